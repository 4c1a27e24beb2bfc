"""Runs one request of the engine at a time, outside the window's process.

A `RequestWorker` has a thread that supervises a child process. The child
imports what a request needs (torch among it) and holds its own interpreter
lock, so the window stays live; it works at a lower priority; and if a driver
or a decoder takes it down, or it does not stop when told to, the window loses
a computation and nothing else: the next request gets a new child.

The worker knows requests and results, and nothing of what is in them.
"""

from __future__ import annotations

import queue
import time
import traceback

from PySide6.QtCore import QObject, QThread

from alc_desktop.background.child_process import PATIENCE, ChildProcess
from alc_desktop.background.job import Job, Kind, Message, SharedNumber
from alc_desktop.background.mailbox import Mailbox
from alc_desktop.background.runner import Runner
from alc_engine.runtime.launching import SafeSpawnContext, safe_context

_POLL = 0.05
"""Seconds between two looks at whether the user cancelled."""
_CLOSING = 2000
"""Milliseconds that closing waits before it ends the child from outside."""


class RequestWorker(Runner):
    """Requests in a supervised child process, which is kept between them.

    A request is frozen and picklable, and so is its result.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        context = safe_context()
        # The child reads it without a lock: a lock that a killed child holds
        # would hang the window.
        cancelled_up_to: SharedNumber = context.RawValue("q", 0)
        super().__init__(cancelled_up_to, parent)
        self._supervisor = _Supervisor(context, cancelled_up_to, self._mail, self)

    @property
    def running(self) -> bool:
        """Whether its thread runs: from the first request until `close`."""
        return self._supervisor.isRunning()

    def close(self) -> None:
        """Stop whatever runs and end thread and child. Takes a second, and never hangs."""
        self._closed = True
        self.cancel()
        self._supervisor.close()

    def _run(self, job: Job) -> None:
        if not self._supervisor.isRunning():
            self._supervisor.start()
        self._supervisor.jobs.put(job)


class _Supervisor(QThread):
    """The thread that supervises the child process.

    Attributes
    ----------
    jobs : queue of Job or None
        None is the last.
    """

    def __init__(
        self,
        context: SafeSpawnContext,
        cancelled_up_to: SharedNumber,
        mail: Mailbox,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("request worker")
        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._context, self._cancelled_up_to, self._mail = context, cancelled_up_to, mail
        self._child: ChildProcess | None = None  # belongs to this thread

    def close(self) -> None:
        """In the window's thread: end it, and the child."""
        if not self.isRunning():
            return
        self.jobs.put(None)
        if not self.wait(_CLOSING):
            child = self._child
            if child is not None:
                child.kill()  # unblocks whatever the thread waits for
            self.wait()

    def run(self) -> None:
        """Take requests until the worker is closed."""
        while (job := self.jobs.get()) is not None:
            self._mail.post(job.number, self._supervise(job))
        if self._child is not None:
            self._child.end()

    def _is_cancelled(self, number: int) -> bool:
        return self._cancelled_up_to.value >= number

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
                self._mail.post(job.number, message)
            elif not child.alive:
                self._drop_child()
                return Message(Kind.DIED, child.status)

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None
