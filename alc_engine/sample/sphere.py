"""Directions on the unit sphere: turning it, strewing points over it, finding the nearest."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray


def scattered(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(count, 3): unit vectors, evenly but not regularly spread over the sphere."""
    if count == 0:
        return np.zeros((0, 3))
    number = np.arange(count) + 0.5
    height = 1 - 2 * number / count
    angle = np.pi * (1 + 5**0.5) * number
    flat = np.sqrt(1 - height**2)
    points = np.stack([flat * np.cos(angle), flat * np.sin(angle), height], axis=1)
    points += rng.normal(0, 0.45 / np.sqrt(count), points.shape)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return np.asarray(points @ orientation(90.0, rng))


def orientation(tilt: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """(3, 3): rows are the screen's axes in the grain's frame; the pole leans by about `tilt`."""
    anywhere = tilt >= 90
    lean = np.arccos(rng.uniform(-1, 1)) if anywhere else np.radians(rng.normal(0, tilt))
    return _spin(rng.uniform(0, 2 * np.pi)) @ _lean(lean) @ _spin(rng.uniform(0, 2 * np.pi))


def lying(angle: float, lift: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """(3, 3): the pole points to `angle` in the image, raised by `lift` out of its plane."""
    return _spin(angle) @ _lean(np.pi / 2 - lift) @ _spin(rng.uniform(0, 2 * np.pi))


def _spin(angle: float) -> NDArray[np.float64]:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def _lean(angle: float) -> NDArray[np.float64]:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]])


def cosines(
    directions: NDArray[np.float32], points: NDArray[np.float64]
) -> Iterator[tuple[slice, NDArray[np.float32]]]:
    """Scalar products of K points with blocks of P directions, (K, B) at a time.

    Blocks stay in the cache, and are too small for the matrix product to start
    threads: several processes draw at once.
    """
    size = max(64, 80_000 // len(points))
    for start in range(0, len(directions), size):
        block = slice(start, start + size)
        yield block, points.astype(np.float32) @ directions[block].T


def degrees_to_nearest(
    directions: NDArray[np.float32], points: NDArray[np.float64]
) -> NDArray[np.float32]:
    """(P,): angle to the nearest of `points`, degrees."""
    closest = np.empty(len(directions), dtype=np.float32)
    for block, closeness in cosines(directions, points):
        closest[block] = closeness.max(axis=0)
    return np.degrees(np.arccos(np.clip(closest, -1, 1)))
