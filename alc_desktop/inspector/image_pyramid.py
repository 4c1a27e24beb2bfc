"""One image at several sizes, so that every zoom draws from pixels of about its own size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage

from alc_desktop.background.thumbnails import image_from_pixels
from alc_desktop.widgets.grey_window import STORED, GreyRange
from alc_engine.images.decoding_process import Helpers
from alc_engine.images.shown_pixels import resized, unpacked

_SMALLEST_SIDE = 512
_ENLARGED_SIDE = 1024
_LARGEST_FACTOR = 16


@dataclass(frozen=True, eq=False)
class ImagePyramid:
    """A decoded image.

    Attributes
    ----------
    width, height : int
        Of the image itself, pixels.
    levels : tuple of (float, QImage)
        Scale against the image itself, rising, and the pixels at that scale. None is 1
        where the image was decoded at a fraction of its size.
    notes : tuple of str
        What had to be decided while decoding.
    grey : GreyRange or None
        The values of an image that 8 bits can't hold; then the levels are of 16 bits,
        in steps between its two ends.
    """

    width: int
    height: int
    levels: tuple[tuple[float, QImage], ...]
    notes: tuple[str, ...] = ()
    grey: GreyRange | None = None

    @property
    def size(self) -> int:
        """Bytes of its pixels at all scales."""
        return sum(level.sizeInBytes() for _, level in self.levels)

    @property
    def finest(self) -> float:
        """The largest scale."""
        return self.levels[-1][0]

    def is_sharp_at(self, scale: float) -> bool:
        """Whether it has a pixel for each of the screen, or all that the image has."""
        return self.finest >= 0.99 * min(scale, 1.0)

    def level_for(self, scale: float) -> tuple[float, QImage]:
        """The smallest level that needs no enlarging at `scale`; the largest if all do."""
        for level in self.levels:
            if level[0] >= 0.99 * scale:
                return level
        return self.levels[-1]


def load_pyramid(
    path: Path, helpers: Helpers, channels: tuple[int, ...] = (), side: int | None = None
) -> ImagePyramid:
    """Have an image decoded and make its levels; any thread may do it.

    Parameters
    ----------
    path : Path
    helpers : Helpers
        Of `alc_engine.images.shown_pixels.whole`; with a `side` of `reduced`.
    channels : tuple of int
        Which channels the project shows.
    side : int, optional
        As many pixels of the longer side are enough.

    Raises
    ------
    UserFixableError
        If it can't be read.
    """
    size = () if side is None else (side,)
    return make_pyramid(*unpacked(*helpers.result((str(path), *size, *channels))))


def make_pyramid(
    values: NDArray[Any],
    notes: tuple[str, ...] = (),
    shown: tuple[float, float] | None = None,
    size: tuple[int, int] | None = None,
) -> ImagePyramid:
    """The levels of an image.

    Parameters
    ----------
    values : (H, W, 3) uint8 RGB, or (H, W) grey of more than 8 bits
    notes : tuple of str
    shown : (float, float), optional
        Grey values that are black and white until the user chooses others; default: the
        least and the greatest.
    size : (int, int), optional
        Width and height of the image itself; default: those of `values`.
    """
    height, width = values.shape[:2]
    if values.ndim == 2:
        grey = GreyRange.of(values, shown)
        levels = tuple(
            (scale, _grey_image(steps)) for scale, steps in _grey_levels(grey.stored(values))
        )
        return ImagePyramid(width, height, levels, notes, grey)
    whole = size or (width, height)
    share = max(width, height) / max(whole)
    sizes = [*_halved(values), (1.0, values)] + (_enlarged(values) if share == 1 else [])
    levels = tuple((scale * share, image_from_pixels(pixels)) for scale, pixels in sizes)
    return ImagePyramid(whole[0], whole[1], levels, notes)


def _halved(pixels: NDArray[np.uint8]) -> list[tuple[float, NDArray[np.uint8]]]:
    """Halves of halves by averaging four pixels, the smallest first."""
    halves: list[tuple[float, NDArray[np.uint8]]] = []
    image, scale = Image.fromarray(pixels), 1.0
    while max(image.size) >= 2 * _SMALLEST_SIDE and min(image.size) > 1:
        image, scale = image.reduce(2), scale / 2
        halves.insert(0, (scale, np.asarray(image)))
    return halves


def _enlarged(pixels: NDArray[np.uint8]) -> list[tuple[float, NDArray[np.uint8]]]:
    """A small image enlarged with a better filter than the painter has."""
    longer = max(pixels.shape[:2])
    factor = min(_ENLARGED_SIDE // longer, _LARGEST_FACTOR)
    return [(float(factor), resized(pixels, longer * factor))] if factor > 1 else []


def _grey_levels(steps: NDArray[np.uint16]) -> list[tuple[float, NDArray[np.uint16]]]:
    """The same for 16 bits, which Pillow neither halves nor enlarges."""
    levels, scale = [(1.0, steps)], 1.0
    while max(levels[0][1].shape) >= 2 * _SMALLEST_SIDE and min(levels[0][1].shape) > 1:
        scale /= 2
        levels.insert(0, (scale, _mean_of_fours(levels[0][1])))
    longer = max(steps.shape)
    factor = min(_ENLARGED_SIDE // longer, _LARGEST_FACTOR)
    if factor > 1:
        size = (steps.shape[1] * factor, steps.shape[0] * factor)
        image = Image.fromarray(steps.astype(np.float32))
        large = np.asarray(image.resize(size, Image.Resampling.BICUBIC))
        levels.append((float(factor), np.clip(np.rint(large), 0, STORED - 1).astype(np.uint16)))
    return levels


def _mean_of_fours(steps: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Half the size; an odd last row or column is doubled."""
    even = np.pad(steps, [(0, length % 2) for length in steps.shape], mode="edge")
    sums = np.zeros((even.shape[0] // 2, even.shape[1] // 2), dtype=np.uint32)
    for row in (0, 1):
        for column in (0, 1):
            sums += even[row::2, column::2]
    return ((sums + 2) // 4).astype(np.uint16)


def _grey_image(steps: NDArray[np.uint16]) -> QImage:
    height, width = steps.shape
    rows = np.ascontiguousarray(steps)
    return QImage(rows.data, width, height, 2 * width, QImage.Format.Format_Grayscale16).copy()
