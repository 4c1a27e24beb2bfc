"""Noise, cut from sheets that are made once: drawing fresh noise would take most of the time."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

Plane = NDArray[np.float32]

_SHEET = 512
"""Side of a sheet, pixels; images are smaller."""


def smooth_noise(shape: tuple[int, ...], rng: np.random.Generator, *, fine: bool) -> Plane:
    """(H, W): smooth noise of mean 0 and deviation 0.3, cut from a sheet of 512 x 512."""
    sheet = _noise_sheet(fine)
    top, left = rng.integers(0, len(sheet) - shape[0]), rng.integers(0, len(sheet) - shape[1])
    return sheet[top : top + shape[0], left : left + shape[1]]


def camera_noise(side: int, rng: np.random.Generator) -> Plane:
    """(side, side, 3): independent noise of deviation 1, cut from a prepared sheet."""
    sheet = _camera_sheet()
    top, left = rng.integers(0, len(sheet) - side, 2)
    return sheet[top : top + side, left : left + side]


@cache
def _camera_sheet() -> Plane:
    return np.random.default_rng(3).standard_normal((_SHEET, _SHEET, 3), dtype=np.float32)


@cache
def _noise_sheet(fine: bool) -> Plane:
    sheet = np.random.default_rng(1 if fine else 2).standard_normal((_SHEET, _SHEET))
    smooth = gaussian_filter(sheet, 1.2 if fine else 14.0, mode="wrap")
    return np.asarray(0.3 * smooth / smooth.std(), dtype=np.float32)
