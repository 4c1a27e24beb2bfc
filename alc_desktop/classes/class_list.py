"""The list of the class panel: a click or Enter looks at a class, letters begin a search.

Neither gives a class: that is the button in the row under the mouse, or the
context menu. While the classes are edited a click only highlights one, and
dragging a class puts it elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from alc_desktop.classes.class_delegate import ClassDelegate
from alc_desktop.classes.class_model import ClassListModel
from alc_desktop.widgets.give_button import GiveButton
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.tree_choice import hear_choices

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
_OPENING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Modifiers with which a key still writes a letter."""
_EDGE = 16
"""Pixels from the border of the list within which dragging scrolls it."""


class ClassListView(QListView):
    """A list that never takes the keys away from the grid, unless it is reached by Tab.

    Signals
    -------
    opened(int)
        The class of this id was clicked, or Enter or Space pressed on it.
    given(int)
        The button that gives the class of this id was clicked.
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
        Escape.
    """

    opened = Signal(int)
    given = Signal(int)
    typed = Signal(str)
    pointed = Signal(int)
    picked = Signal(int)
    moved = Signal(int, int)
    menu_asked = Signal(QPoint)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = False
        self._gives = False
        self._pressed: QPoint | None = None  # while editing
        self._clicked = -1  # the class that the button went down on
        self._in_sight: list[tuple[int, str, int]] = []  # see `_note_in_sight`
        self._gap = -1  # the row before which the dragged class would be put; -1: no drag
        self.classes = ClassListModel(self)
        self.setModel(self.classes)
        self._delegate = ClassDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Clicking a class must not take the keys away from the grid.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Classes"))
        self.give = GiveButton(self.viewport())
        self.give.given.connect(self.given)
        hear_choices(self, self._choose)
        self.entered.connect(self._point)
        self.viewportEntered.connect(lambda: self._point(QModelIndex()))
        self.classes.modelAboutToBeReset.connect(self._note_in_sight)
        self.classes.modelReset.connect(self._keep_in_sight)
        self.classes.modelReset.connect(self.give.hide)
        self.verticalScrollBar().valueChanged.connect(self.give.hide)
        self._fit_button()

    @property
    def editing(self) -> bool:
        """Whether a click highlights a class and does not look at it."""
        return self._editing

    @property
    def gives(self) -> bool:
        """Whether the row under the mouse has a button that gives its class."""
        return self._gives and not self._editing

    def set_giving(self, gives: bool) -> None:
        """Let the row under the mouse have a button that gives its class."""
        self._gives = gives
        self._fit_button()

    def set_editing(self, editing: bool, *, movable: bool = True) -> None:
        """Let a click highlight a class instead of looking at it.

        Parameters
        ----------
        editing : bool
        movable : bool
            Whether dragging a class puts it elsewhere.
        """
        self._editing = editing
        self._delegate.grips = editing and movable
        self._stop_dragging()
        self._fit_button()

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

    def step(self, rows: int) -> None:
        """Highlight another row, that many further down."""
        count = self.classes.rowCount()
        if count:
            start = self.currentIndex().row() if self.currentIndex().isValid() else -1
            self.select_row(min(max(start + rows, 0), count - 1))

    def open_current(self) -> None:
        """Look at the highlighted class, or while editing ask for its name."""
        class_id = self.current_class()
        if class_id >= 0:
            (self.picked if self._editing else self.opened).emit(class_id)

    def page(self) -> int:
        """Rows in sight."""
        bottom = self.indexAt(QPoint(0, self.viewport().height() - 1)).row()
        last = bottom if bottom >= 0 else self.classes.rowCount() - 1
        return max(1, last - max(self.indexAt(QPoint(0, 0)).row(), 0))

    def _choose(self, index: QModelIndex) -> None:
        """What a click does, through the accessibility tree."""
        if self._editing:
            self.setCurrentIndex(index)
        else:
            self.clearSelection()  # so that it can be chosen again
            self.opened.emit(self._class_at(index))

    # -- mouse -----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click looks, and the highlight belongs to the keyboard, unless editing."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        if not self._editing:
            self._clicked = self._class_at(self._index_under(place))
        else:
            self.select_row(self._index_under(place).row())
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
        """Look at the class that was clicked, or put down the one that was dragged."""
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
        class_id, self._clicked = self._clicked, -1
        if class_id >= 0 and class_id == self._class_at(self._index_under(place)):
            self.opened.emit(class_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """While editing ask for a name; else the first click has done all there is to do."""
        if self._editing and event.button() == Qt.MouseButton.LeftButton:
            self.open_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: of the class under the mouse, by the menu key of the highlighted one."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.center() if row.isValid() else QPoint(0, 0))
        else:
            self.select_row(self._index_under(event.pos()).row())
        self.menu_asked.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point(QModelIndex())

    # -- keys ------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the window's shortcuts while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and (event.key() in _MOVING_KEYS | _OPENING_KEYS | {Qt.Key.Key_Escape})
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, look, begin to search, or leave; no key gives a class."""
        text = event.text()
        if event.key() in _OPENING_KEYS:
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _MOVING_KEYS:
            super().keyPressEvent(event)
        elif text and text.isprintable() and not event.modifiers() & ~_TYPING:
            self.typed.emit(text)
        else:
            event.ignore()

    # -- painting --------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so when nothing fits; show where a dragged class would be put."""
        theme = current_theme()
        super().paintEvent(event)
        if self.classes.rowCount() == 0 and self.classes.entries:
            painter = QPainter(self.viewport())
            painter.setPen(theme.muted)
            area = QRect(self.viewport().rect()).adjusted(SPACING, 2 * SPACING, -SPACING, 0)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(area, flags | Qt.TextFlag.TextWordWrap, self.tr("No class fits."))
        elif self._gap >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme.accent, 2))
            last = self.visualRect(self.classes.index(self.classes.rowCount() - 1))
            row = self.visualRect(self.classes.index(self._gap))
            top = row.top() if row.isValid() else last.bottom()
            painter.drawLine(SPACING // 2, top, self.viewport().width() - SPACING // 2, top)

    def _gap_at(self, place: QPoint) -> int:
        """The row before which a class dropped at `place` would be put."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, place.y()))
        if index.isValid():
            return index.row() + (place.y() > self.visualRect(index).center().y())
        return 0 if place.y() < 0 else self.classes.rowCount()

    def _scroll_at(self, place: QPoint) -> None:
        bar = self.verticalScrollBar()
        if place.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif place.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE)

    def _stop_dragging(self) -> None:
        self._pressed, self._gap = None, -1
        self.viewport().unsetCursor()
        self.viewport().update()

    # -- the row under the mouse -------------------------------------------------

    def _point(self, index: QModelIndex) -> None:
        if index.isValid() and self.gives:
            area = self._delegate.button_area(self.visualRect(index), index)
            entry = self.classes.entry(index.row())
            self.give.stand_for(entry.class_id, entry.name, entry.key)
            self.give.stand_in(area)
        else:
            self.give.hide()
        self.pointed.emit(self._class_at(index))

    def _fit_button(self) -> None:
        """Keep room for the button in every row, so that it never stands on a name."""
        self.give.hide()
        self._delegate.button_width = self.give.width_wanted() if self.gives else 0
        self.classes.hint = self.tr("A click shows its images; “Give” labels the selected ones.")
        if not self.gives:
            self.classes.hint = "" if self._editing else self.tr("A click shows its images.")
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay names out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.give.hide()
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_button()

    def _index_under(self, place: QPoint) -> QModelIndex:
        """The class at a place of the viewport; none where the heading of a group stands."""
        index = self.indexAt(place)
        on_class = self._delegate.class_area(self.visualRect(index), index).contains(place)
        return index if on_class else QModelIndex()

    def _note_in_sight(self) -> None:
        """Remember the classes in sight from the top, with their group and where they begin."""
        self._in_sight = []
        index = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        if self.verticalScrollBar().value() == 0:
            return
        while index.isValid() and (place := self.visualRect(index)).top() < self.height():
            heading = self.classes.heading_of(index.row())
            self._in_sight.append((self._class_at(index), heading, place.top()))
            index = index.siblingAtRow(index.row() + 1)

    def _keep_in_sight(self) -> None:
        """Nothing moves under the eyes because some classes have gone to another group."""
        for class_id, heading, top in self._in_sight:
            row = self.classes.row_of(class_id)
            if row >= 0 and self.classes.heading_of(row) == heading:
                self.doItemsLayout()
                place = self.visualRect(self.classes.index(row)).top()
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + place - top)
                return

    def _class_at(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return self.classes.entry(index.row()).class_id if index.isValid() else -1
