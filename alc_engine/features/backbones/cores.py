"""One block on one core: splits a batch over the cores of the processor.

Torch by itself splits every single operation over all cores and waits for the
last of them, hundreds of times a batch. As soon as anything else runs on one
core (decoding, the window, another program), everything waits for it each time;
measured beside other work on two cores, that cost a factor of five to ten.
Here each core works through blocks of the batch on its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import torch
from torch import Tensor

from alc_engine.runtime.devices import one_core


def over_cores(function: Callable[[Tensor], Tensor], batch: Tensor, block: int) -> Tensor:
    """Apply `function` to blocks of a batch, each on one core.

    The blocks are the same on any number of cores, and so is every digit of the
    result.

    Parameters
    ----------
    function : callable
        (b, ...) -> (b, ...). Called from several threads, without gradients.
    batch : (B, ...)
        On the CPU.
    block : int
        Rows that `function` is given at a time.
    """
    cores = torch.get_num_threads()
    blocks = torch.split(batch, block)
    shares = [blocks[start::cores] for start in range(min(cores, len(blocks)))]
    work = partial(_without_gradients, function)
    if len(shares) == 1:
        with one_core():
            return torch.cat(work(blocks))
    # The count is kept for each thread apart; a new thread takes the last one that was set.
    with ThreadPoolExecutor(len(shares), "core", partial(torch.set_num_threads, 1)) as pool:
        done = list(pool.map(work, shares))
    torch.set_num_threads(cores)
    return torch.cat([done[at % cores][at // cores] for at in range(len(blocks))])


def _without_gradients(
    function: Callable[[Tensor], Tensor], blocks: Sequence[Tensor]
) -> list[Tensor]:
    with torch.inference_mode():  # a setting of the thread
        return [function(block) for block in blocks]
