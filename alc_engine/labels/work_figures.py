"""How the work went, from the log alone: answers an hour, time an answer, corrections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from alc_engine.labels.label_changes import Status
from alc_engine.labels.past_operations import PastOperation

LONGEST_PAUSE = 300.0
"""Seconds between two operations; what lasts longer is no work."""
LEAST_WORK = 60.0
"""Seconds of work before it is said how many answers that makes an hour."""


@dataclass(frozen=True)
class WorkFigures:
    """Of some operations.

    Attributes
    ----------
    answers : int
        To one image each: of operations that stand, without what was accepted in bulk,
        came with images, or came with a table that says when each was given.
    corrections : int
        Those of them that gave another class than the image came with.
    timed : int
        Those of them that were given to an image alone, with the time that it took.
    median_seconds : float or None
        Median of that time; None without any.
    seconds_of_work : float
        Sum of the times between operations that follow each other within
        `LONGEST_PAUSE`, undone and undoing ones as well; the first after a pause
        counts for the time that its answer took.
    """

    answers: int = 0
    corrections: int = 0
    timed: int = 0
    median_seconds: float | None = None
    seconds_of_work: float = 0.0

    @property
    def answers_an_hour(self) -> float | None:
        """None before there is enough work to tell."""
        if self.seconds_of_work < LEAST_WORK:
            return None
        return 3600 * self.answers / self.seconds_of_work


def work_figures(past: Iterable[PastOperation], undone: Iterable[str]) -> WorkFigures:
    """Figures of operations, which come in the order of their log.

    Parameters
    ----------
    past : iterable of PastOperation
    undone : iterable of str
        Ids of operations that were undone.
    """
    gone = frozenset(undone)
    answers = corrections = 0
    taken: list[float] = []
    work = 0.0
    last: dict[str, datetime] = {}  # when each reviewer did something
    for each in past:
        if each.stays:
            continue
        now = datetime.fromisoformat(each.by.time) if each.by.time else None
        if now is not None:
            work += _worked(last.get(each.by.reviewer), now, each.by.seconds)
            last[each.by.reviewer] = now
        if not each.kind.is_answer or each.operation.operation_id in gone:
            continue
        reviews = [
            review
            for review in each.operation.after.values()
            if review is not None and review.status is not Status.ACCEPTED
        ]
        if len({review.time for review in reviews}) > 1:
            continue
        answers += len(reviews)
        corrections += sum(review.status is Status.CORRECTED for review in reviews)
        taken += [review.seconds for review in reviews if review.seconds is not None]
    return WorkFigures(*(answers, corrections, len(taken)), median(taken) if taken else None, work)


def _worked(before: datetime | None, now: datetime, seconds: float | None) -> float:
    """Seconds of work that end with an operation."""
    if before is not None and 0 <= (since := (now - before).total_seconds()) <= LONGEST_PAUSE:
        return since
    return seconds or 0.0
