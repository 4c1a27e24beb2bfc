"""How large a picture may be: what it takes to hold it, against a limit that the user can raise."""

from __future__ import annotations

import math
import os
from functools import cache
from pathlib import Path

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

VARIABLE = "ALC_IMAGE_MEMORY"
"""Environment variable: gibibytes that one picture may take while it is read."""

USUAL = 3.0
"""Gibibytes; 8 bits a sample are then read up to some 178 million pixels."""

MAX_SIDE = 1_000_000
"""Pixels along a side; a strip of many millions by a few only keeps a decoder busy."""

_SHOWN = 12
"""Bytes a pixel: the picture as 8-bit colour, turned upright, and as an array."""


@cache
def gigabytes() -> float:
    """The limit: what the user had set when the program began, or `USUAL`."""
    try:
        limit = float(os.environ.get(VARIABLE, ""))
    except ValueError:
        return USUAL
    return limit if math.isfinite(limit) and limit > 0 else USUAL


def max_pixels() -> int:
    """Pixels of the largest picture of 8 bits a sample that the limit lets in."""
    return int(gigabytes() * 2**30 / _bytes_per_pixel(3, 1))


def max_file_bytes() -> int:
    """Bytes of the largest file that is taken for an image: what its picture may take at most.

    A file takes less room than what it takes to decode it, but for what no image needs.
    """
    return int(gigabytes() * 2**30)


def file_too_large(path: Path) -> UserFixableError:
    """The error for a file of more bytes than that, which is not read."""
    return UserFixableError(
        say(
            "The file has more than {limit:g} GiB, the limit of memory for one image; it "
            "is not read.",
            limit=gigabytes(),
        ),
        verbatim(path),
        say(
            "Leave it out; or if it is an image, save it in a smaller size, or set the "
            "environment variable {variable} to more GiB and start the program again.",
            variable=VARIABLE,
        ),
    )


def require_room(width: int, height: int, samples: int = 3, sample_bytes: int = 1) -> None:
    """Refuse a picture by the size that its header claims.

    A file of a few kilobytes may claim any size, so this comes before any pixel.

    Parameters
    ----------
    width, height : int
        Pixels.
    samples, sample_bytes : int
        Of a pixel, as the file has them.

    Raises
    ------
    UserFixableError
        If a side is longer than `MAX_SIDE`, or the picture would take more than the limit.
    """
    if max(width, height) > MAX_SIDE:
        raise UserFixableError(
            say(
                "The image claims to be {side:,} pixels long; {longest:,} can be read along a "
                "side.",
                side=max(width, height),
                longest=MAX_SIDE,
            ),
            remedy=say("Cut it into tiles, or leave it out."),
        )
    needed = width * height * _bytes_per_pixel(samples, sample_bytes) / 2**30
    if needed > gigabytes():
        raise UserFixableError(
            say(
                "The image claims {millions:,.0f} million pixels; to read it takes "
                "{needed:,.1f} GiB of memory, more than the limit of {limit:g} GiB.",
                millions=width * height / 1000000.0,
                needed=needed,
                limit=gigabytes(),
            ),
            remedy=say(
                "Save it in a smaller size or cut it into tiles, or set the environment "
                "variable {variable} to {gigabytes} and start the program again.",
                variable=VARIABLE,
                gigabytes=math.ceil(needed),
            ),
        )


def too_large(path: Path) -> UserFixableError:
    """The error for a picture that claims far more than the limit."""
    return UserFixableError(
        say(
            "The image claims more than {millions:,.0f} million pixels, more than the "
            "limit of {limit:g} GiB of memory lets in.",
            millions=max_pixels() / 1000000.0,
            limit=gigabytes(),
        ),
        verbatim(path),
        say(
            "Save it in a smaller size or cut it into tiles, or set the environment "
            "variable {variable} to more GiB and start the program again.",
            variable=VARIABLE,
        ),
    )


def _bytes_per_pixel(samples: int, sample_bytes: int) -> int:
    # Twice what is stored: packed and unpacked lie side by side while a codec works.
    return _SHOWN + 2 * max(samples, 3 if sample_bytes == 1 else 1) * sample_bytes
