"""What the inspector shows while no image is selected."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from alc_desktop.widgets.theme import SPACING, current_theme

_FRAME = QSize(72, 54)


class ImageHint(QWidget):
    """An empty picture frame, and how to fill it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self.tr("No image selected")
        self._text = self.tr("Click a thumbnail, or move with the arrow keys, to see it large.")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, title and sentence in the middle."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(0, 0, _FRAME.width(), _FRAME.height())
        frame.moveCenter(QPointF(self.width() / 2, max(self.height() / 2 - 50, 40)))
        self._paint_frame(painter, frame)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.text)
        area = QRectF(2 * SPACING, frame.bottom() + 14, self.width() - 4 * SPACING, 200)
        flags = Qt.AlignmentFlag.AlignHCenter.value | Qt.TextFlag.TextWordWrap.value
        title = painter.boundingRect(area, flags, self._title)
        painter.drawText(area, flags, self._title)
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        painter.drawText(area.translated(0, title.height() + 4), flags, self._text)

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        pen = QPen(current_theme().border, 2.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 8, 8)
        painter.drawEllipse(frame.topLeft() + QPointF(20, 18), 5, 5)
        hills = [(8, 46), (28, 30), (38, 38), (50, 22), (64, 46)]
        painter.drawPolyline(QPolygonF([frame.topLeft() + QPointF(x, y) for x, y in hills]))
