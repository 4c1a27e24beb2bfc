"""One image on one core: splits a batch over the cores of the processor.

Torch by itself splits every single operation over all cores and waits for the
last of them, hundreds of times a batch. As soon as anything else runs on one
core (decoding, the window, another program), everything waits for it each time;
measured beside other work on two cores, that cost a factor of five to ten.
Here each core works through a part of the batch on its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

import torch
from torch import Tensor


def over_cores(function: Callable[[Tensor], Tensor], batch: Tensor) -> Tensor:
    """Apply `function` to parts of a batch, as many as torch would use threads.

    Parameters
    ----------
    function : callable
        (b, ...) -> (b, ...), each row on its own. Called from several threads,
        without gradients.
    batch : (B, ...)
        On the CPU.
    """
    cores = torch.get_num_threads()
    parts = [part for part in torch.tensor_split(batch, cores) if len(part)]
    if len(parts) < 2:
        return _without_gradients(function, batch)
    # The count is kept for each thread apart; a new thread takes the last one that was set.
    with ThreadPoolExecutor(len(parts), "core", partial(torch.set_num_threads, 1)) as pool:
        results = list(pool.map(partial(_without_gradients, function), parts))
    torch.set_num_threads(cores)
    return torch.cat(results)


@contextmanager
def one_core() -> Iterator[None]:
    """Within it, torch does not split what this thread computes.

    For work of a second or two, which is soonest done without waiting for others.
    """
    cores = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(cores)


def _without_gradients(function: Callable[[Tensor], Tensor], part: Tensor) -> Tensor:
    with torch.inference_mode():  # a setting of the thread
        return function(part)
