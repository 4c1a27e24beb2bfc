"""The rows of the class panel: key, colour, name, counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from alc_desktop.theme import SPACING, Theme
from alc_desktop.views.chart_axes import smaller
from alc_desktop.views.class_search import ClassMatch
from alc_engine.labels import Status

_ENTRY = Qt.ItemDataRole.UserRole
_LETTERS = Qt.ItemDataRole.UserRole + 1
_MOVING_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_TAKING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True)
class ClassEntry:
    """A class as the panel shows it.

    Attributes
    ----------
    class_id : int
    name : str
    key : str
        The key that gives this class, as shown, e.g. ``"3"``; empty if it has none.
    count : int
        Images that carry this label now.
    corrected : int
        Of these, images that got it from the expert in place of another.
    """

    class_id: int
    name: str
    key: str
    count: int
    corrected: int


class ClassListModel(QAbstractListModel):
    """The classes that fit the search, best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[ClassEntry, ...] = ()
        self._matches: list[ClassMatch] = []

    def show(self, entries: Sequence[ClassEntry], matches: list[ClassMatch]) -> None:
        """Replace rows; if the same classes stay in the same places, only their figures change."""
        same = [e.class_id for e in entries] == [e.class_id for e in self.entries]
        if same and [m.place for m in matches] == [m.place for m in self._matches]:
            self.entries, self._matches = tuple(entries), matches
            if matches:
                self.dataChanged.emit(self.index(0), self.index(len(matches) - 1))
            return
        self.beginResetModel()
        self.entries, self._matches = tuple(entries), matches
        self.endResetModel()

    def entry(self, row: int) -> ClassEntry:
        """The class in a row."""
        return self.entries[self._matches[row].place]

    def row_of(self, class_id: int) -> int:
        """The row of a class; -1 if it does not fit the search."""
        rows = (row for row in range(len(self._matches)) if self.entry(row).class_id == class_id)
        return next(rows, -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Classes that fit."""
        return 0 if parent.isValid() else len(self._matches)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The entry for the delegate, its words for everybody else."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == _ENTRY:
            return entry
        if role == _LETTERS:
            return self._matches[index.row()].letters
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            text = self.tr("{name}: {count} images, {corrected} corrected").format(
                name=entry.name, count=entry.count, corrected=entry.corrected
            )
            return (
                self.tr("{text}, key {key}").format(text=text, key=entry.key) if entry.key else text
            )
        return None


class ClassDelegate(QStyledItemDelegate):
    """Paints a class: key cap, swatch, name, count, corrected count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

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
        entry: ClassEntry = index.data(_ENTRY)
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
        right = self._paint_figures(painter, row, option, entry, chosen)
        box = QRectF(swatch.right() + SPACING, row.top(), 0, row.height())
        box.setRight(right - SPACING)
        painter.setPen(ink)
        self._paint_name(painter, box, option.font, entry.name, index.data(_LETTERS) or ())
        painter.restore()

    def _paint_key(
        self,
        painter: QPainter,
        row: QRectF,
        option: QStyleOptionViewItem,
        entry: ClassEntry,
        ink: Any,
    ) -> float:
        """A key cap; all rows keep its room, so that the names stand in line."""
        metrics = option.fontMetrics
        width = max(
            metrics.horizontalAdvance("0") + 12.0, metrics.horizontalAdvance(entry.key) + 10
        )
        cap = QRectF(row.left() + 6, row.center().y() - metrics.height() / 2 - 1, width, 0)
        cap.setHeight(metrics.height() + 2)
        if entry.key:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap, 3, 3)
            painter.setFont(smaller(option.font, 0.9))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, entry.key)
        return cap.right() + SPACING

    def _paint_figures(
        self,
        painter: QPainter,
        row: QRectF,
        option: QStyleOptionViewItem,
        entry: ClassEntry,
        chosen: bool,
    ) -> float:
        """Count, and left of it how many were corrected; returns where they begin."""
        theme, metrics = self._theme, option.fontMetrics
        painter.setFont(option.font)
        painter.setPen(theme.on_accent if chosen else theme.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        locale = option.locale
        box = row.adjusted(0, 0, -8, 0)
        count = locale.toString(entry.count)
        painter.drawText(box, right, count)
        box.setRight(
            box.right()
            - max(metrics.horizontalAdvance(count), metrics.horizontalAdvance("00000"))
            - SPACING
        )
        if not entry.corrected:
            return box.right()
        text = f"{theme.status_glyph(Status.CORRECTED)} {locale.toString(entry.corrected)}"
        painter.setPen(theme.on_accent if chosen else theme.status_color(Status.CORRECTED))
        painter.drawText(box, right, text)
        return box.right() - metrics.horizontalAdvance(text)

    def _paint_name(
        self, painter: QPainter, box: QRectF, font: QFont, name: str, letters: tuple[int, ...]
    ) -> None:
        """The name, the letters that were searched in bold."""
        painter.setFont(font)
        metrics = painter.fontMetrics()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not letters or metrics.horizontalAdvance(name) * 1.1 > box.width():
            text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(box.width()))
            painter.drawText(box, left, text)
            return
        bold = QFont(font)
        bold.setBold(True)
        for place, letter in enumerate(name):
            painter.setFont(bold if place in letters else font)
            painter.drawText(box, left, letter)
            box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(letter))


class ClassListView(QListView):
    """The list; a click or Enter takes a class, letters begin a search."""

    taken = Signal(int)
    """Class id."""
    typed = Signal(str)
    pointed = Signal(int)
    """Class id under the mouse, -1 if none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.classes = ClassListModel(self)
        self.setModel(self.classes)
        self.setItemDelegate(ClassDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Clicking a class must not take the keys away from the grid.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Classes"))
        self.entered.connect(lambda index: self.pointed.emit(self._class_at(index)))
        self.viewportEntered.connect(lambda: self.pointed.emit(-1))

    def select_row(self, row: int) -> None:
        """Highlight a row; none for -1."""
        if 0 <= row < self.classes.rowCount():
            self.setCurrentIndex(self.classes.index(row))
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()

    def move(self, rows: int) -> None:
        """Highlight another row, that many further down."""
        count = self.classes.rowCount()
        if count:
            start = self.currentIndex().row() if self.currentIndex().isValid() else -1
            self.select_row(min(max(start + rows, 0), count - 1))

    def take_current(self) -> bool:
        """Take the highlighted class; False if there is none."""
        class_id = self._class_at(self.currentIndex())
        if class_id >= 0:
            self.taken.emit(class_id)
        return class_id >= 0

    def page(self) -> int:
        """Rows in sight."""
        height = self.sizeHintForRow(0)
        return max(1, self.viewport().height() // height) if height > 0 else 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicking is taking; the highlight belongs to the keyboard."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the class under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            class_id = self._class_at(self.indexAt(event.position().toPoint()))
            if class_id >= 0:
                self.taken.emit(class_id)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the window's shortcuts while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _MOVING_KEYS | _TAKING_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, take, or begin to search."""
        if event.key() in _TAKING_KEYS:
            self.take_current()
        elif event.key() in _MOVING_KEYS:
            super().keyPressEvent(event)
        elif event.text().isalpha():
            self.typed.emit(event.text())
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so when nothing fits."""
        super().paintEvent(event)
        if self.classes.rowCount() == 0 and self.classes.entries:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.muted)
            area = QRect(self.viewport().rect()).adjusted(SPACING, 2 * SPACING, -SPACING, 0)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(area, flags | Qt.TextFlag.TextWordWrap, self.tr("No class fits."))

    def _class_at(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return self.classes.entry(index.row()).class_id if index.isValid() else -1
