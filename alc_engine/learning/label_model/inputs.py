"""What the linear classifiers of the label model see: few, strong dimensions and a constant."""

from __future__ import annotations

import torch
from torch import Tensor

MOST_DIMENSIONS = 256


def principal_axes(x: Tensor, most: int = MOST_DIMENSIONS) -> Tensor:
    """Axes that keep the strongest principal components of the inputs, on one scale.

    Parameters
    ----------
    x : (n, K) float32
        Columns of mean 0.
    most : int

    Returns
    -------
    (K, min(K, most)) float32
        ``x @ axes`` has a mean square of 1, as the inputs have; where nothing has to be
        left out, the identity.
    """
    width = x.shape[1]
    if width <= most:
        return torch.eye(width, device=x.device)
    # On the processor in float64: eigenvectors of a graphics card differ in their last digits.
    _, vectors = torch.linalg.eigh((x.T @ x).cpu().double())
    axes = vectors[:, -most:].flip(1).float().to(x.device)
    scale = (x @ axes).square().mean().sqrt()
    reduced: Tensor = axes / scale.clamp_min(torch.finfo(x.dtype).tiny)
    return reduced


def with_constant(x: Tensor) -> Tensor:
    """(n, K + 1) float32: a column of ones behind the inputs."""
    return torch.cat([x, torch.ones(len(x), 1, device=x.device)], dim=1)
