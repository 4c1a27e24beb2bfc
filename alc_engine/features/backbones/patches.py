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
import os
import re
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from alc_engine.features.backbones.base import Backbone, backbone_key
from alc_engine.features.backbones.cores import over_cores
from alc_engine.features.backbones.dictionary import PATCH, Dictionary, normalized_patches
from alc_engine.runtime import safe_files, user_key
from alc_engine.runtime.device_faults import in_halves, on_device_or_processor
from alc_engine.runtime.devices import quick_bfloat16
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message

THRESHOLD = 0.25
"""What a response must exceed to count, in units of the whitened patches."""

COLOR_CELLS = 6
"""Cells along a side of the coarse layout of colours; even."""

ODD_WEIGHT = 0.25
"""Weight of what changes its sign in a mirror."""

LARGEST_SIDE = 512
"""Pixels along a side of what the features can see."""

CORE_BLOCK = 32
"""Images that a core works through at a time."""

_VERSION = 1  # raise it when the same file would give other features
_CACHE_BYTES = 1e6  # responses worked on at a time on a processor
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
        self._quadrants = _quadrants(side).to(device, self._type)  # (4, L)
        self._sizes = self._quadrants.float().sum(1)[:, None]  # (4, 1)
        room = _CACHE_BYTES if device.type == "cpu" else _MEMORY_BYTES
        responses = side**2 * len(dictionary.offsets) * self._filters.element_size()
        self._block = max(1, int(room / responses))

    def __call__(self, images: Tensor) -> Tensor:
        """(B, 3, S, S) uint8 -> (B, 8 K) float32: square roots of what exceeds the threshold.

        Upwards and downwards count apart. The root keeps a few strong responses
        from outweighing all others. The order is (row, column, up or down,
        direction or its mirror image, direction). A few images at a time, in the
        same memory: fresh memory is slower than the arithmetic.
        """
        buffers = torch.empty(
            (2, self._block * self._quadrants.shape[1], self._filters.shape[1]),
            dtype=self._type,
            device=self.device,
        )
        blocks = torch.split(images, self._block)
        return torch.cat([self._pooled_block(block, *buffers) for block in blocks])

    def _pooled_block(self, images: Tensor, above: Tensor, below: Tensor) -> Tensor:
        patches = normalized_patches(images.float().contiguous(), self.stride)  # (b, L, 108)
        count, positions, width = patches.shape
        flat = patches.reshape(-1, width).to(self._type)
        above, below = above[: len(flat)], below[: len(flat)]  # (b L, K)
        torch.addmm(self._offsets, flat, self._filters, out=above)  # response - threshold
        torch.add(above, 2 * THRESHOLD, out=below)
        above.clamp_min_(0)
        below.clamp_max_(0)  # -(-response - threshold), where that is positive
        quadrants = self._quadrants.expand(count, -1, -1)
        sums = [torch.bmm(quadrants, part.view(count, positions, -1)) for part in (above, below)]
        upwards, downwards = (part.float() / self._sizes for part in sums)  # (b, 4, K) each
        return torch.cat([upwards, -downwards], dim=2).sqrt_().flatten(1)


def color_layout(images: Tensor) -> Tensor:
    """(B, 3, S, S) uint8 -> (B, 3, COLOR_CELLS, COLOR_CELLS) float32: mean colours, 0..1."""
    return F.adaptive_avg_pool2d(images.float() / 255, COLOR_CELLS)


def features(responses: Tensor, color: Tensor, color_scale: Tensor) -> Tensor:
    """Everything that is known of an image, with the difference to its mirror image played down.

    A turn to the left or to the right is hardly ever what tells two classes
    apart, yet nearly half of the variance goes with it. Split into an even and
    an odd part under the mirror, with the odd part at a quarter of its weight, most of
    the principal components are left to what matters, and what does turn on it
    (letters, arrows) is still there.

    Parameters
    ----------
    responses : (B, 8 K) float32
        From `PatchPooling`.
    color : (B, 3, COLOR_CELLS, COLOR_CELLS) float32
    color_scale : () float32

    Returns
    -------
    (B, F) float32
    """
    pooled = responses.view(len(responses), 2, 2, 2, 2, -1)  # row, column, sign, mirror, direction
    parts = (pooled, pooled.flip(2, 4), 2), (color * color_scale, (color * color_scale).flip(3), 3)
    columns = []
    for plain, mirror, axis in parts:
        half = plain.shape[axis] // 2  # the other half says the same again
        for part, weight in ((plain + mirror, 1.0), (plain - mirror, ODD_WEIGHT)):
            columns.append(part.narrow(axis, 0, half).flatten(1) * (weight / 2**0.5))
    return torch.cat(columns, dim=1)


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
        """Write beside `path` and move there, with this user's seal."""
        safe_files.make_folder(path.parent, 1)
        beside = safe_files.new_beside(path)
        tensors = {field.name: getattr(self, field.name).contiguous() for field in fields(self)}
        digest = self.digest()
        told = {"digest": digest, "version": str(_VERSION), "seal": _seal(path, digest)}
        try:
            try:
                save_file(tensors, beside, told)
            except SafetensorError as error:  # a full disk, by number in its text alone
                number = re.search(r"os error (\d+)", str(error))
                if number is None:
                    raise
                code = int(number[1])
                raise OSError(code, os.strerror(code), str(path)) from error
            safe_files.put(beside, path)
        finally:
            safe_files.remove(beside)

    @classmethod
    def read(cls, path: Path, trust: bool = False) -> LearnedPatches | None:
        """What this user has saved, or None if it is missing, damaged or of another version.

        Parameters
        ----------
        path : Path
        trust : bool
            Take, and seal, what another user or computer has saved, too.
        """
        try:
            # The library opens the file by its name itself.
            if not safe_files.is_real_folder(path.parent, 1) or not safe_files.size(path):
                return None
            with safe_open(path, framework="pt") as file:
                told = file.metadata() or {}
                learned = cls(**{field.name: file.get_tensor(field.name) for field in fields(cls)})
            if told.get("version") != str(_VERSION) or not learned._fits():
                return None
            if told.get("digest") != learned.digest():
                return None
        except (SafetensorError, UserFixableError, OSError, ValueError, TypeError):
            return None
        if told.get("seal") != _seal(path, learned.digest()):
            if not trust:
                return None
            learned.save(path)
        return learned

    def _fits(self) -> bool:
        """Whether all of it is of the shapes that belong together, and finite numbers."""
        size = self.image_size
        if size.dtype != torch.int64 or size.shape != () or not PATCH <= size <= LARGEST_SIDE:
            return False
        atoms, width = self.offsets.numel(), self.components.shape[:1].numel()
        expected = {
            "filters": (3 * PATCH**2, atoms),
            "offsets": (atoms,),
            "color_scale": (),
            "mean": (width,),
            "components": (width, *self.components.shape[1:2]),
        }
        return (
            width == 8 * atoms + 3 * COLOR_CELLS**2
            and self.components.numel() > 0
            and all(
                tensor.dtype == torch.float32
                and tuple(tensor.shape) == expected[name]
                and bool(tensor.isfinite().all())
                for name, tensor in vars(self).items()
                if name != "image_size"
            )
        )


def _seal(path: Path, digest: str) -> str:
    return user_key.seal("patches", path.name.encode(), digest.encode()).hex()


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
        self.batch_size = _BATCH.get(device.type, 64)
        self.key = backbone_key(
            {"name": self.name, "version": _VERSION, "learned": learned.digest()}
        )
        self._learned = learned
        on_device_or_processor(device, self._place, self._note)

    def embed(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(B, 3, S, S) uint8 -> (B, D) float32, each row of length 1.

        Half the batch if the memory is too small; the processor takes over from a
        device that fails.
        """

        def on(device: torch.device) -> NDArray[np.float32]:
            if device != self._device:
                self._place(device)
            return np.concatenate(in_halves(self._vectors, batch))

        return on_device_or_processor(self._device, on, self._note)

    def _vectors(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        images = torch.from_numpy(batch)
        if self._device.type == "cpu":
            vectors = over_cores(self._embed, images, CORE_BLOCK)
        else:
            with torch.inference_mode():
                vectors = self._embed(images.to(self._device)).cpu()
        result: NDArray[np.float32] = vectors.numpy()
        return result

    def _embed(self, images: Tensor) -> Tensor:
        known = features(self._pooling(images), color_layout(images), self._color_scale)  # (B, F)
        return F.normalize((known - self._mean) @ self._components, dim=1)

    def _place(self, device: torch.device) -> None:
        learned = self._learned
        self._device = device
        dictionary = Dictionary(learned.filters, learned.offsets)
        self._pooling = PatchPooling(dictionary, self.image_size, device)
        self._color_scale = learned.color_scale.to(device)
        self._mean = learned.mean.to(device)
        self._components = learned.components.to(device)

    def _note(self, said: Message) -> None:
        self.trouble = said


def stride_for(image_size: int) -> int:
    """Pixels between two patches: some 30 positions along a side are dense enough."""
    return max(1, round(image_size / 32))


def _quadrants(side: int) -> Tensor:
    """(4, side**2): the positions in each quadrant; a middle line belongs half to either side."""
    near = ((side - 1 - 2 * torch.arange(side)).sign() + 1) / 2  # 1, 1/2 or 0
    rows = torch.stack([near, 1 - near])  # (2, side)
    return torch.einsum("ay,bx->abyx", rows, rows).reshape(4, -1)
