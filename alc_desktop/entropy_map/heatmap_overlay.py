"""Lines on top of the heat map: white on dark, so that they are seen on every colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from alc_desktop.widgets.theme import current_theme

_DARK, _LIGHT = QColor("#10141b"), QColor("#ffffff")


def paint_selection(painter: QPainter, shape: QPolygonF) -> None:
    """The outline of a selection, tinted inside."""
    theme = current_theme()
    tint = QColor(theme.accent)
    tint.setAlphaF(0.16)
    painter.setBrush(tint)
    painter.setPen(QPen(_DARK, 2.6))
    painter.drawPolygon(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_LIGHT, 1.4, Qt.PenStyle.DashLine))
    painter.drawPolygon(shape)


def paint_cursor(painter: QPainter, shape: QPolygonF) -> None:
    """The cells that the keyboard is on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_DARK, 3.5))
    painter.drawPolygon(shape)
    painter.setPen(QPen(_LIGHT, 1.6))
    painter.drawPolygon(shape)
