"""Runs one request of the engine at a time, outside the window's process.

A `RequestWorker` is a thread that supervises a child process. The child
imports what a request needs (torch among it) and holds its own interpreter
lock, so the window stays live; it works at a lower priority; and if a driver
or a decoder takes it down, or it does not stop when told to, the window loses
a computation and nothing else: the next request gets a new child.

The worker knows requests and results, and nothing of what is in them.

Threads: all public methods belong to the thread that made the worker (the
window's), and all signals arrive there.
"""

from __future__ import annotations

import logging
import queue
import signal
import time
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal, Slot

from alc_desktop.background.child_process import PATIENCE, ChildProcess
from alc_desktop.background.worker_child import Job, Kind, Message, Request, SharedNumber
from alc_desktop.i18n.failure import Failure, mistake
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.launching import safe_context

_log = logging.getLogger(__name__)
_POLL = 0.05
"""Seconds between two looks at whether the user cancelled."""
_CLOSING = 2000
"""Milliseconds that closing waits before it ends the child from outside."""


Then = Callable[[Any], None]
"""Gets the result of a request in the window's thread."""


class RequestWorker(QThread):
    """The thread that supervises the child process.

    Signals
    -------
    progressed(Progress)
    completed(object)
        The result. (`QThread.finished` is the end of the thread itself.)
    failed(Failure)
    cancelled()
    began()
        Another request.
    busy_changed(bool)
        One of `completed`, `failed` and `cancelled` ends every request, and
        this follows it.
    """

    progressed = Signal(object)
    completed = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    busy_changed = Signal(bool)
    began = Signal()
    _reported = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("request worker")
        self._context = safe_context()
        # The child reads it without a lock: a lock that a killed child holds
        # would hang the window.
        self._cancelled_up_to: SharedNumber = self._context.RawValue("q", 0)
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._number = 0
        self._busy = False
        self._closed = False
        self._then: Then | None = None
        self._next: tuple[Request, Then | None] | None = None
        self._child: ChildProcess | None = None  # belongs to the supervising thread
        self._reported.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a request is running or stopping."""
        return self._busy

    @property
    def free(self) -> bool:
        """Whether a request can be submitted: none is running, or the one that is was cancelled."""
        return not self._closed and (not self._busy or self._is_cancelled(self._number))

    def submit(self, request: Request, then: Then | None = None) -> None:
        """Run `request` in the child process, after a cancelled one has stopped.

        Parameters
        ----------
        request : callable
            Frozen and picklable, called there as ``request(progress, cancelled)``.
        then : callable, optional
            Gets the result in the window's thread, before `completed`; not
            called if the request is cancelled or fails.

        Raises
        ------
        RuntimeError
            If the worker is not `free`.
        """
        if not self.free:
            raise RuntimeError("the worker runs one request at a time, and none once closed")
        if self._busy:
            self._next = request, then
        else:
            self._begin(request, then)

    def cancel(self) -> None:
        """Stop the running request; `cancelled` follows within a second, and no result."""
        self._cancelled_up_to.value = self._number
        self._next = None

    def close(self) -> None:
        """Stop whatever runs and end thread and child. Takes a second, and never hangs."""
        self._closed = True
        self.cancel()
        if not self.isRunning():
            return
        self._jobs.put(None)
        if not self.wait(_CLOSING):
            child = self._child
            if child is not None:
                child.kill()  # unblocks whatever the supervising thread waits for
            self.wait()

    def _begin(self, request: Request, then: Then | None) -> None:
        if not self.isRunning():
            self.start()
        self._busy = True
        self._then = then
        self._number += 1
        self._jobs.put(Job(self._number, request))
        self.began.emit()
        self.busy_changed.emit(True)

    def _is_cancelled(self, number: int) -> bool:
        return self._cancelled_up_to.value >= number

    @Slot(int, object)
    def _take(self, number: int, message: Message) -> None:
        """A message of the child, in the window's thread."""
        if message.kind is Kind.PROGRESS:
            if not self._is_cancelled(number):
                self.progressed.emit(message.payload)
            return
        then, self._then = self._then, None
        self._busy = False
        try:
            self._end(Message(Kind.CANCELLED) if self._is_cancelled(number) else message, then)
        finally:
            following, self._next = self._next, None
            if following is not None and not self._closed:
                self._begin(*following)
            else:
                self.busy_changed.emit(self._busy)

    def _end(self, message: Message, then: Then | None) -> None:
        if message.kind is Kind.CANCELLED:
            self.cancelled.emit()
        elif message.kind is not Kind.RESULT:
            if message.kind is not Kind.USER_FIXABLE:
                _log.error("a request failed: %s", message.payload or message.kind.name)
            self.failed.emit(_failure(message))
        else:
            try:
                if then is not None:
                    then(message.payload)
            except UserFixableError as error:
                self.failed.emit(Failure.of(error))
            else:
                self.completed.emit(message.payload)

    # -- the supervising thread ----------------------------------------------

    def run(self) -> None:
        """Take requests until the worker is closed."""
        while (job := self._jobs.get()) is not None:
            self._reported.emit(job.number, self._supervise(job))
        if self._child is not None:
            self._child.end()

    def _supervise(self, job: Job) -> Message:
        """The message that ended the job."""
        if self._is_cancelled(job.number):
            return Message(Kind.CANCELLED)
        try:
            if self._child is None or not self._child.alive:
                self._child = ChildProcess(self._context, self._cancelled_up_to)
            self._child.send(job)
            return self._watch(job, self._child)
        except Exception:
            # Whatever goes wrong between the processes reaches the user and not just this thread.
            self._drop_child()
            if self._is_cancelled(job.number):
                return Message(Kind.CANCELLED)
            return Message(Kind.MISTAKE, traceback.format_exc())

    def _watch(self, job: Job, child: ChildProcess) -> Message:
        cancelled_at: float | None = None
        in_doubt = False
        while True:
            message = child.receive(_POLL)
            if message is not None and message.kind is not Kind.PROGRESS:
                if in_doubt:
                    self._drop_child()
                return message
            # Something failed on the way: a driver may be of no more use to that process.
            in_doubt |= message is not None and "note" in message.payload.values
            if self._is_cancelled(job.number):
                cancelled_at = time.monotonic() if cancelled_at is None else cancelled_at
                if not child.alive or time.monotonic() - cancelled_at > PATIENCE:
                    self._drop_child()
                    return Message(Kind.CANCELLED)
            elif message is not None:
                self._reported.emit(job.number, message)
            elif not child.alive:
                self._drop_child()
                return Message(Kind.DIED, child.status)

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None


def _failure(message: Message) -> Failure:
    if message.kind is Kind.USER_FIXABLE:
        return Failure.of(message.payload)
    if message.kind is Kind.OUT_OF_MEMORY:
        return Failure(
            QCoreApplication.translate("Worker", "The computer ran out of memory."),
            remedy=QCoreApplication.translate(
                "Worker", "No answer is lost. Close other programs and try again."
            ),
            details=message.payload,
        )
    if message.kind is Kind.DIED:
        return _death(message.payload)
    return mistake(message.payload)


def _death(status: int | None) -> Failure:
    """Why the background process is gone, as far as its end tells it."""
    what = QCoreApplication.translate("Worker", "The background process ended unexpectedly.")
    if status is not None and status == -getattr(signal, "SIGBUS", 0):
        remedy = QCoreApplication.translate(
            "Worker",
            "No answer is lost. A file of computed features was cut short while it was read, or "
            "the disk reports an error: check the disk and try again.",
        )
    else:
        remedy = QCoreApplication.translate(
            "Worker",
            "No answer is lost. Try again; if it comes back, the computer may be "
            "short of memory: close other programs.",
        )
    return Failure(what, remedy=remedy)
