"""What both ways of running something beside the window's thread have in common.

A `RequestWorker` runs long work in a child process, a `QueryRunner` short work in a
thread. Whoever asks sees one interface: work is called as ``work(progress, cancelled)``,
one piece at a time; one that was cancelled, or replaced by another, never hands over a
result; and each ends with one of `completed`, `failed` and `cancelled`.

Threads: all public methods belong to the thread that made the runner (the window's),
and all signals arrive there.
"""

from __future__ import annotations

import logging
import time
from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from alc_desktop.background.job import Job, Kind, Message, SharedNumber, Work
from alc_desktop.background.job_failure import job_failure
from alc_desktop.background.mailbox import Mailbox
from alc_desktop.i18n.failure import Failure
from alc_engine.runtime.errors import UserFixableError

_log = logging.getLogger(__name__)

Then = Callable[[Any], None]
"""Gets a result in the window's thread."""


@dataclass(frozen=True)
class _Question:
    work: Work
    then: Then | None
    unwanted: Then | None


class Runner(QObject):
    """One piece of work at a time, beside the window's thread.

    Parameters
    ----------
    cancelled_up_to : SharedNumber
        In memory that the work's side sees.
    parent : QObject, optional

    Signals
    -------
    progressed(Progress)
    completed(object)
        The result.
    failed(Failure)
    cancelled()
    began()
        Another piece of work.
    busy_changed(bool)
        One of `completed`, `failed` and `cancelled` ends all work, and this follows it.
    """

    progressed = Signal(object)
    completed = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    busy_changed = Signal(bool)
    began = Signal()

    def __init__(self, cancelled_up_to: SharedNumber, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled_up_to = cancelled_up_to
        self._mail = Mailbox(self._take, cancelled_up_to)
        self.destroyed.connect(self._mail.drop)
        self._number = 0
        self._busy = False
        self._closed = False
        self._asked: _Question | None = None
        self._next: _Question | None = None

    @property
    def busy(self) -> bool:
        """Whether work is running or stopping."""
        return self._busy

    @property
    def free(self) -> bool:
        """Whether work can be submitted: none is running, or the one that is was cancelled."""
        return not self._closed and (not self._busy or self._is_cancelled(self._number))

    def submit(self, work: Work, then: Then | None = None, unwanted: Then | None = None) -> None:
        """Run `work`, after a cancelled piece has stopped.

        Parameters
        ----------
        work : callable
            Called there as ``work(progress, cancelled)``.
        then : callable, optional
            Gets the result in the window's thread, before `completed`; not
            called if the work is cancelled or fails.
        unwanted : callable, optional
            Gets a result that came after it was cancelled, to let go of what it holds.

        Raises
        ------
        RuntimeError
            If the runner is not `free`.
        """
        if not self.free:
            raise RuntimeError("one piece of work runs at a time, and none once closed")
        question = _Question(work, then, unwanted)
        if self._busy:
            self._next = question
        else:
            self._begin(question)

    def cancel(self) -> None:
        """Stop the running work; `cancelled` follows within a second, and no result."""
        self._cancelled_up_to.value = self._number
        self._next = None

    def settle(self, seconds: float) -> bool:
        """Wait so long at most until nothing runs; results that come are handed over here.

        Returns
        -------
        bool
            Whether nothing runs.
        """
        deadline = time.monotonic() + seconds
        while self._busy:
            message = self._mail.take_end(max(deadline - time.monotonic(), 0))
            if message is None:
                return False
            self._take(*message)
        return True

    @abstractmethod
    def close(self) -> None:
        """Stop whatever runs, and run nothing more. Takes a moment, and never hangs."""

    @abstractmethod
    def _run(self, job: Job) -> None:
        """Have a job run elsewhere; it posts what is heard of it, at last how it ended."""

    def _begin(self, question: _Question) -> None:
        self._busy = True
        self._asked = question
        self._number += 1
        self._run(Job(self._number, question.work))
        self.began.emit()
        self.busy_changed.emit(True)

    def _is_cancelled(self, number: int) -> bool:
        return self._cancelled_up_to.value >= number

    def _take(self, number: int, message: Message) -> None:
        """A message of a job, in the window's thread."""
        if message.kind is Kind.PROGRESS:
            if not self._is_cancelled(number):
                self.progressed.emit(message.payload)
            return
        question, self._asked = self._asked, None
        assert question is not None
        self._busy = False
        try:
            self._end(question, message, self._is_cancelled(number))
        finally:
            following, self._next = self._next, None
            if following is not None and not self._closed:
                self._begin(following)
            else:
                self.busy_changed.emit(self._busy)

    def _end(self, question: _Question, message: Message, stale: bool) -> None:
        has_result = message.kind is Kind.RESULT
        if stale or message.kind is Kind.CANCELLED:
            if has_result and question.unwanted is not None:
                question.unwanted(message.payload)
            self.cancelled.emit()
        elif not has_result:
            if message.kind is not Kind.USER_FIXABLE:
                _log.error("work failed: %s", message.payload or message.kind.name)
            self.failed.emit(job_failure(message))
        else:
            try:
                if question.then is not None:
                    question.then(message.payload)
            except UserFixableError as error:
                self.failed.emit(Failure.of(error))
            else:
                self.completed.emit(message.payload)
