"""Where the work stands, and how many wrong labels are left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.store import Status
from alc_engine.learning.insights.errors_left import ErrorEstimate, errors_left
from alc_engine.learning.repeats import Consistency, consistency
from alc_engine.learning.session import SessionView


@dataclass(frozen=True)
class SessionSummary:
    """Where the work stands; what each word means stands in ``docs/figures.md``.

    Attributes
    ----------
    images, reviewed, confirmed, corrected, labelled, unsure, excluded, accepted : int
        Images by status, now; reviewed is the sum of the five after it: what was accepted in
        bulk nobody looked at.
    unreviewed, unlabelled : int
        Images without an answer: those with a given label, and those with no label.
        With the reviewed and the accepted ones they are all images.
    round, waiting, batch_size : int
        The current round, images asked about in it without an answer, and its size.
    corrections_per_hundred : float or None
        Corrected images per hundred reviewed images that came with a label,
        unsure and excluded ones included, those accepted in bulk not; None before
        the first.
    agreement : float or None
        Share of the expert's labels for asked images that the model predicted
        when it asked: before it could have learnt them. None before the first.
    agreement_answers : int
        How many labels that is a share of.
    errors_left : ErrorEstimate or None
        Wrong labels among the images not reviewed, and whether that is few enough,
        after the answers so far; None before the first round.
    consistency : tuple of Consistency
        How often each expert said the same of an image twice, by name.
    """

    images: int
    reviewed: int
    confirmed: int
    corrected: int
    labelled: int
    unsure: int
    excluded: int
    accepted: int
    unreviewed: int
    unlabelled: int
    round: int
    waiting: int
    batch_size: int
    corrections_per_hundred: float | None
    agreement: float | None
    agreement_answers: int
    errors_left: ErrorEstimate | None
    consistency: tuple[Consistency, ...] = ()


def summarize(session: SessionView) -> SessionSummary:
    """Where the work stands, for the status line, ``alc status`` and the progress view."""
    labels = session.labels
    counts = np.bincount(labels.status, minlength=len(Status))
    corrected = int(counts[Status.CORRECTED])
    looked_at = labels.reviewed & (labels.status != Status.ACCEPTED)
    checked = int((looked_at & (labels.given_labels >= 0)).sum())
    agreed = _predicted_answers(session)
    return SessionSummary(
        images=len(session),
        reviewed=int(looked_at.sum()),
        confirmed=int(counts[Status.CONFIRMED]),
        corrected=corrected,
        labelled=int(counts[Status.LABELLED]),
        unsure=int(counts[Status.UNSURE]),
        excluded=int(counts[Status.EXCLUDED]),
        accepted=int(counts[Status.ACCEPTED]),
        unreviewed=int((~labels.reviewed & (labels.given_labels >= 0)).sum()),
        unlabelled=int((~labels.reviewed & (labels.given_labels < 0)).sum()),
        round=session.round,
        waiting=len(session.waiting),
        batch_size=len(session.batch),
        corrections_per_hundred=100 * corrected / checked if checked else None,
        agreement=float(agreed.mean()) if len(agreed) else None,
        agreement_answers=len(agreed),
        errors_left=errors_left(session),
        consistency=consistency(labels.repeats, session.settings.training.expert_error),
    )


def _predicted_answers(session: SessionView) -> NDArray[np.bool_]:
    """(K,) bool: for each label the expert gave to an asked image, if it was the one predicted.

    By the round that asked about it last. Left out are those whose prediction
    was not kept, those answered while the round was computed, as nobody asked, and those
    accepted in bulk, which are what was predicted.
    """
    asked = session.asked.latest()
    predicted = session.classes.counts_as(asked.predicted)
    answer = session.labels.expert_labels[asked.image_ids]
    given_in = session.labels.rounds[asked.image_ids]
    known = (answer >= 0) & (predicted >= 0) & (given_in >= asked.rounds)
    known &= session.labels.status[asked.image_ids] != Status.ACCEPTED
    return np.asarray(predicted[known] == answer[known])
