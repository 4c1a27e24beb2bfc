"""How many wrong labels are left, how far that is known, and whether it is enough.

Two voices. The model's: the sum of its probabilities, which may be wrong
throughout. The audit's: random checks (`alc_engine.learning.audit`), which are
few and unbiased. The interval and the word that it is enough rest on the
checks alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.store import Status
from alc_engine.learning.audit import Checks, at_least, at_most, clean_draws_needed, read_checks
from alc_engine.learning.insights.wrong_labels import (
    suggestion_right_probability,
    wrong_probability,
)
from alc_engine.learning.session import SessionView

SIDE_RISK = 0.05
"""Of each end of the interval: it holds nine times in ten."""
TARGET_RISK = 0.1
"""Of the word that the target is reached, and of `at_most`."""
_WORTH_OF_MODEL = 50.0
"""Checks that the model's word weighs as much as. On human noise it was off by a factor
of two to three, which is what fifty checks would be at a few wrong labels in a hundred."""
HUNDRED = 100
"""Reviews ahead: fewer images than that say nothing more than all that are left."""


@dataclass(frozen=True)
class ErrorEstimate:
    """Wrong labels among the images that nobody has looked at.

    Those looked at are taken to be right. Those accepted in bulk were not: their accepted
    labels may be wrong, and random checks draw them like the others.

    Attributes
    ----------
    low, high : float
        Interval that holds the truth nine times in ten, at all looks together.
    expected : float
        Within it.
    among : int
        Images that nobody has looked at, that have a label and can be read.
    accepted : int
        Of these, those whose label was accepted in bulk.
    model_share : float
        How much of `expected` is the model's word, 0..1; the rest is the checks'.
    checks, checks_wrong : int
        Random checks answered, and those of them that were wrong labels.
    next_hundred : float
        Wrong labels that a hundred more reviews would find, the likeliest first.
    labels : int
        Labels in all, now: of the expert where there is one, else given.
    target : float
        Share of right labels that is aimed at.
    allowed : int
        Wrong labels that may be left for it.
    at_most : int
        Wrong labels left at most, nine times in ten: the upper end alone.
    checks_needed : int
        Further random checks, none of them wrong, until the target is known to
        be reached with that confidence; 0: it is.
    """

    low: float
    expected: float
    high: float
    among: int
    accepted: int
    model_share: float
    checks: int
    checks_wrong: int
    next_hundred: float
    labels: int
    target: float
    allowed: int
    at_most: int
    checks_needed: int

    @property
    def enough(self) -> bool:
        """Whether the target is known to be reached."""
        return self.checks_needed == 0


def errors_left(session: SessionView) -> ErrorEstimate | None:
    """How many wrong labels are left.

    Returns
    -------
    ErrorEstimate; None before the first round.
    """
    if session.round == 0:
        return None
    labels, readable, status = session.labels, _readable(session), session.labels.status
    accepted = status == Status.ACCEPTED
    counted = accepted | ((labels.given_labels >= 0) & (labels.reviewed | readable))
    left = counted & (accepted | ~labels.reviewed)
    draws = [
        replace(one, accepted_as=session.classes.counts_as(one.accepted_as))
        for one in session.draws
    ]
    now = labels.expert_labels
    doubted = read_checks(draws, status, counted, now, doubtful_is_wrong=True)
    trusted = read_checks(draws, status, counted, now, doubtful_is_wrong=False)
    low = float(at_least(trusted, SIDE_RISK))
    high = float(max(at_most(doubted, SIDE_RISK), low))
    probable = _probable(session, left)
    model = float(probable.sum())
    expected, model_share = _expected(model, trusted, session)
    expected = min(max(expected, low), high)
    total = int(((now >= 0) & ~accepted).sum()) + trusted.left
    allowed = floor((1 - session.settings.target) * total + 1e-9)
    likeliest = np.sort(probable)[::-1][:HUNDRED].sum()
    # What the checks know of and the model does not may be anywhere.
    anywhere = max(expected - model, 0.0) * min(HUNDRED / max(trusted.left, 1), 1.0)
    return ErrorEstimate(
        low=low,
        expected=expected,
        high=high,
        among=trusted.left,
        accepted=int(accepted.sum()),
        model_share=model_share,
        checks=int(trusted.answered.sum()),
        checks_wrong=int(trusted.wrong.sum()),
        next_hundred=min(float(likeliest) + anywhere, expected),
        labels=total,
        target=session.settings.target,
        allowed=allowed,
        at_most=min(at_most(doubted, TARGET_RISK), int(high)),
        checks_needed=clean_draws_needed(doubted, allowed, TARGET_RISK),
    )


def _readable(session: SessionView) -> NDArray[np.bool_]:
    if session.prepared is None:
        return np.ones(len(session), dtype=bool)
    return session.prepared.readable


def _probable(session: SessionView, left: NDArray[np.bool_]) -> NDArray[np.float64]:
    """(K,) float64: how probably each label is wrong; as the others, where nothing is said."""
    wrong = _wrong_as_they_stand(session)[left]
    known = ~np.isnan(wrong)
    return np.where(known, wrong, wrong[known].mean() if known.any() else 0.0)


def _wrong_as_they_stand(session: SessionView) -> NDArray[np.float64]:
    """(N,) float64: `wrong_probability`; what was accepted since the round as it was offered."""
    wrong, latest = wrong_probability(session), session.latest
    new = (session.labels.status == Status.ACCEPTED) & np.isnan(wrong)
    if latest is None or not new.any():
        return wrong
    suggested = latest.predictions.predicted
    new[len(suggested) :] = False
    ids = np.flatnonzero(new)
    ids = ids[session.labels.expert_labels[ids] == suggested[ids]]
    wrong[ids] = 1 - suggestion_right_probability(session)[ids]
    return wrong


def _expected(model: float, checks: Checks, session: SessionView) -> tuple[float, float]:
    """Model and checks together, and the model's share of it.

    Each check alone is an unbiased estimate: what was known of before it, and
    what it stands for. A clean one is no larger than what is found by now, so
    it can't raise their mean above that.
    """
    seen = checks.answered
    count = int(seen.sum())
    each = checks.known[seen] + np.where(checks.wrong[seen], checks.worth[seen], 0.0)
    audit = max(float(each.sum()) - count * checks.found, 0.0)
    spoken = session.latest is not None
    weight = _WORTH_OF_MODEL if spoken else 0.0
    expected = (weight * model + audit) / max(weight + count, 1.0)
    return min(expected, _thought_before(session)), weight / max(weight + count, 1.0)


def _thought_before(session: SessionView) -> float:
    """What was thought to be left when the latest batch was asked for, if the one before was clean.

    Another training says something else of the same labels. While nobody has
    found a wrong one, that alone raises nothing.
    """
    if len(session.draws) < 2:
        return np.inf
    before, latest = session.draws[-2:]
    status = session.labels.status[: len(before.pool)]
    pool = before.pool[: len(status)]
    found = (status[pool] == Status.CORRECTED).any()
    return np.inf if found or np.isnan(latest.expected_left) else latest.expected_left
