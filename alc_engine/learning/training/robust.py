"""Training that distrusts labels which keep a large loss: the paper's own (Sec. 3.1)."""

from __future__ import annotations

import torch
from torch import Tensor

from alc_engine.learning.training.trainer import Trainer
from alc_engine.learning.training.training_loop import TrainingLoop
from alc_engine.runtime.devices import float64_device
from alc_engine.runtime.settings import TrainingMode


class RobustTrainer(Trainer):
    """Labels are weighted by alpha, which follows their losses (Eqs. 2-4)."""

    mode = TrainingMode.ROBUST

    def after_epoch(self, epoch: int, loop: TrainingLoop, losses: Tensor, alpha: Tensor) -> Tensor:
        """Lines 8-9 of Algorithm 1."""
        trusted = None
        if self.settings.trust_reviewed:
            trusted = loop.examples.trusted.to(float64_device(self.device))
        return update_alpha(alpha, losses, self.settings.delta_alpha, trusted)


def update_alpha(
    alpha: Tensor, losses: Tensor, delta: float, trusted: Tensor | None = None
) -> Tensor:
    """One step of Eqs. 3 and 4.

    sigma_alpha is the squared mean loss ("determined similarly" to sigma_L,
    Sec. 3.3), computed anew each epoch.

    Parameters
    ----------
    alpha : (n,) float64, sums to 1
    losses : (n,) float64, nats
    delta : float
        delta_alpha in [0, 1].
    trusted : (n,) bool, optional
        Labels known to be right; their g is 1.

    Returns
    -------
    (n,) float64, sums to 1
    """
    sigma = losses.mean() ** 2
    g = torch.exp(-(losses**2) / sigma.clamp_min(torch.finfo(losses.dtype).tiny))  # Eq. 4
    if trusted is not None:
        g = torch.where(trusted, torch.ones_like(g), g)
    alpha = (1 - delta) * alpha + delta * g / g.sum()  # Eq. 3
    return alpha / alpha.sum()
