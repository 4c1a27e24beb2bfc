"""How the work went, from the log alone: answers an hour, time an answer, corrections."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from alc_engine.labels.events import EventKind
from alc_engine.labels.label_changes import Operation, Review, Status
from alc_engine.labels.past_operations import PastOperation

LONGEST_PAUSE = 300.0
"""Seconds between two operations; what lasts longer is no work."""
LEAST_WORK = 60.0
"""Seconds of work before it is said how many answers that makes an hour."""


@dataclass(frozen=True)
class WorkFigures:
    """Of some operations that follow each other in a log.

    Attributes
    ----------
    since : str
        When the first of them was done, ISO 8601, UTC; empty without any.
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
        Sum of the times between operations of a reviewer that follow each other within
        `LONGEST_PAUSE`, undone and undoing ones as well; the first after a pause
        counts for the time that its answer took.
    """

    since: str = ""
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


class WorkTally:
    """Adds up operations in the order of their log; what is undone counts no more.

    Of an operation that was done before the first of them, undoing and redoing change
    no figure but the time of work.
    """

    def __init__(self) -> None:
        self._since = ""
        self._counted: set[str] = set()  # operations that were done among these
        self._answers = self._corrections = 0
        self._taken: list[float] = []  # seconds, rising
        self._work = 0.0
        self._last: dict[str, datetime] = {}  # when each reviewer did something

    @property
    def figures(self) -> WorkFigures:
        """As they stand."""
        middle = median(self._taken) if self._taken else None
        return WorkFigures(
            *(self._since, self._answers, self._corrections, len(self._taken), middle, self._work)
        )

    def add(self, past: Iterable[PastOperation]) -> None:
        """Take up what was done next."""
        for each in past:
            if each.stays:
                continue
            self._since = self._since or each.by.time
            self._add_time(each)
            operation = each.operation
            if not each.kind.is_travel:
                self._counted.add(operation.operation_id)
            if operation.operation_id in self._counted:
                self._count(operation, undone=each.kind is EventKind.UNDO)

    def _count(self, operation: Operation, *, undone: bool) -> None:
        reviews, sign = _counting(operation), -1 if undone else 1
        self._answers += sign * len(reviews)
        self._corrections += sign * sum(each.status is Status.CORRECTED for each in reviews)
        for seconds in (each.seconds for each in reviews if each.seconds is not None):
            if undone:
                self._taken.pop(bisect_left(self._taken, seconds))
            else:
                insort(self._taken, seconds)

    def _add_time(self, past: PastOperation) -> None:
        by = past.by
        if not by.time:
            return
        now, before = datetime.fromisoformat(by.time), self._last.get(by.reviewer)
        self._last[by.reviewer] = now
        since = -1.0 if before is None else (now - before).total_seconds()
        self._work += since if 0 <= since <= LONGEST_PAUSE else by.seconds or 0.0


def _counting(operation: Operation) -> list[Review]:
    """The answers of an operation that count; none of a change of the classes."""
    if not operation.kind.is_answer:
        return []
    reviews = [
        review
        for review in operation.after.values()
        if review is not None and review.status is not Status.ACCEPTED
    ]
    return reviews if len({review.time for review in reviews}) <= 1 else []
