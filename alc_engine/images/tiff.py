"""TIFF: the first picture of a file, whatever its samples are and however they lie in it.

`tifffile` reads the structure and the samples. It has not every codec by itself:
the optional package imagecodecs has the others, and Pillow has some, for those
layouts in which it keeps every bit. What is left is refused by the header, and
the refusal says what to install.
"""

from __future__ import annotations

import importlib.util
import logging
import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tifffile import TIFF, TiffFile, TiffPage

from alc_engine.images.image_memory import require_room
from alc_engine.images.picture import SEVERAL_FRAMES, Picture, eight_bits, of_colour, of_grey
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message, say

logging.getLogger("tifffile").setLevel(logging.CRITICAL)  # what matters becomes an error here

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _PALETTE, _MASK, _INKS, _YCBCR = range(7)
_LAB = (8, 9, 10)
_RAW = (32803, 34892)
_COLOURS = {
    _WHITE_IS_ZERO: 1,
    _BLACK_IS_ZERO: 1,
    _MASK: 1,
    _PALETTE: 1,
    _RGB: 3,
    _YCBCR: 3,
    _INKS: 4,
}
"""Samples that a photometric interpretation names; those beyond are extra."""
_NOT_SHOWN = 1 | 4  # new subfile type: a reduced copy, a mask
_DNG_VERSION, _INK_SET, _PROFILE, _ORIENTATION = 50706, 332, 34675, 274
_PREMULTIPLIED, _STRAIGHT = 1, 2
_JPEG = (6, 7, 33007)
_PILLOW_CODECS = (1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946, 34925, 50000)


@contextmanager
def opened(path: Path) -> Generator[FirstPicture]:
    """The first picture of a file, with nothing but its header read.

    Raises
    ------
    UserFixableError
        If it is of a kind that can't be read, too large, or cut short; `where` is left empty.
    Exception
        Of any kind, from `tifffile`, if the file is damaged.
    """
    with TiffFile(path) as file:
        yield FirstPicture(file, path)


class FirstPicture:
    """The first picture of an open file.

    Raises
    ------
    UserFixableError
        See `opened`.
    """

    def __init__(self, file: TiffFile, path: Path) -> None:
        page = file.pages.first
        assert isinstance(page, TiffPage)
        self._file, self._page, self._path = file, page, path
        self._photometric = int(page.photometric)
        self._samples = int(page.samplesperpixel)
        self._require_known_kind()
        require_room(
            page.imagewidth,
            page.imagelength * page.imagedepth,
            self._samples,
            1 if page.dtype is None else page.dtype.itemsize,
        )
        self._by_pillow = self._needs_pillow()
        self._require_all_parts()

    def read(self, channels: Sequence[int] = ()) -> Picture:
        """Read it.

        Parameters
        ----------
        channels : sequence of one or three int
            Which channels to show, counted from 1, of a picture that has more than its
            kind has names for; default: the first, or the first three.

        Raises
        ------
        UserFixableError, Exception
            See `opened`.
        """
        picture = self._read_by_pillow() if self._by_pillow else self._read_samples(channels)
        return replace(picture, profile=self._profile()).noted(self._frames())

    # -- what can be read ----------------------------------------------------------

    def _require_known_kind(self) -> None:
        page = self._page
        if self._photometric in _RAW or _DNG_VERSION in page.tags:
            raise _unsupported(say("it holds the raw data of a camera"))
        if self._photometric not in (*_COLOURS, *_LAB):
            raise _unsupported(
                say("its photometric interpretation is {kind}", kind=_name(page.photometric))
            )
        if self._photometric == _INKS and page.tags.valueof(_INK_SET, 1) != 1:
            raise _unsupported(say("its inks are not cyan, magenta, yellow and black"))
        if self._samples < _COLOURS.get(self._photometric, 3):
            raise _unsupported(
                say(
                    "it has {samples} samples a pixel, too few for its colours",
                    samples=self._samples,
                )
            )
        if page.dtype is None or page.dtype.kind not in "buif":
            raise _unsupported(
                say(
                    "its samples have {bits} bits in format {format}",
                    bits=page.bitspersample,
                    format=page.sampleformat,
                )
            )

    def _needs_pillow(self) -> bool:
        """Whether Pillow has to read it, because `tifffile` can't here."""
        page = self._page
        colours_left = self._photometric in _LAB or (
            self._photometric == _YCBCR
            and int(page.compression) not in _JPEG
            and page.is_subsampled
        )
        lacking = self._lacking_codec()
        if not colours_left and not lacking:
            return False
        if self._pillow_is_exact():
            return True
        if lacking and importlib.util.find_spec("imagecodecs") is None:
            raise UserFixableError(
                say(
                    "This kind of TIFF needs another package to be read ({lacking}).",
                    lacking=lacking,
                ),
                remedy=say(
                    'Install it with: pip install "alc-desktop[codecs]" – or save the image '
                    "as PNG, or as TIFF without compression."
                ),
            )
        raise _unsupported(
            lacking
            or say(
                "{bits} bits of {kind}",
                bits=page.bitspersample,
                kind=_name(page.photometric),
            )
        )

    def _lacking_codec(self) -> Message:
        """What `tifffile` has no codec for, in words; empty if it has all."""
        page = self._page
        whole_bytes = page.bitspersample in (1, 2, 4, 8, 16, 32, 64)
        if not whole_bytes and importlib.util.find_spec("imagecodecs") is None:
            return say("{bits} bits a sample", bits=page.bitspersample)
        try:
            TIFF.DECOMPRESSORS[page.compression]
        except KeyError:
            return say("compression {compression}", compression=_name(page.compression))
        try:
            TIFF.UNPREDICTORS[page.predictor]
        except KeyError:
            return say(
                "compression {compression} with {predictor} predictor",
                compression=_name(page.compression),
                predictor=_name(page.predictor),
            )
        return NOTHING

    def _pillow_is_exact(self) -> bool:
        """Whether Pillow keeps every bit of this layout, turned to colours as it should be."""
        page = self._page
        if int(page.compression) not in _PILLOW_CODECS or (
            page.is_tiled and page.planarconfig == 2
        ):
            return False
        assert page.dtype is not None
        grey = self._photometric == _BLACK_IS_ZERO and self._samples == 1
        if grey and (page.dtype.name, page.bitspersample) in (("uint16", 16), ("float32", 32)):
            return True
        if page.bitspersample == 1:
            return self._samples == 1 and self._photometric in (_WHITE_IS_ZERO, _BLACK_IS_ZERO)
        extra = self._samples - _COLOURS.get(self._photometric, 3)
        return page.dtype == np.uint8 and page.bitspersample == 8 and extra == 0

    def _require_all_parts(self) -> None:
        size = self._file.filehandle.size
        parts = list(zip(self._page.dataoffsets, self._page.databytecounts, strict=False))
        missing = sum(1 for at, count in parts if at <= 0 or count <= 0 or at + count > size)
        if missing or not parts:
            raise UserFixableError(
                say("The image file is cut short: it ends before the picture does."),
                remedy=say("Copy the file again from where it came from, or leave it out."),
            )

    # -- reading -------------------------------------------------------------------

    def _read_samples(self, channels: Sequence[int]) -> Picture:
        page = self._page
        stored = page.asarray(squeeze=False, maxworkers=1)  # (planes, depth, H, W, samples)
        values = np.moveaxis(stored[:, 0], 0, -1).reshape(*stored.shape[2:4], -1)
        values = values.astype(values.dtype.newbyteorder("="), copy=False)
        bits = page.bitspersample if isinstance(page.bitspersample, int) else 8
        picture = self._picture(values, bits, channels)
        orientation = page.tags.valueof(_ORIENTATION, 1)
        return replace(picture, orientation=orientation if isinstance(orientation, int) else 1)

    def _picture(self, values: NDArray[Any], bits: int, channels: Sequence[int]) -> Picture:
        """What (H, W, S) samples show."""
        if self._photometric == _PALETTE:
            return Picture(Image.fromarray(self._looked_up(values[..., 0])))
        if self._photometric == _INKS:
            inks = eight_bits(values[..., :4], bits)
            return Picture(Image.frombytes("CMYK", inks.shape[1::-1], inks.tobytes()))
        colours = _COLOURS[self._photometric]
        alpha, premultiplied = self._alpha(values)
        spare = values.shape[-1] - colours - (alpha is not None)
        told = NOTHING
        chosen: Sequence[int] = range(1, colours + 1)
        if spare:
            chosen = channels or range(1, 2 if values.shape[-1] < 3 else 4)
            told = _told(chosen, values.shape[-1])
        negative = self._photometric == _WHITE_IS_ZERO
        shown = values[..., [channel - 1 for channel in chosen]] if spare else values[..., :colours]
        if shown.shape[-1] == 1:
            picture = of_grey(shown[..., 0], bits, alpha, negative=negative)
        else:
            picture = of_colour(shown, bits, alpha)
        if premultiplied:
            picture = replace(picture, image=_straight(picture.image))
        return picture.noted(told)

    def _alpha(self, values: NDArray[Any]) -> tuple[NDArray[Any] | None, bool]:
        """Opacity, if one of the extra samples is, and whether the colours are multiplied by it."""
        first = _COLOURS[self._photometric]
        for index, kind in enumerate(self._page.extrasamples):
            if int(kind) in (_PREMULTIPLIED, _STRAIGHT) and first + index < values.shape[-1]:
                return values[..., first + index], int(kind) == _PREMULTIPLIED
        return None, False

    def _looked_up(self, indices: NDArray[Any]) -> NDArray[np.uint8]:
        palette = self._page.colormap
        if palette is None:
            raise _unsupported(say("its palette is missing"))
        colours = palette.T  # (2^bits, 3) uint16; some writers use 8 bits of it
        table = (colours >> 8 if colours.max() > 255 else colours).astype(np.uint8)
        found: NDArray[np.uint8] = table[np.minimum(indices.astype(np.int64), len(table) - 1)]
        return found

    def _read_by_pillow(self) -> Picture:
        with Image.open(self._path, formats=("TIFF",)) as image:
            image.load()  # turns it upright, too
            if image.mode in ("I;16", "I;16B", "F"):
                values = np.asarray(image)
                values = values.astype(values.dtype.newbyteorder("="), copy=False)
                return of_grey(values, values.dtype.itemsize * 8)
            if image.mode in ("LAB", "YCbCr"):
                return Picture(image.convert("RGB"))
            return Picture(image.copy())

    def _profile(self) -> bytes | None:
        profile = self._page.tags.valueof(_PROFILE)
        return profile if isinstance(profile, bytes) and self._photometric not in _LAB else None

    def _frames(self) -> Message:
        """A note if there are more pictures, without counting them."""
        found = re.match(r"ImageJ=[^\0]*?\bimages=(\d+)", self._page.description[:1000])
        if (found and int(found[1]) > 1) or self._page.imagedepth > 1:
            return SEVERAL_FRAMES
        try:
            second = self._file.pages[1]
            assert isinstance(second, TiffPage)
            return NOTHING if int(second.subfiletype) & _NOT_SHOWN else SEVERAL_FRAMES
        except Exception:  # there is none, or it is damaged: the first one is sound
            return NOTHING


def _straight(image: Image.Image) -> Image.Image:
    """The same with colours that are not multiplied by opacity."""
    colours = image.convert("RGBA")
    return Image.frombytes("RGBa", colours.size, colours.tobytes()).convert("RGBA")


def _told(chosen: Sequence[int], count: int) -> Message:
    if max(chosen) > count:
        raise UserFixableError(
            say(
                "The image has {count} channels; channel {channel} was chosen to be shown.",
                count=count,
                channel=max(chosen),
            ),
            remedy=say("Choose other channels for this project, or leave the image out."),
        )
    if len(chosen) == 1:
        return say("channel {channel} of {count}", channel=chosen[0], count=count)
    return say(
        "channels {channels} of {count} as red, green, blue",
        channels=", ".join(map(str, chosen)),
        count=count,
    )


def _unsupported(reason: str) -> UserFixableError:
    return UserFixableError(
        say("This kind of TIFF can't be read: {reason}.", reason=reason),
        remedy=say("Save the image as PNG, or as TIFF of grey or red, green and blue samples."),
    )


def _name(value: Any) -> str:
    """Of a number in a tag, as the standard calls it."""
    return str(getattr(value, "name", value))
