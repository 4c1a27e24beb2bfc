"""Influence of each label on an over-fitted classifier.

Park, Jo, Choi: Over-fit: noisy-label detection based on the overfitted model
property (arXiv 2106.07217). A model that has learned its labels by heart is
bent most by the wrong ones, and influence functions tell how far without
training again. Two criteria, as there: what a label does to the model, and
what it does to clean validation examples.

- Self-influence: how much the loss of a label would rise if it were left out.
- Influence on validation: how much the summed loss of the reviewed examples V
  would rise. Without a label that harms them it falls.

Score: (1 - s) * self-influence - s * influence on validation, each divided by
its standard deviation over the candidates, with s = |V| / (|V| + 10 M).

Readings of what is left open:

- The over-fitted model is a logistic regression on the frozen embeddings with
  next to no weight decay; the network behind the embeddings is not trained.
- Clean validation examples are those the expert gave a label. There are none
  before the first answers, and the score is self-influence alone. Then theirs
  takes over by and by: few examples say little (of the first 200 asked on
  CIFAR-10 with 20 % noise, 100 reviewed examples alone find 75 % wrong, 500
  find 92 %, self-influence 88 %). The model is not fitted to them: of what it
  has learned by heart it can't be asked.
- An image without a label bends nothing: these are asked last, by entropy.

Left out: the paper's own statistics of the two criteria and their thresholds
(a batch has its size, the order is enough), and removing the suspects,
training again and repeating until validation gains nothing more: here the
expert answers instead, and the next round trains.

Cost: O(N K M) an iteration of the fit, some 60 of them, and O(N K^2 M) for the
Hessian; K <= 65 principal axes of the embeddings.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies import logistic
from alc_engine.learning.strategies.base import QueryStrategy, Selection, SelectionInputs, largest
from alc_engine.learning.strategies.influence import influence_on, overfit, self_influence
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)

_REVIEWED_A_CLASS = 10  # where validation weighs as much as self-influence
_DIGITS = 9  # of scores: beyond them, equal images differ by the order of sums


class OverfitStrategy(QueryStrategy):
    """Ask about the labels that bend an over-fitted classifier most."""

    name = "overfit"
    title = "largest influence on an over-fitted classifier"
    source = "Park et al. 2021; related work"

    def select(
        self,
        inputs: SelectionInputs,
        count: int,
        rng: np.random.Generator,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Selection:
        """Fit to the labels nobody reviewed, then take the `count` largest scores."""
        labelled = inputs.pool & (inputs.given >= 0)
        scores = np.zeros(len(inputs.pool))
        if labelled.any():
            with logistic.one_core():
                scores[labelled] = _suspicion(inputs, labelled, cancelled)
        image_ids = np.concatenate(
            [
                largest(np.round(scores, _DIGITS), labelled, count),
                largest(inputs.entropy, inputs.pool & ~labelled, count),
            ]
        )
        return Selection(image_ids[:count], inputs.entropy)


def _suspicion(
    inputs: SelectionInputs, labelled: NDArray[np.bool_], cancelled: CancelCheck
) -> NDArray[np.float64]:
    """Scores of the labelled images of the pool, in the order of their ids."""
    class_count = inputs.probabilities.shape[1]
    points = logistic.principal_inputs(inputs.vectors, np.flatnonzero(labelled), cancelled)
    model = overfit(points[:, labelled], inputs.given[labelled], class_count, cancelled)
    own = _standardised(self_influence(model, cancelled))
    clean = inputs.trusted
    if not clean.any():
        return own
    theirs = _standardised(influence_on(model, points[:, clean], inputs.labels[clean], cancelled))
    share = clean.sum() / (clean.sum() + _REVIEWED_A_CLASS * class_count)
    return np.asarray((1 - share) * own - share * theirs)


def _standardised(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return values / (values.std() or 1.0)
