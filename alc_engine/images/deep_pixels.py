"""Samples of more than 8 bits, signed or of floating point -> the 8 bits that are shown.

A scanner that uses 12 of 16 bits would leave a nearly black picture if the whole
range were mapped, and one hot pixel would do the same if the extremes were.

Grey has no black and white of its own: it is stretched between two quantiles.
Colour has: its black stays 0, and its white is the full scale of the least usual
bit depth that holds it, so that a photograph keeps its balance and its exposure.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

LEFT_OUT = 1000
"""One in so many values may lie outside the range at either end, and at least one pixel."""

_DEPTHS = (8, 10, 12, 14, 16, 24, 32, 64)
_MOST = 1 << 22  # values that quantiles are taken from
_STRIP = 256  # rows at a time: float64 is many times the picture

Range = tuple[float, float]


def grey_range(values: NDArray[Any]) -> Range:
    """The values that are shown black and white.

    Parameters
    ----------
    values : (H, W) or (N,) array of finite numbers
        Not empty.

    Returns
    -------
    (float, float)
        All but one in `LEFT_OUT` values lie above the first, all but as many below
        the second. The extremes where these two are one.
    """
    return _quantiles(values.ravel(), 1)


def colour_range(values: NDArray[Any], bits: int) -> Range:
    """The value of black and of full colour, the same for red, green and blue.

    Parameters
    ----------
    values : (N, 3) or (H, W, 3) array of finite numbers
    bits : int
        That the file says a sample has.
    """
    low, high = _quantiles(values.reshape(-1, values.shape[-1]), values.shape[-1])
    if values.dtype.kind == "u":
        fitting = (depth for depth in _DEPTHS if high < 2.0**depth)
        return 0.0, 2.0 ** min(next(fitting, 64), max(bits, 8)) - 1
    if values.dtype.kind == "f" and low >= 0 and high <= 1:
        return 0.0, 1.0
    return low, high


def _quantiles(pixels: NDArray[Any], samples: int) -> Range:
    some = pixels[:: max(1, pixels.size // _MOST) | 1].ravel()  # odd: no even width repeats it
    out = min(max(samples, some.size // LEFT_OUT), (some.size - 1) // 2)
    parted = np.partition(some, (out, some.size - 1 - out))
    low, high = float(parted[out]), float(parted[some.size - 1 - out])
    return (low, high) if low < high else (float(pixels.min()), float(pixels.max()))


def scaled(values: NDArray[Any], shown: Range) -> NDArray[np.uint8]:
    """The same values from 0 (at or below the range) to 255 (at or above it).

    Parameters
    ----------
    values : (H, ...) array
        Without NaN.
    """
    low, high = shown
    pixels = np.empty(values.shape, dtype=np.uint8)
    for start in range(0, len(values), _STRIP):
        strip = slice(start, start + _STRIP)
        # Halves first: the span of the widest floats is no float any more.
        above = values[strip].astype(np.float64) / 2 - low / 2
        scale = 255.0 / (high / 2 - low / 2) if high > low else 0.0
        pixels[strip] = np.clip(above * scale + 0.5, 0, 255)
    return pixels


def widest(values: NDArray[Any]) -> NDArray[Any]:
    """Grey values in a type that the window takes: uint16, int32, float32 or float64."""
    kind = values.dtype
    if kind == np.uint16 or kind == np.float32:
        wanted = kind.newbyteorder("=")
    elif kind.kind in "bui" and kind.itemsize <= (2 if kind.kind == "u" else 4):
        wanted = np.dtype(np.uint16 if kind.kind == "u" else np.int32)
    else:
        wanted = np.dtype(np.float32 if kind == np.float16 else np.float64)
    return values.astype(wanted, copy=False)


def mirrored(values: NDArray[Any]) -> NDArray[Any]:
    """Grey values of the same range with the least for the greatest: white is black."""
    low, high = values.min(), values.max()
    if values.dtype.kind == "f":
        return np.asarray((high / 2 - values / 2 + low / 2) * 2)
    return np.asarray(high - values + low)  # integers wrap around, and back
