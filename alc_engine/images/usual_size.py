"""How large the images of a data set usually are: what their views are laid out for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.images.decoding import decode
from alc_engine.images.decoding_process import decoded
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import CancelCheck, never_cancelled

_SIDE = 64
"""Pixels that are decoded of a side: the size is what counts."""


def usual_size(
    paths: Sequence[Path], cancelled: CancelCheck = never_cancelled
) -> tuple[int, int] | None:
    """Median width and height of a few images.

    Parameters
    ----------
    paths : sequence of N Path
        All are looked at.
    cancelled : callable

    Returns
    -------
    (int, int) or None
        Pixels, upright. None if none of those images can be read.

    Raises
    ------
    Cancelled
    UserFixableError
        If no helper process can be started.
    """
    tasks = [(str(path), _SIDE) for path in paths]
    with closing(decoded(_size, tasks, cancelled)) as results:
        read = [each for each in results if not isinstance(each, UserFixableError)]
    sizes = [each.ravel().view("<u4") for each in read]
    if not sizes:
        return None
    width, height = np.median(sizes, axis=0).astype(int).tolist()
    return width, height


def _size(path: str, side: int) -> NDArray[np.uint8]:
    """In a helper process: width and height as bytes, which is what helpers hand over."""
    return np.array(decode(Path(path), side).size, dtype="<u4").view(np.uint8)
