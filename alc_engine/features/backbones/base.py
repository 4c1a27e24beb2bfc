"""What every backbone is: fixed preprocessing and a frozen feature network.

A backbone turns a decoded image into a square of pixels (`preprocess`, called
from several threads) and a batch of squares into feature vectors (`embed`,
called from one thread). Its `key` names everything that decides the numbers, so
that vectors kept on disk are used again only where they would come out the same.
"""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from alc_engine.images.decoding import VERSION, decode
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, say, verbatim
from alc_engine.runtime.safe_files import opened_chosen

_PREPROCESSING = 1  # raise it when `central_square` changes what a network sees


class Backbone(ABC):
    """A frozen feature network with its preprocessing.

    Attributes
    ----------
    name : str
        The name in `BackboneSpec`.
    key : str
        Hex digest of model, weights and preprocessing.
    dimension : int
        D, the length of a feature vector.
    image_size : int
        S, the side in pixels of the square the network sees.
    batch_size : int
        Images per call of `embed` that use the device well; fixed for a
        backbone and a device, so that two runs form the same batches.
    trouble : Message
        Why the processor computes though another device was chosen; empty if it does not.
    """

    name: str
    key: str
    dimension: int
    image_size: int
    batch_size: int
    trouble: Message = NOTHING

    def preprocess(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Cut the central square and bring it to the network's size.

        Parameters
        ----------
        pixels : (H, W, 3) uint8
            RGB.

        Returns
        -------
        (3, S, S) uint8
        """
        return central_square(pixels, self.image_size).transpose(2, 0, 1)

    @abstractmethod
    def embed(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Feature vectors of preprocessed images.

        Parameters
        ----------
        batch : (B, 3, S, S) uint8

        Returns
        -------
        (B, D) float32
        """


def read_pixels(path: Path, size: int, channels: Sequence[int] = ()) -> NDArray[np.uint8]:
    """Decode an image no larger than a network that sees `size` pixels needs it.

    Large files are decoded at a fraction of their size, several times faster;
    the shorter side stays at least `size` unless the file itself has less.

    Parameters
    ----------
    path : Path
    size : int
        Pixels.
    channels : sequence of int
        As `decode` takes them.

    Returns
    -------
    (H, W, 3) uint8

    Raises
    ------
    UserFixableError
        If there is no image to be had from the file.
    """
    pixels = decode(path, max_side=2 * size, channels=channels).pixels
    if min(pixels.shape[:2]) < size and max(pixels.shape[:2]) == 2 * size:
        return decode(
            path, channels=channels
        ).pixels  # long and narrow: its shorter side was shrunk too far
    return pixels


def pixels_of(file: str, size: int, *channels: int) -> NDArray[np.uint8]:
    """The same for a file by its name, as helper processes are asked."""
    return read_pixels(Path(file), size, channels)


def central_square(pixels: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """The largest central square, resized to `size` x `size` pixels.

    The same as resizing the shorter side to `size` and cutting the centre: the
    networks learned from undistorted central cuts, so squashing the image or
    padding it with bars would show them something they never saw. Bilinear, with
    antialiasing when it shrinks: without it fine texture turns into patterns
    that depend on the resolution of the file.

    Parameters
    ----------
    pixels : (H, W, 3) uint8

    Returns
    -------
    (size, size, 3) uint8
    """
    height, width = pixels.shape[:2]
    side = min(height, width)
    left, top = (width - side) // 2, (height - side) // 2
    square = pixels[top : top + side, left : left + side]
    if side == size:
        return np.ascontiguousarray(square)
    image = Image.fromarray(np.ascontiguousarray(square))
    return np.asarray(image.resize((size, size), Image.Resampling.BILINEAR))


def file_digest(path: Path) -> str:
    """SHA-256 of a file, hexadecimal.

    Raises
    ------
    UserFixableError
        If it can't be read.
    """
    try:
        with opened_chosen(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserFixableError(
            say("The file can't be read: {reason}.", reason=error.strerror or str(error)),
            verbatim(path),
            say("Choose it again."),
        ) from error


def backbone_key(parts: Mapping[str, Any]) -> str:
    """Hex digest of everything that decides a backbone's features.

    Parameters
    ----------
    parts : mapping
        Plain values: name, digest of the weights, image size, normalisation...
    """
    fixed = {"preprocessing": _PREPROCESSING, "decoding": VERSION}
    text = json.dumps({**fixed, **parts}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
