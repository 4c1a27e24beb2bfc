"""Every bit of deep pictures that Pillow opens and would hand over with 8 bits, or with others.

Pillow has no mode for colour of 16 bits. It unpacks such rows to their upper bytes,
but it can be told to take the lower ones: the two together are the samples.
"""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say

_UPPER, _LOWER = "16B", "16L"
_SIZ = b"\xff\x4f\xff\x51"
_SIZ_AT_MOST = 1 << 16  # bytes from the beginning


def require_depth(image: Image.Image, path: Path) -> None:
    """Refuse colour of JPEG 2000 that only an optional package reads whole.

    Raises
    ------
    UserFixableError
    """
    if _deep_jpeg2000(image, path) and importlib.util.find_spec("imagecodecs") is None:
        raise UserFixableError(
            say("JPEG 2000 of more than 8 bits in colour needs another package to be read."),
            remedy=say(
                'Install it with: pip install "alc-desktop[codecs]" – or save the image as PNG.'
            ),
        )


def deep_values(image: Image.Image, path: Path) -> NDArray[Any] | None:
    """(H, W) or (H, W, S) samples of an opened picture that has more than 8 bits, else None.

    Parameters
    ----------
    image : Image
        Opened and not loaded; is loaded if samples are returned.
    path : Path
        Where it came from.
    """
    if image.format == "PNG":
        values = _png(image, path)
    elif image.format == "PPM":
        values = _raw_pnm(image, path)
    elif _deep_jpeg2000(image, path):
        codecs: Any = importlib.import_module("imagecodecs")
        values = codecs.jpeg2k_decode(path.read_bytes())
    else:
        values = None
    if values is None and (image.mode == "F" or image.mode.startswith("I")):
        image.load()
        values = np.asarray(image)
    return None if values is None else values.astype(values.dtype.newbyteorder("="), copy=False)


def _png(image: Image.Image, path: Path) -> NDArray[np.uint16] | None:
    layout = _layout(image)
    if not layout.endswith(_UPPER) or image.mode not in ("RGB", "RGBA"):
        return None
    if layout.startswith("LA"):  # the four bytes of a pixel as they are
        with Image.open(path, formats=("PNG",)) as again:
            return np.ascontiguousarray(_unpacked(again, "RGBA")).view(">u2")
    with Image.open(path, formats=("PNG",)) as again:
        lower = _unpacked(again, layout.replace(_UPPER, _LOWER))
    upper = _unpacked(image, layout).astype(np.uint16)
    upper <<= 8
    upper |= lower
    return upper


def _unpacked(image: Image.Image, layout: str) -> NDArray[np.uint8]:
    assert isinstance(image, ImageFile.ImageFile)
    image.tile = [image.tile[0]._replace(args=layout)]
    image.load()
    return np.asarray(image)


def _raw_pnm(image: Image.Image, path: Path) -> NDArray[np.uint16] | None:
    """Samples of two bytes as the file has them; Pillow would stretch or shorten them."""
    assert isinstance(image, ImageFile.ImageFile)
    tile = image.tile[0]
    greatest = tile.args[-1] if isinstance(tile.args, tuple) and tile.codec_name == "ppm" else 255
    if tile.args != "I;16B" and not (isinstance(greatest, int) and greatest > 255):
        return None
    shape = (image.height, image.width) if image.mode == "I" else (image.height, image.width, 3)
    values = np.fromfile(path, dtype=">u2", count=int(np.prod(shape)), offset=tile.offset)
    if values.size < np.prod(shape):
        raise EOFError("image file is truncated")
    return values.reshape(shape)


def _layout(image: Image.Image) -> str:
    assert isinstance(image, ImageFile.ImageFile)
    return str(image.tile[0].args) if image.tile else ""


def _deep_jpeg2000(image: Image.Image, path: Path) -> bool:
    """Whether it is colour of more than 8 bits, by its SIZ marker (ITU-T T.800, A.5.1)."""
    if image.format != "JPEG2000" or image.mode not in ("RGB", "RGBA", "YCbCr", "LA"):
        return False
    with path.open("rb") as file:
        head = file.read(_SIZ_AT_MOST)
    at = head.find(_SIZ)
    if at < 0:
        return False
    count = int.from_bytes(head[at + 40 : at + 42], "big")
    depths = head[at + 42 : at + 42 + 3 * count : 3]
    return any((depth & 0x7F) + 1 > 8 for depth in depths)
