"""Answers from a table beside those that stand: new ones, known ones, and those that differ.

A table may be a batch just filled in, another expert's review, or an export of
this project from last week. Nothing in it may take the place of an answer
unseen, and an old export may not bring back what was decided otherwise since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from alc_engine.formats.answers import MatchedAnswers, moment
from alc_engine.labels.events import UNSIGNED
from alc_engine.labels.store import LabelStore, Review, Signature, Status, Verdict

_STATUS = {Verdict.UNSURE: Status.UNSURE, Verdict.EXCLUDE: Status.EXCLUDED}


class Beside(IntEnum):
    """How an answer of a table stands to that of the project."""

    NEW = 0
    """The image has no answer."""
    SAME = 1
    """It says what stands already."""
    OLDER = 2
    """It was given before the answer that stands, or before that image's was taken back."""
    REPLACING = 3
    """It would take the place of another answer."""


@dataclass(frozen=True, eq=False)
class ComparedAnswers:
    """K answers of a table, compared with a project.

    Attributes
    ----------
    answers : MatchedAnswers
    beside : (K,) int8
        `Beside`.
    standing : tuple of K (Review or None)
        The answer that stands for each image.
    """

    answers: MatchedAnswers
    beside: NDArray[np.int8]
    standing: tuple[Review | None, ...]

    def places(self, *kinds: Beside) -> NDArray[np.int64]:
        """Places among the K answers of those that stand so."""
        return np.flatnonzero(np.isin(self.beside, kinds))

    def signatures(
        self, places: NDArray[np.int64], reviewer: str, round: int
    ) -> tuple[Signature, ...]:
        """Who signs these answers: as the table says, else `reviewer`, now, in `round`."""
        return tuple(self._signature(int(place), reviewer, round) for place in places)

    def _signature(self, place: int, reviewer: str, round: int) -> Signature:
        told, standing = self.answers.signatures[place], self.standing[place]
        # The time of the answer that it changes is not that of the change.
        changed = standing is not None and told.time == standing.time
        own = UNSIGNED if changed else told
        of_then = min(own.round, round) if own.time else round
        return replace(own, reviewer=own.reviewer or reviewer, round=of_then)


def compare_answers(answers: MatchedAnswers, labels: LabelStore) -> ComparedAnswers:
    """Sort the answers of a table by what they would do to those that stand."""
    standing = tuple(labels.reviews.get(int(image_id)) for image_id in answers.image_ids)
    beside = [_beside(answers, place, review, labels) for place, review in enumerate(standing)]
    return ComparedAnswers(answers, np.array(beside, dtype=np.int8), standing)


def _beside(
    answers: MatchedAnswers, place: int, standing: Review | None, labels: LabelStore
) -> Beside:
    verdict, class_id = answers.verdicts[place], answers.class_ids[place]
    if standing is not None and _says(standing, verdict, int(class_id)):
        return Beside.SAME
    given = moment(answers.signatures[place].time)
    past = labels.history(int(answers.image_ids[place]))
    if given is not None and past:
        if standing is not None:
            last = moment(standing.time)
            older = last is not None and given < last
        else:
            older = given <= _latest([answer.undone for answer in past], given)
        if older:
            return Beside.OLDER
    if standing is None:
        return Beside.NEW
    # What was accepted in bulk nobody looked at: the first look is no second answer.
    unseen = standing.status is Status.ACCEPTED and verdict is not Verdict.ACCEPT
    return Beside.NEW if unseen else Beside.REPLACING


def _says(review: Review, verdict: Verdict, class_id: int) -> bool:
    if verdict is Verdict.LABEL:  # which says more of an image than that it was accepted in bulk
        return review.class_id == class_id and review.status is not Status.ACCEPTED
    if verdict is Verdict.ACCEPT:
        return review.class_id == class_id
    return review.status is _STATUS[verdict]


def _latest(times: Sequence[str], fallback: datetime) -> datetime:
    return max((read for time in times if (read := moment(time)) is not None), default=fallback)
