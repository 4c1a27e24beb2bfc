"""How a class looks in the class panel: grip while editing, key cap, swatch, name, counts.

Names are never cut: what tells two of 250 plants apart may stand in the middle
or at the end. A name that is wider than its column takes more lines.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from alc_desktop.theme import SPACING, Theme
from alc_desktop.views.chart_axes import smaller
from alc_desktop.views.class_model import (
    ENTRY_ROLE,
    LARGEST_COUNT_ROLE,
    LETTERS_ROLE,
    ClassEntry,
)
from alc_desktop.views.wrapped_name import WrappedName
from alc_engine.labels import Status

_ROOMY = 30
"""Average characters of a row from which it has room for the corrected count."""
_GRIP = 12.0
_AIR = 12


@dataclass(frozen=True)
class _Columns:
    """Where things stand across a row, pixels from the left of the list."""

    cap: float
    cap_width: float
    swatch: float
    name: float
    name_width: float
    figures: float
    """Right end of the count; 0 where there is no room for it."""


class ClassDelegate(QStyledItemDelegate):
    """Paints a class: key cap, swatch, name, count, corrected count."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent
        self._heights: dict[tuple[str, tuple[int, ...], float], float] = {}
        self._heights_font = ""
        self.grips = False
        """Whether rows show that they can be dragged."""
        self.button_width = 0
        """Kept at the right for a button, device-independent pixels."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The whole name in the width of the list, with air."""
        font = option.font
        if font.key() != self._heights_font:
            self._heights_font = font.key()
            self._heights.clear()
        columns = self._columns(option.fontMetrics, index)
        entry: ClassEntry = index.data(ENTRY_ROLE)
        letters = index.data(LETTERS_ROLE)
        wanted = entry.name, letters, columns.name_width
        height = self._heights.get(wanted)
        if height is None:
            height = self._heights[wanted] = WrappedName(
                entry.name, letters, font, columns.name_width
            ).height
        return QSize(120, math.ceil(max(height, option.fontMetrics.height())) + _AIR)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        entry: ClassEntry = index.data(ENTRY_ROLE)
        theme, metrics = self._theme, option.fontMetrics
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        columns = self._columns(metrics, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent if chosen else theme.raised)
            painter.drawRoundedRect(row, 4, 4)
        quiet = theme.on_accent if chosen else theme.muted
        middle = row.center().y()
        if self.grips:
            self._paint_grip(painter, columns.cap - _GRIP, middle, quiet)
        if entry.key:
            self._paint_key(painter, columns, middle, option.font, entry.key, quiet)
        side = metrics.height() * 0.7
        painter.setPen(QPen(theme.on_accent, 1) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(theme.class_color(entry.class_id))
        painter.drawRoundedRect(QRectF(columns.swatch, middle - side / 2, side, side), 3, 3)
        box = QRectF(columns.name, row.top(), columns.name_width, row.height())
        name = WrappedName(entry.name, index.data(LETTERS_ROLE), option.font, columns.name_width)
        if columns.figures:
            named = columns.name + metrics.horizontalAdvance(entry.name) + SPACING
            self._paint_figures(painter, row, columns.figures, option, index, chosen, named)
        painter.setPen(theme.on_accent if chosen else theme.text)
        name.draw(painter, box)
        painter.restore()

    def _columns(
        self, metrics: QFontMetrics, index: QModelIndex | QPersistentModelIndex
    ) -> _Columns:
        """Across a row of the list as wide as it is; all rows keep the room of a key cap."""
        entry: ClassEntry = index.data(ENTRY_ROLE)
        width = self._list.viewport().width()
        key = metrics.horizontalAdvance(entry.key) + 10
        cap_width = float(max(metrics.horizontalAdvance("0") + 12, key))
        cap = 8 + (_GRIP if self.grips else 0.0)
        swatch = cap + cap_width + SPACING
        name = swatch + metrics.height() * 0.7 + SPACING
        right = width - 10.0
        if self.grips and width < _ROOMY * metrics.averageCharWidth():
            return _Columns(cap, cap_width, swatch, name, right - name, 0.0)
        count = self._list.locale().toString(index.data(LARGEST_COUNT_ROLE))
        kept = max(metrics.horizontalAdvance(count), self.button_width)
        return _Columns(cap, cap_width, swatch, name, right - kept - SPACING - name, right)

    def _paint_key(
        self,
        painter: QPainter,
        columns: _Columns,
        middle: float,
        font: QFont,
        key: str,
        ink: QColor,
    ) -> None:
        height = QFontMetrics(font).height() + 2
        cap = QRectF(columns.cap, middle - height / 2, columns.cap_width, height)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(smaller(font, 0.9))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)

    def _paint_grip(self, painter: QPainter, left: float, middle: float, ink: QColor) -> None:
        """Six dots that say: drag me."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for column in range(2):
            for line in (-1, 0, 1):
                painter.drawEllipse(QPointF(left + 1 + 4 * column, middle + 4 * line), 1.1, 1.1)

    def _paint_figures(
        self,
        painter: QPainter,
        row: QRectF,
        end: float,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        chosen: bool,
        named: float,
    ) -> None:
        """Count, and left of it how many were corrected; `named` is where the name would end."""
        theme, metrics, locale = self._theme, option.fontMetrics, option.locale
        entry: ClassEntry = index.data(ENTRY_ROLE)
        painter.setFont(option.font)
        painter.setPen(theme.on_accent if chosen else theme.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        box = QRectF(row.left(), row.top(), end - row.left(), row.height())
        painter.drawText(box, right, locale.toString(entry.count))
        # A narrow panel keeps its room for the names; the tool tip has all figures.
        if not entry.corrected or row.width() < _ROOMY * metrics.averageCharWidth():
            return
        largest = metrics.horizontalAdvance(locale.toString(index.data(LARGEST_COUNT_ROLE)))
        box.setRight(end - max(largest, self.button_width) - SPACING)
        text = f"{theme.status_glyph(Status.CORRECTED)} {locale.toString(entry.corrected)}"
        if box.right() - metrics.horizontalAdvance(text) >= named:
            painter.setPen(theme.on_accent if chosen else theme.status_color(Status.CORRECTED))
            painter.drawText(box, right, text)
