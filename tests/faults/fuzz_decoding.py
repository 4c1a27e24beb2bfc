"""Broken images of every format: pixels or words come out, and the program lives.

    python -m tests.faults.fuzz_decoding --count 100000 --seed 0

Decoding runs as it does when features are computed, in helper processes. A
helper that dies is no death of the program, but is counted and named: there is
a fault in a library to report.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
from pathlib import Path

import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageCms
from pillow_heif import register_heif_opener

from alc_engine.images.decoding import decode
from alc_engine.images.decoding_process import decoded
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import never_cancelled
from tests.faults.summary import Outcome, Until, command

_AT_A_TIME = 128
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
_SAVED: tuple[tuple[str, str, dict[str, object]], ...] = (
    *(("RGB", "JPEG", {}), ("RGB", "JPEG", {"progressive": True}), ("CMYK", "JPEG", {})),
    *(("RGB", "PNG", {}), ("P", "PNG", {}), ("I;16", "PNG", {}), ("RGBA", "PNG", {})),
    *(("RGB", "TIFF", {"compression": kind}) for kind in ("raw", "tiff_lzw", "jpeg", "packbits")),
    *(("F", "TIFF", {}), ("1", "TIFF", {"compression": "group4"}), ("RGB", "BMP", {})),
    *(("RGB", "WEBP", {}), ("RGBA", "WEBP", {"lossless": True}), ("P", "GIF", {})),
    *(("RGB", "PPM", {}), ("L", "PPM", {})),
    *(("RGB", "JPEG2000", {}), ("RGB", "AVIF", {}), ("RGB", "HEIF", {})),
    *(("RGB", "JPEG", {"icc_profile": b"\0" * 200}), ("RGB", "PNG", {"icc_profile": _SRGB})),
)


_TIFFS: tuple[tuple[str, dict[str, object]], ...] = (
    *(("u2", {"compression": kind}) for kind in ("zlib", "lzw", "zstd", "jpeg2000")),
    *(("f4", {"compression": "zlib", "predictor": True}), ("f2", {}), ("i4", {"tile": (16, 16)})),
    *(("u1", {"planarconfig": "separate", "compression": kind}) for kind in ("lzw", "jpegxl")),
)


def sound_images() -> list[bytes]:
    """A small picture in each format and mode."""
    noise = np.random.default_rng(0).integers(0, 255, (24, 32, 3), dtype=np.uint8)
    register_heif_opener()
    images = []
    for kind, options in _TIFFS:
        file = io.BytesIO()
        separate = options.get("planarconfig") == "separate"
        values = np.moveaxis(noise, -1, 0) if separate else noise
        tifffile.imwrite(file, values.astype(kind), photometric="rgb", metadata=None, **options)
        images.append(file.getvalue())
    for mode, kind, options in _SAVED:
        image = Image.fromarray(noise)
        image = image.convert("I").convert("I;16") if mode == "I;16" else image.convert(mode)
        file = io.BytesIO()
        image.save(file, kind, **options)
        images.append(file.getvalue())
    return images


def broken(data: bytes, rng: random.Random) -> bytes:
    """The same with bytes changed, mostly near the beginning, cut short or put together anew."""
    content = bytearray(data)
    for _ in range(rng.choice((1, 2, 8, 32))):
        near = len(content) if rng.random() < 0.5 else min(200, len(content))
        at = rng.randrange(near)
        content[at] = rng.choice((0, 0xFF, 0x7F, 0x80, rng.randrange(256)))
    if rng.random() < 0.2:
        del content[rng.randrange(len(content)) :]
    if rng.random() < 0.1:
        at = rng.randrange(len(content) + 1)
        content[at:at] = rng.randbytes(rng.randint(1, 100))
    return bytes(content)


def small(path: str) -> NDArray[np.uint8]:
    """What decoding gives, at the size of a thumbnail."""
    return decode(Path(path), max_side=48).pixels


def run(until: Until, seed: int) -> Outcome:
    """Decode image after image."""
    outcome = Outcome("broken image decoded", seed)
    rng = random.Random(seed)
    images = sound_images()
    blocks = Until(-(-until.count // _AT_A_TIME), until.seconds)
    for _ in blocks.turns(outcome):
        with tempfile.TemporaryDirectory() as folder:
            tasks = []
            for number in range(min(_AT_A_TIME, until.count)):
                path = Path(folder) / f"{number}.img"
                path.write_bytes(broken(rng.choice(images), rng))
                tasks.append((str(path),))
            for result in decoded(small, tasks, never_cancelled):
                outcome.outcomes[_name(result)] += 1
    outcome.count = outcome.outcomes.total()
    return outcome


def _name(result: NDArray[np.uint8] | UserFixableError) -> str:
    if not isinstance(result, UserFixableError):
        return "decoded"
    if "ended the program" in result.what or "takes too long" in result.what:
        return "killed a helper"
    return "refused in words"


if __name__ == "__main__":
    from tests.faults.fuzz_decoding import run  # under a name that a helper can import

    sys.exit(command(run, __doc__, 1024))
