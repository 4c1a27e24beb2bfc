"""Drawing a rectangle or a lasso with the mouse."""

from __future__ import annotations

from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

_CLICK = 4.0
_LASSO_STEP = 3.0


class SelectionTool(Enum):
    """What dragging with the left button draws."""

    RECTANGLE = "rectangle"
    LASSO = "lasso"


class SelectionDrag:
    """A shape that grows while a button is down, in pixels."""

    def __init__(self, tool: SelectionTool, start: QPointF) -> None:
        self._tool = tool
        self._points = [start]

    def extend(self, position: QPointF) -> None:
        """The mouse moved."""
        if self._tool is SelectionTool.RECTANGLE:
            self._points = [self._points[0], position]
        elif (position - self._points[-1]).manhattanLength() >= _LASSO_STEP:
            self._points.append(position)

    @property
    def start(self) -> QPointF:
        """Where the button went down."""
        return self._points[0]

    def is_click(self) -> bool:
        """Whether the mouse hardly moved."""
        reach = QPolygonF(self._points).boundingRect()
        return max(reach.width(), reach.height()) < _CLICK

    def shape(self) -> QPolygonF:
        """The shape so far; closed by whoever draws it."""
        if self._tool is SelectionTool.RECTANGLE:
            area = QRectF(self._points[0], self._points[-1]).normalized()
            return QPolygonF(
                [area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft()]
            )
        return QPolygonF(self._points)

    def corners(self) -> NDArray[np.float64]:
        """(P, 2) float64: the corners of the shape in pixels."""
        return np.array([(point.x(), point.y()) for point in self.shape().toList()])
