"""Learns the built-in features from a sample of the project's images, and keeps them.

The sample follows the content of the images, not their names or order, so that
the same images give the same features wherever they lie. What was learned
stays in the project's cache: images that are added later are seen by the same
eyes, and vectors that are there already stay valid.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.features.backbones.base import central_square, pixels_of
from alc_engine.features.backbones.cores import over_cores
from alc_engine.features.backbones.dictionary import (
    PATCH,
    Dictionary,
    learn_dictionary,
    normalized_patches,
)
from alc_engine.features.backbones.patches import (
    CORE_BLOCK,
    LARGEST_SIDE,
    LearnedPatches,
    PatchBackbone,
    PatchPooling,
    color_layout,
    features,
    stride_for,
)
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.decoding import VERSION
from alc_engine.images.decoding_handle import Task
from alc_engine.images.decoding_process import decoded
from alc_engine.runtime.device_faults import in_halves, on_device_or_processor
from alc_engine.runtime.devices import one_core
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, say, verbatim
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback, stop_if
from alc_engine.runtime.settings import BackboneSpec

_SEED = 0
_TINY_SIDE = 48  # pixels; images at most this large are seen at 32, all others at 64
_SMALLEST = 2 * PATCH
_SAMPLE_IMAGES = 4096
_SAMPLE_PATCHES = 100_000
_ATOMS = 800
_COMPONENTS = 1024  # CIFAR-10, linear probe: 512 give 69.5 %, 768 70.4 %, 1024 71.5 %
_FEW = 32
_ITERATIONS = 3  # of the subspace iteration
_COLOR_SHARE = 0.15  # of the variance of all features
_WHITENING = 0.25  # 0: components as they are; 0.5: all of the same spread
_BLOCK = 128


def load(
    spec: BackboneSpec,
    catalog: ImageCatalog,
    cache: Path,
    device: torch.device,
    progress: ProgressCallback,
    cancelled: CancelCheck,
    trust: bool = False,
) -> PatchBackbone:
    """The built-in features of a project: kept from before, or learned now.

    What another user or computer has kept is taken up only if `trust` says so.

    Raises
    ------
    UserFixableError
        If none of the images can be read, or the image size makes no sense.
    """
    seen = "".join(f"-{channel}" for channel in spec.channels)  # so that each choice has its own
    path = cache / f"patches-{spec.image_size or 'auto'}-decoding-{VERSION}{seen}.safetensors"
    learned = LearnedPatches.read(path, trust)
    if learned is None:
        learned = learn(catalog, spec.image_size, device, progress, cancelled, spec.channels)
        learned.save(path)
    return PatchBackbone(learned, device)


def learn(
    catalog: ImageCatalog,
    image_size: int,
    device: torch.device,
    progress: ProgressCallback,
    cancelled: CancelCheck,
    channels: tuple[int, ...] = (),
) -> LearnedPatches:
    """Learn dictionary and principal components.

    Parameters
    ----------
    image_size : int
        S in pixels; 0: 32 for tiny images, else 64.
    """
    if image_size and not _SMALLEST <= image_size <= LARGEST_SIDE:
        raise UserFixableError(
            say(
                "The built-in features can't see images of {image_size} pixels.",
                image_size=image_size,
            ),
            remedy=say(
                "Choose an image size between {smallest} and {largest_side}, or leave it out.",
                smallest=_SMALLEST,
                largest_side=LARGEST_SIDE,
            ),
        )
    paths = _sample_paths(catalog)
    size = image_size or _fitting_size(paths, channels, cancelled)
    images = _read_sample(paths, size, channels, progress, cancelled)  # (n, 3, S, S)
    generator = torch.Generator().manual_seed(_SEED)
    with one_core():
        patches = _sample_patches(images, generator, cancelled)
    dictionary = learn_dictionary(patches, _ATOMS, generator, cancelled)
    known, color_scale = _features(images, dictionary, device, progress, cancelled)
    with one_core():
        mean = known.mean(0)
        components = _principal_components(known - mean, generator, cancelled)
    return LearnedPatches(
        filters=dictionary.filters,
        offsets=dictionary.offsets,
        color_scale=color_scale,
        mean=mean,
        components=components,
        image_size=torch.tensor(size),
    )


def _sample_paths(catalog: ImageCatalog) -> list[Path]:
    """Paths of all images, one for each content, in the order of their digests.

    Digests are as good as drawn by lot, so the beginning is a random sample.
    """
    by_content = {digest: image_id for image_id, digest in enumerate(catalog.digests)}
    return [catalog.path(by_content[digest]) for digest in sorted(by_content)]


def _readable(
    paths: list[Path], size: int, channels: tuple[int, ...], cancelled: CancelCheck
) -> Generator[NDArray[np.uint8], None, None]:
    """Pixels of the readable ones, in order, decoded in helper processes ahead of their use."""
    tasks: list[Task] = [(str(path), size, *channels) for path in paths]
    with closing(decoded(pixels_of, tasks, cancelled)) as results:
        for pixels in results:
            if not isinstance(pixels, UserFixableError):  # said once, when it is embedded
                yield pixels


def _fitting_size(paths: list[Path], channels: tuple[int, ...], cancelled: CancelCheck) -> int:
    """32 for tiny images; 64 otherwise, as a dictionary of small patches sees texture there."""
    with closing(_readable(paths, 64, channels, cancelled)) as images:
        sides = [min(pixels.shape[:2]) for pixels in islice(images, _BLOCK)]
    return 32 if sides and np.median(sides) <= _TINY_SIDE else 64


def _read_sample(
    paths: list[Path],
    size: int,
    channels: tuple[int, ...],
    progress: ProgressCallback,
    cancelled: CancelCheck,
) -> NDArray[np.uint8]:
    """(n, 3, S, S) uint8, n at most `_SAMPLE_IMAGES`."""
    wanted = min(len(paths), _SAMPLE_IMAGES)
    images = np.empty((wanted, 3, size, size), dtype=np.uint8)
    count = 0
    with closing(_readable(paths, size, channels, cancelled)) as readable:
        for pixels in islice(readable, wanted):
            images[count] = central_square(pixels, size).transpose(2, 0, 1)
            count += 1
            if count % _BLOCK == 0:
                progress(Progress("backbone", count, 2 * wanted))
    if count == 0:
        raise UserFixableError(
            say("None of the images can be read."),
            verbatim(paths[0].parent) if paths else NOTHING,
            say("Check that the folder is still there and holds images."),
        )
    return images[:count]


def _sample_patches(
    images: NDArray[np.uint8], generator: torch.Generator, cancelled: CancelCheck
) -> Tensor:
    """(P, 108) float32: normalised patches, evenly many of each image, at random places."""
    stride = stride_for(images.shape[2])
    each = -(-_SAMPLE_PATCHES // len(images))
    chosen = []
    for block in torch.split(torch.from_numpy(images), _BLOCK):
        stop_if(cancelled)
        patches = normalized_patches(block.float(), stride)  # (b, L, 108)
        take = min(each, patches.shape[1])
        places = torch.rand(patches.shape[:2], generator=generator).topk(take, dim=1).indices
        chosen.append(torch.take_along_dim(patches, places[:, :, None], dim=1).flatten(0, 1))
    return torch.cat(chosen)


def _features(
    images: NDArray[np.uint8],
    dictionary: Dictionary,
    device: torch.device,
    progress: ProgressCallback,
    cancelled: CancelCheck,
) -> tuple[Tensor, Tensor]:
    """(n, F) float32 on the CPU, and the scale of the colours among them."""

    def on(target: torch.device) -> Tensor:
        pooling = PatchPooling(dictionary, images.shape[2], target)

        def pooled(block: Tensor) -> Tensor:
            if target.type == "cpu":
                return over_cores(pooling, block, CORE_BLOCK)
            return pooling(block.to(target)).cpu()

        blocks: list[Tensor] = []
        for start in range(0, len(images), _BLOCK):
            stop_if(cancelled)
            blocks += in_halves(pooled, torch.from_numpy(images[start : start + _BLOCK]))
            progress(Progress("backbone", len(images) + start, 2 * len(images)))
        return torch.cat(blocks)

    pooled_responses = on_device_or_processor(
        device,
        on,
        lambda note: progress(Progress("backbone", len(images), 2 * len(images), {"note": note})),
    )
    with one_core():
        responses, color = pooled_responses, color_layout(torch.from_numpy(images))
        spread = color.var(0, correction=0).sum().clamp_min(1e-12)
        scale = (_COLOR_SHARE * responses.var(0, correction=0).sum() / spread).sqrt()
        return features(responses, color, scale), scale


def _principal_components(
    centered: Tensor, generator: torch.Generator, cancelled: CancelCheck
) -> Tensor:
    """(F, D) float32: the directions of largest variance, halfway to equal spread.

    Strong components are mostly light and contrast. Dividing each by the fourth
    root of its variance brings neighbours of the same kind closer together than
    either end. A component has four images to it, or it would be chance. By
    subspace iteration: the features are several thousand, and only the first
    components are wanted.
    """
    n, width = centered.shape
    count = min(_COMPONENTS, max(n // 4, _FEW), max(n - 1, 1), width)
    basis = torch.randn(width, min(count + 32, width), generator=generator)
    for _ in range(_ITERATIONS):
        stop_if(cancelled)
        basis, _ = torch.linalg.qr(centered.T @ (centered @ basis))
    projected = centered @ basis  # (n, count + 32)
    variances, turns = torch.linalg.eigh(projected.T @ projected / n)
    variances, turns = variances.flip(0)[:count], turns.flip(1)[:, :count]
    real = variances > 1e-6 * variances[0]
    real[0] = True  # equal images have no spread: a single column of zeros
    scale = variances[real].clamp_min(1e-12) ** -_WHITENING
    components: Tensor = (basis @ turns[:, real]) * scale
    return components
