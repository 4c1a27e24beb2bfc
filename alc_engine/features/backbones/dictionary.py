"""Learns a dictionary of whitened image patches (Coates, Ng and Lee 2011).

Small patches are cut from the project's own images, brought to the same
brightness and contrast, and decorrelated; k-means then finds the directions
around which they gather: edges, spots and colour contrasts of this very
material. No label takes part, so wrong labels can't harm the features. Every
patch counts by its direction, not its length (the k-means is spherical), which
suits an encoding by inner products.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from alc_engine.features.backbones.cores import over_cores
from alc_engine.runtime.devices import one_core
from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if

PATCH = 6
"""Side of a patch in pixels."""

_CONTRAST_FLOOR = 10.0  # grey levels squared: noise in flat patches is not blown up
_WHITENING_FLOOR = 0.1  # variance, of patches with variance 1 or less
_ITERATIONS = 10
_BLOCK = 2048


@dataclass(frozen=True)
class Dictionary:
    """Patch directions, merged with the whitening that belongs to them.

    The second half of the directions are the first half seen in a mirror, so
    that the responses to a mirrored image are those to the image, reordered.

    Attributes
    ----------
    filters : (3 * PATCH**2, K) float32
        Response = normalised patch @ filters + offsets.
    offsets : (K,) float32
    """

    filters: Tensor
    offsets: Tensor


def normalized_patches(images: Tensor, stride: int) -> Tensor:
    """All patches of images, each with mean 0 and about the same contrast.

    Parameters
    ----------
    images : (B, 3, S, S) float
        0..255.

    Returns
    -------
    (B, L, 3 * PATCH**2) float
        L positions, row by row.
    """
    # Brightness and contrast from averages over the image, not over each patch again.
    mean = F.avg_pool2d(images.mean(1, keepdim=True), PATCH, stride)  # (B, 1, l, l)
    square = F.avg_pool2d(images.square().mean(1, keepdim=True), PATCH, stride)
    contrast = ((square - mean.square()).clamp_min(0) + _CONTRAST_FLOOR).rsqrt()
    patches = F.unfold(images, PATCH, stride=stride)  # (B, 3 * PATCH**2, L)
    patches.sub_(mean.flatten(2)).mul_(contrast.flatten(2))
    return patches.transpose(1, 2)


def learn_dictionary(
    patches: Tensor,
    count: int,
    generator: torch.Generator,
    cancelled: CancelCheck = never_cancelled,
) -> Dictionary:
    """Whiten patches and find `count` directions among them.

    Parameters
    ----------
    patches : (P, 3 * PATCH**2) float32
        Normalised, on the CPU, so that the same patches give the same dictionary.
    count : int
        K, even; fewer where there are fewer patches.
    """
    with one_core():
        mean, whitening = _whitening(patches)
        points = (patches - mean) @ whitening
    directions = _spherical_k_means(points, count // 2, generator, cancelled)
    with one_core():
        filters = whitening @ torch.cat([directions, mirrored(directions)]).T
        return Dictionary(filters, -mean @ filters)


def _whitening(patches: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and decorrelating matrix of patches and their mirror images, (W,) and (W, W)."""
    patches = torch.cat([patches, mirrored(patches)])
    mean = patches.mean(0)
    covariance = (patches - mean).T @ (patches - mean) / len(patches)
    values, vectors = torch.linalg.eigh(covariance)
    return mean, (vectors * (values.clamp_min(0) + _WHITENING_FLOOR).rsqrt()) @ vectors.T


def mirrored(patches: Tensor) -> Tensor:
    """(P, 3 * PATCH**2): the same patches with left and right exchanged."""
    return patches.view(-1, 3, PATCH, PATCH).flip(3).reshape(patches.shape)


def _spherical_k_means(
    points: Tensor, count: int, generator: torch.Generator, cancelled: CancelCheck
) -> Tensor:
    """(K, W) unit vectors; each point belongs to the one it is most parallel to, either way."""
    start = torch.randperm(len(points), generator=generator)[:count]
    centers = F.normalize(points[start], dim=1)
    for _ in range(_ITERATIONS):
        stop_if(cancelled)
        nearest, strength = over_cores(partial(_most_parallel, centers), points, _BLOCK).unbind(1)
        sums = torch.zeros_like(centers)
        sums.index_add_(0, nearest.long(), points * strength[:, None])
        empty = sums.norm(dim=1) == 0
        again = torch.randint(len(points), (int(empty.sum()),), generator=generator)
        sums[empty] = points[again]
        centers = F.normalize(sums, dim=1)
    return centers


def _most_parallel(centers: Tensor, points: Tensor) -> Tensor:
    """(P, 2): the center whose inner product with a point is largest in size, and that product."""
    responses = points @ centers.T
    nearest = responses.abs().argmax(1, keepdim=True)
    return torch.cat([nearest.to(points.dtype), responses.gather(1, nearest)], dim=1)
