"""A small note beside a control of the window, while nothing else there hears a key or a click.

The window stays in sight: a ring stands around what the note speaks of, and the
rest is a shade darker. The note lies beside the ring wherever there is room, so
that it never covers what it speaks of, and moves with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from alc_desktop.widgets.headings import heading, paragraph
from alc_desktop.widgets.running import running_application
from alc_desktop.widgets.theme import SPACING, current_theme

_CHARACTERS = 44
"""Width of a note, in average characters."""
_SHARES = (1.0, 0.85, 0.7)
_RING = 3
_SHADE = QColor(0, 0, 0, 70)
_GAP = SPACING
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)


@dataclass(frozen=True)
class Note:
    """What is said of some controls.

    Attributes
    ----------
    title, text : str
    about : tuple of QWidget
        The ring goes around all of them that are in sight.
    """

    title: str
    text: str
    about: tuple[QWidget, ...]


class Callout(QWidget):
    """Lies over the whole window and holds the keys until it is closed.

    Parameters
    ----------
    window : QMainWindow

    Signals
    -------
    stepped(int)
        To the note after (+1) or before (-1) this one.
    left()
        The user has enough.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._note: Note | None = None
        self.ring = QRect()
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        self.card.setAutoFillBackground(True)
        self._title = heading("")
        self._title.setWordWrap(True)
        self._text = paragraph("")
        self._place = paragraph("", "muted")
        self._place.setWordWrap(False)
        self.leave, self.back, self.next = (
            QPushButton(self.tr("Leave")),
            QPushButton(self.tr("Back")),
            QPushButton(),
        )
        self.next.setProperty("role", "primary")
        self.leave.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(+1))
        self._arrange()
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._follow)
        for button in (self.leave, self.back, self.next):
            button.installEventFilter(self)
        self._watched: list[QWidget] = []
        running_application().focusChanged.connect(self._keep_keys)

    def show_note(self, note: Note, place: int, count: int) -> None:
        """Show a note, the one at `place` of `count`."""
        self._note = note
        self._watch(note)
        self._title.setText(note.title)
        self._text.setText(note.text)
        said = self.tr("Step {place} of {count}").format(place=place + 1, count=count)
        self._place.setText(said)
        self.back.setEnabled(place > 0)
        is_last = place == count - 1
        self.next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.card.setAccessibleName(note.title)
        self.card.setAccessibleDescription(note.text)
        self.next.setAccessibleDescription(f"{note.title}. {note.text} {said}")
        self._follow()
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        words = f"{said}. {note.title}. {note.text}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, words))

    def close_note(self) -> None:
        """Give the window back to the user."""
        self._watch(None)
        running_application().focusChanged.disconnect(self._keep_keys)
        self._note = None
        self._settle.stop()
        self.hide()
        self.deleteLater()

    # -- where it stands -------------------------------------------------------------

    def _follow(self) -> None:
        """Take the window's size, and stand beside what the note is about."""
        if self._note is None:
            return
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        ring = QRect()
        for widget in self._note.about:
            if widget.isVisible():
                place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
                ring = ring.united(place & window.rect())
        self.ring = ring
        self.card.setGeometry(_beside(ring, self._sizes(), self.rect()))
        self.update()

    def _sizes(self) -> list[QSize]:
        """What the note needs as wide as it should be, and narrower for where room is short."""
        wished = _CHARACTERS * self.fontMetrics().averageCharWidth()
        least, layout = self.card.minimumSizeHint().width(), self.card.layout()
        assert layout is not None
        widths = [max(round(share * wished), least) for share in _SHARES]
        return [QSize(width, layout.totalHeightForWidth(width)) for width in widths]

    # -- what comes ------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the buttons; and what is spoken of, or lies around it, was moved."""
        if event.type() == QEvent.Type.KeyPress and watched in (self.leave, self.back, self.next):
            assert isinstance(event, QKeyEvent)
            return self._take(event)
        if event.type() in _MOVES:
            self._settle.start()
        return False

    def _watch(self, note: Note | None) -> None:
        """Hear of every move of what a note is about, and of what that lies in."""
        for known in self._watched:
            if isValid(known):
                known.removeEventFilter(self)
        above: list[QWidget | None] = [] if note is None else list(note.about)
        self._watched = []
        while above:
            widget = above.pop()
            if widget is not None and widget not in self._watched:
                widget.installEventFilter(self)
                self._watched.append(widget)
                above.append(None if widget.isWindow() else widget.parentWidget())

    def _take(self, event: QKeyEvent) -> bool:
        """Do what a key means; Tab alone is left to the buttons."""
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        if event.isAutoRepeat() or event.modifiers() & _HELD:
            return True  # a key that is held down does not run through; shortcuts mean nothing here
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _FORWARD:
            self.stepped.emit(+1)
        elif key in _BACK:
            if self.back.isEnabled():
                self.stepped.emit(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        return True

    def event(self, event: QEvent) -> bool:
        """No key is a shortcut of the window meanwhile, and no click reaches it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.Wheel,
            QEvent.Type.ContextMenu,
            QEvent.Type.KeyPress,
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round the buttons."""
        buttons = [each for each in (self.back, self.next, self.leave) if each.isEnabled()]
        now = self.focusWidget()
        place = buttons.index(now) if isinstance(now, QPushButton) and now in buttons else 0
        buttons[(place + (1 if forward else -1)) % len(buttons)].setFocus(
            Qt.FocusReason.TabFocusReason
        )
        return True

    def _keep_keys(self, _: QWidget | None, now: QWidget | None) -> None:
        """What comes by itself, as a batch does, may give the images the keys: not now."""
        taken = now is not None and now.window() is self.window() and not self.isAncestorOf(now)
        if self._note is not None and taken:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the look --------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:
        """A shade over all but what is spoken of, and a ring around that."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hole = QRectF(self.ring)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        around = QPainterPath()
        around.addRoundedRect(hole, 5, 5)
        painter.fillPath(shade.subtracted(around), _SHADE)
        painter.setPen(QPen(current_theme().accent, _RING))
        inset = _RING / 2
        painter.drawRoundedRect(hole.adjusted(inset, inset, -inset, -inset), 5, 5)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        buttons.addStretch(1)
        for button in (self.leave, self.back, self.next):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(*(2 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(self._place)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(buttons)


def _beside(ring: QRect, sizes: Sequence[QSize], room: QRect) -> QRect:
    """A place for a note: right of the ring, left, below or above, within the room.

    Of the sizes the first that fits; where none does, it lies where it covers least of the ring.
    """
    places = [place for size in sizes for place in _sides(ring, size, room)]
    return min(places, key=lambda place: _area(place & ring))


def _sides(ring: QRect, size: QSize, room: QRect) -> list[QRect]:
    middle = (room if ring.isEmpty() else ring).center()
    rows = middle.y() - size.height() // 2
    columns = middle.x() - size.width() // 2
    corners = (
        QPoint(ring.right() + 1 + _GAP, rows),
        QPoint(ring.left() - _GAP - size.width(), rows),
        QPoint(columns, ring.bottom() + 1 + _GAP),
        QPoint(columns, ring.top() - _GAP - size.height()),
    )
    return [_within(QRect(corner, size), room) for corner in corners]


def _within(place: QRect, room: QRect) -> QRect:
    """Moved into the room, a gap away from its edges."""
    least, most = room.topLeft() + QPoint(_GAP, _GAP), room.bottomRight() - QPoint(_GAP, _GAP)
    x = max(min(place.x(), most.x() - place.width() + 1), least.x())
    y = max(min(place.y(), most.y() - place.height() + 1), least.y())
    return QRect(QPoint(x, y), place.size())


def _area(rect: QRect) -> int:
    return max(rect.width(), 0) * max(rect.height(), 0)
