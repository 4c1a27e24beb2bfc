"""Keys that certain widgets hear while they have the focus, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.commands.action_keys import single_keys
from alc_desktop.commands.key_places import DIGITS, legends, place_of

_CODE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class WidgetKeys(QObject):
    """Triggers actions by the keys pressed on some widgets.

    No menu, field, button or dialog is among these widgets, so a key that is
    meant for one of those can't reach an action from here. Nor can one that a list
    or a dialog took for its end: Qt announces each key (`ShortcutOverride`) before
    it comes, some widgets close at the announcement, and the key itself then comes
    to whoever has the focus after them.

    Parameters
    ----------
    actions : callable
        The actions that there are now.
    parent : QObject
    """

    def __init__(self, actions: Callable[[], Iterable[QAction]], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._announced = 0
        self._heard_on: list[QWidget] = []

    def listen_on(self, *widgets: QWidget) -> None:
        """Hear keys while one of `widgets` itself has the focus."""
        self._heard_on += widgets
        for widget in widgets:
            widget.installEventFilter(self)

    def stop(self) -> None:
        """Hear nothing any more; to be called before the widgets go.

        A widget tells its filters that it is being destroyed, when there is not much
        left of it to be handed to Python.
        """
        for widget in self._heard_on:
            widget.removeEventFilter(self)
        self._heard_on.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys with a meaning before the widget does."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._announced = event.key()
            if self.means_something(event):
                event.accept()  # so that it comes as a key, and not as somebody's shortcut
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            legends.note(event)
            announced, self._announced = self._announced, 0
            if announced != event.key():
                return self.means_something(event)  # it was for another: nobody takes it
            return self.take(event)
        return False

    def means_something(self, event: QKeyEvent) -> bool:
        """Whether `take` would take it."""
        return self.meant(event) is not None

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything."""
        action = self.meant(event)
        if action is None:
            return False
        if not is_covered() and not event.isAutoRepeat():
            action.trigger()
        return True

    def meant(self, event: QKeyEvent) -> QAction | None:
        """The action whose key was pressed; a disabled one as well, so that no other takes it."""
        known = {
            key.toString(): action
            for action in self._actions()
            if action.isVisible()
            for key in single_keys(action)
        }
        return next((known[text] for text in _texts(event) if text in known), None)


def is_covered() -> bool:
    """Whether a menu, a list or a dialog is open above the window."""
    return QApplication.activePopupWidget() is not None or (
        QApplication.activeModalWidget() is not None
    )


def _texts(event: QKeyEvent) -> Iterator[str]:
    """What was pressed as keys are written, the most literal reading first."""
    if event.modifiers() & _CODE == _CODE and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return  # on Windows digits of the pad with Alt held write a letter by its number
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    )
    key, text = event.key(), event.text()
    yield _text(held, key)
    if held == _SHIFT and text.isprintable() and text.strip() and not text.isalpha():
        yield _text(Qt.KeyboardModifier.NoModifier, key)  # a sign is a sign, with Shift or without
    place = place_of(event)
    by_place = place.isalpha() or (place in DIGITS and not held & _SHIFT)
    if place and by_place and not _is_latin(key):
        yield _text(held, ord(place))


def _text(held: Qt.KeyboardModifier, key: int) -> str:
    return QKeySequence(held.value | key).toString()


def _is_latin(key: int) -> bool:
    """Whether a key bears a plain letter or digit, and so is not known by its place."""
    return key < 128 and chr(key).isalnum()
