"""Runs a frozen network as fast as the device allows, without changing what it says.

On a processor three things help: pixels next to each other in memory
(channels_last), batch normalisation folded into the convolution before it, and
bfloat16 where the processor multiplies it in hardware. The last one changes
digits, so the first batch is run both ways, and bfloat16 stays only if every
feature vector keeps its direction.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from alc_engine.features.backbones.cores import over_cores
from alc_engine.runtime.device_faults import (
    DeviceFault,
    device_fault,
    in_halves,
    on_device_or_processor,
    release_memory,
    why_not,
)
from alc_engine.runtime.devices import quick_bfloat16
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, say

MAX_COSINE_DISTANCE = 1e-3
"""How far a feature vector may turn when it is computed in fewer digits."""

_CHECKED_IMAGES = 8
_CORE_FLOPS = 5e10  # about a second of a slow core: cancelling must not wait longer
_CORE_BLOCK = 8
_CORE_BLOCKS = 4
_DEVICE_BATCH = {"mps": 64, "cuda": 256}


class FrozenNetwork:
    """A feature network in evaluation, with its normalisation.

    Parameters
    ----------
    network : nn.Module
        Maps (B, 3, S, S) to (B, D). Taken over: it is folded and moved.
    device : torch.device
    mean, std : 3 numbers
        Normalisation of the channels, on the scale 0..1.
    block : int
        Images that a core works through at a time, where there is no faster device.
    """

    def __init__(
        self,
        network: nn.Module,
        device: torch.device,
        mean: Sequence[float],
        std: Sequence[float],
        block: int = _CORE_BLOCK,
    ) -> None:
        self._block = block
        # On the processor: nothing can be fetched from a device that was lost.
        self._resting = fold_batch_norm(network.eval().requires_grad_(False))
        self._mean, self._std = torch.tensor(mean), torch.tensor(std)
        self._quick: nn.Module | None = None
        self.trouble = NOTHING
        on_device_or_processor(device, self._place, self._note)

    @property
    def precision(self) -> str:
        """``"bfloat16"`` or ``"float32"``: how the batches are computed."""
        return "float32" if self._quick is None else "bfloat16"

    def __call__(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Features of a batch; half the batch if the device's memory is too small for it.

        The processor takes over from a device that has no memory for one image or fails,
        and `trouble` says why.

        Parameters
        ----------
        batch : (B, 3, S, S) uint8

        Returns
        -------
        (B, D) float32

        Raises
        ------
        UserFixableError
            If the memory of the computer is too small for a single image.
        """
        try:
            return np.concatenate(in_halves(self._forward, batch))
        except (RuntimeError, MemoryError) as error:
            if device_fault(error) is None:
                raise
            if self.device.type == "cpu":
                if device_fault(error) is not DeviceFault.MEMORY:
                    raise
                raise UserFixableError(
                    say("There is not enough memory for this feature network."),
                    remedy=say("Close other programs, or choose a smaller network or image size."),
                ) from error
            self.trouble = why_not(self.device, error)
        self._place(torch.device("cpu"))
        release_memory()
        return self(batch)

    def _forward(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        pixels = torch.from_numpy(batch)
        if self._check_pending:
            self._check(pixels[:_CHECKED_IMAGES])
        if self.device.type == "cpu":
            features = over_cores(self._features, pixels, self._block)
        else:
            with torch.inference_mode():
                features = self._features(pixels)
        result: NDArray[np.float32] = features.numpy()
        return result

    def _features(self, pixels: Tensor) -> Tensor:
        """(b, 3, S, S) uint8 -> (b, D) float32 on the CPU."""
        inputs = self._normalized(pixels)
        if self._quick is None:
            features: Tensor = self._network(inputs)
        else:
            features = self._quick(inputs.to(torch.bfloat16))
        return features.to("cpu", torch.float32)

    def _normalized(self, pixels: Tensor) -> Tensor:
        inputs = pixels.to(self.device).to(torch.float32).mul_(self._scale).add_(self._shift)
        return inputs.contiguous(memory_format=torch.channels_last)

    @torch.inference_mode()
    def _check(self, pixels: Tensor) -> None:
        """Keep bfloat16 only if it turns no feature vector of the first images."""
        inputs = self._normalized(pixels)
        quick = copy.deepcopy(self._network).to(torch.bfloat16)
        exact = self._network(inputs).double()
        rough = quick(inputs.to(torch.bfloat16)).double()
        if bool(((1 - cosine(exact, rough)) <= MAX_COSINE_DISTANCE).all()):
            self._quick = quick
        self._check_pending = False

    def _place(self, device: torch.device) -> None:
        self.device = device
        network = self._resting if device.type == "cpu" else copy.deepcopy(self._resting)
        network.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._network = network
        self._quick, self._check_pending = None, quick_bfloat16(device)
        # (pixel / 255 - mean) / std as one product and one sum
        spread = 255 * self._std
        self._scale = (1 / spread).view(1, 3, 1, 1).to(device)
        self._shift = (-255 * self._mean / spread).view(1, 3, 1, 1).to(device)

    def _note(self, said: Message) -> None:
        self.trouble = said


def cosine(a: Tensor, b: Tensor) -> Tensor:
    """Cosine of each pair of rows; 1 where both are 0 (a blank image may excite nothing).

    Parameters
    ----------
    a, b : (B, D) float

    Returns
    -------
    (B,) float
    """
    blank = (a.norm(dim=1) == 0) & (b.norm(dim=1) == 0)
    return torch.where(blank, 1.0, torch.cosine_similarity(a, b, dim=1))


def fold_batch_norm(network: nn.Module) -> nn.Module:
    """Fold each batch normalisation into the convolution that alone feeds it.

    A network whose code can't be traced is returned as it is.
    """
    try:
        graph = torch.fx.symbolic_trace(network)
    except Exception:
        # Tracing runs the network's own code on symbols; whichever way that
        # fails, the network itself is sound and only slower.
        return network
    modules = dict(graph.named_modules())
    calls = Counter(str(node.target) for node in graph.graph.nodes)
    for node in list(graph.graph.nodes):
        norm = modules.get(str(node.target)) if node.op == "call_module" else None
        source = node.args[0] if node.args else None
        if not isinstance(norm, nn.BatchNorm2d) or not isinstance(source, torch.fx.Node):
            continue
        convolution = modules.get(str(source.target)) if source.op == "call_module" else None
        if not isinstance(convolution, nn.Conv2d) or len(source.users) > 1:
            continue
        if calls[str(source.target)] > 1 or calls[str(node.target)] > 1:
            continue
        graph.set_submodule(str(source.target), fuse_conv_bn_eval(convolution, norm))
        node.replace_all_uses_with(source)
        graph.graph.erase_node(node)
    graph.recompile()
    graph.delete_all_unused_submodules()
    return graph


def survey(outline: nn.Module, image_size: int) -> tuple[int, int]:
    """What a network makes of one image, found by sending its shape through.

    Parameters
    ----------
    outline : nn.Module
        On the meta device.

    Returns
    -------
    dimension : int
        D, features of an image.
    flops : int
        Floating point operations for an image in convolutions and linear layers.
    """
    counts: list[int] = []

    def count(layer: nn.Module, _: object, output: Tensor) -> None:
        weight: Tensor = layer.get_parameter("weight")  # (channels of the output, ...)
        counts.append(2 * weight.numel() * output.numel() // weight.shape[0])

    layers = [part for part in outline.modules() if isinstance(part, nn.Conv2d | nn.Linear)]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    with torch.no_grad():
        features = outline(torch.empty(1, 3, image_size, image_size, device="meta"))
    for hook in hooks:
        hook.remove()
    return int(features.shape[1]), sum(counts)


def core_block(flops: int) -> int:
    """Images that a core works through at a time: little enough for its cache, and to cancel.

    Parameters
    ----------
    flops : int
        For an image.
    """
    return max(1, min(_CORE_BLOCK, int(_CORE_FLOPS / max(1, flops))))


def fixed_batch_size(flops: int, device: torch.device) -> int:
    """Images a batch: as many as keep the device busy, and cancelling quick.

    It follows from the arithmetic of the network, not from a clock, and on a
    processor in whole blocks, so that every run computes the same digits.

    Parameters
    ----------
    flops : int
        For an image.
    """
    if device.type != "cpu":
        return _DEVICE_BATCH.get(device.type, 64)
    block = core_block(flops)
    blocks = max(1, min(_CORE_BLOCKS, int(_CORE_FLOPS / max(1, flops * block))))
    return torch.get_num_threads() * blocks * block
