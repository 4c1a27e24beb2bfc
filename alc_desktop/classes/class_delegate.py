"""How a class looks in the class panel: grip while editing, key cap, swatch, name, counts.

The first row of a group has the heading of the group above the class.

Names are never cut: what tells two of 250 plants apart may stand in the middle
or at the end. A name that is wider than its column takes more lines, and in a
narrow panel with long names all rows have the counts below the name.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from alc_desktop.classes.class_model import (
    ENTRY_ROLE,
    HEADING_ROLE,
    LARGEST_COUNT_ROLE,
    LETTERS_ROLE,
    LONGEST_NAME_ROLE,
    ClassEntry,
)
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.class_mark import draw_class_mark
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.wrapped_name import WrappedName
from alc_engine.labels.store import Status

_ROOMY = 30
"""Average characters of a row from which it has room for the corrected count."""
_NARROW = 24
"""Average characters of a name's column below which long names get the whole width."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_GRIP = 12.0
_AIR = 12
_EDGE = 8
"""Before and behind a heading."""


@dataclass(frozen=True)
class _Columns:
    """Where things stand across a row, pixels from the left of the list.

    Attributes
    ----------
    stacked : bool
        Whether swatch and counts stand below the name.
    cap, cap_width, swatch, name, name_width : float
    right : float
        End of the name or of the counts.
    """

    stacked: bool
    cap: float
    cap_width: float
    swatch: float
    name: float
    name_width: float
    right: float


class ClassDelegate(QStyledItemDelegate):
    """Paints a class: key cap, swatch, name, count, corrected count."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
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
        font, line = option.font, option.fontMetrics.height()
        if font.key() != self._heights_font:
            self._heights_font = font.key()
            self._heights.clear()
        columns = self._columns(option.fontMetrics, index)
        entry: ClassEntry = index.data(ENTRY_ROLE)
        wanted = entry.name, index.data(LETTERS_ROLE), columns.name_width
        height = self._heights.get(wanted)
        if height is None:
            name = WrappedName(*wanted[:2], font, columns.name_width)
            height = self._heights[wanted] = name.height
        below = line if columns.stacked else 0
        above = self._heading_height(index)
        return QSize(120, above + math.ceil(max(height, line)) + below + _AIR)

    def class_area(self, row: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """A row without the heading above its class."""
        return row.adjusted(0, self._heading_height(index), 0, 0)

    def button_area(self, row: QRect, index: QModelIndex) -> QRect:
        """Where in a row the button stands, at the right."""
        metrics, row = self._list.fontMetrics(), self.class_area(row, index)
        if self._columns(metrics, index).stacked:
            return row.adjusted(0, row.height() - metrics.height() - _AIR // 2 - 2, 0, 0)
        return row

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        entry: ClassEntry = index.data(ENTRY_ROLE)
        theme, metrics = current_theme(), option.fontMetrics
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        columns = self._columns(metrics, index)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heading(painter, option, index)
        row = QRectF(self.class_area(option.rect, index)).adjusted(2, 1, -2, -1)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent if chosen else theme.raised)
            painter.drawRoundedRect(row, 4, 4)
        quiet = theme.on_accent if chosen else theme.muted
        lines = QRectF(row)
        if columns.stacked:
            lines.setBottom(row.bottom() - metrics.height() - _AIR / 4)
            row.setTop(lines.bottom() - _AIR / 4)
        if self.grips:
            self._paint_grip(painter, columns.cap - _GRIP, lines.center().y(), quiet)
        if entry.key:
            self._paint_key(painter, columns, lines.center().y(), option.font, entry.key, quiet)
        name = WrappedName(entry.name, index.data(LETTERS_ROLE), option.font, columns.name_width)
        painter.setPen(theme.on_accent if chosen else theme.text)
        name.draw(painter, lines.adjusted(columns.name - lines.left(), 0, 0, 0))
        side = metrics.height() * 0.7
        swatch = QRectF(columns.swatch, row.center().y() - side / 2, side, side)
        edge = theme.on_accent if chosen else None
        draw_class_mark(painter, swatch, entry.class_id, 3, edge)
        if columns.stacked:
            self._paint_figures_below(painter, row, swatch.right(), option, entry, chosen)
        else:
            named = columns.name + metrics.horizontalAdvance(entry.name) + SPACING
            self._paint_figures(painter, row, columns.right, option, index, chosen, named)
        painter.restore()

    def _heading(self, index: QModelIndex | QPersistentModelIndex) -> WrappedName | None:
        """What stands above a class, laid out in the width of the list."""
        heading = index.data(HEADING_ROLE)
        if not heading:
            return None
        width = self._list.viewport().width() - 2 * _EDGE
        return WrappedName(heading, (), _heading_font(self._list.font()), width)

    def _heading_height(self, index: QModelIndex | QPersistentModelIndex) -> int:
        heading = self._heading(index)
        if heading is None:
            return 0
        air = SPACING if index.row() == 0 else 2 * SPACING
        return math.ceil(heading.height) + air

    def _paint_heading(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The heading of a group, and a line that parts it from the group above."""
        heading = self._heading(index)
        if heading is None:
            return
        theme, box = current_theme(), QRectF(option.rect)
        if index.row() > 0:
            painter.setPen(QPen(theme.border, 1))
            top = box.top() + SPACING / 2
            painter.drawLine(QPointF(box.left() + _EDGE, top), QPointF(box.right() - _EDGE, top))
        box.setBottom(box.top() + self._heading_height(index) - SPACING / 2)
        box.setTop(box.bottom() - heading.height)
        painter.setPen(theme.muted)
        heading.draw(painter, box.adjusted(_EDGE, 0, 0, 0))

    def _columns(
        self, metrics: QFontMetrics, index: QModelIndex | QPersistentModelIndex
    ) -> _Columns:
        """Across a row of the list as wide as it is; all rows keep the room of a key cap."""
        entry: ClassEntry = index.data(ENTRY_ROLE)
        key = metrics.horizontalAdvance(entry.key) + 10
        cap_width = float(max(metrics.horizontalAdvance("0") + 12, key))
        cap = 8 + (_GRIP if self.grips else 0.0)
        swatch = cap + cap_width + SPACING
        name = swatch + metrics.height() * 0.7 + SPACING
        right = self._list.viewport().width() - 10.0
        count = self._list.locale().toString(index.data(LARGEST_COUNT_ROLE))
        kept = max(metrics.horizontalAdvance(count), self.button_width)
        room = right - kept - SPACING - name
        longest = metrics.horizontalAdvance(index.data(LONGEST_NAME_ROLE))
        if longest > room and room < _NARROW * metrics.averageCharWidth():
            return _Columns(True, cap, cap_width, swatch, swatch, right - swatch, right)
        return _Columns(False, cap, cap_width, swatch, name, room, right)

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

    def _paint_figures_below(
        self,
        painter: QPainter,
        row: QRectF,
        left: float,
        option: QStyleOptionViewItem,
        entry: ClassEntry,
        chosen: bool,
    ) -> None:
        """Count, and behind it how many were corrected."""
        theme, locale = current_theme(), option.locale
        box = row.adjusted(left + SPACING - row.left(), 0, 0, 0)
        painter.setFont(smaller(option.font, 0.9))
        painter.setPen(theme.on_accent if chosen else theme.muted)
        count = locale.toString(entry.count)
        painter.drawText(box, _LEFT, count)
        if entry.corrected:
            box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(count) + SPACING)
            painter.setPen(theme.on_accent if chosen else theme.status_color(Status.CORRECTED))
            painter.drawText(box, _LEFT, self._corrected(option, entry))

    def _corrected(self, option: QStyleOptionViewItem, entry: ClassEntry) -> str:
        glyph = current_theme().status_glyph(Status.CORRECTED)
        return f"{glyph} {option.locale.toString(entry.corrected)}"

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
        theme, metrics, locale = current_theme(), option.fontMetrics, option.locale
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
        text = self._corrected(option, entry)
        if box.right() - metrics.horizontalAdvance(text) >= named:
            painter.setPen(theme.on_accent if chosen else theme.status_color(Status.CORRECTED))
            painter.drawText(box, right, text)


def _heading_font(font: QFont) -> QFont:
    weighted = smaller(font, 0.9)
    weighted.setWeight(QFont.Weight.DemiBold)
    return weighted
