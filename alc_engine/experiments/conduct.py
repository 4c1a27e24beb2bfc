"""Carries out a list of runs: takes up what is finished, does the rest side by side.

`alc simulate` and `alc experiment` both end here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic

from threadpoolctl import threadpool_limits

from alc_engine.experiments.corruption import started
from alc_engine.experiments.processes import Finished, Step, usable_cores, work_off
from alc_engine.experiments.runner import ExperimentData
from alc_engine.experiments.runs import (
    FinishedRun,
    Row,
    RunStore,
    Work,
    conditions,
    fingerprint,
)
from alc_engine.runtime.devices import choose_device, one_core
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)


@dataclass(frozen=True)
class Job(Generic[Row]):
    """Work on one of the data sets.

    Attributes
    ----------
    data : int
        Position among the data sets.
    run : Work
    """

    data: int
    run: Work[Row]


@dataclass(frozen=True)
class Outcome(Generic[Row]):
    """A run that ended, finished or failed.

    Attributes
    ----------
    job : Job
    finished : FinishedRun or None
    reason, trace : str
        Why it failed; where in the program, if that was a bug.
    done, total : int
        Runs ended so far and in all, those found finished among them.
    seconds_left : float or None
        Until the last run ends, if the others take as long; None at first.
    """

    job: Job[Row]
    finished: FinishedRun[Row] | None
    reason: str = ""
    trace: str = ""
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


def conduct(
    data: Sequence[ExperimentData],
    jobs: Sequence[Job[Row]],
    store: RunStore,
    told: Callable[[Outcome[Row]], None],
    workers: int = 0,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> dict[Job[Row], FinishedRun[Row]]:
    """Do what is not in `store` yet; jobs that come to the same run are done once.

    On a processor each run has one thread and every core a run: small networks
    gain little from a second thread, and the result does not depend on how many
    cores there are. On an accelerator runs follow one another, unless `workers`
    says otherwise.

    Parameters
    ----------
    told : callable
        Hears of every distinct run that ends, those found finished first.
    workers : int
        Runs at a time; 0: as above.

    Returns
    -------
    dict
        Of the jobs that finished.

    Raises
    ------
    Cancelled
        Within a second or two; runs that finished are kept.
    """
    prints = [fingerprint(one) for one in data]
    keys = {job: job.run.key(prints[job.data]) for job in jobs}
    distinct: dict[str, Job[Row]] = {}
    for job, key in keys.items():
        distinct.setdefault(key, job)
    ends: dict[str, FinishedRun[Row]] = {}
    for key, job in distinct.items():
        found: FinishedRun[Row] | None = store.load(key, job.run.row_type)
        if found is not None:
            ends[key] = found
            told(Outcome(job, found, done=len(ends), total=len(distinct)))
    missing = [(key, job) for key, job in distinct.items() if key not in ends]
    todo = [job for _, job in missing]
    pace = _Pace([job.run.trainings for job in todo])
    done = len(ends)
    workers = workers or _fitting_workers(todo)
    for event in work_off(_perform, tuple(data), todo, workers, cancelled=cancelled):
        if isinstance(event, Step):
            pace.advance(event.job)
            progress(Progress("runs", pace.done, pace.total))
            continue
        key, job = missing[event.job]
        done += 1
        pace.end(event.job)
        outcome: Outcome[Row] = Outcome(
            job, None, done=done, total=len(distinct), seconds_left=pace.left()
        )
        if isinstance(event, Finished):
            ends[key] = store.save(key, event.result)
            told(replace(outcome, finished=ends[key]))
        else:
            told(replace(outcome, reason=event.reason, trace=event.trace))
    return {job: ends[key] for job, key in keys.items() if key in ends}


class _Pace:
    """Trainings done and to do, and how long the rest will take at the pace so far."""

    def __init__(self, trainings: Sequence[int]) -> None:
        self.total = sum(trainings)
        self.done = 0
        self._left = list(trainings)
        self._measured = 0
        self._started = time.monotonic()

    def advance(self, job: int) -> None:
        """A training of a job is done."""
        self.done += 1
        self._measured += 1
        self._left[job] -= 1

    def end(self, job: int) -> None:
        """A job ended; what it left undone, having failed, is not waited for."""
        self.done += self._left[job]
        self._left[job] = 0

    def left(self) -> float | None:
        """Seconds; None before the first training."""
        if not self._measured:
            return None
        return (time.monotonic() - self._started) / self._measured * (self.total - self.done)


def _fitting_workers(jobs: Sequence[Job[Any]]) -> int:
    on_processor = all(choose_device(job.run.settings.device).type == "cpu" for job in jobs)
    return usable_cores() if on_processor else 1


def _perform(
    data: tuple[ExperimentData, ...], job: Job[Row], cancelled: CancelCheck
) -> Generator[None, None, FinishedRun[Row]]:
    """One run, a part a training."""
    begun = time.monotonic()
    begins = started(data[job.data], job.run.start, job.run.seed)
    settings = job.run.settings
    if job.run.told_noise:
        share = float((begins.given != begins.truth).mean())
        settings = replace(settings, training=replace(settings.training, assumed_noise=share))
    rows: list[Row] = []
    with one_core(), threadpool_limits(1):  # torch, and what numpy and scipy multiply with
        for row in job.run.carry_out(begins, settings, cancelled):
            rows.append(row)
            yield
    facts = {
        **job.run.facts(),
        **conditions(settings.device),
        "wall_seconds": round(time.monotonic() - begun, 1),
    }
    return FinishedRun(tuple(rows), facts)
