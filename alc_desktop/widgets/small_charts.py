"""A small drawing of the inspector: a curve over the epochs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import current_theme

_CURVE_HEIGHT = 64


class WeightCurve(QWidget):
    """Contribution weight of an image's label over the epochs; 1 is an even share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights: NDArray[np.float64] = np.zeros(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, QAccessible.Role.Chart)
        self.setAccessibleName(self.tr("Contribution weight over the epochs"))

    def show_weights(self, weights: NDArray[np.float64]) -> None:
        """Show (E + 1,) weights, one for the start and one after each epoch."""
        self._weights = np.asarray(weights, dtype=np.float64)
        if len(self._weights):
            epochs = len(self._weights) - 1
            text = self.tr("from {first} to {last} in %Ln epochs; 1 is an even share", None, epochs)
            words = text.format(
                first=decimal_text(self._weights[0]), last=decimal_text(self._weights[-1])
            )
            self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(200, _CURVE_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(120, _CURVE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The curve over a line at 1, its last value in figures."""
        theme = current_theme()
        weights = self._weights
        known = weights[np.isfinite(weights)]
        if len(known) == 0:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.fontMetrics().horizontalAdvance("00.00") + 8
        area = QRectF(1, 5, self.width() - room, self.height() - 10)
        top = max(1.25, float(known.max()) * 1.05)
        color = theme.danger if known[-1] < 0.5 else theme.accent
        even = area.bottom() - area.height() / top
        self._paint_even_share(painter, area, even)
        steps = np.linspace(area.left(), area.right(), max(len(weights), 2))[: len(weights)]
        heights = area.bottom() - area.height() * weights / top
        curve = [
            QPointF(x, y)
            for x, y in zip(steps.tolist(), heights.tolist(), strict=True)
            if np.isfinite(y)
        ]
        self._paint_curve(painter, curve, area, color)
        height = self.fontMetrics().height()
        middle = min(max(curve[-1].y(), height / 2), self.height() - height / 2)
        figure = QRectF(area.right() + 8, middle - height / 2, room, height)
        painter.setPen(color)
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, decimal_text(known[-1]))
        if abs(even - middle) > height:
            painter.setPen(theme.muted)
            figure.moveTop(even - height / 2)
            painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, "1")

    def _paint_even_share(self, painter: QPainter, area: QRectF, height: float) -> None:
        theme = current_theme()
        painter.setPen(QPen(theme.border, 1.0))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QPen(theme.muted, 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))

    def _paint_curve(
        self, painter: QPainter, curve: list[QPointF], area: QRectF, color: QColor
    ) -> None:
        ground = QColor(color)
        ground.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        feet = [QPointF(curve[-1].x(), area.bottom()), QPointF(curve[0].x(), area.bottom())]
        painter.drawPolygon(QPolygonF([*curve, *feet]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(color, 2.0)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(curve))
        painter.setBrush(color)
        painter.drawEllipse(curve[-1], 2.5, 2.5)
