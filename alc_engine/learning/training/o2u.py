"""Training without labels whose loss stays large while the learning rate goes up and down.

Huang, Qu, Jia, Zhao: O2U-Net, a simple noisy label detection approach for deep
neural networks (ICCV 2019), one of the two explicit detections of Fig. 4. A
network is led from overfitting to underfitting again and again; wrong labels
are learned late and forgotten first, so their loss is large on average. Three
phases:

1. Pre-training on all labels, at the ordinary learning rate.
2. Cyclical training on all labels. Within a cycle the rate falls linearly from
   high to low, then jumps back. Each epoch the loss of every example is
   recorded as the example passes, less the mean of all in that epoch; the
   average over the cycles is its score.
3. Fresh training without the k labels of the largest scores, k being the number
   of wrong ones, which this method must be told (`assumed_noise`).

Readings of what is left open, or does not carry over to frozen features:

- A cycle and the pre-training take a third of the epochs of the fit each (the
  authors: 10 epochs a cycle), and there are two cycles, not twenty-five. Every
  further cycle learns more of the wrong labels by heart here: of those left out
  at 80 % noise, 86, 85 and 83 % were wrong after one, two and three cycles.
- The low rate is the ordinary one; the high one is 0.2 for a mini-batch of 128
  and less in proportion for smaller ones. The authors go from 0.01 to 0.001 with
  mini-batches of 16. With these rates the layers never come back to
  underfitting: of the labels left out at 20 % noise, 70 % were wrong (75 % with
  mini-batches of 16, at several times the cost), with the rates chosen here 80 %.
- Losses that are no numbers end the detection; what was recorded before counts.

Cost: the detection is as long as the fit, so twice plain training.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from alc_engine.learning.training.contribution import even, even_among
from alc_engine.learning.training.epoch_statistics import summarize_epoch
from alc_engine.learning.training.leaving_out import keep_all_but, wrong_labels_left
from alc_engine.learning.training.task import Examples, TrainingTask
from alc_engine.learning.training.trainer import Trainer
from alc_engine.learning.training.training_loop import (
    TrainingLoop,
    Watch,
    cross_entropy_loss,
    mini_batch,
)
from alc_engine.runtime.settings import TrainingMode

_CYCLES = 2
_HIGH_RATE = 0.2
_HIGH_RATE_BATCH = 128


class O2UTrainer(Trainer):
    """Labels of the largest average loss over cyclical learning rates are left out."""

    mode = TrainingMode.O2U

    def first_alpha(
        self, task: TrainingTask, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """Phases 1 and 2, and an even share for what they keep."""
        scores = self._average_losses(examples, generator, watch)
        count = wrong_labels_left(examples, self.settings.assumed_noise)
        return even_among(keep_all_but(scores, count, examples))

    @property
    def total_epochs(self) -> int:
        """Epochs of the detection and of the fit."""
        return self._detection_epochs + super().total_epochs

    @property
    def _cycle(self) -> int:
        return max(1, self.settings.epochs // 3)

    @property
    def _detection_epochs(self) -> int:
        return (1 + _CYCLES) * self._cycle

    def _average_losses(
        self, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """(n,) float64: each example's normalised loss in nats, averaged over the cycles."""
        loop = TrainingLoop(examples, self.settings, generator)
        alpha = even(len(examples), self.device)
        detection = replace(watch, before=0)
        normalized = []
        for epoch in range(self._detection_epochs):
            record = LossRecord(examples)
            loop.epoch(alpha, self._detection_rate(epoch, len(examples)), watch.cancelled, record)
            losses = record.losses.to(alpha.device).double()
            if not bool(torch.isfinite(losses).all()):
                break
            if epoch >= self._cycle:
                normalized.append(losses - losses.mean())
            detection.tell(summarize_epoch(epoch + 1, losses, alpha))
        return torch.stack(normalized).mean(0) if normalized else torch.zeros_like(alpha)

    def _detection_rate(self, epoch: int, n: int) -> float:
        """The learning rate of an epoch, from 0, of phases 1 and 2 with n examples."""
        low = self.settings.learning_rate
        if epoch < self._cycle:
            return low
        batch = min(mini_batch(self.settings, n), _HIGH_RATE_BATCH)
        high = max(low, _HIGH_RATE * batch / _HIGH_RATE_BATCH)
        return cyclical_rate(epoch - self._cycle, self._cycle, high, low)


class LossRecord:
    """Losses of Eq. 1 that remembers those of every example as it passes.

    Attributes
    ----------
    losses : (n,) float32
        Nats; 0 for an example that has not passed.
    """

    def __init__(self, examples: Examples) -> None:
        self.losses = torch.zeros(len(examples), device=examples.device)

    def __call__(self, logits: Tensor, labels: Tensor, rows: Tensor) -> Tensor:
        """(b,) losses of a mini-batch, noted down."""
        losses = cross_entropy_loss(logits, labels, rows)
        self.losses[rows] = losses.detach()
        return losses


def cyclical_rate(epoch: int, cycle: int, high: float, low: float) -> float:
    """The learning rate of an epoch, from 0: falling within each cycle, `low` in its last epoch.

    s = (1 + epoch mod cycle) / cycle and r = (1 - s) high + s low (O2U-Net, Sec. 3).
    """
    s = (1 + epoch % cycle) / cycle
    return (1 - s) * high + s * low
