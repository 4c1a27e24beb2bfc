"""Image file -> RGB pixels, in one place, for the screen and for the embedding alike.

What the expert sees is what the network sees: same rotation, same range of deep
greys, same colours, same ground under transparency, same first frame. Whatever had
to be decided on the way is said in `DecodedImage.notes`.

Files are hostile until decoded. Only the formats of `image_kinds` are tried,
whatever a file is called; a picture too large to hold is refused by its header; a
file that ends too early is an error, never half a picture. Any thread may call
`decode`.
"""

from __future__ import annotations

import io
import stat
import struct
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from alc_engine.images import jpeg
from alc_engine.images.color_profiles import LEFT_ASIDE, to_srgb
from alc_engine.images.deep_pillow import deep_values, require_depth
from alc_engine.images.deep_pixels import Range
from alc_engine.images.image_kinds import (
    HEAD_BYTES,
    SUFFIXES,
    damaged,
    recognized,
    require_codec,
    unreachable,
    unrecognized,
)
from alc_engine.images.image_memory import max_pixels, require_room, too_large
from alc_engine.images.picture import SEVERAL_FRAMES, Picture, of_colour, of_grey
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, say, verbatim

__all__ = ["SUFFIXES", "VERSION", "DecodedImage", "decode", "require_decodable"]

VERSION = 2
"""Raise it when the pixels of any file come out otherwise: features are then computed anew."""

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
_FIRST_ON_ITS_SIDE = 5
_EXIF_ORIENTATION = 0x0112
_JPEG = ("JPEG", "MPO")

# A second gate behind `require_room`: nothing Pillow opens may pass with a warning.
Image.MAX_IMAGE_PIXELS = 4 * max_pixels()
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
# Odd metadata around good pixels is no news to the user.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


@dataclass(frozen=True, eq=False)
class DecodedImage:
    """Pixels of one image, and what had to be decided to get them.

    Attributes
    ----------
    pixels : (H, W, 3) uint8
        Red, green, blue (sRGB); upright. More than 8 bits, signed samples and floating
        point are scaled as `deep_pixels` says.
    notes : tuple of Message
        For the expert to know, e.g. ``"first of several frames"``; mostly empty.
    grey : (H, W) uint16, int32, float32 or float64, or None
        The grey values of the file, upright, where they were asked for and 8 bits
        can't hold them; pixels that hold no number have the least value.
    shown : (float, float) or None
        Which of them are black and white in `pixels`.
    size : (int, int)
        Width and height of the picture in the file, upright: larger than `pixels` where
        those were shrunk.
    """

    pixels: NDArray[np.uint8]
    notes: tuple[Message, ...] = ()
    grey: NDArray[Any] | None = None
    shown: Range | None = None
    size: tuple[int, int] = (0, 0)


def decode(
    path: Path,
    max_side: int | None = None,
    *,
    keep_grey: bool = False,
    channels: Sequence[int] = (),
) -> DecodedImage:
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
    channels : sequence of one or three int
        Which to show, counted from 1, of a TIFF that has more channels than colours;
        one: as grey. Default: the first three, or the first of two.

    Raises
    ------
    UserFixableError
        If there is no picture to be had from the file; it names file, cause and remedy.
    """
    try:
        return _finished(_read(path, max_side, channels), max_side, keep_grey)
    except Exception as error:
        raise _mendable(path, error) from error


def require_decodable(path: Path) -> None:
    """Refuse a file by its header, as `decode` would; no pixel is decoded.

    Raises
    ------
    UserFixableError
        With the words of `decode`. That a file is damaged further on, or cut short,
        mostly shows only when it is decoded.
    """
    try:
        with _opened(path) as file:
            kind = _kind(file, path)
            if kind == "TIFF":
                from alc_engine.images import tiff

                with tiff.opened(path):
                    return
            if kind == "JPEG":
                jpeg.require_known_kind(file)
            else:
                _by_pillow(kind, file, path)
    except Exception as error:
        raise _mendable(path, error) from error


def _mendable(path: Path, error: Exception) -> UserFixableError:
    """Whatever went wrong with a file, as an error that the user can mend."""
    if isinstance(error, UserFixableError):
        return UserFixableError(error.what, verbatim(path), error.remedy)
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return too_large(path)
    if isinstance(error, MemoryError):
        return UserFixableError(
            say("There is not enough memory to read the image."),
            verbatim(path),
            say("Close other programs, or save the image in a smaller size."),
        )
    # Libraries report damage by whichever exception the damaged field ran into
    # (OSError, SyntaxError, struct.error, IndexError, ...): to the user it is
    # one thing, and no file may take the application down.
    if isinstance(error, OSError) and error.errno is not None:
        return unreachable(path, error)
    return damaged(path, error)


def _opened(path: Path) -> BinaryIO:
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would never give a byte
        raise UserFixableError(
            say("This is not a file but a folder or a device."), remedy=say("Choose an image file.")
        )
    return path.open("rb")


def _kind(file: BinaryIO, path: Path) -> str:
    """The format of a file by its first bytes; ready to be decoded."""
    head = file.read(HEAD_BYTES)
    kind = recognized(head)
    if kind is None:
        raise unrecognized(path, head)
    require_codec(kind)
    file.seek(0)
    return kind


def _by_pillow(kind: str, file: BinaryIO, path: Path) -> Image.Image:
    """A picture with nothing but its header read."""
    try:
        image = Image.open(file, formats=(kind,))
    except UnidentifiedImageError:
        if kind == "JPEG":
            jpeg.require_known_kind(file)
        raise ValueError("its header makes no sense") from None
    require_room(*image.size)
    require_depth(image, path)
    return image


def _read(path: Path, max_side: int | None, channels: Sequence[int]) -> Picture:
    with _opened(path) as file:
        kind = _kind(file, path)
        if kind == "TIFF":
            from alc_engine.images import tiff

            with tiff.opened(path) as first:
                return first.read(channels)
        with _by_pillow(kind, file, path) as image:
            try:
                return _loaded(image, path, max_side)
            except OSError as error:
                if image.format not in _JPEG:
                    raise
                jpeg.require_known_kind(file)
                if "truncated" not in str(error):
                    raise
                return _mended(path, max_side, error)


def _loaded(image: Image.Image, path: Path, max_side: int | None) -> Picture:
    frames = SEVERAL_FRAMES if _has_more_frames(image) else NOTHING
    size, profile = image.size, image.info.get("icc_profile")
    values = deep_values(image, path)
    if values is not None:
        picture = _of_samples(values, image.info.get("transparency"))
        picture = replace(picture, profile=profile, orientation=_orientation(image))
        return picture.noted(frames)
    target = _target_size(size, max_side)
    if target is not None and image.format in _JPEG:
        image.draft(None, target)
    image.load()
    return Picture(image, size, profile, _orientation(image)).noted(frames)


def _of_samples(values: NDArray[Any], transparent: Any) -> Picture:
    """A picture of (H, W) or (H, W, S) deep samples.

    Of two or four, the last is the opacity; `transparent` may be the value of
    pixels that are not to be seen.
    """
    bits = values.dtype.itemsize * 8
    alpha = None
    if values.ndim == 3 and values.shape[-1] in (2, 4):
        values, alpha = values[..., :-1], values[..., -1]
        values = values[..., 0] if values.shape[-1] == 1 else values
    elif isinstance(transparent, int if values.ndim == 2 else tuple):
        clear = values == np.array(transparent)
        clear = clear if clear.ndim == 2 else clear.all(axis=-1)
        alpha = np.where(clear, 0, 2**bits - 1).astype(values.dtype)
    return of_grey(values, bits, alpha) if values.ndim == 2 else of_colour(values, bits, alpha)


def _mended(path: Path, max_side: int | None, error: OSError) -> Picture:
    """A JPEG that lacks its end mark and nothing else.

    Raises
    ------
    OSError
        The one given, if more of it is missing.
    """

    def pixels(content: io.BytesIO) -> NDArray[np.uint8]:
        with Image.open(content, formats=("JPEG",)) as image:
            return np.asarray(_loaded(image, path, None).image)  # shrunk, it would show less

    ended = jpeg.without_end_mark(path, pixels)
    if ended is None:
        raise error
    with Image.open(ended, formats=("JPEG",)) as image:
        return _loaded(image, path, max_side).noted(say("the file lacks its end mark"))


def _finished(picture: Picture, max_side: int | None, keep_grey: bool) -> DecodedImage:
    """In the colours of the screen, shrunk and upright."""
    notes = list(picture.notes)
    grey = picture.grey
    if grey is not None and picture.shown is not None:
        low, high = (grey.min(), grey.max()) if keep_grey else picture.shown
        low, high = float(low), float(high)
        notes.append(
            say("grey values {low:g} to {high:g}", low=low, high=high)
            if keep_grey
            else say("grey values {low:g} to {high:g} shown as 0 to 255", low=low, high=high)
        )
    rgb = _in_srgb(picture, notes)
    size = picture.size or rgb.size
    target = _target_size(size, max_side)
    if target is not None and rgb.size != target:
        rgb = rgb.resize(target, Image.Resampling.BILINEAR, reducing_gap=2.0)
    turned = _ROTATIONS.get(picture.orientation)
    if turned is not None:
        rgb = rgb.transpose(turned)
    pixels = np.array(rgb, dtype=np.uint8)
    size = size if picture.orientation < _FIRST_ON_ITS_SIDE else (size[1], size[0])
    if grey is None or not keep_grey:
        return DecodedImage(pixels, tuple(notes), size=size)
    values = upright(grey, picture.orientation)
    return DecodedImage(pixels, tuple(notes), values, picture.shown, size)


def _in_srgb(picture: Picture, notes: list[Message]) -> Image.Image:
    image, alpha = picture.image, None
    if image.has_transparency_data:
        whole = image.convert("RGBA")
        least, most = whole.getchannel("A").getextrema()
        if most == 0:
            notes.append(say("all of it is transparent; its colours are shown"))
        elif least != 255:
            alpha = whole.getchannel("A")
        image = whole.convert("RGB")
    elif image.mode not in ("L", "RGB", "CMYK"):
        image = image.convert("RGB")
    # Greys that were stretched are no longer what their profile speaks of.
    image, used = to_srgb(image, None if picture.shown else picture.profile)
    if not used:
        notes.append(LEFT_ASIDE)
    image = image if image.mode == "RGB" else image.convert("RGB")
    if alpha is None:
        return image
    image.putalpha(alpha)
    ground = Image.new("RGBA", image.size, (*GROUND, 255))
    return Image.alpha_composite(ground, image).convert("RGB")


def upright(values: NDArray[Any], orientation: int) -> NDArray[Any]:
    """(H, W) values turned as EXIF says, 1 to 8."""
    if orientation in (5, 6, 7, 8):
        values = values.T
    if orientation in (3, 4, 7, 8):
        values = values[::-1]
    if orientation in (2, 3, 6, 7):
        values = values[:, ::-1]
    return np.ascontiguousarray(values)


def _has_more_frames(image: Image.Image) -> bool:
    """Whether another frame follows; they are not counted, a file may have very many."""
    try:
        more = bool(getattr(image, "is_animated", False))
    except (OSError, SyntaxError, ValueError, IndexError, KeyError, struct.error):
        more = False  # what follows the first frame is damaged
    if image.tell() or image.format == "GIF":
        image.seek(0)
    return more


def _target_size(size: tuple[int, int], max_side: int | None) -> tuple[int, int] | None:
    """The size to shrink to, or None if the image is small enough."""
    if max_side is None or max(size) <= max_side:
        return None
    scale = max_side / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _orientation(image: Image.Image) -> int:
    """EXIF orientation, 1-8; after `load`, since PNG may keep it behind the pixels."""
    try:
        return int(image.getexif().get(_EXIF_ORIENTATION, 1))
    except Exception:
        # Cameras and editors write broken EXIF around good pixels.
        return 1
