"""A picture in 8 bits as readers of formats give it, before its colours are those of the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from alc_engine.images.deep_pixels import (
    Range,
    colour_range,
    grey_range,
    mirrored,
    scaled,
    widest,
)
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, say

SEVERAL_FRAMES = say("first of several frames")
"""The note where an animation, or a file of several pages, holds more than is shown."""


@dataclass(frozen=True, eq=False)
class Picture:
    """A picture.

    Attributes
    ----------
    image : Image
        8 bits a sample, any mode, not yet turned upright.
    size : (int, int) or None
        Width and height of the file's picture, where `image` was decoded at a fraction.
    profile : bytes or None
        ICC profile of the colours of `image`.
    orientation : int
        As EXIF counts, 1 to 8: how to turn it.
    grey : (H, W) uint16, int32, float32 or float64, or None
        The values of a grey picture that 8 bits can't hold; numbers everywhere.
    shown : (float, float) or None
        Which of them are black and white in `image`.
    notes : tuple of Message
        What had to be decided.
    """

    image: Image.Image
    size: tuple[int, int] | None = None
    profile: bytes | None = None
    orientation: int = 1
    grey: NDArray[Any] | None = None
    shown: Range | None = None
    notes: tuple[Message, ...] = ()

    def noted(self, note: Message) -> Picture:
        """The same with one note more; without, if it is empty."""
        return replace(self, notes=(*self.notes, note)) if note else self


def of_grey(
    values: NDArray[Any], bits: int, alpha: NDArray[Any] | None = None, *, negative: bool = False
) -> Picture:
    """A picture of grey samples.

    Parameters
    ----------
    values : (H, W) array
        Of integers, floating point or bool.
    bits : int
        Of a sample, at most what the type of `values` has.
    alpha : (H, W) array, optional
        Of the same kind.
    negative : bool
        The least value is white.

    Raises
    ------
    UserFixableError
        If none of the values is a number.
    """
    if _is_shallow(values, bits):
        pixels = _full_scale(values, bits)
        return Picture(_with_alpha(255 - pixels if negative else pixels, alpha, bits))
    values, missing = _numbers(values)
    values = widest(values)
    turned = NOTHING
    if negative:
        values = mirrored(values)
        turned = say("stored as a negative; its grey values are mirrored")
    shown = grey_range(_seen(values, alpha))
    image = _with_alpha(scaled(values, shown), alpha, bits)
    return Picture(image, grey=values, shown=shown).noted(missing).noted(turned)


def of_colour(values: NDArray[Any], bits: int, alpha: NDArray[Any] | None = None) -> Picture:
    """A picture of red, green and blue samples.

    Parameters
    ----------
    values : (H, W, 3) array
    bits : int
    alpha : (H, W) array, optional

    Raises
    ------
    UserFixableError
        If none of the values is a number.
    """
    if _is_shallow(values, bits):
        return Picture(_with_alpha(_full_scale(values, bits), alpha, bits))
    values, missing = _numbers(values)
    shown = colour_range(_seen(values, alpha), bits)
    picture = Picture(_with_alpha(scaled(values, shown), alpha, bits)).noted(missing)
    if shown[1] in (1, 2**bits - 1):
        return picture
    return picture.noted(
        say("colour values {low:g} to {high:g} shown as 0 to 255", low=shown[0], high=shown[1])
    )


def eight_bits(values: NDArray[Any], bits: int) -> NDArray[np.uint8]:
    """Samples of a known full scale, as ink and alpha: floats to 1, integers to 2^bits - 1."""
    if _is_shallow(values, bits):
        return _full_scale(values, bits)
    top = 1.0 if values.dtype.kind == "f" else 2.0**bits - 1
    return scaled(np.nan_to_num(values) if values.dtype.kind == "f" else values, (0.0, top))


def _is_shallow(values: NDArray[Any], bits: int) -> bool:
    return values.dtype.kind == "b" or (values.dtype.kind == "u" and bits <= 8)


def _full_scale(values: NDArray[Any], bits: int) -> NDArray[np.uint8]:
    if bits == 8 and values.dtype.kind == "u":
        return values.astype(np.uint8, copy=False)
    table = np.rint(np.arange(2**bits) * (255 / (2**bits - 1))).astype(np.uint8)
    return np.asarray(table[values.astype(np.uint8, copy=False) & (2**bits - 1)])


def _with_alpha(pixels: NDArray[np.uint8], alpha: NDArray[Any] | None, bits: int) -> Image.Image:
    image = Image.fromarray(np.ascontiguousarray(pixels))
    if alpha is not None:
        image.putalpha(Image.fromarray(np.ascontiguousarray(eight_bits(alpha, bits))))
    return image


def _numbers(values: NDArray[Any]) -> tuple[NDArray[Any], Message]:
    """The values, least where there is no number, and a note if there are such."""
    if values.dtype.kind != "f":
        return values, NOTHING
    finite = np.isfinite(values)
    if finite.all():
        return values, NOTHING
    if not finite.any():
        raise UserFixableError(
            say("The image holds no numbers, only NaN or infinity."),
            remedy=say("Save it again from the program that made it, or leave it out."),
        )
    pixels = finite if finite.ndim == 2 else finite.all(axis=-1)
    missing = pixels.size - int(np.count_nonzero(pixels))
    least = values.min(where=finite, initial=np.inf)
    note = say(
        "{missing} of {count} pixels hold no number and are shown black",
        missing=missing,
        count=pixels.size,
    )
    return np.where(finite, values, least), note


def _seen(values: NDArray[Any], alpha: NDArray[Any] | None) -> NDArray[Any]:
    """The values of pixels that are not wholly transparent; all if none is."""
    if alpha is None or not alpha.any() or alpha.all():
        return values
    return values[alpha > 0]
