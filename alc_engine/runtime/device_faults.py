"""What goes wrong on a graphics card, and how the work goes on without it.

Two faults are told from mistakes of the program: the memory is too small, and
the device is gone (a driver that was reset, an unplugged card, an error within
it after which it takes no more work). Of the first, half the rows at a time may
be enough; what is left of it, and the second, is done on the processor.

An error raised by a mistake of the program looks like the second on a card,
and comes back as itself when the work is done again on the processor.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

import torch

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, say

T = TypeVar("T")
Tell = Callable[[Message], None]
"""Takes a sentence for the person who waits."""

_CPU = torch.device("cpu")

# What torch and the libraries below it say; most of it comes as a plain RuntimeError.
_MEMORY_WORDS = (
    "out of memory",
    "can't allocate memory",
    "not enough memory",
    "status_alloc_failed",
    "invalid buffer size",  # mps
)
_DEVICE_WORDS = (
    "cuda error",
    "cuda driver error",
    "cudnn",
    "cublas",
    "cusolver",
    "hip error",
    "miopen",
    "mps backend",
    "metal",
    "no nvidia driver",
    "no cuda gpus",
    "device lost",
    "device-side assert",
    "unspecified launch failure",
)


class DeviceFault(Enum):
    """Why a device could not do its work."""

    MEMORY = say("its memory is too small")
    LOST = say("it reports an error")


def device_fault(error: BaseException) -> DeviceFault | None:
    """The fault that an exception tells of; None for a mistake, a cancel, a user's error."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return DeviceFault.MEMORY
    if not isinstance(error, RuntimeError):
        return None
    said = str(error).lower()
    if any(words in said for words in _MEMORY_WORDS):
        return DeviceFault.MEMORY
    lost = isinstance(error, torch.AcceleratorError) or any(
        words in said for words in _DEVICE_WORDS
    )
    return DeviceFault.LOST if lost else None


def in_halves(compute: Callable[[Any], T], rows: Any) -> list[T]:
    """What `compute` makes of `rows`, or of parts of them where the memory is too small.

    Parameters
    ----------
    compute : callable
    rows : array, tensor or range
        Anything with a length and slices.

    Returns
    -------
    list
        One result, or those of the parts in order.

    Raises
    ------
    RuntimeError, MemoryError
        If the memory is too small for a single row, and whatever else `compute` raises.
    """
    try:
        return [compute(rows)]
    except (RuntimeError, MemoryError) as error:
        if device_fault(error) is not DeviceFault.MEMORY or len(rows) < 2:
            raise
    # Left behind before the next try: the traceback holds the memory of the first.
    release_memory()
    half = len(rows) // 2
    return [*in_halves(compute, rows[:half]), *in_halves(compute, rows[half:])]


def on_device_or_processor(
    device: torch.device, work: Callable[[torch.device], T], tell: Tell
) -> T:
    """What `work` makes of a device, or of the processor if that device fails.

    Parameters
    ----------
    device : torch.device
    work : callable
        Starts from the beginning on the device that it is given.
    tell : callable
        Hears why the processor does it.

    Raises
    ------
    UserFixableError
        If the memory of the computer is too small for it.
    """
    if device.type != "cpu":
        try:
            return work(device)
        except (RuntimeError, MemoryError) as error:
            said = why_not(device, error)
            if not said:
                raise
        release_memory()
        tell(said)
    try:
        return work(_CPU)
    except (RuntimeError, MemoryError) as error:
        if device_fault(error) is not DeviceFault.MEMORY:
            raise
        raise too_little_memory() from error


def why_not(device: torch.device, error: BaseException) -> Message:
    """A sentence on a fault of a device and what follows; empty if it is none."""
    fault = device_fault(error)
    if fault is None:
        return NOTHING
    first_line = (str(error).strip() or type(error).__name__).splitlines()[0]
    return say(
        "The device {device} can't go on, {fault}. The processor does the work, which "
        "takes longer. ({first_line})",
        device=device.type,
        fault=fault.value,
        first_line=first_line,
    )


def too_little_memory() -> UserFixableError:
    """The error for work that does not even fit into the computer's own memory."""
    return UserFixableError(
        say("There is not enough memory for this computation."),
        remedy=say("Close other programs and try again. No answer is lost; labelling goes on."),
    )


def release_memory() -> None:
    """Hand memory that torch keeps for later back to the device, if it still listens."""
    try:
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        if torch.backends.mps.is_available():
            torch.mps.empty_cache()
    except RuntimeError as error:
        if device_fault(error) is None:
            raise
