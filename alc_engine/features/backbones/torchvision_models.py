"""Every classification network of torchvision, by name, without its classifier.

Features are what the last linear layer reads. The squeezenets have none (they
classify by a convolution): theirs are the global average of the feature maps.
Published weights are the first ones that torchvision published for a network,
the paper's among them; newer recipes gain on ImageNet by means that flatten the
features, and cost what is learned from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torchvision
from numpy.typing import NDArray
from torch import nn
from torch.overrides import TorchFunctionMode

from alc_engine.features.backbones.base import Backbone, backbone_key, file_digest
from alc_engine.features.backbones.network import (
    FrozenNetwork,
    core_block,
    fixed_batch_size,
    survey,
)
from alc_engine.features.backbones.published import fetch
from alc_engine.features.backbones.weights import read_weights
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim
from alc_engine.runtime.progress import CancelCheck, ProgressCallback
from alc_engine.runtime.settings import BackboneSpec

_AUXILIARY = ("aux1.", "aux2.", "AuxLogits.")  # second classifiers, for training only


def network_names() -> tuple[str, ...]:
    """Names of all classification networks that the installed torchvision has."""
    return tuple(torchvision.models.list_models(module=torchvision.models))


@dataclass(frozen=True)
class Published:
    """The published weights of a network and the images they were made for.

    Attributes
    ----------
    url : str
    image_size : int
        Side of the square in pixels.
    mean, std : 3 floats
        Normalisation on the scale 0..1.
    megabytes : float
    """

    url: str
    image_size: int
    mean: tuple[float, ...]
    std: tuple[float, ...]
    megabytes: float


def published(name: str) -> Published:
    """What torchvision publishes for a network."""
    weights = next(iter(torchvision.models.get_model_weights(name)))
    transforms = weights.transforms()
    return Published(
        url=weights.url,
        image_size=int(transforms.crop_size[0]),
        mean=tuple(transforms.mean),
        std=tuple(transforms.std),
        megabytes=float(weights.meta["_file_size"]),
    )


class TorchvisionBackbone(Backbone):
    """A network of torchvision with weights from a file.

    Parameters
    ----------
    name : str
        One of `network_names`.
    weights : Path
        State dict or safetensors.
    image_size : int
        0: the size of the published weights.
    device : torch.device

    Raises
    ------
    UserFixableError
        If the weights can't be used, or the network can't see images of that size.
    """

    def __init__(self, name: str, weights: Path, image_size: int, device: torch.device) -> None:
        facts = published(name)
        self.name = name
        self.image_size = image_size or facts.image_size
        outline, head, self.dimension, flops = _outline(name, self.image_size, facts.image_size)
        self.batch_size = fixed_batch_size(flops, device)
        network = _fill(outline, head, name, weights)
        self.network = FrozenNetwork(network, device, facts.mean, facts.std, core_block(flops))
        self.key = backbone_key(
            {
                "name": name,
                "weights": file_digest(weights),
                "image_size": self.image_size,
                "mean": facts.mean,
                "std": facts.std,
            }
        )

    def embed(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(B, 3, S, S) uint8 -> (B, D) float32."""
        features = self.network(batch)
        self.trouble = self.network.trouble
        return features


def load(
    spec: BackboneSpec, device: torch.device, progress: ProgressCallback, cancelled: CancelCheck
) -> TorchvisionBackbone:
    """The network of `spec` with its own weights file, or the published weights.

    Raises
    ------
    UserFixableError
        For a name that torchvision doesn't know, or weights that can't be had.
    """
    if spec.name not in network_names():
        raise UserFixableError(
            say("There is no backbone called {name}.", name=repr(spec.name)),
            remedy=say("Choose one of those that `alc backbones` lists."),
        )
    if spec.weights:
        weights = Path(spec.weights)
    else:
        weights = fetch(published(spec.name).url, progress, cancelled)
    return TorchvisionBackbone(spec.name, weights, spec.image_size, device)


def build(name: str, image_size: int) -> tuple[nn.Module, str]:
    """The outline of a network without its classifier: shapes, no memory, no numbers.

    Returns
    -------
    outline : nn.Module
        On the meta device, in evaluation, (B, 3, S, S) -> (B, D).
    head : str
        Name of the part that was taken off.
    """
    options: dict[str, object] = {}
    if name in ("googlenet", "inception_v3"):
        # The weights that were published for them expect another normalisation.
        options = {"init_weights": False, "aux_logits": False, "transform_input": True}
    if name.startswith("vit_"):
        options = {"image_size": image_size}  # the number of its parameters follows from it
    with _WithoutMemory():
        network: nn.Module = torchvision.models.get_model(name, weights=None, **options)
    network = network.to("meta").eval()
    linear = [part for part, module in network.named_modules() if isinstance(module, nn.Linear)]
    if linear:
        network.set_submodule(linear[-1], nn.Identity())
        return network, linear[-1]
    averaged = nn.Sequential()
    averaged.add_module("features", network.get_submodule("features"))
    averaged.append(nn.AdaptiveAvgPool2d(1)).append(nn.Flatten())
    return averaged.eval(), "classifier"


class _WithoutMemory(TorchFunctionMode):
    """Parameters made within it have a shape and no numbers.

    Unlike a whole construction on the meta device, it leaves small computations
    alone: the regnets work out their widths with tensors, and read them.
    """

    def __torch_function__(self, func, types, args=(), kwargs=None):  # type: ignore[no-untyped-def]
        if func in (torch.empty, torch.ones, torch.zeros):
            kwargs = {**(kwargs or {}), "device": "meta"}
        return func(*args, **(kwargs or {}))


def _outline(name: str, image_size: int, usual_size: int) -> tuple[nn.Module, str, int, int]:
    """The network as `build` makes it, features of an image, and arithmetic for it."""
    try:
        outline, head = build(name, image_size)
        return outline, head, *survey(outline, image_size)
    except Exception as error:
        # Each network refuses a size in its own way: an assertion, a shape error.
        raise UserFixableError(
            say(
                "The network {name} can't see images of {image_size} x {image_size} pixels.",
                name=name,
                image_size=image_size,
            ),
            remedy=say(
                "Leave the image size at its default ({usual_size}), or try a multiple of 32.",
                usual_size=usual_size,
            ),
        ) from error


def _fill(outline: nn.Module, head: str, name: str, path: Path) -> nn.Module:
    """Put the weights of a file into a network on the meta device.

    The classifier's own weights are not needed: a file trained for other
    classes fits, and so does one without a classifier.
    """
    tensors = read_weights(path)
    for key in [key for key in tensors if key.startswith((f"{head}.", *_AUXILIARY))]:
        del tensors[key]
    if name.startswith("densenet"):  # published under the names of an early torchvision
        for key in list(tensors):
            tensors[re.sub(r"(denselayer\d+\.(?:norm|conv))\.([12]\.)", r"\1\2", key)] = (
                tensors.pop(key)
            )
    if not hasattr(tensors, "_metadata"):  # safetensors keep none; mnasnet asks for it
        tensors._metadata = outline.state_dict()._metadata  # type: ignore[attr-defined]
    try:
        keys = outline.load_state_dict(tensors, strict=False, assign=True)
    except RuntimeError as error:
        raise _misfit(name, path, verbatim(str(error).splitlines()[-1].strip())) from error
    missing = [key for key in keys.missing_keys if not key.endswith("num_batches_tracked")]
    if missing:
        raise _misfit(
            name,
            path,
            say("the file lacks {first} and {more} more", first=missing[0], more=len(missing) - 1),
        )
    if keys.unexpected_keys:
        unknown = keys.unexpected_keys
        raise _misfit(
            name,
            path,
            say("the file has {first} and {more} more", first=unknown[0], more=len(unknown) - 1),
        )
    for module in outline.modules():  # a counter for training, which old files lack
        if isinstance(module, nn.BatchNorm2d):
            module.num_batches_tracked = torch.zeros((), dtype=torch.long)
    return outline.float()


def _misfit(name: str, path: Path, detail: Message) -> UserFixableError:
    return UserFixableError(
        say("The weights don't fit the network {name}: {detail}.", name=name, detail=detail),
        verbatim(path),
        say("Choose the network that these weights were trained in, or other weights."),
    )
