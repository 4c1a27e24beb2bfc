"""The rows of the command palette: what they say, and how they look."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from alc_desktop.commands.command import Command
from alc_desktop.i18n.joining import listing
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.wrapped_name import WrappedName

ROW_ROLE = Qt.ItemDataRole.UserRole

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class PaletteRow:
    """A command that fits what was typed.

    Attributes
    ----------
    command : Command
    keys : tuple of str
        As the system writes them.
    letters : tuple of int
        Positions of the letters of its title that were typed.
    reason : str
        Why it can't be done now; empty where it can, or where that is not known.
    """

    command: Command
    keys: tuple[str, ...] = ()
    letters: tuple[int, ...] = ()
    reason: str = ""

    @property
    def enabled(self) -> bool:
        """Whether it can be done now."""
        return self.command.action.isEnabled()

    def spoken(self) -> str:
        """The row in words, for a screen reader."""
        parts = [self.command.title, self.command.group, *self.keys]
        if self.command.action.isChecked():
            parts.append(QCoreApplication.translate("Palette", "on"))
        if not self.enabled:
            parts.append(QCoreApplication.translate("Palette", "not available"))
        if self.reason:
            parts.append(self.reason)
        return listing(parts)


class PaletteModel(QAbstractListModel):
    """The commands that fit, best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[PaletteRow, ...] = ()

    def show(self, rows: Sequence[PaletteRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Of the list; a row has none below it."""
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The title, its row in words, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.command.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken()
            case Qt.ItemDataRole.ToolTipRole:
                return row.reason  # the row has not always the room for all of it
            case _ if role == ROW_ROLE:
                return row
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Paints a row: title, reason, menu, and the keys at the right."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The whole title with air."""
        row: PaletteRow = index.data(ROW_ROLE)
        room = self._title_room(QFontMetricsF(option.font), row)
        title = WrappedName(row.command.title, row.letters, option.font, room)
        height = max(math.ceil(title.height), option.fontMetrics.height())
        return QSize(200, height + 2 * SPACING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row: PaletteRow = index.data(ROW_ROLE)
        theme, metrics = current_theme(), QFontMetricsF(option.font)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(SPACING / 2, 1, -SPACING / 2, -1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.raised)
            painter.drawRoundedRect(box, 5, 5)
            bar = QRectF(box.left(), box.top() + 5, 3, box.height() - 10)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        box.adjust(2 * SPACING, 0, -SPACING, 0)
        for keys in reversed(row.keys):
            box.setRight(self._paint_keys(painter, box, metrics, keys) - SPACING / 2)
        painter.setFont(option.font)
        painter.setPen(theme.muted)
        gap = SPACING if row.keys else 0
        group_width = metrics.horizontalAdvance(row.command.group)
        group = QRectF(box.right() - group_width - gap, box.top(), group_width, box.height())
        painter.drawText(group, _LEFT, row.command.group)
        box.setRight(group.left() - SPACING)
        painter.setPen(theme.text if row.enabled else theme.muted)
        left = self._paint_title(painter, box, option.font, row)
        if row.reason:
            box.setLeft(left + 2 * SPACING)
            quiet = QFont(option.font)
            quiet.setItalic(True)
            painter.setFont(quiet)
            elided = QFontMetricsF(quiet).elidedText(
                row.reason, Qt.TextElideMode.ElideRight, max(box.width(), 0.0)
            )
            painter.drawText(box, _LEFT, elided)
        painter.restore()

    def _title_room(self, metrics: QFontMetricsF, row: PaletteRow) -> float:
        """What keys, menu and air leave of the width of the list."""
        keys = sum(metrics.horizontalAdvance(each) + 12 + SPACING / 2 for each in row.keys)
        group = metrics.horizontalAdvance(row.command.group) + (SPACING if row.keys else 0)
        return self._list.viewport().width() - keys - group - 5 * SPACING

    def _paint_keys(
        self, painter: QPainter, box: QRectF, metrics: QFontMetricsF, keys: str
    ) -> float:
        """A key cap at the right; returns where it begins."""
        theme = current_theme()
        width = metrics.horizontalAdvance(keys) + 12
        height = metrics.height() + 4
        cap = QRectF(box.right() - width, box.center().y() - height / 2, width, height)
        painter.setPen(QPen(theme.border, 1))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(theme.text)
        painter.drawText(cap, _CENTRE, keys)
        return cap.left()

    def _paint_title(self, painter: QPainter, box: QRectF, font: QFont, row: PaletteRow) -> float:
        """The title, what was typed in bold; returns where it ends."""
        title = WrappedName(row.command.title, row.letters, font, box.width())
        title.draw(painter, box)
        return box.left() + title.width
