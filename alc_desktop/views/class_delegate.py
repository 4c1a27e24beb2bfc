"""How a class looks in the class panel: grip while editing, key cap, swatch, name, counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from alc_desktop.theme import SPACING, Theme
from alc_desktop.views.chart_axes import smaller
from alc_desktop.views.class_model import (
    ENTRY_ROLE,
    LARGEST_COUNT_ROLE,
    LETTERS_ROLE,
    ClassEntry,
)
from alc_engine.labels import Status

_ROOMY = 30  # average characters


class ClassDelegate(QStyledItemDelegate):
    """Paints a class: key cap, swatch, name, count, corrected count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.grips = False
        """Whether rows show that they can be dragged."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line with air."""
        return QSize(120, option.fontMetrics.height() + 12)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        entry: ClassEntry = index.data(ENTRY_ROLE)
        theme = self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent if chosen else theme.raised)
            painter.drawRoundedRect(row, 4, 4)
        ink = theme.on_accent if chosen else theme.text
        quiet = theme.on_accent if chosen else theme.muted
        left = self._paint_key(painter, row, option, entry, quiet)
        metrics = option.fontMetrics
        side = metrics.height() * 0.7
        swatch = QRectF(left, row.center().y() - side / 2, side, side)
        painter.setPen(QPen(theme.on_accent, 1) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(theme.class_color(entry.class_id))
        painter.drawRoundedRect(swatch, 3, 3)
        box = QRectF(swatch.right() + SPACING, row.top(), 0, row.height())
        named = box.left() + metrics.horizontalAdvance(entry.name) + SPACING
        right = self._paint_figures(
            painter, row, option, entry, index.data(LARGEST_COUNT_ROLE), chosen, named
        )
        box.setRight(right - SPACING)
        painter.setPen(ink)
        self._paint_name(painter, box, option.font, entry.name, index.data(LETTERS_ROLE) or ())
        painter.restore()

    def _paint_key(
        self,
        painter: QPainter,
        row: QRectF,
        option: QStyleOptionViewItem,
        entry: ClassEntry,
        ink: QColor,
    ) -> float:
        """A key cap; all rows keep its room, so that the names stand in line."""
        metrics = option.fontMetrics
        width = max(
            metrics.horizontalAdvance("0") + 12.0, metrics.horizontalAdvance(entry.key) + 10
        )
        left = row.left() + 6
        if self.grips:
            left = self._paint_grip(painter, left, row.center().y(), ink)
        cap = QRectF(left, row.center().y() - metrics.height() / 2 - 1, width, 0)
        cap.setHeight(metrics.height() + 2)
        if entry.key:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap, 3, 3)
            painter.setFont(smaller(option.font, 0.9))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, entry.key)
        return cap.right() + SPACING

    def _paint_grip(self, painter: QPainter, left: float, middle: float, ink: QColor) -> float:
        """Six dots that say: drag me; returns where the next thing begins."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for column in range(2):
            for line in (-1, 0, 1):
                painter.drawEllipse(QPointF(left + 1 + 4 * column, middle + 4 * line), 1.1, 1.1)
        return left + 12

    def _paint_figures(
        self,
        painter: QPainter,
        row: QRectF,
        option: QStyleOptionViewItem,
        entry: ClassEntry,
        largest: int,
        chosen: bool,
        named: float,
    ) -> float:
        """Count, and left of it how many were corrected; returns where they begin.

        `named` is where the whole name would end.
        """
        theme, metrics, locale = self._theme, option.fontMetrics, option.locale
        roomy = row.width() >= _ROOMY * metrics.averageCharWidth()
        if self.grips and not roomy:
            return row.right() - 8
        painter.setFont(option.font)
        painter.setPen(theme.on_accent if chosen else theme.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        box = row.adjusted(0, 0, -8, 0)
        painter.drawText(box, right, locale.toString(entry.count))
        widest = metrics.horizontalAdvance(locale.toString(largest))
        box.setRight(box.right() - widest - SPACING)
        # A narrow panel keeps its room for the names; the tool tip has all figures.
        if not entry.corrected or not roomy:
            return box.right()
        text = f"{theme.status_glyph(Status.CORRECTED)} {locale.toString(entry.corrected)}"
        if box.right() - metrics.horizontalAdvance(text) < named:
            return box.right()
        painter.setPen(theme.on_accent if chosen else theme.status_color(Status.CORRECTED))
        painter.drawText(box, right, text)
        return box.right() - metrics.horizontalAdvance(text)

    def _paint_name(
        self, painter: QPainter, box: QRectF, font: QFont, name: str, letters: tuple[int, ...]
    ) -> None:
        """The name, the letters that were searched in bold."""
        bold = QFont(font)
        bold.setBold(True)
        fonts = [bold if place in letters else font for place in range(len(name))]
        metrics = {False: QFontMetrics(font), True: QFontMetrics(bold)}
        widths = [
            metrics[one.bold()].horizontalAdvance(letter)
            for one, letter in zip(fonts, name, strict=True)
        ]
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not letters or sum(widths) > box.width():
            painter.setFont(font)
            elide = Qt.TextElideMode.ElideMiddle
            painter.drawText(box, left, metrics[False].elidedText(name, elide, int(box.width())))
            return
        for letter, one, width in zip(name, fonts, widths, strict=True):
            painter.setFont(one)
            painter.drawText(box, left, letter)
            box.setLeft(box.left() + width)
