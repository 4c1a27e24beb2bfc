"""Where torch computes, and how exactly it has to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say


def choose_device(name: str = "auto") -> torch.device:
    """The device of that name; ``"auto"`` is cuda, else mps, else cpu.

    Raises
    ------
    UserFixableError
        If torch does not know the device or the machine does not have it.
    """
    if name == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda")
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    try:
        device = torch.device(name)
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError) as error:
        raise UserFixableError(
            say(
                "The device {name} can't be used: {reason}",
                name=repr(name),
                reason=str(error).splitlines()[0],
            ),
            remedy=say("Choose auto, cpu, cuda or mps, whichever this computer has."),
        ) from error
    return device


def float64_device(device: torch.device) -> torch.device:
    """Where float64 can live: mps has none, so it stays on the CPU there."""
    return torch.device("cpu") if device.type == "mps" else device


def quick_bfloat16(device: torch.device) -> bool:
    """Whether the device multiplies bfloat16 in hardware; emulated, it is slower than float32."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.type == "cpu":
        can = torch.cpu.get_capabilities()
        return bool(can.get("avx512_bf16") or can.get("amx_bf16"))
    return False


@contextmanager
def one_core() -> Iterator[None]:
    """Within it, torch does not split over the cores what this thread computes.

    For small work, which is soonest done without waiting for others.
    """
    cores = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(cores)


@contextmanager
def quick_products(device: torch.device, wanted: bool) -> Iterator[None]:
    """Within it, float32 matrices are multiplied in bfloat16 where the device is quick at that.

    Sums, parameters and everything but the factors of a product stay float32.
    The setting is torch's own for the whole process and is restored at the end.
    """
    before = torch.get_float32_matmul_precision()
    torch.set_float32_matmul_precision("medium" if wanted and quick_bfloat16(device) else "highest")
    try:
        yield
    finally:
        torch.set_float32_matmul_precision(before)
