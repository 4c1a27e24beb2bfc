"""Walking over the cells of the heat map with the keyboard."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from alc_desktop.entropy_map.heatmap_scene import HeatmapScene


class CellCursor:
    """A cell, and the one where a block of cells began.

    Attributes
    ----------
    cell : (int, int) or None
        Row and column; None until the first step.
    """

    def __init__(self) -> None:
        self.cell: tuple[int, int] | None = None
        self._anchor: tuple[int, int] | None = None

    def forget(self) -> None:
        """Start anew, e.g. on another map."""
        self.cell = self._anchor = None

    def walk(self, scene: HeatmapScene, up: int, right: int, extend: bool) -> tuple[int, int]:
        """One step; the first one goes to the cell of the largest value.

        Parameters
        ----------
        extend : bool
            Keep the block's other end where it is.
        """
        if self.cell is None:
            values = np.nan_to_num(scene.coloring.values, nan=-np.inf)
            row, column = divmod(int(np.argmax(values)), scene.index.columns)
        else:
            row = min(max(self.cell[0] + up, 0), scene.index.rows - 1)
            column = min(max(self.cell[1] + right, 0), scene.index.columns - 1)
        self.cell = (row, column)
        if not extend or self._anchor is None:
            self._anchor = self.cell
        return self.cell

    def cells(self) -> tuple[slice, slice]:
        """Rows and columns between the two ends; empty before the first step."""
        if self.cell is None or self._anchor is None:
            return slice(0, 0), slice(0, 0)
        rows, columns = (sorted(ends) for ends in zip(self.cell, self._anchor, strict=True))
        return slice(rows[0], rows[1] + 1), slice(columns[0], columns[1] + 1)

    def block(self, scene: HeatmapScene) -> QRectF:
        """The cells between the two ends, in the map's unit; empty before the first step."""
        rows, columns = self.cells()
        x, y = scene.shown.x_edges, scene.shown.y_edges
        return QRectF(
            QPointF(x[columns.start], y[rows.start]), QPointF(x[columns.stop], y[rows.stop])
        )


def corners_of(area: QRectF) -> NDArray[np.float64]:
    """(4, 2) float64: the corners of a rectangle, in turn."""
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
