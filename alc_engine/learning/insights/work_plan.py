"""The work that is left, in the order in which it pays: suspects, questions, random checks.

A suspect is an image whose given label is more probably wrong than right and for
which the model suggests another class. Suggestions that are sure enough may be
accepted in bulk, but only once some of them, drawn at random, were looked at one
by one. The draw gives every image of a round a fixed place, so that those of any
threshold which come first are a random sample of those above it: a threshold may be
moved, and a project opened again, without losing what was found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

from alc_engine.labels.store import Status
from alc_engine.learning.audit import without_answer
from alc_engine.learning.insights.suggestions import suggestions
from alc_engine.learning.insights.wrong_labels import (
    given_wrong_probability,
    suggestion_right_probability,
)
from alc_engine.learning.session import SessionView

LEAST_SURE = 0.5
"""Of a suspect: the label is as probably wrong as right."""
SPOT_CHECKS = 20
"""Looked at one by one before the rest is offered: 20 right ones of 20 say with 95 %
confidence that more than 86 % are right."""
_CONFIDENCE = 0.9
"""Of the interval of a precision that was measured, two-sided."""
_FEWEST_TIMES = 5
_WIDE = 0.2
"""An interval: what 19 right ones of 20 leave open, but not 20 of 20."""


@dataclass(frozen=True)
class Precision:
    """How many of the suggestions looked at in a random sample were right.

    Attributes
    ----------
    right, checked : int
    low, high : float
        Clopper and Pearson's exact interval (1934) at 90 %, of the share of right
        suggestions among all that the sample stands for; 0 and 1 before the first.
    """

    right: int
    checked: int
    low: float
    high: float

    @property
    def is_wide(self) -> bool:
        """Whether more checks would say much more."""
        return self.high - self.low > _WIDE


def precision(right: int, checked: int) -> Precision:
    """The interval for `right` of `checked`.

    The sample is drawn without putting back, for which this interval is wider than
    it need be.

    Raises
    ------
    ValueError
        Unless 0 <= right <= checked.
    """
    if not 0 <= right <= checked:
        raise ValueError(f"{right} of {checked}")
    tail = (1 - _CONFIDENCE) / 2
    low = float(beta.ppf(tail, right, checked - right + 1)) if right else 0.0
    high = float(beta.ppf(1 - tail, right + 1, checked - right)) if right < checked else 1.0
    return Precision(right, checked, low, high)


@dataclass(frozen=True, eq=False)
class Suspects:
    """S suspects of one round, as they were listed at one moment; nothing changes them.

    In groups of the same given and suggested class, the largest first; within a
    group the surest first. Those answered since the round are among them.

    Attributes
    ----------
    round : int
    image_ids, given, suggested : (S,) int64
    wrong : (S,) float64
        How probable it is that the label is wrong: at least `LEAST_SURE`.
    right : (S,) float64
        How probable it is that the suggestion is right: `wrong` times the share of the
        suggested class among all classes but the given one.
    places : (S,) float64
        Place of each in the draw, 0..1; the same for an image throughout a round.
    """

    round: int
    image_ids: NDArray[np.int64]
    given: NDArray[np.int64]
    suggested: NDArray[np.int64]
    wrong: NDArray[np.float64]
    right: NDArray[np.float64]
    places: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.image_ids)

    @cached_property
    def group_starts(self) -> NDArray[np.int64]:
        """(G,) int64: where each group begins."""
        if not len(self):
            return np.zeros(0, dtype=np.int64)
        differs = (np.diff(self.given) != 0) | (np.diff(self.suggested) != 0)
        return np.concatenate([[0], np.flatnonzero(differs) + 1]).astype(np.int64)

    def above(self, threshold: float) -> NDArray[np.bool_]:
        """(S,) bool: suggestions that are at least so probably right."""
        return np.asarray(self.right >= threshold)

    def sample(self, threshold: float, count: int = SPOT_CHECKS) -> NDArray[np.int64]:
        """(K,) int64: the images to look at one by one for that threshold, in drawn order."""
        above = np.flatnonzero(self.above(threshold))
        first = above[np.argsort(self.places[above], kind="stable")[:count]]
        return self.image_ids[first]

    def only(self, image_ids: NDArray[np.int64]) -> Suspects:
        """Those of them that are among `image_ids`, in the order of this list."""
        kept = np.isin(self.image_ids, image_ids)
        return Suspects(
            round=self.round,
            image_ids=self.image_ids[kept],
            given=self.given[kept],
            suggested=self.suggested[kept],
            wrong=self.wrong[kept],
            right=self.right[kept],
            places=self.places[kept],
        )


@dataclass(frozen=True)
class Acceptance:
    """What may be accepted in bulk above a threshold, and on what evidence.

    Attributes
    ----------
    threshold : float
    image_ids, class_ids : (K,) int64
        Not answered, above the threshold, not left out; and the class suggested for each.
    expected : float
        Share of right suggestions among them, by the model; NaN where there are none.
    to_check : (C,) int64
        Images of the sample that nobody has looked at yet.
    measured : Precision
        Of the images of the sample that were.
    """

    threshold: float
    image_ids: NDArray[np.int64]
    class_ids: NDArray[np.int64]
    expected: float
    to_check: NDArray[np.int64]
    measured: Precision

    @property
    def offered(self) -> bool:
        """Whether the sample was looked at and keeps its promise, and anything is left."""
        return len(self.image_ids) > 0 and len(self.to_check) == 0 and not self.falls_short

    @property
    def wants_more(self) -> bool:
        """Whether the sample was looked at and a larger one would say much more."""
        left = len(self.image_ids) > 0 and len(self.to_check) == 0
        return left and self.measured.is_wide and self.measured.checked > 0

    @property
    def falls_short(self) -> bool:
        """Whether the sample shows that fewer are right than the threshold promises."""
        return self.measured.high < self.threshold

    @property
    def unseen(self) -> int:
        """How many are left to accept once the sample was looked at.

        Not all of the sample need be among those that may be accepted: what was accepted
        or left out already, or is not in sight, may have to be looked at all the same.
        """
        return len(np.setdiff1d(self.image_ids, self.to_check))

    def same_as(self, other: Acceptance | None) -> bool:
        """Whether both would accept the same labels for the same images."""
        return (
            other is not None
            and np.array_equal(self.image_ids, other.image_ids)
            and np.array_equal(self.class_ids, other.class_ids)
        )


def suspects(session: SessionView) -> Suspects | None:
    """Images whose label is probably wrong, with what the model suggests in its place.

    Those answered since the round, by which they became suspects, are listed, so
    that a list that is made anew loses neither them nor what they say of the others.

    Returns
    -------
    Suspects; None before the first round.
    """
    latest = session.latest
    if latest is None:
        return None
    labels, shown = session.labels, suggestions(session)
    assert shown is not None
    given, suggested = labels.given_labels, shown.classes
    wrong = given_wrong_probability(session)
    asked = ~labels.reviewed | (labels.rounds >= session.round)
    found = (wrong >= LEAST_SURE) & asked  # NaN is not
    found &= (given >= 0) & (suggested >= 0) & (suggested != given)
    ids = np.flatnonzero(found)
    right = suggestion_right_probability(session)[ids]
    pairs = np.stack([given[ids], suggested[ids]])
    _, group, sizes = np.unique(pairs, axis=1, return_inverse=True, return_counts=True)
    group = group.reshape(-1)
    order = np.lexsort((ids, -right, group, -sizes[group]))
    ids = ids[order]
    places = np.random.default_rng((session.settings.seed, session.round)).random(len(session))
    return Suspects(
        session.round, ids, given[ids], suggested[ids], wrong[ids], right[order], places[ids]
    )


def acceptance(
    session: SessionView,
    listed: Suspects,
    threshold: float,
    left_out: NDArray[np.int64] | None = None,
    count: int = SPOT_CHECKS,
) -> Acceptance:
    """What of a list may be accepted now.

    Nothing of a list of another round. Images that were answered since it was made
    are not accepted, nor those whose given label or suggested class is another one by now,
    nor random checks that wait for an answer: unseen, they would count as wrong ever after.

    Parameters
    ----------
    session : session or snapshot
    listed : Suspects
    threshold : float
        Least probability that the suggestion is right.
    left_out : (L,) int64, optional
        Images that the expert took out; of the sample they stay a part.
    count : int
        Size of the sample to look at; all where fewer are above the threshold.
    """
    labels = session.labels
    ids = listed.image_ids
    sample = listed.sample(threshold, count)
    open_ = listed.above(threshold) & ~labels.reviewed[ids]
    if session.latest is not None:  # an answer that stands is not to be replaced in bulk
        open_ &= ~np.isin(ids, session.latest.again)
    open_ &= labels.given_labels[ids] == listed.given
    open_ &= session.classes.counts_as(listed.suggested) == listed.suggested
    open_ &= ~np.isin(ids, without_answer(session.draws, labels.reviewed))
    if left_out is not None:
        open_ &= ~np.isin(ids, left_out)
    open_ &= listed.round == session.round
    checked = sample[_looked_at(session, sample)]
    suggestion = dict(zip(ids.tolist(), listed.suggested.tolist(), strict=True))
    right = sum(int(labels.expert_labels[i]) == suggestion[i] for i in checked.tolist())
    return Acceptance(
        threshold,
        ids[open_],
        listed.suggested[open_],
        float(listed.right[open_].mean()) if open_.any() else float("nan"),
        sample[~np.isin(sample, checked)],
        precision(right, len(checked)),
    )


def _looked_at(session: SessionView, image_ids: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(K,) bool: images that were answered one by one: what was accepted in bulk shows nothing."""
    status = session.labels.status[image_ids]
    return np.asarray((status != Status.UNREVIEWED) & (status != Status.ACCEPTED))


@dataclass(frozen=True)
class WorkPlan:
    """What is left to do in this round, part by part, in the order of doing it.

    Attributes
    ----------
    suspects : (S,) int64
        Suspects without an answer.
    questions : (Q,) int64
        Images of the batch without an answer that are no suspects.
    random_checks : (R,) int64
        Images of the batch without an answer that were drawn at random, for the
        estimate of what is left; they are not among the questions.
    """

    suspects: NDArray[np.int64]
    questions: NDArray[np.int64]
    random_checks: NDArray[np.int64]


def random_checks(session: SessionView) -> NDArray[np.int64]:
    """(D,) int64: images of the batch that stand there by chance, in its order, answered or not.

    Random checks, and what is asked again: nobody shall tell one from the other.
    """
    latest = session.latest
    checks = session.batch[:0] if latest is None else latest.by_chance
    return np.asarray(session.batch[np.isin(session.batch, checks)])


def work_plan(
    session: SessionView,
    listed: Suspects | None,
) -> WorkPlan:
    """What is left of a list of suspects and of the batch; each image counts in one part.

    Parameters
    ----------
    session : session or snapshot
    listed : Suspects or None
        Suspects that were drawn at random stay random checks: whoever leaves them out
        by what is said of them biases the draw.
    """
    waiting = session.waiting
    checks = waiting[np.isin(waiting, random_checks(session))]
    doubtful = waiting[:0] if listed is None else listed.image_ids
    doubtful = doubtful[~session.labels.reviewed[doubtful] & ~np.isin(doubtful, checks)]
    asked = waiting[~np.isin(waiting, doubtful) & ~np.isin(waiting, checks)]
    return WorkPlan(doubtful, asked, checks)


def seconds_per_answer(session: SessionView, last: int = 50) -> float | None:
    """Median time of the newest `last` answers to single images, in seconds; None before 5.

    Raises
    ------
    LookupError
        If `session` is a snapshot without reviews.
    """
    taken: list[float] = []
    for review in reversed(list(session.labels.reviews.values())):  # the newest come last
        if review.seconds is not None:
            taken.append(review.seconds)
            if len(taken) == last:
                break
    return float(np.median(taken)) if len(taken) >= _FEWEST_TIMES else None
