"""What can be known of image files before any of them is decoded: at import, by their headers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.images.decoding import require_decodable
from alc_engine.images.decoding_process import decoded
from alc_engine.images.image_kinds import recognized
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if

_PLAIN = frozenset({"JPEG", "PNG", "BMP", "GIF", "PPM"})
"""Formats whose headers plain Python reads, a few fields of them; all others are looked at
by libraries that a hostile file may bring to a crash, or keep busy."""


def header_fault(path: Path) -> UserFixableError | None:
    """Why an image file can't be decoded, as far as its header says; None if it says nothing.

    Takes less than a millisecond for most files. Files from elsewhere are better
    given to `header_faults`.
    """
    try:
        require_decodable(path)
    except UserFixableError as error:
        return error
    return None


def header_faults(
    paths: Sequence[Path], heads: Sequence[bytes], cancelled: CancelCheck = never_cancelled
) -> list[UserFixableError | None]:
    """`header_fault` of each file; those that need a library are looked at in helper processes.

    Parameters
    ----------
    paths : sequence of N Path
    heads : sequence of N bytes
        The first `HEAD_BYTES` of each.

    Raises
    ------
    Cancelled
    UserFixableError
        If no helper can be started.
    """
    faults: list[UserFixableError | None] = []
    elsewhere: list[int] = []
    for index, (path, head) in enumerate(zip(paths, heads, strict=True)):
        stop_if(cancelled)
        plain = recognized(head) in (*_PLAIN, None)
        faults.append(header_fault(path) if plain else None)
        if not plain:
            elsewhere.append(index)
    tasks = [(str(paths[index]),) for index in elsewhere]
    if tasks:
        with closing(decoded(_look, tasks, cancelled)) as results:
            for index, result in zip(elsewhere, results, strict=True):
                if isinstance(result, UserFixableError):
                    faults[index] = result
    return faults


def _look(path: str) -> NDArray[np.uint8]:
    """In a helper process: nothing to hand over but the reason, if there is one."""
    require_decodable(Path(path))
    return np.empty(0, dtype=np.uint8)
