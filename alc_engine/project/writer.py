"""The one thread that writes to a project file.

Work is queued and committed in order; what waits together is committed
together, because a commit costs a wait for the disk and not much else. If a
commit fails, everything that was not committed stays in the queue, further
work is refused, and `retry` starts again where it stopped. So nothing is lost
and nothing overtakes.

Before anything is added, the file has to hold the log that the session knows;
what another program made of it is never added to (`ownership`).
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from alc_engine.project.chain import Head, head_of
from alc_engine.project.explain import moved
from alc_engine.project.ownership import explain_write, mark_of, require_own
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

Change = Callable[[sqlite3.Connection], None]
T = TypeVar("T")


@dataclass(frozen=True)
class _Job:
    change: Change
    answers: int
    saved: Future[None] = field(default_factory=Future)


class Writer:
    """Owns the write connection of a project file.

    Every method may be called from any thread.

    Parameters
    ----------
    path : Path
    connection : sqlite3.Connection
        Open for writing; from now on nobody else uses it.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._jobs: deque[_Job] = deque()
        self._lock = threading.Lock()  # guards _jobs, _failure and _closed
        self._failure: UserFixableError | None = None
        self._closed = False
        self._connection = connection
        # Used by the writing thread alone, once `take_up` was called.
        self._head: Head | None = None
        self._attempted: set[Head] = set()  # heads of commits that failed, and may be there
        self._mark = mark_of(path)
        self._file = None if self._mark is None else self._mark[:2]
        # The interpreter joins this thread before it ends, so that queued work
        # is finished even where nobody closed the project.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="alc-project-writer")

    @property
    def failure(self) -> UserFixableError | None:
        """Why nothing can be saved at present; None if all is well."""
        with self._lock:
            return self._failure

    @property
    def waiting(self) -> int:
        """Answers that are not committed yet."""
        with self._lock:
            return sum(job.answers for job in self._jobs)

    def take_up(self, head: Head) -> None:
        """Say where the log ends that the session has read; nothing is written before that."""
        self._head = head

    def submit(self, change: Change, answers: int = 0) -> Future[None]:
        """Queue a change; it is committed after all that were queued before it.

        Parameters
        ----------
        change : callable
            Gets the connection inside a transaction. It may run again after a
            failed commit, so it must come to the same if it was done already.
        answers : int
            Events of the expert in it, for `waiting`.

        Raises
        ------
        UserFixableError
            At once, with nothing queued, after a failure that `retry` has not mended.
        """
        job = _Job(change, answers)
        with self._lock:
            if self._closed:
                raise UserFixableError(
                    say("The project is closed."),
                    verbatim(self.path),
                    say("Open the project again."),
                )
            if self._failure is not None:
                raise _again(self._failure)
            self._jobs.append(job)
            self._thread.submit(self._drain)
        return job.saved

    def retry(self) -> Future[None]:
        """Try again to commit what waits; done when all of it is committed."""
        return self._thread.submit(self._drain_or_raise)

    def run(self, action: Callable[[sqlite3.Connection], T]) -> T:
        """Run `action` on the writing thread outside a transaction, and wait for it."""
        return self._thread.submit(action, self._connection).result()

    def waiting_changes(self) -> tuple[Change, ...]:
        """What is not committed yet, in order; each may be applied to a copy as well."""
        with self._lock:
            return tuple(job.change for job in self._jobs)

    def flush(self) -> None:
        """Wait until everything queued is committed.

        Raises
        ------
        UserFixableError
            If it can't be; it stays queued.
        """
        with self._lock:
            if self._closed:
                return
        self._thread.submit(lambda: None).result()
        failure = self.failure
        if failure is not None:
            raise _again(failure)

    def close(self, abandon: bool = False) -> None:
        """Commit what waits, see that the file holds what was committed, let go of it.

        Parameters
        ----------
        abandon : bool
            Close even if something can't be committed; it is lost then.

        Raises
        ------
        UserFixableError
            If something can't be committed, or another program changed the file; the
            writer stays open.
        """
        with self._lock:
            if self._closed:
                return
        try:
            self.retry().result()
        except UserFixableError:
            if not abandon:
                raise
        with self._lock:
            self._closed = True
        self._thread.shutdown(wait=True)
        self._connection.close()

    # -- on the writing thread ------------------------------------------------

    def _drain(self) -> None:
        """Commit what waits, unless an earlier failure still stands."""
        if self.failure is None:
            self._commit()

    def _drain_or_raise(self) -> None:
        self._commit()
        failure = self.failure
        if failure is not None:
            raise _again(failure)

    def _commit(self) -> None:
        with self._lock:
            jobs = tuple(self._jobs)
        connection = self._connection
        try:
            if jobs or self._head is not None:
                # What SQLite keeps of the file may be what another program wrote over.
                connection.execute("PRAGMA shrink_memory")
                connection.execute("BEGIN IMMEDIATE")
                self._require_own_file()
                for job in jobs:
                    job.change(connection)
                head = head_of(connection)
                self._attempted.add(head)
                connection.execute("COMMIT")
                self._head, self._attempted = head, set()
                self._mark = mark_of(self.path)
        except Exception as error:  # whatever it was: keep the queue, tell the user
            self._roll_back()
            self._fail(explain_write(error, self.path))
            return
        with self._lock:
            self._failure = None
            for _ in jobs:
                self._jobs.popleft()
        for job in jobs:
            if not job.saved.done():  # it was told of the failure that was mended since
                job.saved.set_result(None)

    def _require_own_file(self) -> None:
        if self._head is None:
            raise RuntimeError("the log has to be read before it is added to")
        mark = mark_of(self.path)
        if mark is None or mark[:2] != self._file:
            raise moved(self.path)
        heads = {self._head, *self._attempted}
        require_own(self._connection, self.path, heads, untouched=mark == self._mark)

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):  # SQLite did it already, or does with the next access
                self._connection.execute("ROLLBACK")

    def _fail(self, failure: UserFixableError) -> None:
        with self._lock:
            self._failure = failure
            jobs = tuple(self._jobs)
        for job in jobs:
            if not job.saved.done():
                job.saved.set_exception(failure)


def _again(failure: UserFixableError) -> UserFixableError:
    """The same message in an exception of its own, so that none drags old frames along."""
    return UserFixableError(failure.what, failure.where, failure.remedy)
