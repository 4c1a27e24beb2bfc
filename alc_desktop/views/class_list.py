"""The list of the class panel: a click or Enter takes a class, letters begin a search.

While the classes are edited a click only highlights one, and dragging a class
puts it elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

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
_EDGE = 16
"""Pixels from the border of the list within which dragging scrolls it."""


class ClassListView(QListView):
    """A list that never takes the keys away from the grid, unless it is reached by Tab.

    Signals
    -------
    taken(int)
        Class id.
    typed(str)
    pointed(int)
        Class id under the mouse, -1 if none.
    picked(int)
        While editing: the class of this id was double-clicked, or Enter pressed on it.
    moved(int, int)
        While editing: the class of this id was dragged to this place.
    menu_asked(QPoint)
        For the highlighted class, at this place of the screen.
    left()
        While editing: Escape.
    """

    taken = Signal(int)
    typed = Signal(str)
    pointed = Signal(int)
    picked = Signal(int)
    moved = Signal(int, int)
    menu_asked = Signal(QPoint)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._editing = False
        self._pressed: QPoint | None = None
        self._gap = -1  # the row before which the dragged class would be put; -1: no drag
        self.classes = ClassListModel(self)
        self.setModel(self.classes)
        self._delegate = ClassDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Clicking a class must not take the keys away from the grid.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Classes"))
        self.entered.connect(lambda index: self.pointed.emit(self._class_at(index)))
        self.viewportEntered.connect(lambda: self.pointed.emit(-1))

    @property
    def editing(self) -> bool:
        """Whether a click highlights a class and does not take it."""
        return self._editing

    def set_editing(self, editing: bool, *, movable: bool = True) -> None:
        """Let a click highlight a class instead of taking it.

        Parameters
        ----------
        editing : bool
        movable : bool
            Whether dragging a class puts it elsewhere.
        """
        self._editing = editing
        self._delegate.grips = editing and movable
        self._stop_dragging()
        self.viewport().update()

    def current_class(self) -> int:
        """The highlighted class; -1 if none."""
        return self._class_at(self.currentIndex())

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
        class_id = self.current_class()
        if class_id >= 0:
            (self.picked if self._editing else self.taken).emit(class_id)
        return class_id >= 0

    def page(self) -> int:
        """Rows in sight."""
        height = self.sizeHintForRow(0)
        return max(1, self.viewport().height() // height) if height > 0 else 1

    # -- mouse -----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicking is taking, and the highlight belongs to the keyboard, unless editing."""
        if self._editing and event.button() == Qt.MouseButton.LeftButton:
            place = event.position().toPoint()
            self.select_row(self.indexAt(place).row())
            self._pressed = place if self.currentIndex().isValid() else None
            # Leaving a search would put other classes under the mouse.
            if not isinstance(QApplication.focusWidget(), QLineEdit):
                self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the dragged class would be put."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        if not self._delegate.grips:
            return
        place = event.position().toPoint()
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._gap >= 0:
            self._gap = self._gap_at(place)
            self._scroll_at(place)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the class under the mouse, or put down the one that was dragged."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        if self._editing:
            row, gap = self.currentIndex().row(), self._gap_at(place) if self._gap >= 0 else -1
            self._stop_dragging()
            target = gap - (gap > row)  # without the class that is taken out before
            if gap >= 0 and target != row:
                self.moved.emit(self.current_class(), target)
            return
        class_id = self._class_at(self.indexAt(place))
        if class_id >= 0:
            self.taken.emit(class_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double click is one more click, unless editing."""
        if not self._editing:
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.take_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: of the class under the mouse, by the menu key of the highlighted one."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.center() if row.isValid() else QPoint(0, 0))
        else:
            self.select_row(self.indexAt(event.pos()).row())
        self.menu_asked.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(-1)

    # -- keys ------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the window's shortcuts while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and (event.key() in _MOVING_KEYS | _TAKING_KEYS or self._leaves(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, take, or begin to search."""
        if event.key() in _TAKING_KEYS:
            self.take_current()
        elif self._leaves(event):
            self.left.emit()
        elif event.key() in _MOVING_KEYS:
            super().keyPressEvent(event)
        elif event.text().isalpha():
            self.typed.emit(event.text())
        else:
            event.ignore()

    def _leaves(self, event: QKeyEvent) -> bool:
        return self._editing and event.key() == Qt.Key.Key_Escape

    # -- painting --------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so when nothing fits; show where a dragged class would be put."""
        super().paintEvent(event)
        if self.classes.rowCount() == 0 and self.classes.entries:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.muted)
            area = QRect(self.viewport().rect()).adjusted(SPACING, 2 * SPACING, -SPACING, 0)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(area, flags | Qt.TextFlag.TextWordWrap, self.tr("No class fits."))
        elif self._gap >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.accent, 2))
            last = self.visualRect(self.classes.index(self.classes.rowCount() - 1))
            row = self.visualRect(self.classes.index(self._gap))
            top = row.top() if row.isValid() else last.bottom()
            painter.drawLine(SPACING // 2, top, self.viewport().width() - SPACING // 2, top)

    def _gap_at(self, place: QPoint) -> int:
        """The row before which a class dropped at `place` would be put."""
        height = max(self.sizeHintForRow(0), 1)
        top = self.visualRect(self.classes.index(0)).top()
        return min(max(round((place.y() - top) / height), 0), self.classes.rowCount())

    def _scroll_at(self, place: QPoint) -> None:
        bar = self.verticalScrollBar()
        if place.y() < _EDGE:
            bar.setValue(bar.value() - 1)
        elif place.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + 1)

    def _stop_dragging(self) -> None:
        self._pressed, self._gap = None, -1
        self.viewport().unsetCursor()
        self.viewport().update()

    def _class_at(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return self.classes.entry(index.row()).class_id if index.isValid() else -1
