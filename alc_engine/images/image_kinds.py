"""Which files are images this program reads, told by their first bytes, never by their names.

Also the errors for files that are not, worded once for scanning and for
decoding: what the file is instead, and what the user can do about it.
"""

from __future__ import annotations

import importlib
from pathlib import Path

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
    features,
)

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

# Naming the plugins registers exactly these, and `formats=` tries no others:
# Pillow would otherwise hand PostScript to an interpreter, whatever the file's name.
_PLUGINS = (
    JpegImagePlugin.JpegImageFile,
    PngImagePlugin.PngImageFile,
    TiffImagePlugin.TiffImageFile,
    BmpImagePlugin.BmpImageFile,
    WebPImagePlugin.WebPImageFile,
    GifImagePlugin.GifImageFile,
    PpmImagePlugin.PpmImageFile,
    Jpeg2KImagePlugin.Jpeg2KImageFile,
)
AVIF, HEIC = AvifImagePlugin.AvifImageFile.format, "HEIF"
FORMATS: tuple[str, ...] = (*(plugin.format for plugin in _PLUGINS), AVIF, HEIC)
"""Pillow's names of the formats that are read; `HEIC` needs an optional package."""

SUFFIXES: frozenset[str] = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".bmp", ".dib"),
        *(".webp", ".gif", ".pgm", ".ppm", ".pbm", ".pnm"),
        *(".avif", ".heic", ".heif", ".jp2", ".j2k", ".jpf", ".jpx"),
    }
)
"""Suffixes, in lower case, of the files that scanning a folder takes up."""

READABLE = say("JPEG, PNG, TIFF, BMP, WebP, GIF or PNM")
"""What to save an image as, in words; read are some more."""

HEAD_BYTES = 352
"""How many bytes from the beginning of a file tell what it is."""

_FOREIGN = (
    (0, b"%!PS", verbatim("PostScript (EPS)")),
    (0, b"\xc5\xd0\xd3\xc6", verbatim("PostScript (EPS)")),
    (0, b"8BPS", say("a Photoshop document (PSD)")),
    (0, b"%PDF", say("a PDF")),
    (0, b"<svg", say("an SVG drawing")),
    (0, b"<?xml", say("an XML or SVG text")),
    (0, b"PK\x03\x04", say("a ZIP archive or an Office document")),
    (0, b"\x00\x00\x00\x0cJXL ", verbatim("JPEG XL")),
    (0, b"\xff\x0a", verbatim("JPEG XL")),
    (4, b"ftyp", say("a video or a kind of MP4")),
    (0, b"\x89HDF", verbatim("HDF5")),
    (0, b"\x93NUMPY", say("a NumPy array")),
    (0, b"SIMPLE  =", verbatim("FITS")),
    (0, b"v/1\x01", verbatim("OpenEXR")),
    (0, b"#?RADIANCE", verbatim("Radiance HDR")),
    (344, b"n+1\0", verbatim("NIfTI")),
    (128, b"DICM", verbatim("DICOM")),
)
"""Offset, bytes and words of kinds that users bring and this program does not read."""


_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIC_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2"}
)


def recognized(head: bytes) -> str | None:
    """Format of a file that begins with `head`, or None if it can't be an image."""
    if head[4:8] == b"ftyp":
        return _boxed(head)
    for plugin in _PLUGINS:
        accept = Image.OPEN[plugin.format][1]
        if accept is not None and accept(head) is True:
            return plugin.format
    return None


def _boxed(head: bytes) -> str | None:
    """AVIF or HEIC, by the brands in the file type box (ISO/IEC 14496-12, 4.3)."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size - 3, 4))}
    if brands & _AVIF_BRANDS:
        return AVIF
    return HEIC if brands & _HEIC_BRANDS else None


def require_codec(kind: str) -> None:
    """Make Pillow ready for a format of `FORMATS` that it has no decoder for by itself.

    Raises
    ------
    UserFixableError
        If it has none, with what to install.
    """
    if kind == AVIF and not features.check("avif"):
        raise UserFixableError(
            say("AVIF can't be read here: this Pillow was built without it."),
            remedy=say(
                "Install Pillow from a wheel (`pip install --force-reinstall pillow`), "
                "or save the image as PNG."
            ),
        )
    if kind == HEIC and HEIC not in Image.OPEN:
        try:
            importlib.import_module("pillow_heif").register_heif_opener()
        except ImportError:
            raise UserFixableError(
                say("HEIC needs another package to be read."),
                remedy=say(
                    'Install it with: pip install "alc-desktop[heic]" – or save the image '
                    "as JPEG or PNG."
                ),
            ) from None


def unrecognized(path: Path | str, head: bytes) -> UserFixableError:
    """The error for a file that is no image this program reads; `head`: its first bytes.

    Empty `head` means an empty file.
    """
    if not head:
        return UserFixableError(
            say("The image file is empty (0 bytes)."),
            verbatim(path),
            say("Copy the file again from where it came from, or leave it out."),
        )
    kind = next((words for at, magic, words in _FOREIGN if head.startswith(magic, at)), None)
    if kind is None and _looks_like_text(head):
        kind = say("a text")
    return UserFixableError(
        say("The file is not an image that can be read: it is {kind}.", kind=kind)
        if kind
        else say("The file is not an image that can be read, or its beginning is damaged."),
        verbatim(path),
        say("Save the image as {readable}, or leave it out.", readable=READABLE),
    )


def unreachable(path: Path, error: OSError) -> UserFixableError:
    """The error for a file that the system would not hand out."""
    if isinstance(error, FileNotFoundError):
        what = say("The image is not there.")
        remedy = say(
            "Put it back, connect the disk it is on, or tell the project where the images are now."
        )
    elif isinstance(error, PermissionError):
        what = say("The image may not be read by this user.")
        remedy = say("Ask for the right to read it, or copy it to a folder of your own.")
    else:
        what = say(
            "The image can't be read from the disk ({reason}).", reason=error.strerror or str(error)
        )
        remedy = say("Check the file's name and the disk it is on.")
    return UserFixableError(what, verbatim(path), remedy)


def damaged(path: Path, error: Exception) -> UserFixableError:
    """The error for a file that begins like an image and could not be decoded."""
    reason = " ".join(str(error).split()) or type(error).__name__
    if "truncated" in reason.lower() or isinstance(error, EOFError):
        what = say("The image file is cut short: it ends before the picture does.")
    else:
        what = say(
            "The image file is damaged, or of a kind that can't be read ({reason}).", reason=reason
        )
    return UserFixableError(
        what, verbatim(path), say("Copy the file again from where it came from, or leave it out.")
    )


def _looks_like_text(head: bytes) -> bool:
    return all(byte >= 32 or byte in b"\t\r\n\f" for byte in head)
