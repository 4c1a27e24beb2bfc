"""How far labels are to be trusted, one against the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.rounds import Predictions
from alc_engine.learning.session import SessionView
from alc_engine.learning.suspicion import suspicion_rank


def label_scores(session: SessionView) -> NDArray[np.float64] | None:
    """How far each standing label is to be trusted: the share of labels trusted less.

    Low is suspicious. Where the label model speaks, the sum of its two log odds
    ranks the labels; else alpha does, which follows how the loss of a label behaved
    over the whole training, not only at its end. Labels of the same alpha, which are
    all where the training weighs them alike, are ranked by the probability that
    the classifier gives them.

    Returns
    -------
    (N,) float64 in 0..1; NaN where the latest round was not trained on the label
    that stands now (`ActiveLearningSession.judged`); None before the first round.
    """
    if session.latest is None:
        return None
    return np.where(session.judged(), trained_scores(session.latest.predictions), np.nan)


def trained_scores(predictions: Predictions) -> NDArray[np.float64]:
    """(N,) float64: the same of the labels that were trained on; NaN where there was none."""
    trained = predictions.alpha_history[0] > 0
    scores = np.full(len(trained), np.nan)
    scores[trained] = _share_below(*(each[trained] for each in trust_keys(predictions)))
    return scores


def trust_keys(predictions: Predictions) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """(N,) and (N,): what labels are ranked by, the least trusted first, and what breaks ties."""
    if predictions.suspicion is None:
        return predictions.alpha, predictions.label_probability
    return -suspicion_rank(predictions.suspicion), predictions.label_probability


def _share_below(
    values: NDArray[np.float64], tie_breakers: NDArray[np.float32]
) -> NDArray[np.float64]:
    """(n,) float64: for each value the share of values that are smaller.

    Equal values are compared by their tie breakers.
    """
    order = np.lexsort((tie_breakers, values))
    ordered = np.stack([values[order], tie_breakers[order].astype(np.float64)])
    differs = (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)
    starts = np.concatenate([[True], differs])[: len(order)]  # of runs of equals
    below = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
    shares = np.empty(len(order))
    shares[order] = below / max(len(order), 1)
    return shares
