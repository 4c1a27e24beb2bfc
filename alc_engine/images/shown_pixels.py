"""What the window shows of an image file; runs in helper processes of `decoding_process`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from alc_engine.images.decoding import decode
from alc_engine.images.deep_pixels import Range

_KINDS = {kind: np.dtype(kind) for kind in ("|u1", "<u2", "<i4", "<f4", "<f8")}


def thumbnail(path: str, side: int, *channels: int) -> NDArray[np.uint8]:
    """(H, W, 3) uint8 RGB with its longer side `side`, enlarged or shrunk.

    Raises
    ------
    UserFixableError
        If it can't be read.
    """
    return resized(decode(Path(path), side, channels=channels).pixels, side)


def whole(path: str, *channels: int) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """An image in its own size, as bytes, and the words by which `unpacked` understands them.

    Raises
    ------
    UserFixableError
        If it can't be read.
    """
    decoded = decode(Path(path), keep_grey=True, channels=channels)
    shown: NDArray[Any] = decoded.pixels if decoded.grey is None else decoded.grey
    values = np.ascontiguousarray(shown, dtype=shown.dtype.newbyteorder("<"))
    flat = values.reshape(*values.shape[:2], -1).view(np.uint8)  # (H, W, bytes of a pixel)
    span = "" if decoded.shown is None else json.dumps(decoded.shown)
    return flat, (values.dtype.str, span, json.dumps(decoded.size), *decoded.notes)


def reduced(path: str, side: int, *channels: int) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """The same as `whole` in 8 bits, with no side longer than `side` pixels; never enlarged.

    Much quicker than `whole` for a JPEG, which is decoded at a fraction of its size.

    Raises
    ------
    UserFixableError
        If it can't be read.
    """
    decoded = decode(Path(path), side, channels=channels)
    return decoded.pixels, ("|u1", "", json.dumps(decoded.size), *decoded.notes)


def unpacked(
    flat: NDArray[np.uint8], words: Sequence[str]
) -> tuple[NDArray[Any], tuple[str, ...], Range | None, tuple[int, int]]:
    """What `whole` or `reduced` read, and what had to be decided while decoding.

    Returns
    -------
    (H, W, 3) uint8 RGB; or (H, W) uint16, int32, float32 or float64: grey that 8 bits can't hold
    tuple of str
    (float, float) or None
        The grey values that are black and white wherever the image is shown in 8 bits.
    (int, int)
        Width and height of the picture in the file.
    """
    kind = _KINDS[words[0]]
    values, notes = flat.view(kind), tuple(words[3:])
    width, height = json.loads(words[2])
    size = int(width), int(height)
    if kind.itemsize == 1:
        return values, notes, None, size
    black, white = json.loads(words[1])
    return values[:, :, 0], notes, (float(black), float(white)), size


def resized(pixels: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """(H, W, 3) uint8 with its longer side `side`, enlarged or shrunk smoothly."""
    height, width = pixels.shape[:2]
    longer = max(height, width)
    if longer == side:
        return pixels
    size = (max(1, round(width * side / longer)), max(1, round(height * side / longer)))
    kernel = Image.Resampling.BICUBIC if side > longer else Image.Resampling.LANCZOS
    return np.asarray(Image.fromarray(pixels).resize(size, kernel))
