"""Numbers that are none: NaN and infinity in features, losses and predictions, and whose they are.

Features are refused before training. A loss that is no number ends training with
the model of the epoch before. A prediction that is no number, which a sound model
can make of an image that is like no other, counts as not knowing.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.runtime.device_faults import Tell
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, images, say

_BLOCK = 8192


def require_finite(vectors: NDArray[np.float32]) -> None:
    """Refuse embeddings that hold NaN or infinity.

    Parameters
    ----------
    vectors : (N, D) float32

    Raises
    ------
    UserFixableError
        With the ids of the images.
    """
    bad = np.flatnonzero(~_finite_rows(vectors)).astype(np.int64)
    if len(bad):
        raise UserFixableError(
            say(
                "The features of some images are no numbers (NaN or infinity); nothing was learned."
            ),
            where=images(bad),
            remedy=say(
                "Delete the cache folder beside the project and prepare again, or hand in "
                "features without them. Labelling goes on."
            ),
        )


def unsound(losses: Tensor, ids: NDArray[np.int64], epoch: int) -> Message:
    """Why training can't go on from these losses; empty if it can.

    Parameters
    ----------
    losses : (n,) float64, nats
    ids : (n,) int64
        Whose they are.
    epoch : int
        From 1.
    """
    finite = torch.isfinite(losses)
    if bool(finite.all()):
        return NOTHING
    bad = ids[~finite.cpu().numpy()]
    whose = say("every image") if len(bad) == len(ids) else images(bad)
    return say("the loss at {whose} was no number in epoch {epoch}", whose=whose, epoch=epoch)


def settled(probabilities: NDArray[np.float32], tell: Tell) -> NDArray[np.float32]:
    """The probabilities, with an even share for every class where a row is no numbers.

    Parameters
    ----------
    probabilities : (N, M) float32
    tell : callable
        Hears whose they are.
    """
    bad = np.flatnonzero(~_finite_rows(probabilities)).astype(np.int64)
    if not len(bad):
        return probabilities
    tell(
        say(
            "The model has nothing to say about {images}: its numbers overflow there.",
            images=images(bad),
        )
    )
    even = probabilities.copy()
    even[bad] = 1 / probabilities.shape[1]
    return even


def _finite_rows(values: NDArray[np.float32]) -> NDArray[np.bool_]:
    """(N,) bool; a block at a time, since the values may be larger than the memory."""
    finite = np.ones(len(values), dtype=bool)
    for start in range(0, len(values), _BLOCK):
        block = slice(start, start + _BLOCK)
        finite[block] = np.isfinite(values[block]).all(axis=1)
    return finite
