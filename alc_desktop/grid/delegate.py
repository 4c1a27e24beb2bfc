"""Paints one tile: image, entropy, label, suggestion, status.

Everything is looked up and copied; nothing is decoded or laid out here except
what is seen for the first time.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.grid.model import ThumbnailModel
from alc_desktop.grid.tile_art import TileArt, TileMetrics, TileState
from alc_desktop.grid.tile_text import TileText
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.answer_note import AnswerNote
from alc_desktop.widgets.theme import Theme, current_theme
from alc_desktop.widgets.wrapped_name import WrappedName
from alc_engine.labels.store import Status

_DOT_GAP = 5
_EXCLUDED_OPACITY = 0.35
_NOTE_PADDING = 6.0


class TileDelegate(QStyledItemDelegate):
    """Paints the tiles of a `ThumbnailModel`.

    Parameters
    ----------
    loader : ThumbnailLoader
    parent : QObject, optional
    """

    def __init__(self, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._fitted: tuple[int, float, str, float, Theme] | None = None
        self._names: tuple[str, ...] = ()
        self.fit(160, QFont(), 1.0)

    def fit(self, size: int, font: QFont, ratio: float, shape: float = 1.0) -> None:
        """Paint images in such boxes (`box_of`) at `ratio`, in the theme of now."""
        wanted = (size, shape, font.toString(), ratio, current_theme())
        if wanted == self._fitted:
            return
        self._fitted = wanted
        self.metrics = TileMetrics(size, font, shape)
        self._art = TileArt(self.metrics, ratio)
        self._text = TileText(self.metrics, self._names)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Size of every tile."""
        return QSize(self.metrics.width, self.metrics.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the tile of a row into ``option.rect``."""
        model = index.model()
        if not isinstance(model, ThumbnailModel):
            raise TypeError("These tiles show the rows of a ThumbnailModel.")
        facts, image_id = model.facts, int(model.image_ids[index.row()])
        if facts.class_names != self._names:  # the same object but after a change of classes
            self._names = facts.class_names
            self._text = TileText(self.metrics, self._names)
        state = _state_of(option.state.value)
        left = self._art.snapped(option.rect.left())
        top = self._art.snapped(option.rect.top())
        painter.drawPixmap(QPointF(left, top), self._art.card(state))
        status = int(facts.status[image_id])
        offered = image_id in model.offered
        self._paint_image(painter, image_id, status, state, left, top, offered=offered)
        self._paint_remarks(painter, facts, image_id, left, top)
        self._paint_entropy(painter, facts, image_id, left, top)
        if facts.hides(image_id):
            self._paint_hidden(painter, left, top)
        else:
            self._paint_label(painter, facts, image_id, status, left, top)
            self._paint_suggestion(painter, facts, image_id, left, top)
        note = model.notes.get(image_id)
        if note is not None:
            self._paint_note(painter, note, left, top)
        if image_id in facts.unsaved:
            self._paint_unsaved(painter, left, top)

    # -- parts ---------------------------------------------------------------

    def _paint_image(
        self,
        painter: QPainter,
        image_id: int,
        status: int,
        state: TileState,
        left: float,
        top: float,
        *,
        offered: bool,
    ) -> None:
        box = self.metrics.image.translated(left, top)
        pixmap = self._loader.pixmap(image_id, fleeting=True)
        if pixmap is None:
            painter.drawPixmap(box.topLeft(), self._art.placeholder)
            message = self._loader.failed(image_id)
            if message is not None:
                self._paint_failure(painter, box, message)
        else:
            if status == Status.EXCLUDED:
                painter.setOpacity(_EXCLUDED_OPACITY)
            area = self._paint_pixmap(painter, box, pixmap)
            painter.setOpacity(1.0)
            self._round_off(painter, area, state)
        if status != Status.UNREVIEWED or offered:
            mark = self._art.offered if status == Status.UNREVIEWED else self._art.badge(status)
            inset = self.metrics.badge - 5
            corner = QPointF(
                self._art.snapped(box.right() - inset), self._art.snapped(box.top() - 5)
            )
            painter.drawPixmap(corner, mark)

    def _paint_remarks(
        self, painter: QPainter, facts: ImageFacts, image_id: int, left: float, top: float
    ) -> None:
        """Flag and note, from the corner that has no badge."""
        corner = self.metrics.image.topLeft() + QPointF(left - 5, top - 5)
        for there, mark in (
            (image_id in facts.flagged, self._art.flag),
            (image_id in facts.notes, self._art.note),
        ):
            if there:
                place = QPointF(self._art.snapped(corner.x()), self._art.snapped(corner.y()))
                painter.drawPixmap(place, mark)
                corner += QPointF(self.metrics.badge + 1, 0)

    def _paint_pixmap(self, painter: QPainter, box: QRectF, pixmap: QPixmap) -> QRectF:
        """Draw a thumbnail whole and centred; copy it where its pixels fit the screen's."""
        ratio, snapped = self._art.ratio, self._art.snapped
        width, height = pixmap.width(), pixmap.height()
        scale = min(box.width() / width, box.height() / height)
        exact = max(width, height) == round(self.metrics.side * ratio) and (
            abs(scale * ratio * max(width, height) - max(width, height)) < 1
        )
        scale = 1 / ratio if exact else scale
        area = QRectF(0, 0, width * scale, height * scale)
        middle = box.center()
        area.moveTo(snapped(middle.x() - area.width() / 2), snapped(middle.y() - area.height() / 2))
        if not exact:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawPixmap(area, pixmap, QRectF(0, 0, width, height))
        if not exact:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        return area

    def _round_off(self, painter: QPainter, area: QRectF, state: TileState) -> None:
        masks = self._art.card_corners(state)
        size = masks[0].deviceIndependentSize()
        right, bottom = area.right() - size.width(), area.bottom() - size.height()
        painter.drawPixmap(area.topLeft(), masks[0])
        painter.drawPixmap(QPointF(right, area.top()), masks[1])
        painter.drawPixmap(QPointF(area.left(), bottom), masks[2])
        painter.drawPixmap(QPointF(right, bottom), masks[3])

    def _paint_failure(self, painter: QPainter, box: QRectF, message: str) -> None:
        theme = current_theme()
        painter.setFont(self.metrics.bold_font)
        painter.setPen(theme.danger)
        mark = box.adjusted(0, box.height() * 0.1, 0, -box.height() * 0.65)
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "⚠")
        painter.setFont(self.metrics.small_font)
        painter.setPen(theme.muted)
        room = box.adjusted(6, box.height() * 0.4, -6, -4)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        text = self._text.shortened(message, room.width(), room.height())
        painter.drawText(room, flags.value | Qt.TextFlag.TextWordWrap.value, text)

    def _paint_entropy(
        self, painter: QPainter, facts: ImageFacts, image_id: int, left: float, top: float
    ) -> None:
        if facts.entropy is None:
            return
        share = float(facts.entropy[image_id]) / facts.entropy_scale
        if np.isnan(share):  # it can't be read
            return
        painter.drawPixmap(self.metrics.bar.topLeft() + QPointF(left, top), self._art.bar(share))

    def _paint_label(
        self,
        painter: QPainter,
        facts: ImageFacts,
        image_id: int,
        status: int,
        left: float,
        top: float,
    ) -> None:
        line = self.metrics.label.translated(left, top)
        old, new = self._old_and_new(facts, image_id)
        indent = self.metrics.dot + _DOT_GAP
        dot = self._art.class_dot(int(facts.labels[image_id]))
        painter.drawPixmap(QPointF(line.left(), self._dot_top(line)), dot)
        pieces = self._text.label(old, new, status, self._label_room(facts, image_id))
        self._text.draw(painter, pieces, line.left() + indent, line.top())

    def _old_and_new(self, facts: ImageFacts, image_id: int) -> tuple[str, str]:
        """The given label and the present one; the present one twice if none was given."""
        given, label = int(facts.given_labels[image_id]), int(facts.labels[image_id])
        return facts.class_name(label if given < 0 else given), facts.class_name(label)

    def _label_room(self, facts: ImageFacts, image_id: int) -> float:
        indent = self.metrics.dot + _DOT_GAP
        return self.metrics.label.width() - indent * (2 if image_id in facts.unsaved else 1)

    def _paint_suggestion(
        self, painter: QPainter, facts: ImageFacts, image_id: int, left: float, top: float
    ) -> None:
        line = self.metrics.suggestion.translated(left, top)
        room = self._label_room(facts, image_id)
        former = self._text.former(*self._old_and_new(facts, image_id), room, line.width())
        if former:  # of a corrected image it says more than the suggestion
            self._text.draw(painter, former, line.left(), line.top())
            return
        suggestion = facts.suggestion(image_id)
        if suggestion < 0 or suggestion == facts.labels[image_id]:
            return
        probability = facts.predicted_probability
        percent = None if probability is None else round(100 * float(probability[image_id]))
        pieces = self._text.suggestion(facts.class_name(suggestion), percent, line.width())
        self._text.draw(painter, pieces, line.left(), line.top())

    def _paint_hidden(self, painter: QPainter, left: float, top: float) -> None:
        line = self.metrics.label.translated(left, top)
        painter.drawPixmap(line.topLeft() + QPointF(0, line.height() * 0.2), self._art.skeleton)

    def _paint_note(self, painter: QPainter, note: AnswerNote, left: float, top: float) -> None:
        """Over the lower part of the image, the whole of it."""
        theme = current_theme()
        image = self.metrics.image.translated(left, top)
        width, height = image.width() - 2 * _NOTE_PADDING, image.height() - self.metrics.badge
        words = WrappedName(note.text, (), self.metrics.bold_font, width)
        if words.height > height:  # the mark above it stays in sight
            words = WrappedName(note.text, (), self.metrics.small_font, width)
        box = QRectF(image)
        box.setTop(max(image.top(), image.bottom() - words.height - 2 * _NOTE_PADDING))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.status_color(note.status))
        painter.drawRoundedRect(box, _NOTE_PADDING, _NOTE_PADDING)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(theme.on_accent)
        words.draw(painter, box.adjusted(_NOTE_PADDING, 0, 0, 0))

    def _paint_unsaved(self, painter: QPainter, left: float, top: float) -> None:
        line = self.metrics.label.translated(left, top)
        corner = QPointF(line.right() - self.metrics.dot, self._dot_top(line))
        painter.drawPixmap(corner, self._art.unsaved_dot)

    def _dot_top(self, line: QRectF) -> float:
        return self._art.snapped(line.center().y() - self.metrics.dot / 2)


@cache
def _state_of(flags: int) -> TileState:
    """A tile's state from the value of ``option.state``; flags of enum type are slow."""

    def has(flag: QStyle.StateFlag) -> bool:
        return bool(flags & flag.value)

    return TileState(
        selected=has(QStyle.StateFlag.State_Selected),
        current=has(QStyle.StateFlag.State_HasFocus),
        focused=has(QStyle.StateFlag.State_Active),
        hovered=has(QStyle.StateFlag.State_MouseOver),
    )
