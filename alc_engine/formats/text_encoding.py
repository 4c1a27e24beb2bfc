"""Bytes of a table -> text, with the encoding told by the bytes.

Tables come from spreadsheets, scripts and instruments, and say nothing of their
encoding but for a mark at the beginning, if that. A byte that fits no encoding
does not make the table unreadable: it is marked, and only its row is refused.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before utf-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPED = re.compile("[\udc80-\udcff]")  # one byte each, as `surrogateescape` keeps them
_REPLACED = re.compile("\ufffd")
_SAMPLE = 4096


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text, the encoding it was in, and the mark of what could not be decoded."""

    text: str
    encoding: str
    undecoded: re.Pattern[str]


def decode_text(data: bytes) -> DecodedText:
    """Decode the bytes of a table: by its mark, else UTF-8, else Windows' Western code page."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    wide = _utf16_without_mark(data)
    if wide:
        return _decoded(data, wide)
    decoded = _decoded(data, "utf-8")
    # A damaged UTF-8 text still has sound letters beyond ASCII; a text in
    # another encoding has none.
    if decoded.undecoded.search(decoded.text) and _ESCAPED.sub("", decoded.text).isascii():
        return _decoded(data, "cp1252")
    return decoded


def _decoded(data: bytes, encoding: str) -> DecodedText:
    if encoding.startswith(("utf-16", "utf-32")):
        return DecodedText(data.decode(encoding, "replace"), encoding, _REPLACED)
    return DecodedText(data.decode(encoding, "surrogateescape"), encoding, _ESCAPED)


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 of Western text has a NUL in every other byte."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""
