"""Where the work stands, and how many wrong labels are left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import betaincinv

from alc_engine.insights.trust import label_issues
from alc_engine.labels import Status
from alc_engine.session import ActiveLearningSession


@dataclass(frozen=True)
class ErrorEstimate:
    """Wrong labels among the images not reviewed: a 90 % interval and its centre."""

    low: float
    expected: float
    high: float


@dataclass(frozen=True)
class SessionSummary:
    """Where the work stands.

    Attributes
    ----------
    images, reviewed, confirmed, corrected, unsure, excluded : int
        Images by status; reviewed is the sum of the four after it.
    round, waiting, batch_size : int
        The current round, images of its batch without an answer, and its size.
    corrections_per_hundred : float or None
        Corrected labels per hundred labels given; None before the first.
    agreement : float or None
        Share of the expert's labels that the model's present suggestion equals.
    errors_left : ErrorEstimate or None
        None before the first round.
    """

    images: int
    reviewed: int
    confirmed: int
    corrected: int
    unsure: int
    excluded: int
    round: int
    waiting: int
    batch_size: int
    corrections_per_hundred: float | None
    agreement: float | None
    errors_left: ErrorEstimate | None


def errors_left(session: ActiveLearningSession) -> ErrorEstimate | None:
    """Wrong labels among the images that are not reviewed.

    The model splits the images into suspected and unsuspected ones. What the
    expert found among those already reviewed gives the share of wrong labels
    on either side (Beta(1, 1) prior for the suspected, Beta(1, 9) for the
    others, of which few are ever asked about); the images left are counted
    with these shares. The reviewed images were chosen, not drawn, so the
    interval is a guide and no guarantee.

    Returns
    -------
    ErrorEstimate, in images; None before the first round.
    """
    issues = label_issues(session)
    if issues is None or session.latest is None:
        return None
    labels = session.labels
    decided = (labels.status == Status.CONFIRMED) | (labels.status == Status.CORRECTED)
    wrong = labels.status == Status.CORRECTED
    disagrees = session.latest.predictions.predicted != labels.given_labels
    unlabelled = labels.given_labels < 0
    low = expected = high = 0.0
    for side, issue_side, prior in ((disagrees, issues, (1, 1)), (~disagrees, ~issues, (1, 9))):
        seen = decided & side & ~unlabelled
        left = int((issue_side & ~labels.reviewed & ~unlabelled).sum())
        a = prior[0] + int((seen & wrong).sum())
        b = prior[1] + int((seen & ~wrong).sum())
        low += left * float(betaincinv(a, b, 0.05))
        expected += left * a / (a + b)
        high += left * float(betaincinv(a, b, 0.95))
    return ErrorEstimate(low, expected, high)


def summarize(session: ActiveLearningSession) -> SessionSummary:
    """Where the work stands, for the status line, ``alc status`` and the progress view."""
    labels = session.labels
    counts = np.bincount(labels.status, minlength=len(Status))
    confirmed, corrected = int(counts[Status.CONFIRMED]), int(counts[Status.CORRECTED])
    given = confirmed + corrected
    agreement = None
    if session.latest is not None and given:
        answered = labels.expert_labels >= 0
        predicted = session.latest.predictions.predicted
        agreement = float((predicted[answered] == labels.expert_labels[answered]).mean())
    return SessionSummary(
        images=len(session),
        reviewed=int(labels.reviewed.sum()),
        confirmed=confirmed,
        corrected=corrected,
        unsure=int(counts[Status.UNSURE]),
        excluded=int(counts[Status.EXCLUDED]),
        round=session.round,
        waiting=len(session.waiting),
        batch_size=len(session.batch),
        corrections_per_hundred=100 * corrected / given if given else None,
        agreement=agreement,
        errors_left=errors_left(session),
    )
