"""Where in the text of a table a cell stands, so that it alone can be written anew.

For rows that a reader has understood: what is no sound row has no span.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from alc_engine.formats.delimited import DELIMITERS

Span = tuple[int, int]
"""Beginning and end in the text, quotation marks included."""

_SPACE = re.compile(r"[ \t\r\n]*")


def delimited_cell(text: str, start: int, place: int, delimiter: str) -> Span | None:
    """The cell at `place` of the record that begins at `start`; None if there is none."""
    cell = _CELLS[delimiter]
    for _ in range(place):
        found = cell.match(text, start)
        if found is None or not text.startswith(delimiter, found.end()):
            return None
        start = found.end() + len(delimiter)
    found = cell.match(text, start)
    return None if found is None else found.span(1)


_CELLS = {
    delimiter: re.compile(rf' *("(?:[^"]|"")*"|[^{re.escape(delimiter)}\r\n]*)')
    for delimiter in DELIMITERS
}


def json_value(text: str, start: int, key: str) -> Span | None:
    """The value of `key` in the object that begins at `start`, the last if there are several.

    None if there is none.
    """
    decode: Callable[[str, int], tuple[object, int]] = json.JSONDecoder().raw_decode
    found: Span | None = None
    at = _after_space(text, text.index("{", start) + 1)
    while text[at] != "}":
        name, at = decode(text, at)
        at = _after_space(text, _after_space(text, at) + 1)  # behind the colon
        value_at = at
        _, at = decode(text, at)
        if name == key:
            found = value_at, at
        at = _after_space(text, at)
        if text[at] == ",":
            at = _after_space(text, at + 1)
    return found


def _after_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return at if space is None else space.end()
