"""Icons of the views' own tools, drawn in the theme's colours at every screen's resolution."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

_SIDE = 16
_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)


def play_icon(color: QColor) -> QIcon:
    """A triangle."""

    def draw(painter: QPainter) -> None:
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([QPointF(4.5, 3), QPointF(13, 8), QPointF(4.5, 13)]))

    return _icon(color, draw)


def pause_icon(color: QColor) -> QIcon:
    """Two bars."""

    def draw(painter: QPainter) -> None:
        painter.setBrush(color)
        painter.drawRect(QRectF(4, 3.5, 2, 9))
        painter.drawRect(QRectF(10, 3.5, 2, 9))

    return _icon(color, draw)


def rectangle_icon(color: QColor) -> QIcon:
    """A dashed rectangle."""

    def draw(painter: QPainter) -> None:
        pen = QPen(color, 1.5)
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.drawRect(QRectF(2.5, 3.5, 11, 9))

    return _icon(color, draw)


def lasso_icon(color: QColor) -> QIcon:
    """A loop with a loose end."""

    def draw(painter: QPainter) -> None:
        path = QPainterPath(QPointF(4.6, 10.6))
        path.cubicTo(QPointF(-1.5, 5), QPointF(5, 1.8), QPointF(9, 2.4))
        path.cubicTo(QPointF(15.5, 3), QPointF(15.5, 10.5), QPointF(8, 10.6))
        path.cubicTo(QPointF(5, 10.8), QPointF(3.4, 12.6), QPointF(5.4, 14.2))
        painter.drawPath(path)

    return _icon(color, draw)


def marks_icon(color: QColor) -> QIcon:
    """A diamond and a dot."""

    def draw(painter: QPainter) -> None:
        corners = ((5.5, 2.5), (9.5, 6.5), (5.5, 10.5), (1.5, 6.5))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.drawEllipse(QPointF(12, 11.5), 2.2, 2.2)

    return _icon(color, draw)


def fit_icon(color: QColor) -> QIcon:
    """Four corners."""

    def draw(painter: QPainter) -> None:
        for x, y in ((2.5, 2.5), (13.5, 2.5), (2.5, 13.5), (13.5, 13.5)):
            inward = QPointF(3.5 if x < 8 else -3.5, 0)
            down = QPointF(0, 3.5 if y < 8 else -3.5)
            corner = QPointF(x, y)
            painter.drawPolyline([corner + inward, corner, corner + down])

    return _icon(color, draw)


def save_icon(color: QColor) -> QIcon:
    """An arrow into a tray."""

    def draw(painter: QPainter) -> None:
        painter.drawLine(QPointF(8, 2), QPointF(8, 9.5))
        painter.drawPolyline([QPointF(4.8, 6.6), QPointF(8, 9.8), QPointF(11.2, 6.6)])
        tray = ((2.5, 10.5), (2.5, 13.5), (13.5, 13.5), (13.5, 10.5))
        painter.drawPolyline([QPointF(x, y) for x, y in tray])

    return _icon(color, draw)


def two_state(up: QIcon, down: QIcon) -> QIcon:
    """An icon that looks like `down` on a button that is down."""
    icon = QIcon()
    for source, state in ((up, QIcon.State.Off), (down, QIcon.State.On)):
        for ratio in _RATIOS:
            pixmap = source.pixmap(QSize(_SIDE, _SIDE), ratio)
            icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return icon


def _icon(color: QColor, draw: Callable[[QPainter], None]) -> QIcon:
    icon = QIcon()
    for ratio in _RATIOS:
        pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color, 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        draw(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
