"""One image at several sizes, so that every zoom draws from pixels of about its own size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage

from alc_desktop.grid.thumbnails import image_from_pixels, resized
from alc_engine.decoding import decode

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
        Scale against the image itself, rising, and the pixels at that scale.
    notes : tuple of str
        What had to be decided while decoding.
    """

    width: int
    height: int
    levels: tuple[tuple[float, QImage], ...]
    notes: tuple[str, ...] = ()

    def level_for(self, scale: float) -> tuple[float, QImage]:
        """The smallest level that needs no enlarging at `scale`; the largest if all do."""
        for level in self.levels:
            if level[0] >= 0.99 * scale:
                return level
        return self.levels[-1]


def load_pyramid(path: Path) -> ImagePyramid:
    """Decode an image and make its levels; any thread may do it.

    Raises
    ------
    UserFixableError
        If it can't be read.
    """
    decoded = decode(path)
    height, width = decoded.pixels.shape[:2]
    levels = [*_halved(decoded.pixels), (1.0, decoded.pixels), *_enlarged(decoded.pixels)]
    return ImagePyramid(
        width,
        height,
        tuple((scale, image_from_pixels(pixels)) for scale, pixels in levels),
        decoded.notes,
    )


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
