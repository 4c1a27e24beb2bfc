"""Where the work stands, and how many wrong labels are left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from alc_engine.insights.wrong_labels import ErrorEstimate, errors_left
from alc_engine.labels import Status
from alc_engine.session import SessionView


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


def summarize(session: SessionView) -> SessionSummary:
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
