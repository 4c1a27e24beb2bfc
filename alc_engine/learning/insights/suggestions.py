"""Whether what the model suggests is worth taking: for all images, and for one.

A classifier always names a most probable class. After a round on features that
say nothing, or of 250 classes before the first answers, that name is a guess,
and a guess taken by a key is a label that nobody gave.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from alc_engine.labels.store import Status
from alc_engine.learning.rounds import RoundResult
from alc_engine.learning.session import SessionView
from alc_engine.learning.suspicion import suspicion_rank

_PROBABLY = 0.5
_LEAST = 1e-12
_LEAST_Z = 3.0
"""One-sided; by chance alone one model in 740 gets past it."""
_LEAST_PROBABILITY = 0.2
"""Of the suggested class. It must be worth a look whatever the number of classes: at
one in five, four of five such suggestions are wrong even if the model is calibrated,
and the expert who takes one has seen that figure. Below it nobody means it."""


@dataclass(frozen=True)
class Suggestions:
    """What the last round's model suggests. N images.

    Attributes
    ----------
    classes : (N,) int64
        The most probable class of those that stand, of those beside the label where that
        is probably wrong; -1 where there is none.
    probability : (N,) float32
        Of that class; beside a label that is probably wrong the probability of that, times
        the share of the class among the others.
    agreement : float
        Share of the standing labels that are the most probable class, 0..1; NaN
        where no image has both.
    chance : float
        The share that would be, were labels and suggestions as frequent as
        they are but independent: the sum over the classes of the share of
        labels times the share of suggestions.
    z : float
        How far the agreement is above chance, in standard deviations of a
        binomial share of that many images with probability `chance`.
    """

    classes: NDArray[np.int64]
    probability: NDArray[np.float32]
    agreement: float
    chance: float
    z: float

    @property
    def worth(self) -> bool:
        """Whether the model agrees with the labels by more than chance (z > 3).

        It was trained on these labels, so this is a low bar: a model that does
        not pass it has learned nothing, one that does need not be right.
        """
        return self.z > _LEAST_Z

    def likely(self, image_ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """(K,) bool: images whose suggestion is at least one in five probable."""
        return (self.classes[image_ids] >= 0) & (
            self.probability[image_ids] >= np.float32(_LEAST_PROBABILITY)
        )


def suggestions(session: SessionView, among: NDArray[np.bool_] | None = None) -> Suggestions | None:
    """What the model suggests, and whether that is worth anything.

    Measured on the labels as they stand now, but for images that were marked
    unsure or excluded.

    Parameters
    ----------
    session : SessionView
    among : (N,) bool, optional
        The images whose labels may be compared; all if it is not said.

    Returns
    -------
    Suggestions, or None before the first round.
    """
    if session.latest is None:
        return None
    said = session.latest.predictions
    predicted = said.predicted.astype(np.int64)
    labels = session.labels.labels
    aside = np.isin(session.labels.status, (Status.UNSURE, Status.EXCLUDED))
    compared = (labels >= 0) & (predicted >= 0) & ~aside
    if among is not None:
        compared &= among
    agreement, chance, z = _agreement(labels[compared], predicted[compared])
    classes, probability = _suggested(session.latest, session.trained_on)
    return Suggestions(classes, probability, agreement, chance, z)


def _suggested(
    latest: RoundResult, trained_on: NDArray[np.int64] | None
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """(N,), (N,): the class suggested for each image, and how probable it is.

    That is the most probable class. But a model that has learned a wrong label by heart
    suggests it: where the label model holds a label for more probably wrong than right,
    the suggestion is the most probable of the other classes. It does not change with
    the answers to the round.
    """
    said = latest.predictions
    classes, probability = said.predicted.astype(np.int64), said.top_probabilities[:, 0].copy()
    if said.suspicion is None or trained_on is None:
        return classes, probability
    wrong = expit(suspicion_rank(said.suspicion))  # of each label alone, whatever the others say
    rows = np.flatnonzero((wrong >= _PROBABLY) & (trained_on >= 0))
    top = said.top_classes[rows]
    other = (top != trained_on[rows, None]) & (top >= 0)
    rows, top, other = rows[other.any(axis=1)], top[other.any(axis=1)], other[other.any(axis=1)]
    place = other.argmax(axis=1)
    at = np.arange(len(rows))
    classes[rows] = top[at, place]
    rest = np.maximum(1 - said.label_probability[rows].astype(np.float64), _LEAST)
    share = np.minimum(said.top_probabilities[rows, place] / rest, 1.0)
    probability[rows] = (wrong[rows] * share).astype(np.float32)
    return classes, probability


def _agreement(
    labels: NDArray[np.int64], predicted: NDArray[np.int64]
) -> tuple[float, float, float]:
    """Agreement, chance and z of two (n,) labellings."""
    n = len(labels)
    if n == 0:
        return float("nan"), float("nan"), 0.0
    classes = int(max(labels.max(), predicted.max())) + 1
    shares = [np.bincount(each, minlength=classes) / n for each in (labels, predicted)]
    agreement, chance = float((labels == predicted).mean()), float(shares[0] @ shares[1])
    spread = float(np.sqrt(chance * (1 - chance) / n))
    if spread == 0.0:  # one class throughout, or no class in common: nothing to be told apart
        return agreement, chance, 0.0
    return agreement, chance, (agreement - chance) / spread
