"""Long jobs side by side in processes that never outlive the one that started them.

Each worker does one job after another. One that fails, or is killed for want
of memory, costs its job alone. Workers end with their parent, however that
ends; Ctrl-C reaches the parent, which stops them within a second.
"""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

from alc_engine.runtime.errors import AlcError, Cancelled
from alc_engine.runtime.launching import safe_context
from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if

S = TypeVar("S")
J = TypeVar("J")
R = TypeVar("R")

_PATIENCE = 0.2  # seconds between two looks at whether the user cancelled

Task = Callable[[S, J, CancelCheck], Generator[None, None, R]]
"""``task(shared, job, cancelled)`` yields after each part of the job and returns its result."""


@dataclass(frozen=True)
class Step:
    """A part of a job is done."""

    job: int


@dataclass(frozen=True)
class Finished(Generic[R]):
    """A job is done."""

    job: int
    result: R


@dataclass(frozen=True)
class Failed:
    """A job failed: why, and where in the program if that was a bug."""

    job: int
    reason: str
    trace: str = ""


def usable_cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def work_off(
    task: Task[S, J, R],
    shared: S,
    jobs: Sequence[J],
    workers: int,
    cancelled: CancelCheck = never_cancelled,
) -> Iterator[Step | Finished[R] | Failed]:
    """Do all jobs, begun in their order, and tell what happens.

    Parameters
    ----------
    task : a function of a module, which a new process can import
    shared : what all jobs need; sent once to each worker
    jobs : sequence
    workers : int
        Processes; with 1 the jobs are done in this one.

    Raises
    ------
    Cancelled
        Within a second or two; jobs that are not finished are lost.
    """
    if min(workers, len(jobs)) > 1:
        crew = _Crew(task, shared, jobs)
        try:
            yield from crew.work(min(workers, len(jobs)), cancelled)
        finally:
            crew.dismiss()
        return
    for number, job in enumerate(jobs):
        stop_if(cancelled)
        yield from _attempt(task, shared, number, job, cancelled)


def _attempt(
    task: Task[S, J, R], shared: S, number: int, job: J, cancelled: CancelCheck
) -> Iterator[Step | Finished[R] | Failed]:
    """Do one job; whatever goes wrong in it is told and not raised."""
    try:
        parts = task(shared, job, cancelled)
        while True:
            try:
                next(parts)
            except StopIteration as end:
                yield Finished(number, end.value)
                return
            yield Step(number)
    except Cancelled:
        raise
    except AlcError as error:
        yield Failed(number, str(error))
    except Exception as error:
        yield Failed(number, f"{type(error).__name__}: {error}", traceback.format_exc())


@dataclass
class _Worker:
    """A process, our end of its pipe, and the number of the job that it has."""

    process: SpawnProcess
    pipe: Connection[Any, Any]
    job: int


class _Crew(Generic[S, J, R]):
    """Worker processes and the jobs that are left for them."""

    def __init__(self, task: Task[S, J, R], shared: S, jobs: Sequence[J]) -> None:
        self._setting = (task, shared)
        self._left = iter(enumerate(jobs))
        self._workers: list[_Worker] = []

    def work(self, workers: int, cancelled: CancelCheck) -> Iterator[Step | Finished[R] | Failed]:
        """Keep so many workers busy until no job is left."""
        for _ in range(workers):
            self._hire()
        while self._workers:
            stop_if(cancelled)
            by_pipe: dict[object, _Worker] = {worker.pipe: worker for worker in self._workers}
            for ready in wait(list(by_pipe), _PATIENCE):  # type: ignore[arg-type]
                yield from self._listen(by_pipe[ready])

    def dismiss(self) -> None:
        """End all workers, whatever they are doing: they keep nothing that is not sent."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            self._bury(worker)
        self._workers.clear()

    def _listen(self, worker: _Worker) -> Iterator[Step | Finished[R] | Failed]:
        try:
            event: Step | Finished[R] | Failed = worker.pipe.recv()
        except (EOFError, OSError):  # it is gone, and with it what it was doing
            self._workers.remove(worker)
            self._bury(worker)
            yield Failed(worker.job, _death(worker.process.exitcode))
            self._hire()
            return
        yield event
        if isinstance(event, Step):
            return
        following = next(self._left, None)
        with suppress(OSError):  # if it is gone, that is heard when it is listened to next
            worker.pipe.send(following)
        if following is None:
            self._workers.remove(worker)
            self._bury(worker)
        else:
            worker.job = following[0]

    def _hire(self) -> None:
        """Start a worker on the next job, if there is one."""
        following = next(self._left, None)
        if following is None:
            return
        context = safe_context()
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, *self._setting), daemon=True)
        process.start()
        theirs.close()
        with suppress(OSError):
            ours.send(following)
        self._workers.append(_Worker(process, ours, following[0]))

    def _bury(self, worker: _Worker) -> None:
        worker.process.join()
        worker.pipe.close()


def _serve(pipe: Connection[Any, Any], task: Task[S, J, R], shared: S) -> None:
    """The life of a worker: jobs, until it is sent None."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it reaches the parent, which ends us
    with suppress(EOFError, OSError):
        while (following := pipe.recv()) is not None:
            number, job = following
            for event in _attempt(task, shared, number, job, never_cancelled):
                pipe.send(event)


def _death(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        name = signal.Signals(-exit_code).name
        return f"The process that ran it was killed ({name}); it may have needed too much memory."
    return f"The process that ran it ended by itself (exit status {exit_code})."
