"""Window and level: which part of an image's grey values is shown from black to white."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STORED = 65_536
"""Steps in which grey values are kept for the screen, from an image's least to its greatest."""

_DOUBLING = 120.0
"""Pixels of a drag that double the window."""
_CROSSING = 300.0
"""Pixels of a drag that move the level by a whole window."""


@dataclass(frozen=True)
class GreyRange:
    """The least and the greatest grey value of an image, in the file's own unit."""

    low: float
    high: float

    @property
    def span(self) -> float:
        """From the least to the greatest; 1 for an image of a single value."""
        return self.high - self.low or 1.0

    def stored(self, values: NDArray[np.floating | np.integer]) -> NDArray[np.uint16]:
        """(H, W) values of the file in `STORED` steps; 16 bits lose nothing by it."""
        steps = np.empty(values.shape, dtype=np.uint16)
        for start in range(0, len(values), 256):  # in strips: float64 is 4x the image
            strip = slice(start, start + 256)
            share = (values[strip].astype(np.float64) - self.low) / self.span
            steps[strip] = np.rint(share * (STORED - 1))
        return steps


@dataclass(frozen=True)
class GreyWindow:
    """The values shown from black to white: `width` of them around `level`."""

    level: float
    width: float

    @classmethod
    def whole(cls, grey: GreyRange) -> GreyWindow:
        """All values of an image."""
        return cls(grey.low + grey.span / 2, grey.span)

    def table(self, grey: GreyRange) -> NDArray[np.uint8]:
        """(STORED,) uint8: what each stored step is shown as."""
        values = grey.low + np.arange(STORED) * (grey.span / (STORED - 1))
        shown = (values - (self.level - self.width / 2)) / self.width * 255
        return np.clip(np.rint(shown), 0, 255).astype(np.uint8)

    def dragged(self, right: float, down: float) -> GreyWindow:
        """After a drag of so many pixels: to the right widens it, upwards brightens."""
        width = max(self.width * 2 ** (right / _DOUBLING), 1e-12)
        return GreyWindow(self.level + down / _CROSSING * self.width, width)
