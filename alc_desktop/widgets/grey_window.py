"""Window and level: which part of an image's grey values is shown from black to white."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

STORED = 65_536
"""Steps in which grey values are kept for the screen, from an image's least to its greatest."""

_KEPT_AROUND = 16.0
"""Widths of the usual window to either side of it; some 2,000 steps are left for itself."""
_DOUBLING = 120.0
"""Pixels of a drag that double the window."""
_CROSSING = 300.0
"""Pixels of a drag that move the level by a whole window."""


@dataclass(frozen=True)
class GreyRange:
    """The grey values of an image, in the file's own unit.

    Attributes
    ----------
    low, high : float
        The least and the greatest that are kept.
    shown : (float, float) or None
        Those that are black and white until a window is set; None: `low` and `high`.
    """

    low: float
    high: float
    shown: tuple[float, float] | None = None

    @classmethod
    def of(cls, values: NDArray[Any], shown: tuple[float, float] | None = None) -> GreyRange:
        """The range of (H, W) values.

        Where there are more values than steps to keep them in, a few that lie very far
        outside `shown` are kept as its far neighbours: they would cost all others theirs.
        """
        low, high = float(values.min()), float(values.max())
        if shown is not None and (values.dtype.kind == "f" or high - low >= STORED):
            reach = _KEPT_AROUND * (shown[1] - shown[0])
            low, high = max(low, shown[0] - reach), min(high, shown[1] + reach)
        return cls(low, high, shown)

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
            steps[strip] = np.rint(np.clip(share, 0, 1) * (STORED - 1))
        return steps


@dataclass(frozen=True)
class GreyWindow:
    """The values shown from black to white: `width` of them around `level`."""

    level: float
    width: float

    @classmethod
    def usual(cls, grey: GreyRange) -> GreyWindow:
        """What is shown of an image where no window was set."""
        black, white = grey.shown or (grey.low, grey.high)
        width = white - black or 1.0
        return cls(black + width / 2, width)

    def table(self, grey: GreyRange) -> NDArray[np.uint8]:
        """(STORED,) uint8: what each stored step is shown as."""
        values = grey.low + np.arange(STORED) * (grey.span / (STORED - 1))
        shown = (values - (self.level - self.width / 2)) / self.width * 255
        steps: NDArray[np.uint8] = np.clip(np.rint(shown), 0, 255).astype(np.uint8)
        return steps

    def dragged(self, right: float, down: float) -> GreyWindow:
        """After a drag of so many pixels: to the right widens it, upwards brightens."""
        width = max(self.width * 2 ** (right / _DOUBLING), 1e-12)
        return GreyWindow(self.level + down / _CROSSING * self.width, width)
