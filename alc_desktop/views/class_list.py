"""The list of the class panel: a click or Enter takes a class, letters begin a search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from alc_desktop.theme import SPACING, Theme
from alc_desktop.views.class_delegate import ClassDelegate
from alc_desktop.views.class_model import ClassListModel

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


class ClassListView(QListView):
    """A list that never takes the keys away from the grid, unless it is reached by Tab."""

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
