"""Why an image was asked about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from alc_engine.session import SessionView


@dataclass(frozen=True)
class QueryReason:
    """Why an image of the current batch was asked about.

    Attributes
    ----------
    position : int
        Place in the batch, from 1.
    trust_rank : float or None
        Share of the labels that are trusted less; None for an image without a label.
    entropy : float
        Predictive entropy in nats.
    entropy_rank : float
        Share of the images with a smaller entropy.
    neighbors_asked_before : int
        Graph neighbours that were picked before it in the same batch.
    """

    position: int
    trust_rank: float | None
    entropy: float
    entropy_rank: float
    neighbors_asked_before: int


def query_reason(session: SessionView, image_id: int) -> QueryReason | None:
    """Why an image was asked about; None if it is not in the latest batch."""
    if session.latest is None:
        return None
    place = np.flatnonzero(session.latest.batch == image_id)
    if len(place) == 0:
        return None
    predictions = session.latest.predictions
    entropy = predictions.entropy
    alpha, probability = predictions.alpha, predictions.label_probability
    trained = predictions.alpha_history[0] > 0
    trust = None
    if trained[image_id]:  # as in `label_scores`, without sorting all labels for one
        below = alpha < alpha[image_id]
        below |= (alpha == alpha[image_id]) & (probability < probability[image_id])
        trust = float(below[trained].mean())
    before = session.latest.batch[: place[0]]
    neighbors = np.zeros(0, dtype=np.int64)
    if session.prepared is not None:
        neighbors, _ = session.prepared.graph.neighbors_of(image_id)
    return QueryReason(
        position=int(place[0]) + 1,
        trust_rank=trust,
        entropy=float(entropy[image_id]),
        entropy_rank=float((entropy < entropy[image_id]).mean()),
        neighbors_asked_before=int(np.isin(neighbors, before).sum()),
    )
