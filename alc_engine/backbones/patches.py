"""The built-in backbone: features learned from the project's own images, without a download.

An image is reduced, its patches are compared with a learned dictionary, and what
exceeds a threshold is averaged over the four quadrants (Coates, Ng and Lee 2011).
The coarse layout of colours, which the patches don't carry, stands beside it. A
principal component analysis of the project's images brings this to a length
that keeps graph and training cheap. How all of it is learned, without a label,
is in `patch_learning`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from alc_engine.backbones.base import Backbone, backbone_key
from alc_engine.backbones.dictionary import PATCH, Dictionary, normalized_patches
from alc_engine.backbones.network import quick_bfloat16

THRESHOLD = 0.25
"""What a response must exceed to count, in units of the whitened patches."""

COLOR_CELLS = 6
"""Cells along a side of the coarse layout of colours."""

_VERSION = 1  # raise it when the same file would give other features
_CACHE_BYTES = 4e6  # responses worked on at a time on a processor
_MEMORY_BYTES = 1e9  # the same on a graphics card
_BATCH = {"cpu": 64, "mps": 128, "cuda": 512}


class PatchPooling:
    """Pooled responses of images to a dictionary.

    Parameters
    ----------
    dictionary : Dictionary
        K directions.
    image_size : int
        S in pixels.
    device : torch.device
    bfloat16 : bool, optional
        Compute the responses in bfloat16; default where the device is quick at it.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        image_size: int,
        device: torch.device,
        bfloat16: bool | None = None,
    ) -> None:
        self.device = device
        self.stride = stride_for(image_size)
        quick = quick_bfloat16(device) if bfloat16 is None else bfloat16
        self._type = torch.bfloat16 if quick else torch.float32
        self._filters = dictionary.filters.to(device, self._type)
        self._offsets = (dictionary.offsets - THRESHOLD).to(device, self._type)
        side = (image_size - PATCH) // self.stride + 1
        self._quadrants = _quadrants(side).to(device, self._type)  # (4, L) of 0 and 1
        self._sizes = self._quadrants.float().sum(1)[:, None]  # (4, 1)
        room = _CACHE_BYTES if device.type == "cpu" else _MEMORY_BYTES
        responses = side**2 * len(dictionary.offsets) * self._filters.element_size()
        self._block = max(1, int(room / responses))

    @torch.inference_mode()
    def __call__(self, batch: NDArray[np.uint8]) -> Tensor:
        """(B, 3, S, S) uint8 -> (B, 8 K) float32: square roots of what exceeds the threshold.

        Upwards and downwards count apart. The root keeps a few strong responses
        from outweighing all others.
        """
        blocks = torch.split(torch.from_numpy(batch), self._block)
        return torch.cat([self._pooled(block.to(self.device)) for block in blocks])

    def _pooled(self, images: Tensor) -> Tensor:
        patches = normalized_patches(images.float().contiguous(), self.stride)  # (b, L, 108)
        flat = patches.reshape(-1, patches.shape[2]).to(self._type)
        above = torch.addmm(self._offsets, flat, self._filters)  # (b L, K): response - threshold
        below = (above + 2 * THRESHOLD).clamp_max_(0)  # -(-response - threshold), where positive
        above.clamp_min_(0)
        shape = (len(images), -1, above.shape[1])
        sums = torch.cat(
            [self._quadrants @ above.view(shape), -(self._quadrants @ below.view(shape))], dim=2
        )  # (b, 4, 2 K)
        return (sums.float() / self._sizes).clamp_min_(0).sqrt_().flatten(1)


def color_layout(batch: NDArray[np.uint8]) -> Tensor:
    """(B, 3, S, S) uint8 -> (B, 3 * COLOR_CELLS**2) float32 in 0..1: mean colours of the cells."""
    images = torch.from_numpy(batch).float() / 255
    return F.adaptive_avg_pool2d(images, COLOR_CELLS).flatten(1)


@dataclass(frozen=True)
class LearnedPatches:
    """Everything that was learned from a project's images.

    Attributes
    ----------
    filters, offsets
        See `Dictionary`.
    color_scale : () float32
        Weight of the layout of colours beside the pooled responses.
    mean : (F,) float32
        Of the features over the images that were learned from.
    components : (F, D) float32
        Their principal directions, scaled.
    image_size : () int64
        S in pixels.
    """

    filters: Tensor
    offsets: Tensor
    color_scale: Tensor
    mean: Tensor
    components: Tensor
    image_size: Tensor

    def digest(self) -> str:
        """SHA-256 of all numbers, hexadecimal."""
        sha = hashlib.sha256()
        for field in fields(self):
            sha.update(getattr(self, field.name).contiguous().numpy().tobytes())
        return sha.hexdigest()

    def save(self, path: Path) -> None:
        """Write beside `path` and move there."""
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(path.name + ".tmp")
        tensors = {field.name: getattr(self, field.name).contiguous() for field in fields(self)}
        save_file(tensors, beside, {"digest": self.digest(), "version": str(_VERSION)})
        beside.replace(path)

    @classmethod
    def read(cls, path: Path) -> LearnedPatches | None:
        """What `save` wrote, or None if it is missing, damaged or of another version."""
        try:
            with safe_open(path, framework="pt") as file:
                told = file.metadata() or {}
                learned = cls(**{field.name: file.get_tensor(field.name) for field in fields(cls)})
        except (SafetensorError, OSError):
            return None
        fits = told.get("version") == str(_VERSION) and told.get("digest") == learned.digest()
        return learned if fits else None


class PatchBackbone(Backbone):
    """Features by a learned dictionary of patches.

    Parameters
    ----------
    learned : LearnedPatches
    device : torch.device
    """

    def __init__(self, learned: LearnedPatches, device: torch.device) -> None:
        self.name = "patches"
        self.dimension = learned.components.shape[1]
        self.image_size = int(learned.image_size)
        self.batch_size = _BATCH[device.type]
        self.key = backbone_key(
            {"name": self.name, "version": _VERSION, "learned": learned.digest()}
        )
        dictionary = Dictionary(learned.filters, learned.offsets)
        self._pooling = PatchPooling(dictionary, self.image_size, device)
        self._color_scale = learned.color_scale
        self._mean = learned.mean.to(device)
        self._components = learned.components.to(device)

    def embed(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(B, 3, S, S) uint8 -> (B, D) float32, each row of length 1."""
        color = (color_layout(batch) * self._color_scale).to(self._mean.device)
        pooled = torch.cat([self._pooling(batch), color], dim=1)  # (B, F)
        vectors = F.normalize((pooled - self._mean) @ self._components, dim=1)
        result: NDArray[np.float32] = vectors.cpu().numpy()
        return result


def stride_for(image_size: int) -> int:
    """Pixels between two patches: some 30 positions along a side are dense enough."""
    return max(1, round(image_size / 32))


def _quadrants(side: int) -> Tensor:
    """(4, side**2) of 0 and 1: the positions in each quadrant."""
    half = (side + 1) // 2
    near = (torch.arange(side) < half).float()
    rows = torch.stack([near, 1 - near])  # (2, side)
    return torch.einsum("ay,bx->abyx", rows, rows).reshape(4, -1)
