"""Training on the labels of the smallest losses, chosen anew as training goes on.

Shen, Sanghavi: Learning with bad training data via iterative trimmed loss
minimization (ICML 2019). Two steps alternate: choose the examples of the
smallest current loss, as many as are taken to be right; train on them alone.
Unlike in `o2u`, a label that was left out comes back as soon as its loss is
small enough.

Readings of what is left open:

- The first stage trains on all labels and ends early, after half a step of the
  learning rate: right labels are learned first, and wrong ones should not be.
- From there a stage is one epoch. The losses of all examples are at hand after
  each, and restarting the network or waiting longer did not pay: of the labels
  left out at 80 % noise, 90 % were wrong, against 88 % with stages as long as a
  step of the learning rate and 87 % with fresh parameters in each of them.
- The number of labels to leave out has to be known (`assumed_noise`).

Cost: that of plain training, and a sort of n losses an epoch.
"""

from __future__ import annotations

from torch import Tensor

from alc_engine.learning.training.contribution import even_among
from alc_engine.learning.training.leaving_out import keep_all_but, wrong_labels_left
from alc_engine.learning.training.trainer import Trainer
from alc_engine.learning.training.training_loop import TrainingLoop
from alc_engine.runtime.settings import TrainingMode


class TrimmedTrainer(Trainer):
    """Labels of the largest current losses are left out of each epoch after the first stage."""

    mode = TrainingMode.TRIMMED

    def after_epoch(self, epoch: int, loop: TrainingLoop, losses: Tensor, alpha: Tensor) -> Tensor:
        """Choose the labels of the next stage."""
        if epoch < self._first_stage:
            return alpha
        examples = loop.examples
        count = wrong_labels_left(examples, self.settings.assumed_noise)
        return even_among(keep_all_but(losses, count, examples))

    @property
    def _first_stage(self) -> int:
        """Epochs on all labels; a choice is left for the last epoch of a short training."""
        return max(1, min(self.settings.decay_every // 2, self.settings.epochs - 1))
