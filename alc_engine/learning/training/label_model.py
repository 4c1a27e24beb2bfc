"""Training on what the label model believes: soft labels, and how probably each label is wrong.

`alc_engine.learning.label_model` gives each image a belief q over its true classes.
The usual network learns q instead of the labels, and its predictions are averaged
with those of a linear classifier that learned q too: the linear one errs less where
images are few, the network where they are many.

How suspicious a label is, u, is the sum of two log odds that it is wrong: 1 - q_i[given],
which knows what is confused with what, and 1 - m_i[given], which does not, where m is the
normalised geometric mean of the network and a linear classifier that was trained on the
other folds' labels as they are. Each fails where the other does not.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.learning.label_model import LabelBelief, cross_fit
from alc_engine.learning.training.contribution import even
from alc_engine.learning.training.task import Examples, TrainingTask
from alc_engine.learning.training.trainer import Trainer
from alc_engine.learning.training.training_loop import Watch


class LabelModelTrainer(Trainer):
    """Every image counts the same, and what it teaches is a belief."""

    def first_alpha(
        self, task: TrainingTask, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """Even weights; and the beliefs."""
        given = task.given[examples.ids]
        reviewed = np.where(task.trusted, task.labels, -1)[examples.ids]
        self.belief: LabelBelief = cross_fit(
            examples.x,
            np.where(given >= 0, given, task.labels[examples.ids]),
            reviewed,
            examples.class_count,
            None if task.graph is None else task.graph.among(examples.ids),
            task.seed,
            cancelled=watch.cancelled,
        )
        self._soft = torch.from_numpy(self.belief.belief).to(examples.device)
        return even(len(examples), self.device)

    def loss(self, logits: Tensor, labels: Tensor, rows: Tensor) -> Tensor:
        """(b,) cross entropy to the beliefs, nats."""
        return -(self._soft[rows] * logits.log_softmax(1)).sum(1)


def suspicion(
    belief: NDArray[np.float32], mean: NDArray[np.float32], given: NDArray[np.int64]
) -> NDArray[np.float64]:
    """u: the sum of two log odds that the given label is wrong.

    Parameters
    ----------
    belief : (n, M) float32
        q of the label model.
    mean : (n, M) float32
        m, rows sum to 1.
    given : (n,) int64

    Returns
    -------
    (n,) float64
    """
    rows = np.arange(len(given))
    return _log_odds(belief[rows, given]) + _log_odds(mean[rows, given])


def _log_odds(right: NDArray[np.float32]) -> NDArray[np.float64]:
    """Log odds of wrong, from the probability of right."""
    kept = np.clip(right.astype(np.float64), 1e-9, 1 - 1e-9)
    return np.asarray(np.log1p(-kept) - np.log(kept))
