"""Contribution weights alpha to begin with: an even share for every label, or for those kept."""

from __future__ import annotations

import torch
from torch import Tensor

from alc_engine.runtime.devices import float64_device


def even(n: int, device: torch.device) -> Tensor:
    """(n,) float64: the same contribution weight for every label (line 4)."""
    return torch.full((n,), 1 / n, dtype=torch.float64, device=float64_device(device))


def even_among(kept: Tensor) -> Tensor:
    """(n,) float64: an even share of alpha for the kept labels, none for the others.

    Parameters
    ----------
    kept : (n,) bool
        At least one.
    """
    alpha = kept.to(float64_device(kept.device)).double()
    return alpha / alpha.sum()
