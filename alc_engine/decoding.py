"""Image file -> RGB pixels, in one place, for the screen and for the embedding alike.

What the expert sees is what the network sees: same rotation, same rescaling
of 16-bit greys, same ground under transparency, same first frame. Whatever had
to be decided on the way is said in `DecodedImage.notes`.

Files are hostile until decoded. Only the formats of `image_kinds` are tried,
whatever a file is called; a picture too large to hold is refused by its header; a
file that ends too early is an error, never half a picture. Any thread may call
`decode`.
"""

from __future__ import annotations

import stat
import struct
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from alc_engine.errors import UserFixableError
from alc_engine.image_kinds import FORMATS, HEAD_BYTES, SUFFIXES, damaged, unreachable, unrecognized

__all__ = ["MAX_PIXELS", "MAX_SIDE", "SUFFIXES", "DecodedImage", "decode"]

MAX_PIXELS = 89_478_485
"""Larger pictures are refused: a file of a few kilobytes may claim any size."""

MAX_SIDE = 65_535
"""As in JPEG; a strip of millions of pixels by a few keeps a decoder busy for long."""

GROUND = (128, 128, 128)
"""What shows through transparent pixels: black and white drawings stay visible on it."""

_ROTATIONS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_EXIF_ORIENTATION = 0x0112

# A second gate behind `_check_size`: nothing Pillow opens may pass with a warning.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
# Odd metadata around good pixels is no news to the user.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


@dataclass(frozen=True, eq=False)
class DecodedImage:
    """Pixels of one image, and what had to be decided to get them.

    Attributes
    ----------
    pixels : (H, W, 3) uint8
        Red, green, blue; upright. Grey of more than 8 bits, or floating point, is
        scaled by its own extremes.
    notes : tuple of str
        For the expert to know, e.g. ``"first of 12 frames"``; mostly empty.
    grey : (H, W) uint16, int32 or float32, or None
        The grey values of the file, upright, where they were asked for and 8 bits
        can't hold them; pixels that hold no number have the least value.
    """

    pixels: NDArray[np.uint8]
    notes: tuple[str, ...] = ()
    grey: NDArray[np.uint16 | np.int32 | np.float32] | None = None


def decode(path: Path, max_side: int | None = None, *, keep_grey: bool = False) -> DecodedImage:
    """Read an image file.

    Parameters
    ----------
    path : Path
    max_side : int, optional
        Shrink so that neither side is longer, in pixels. Never enlarges. JPEG is
        then decoded at a fraction of its size, which is several times faster.
    keep_grey : bool
        Hand over the grey values themselves as well, where 8 bits can't hold
        them. `pixels` are the same with and without.

    Raises
    ------
    UserFixableError
        If there is no picture to be had from the file; it names file, cause and remedy.
    """
    try:
        _check_file(path)
        with Image.open(path, formats=FORMATS) as image:
            return _decoded(image, max_side, keep_grey)
    except UserFixableError as error:
        raise UserFixableError(error.what, str(path), error.remedy) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(str(path)) from None
    except UnidentifiedImageError:
        raise unrecognized(path, _head(path)) from None
    except MemoryError:
        raise UserFixableError(
            "There is not enough memory to read the image.",
            str(path),
            "Close other programs, or save the image in a smaller size.",
        ) from None
    except Exception as error:
        # Pillow reports damage by whichever exception the damaged field ran into
        # (OSError, SyntaxError, struct.error, IndexError, ...): to the user it is
        # one thing, and no file may take the application down.
        if isinstance(error, OSError) and error.errno is not None:
            raise unreachable(path, error) from error
        raise damaged(path, error) from error


def _check_file(path: Path) -> None:
    """Refuse what has no bytes, or would never give them (a pipe, a device)."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UserFixableError(
            "This is not a file but a folder or a device.", remedy="Choose an image file."
        )
    if status.st_size == 0:
        raise unrecognized(path, b"")


def _decoded(image: Image.Image, max_side: int | None, keep_grey: bool) -> DecodedImage:
    _check_size(image)
    notes: list[str] = []
    frames = _frame_count(image)
    if frames > 1:
        notes.append(f"first of {frames} frames")
    target = _target_size(image.size, max_side)
    if target is not None:
        image.draft(None, target)
    image.load()
    orientation = _orientation(image)
    values = None
    if image.mode == "F" or image.mode.startswith("I"):
        values, low, high = _grey_values(image, notes)
        shown = "" if keep_grey else " shown as 0 to 255"
        notes.append(f"grey values {low:g} to {high:g}{shown}")
        rgb = _rescaled(values, low, high).convert("RGB")
    else:
        rgb = _to_rgb(image)
    if target is not None and rgb.size != target:
        rgb = rgb.resize(target, Image.Resampling.BILINEAR, reducing_gap=2.0)
    grey = Image.fromarray(values) if values is not None and keep_grey else None
    if orientation in _ROTATIONS:
        rgb = rgb.transpose(_ROTATIONS[orientation])
        grey = None if grey is None else grey.transpose(_ROTATIONS[orientation])
    return DecodedImage(
        np.array(rgb, dtype=np.uint8), tuple(notes), None if grey is None else np.array(grey)
    )


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
        raise _too_large("")


def _frame_count(image: Image.Image) -> int:
    """Frames of an animation or pages of a TIFF; 1 if what follows the first is damaged."""
    try:
        frames = int(getattr(image, "n_frames", 1))
    except (OSError, SyntaxError, ValueError, IndexError, KeyError, struct.error):
        frames = 1
    image.seek(0)  # counting walks through the file
    return frames


def _target_size(size: tuple[int, int], max_side: int | None) -> tuple[int, int] | None:
    """The size to shrink to, or None if the image is small enough."""
    if max_side is None or max(size) <= max_side:
        return None
    scale = max_side / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _orientation(image: Image.Image) -> int:
    """EXIF orientation, 1-8; after `load`, since PNG may keep it behind the pixels.

    Pillow turns TIFF by itself while loading and takes the tag away.
    """
    try:
        return int(image.getexif().get(_EXIF_ORIENTATION, 1))
    except Exception:
        # Cameras and editors write broken EXIF around good pixels.
        return 1


def _to_rgb(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        ground = Image.new("RGBA", image.size, (*GROUND, 255))
        return Image.alpha_composite(ground, image.convert("RGBA")).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")


def _grey_values(
    image: Image.Image, notes: list[str]
) -> tuple[NDArray[np.uint16 | np.int32 | np.float32], float, float]:
    """(H, W) values, least where there is no number, and their least and greatest."""
    values = np.asarray(image)  # (H, W) uint16, int32 or float32
    values = values.astype(values.dtype.newbyteorder("="), copy=False)
    finite = np.isfinite(values)
    numbers = values[finite]
    if len(numbers) == 0:
        raise UserFixableError(
            "The image holds no numbers, only NaN or infinity.",
            remedy="Save it again from the program that made it, or leave it out.",
        )
    low, high = numbers.min(), numbers.max()
    if len(numbers) < values.size:
        missing = values.size - len(numbers)
        notes.append(f"{missing} of {values.size} pixels hold no number and are shown black")
        values = np.where(finite, values, low)
    return values, float(low), float(high)


def _rescaled(
    values: NDArray[np.uint16 | np.int32 | np.float32], low: float, high: float
) -> Image.Image:
    """Grey of more than 8 bits, or floating point, to 0..255 by its own extremes.

    A scanner that uses 12 of 16 bits would leave a nearly black picture if the
    whole range were mapped, and a conversion that cuts off at 255 leaves two
    levels. The image's own least and greatest value depend on nothing else.
    """
    scale = 255.0 / (high - low) if high > low else 0.0
    pixels = np.empty(values.shape, dtype=np.uint8)
    for start in range(0, len(values), 256):  # in strips: float64 is 4x the image
        strip = slice(start, start + 256)
        pixels[strip] = ((values[strip].astype(np.float64) - low) * scale + 0.5).astype(np.uint8)
    return Image.fromarray(pixels)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return b"\x00"


def _too_large(where: str) -> UserFixableError:
    return UserFixableError(
        f"The image claims more than {MAX_PIXELS // 1_000_000} million pixels, "
        f"or more than {MAX_SIDE} along a side.",
        where,
        "Save it in a smaller size or cut it into tiles, or leave it out.",
    )
