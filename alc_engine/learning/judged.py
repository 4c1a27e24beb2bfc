"""Of whose standing label the latest round speaks: it was trained on that label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.classes import Classes
from alc_engine.labels.label_changes import Status
from alc_engine.learning.rounds import RoundResult

if TYPE_CHECKING:
    from alc_engine.labels.store import LabelStore
    from alc_engine.learning.standing_labels import StandingLabels


def judged(
    labels: LabelStore | StandingLabels,
    latest: RoundResult | None,
    image_ids: NDArray[np.int64] | slice = slice(None),
) -> NDArray[np.bool_]:
    """(K,) bool: images whose standing label is the one that the round was trained on."""
    status = labels.status[image_ids]
    if latest is None:
        return np.zeros(len(status), dtype=bool)
    aside = (status == Status.UNSURE) | (status == Status.EXCLUDED)
    if latest.trained_on is None:
        # All that is known of such a round: whom it trained on, and who answered since.
        same = latest.predictions.alpha_history[0][image_ids] > 0
        return np.asarray(same & (labels.rounds[image_ids] < latest.round) & ~aside)
    learnt = labels.classes.counts_as(latest.trained_on[image_ids])
    expert, given = labels.expert_labels[image_ids], labels.given_labels[image_ids]
    standing = np.where(expert < 0, given, expert)
    return np.asarray((learnt >= 0) & (learnt == standing) & ~aside)


def trained_on(classes: Classes, latest: RoundResult | None) -> NDArray[np.int64] | None:
    """(N,) int64: labels it was trained on, in the classes that stand; None where not known."""
    if latest is None or latest.trained_on is None:
        return None
    return classes.counts_as(latest.trained_on)


def of_judged(figures: NDArray[np.float64], judged: NDArray[np.bool_]) -> NDArray[np.float64]:
    """(N, 5) float64: the figures of images that the round speaks of, NaN elsewhere."""
    return np.where(judged[:, None], figures, np.nan)
