"""Why an image was asked about: the figures its method looked at, and no others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.insights.trust import trust_keys
from alc_engine.learning.rounds import Predictions, not_negative
from alc_engine.learning.session import SessionView
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.learning.strategies.base import Figure


@dataclass(frozen=True)
class QueryReason:
    """Why an image of the latest round was asked about.

    All figures are of the pick: what the round said before any answer to it. A
    figure that the method did not look at is None; by chance looks at nothing.

    Attributes
    ----------
    position : int
        Place in the batch of the round, from 1.
    by_chance : bool
        Whether it is a random check, drawn to tell how many wrong labels are left.
    trust_rank : float or None
        Share of the labels trained on that are trusted less; None as well for
        an image without a label.
    entropy : float or None
        The model's predictive entropy, in nats.
    entropy_left : float or None
        What of it was left at its pick, after the picks before it.
    neighbors_asked_before : int or None
        Graph neighbours that were picked before it.
    label_probability, best_probability, margin : float or None
        Of its label, of the likeliest class, and by how much that is likelier
        than the second.
    """

    position: int
    by_chance: bool = False
    trust_rank: float | None = None
    entropy: float | None = None
    entropy_left: float | None = None
    neighbors_asked_before: int | None = None
    label_probability: float | None = None
    best_probability: float | None = None
    margin: float | None = None


def query_reason(session: SessionView, image_id: int) -> QueryReason | None:
    """Why an image was asked about; None if it is not in the latest batch."""
    latest = session.latest
    if latest is None:
        return None
    place = np.flatnonzero(latest.batch == image_id)
    if len(place) == 0:
        return None
    position = int(place[0]) + 1
    if image_id in latest.by_chance:
        return QueryReason(position, by_chance=True)
    strategy, said = STRATEGIES.get(latest.strategy), latest.predictions
    looks_at = frozenset() if strategy is None else strategy.looks_at
    left = before = None
    if Figure.SUPPRESSION in looks_at and latest.traces is not None:
        left = float(not_negative(latest.traces.entropy[position - 1, :1, 0])[0])
        picked = np.intersect1d(latest.batch[: position - 1], latest.questions)
        before = _asked_before(session, image_id, picked)
    label = float(said.label_probability[image_id])
    best, second = [*said.top_probabilities[image_id, :2].tolist(), 0.0][:2]

    def of(figure: Figure, value: float | None) -> float | None:
        known = figure in looks_at and value is not None and not np.isnan(value)
        return value if known else None

    return QueryReason(
        position=position,
        trust_rank=of(Figure.TRUST, _trust_rank(said, image_id)),
        entropy=of(Figure.ENTROPY, float(said.entropy[image_id])),
        entropy_left=left,
        neighbors_asked_before=before,
        label_probability=of(Figure.LABEL, label),
        best_probability=of(Figure.BEST, best),
        margin=of(Figure.MARGIN, best - second),
    )


def _trust_rank(said: Predictions, image_id: int) -> float | None:
    """As in `label_scores`, without sorting all labels for one."""
    trust, probability = trust_keys(said)
    trained = said.alpha_history[0] > 0
    if not trained[image_id]:
        return None
    below = trust < trust[image_id]
    below |= (trust == trust[image_id]) & (probability < probability[image_id])
    return float(below[trained].mean())


def _asked_before(session: SessionView, image_id: int, picks: NDArray[np.int64]) -> int | None:
    if session.prepared is None:
        return None
    neighbors, _ = session.prepared.graph.neighbors_of(image_id)
    return int(np.isin(neighbors, picks).sum())
