"""Labels of the expert that everything else contradicts, to be looked at once more."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import logit

from alc_engine.labels.store import Status
from alc_engine.learning.repeats import measured_error
from alc_engine.learning.session import ActiveLearningSession

_LABELS = (Status.CONFIRMED, Status.CORRECTED, Status.LABELLED)


def second_look(session: ActiveLearningSession) -> NDArray[np.int64]:
    """Images whose label of the expert is more probably wrong than right, the worst first.

    The label model's second log odds are formed without the label's own weight in its
    class-transition matrix (`Predictions.suspicion`). An expert errs with the measured
    error e, and mostly towards what looks alike, so a label is wrong with the log odds

        suspicion[:, 1] + ln (e / (1 - e)).

    Each image is offered once: not when it was answered twice, the same or otherwise,
    and neither of the two was taken back; nor what was accepted in bulk, or waits for a
    blind repeat.

    Returns
    -------
    (K,) int64; empty before the first round, of a round without the label model, and
    where experts are assumed not to err.
    """
    latest, labels = session.latest, session.labels
    none = np.zeros(0, dtype=np.int64)
    error = measured_error(labels.repeats, session.settings.training.expert_error)
    if latest is None or latest.predictions.suspicion is None or error <= 0:
        return none
    doubt = latest.predictions.suspicion[:, 1].astype(np.float64) + logit(error)
    doubted = session.judged() & np.isin(labels.status, _LABELS) & (doubt > 0)
    doubted &= latest.predictions.predicted != labels.labels
    ids = np.flatnonzero(doubted)
    once = [sum(not past.undone for past in labels.history(i)) == 1 for i in ids.tolist()]
    ids = ids[np.array(once, dtype=bool)]
    return np.asarray(ids[np.argsort(-doubt[ids], kind="stable")], dtype=np.int64)
