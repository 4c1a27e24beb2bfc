"""Which labels are probably wrong.

A logistic model turns what training says of a label (`alc_engine.learning.evidence`)
into the probability that it is wrong. Its prior comes from experiments; each
answer to a question of the program then moves it, since what was said of that
label when it was asked about is known, and now so is the truth. The questions
are chosen by the same figures, so the choice does not bias the model: given the
figures, whether a label was asked about says nothing more about it. Labels that
the expert went looking for are chosen by sight, and are left out for that.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from alc_engine.labels.store import Status
from alc_engine.learning.evidence import OF_LABEL_MODEL, OF_TRAINING, evidence
from alc_engine.learning.insights.suggestions import suggestions
from alc_engine.learning.judged import of_judged
from alc_engine.learning.session import SessionView
from alc_engine.learning.suspicion import WEIGHTS, offset


@dataclass(frozen=True)
class _Prior:
    """Of the constant and of the figures that are looked at: normal, each on its own.

    Attributes
    ----------
    figures : tuple of int
        Columns of `evidence`.
    mean, spread : (4,) float64
    """

    figures: tuple[int, ...]
    mean: NDArray[np.float64]
    spread: NDArray[np.float64]


_OF_TRAINING = _Prior(
    OF_TRAINING, np.array([-4.5, -0.4, -1.0, 2.5]), np.array([2.0, 0.5, 0.3, 1.5])
)
"""On CIFAR-10 with 1 to 80 % of the labels replaced, fits to the truth came to such
coefficients of the figures; the constant follows the share of wrong labels and is left
wide open for that."""


def _of_label_model(suspicion: NDArray[np.float32]) -> _Prior:
    """Where the label model speaks, it has counted the wrong labels already."""
    mean = np.array([offset(suspicion), *WEIGHTS, 0.0])
    return _Prior(OF_LABEL_MODEL, mean, np.array([1.5, 0.4, 0.4, 1.0]))


_STEPS, _LONGEST, _SETTLED = 100, 2.0, 1e-9
"""Of Newton's method: most steps, the longest in any coefficient, and when to end."""


def label_issues(session: SessionView) -> NDArray[np.bool_] | None:
    """Images whose given label is probably, or known to be, wrong.

    A reviewed image is an issue if the expert corrected it, or accepted another
    label for it in bulk. One that is not
    reviewed is an issue if the model suggests another class and the label is
    more probably wrong than right.

    Returns
    -------
    (N,) bool; None before the first round.
    """
    if session.latest is None:
        return None
    labels = session.labels
    probable = wrong_probability(session) >= 0.5  # NaN is not
    suggested = suggestions(session)
    assert suggested is not None
    probable &= suggested.classes != labels.given_labels
    changed = np.isin(labels.status, (Status.CORRECTED, Status.ACCEPTED)) & (
        (labels.given_labels >= 0) & (labels.given_labels != labels.labels)
    )
    return np.asarray(np.where(labels.reviewed, changed, probable), dtype=bool)


def wrong_probability(session: SessionView) -> NDArray[np.float64]:
    """How probable it is that each standing label is wrong.

    Returns
    -------
    (N,) float64 in 0..1, of the label that stands: the given one of an image
    that is not reviewed. NaN where the latest round was not trained on it, and
    for all before the first round.
    """
    prior = _prior(session)
    return _probabilities(_fit(session, prior), session.evidence[:, prior.figures])


def given_wrong_probability(session: SessionView) -> NDArray[np.float64]:
    """How probable it is that each given label is wrong, by what the round said of it.

    Unlike `wrong_probability` it is said of images that were answered since, too, as
    if they had not been.

    Returns
    -------
    (N,) float64 in 0..1; NaN where the latest round was not trained on the given
    label, and for all before the first round.
    """
    latest, learnt = session.latest, session.trained_on
    if latest is None or learnt is None:
        return wrong_probability(session)
    prior, given = _prior(session), session.labels.given_labels
    said = of_judged(evidence(latest, np.arange(len(session))), (given >= 0) & (learnt == given))
    return _probabilities(_fit(session, prior), said[:, prior.figures])


def suggestion_right_probability(session: SessionView) -> NDArray[np.float64]:
    """How probable it is that the class the model suggests is the right one.

    Returns
    -------
    (N,) float64: how probably the given label is wrong, times the share of the suggested
    class among all classes but the given one. NaN where that is not known, and for all
    before the first round.
    """
    wrong = given_wrong_probability(session)
    suggested = suggestions(session)
    if session.latest is None or suggested is None:
        return wrong
    said = session.latest.predictions
    others = np.maximum(1 - said.label_probability.astype(np.float64), 1e-12)
    named = said.top_classes == suggested.classes[:, None]
    own = np.where(named, said.top_probabilities, 0).sum(axis=1).astype(np.float64)
    return np.asarray(wrong * np.minimum(own / others, 1.0))


def _probabilities(
    coefficients: NDArray[np.float64], figures: NDArray[np.float64]
) -> NDArray[np.float64]:
    """(K,) float64: NaN where a figure is."""
    constant, *others = coefficients
    return np.asarray(expit(figures @ others + constant))


def _design(figures: NDArray[np.float64]) -> NDArray[np.float64]:
    """(K, 4) float64: a column of ones before the figures."""
    return np.column_stack([np.ones(len(figures)), figures])


def _prior(session: SessionView) -> _Prior:
    """By what the latest round says."""
    latest = session.latest
    said = None if latest is None else latest.predictions.suspicion
    return _OF_TRAINING if said is None else _of_label_model(said)


def _fit(session: SessionView, prior: _Prior) -> NDArray[np.float64]:
    """(4,) float64: coefficients of the logistic model after the answers so far."""
    asked, status = session.asked.latest(), session.labels.status
    answered = np.isin(status[asked.image_ids], (Status.CONFIRMED, Status.CORRECTED))
    answered &= session.labels.given_labels[asked.image_ids] >= 0
    for one in session.draws:  # there it was asked of another label than the given one
        answered &= ~np.isin(asked.image_ids, one.accepted)
    figures = asked.figures[:, prior.figures]
    answered &= np.isfinite(figures).all(axis=1)
    wrong = status[asked.image_ids[answered]] == Status.CORRECTED
    return _most_probable(_design(figures[answered]), wrong.astype(np.float64), prior)


def _most_probable(
    design: NDArray[np.float64], wrong: NDArray[np.float64], prior: _Prior
) -> NDArray[np.float64]:
    """(4,) float64: logistic regression with a normal prior, by Newton's method.

    Parameters
    ----------
    design : (K, 4) float64
    wrong : (K,) float64
        1 for a label that was corrected, 0 for one that was confirmed.
    """
    coefficients, precision = prior.mean.copy(), 1 / np.square(prior.spread)
    for _ in range(_STEPS):
        expected = expit(design @ coefficients)
        slope = design.T @ (wrong - expected) - precision * (coefficients - prior.mean)
        curvature = (design.T * (expected * (1 - expected))) @ design + np.diag(precision)
        step = np.linalg.solve(curvature, slope)
        longest = np.abs(step).max()
        if longest < _SETTLED:
            break
        coefficients = coefficients + step * min(1.0, _LONGEST / longest)
    return coefficients
