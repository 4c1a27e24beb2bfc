"""The size of the tiles by mouse, from the smallest to the whole width."""

from __future__ import annotations

from math import ceil, log

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSlider, QWidget

from alc_desktop.grid.view import SMALLEST_TILE, TILE_STEP, ThumbnailGrid

_WIDTH = 110


class TileSlider(QSlider):
    """Each of its steps makes tiles larger by the same share, as Ctrl and the wheel do.

    Parameters
    ----------
    grid : ThumbnailGrid
    parent : QWidget, optional
    """

    def __init__(self, grid: ThumbnailGrid, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = grid
        self.setFixedWidth(_WIDTH)
        self.setPageStep(3)
        self.setAccessibleName(self.tr("Size of the thumbnails"))
        self.setToolTip(self.tr("Size of the thumbnails (also Ctrl and the wheel)"))
        self.valueChanged.connect(self._set_tile)
        grid.tile_changed.connect(self._follow)
        self._follow()

    def _set_tile(self, step: int) -> None:
        whole = step == self.maximum()
        largest = self._grid.largest_tile()
        self._grid.set_tile(largest if whole else round(SMALLEST_TILE * TILE_STEP**step))

    def _follow(self) -> None:
        """Show the size there is; `tile` may lie between two steps."""
        with QSignalBlocker(self):
            self.setMaximum(_steps(self._grid.largest_tile()))
            self.setValue(min(round(_exact(self._grid.tile())), self.maximum()))


def _exact(tile: int) -> float:
    return log(tile / SMALLEST_TILE, TILE_STEP)


def _steps(largest: int) -> int:
    return max(1, ceil(_exact(largest)))
