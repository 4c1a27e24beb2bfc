"""A bar that is filled to a share of its length, over the line of its whole length."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from alc_desktop.widgets.theme import current_theme


def draw_bar(painter: QPainter, whole: QRectF, share: float, color: QColor) -> None:
    """Draw a bar in `whole`, `share` of it filled with `color`.

    The rest is a line and no groove: both are seen on every ground, and their thickness
    tells them apart.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    line = QRectF(whole.x(), whole.bottom() - 1, whole.width(), 1)
    painter.fillRect(line, current_theme().outline)
    radius = whole.height() / 2
    filled = QRectF(whole)
    filled.setWidth(max(whole.height(), whole.width() * min(max(share, 0.0), 1.0)))
    painter.setBrush(color)
    painter.drawRoundedRect(filled, radius, radius)
