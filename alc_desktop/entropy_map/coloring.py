"""What the colours of the map stand for: four ways to colour it, one form for all.

A colouring knows the colour of a cell, the mark of a single image, what the legend or
the colour bar says, and the words for what is under the cursor. The scene paints and
the view names whatever it is handed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from alc_desktop.widgets.heat_colors import ColorScale
from alc_desktop.widgets.legend import LegendEntry, Mark

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap


@dataclass(frozen=True)
class PointStyle:
    """How a single image is drawn; shapes tell kinds apart where colours can't."""

    mark: Mark
    color: QColor


class Coloring(Protocol):
    """Colours and words for R x C cells and N images of a map."""

    scale: ColorScale | None
    """Of the colour bar; None where colours stand for kinds, which `legend` names."""
    values: NDArray[np.float64]
    """(R, C): what the keyboard begins at the largest of, and the colour bar points at;
    NaN where a cell is empty or nothing is known."""
    shows_reviewed: bool
    """Whether the answers are shown by it already, so that no marks say them again."""

    def cells(self) -> NDArray[np.uint8]:
        """(R, C, 4) blue, green, red, alpha; transparent where a cell is empty."""
        ...

    def points(
        self, image_ids: NDArray[np.int64]
    ) -> Iterator[tuple[NDArray[np.bool_], PointStyle]]:
        """Which of (K,) images are drawn alike, (K,) bool, and how; in painting order."""
        ...

    def legend(self) -> Sequence[LegendEntry]:
        """What colours and marks stand for; empty where the colour bar says it."""
        ...

    def cell_words(self, cell: tuple[int, int]) -> str:
        """A cell that has images, in words."""
        ...

    def image_words(self, image_id: int) -> str:
        """What the colour of an image says, in words; empty where it says nothing."""
        ...


def cell_means(
    shown: EntropyMap, values: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Mean over the images of each cell whose value is known, (R, C), and how many those are.

    Parameters
    ----------
    shown : EntropyMap
    values : (N,) float64
        NaN where nothing is known.
    """
    known = (shown.cell >= 0) & np.isfinite(values)
    cells = shown.count.size
    sums = np.bincount(shown.cell[known], weights=values[known], minlength=cells)
    counts = np.bincount(shown.cell[known], minlength=cells)
    filled = np.full(cells, np.nan)
    means = np.divide(sums, counts, out=filled, where=counts > 0)
    return means.reshape(shown.count.shape), counts.reshape(shown.count.shape)


def kind_counts(shown: EntropyMap, kinds: NDArray[np.integer], number: int) -> NDArray[np.int64]:
    """(R, C, `number`) int64: images of each kind in each cell.

    Parameters
    ----------
    shown : EntropyMap
    kinds : (N,) int
        0 to `number` - 1.
    """
    placed = shown.cell >= 0
    key = shown.cell[placed] * number + kinds[placed]
    counts = np.bincount(key, minlength=shown.count.size * number)
    return counts.reshape(*shown.count.shape, number)


def painted(colors: Sequence[QColor]) -> NDArray[np.uint8]:
    """(len, 4) uint8: colours as the bytes of an ARGB32 image."""
    return np.array([(c.blue(), c.green(), c.red(), c.alpha()) for c in colors], dtype=np.uint8)
