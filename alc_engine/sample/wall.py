"""The wall of a grain: pores, furrows, net and stripes, as factors of how much it absorbs.

Every function takes P directions, (P, 3) float32 unit vectors in the grain's
own frame with the pole along z, and returns one value for each.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.sample.form import GrainForm
from alc_engine.sample.sphere import cosines, degrees_to_nearest, scattered


def pore_directions(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(count, 3): on the equator up to six, scattered beyond; a single one anywhere."""
    if 1 < count <= 6:
        angles = np.arange(count) * 2 * np.pi / count + rng.normal(0, 0.09, count)
        height = rng.normal(0, 0.05, count)
        flat = np.stack([np.cos(angles), np.sin(angles), height], axis=1)
        return np.asarray(flat / np.linalg.norm(flat, axis=1, keepdims=True))
    return scattered(count, rng)


def relief_of(
    form: GrainForm,
    directions: NDArray[np.float32],
    pores: NDArray[np.float64],
    spines: NDArray[np.float64],
    rng: np.random.Generator,
) -> NDArray[np.float32]:
    """(P,): how much more or less than a plain wall absorbs at each point of the face."""
    relief = np.ones(len(directions), dtype=np.float32)
    if form.net > 0.02:
        relief += form.net * _net(directions, scattered(round(form.net_cells), rng))
    if form.stripes > 0.02:
        relief += form.stripes * _stripes(directions, form.stripe_count, rng)
    if form.arcs > 0.02 and len(pores):
        apart = degrees_to_nearest(directions, pores)
        middle = 0.22 + 0.4 * (1 - np.exp(-((apart / 32) ** 2)))  # swings towards each pore
        band = np.exp(-(((np.abs(directions[:, 2]) - middle) / 0.09) ** 2))
        relief += form.arcs * band
    if form.furrows >= 0.5:
        relief *= _furrows(directions, round(form.furrows), rng)
    if len(spines):
        nearest = degrees_to_nearest(directions, spines)
        relief += 1.5 * np.exp(-((nearest / 4.5) ** 2)) - 0.25 * np.exp(
            -(((nearest - 9.0) / 4.0) ** 2)
        )
    if len(pores):
        relief *= pore_factor(form, directions, pores)
    return np.clip(relief, 0.05, None)


def pore_factor(
    form: GrainForm, directions: NDArray[np.float32], pores: NDArray[np.float64]
) -> NDArray[np.float32]:
    """(P,): factor of the wall; an opening with a thickened rim around it."""
    nearest = degrees_to_nearest(directions, pores) / np.float32(form.pore_size)
    opening = 0.8 * np.exp(-((nearest / 0.75) ** 4))
    rim = form.pore_ring * np.exp(-(((nearest - 1.35) / 0.45) ** 2))
    return np.asarray(1 - opening + rim, dtype=np.float32)


def _net(directions: NDArray[np.float32], seeds: NDArray[np.float64]) -> NDArray[np.float32]:
    """(P,): bright meshes, dark threads, by the two nearest of `seeds`."""
    first, second = np.empty((2, len(directions)), dtype=np.float32)
    for block, closeness in cosines(directions, seeds):  # (cells, B)
        first[block] = closeness.max(axis=0)
        closeness[closeness == first[block]] = -1
        second[block] = closeness.max(axis=0)
    gap = np.arccos(np.clip(second, -1, 1)) - np.arccos(np.clip(first, -1, 1))
    mesh = np.float32(np.sqrt(4 * np.pi / max(len(seeds), 1)))
    thread: NDArray[np.float32] = np.exp(-((gap / (0.26 * mesh)) ** 2))
    return 1.5 * thread - 0.55


def _stripes(
    directions: NDArray[np.float32], count: float, rng: np.random.Generator
) -> NDArray[np.float32]:
    """(P,): stripes from pole to pole that wander like those of a fingerprint."""
    phase = rng.uniform(0, 2 * np.pi, 3).astype(np.float32)
    wander = 0.10 * np.sin(3.1 * directions[:, 2] + phase[0]) + 0.07 * np.sin(
        4.3 * directions[:, 0] + phase[1]
    )
    waves = np.sin(np.pi * count / 2 * (directions[:, 1] + wander) + phase[2])
    return np.asarray(waves, dtype=np.float32)


def _furrows(
    directions: NDArray[np.float32], count: int, rng: np.random.Generator
) -> NDArray[np.float32]:
    """(P,): factor of the wall; slits along meridians with a thickened edge."""
    factor = np.ones(len(directions), dtype=np.float32)
    longitude = np.arctan2(directions[:, 1], directions[:, 0])
    latitude = directions[:, 2]
    start = rng.uniform(0, 2 * np.pi)
    for number in range(count):
        away = longitude - np.float32(start + number * 2 * np.pi / count)
        away = (away + np.pi) % (2 * np.pi) - np.pi
        degrees = np.degrees(away * np.sqrt(1 - latitude**2))
        half = 5.0 * np.clip(1.15 - np.abs(latitude) / 0.8, 0, 1)  # ends short of the poles
        reach = np.clip((0.85 - np.abs(latitude)) * 8, 0, 1)
        slit = np.exp(-((degrees / (half + 0.6)) ** 4)) * reach
        edge = np.exp(-(((np.abs(degrees) - half - 3.0) / 2.2) ** 2)) * reach
        factor *= 1 - 0.8 * slit + 0.5 * edge
    return factor
