"""Which labels are probably wrong, and how many wrong ones are left.

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
from alc_engine.learning.evidence import evidence
from alc_engine.learning.judged import of_judged
from alc_engine.learning.session import SessionView

_PRIOR_MEAN = np.array([-4.5, -0.4, -1.0, 2.5])
_PRIOR_SPREAD = np.array([2.0, 0.5, 0.3, 1.5])
"""Of the constant and the three figures. On CIFAR-10 with 1 to 80 % of the labels
replaced, fits to the truth came to such coefficients of the figures; the constant
follows the share of wrong labels and is left wide open for that."""
_QUANTILE = 1.645
"""Of the normal distribution, for an interval that holds nine times in ten."""
_WIDEST = 50.0
"""Of an interval's half width in logarithms: beyond any number of images."""
_STEPS, _LONGEST, _SETTLED = 100, 2.0, 1e-9
"""Of Newton's method: most steps, the longest in any coefficient, and when to end."""


@dataclass(frozen=True)
class ErrorEstimate:
    """Wrong labels among the images not reviewed: a 90 % interval and its centre."""

    low: float
    expected: float
    high: float


def label_issues(session: SessionView) -> NDArray[np.bool_] | None:
    """Images whose given label is probably, or known to be, wrong.

    A reviewed image is an issue if the expert corrected it, or accepted another
    label for it in bulk. One that is not
    reviewed is an issue if the model predicts another class and the label is
    more probably wrong than right.

    Returns
    -------
    (N,) bool; None before the first round.
    """
    if session.latest is None:
        return None
    labels = session.labels
    probable = wrong_probability(session) >= 0.5  # NaN is not
    probable &= session.latest.predictions.predicted != labels.given_labels
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
    return _probabilities(_fit(session), session.evidence)


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
    figures = evidence(latest, np.arange(len(session)))
    given = session.labels.given_labels
    return _probabilities(_fit(session), of_judged(figures, (given >= 0) & (learnt == given)))


def errors_left(session: SessionView) -> ErrorEstimate | None:
    """Wrong labels among the images that are not reviewed.

    The interval holds what the model does not know of its coefficients
    (a normal approximation at the maximum, on the scale of logarithms) and
    the chance in each label.

    Returns
    -------
    ErrorEstimate, in images; None before the first round.
    """
    if session.latest is None:
        return None
    model, figures = _fit(session), session.evidence
    wrong = _probabilities(model, figures)
    left = np.flatnonzero(
        ~session.labels.reviewed & (session.labels.given_labels >= 0) & ~np.isnan(wrong)
    )
    wrong = wrong[left]
    expected = float(wrong.sum())
    if not expected:
        return ErrorEstimate(0.0, 0.0, 0.0)
    chance = wrong * (1 - wrong)
    slope = np.append(chance.sum(), chance @ figures[left])  # of `expected`, by coefficient
    variance = float(slope @ model.covariance @ slope + chance.sum())
    spread = _QUANTILE * np.sqrt(variance) / expected
    factor = float(np.exp(min(spread, _WIDEST)))
    return ErrorEstimate(expected / factor, expected, min(expected * factor, float(len(left))))


@dataclass(frozen=True)
class _Model:
    """Coefficients of the logistic model, (4,) float64, and their (4, 4) covariance."""

    coefficients: NDArray[np.float64]
    covariance: NDArray[np.float64]


def _probabilities(model: _Model, figures: NDArray[np.float64]) -> NDArray[np.float64]:
    """(K,) float64: NaN where a figure is."""
    constant, *others = model.coefficients
    return np.asarray(expit(figures @ others + constant))


def _design(figures: NDArray[np.float64]) -> NDArray[np.float64]:
    """(K, 4) float64: a column of ones before the figures."""
    return np.column_stack([np.ones(len(figures)), figures])


def _fit(session: SessionView) -> _Model:
    """The model after the answers to the questions asked so far."""
    asked, status = session.asked.latest(), session.labels.status
    answered = np.isin(status[asked.image_ids], (Status.CONFIRMED, Status.CORRECTED))
    answered &= session.labels.given_labels[asked.image_ids] >= 0
    answered &= np.isfinite(asked.figures).all(axis=1)
    wrong = status[asked.image_ids[answered]] == Status.CORRECTED
    return _most_probable(_design(asked.figures[answered]), wrong.astype(np.float64))


def _most_probable(design: NDArray[np.float64], wrong: NDArray[np.float64]) -> _Model:
    """Logistic regression with a normal prior, by Newton's method.

    Parameters
    ----------
    design : (K, 4) float64
    wrong : (K,) float64
        1 for a label that was corrected, 0 for one that was confirmed.
    """
    coefficients, precision = _PRIOR_MEAN.copy(), _PRIOR_SPREAD**-2.0
    for _ in range(_STEPS):
        expected = expit(design @ coefficients)
        slope = design.T @ (wrong - expected) - precision * (coefficients - _PRIOR_MEAN)
        curvature = (design.T * (expected * (1 - expected))) @ design + np.diag(precision)
        step = np.linalg.solve(curvature, slope)
        longest = np.abs(step).max()
        if longest < _SETTLED:
            break
        coefficients = coefficients + step * min(1.0, _LONGEST / longest)
    return _Model(coefficients, np.linalg.inv(curvature))
