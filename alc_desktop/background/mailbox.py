"""How what is heard of a job reaches the window's thread, also while the asker is deleted.

A thread that emitted a signal of the asker itself would crash when the window's thread
deletes it just then. So all threads ring one bell, which is never deleted, and the window's
thread looks whether there still is somebody to be told.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache
from threading import Condition
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal, Slot

from alc_desktop.background.job import Kind, Message, SharedNumber

Letter = tuple[int, Message]
"""The number of a job, and what is heard of it."""
_ALL = 2**62
"""No job has so high a number."""


class Mailbox:
    """What is on its way to one asker. Made in the window's thread.

    Parameters
    ----------
    deliver : bound method
        Gets each letter in the window's thread. It is not kept alive: threads hold this.
    cancelled_up_to : SharedNumber
    """

    def __init__(
        self, deliver: Callable[[int, Message], None], cancelled_up_to: SharedNumber
    ) -> None:
        self._letters: deque[Letter] = deque()
        self._changed = Condition()
        self._deliver = WeakMethod(deliver)
        self._cancelled_up_to = cancelled_up_to
        self._gone = False
        self._bell = _bell()

    def post(self, number: int, message: Message) -> None:
        """Hand over a message of a job; in any thread."""
        with self._changed:
            self._letters.append((number, message))
            self._changed.notify()
        self._bell.rung.emit(self)

    def take_end(self, seconds: float) -> Letter | None:
        """Wait for what ends a job; None if it is not here in time. Progress before it is dropped.

        Jobs run one after the other: nothing follows an end before that is taken.
        """
        with self._changed:
            if not self._changed.wait_for(self._has_end, seconds):
                return None
            end = self._letters.pop()
            self._letters.clear()
            return end

    def hand_over(self) -> None:
        """Deliver one letter, unless it was taken or nobody is there."""
        with self._changed:
            letter = self._letters.popleft() if self._letters else None
        deliver = self._deliver()
        if letter is not None and deliver is not None and not self._gone:
            deliver(*letter)

    def drop(self) -> None:
        """Who asked is being deleted: all is cancelled, and nothing delivered."""
        self._gone = True
        self._cancelled_up_to.value = _ALL

    def _has_end(self) -> bool:
        return bool(self._letters) and self._letters[-1][1].kind is not Kind.PROGRESS


class _Bell(QObject):
    rung = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rung.connect(self._open)

    @Slot(object)
    def _open(self, mailbox: Mailbox) -> None:
        mailbox.hand_over()


@cache
def _bell() -> _Bell:
    return _Bell()
