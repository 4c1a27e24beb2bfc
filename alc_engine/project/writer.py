"""The one thread that writes to a project file.

Work is queued and committed in order; what waits together is committed
together, because a commit costs a wait for the disk and not much else. If a
commit fails, everything that was not committed stays in the queue, further
work is refused, and `retry` starts again where it stopped. So nothing is lost
and nothing overtakes.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from alc_engine.errors import UserFixableError
from alc_engine.project.backup import copy_to
from alc_engine.project.explain import explain
from alc_engine.project.schema import connect

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
                    "The project is closed.", str(self.path), "Open the project again."
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

    def copy_with_waiting(self, target: Path) -> None:
        """Copy the database to a new file, what waits included."""

        def copy(source: sqlite3.Connection) -> None:
            copy_to(source, target)
            with self._lock:
                jobs = tuple(self._jobs)
            with closing(connect(target, write=True)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                for job in jobs:
                    job.change(connection)
                connection.execute("COMMIT")

        self.run(copy)

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
        """Commit what waits, then let go of the file.

        Parameters
        ----------
        abandon : bool
            Close even if something can't be committed; it is lost then.

        Raises
        ------
        UserFixableError
            If something can't be committed; the writer stays open.
        """
        with self._lock:
            if self._closed:
                return
            retry = bool(self._jobs)
        if retry:
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
        try:
            if jobs:
                self._connection.execute("BEGIN IMMEDIATE")
                for job in jobs:
                    job.change(self._connection)
                self._connection.execute("COMMIT")
        except Exception as error:  # whatever it was: keep the queue, tell the user
            self._roll_back()
            self._fail(explain(error, self.path))
            return
        with self._lock:
            self._failure = None
            for _ in jobs:
                self._jobs.popleft()
        for job in jobs:
            if not job.saved.done():  # it was told of the failure that was mended since
                job.saved.set_result(None)

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
