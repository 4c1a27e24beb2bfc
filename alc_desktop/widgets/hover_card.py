"""The card beside the mouse on the map: thumbnail, file name, what is known of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails, draw_thumbnail
from alc_desktop.widgets.wrapped_name import WrappedName

_SIDE = 88.0
_PADDING = 8.0
_OFFSET = 14.0
_WIDEST = 240.0


class HoverCard:
    """Painted by the canvas itself, so that it follows the mouse without a window of its own."""

    def __init__(self, loader: Thumbnails) -> None:
        self._loader = loader
        self.image_id = -1
        self.lines: tuple[str, ...] = ()
        self._position = QPointF()

    def show_image(
        self, image_id: int, facts: ImageFacts, more: tuple[str, ...], position: QPointF
    ) -> None:
        """Show an image beside `position`, with more lines; empty ones are left out."""
        self.image_id, self._position = image_id, position
        hidden = facts.hides(image_id)
        known = [] if hidden else [facts.class_name(int(facts.labels[image_id]))]
        if facts.entropy is not None:
            text = QCoreApplication.translate("HoverCard", "{nats} nats")
            nats = decimal_text(float(facts.entropy[image_id]))
            known.append(text.format(nats=nats))
        lines = (facts.file_names[image_id], listing(known), *more)
        self.lines = tuple(line for line in lines if line)

    def hide(self) -> None:
        """Show nothing."""
        self.image_id = -1

    def paint(self, painter: QPainter, inside: QRectF) -> None:
        """Paint the card, kept inside the canvas."""
        theme = current_theme()
        if self.image_id < 0:
            return
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
        font = smaller(painter.font())
        painter.setFont(font)
        area = self._area(painter, inside)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.border, 1))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(area, 6, 6)
        thumbnail = QRectF(area.left() + _PADDING, area.top() + _PADDING, _SIDE, _SIDE)
        draw_thumbnail(painter, thumbnail, self._loader, self.image_id, theme)
        self._paint_lines(painter, font, area, thumbnail.bottom() + 4)
        painter.restore()

    def _paint_lines(self, painter: QPainter, font: QFont, area: QRectF, top: float) -> None:
        theme = current_theme()
        for number, line in enumerate(self._laid_out(font, area.width() - 2 * _PADDING)):
            painter.setPen(theme.text if number == 0 else theme.muted)
            line.draw(painter, QRectF(area.left() + _PADDING, top, 0, line.height))
            top += line.height + 1

    def _laid_out(self, font: QFont, width: float) -> list[WrappedName]:
        """All lines, each going on in the next where it is too long."""
        return [WrappedName(line, (), font, width) for line in self.lines]

    def _area(self, painter: QPainter, inside: QRectF) -> QRectF:
        metrics = painter.fontMetrics()
        widest = max((metrics.horizontalAdvance(line) for line in self.lines), default=0) + 2.0
        width = min(max(widest, _SIDE), _WIDEST)
        lines = sum(line.height + 1 for line in self._laid_out(painter.font(), width))
        size = QSizeF(width + 2 * _PADDING, _SIDE + 2 * _PADDING + 4 + lines)
        corner = self._position + QPointF(_OFFSET, _OFFSET)
        if corner.x() + size.width() > inside.right() - 2:
            corner.setX(self._position.x() - _OFFSET - size.width())
        if corner.y() + size.height() > inside.bottom() - 2:
            corner.setY(self._position.y() - _OFFSET - size.height())
        corner.setX(max(corner.x(), inside.left() + 2))
        corner.setY(max(corner.y(), inside.top() + 2))
        return QRectF(corner, size)
