"""Which files are images this program reads, told by their first bytes, never by their names.

Also the errors for files that are not, worded once for scanning and for
decoding: what the file is instead, and what the user can do about it.
"""

from __future__ import annotations

from pathlib import Path

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from alc_engine.errors import UserFixableError

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
)
FORMATS: tuple[str, ...] = tuple(plugin.format for plugin in _PLUGINS)

SUFFIXES: frozenset[str] = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".bmp", ".dib"),
        *(".webp", ".gif", ".pgm", ".ppm", ".pbm", ".pnm"),
    }
)
"""Suffixes, in lower case, of the files that scanning a folder takes up."""

READABLE = "JPEG, PNG, TIFF, BMP, WebP, GIF or PNM"
"""The formats in words, for messages."""

HEAD_BYTES = 160
"""How many bytes from the beginning of a file tell what it is."""

_FOREIGN = (
    (0, b"%!PS", "PostScript (EPS)"),
    (0, b"\xc5\xd0\xd3\xc6", "PostScript (EPS)"),
    (0, b"8BPS", "a Photoshop document (PSD)"),
    (0, b"%PDF", "a PDF"),
    (0, b"<svg", "an SVG drawing"),
    (0, b"<?xml", "an XML or SVG text"),
    (0, b"\x00\x00\x00\x0cjP", "JPEG 2000"),
    (0, b"PK\x03\x04", "a ZIP archive or an Office document"),
    (4, b"ftyp", "HEIC, AVIF or a video"),
    (128, b"DICM", "DICOM"),
)
"""Offset, bytes and words of kinds that users bring and this program does not read."""


def recognized(head: bytes) -> str | None:
    """Format of a file that begins with `head`, or None if it can't be an image."""
    for name in FORMATS:
        accept = Image.OPEN[name][1]
        if accept is not None and accept(head) is True:
            return name
    return None


def unrecognized(path: Path | str, head: bytes) -> UserFixableError:
    """The error for a file that is no image this program reads; `head`: its first bytes.

    Empty `head` means an empty file.
    """
    if not head:
        return UserFixableError(
            "The image file is empty (0 bytes).",
            str(path),
            "Copy the file again from where it came from, or leave it out.",
        )
    kind = next((words for at, magic, words in _FOREIGN if head.startswith(magic, at)), None)
    if kind is None and _looks_like_text(head):
        kind = "a text"
    what = "The file is not an image that can be read"
    return UserFixableError(
        f"{what}: it is {kind}." if kind else f"{what}, or its beginning is damaged.",
        str(path),
        f"Save the image as {READABLE}, or leave it out.",
    )


def unreachable(path: Path, error: OSError) -> UserFixableError:
    """The error for a file that the system would not hand out."""
    if isinstance(error, FileNotFoundError):
        what = "The image is not there."
        remedy = (
            "Put it back, connect the disk it is on, or tell the project where the images are now."
        )
    elif isinstance(error, PermissionError):
        what = "The image may not be read by this user."
        remedy = "Ask for the right to read it, or copy it to a folder of your own."
    else:
        what = f"The image can't be read from the disk ({error.strerror})."
        remedy = "Check the file's name and the disk it is on."
    return UserFixableError(what, str(path), remedy)


def damaged(path: Path, error: Exception) -> UserFixableError:
    """The error for a file that begins like an image and could not be decoded."""
    reason = " ".join(str(error).split()) or type(error).__name__
    if "truncated" in reason.lower() or isinstance(error, EOFError):
        what = "The image file is cut short: it ends before the picture does."
    else:
        what = f"The image file is damaged, or of a kind that can't be read ({reason})."
    return UserFixableError(
        what, str(path), "Copy the file again from where it came from, or leave it out."
    )


def _looks_like_text(head: bytes) -> bool:
    return all(byte >= 32 or byte in b"\t\r\n\f" for byte in head)
