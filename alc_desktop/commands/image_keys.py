"""Single keys over images: answers, commands, and letters that begin the name of a class.

An answer is meant for the image that was seen when the key was pressed. So no
key is taken before what is shown was painted and everything typed before that
was thrown away (`hold`), none that repeats because it is held down, and none
while a menu or a dialog is open. Whoever types on after a key that was not taken
did not see that, and would answer one image too early, or with the rest of a
word: until a pause nothing is taken then.

With more than ten classes a letter begins a name, a capital as well: commands
have function keys there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from math import isinf

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from alc_desktop.commands.widget_keys import WidgetKeys, is_covered

SEEN = 400
"""Milliseconds within which nobody can have seen that other images are shown, that the
images have the keys again, or that a key was not taken."""
_QUIET = 3
"""Turns of the event loop without a key after which nothing older can come."""
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_ALTGR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""As Windows reports it."""


class ImageKeys(WidgetKeys):
    """The keys of the widgets that show images to be answered.

    Parameters
    ----------
    actions : callable
        The actions that there are now.
    is_answer : callable
        Whether an action answers the images that have the focus.
    is_seen : callable
        Whether the image that would be answered can be seen on the widget that has the focus.
    parent : QObject

    Signals
    -------
    typed(str)
        The name of a class begins so.
    composed(QInputMethodEvent)
        The same from an input method; valid during the signal only.
    refused()
        A key was not taken because what is shown had just changed or come back.
    """

    typed = Signal(str)
    composed = Signal(QInputMethodEvent)
    refused = Signal()

    def __init__(
        self,
        actions: Callable[[], Iterable[QAction]],
        is_answer: Callable[[QAction], bool],
        is_seen: Callable[[QWidget], bool],
        parent: QObject,
    ) -> None:
        super().__init__(actions, parent)
        self._is_answer, self._is_seen = is_answer, is_seen
        self._many = False
        self._widgets: list[QWidget] = []
        self._surface: QWidget | None = None
        self._holding = self._painted = False
        self._held_until = 0.0
        self._quiet_rounds = 0
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._note_quiet)

    def listen_on(self, *widgets: QWidget) -> None:
        """Hear keys on `widgets`; the first one paints the images that are answered."""
        super().listen_on(*widgets)
        self._widgets = list(widgets)
        self.turn_to(widgets[0])
        if self._surface is not None and self._surface is not widgets[0]:
            super().listen_on(self._surface)
        self.set_many(self._many)

    def turn_to(self, widget: QWidget) -> None:
        """Another one of the widgets paints the images that are answered from now on."""
        self._surface = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget

    def set_many(self, many: bool) -> None:
        """Whether there are more classes than number keys, so that letters find them."""
        self._many = many
        for widget in self._widgets:
            # With few classes letters are commands, and no input method must swallow them.
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, many)

    @property
    def many(self) -> bool:
        """Whether letters find classes."""
        return self._many

    # -- until what is shown is seen -----------------------------------------------

    @property
    def is_holding(self) -> bool:
        """Whether no key is taken at present."""
        return self._holding

    @property
    def is_settled(self) -> bool:
        """Whether nothing will change by waiting: keys count, or the user has to move first."""
        return not self._holding or (self.waits_for_move and self._painted)

    @property
    def waits_for_move(self) -> bool:
        """Whether no key is taken until the user moves or clicks."""
        return self._holding and isinf(self._held_until)

    def hold(self, at_least: float = 0) -> None:
        """Take no key until the images are painted and what was typed before is gone.

        Parameters
        ----------
        at_least : float
            Milliseconds; for what changed by itself, which nobody can have seen at once.
            Infinite: until the user moves or clicks.
        """
        self._holding, self._painted, self._quiet_rounds = True, False, 0
        self._held_until = time.monotonic() + at_least / 1000
        if self._surface is not None:
            self._surface.update()

    def _note_quiet(self) -> None:
        """A turn of the event loop is through; what was typed before comes with the first ones."""
        self._quiet_rounds += 1
        rest = self._held_until - time.monotonic()
        if self._quiet_rounds >= _QUIET and rest <= 0:
            self._holding = False
        elif self._holding and not (self._quiet_rounds >= _QUIET and isinf(rest)):
            self._idle.start(max(0, round(1000 * rest)) if self._quiet_rounds >= _QUIET else 0)

    # -- what comes ------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys, and note when what is shown was painted."""
        kind = event.type()
        if kind == QEvent.Type.Paint:
            if self._holding and not self._painted and watched is self._surface:
                self._painted = True
                self._idle.start(0)
        elif kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() in _COMES_BACK:
                # What was typed until now went to a menu, a dialog, another program or nowhere;
                # Alt by itself closes a menu, and the digit that it is held for comes here.
                self.hold(SEEN)
        elif kind == QEvent.Type.MouseButtonPress and self._painted:
            self._holding = False  # so has who clicks
        elif kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._compose(event)
        return super().eventFilter(watched, event)

    def means_something(self, event: QKeyEvent) -> bool:
        """Whether an action has the key, or a name begins with it."""
        return super().means_something(event) or self._is_letter(event)

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means anything."""
        action = self.meant(event)
        if action is None and not self._is_letter(event):
            if event.key() in _MOVES and self._painted:
                self._holding = False  # who moves has seen what is there
            return False
        if not event.isAutoRepeat() and not is_covered():
            self._do(action, event.text())
        return True

    def press(self, action: QAction) -> None:
        """Do what a key of the action would do now: for a button that stands for it."""
        if not is_covered():
            self._do(action)

    def _do(self, action: QAction | None, text: str = "") -> None:
        """What was meant by a key, if it counts; without an action `text` begins a name."""
        answers = action is None or self._is_answer(action)
        if self._holding and (answers or not self._painted):
            self._refuse()
        elif action is not None and not answers:
            action.trigger()
        elif self._shows_what_is_meant():
            if action is None:
                self.typed.emit(text)
            else:
                action.trigger()

    def _refuse(self) -> None:
        """Take nothing more until whoever types has paused."""
        self._quiet_rounds = 0
        self._held_until = max(self._held_until, time.monotonic() + SEEN / 1000)
        self.refused.emit()

    def _shows_what_is_meant(self) -> bool:
        focused = (each for each in self._widgets if each.hasFocus())
        return self._is_seen(next(focused, self._widgets[0]))

    def _is_letter(self, event: QKeyEvent) -> bool:
        """Whether the name of a class could begin with it."""
        held = event.modifiers() & _HELD
        return self._many and event.text().isalnum() and held.value in (0, _ALTGR.value)

    def _compose(self, event: QInputMethodEvent) -> bool:
        """What an input method writes begins a name as well."""
        written = event.preeditString() or event.commitString()
        if not self._many or not written or is_covered():
            return False
        if self._holding:
            self._refuse()
        else:
            self.composed.emit(event)
        return True
