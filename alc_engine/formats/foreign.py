"""Files that are no table of text: opened where that is trivial, else called what they are."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim

MOST_UNPACKED = 1 << 30
"""Bytes that a compressed table may have; a small file can claim to hold any number."""

_AS_CSV = say("Save the table as CSV (in Excel: 'CSV UTF-8').")
_UNPACK = say("Unpack it, and choose the table in it.")
_EXPORT = say("Export the table as CSV from the program it belongs to.")
_WRITE = say("Write the table as CSV from the program that made it.")
_TABLE = say("Choose a table of text: CSV, TSV or JSON.")

_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", say("an old Excel file"), _AS_CSV),
    (b"BZh", say("compressed with bzip2"), _UNPACK),
    (b"\xfd7zXZ", say("compressed with xz"), _UNPACK),
    (b"(\xb5/\xfd", say("compressed with zstd"), _UNPACK),
    (b"7z\xbc\xaf", say("a 7-Zip archive"), _UNPACK),
    (b"Rar!", say("a RAR archive"), _UNPACK),
    (b"SQLite format 3", say("a database or a project"), _EXPORT),
    (b"\x89HDF", say("an HDF5 file"), _WRITE),
    (b"\x93NUMPY", say("a NumPy array"), _WRITE),
    (b"ARROW1", say("a Feather or Arrow file"), _WRITE),
    (b"\x80\x02", say("a Python pickle, which could run anything and is not opened"), _WRITE),
    (b"\x80\x03", say("a Python pickle, which could run anything and is not opened"), _WRITE),
    (b"\x80\x04", say("a Python pickle, which could run anything and is not opened"), _WRITE),
    (b"\x80\x05", say("a Python pickle, which could run anything and is not opened"), _WRITE),
    (b"%PDF", say("a PDF"), _TABLE),
    (b"\x89PNG", say("an image"), _TABLE),
    (b"\xff\xd8\xff", say("an image"), _TABLE),
    (b"GIF8", say("an image"), _TABLE),
    (b"{\\rtf", say("a formatted text (RTF)"), _AS_CSV),
    (
        b"version https://git-lfs",
        say("a placeholder of Git LFS"),
        say("Fetch the table with `git lfs pull`."),
    ),
)
_MARKUP = (
    (
        b"<!doctype html",
        say("a web page"),
        say("Fetch the table itself, not the page that shows it."),
    ),
    (b"<html", say("a web page"), say("Fetch the table itself, not the page that shows it.")),
    (b"<?xml", say("an XML file"), _WRITE),
    (b"<annotation", say("an XML file"), _WRITE),
)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def unpacked(path: Path, data: bytes) -> bytes:
    """The bytes of the table in `data`, decompressed where it is a gzip file.

    Raises
    ------
    UserFixableError
        If it is something else than a table, which it names.
    """
    if data.startswith(b"\x1f\x8b"):
        return unpacked(path, _gunzipped(path, data))
    if data.startswith(b"PK\x03\x04"):
        kind, remedy = _archive(data)
        raise _named(path, kind, remedy)
    for magic, words, remedy in _FOREIGN:
        if data.startswith(magic):
            raise _named(path, words, remedy)
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for tag, words, remedy in _MARKUP:
        if head.startswith(tag):
            raise _named(path, words, remedy)
    if _is_binary(data[:4096]):
        raise UserFixableError(say("This file is not text."), verbatim(path), _TABLE)
    return data


def _named(path: Path, words: Message, remedy: Message) -> UserFixableError:
    return UserFixableError(
        say("This is {words}, not a table of text.", words=words), verbatim(path), remedy
    )


def _gunzipped(path: Path, data: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        table = unpacker.decompress(data, MOST_UNPACKED)
        whole = unpacker.eof
    except zlib.error:
        whole, table = False, b""
    if unpacker.unconsumed_tail:
        raise UserFixableError(
            say("The compressed table is larger than a gigabyte."),
            verbatim(path),
            say("Unpack it first."),
        )
    if not whole:
        raise UserFixableError(
            say("The compressed table is damaged or cut short."),
            verbatim(path),
            say("Copy or fetch the file again."),
        )
    return table


def _archive(data: bytes) -> tuple[Message, Message]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:1000])
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        names = set()
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return say("an Excel workbook"), _AS_CSV
    if "content.xml" in names:
        return say("an OpenDocument file"), _AS_CSV
    if any(name.endswith(".npy") for name in names):
        return say("an archive of NumPy arrays"), _WRITE
    if names:
        return say("a ZIP archive"), _UNPACK
    return say("an Excel or ZIP file"), _AS_CSV


def _is_binary(head: bytes) -> bool:
    """Whether many bytes are control characters, and not because letters take two bytes each."""
    if head.startswith(_WIDE) or not head:
        return False
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > 0.4 * (len(head) // 2) and min(even, odd) < 0.1 * (len(head) // 2):
        return False
    odd_ones = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return odd_ones > 0.1 * len(head)
