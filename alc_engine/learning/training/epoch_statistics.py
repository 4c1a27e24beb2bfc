"""What is said of an epoch: loss, and how alpha is spread."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from alc_engine.learning.classifier import EpochSummary

_BINS = 24
_END = 3.0
_QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


def summarize_epoch(epoch: int, losses: Tensor, alpha: Tensor) -> EpochSummary:
    """Sum up an epoch.

    Parameters
    ----------
    epoch : int
        From 1.
    losses : (n,) float64, nats
    alpha : (n,) float64, sums to 1
    """
    shares = alpha * len(alpha)
    quantiles = torch.quantile(_thinned(shares), shares.new_tensor(_QUANTILES))
    counts = torch.histc(shares.clamp(0, _END), bins=_BINS, min=0, max=_END)
    return EpochSummary(
        epoch=epoch,
        loss=float(losses.mean()),
        weighted_loss=float((alpha * losses).sum()),
        alpha_quantiles=tuple(quantiles.tolist()),
        alpha_histogram=tuple(int(count) for count in counts.tolist()),
    )


def figures(summary: EpochSummary) -> dict[str, Any]:
    """The figures of an epoch that travel with its progress report."""
    return {
        "loss": summary.loss,
        "weighted_loss": summary.weighted_loss,
        "alpha_quantiles": summary.alpha_quantiles,
        "alpha_histogram": summary.alpha_histogram,
    }


def _thinned(values: Tensor) -> Tensor:
    """At most a million values: ``torch.quantile`` takes no more than 16 million."""
    return values[:: max(1, len(values) // 1_000_000)]
