"""What Pillow does not say of a JPEG: kinds that it has no decoder for, and a missing end mark."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from alc_engine.images.image_memory import require_room
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say

_END = b"\xff\xd9"
_PADDING = b"\x55\xaa\x33\xcc" * 32  # no marker in it, and not the zeros that a decoder fills in
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_LOSSLESS = (0xC3, 0xC7, 0xCB, 0xCF)
_HIERARCHICAL = (0xC5, 0xC6, 0xC7, 0xCD, 0xCE, 0xCF)
_START_OF_SCAN, _FILL = 0xDA, 0xFF
_MOST = 1000  # segments before the frame; a file of nothing but markers keeps nobody busy


def require_known_kind(file: BinaryIO) -> None:
    """Refuse kinds of JPEG that few programs decode, by the frame header (ITU-T T.81, B.2.2).

    Parameters
    ----------
    file : binary file
        Is read from its beginning to that header.

    Raises
    ------
    UserFixableError
        Also if the picture is too large; `where` is left empty.
    """
    file.seek(2)
    for _ in range(_MOST):
        marker = file.read(2)
        while len(marker) == 2 and marker[1] == _FILL:
            marker = marker[1:] + file.read(1)
        if len(marker) < 2 or marker[0] != _FILL or marker[1] == _START_OF_SCAN:
            return
        length = int.from_bytes(file.read(2), "big")
        if marker[1] in _FRAMES:
            header = file.read(5)
            _require(marker[1], header[:1])
            require_room(int.from_bytes(header[3:5], "big"), int.from_bytes(header[1:3], "big"))
            return
        file.seek(max(length - 2, 0), io.SEEK_CUR)


def _require(frame: int, precision: bytes) -> None:
    if frame in _LOSSLESS:
        kind = say("it is a lossless JPEG")
    elif frame in _HIERARCHICAL:
        kind = say("it is a hierarchical JPEG")
    elif precision not in (b"", b"\x08"):
        kind = say("it has {precision} bits a sample", precision=precision[0])
    else:
        return
    raise UserFixableError(
        say("This kind of JPEG can't be read: {kind}.", kind=kind),
        remedy=say("Save the image as PNG, or as JPEG of 8 bits."),
    )


def without_end_mark(
    path: Path, load: Callable[[io.BytesIO], NDArray[np.uint8]]
) -> io.BytesIO | None:
    """The file with an end mark, if that is all it lacks; else None.

    Decoders fill in what is missing and say nothing. So it is decoded with two
    different fillings: the picture is whole if it does not depend on them.

    Parameters
    ----------
    path : Path
    load : callable
        Decodes.
    """
    data = path.read_bytes().rstrip(b"\xff")
    ended, padded = (io.BytesIO(data + filling + _END) for filling in (b"", _PADDING))
    if not np.array_equal(load(ended), load(padded)):
        return None
    ended.seek(0)
    return ended
