"""A few threads that fulfil wishes, the newest first; results arrive in the GUI thread.

A person scrolls faster than a disk reads. So what was asked last is done first,
what was only asked because it was on the screen for a moment can be dropped
before it starts, and results are handed over in slices of a few milliseconds,
so that a burst of them never holds up a frame. While a frame is painted no job is
begun: the threads and the painter would take turns with the interpreter's lock.

No image is decoded in these threads: they wait for the helper processes that do.

Threads: every method belongs to the GUI thread; only the jobs run elsewhere.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Container, Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from alc_engine.runtime.errors import AlcError, UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, verbatim

logger = logging.getLogger(__name__)

_SLICE = 0.004
"""Seconds for which results are handed over before the event loop has its turn."""


@dataclass(frozen=True, slots=True)
class _Wish:
    job: Callable[[], Any]
    fleeting: bool


class DecodeQueue(QObject):
    """A stack of wishes and the threads that fulfil them.

    The threads end with the queue: by `close`, or when its parent is deleted.

    Parameters
    ----------
    threads : int
        More than two slow the window down: they wait for the same interpreter.
    parent : QObject, optional

    Signals
    -------
    finished(key, result, message)
        In the GUI thread. The result is None and the message not empty if the
        job failed.
    """

    finished = Signal(object, object, object)
    _arrived = Signal()

    def __init__(self, threads: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        arrived = self._arrived  # not the queue itself: threads would keep it alive

        def announce() -> None:
            # A queue that is being deleted stops its threads a moment later; nobody waits.
            with suppress(RuntimeError):
                arrived.emit()

        self._wishes = _Wishes(threads, announce)
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        # A timer lets paint events through; a posted event would overtake them.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._hand_over)
        self._holders = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        self.destroyed.connect(self._wishes.close)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for has still to be handed over."""
        return self._wishes.busy

    def ask(
        self,
        key: Hashable,
        job: Callable[[], Any],
        *,
        fleeting: bool = False,
        urgent: bool = True,
    ) -> None:
        """Wish for the result of `job`; a wish for the same key takes its place.

        Parameters
        ----------
        key : hashable
        job : callable
            Runs in another thread; raises `UserFixableError` for what the user can mend.
        fleeting : bool
            May be dropped by `keep`; a lasting wish for the same key stays lasting.
        urgent : bool
            Before all others; otherwise after all others.
        """
        self._wishes.add(key, _Wish(job, fleeting), urgent)

    def keep(self, keys: Container[Hashable]) -> None:
        """Drop every fleeting wish that is not among `keys` and has not begun."""
        self._wishes.keep(keys)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Begin no job within this block and until the event loop has had its next turn."""
        self._holders += 1
        self._wishes.hold()
        try:
            yield
        finally:
            self._holders -= 1
            self._turn.start()

    def close(self) -> None:
        """Drop every wish and wait for the threads; nothing is delivered any more."""
        self._wishes.close()
        self._rest.stop()
        self._turn.stop()

    def _go_on(self) -> None:
        if self._holders == 0:
            self._wishes.release()

    def _hand_over(self) -> None:
        deadline = time.perf_counter() + _SLICE
        with self.held():
            while time.perf_counter() < deadline:
                result = self._wishes.take_result()
                if result is None:
                    return
                self.finished.emit(*result)
        self._rest.start()


class _Wishes:
    """What the GUI thread and the decoding threads share, behind one lock."""

    def __init__(self, threads: int, announce: Callable[[], None]) -> None:
        self._changed = threading.Condition()
        self._pending: OrderedDict[Hashable, _Wish] = OrderedDict()  # the newest at the end
        self._running: set[Hashable] = set()
        self._results: deque[tuple[Hashable, Any, str]] = deque()
        self._announce = announce
        self._announced = False
        self._held = False
        self._closed = False
        self._threads = [
            threading.Thread(target=self._work, name=f"decode-{number}", daemon=True)
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def busy(self) -> bool:
        with self._changed:
            return bool(self._pending or self._running or self._results)

    def add(self, key: Hashable, wish: _Wish, urgent: bool) -> None:
        with self._changed:
            if self._closed or key in self._running:
                return
            old = self._pending.get(key)
            if old is not None and not old.fleeting:
                wish = _Wish(wish.job, fleeting=False)
            if old is None or urgent:
                self._pending[key] = wish
                self._pending.move_to_end(key, last=urgent)
            if not self._held:
                self._changed.notify()

    def keep(self, keys: Container[Hashable]) -> None:
        with self._changed:
            stale = [
                key for key, wish in self._pending.items() if wish.fleeting and key not in keys
            ]
            for key in stale:
                del self._pending[key]

    def hold(self) -> None:
        with self._changed:
            self._held = True

    def release(self) -> None:
        with self._changed:
            self._held = False
            if self._pending:
                self._changed.notify_all()

    def take_result(self) -> tuple[Hashable, Any, str] | None:
        with self._changed:
            if self._results:
                return self._results.popleft()
            self._announced = False
            return None

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._pending.clear()
            self._results.clear()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._closed and (self._held or not self._pending):
                    self._changed.wait()
                if self._closed:
                    return
                key, wish = self._pending.popitem()
                self._running.add(key)
            result, message = _run(wish.job)
            with self._changed:
                self._running.discard(key)
                if self._closed:
                    return
                self._results.append((key, result, message))
                announce = not self._announced
                self._announced = True
            if announce:
                self._announce()


def _run(job: Callable[[], Any]) -> tuple[Any, Message]:
    """Result and message of a job; no failure of a single image may end the thread."""
    try:
        return job(), NOTHING
    except UserFixableError as error:
        return None, error.what
    except (AlcError, OSError, MemoryError) as error:
        return None, verbatim(str(error) or type(error).__name__)
    except Exception as error:
        logger.exception("decoding failed")
        return None, verbatim(f"{type(error).__name__}: {error}")
