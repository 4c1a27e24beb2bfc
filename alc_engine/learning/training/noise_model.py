"""Training with an estimated class-transition matrix: dual active label correction (Eq. 10).

Li, Shi, Huang, Chen: Improving deep label noise learning with dual active
label correction (Machine Learning 2022), as the paper runs it in Sec. 4. T[i, j]
is the probability that an image of class i carries the given label j.

Readings of what is left open:

- Uncertain are the examples whose predictive entropy is above the mean of all,
  measured anew after each epoch; none in the first `decay_every` epochs, when
  the classifier has nothing to say yet.
- T from D, while the expert has answered nothing: at the end of those epochs,
  given labels are counted against the classifier's class probabilities.
- T from the reviewed examples after that: given label against the expert's,
  counted. Each row gets one pseudo-count in all, spread over the classes, so
  that a class nobody has reviewed yet is taken to be drawn evenly and not
  divided by zero. Few reviewed examples make a poor T, which footnote 3 of the
  paper reports as accuracy falling in the second round. It happens here too.
- Labels of the expert are known to be right, so Eq. 1 holds for them.

Eq. 10 is l(T^T h(x), y): what the classifier would have to say about the *given*
label if it knew the true class.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.learning.training.contribution import even
from alc_engine.learning.training.task import Examples, TrainingTask
from alc_engine.learning.training.trainer import Trainer
from alc_engine.learning.training.training_loop import TrainingLoop, Watch, cross_entropy_loss
from alc_engine.runtime.settings import TrainingMode

_SMALLEST = 1e-12


class NoiseModelTrainer(Trainer):
    """Uncertain examples are scored through T (Eq. 10), the others as they are (Eq. 1).

    Cost: M x M per example and epoch above plain training.
    """

    mode = TrainingMode.NOISE_MODEL

    def first_alpha(
        self, task: TrainingTask, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """Even weights; T from what the expert said, if there is anything."""
        self._uncertain = torch.zeros(len(examples), dtype=torch.bool, device=self.device)
        self._transition: Tensor | None = None
        reviewed = task.trained & task.trusted & (task.given >= 0)
        if reviewed.any():
            counted = transition_from_reviews(
                task.labels[reviewed], task.given[reviewed], task.class_count
            )
            self._transition = torch.from_numpy(counted).float().to(self.device)
        return even(len(examples), self.device)

    def loss(self, logits: Tensor, labels: Tensor, rows: Tensor) -> Tensor:
        """Eq. 10 for uncertain examples, Eq. 1 for the others."""
        plain = cross_entropy_loss(logits, labels, rows)
        uncertain = self._uncertain[rows]
        if self._transition is None or not bool(uncertain.any()):
            return plain
        seen = logits.softmax(1) @ self._transition  # T^T h(x), row by row
        through = -seen.gather(1, labels[:, None])[:, 0].clamp_min(_SMALLEST).log()
        return torch.where(uncertain, through, plain)

    def after_epoch(self, epoch: int, loop: TrainingLoop, losses: Tensor, alpha: Tensor) -> Tensor:
        """Find the uncertain examples, and T from D when it is due."""
        if epoch < min(self.settings.decay_every, self.settings.epochs):
            return alpha
        probabilities = loop.probabilities()
        examples = loop.examples
        if self._transition is None:
            self._transition = transition_from_predictions(
                probabilities, examples.y, examples.class_count
            )
        entropy = torch.special.entr(probabilities).sum(1)
        self._uncertain = (entropy > entropy.mean()) & ~examples.trusted
        return alpha


def transition_from_reviews(
    expert: NDArray[np.int64], given: NDArray[np.int64], class_count: int
) -> NDArray[np.float64]:
    """T counted from reviewed examples.

    Parameters
    ----------
    expert, given : (K,) int64
        Labels of the expert and labels as handed in; none is -1.

    Returns
    -------
    (M, M) float64, rows sum to 1
    """
    counts = np.full((class_count, class_count), 1 / class_count)
    np.add.at(counts, (expert, given), 1.0)
    return np.asarray(counts / counts.sum(axis=1, keepdims=True))


def transition_from_predictions(probabilities: Tensor, labels: Tensor, class_count: int) -> Tensor:
    """T from all of D: labels counted against class probabilities.

    Parameters
    ----------
    probabilities : (n, M) float32
    labels : (n,) int64

    Returns
    -------
    (M, M) float32, rows sum to 1
    """
    carried = torch.nn.functional.one_hot(labels, class_count).float()
    counts = probabilities.T @ carried + 1 / class_count
    return counts / counts.sum(dim=1, keepdim=True)
