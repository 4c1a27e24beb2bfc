"""Where in the text of a table a cell stands, so that it alone can be written anew.

For rows that a reader has understood: what is no sound row has no span.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from alc_engine.formats.delimited import DELIMITERS

Span = tuple[int, int]
"""Beginning and end in the text, quotation marks included."""

_SPACE = re.compile(r"[ \t\r\n]*")
_CELLS = {
    delimiter: re.compile(rf' *("(?:[^"]|"")*"|[^{re.escape(delimiter)}\r\n]*)')
    for delimiter in DELIMITERS
}


def delimited_cells(text: str, start: int, delimiter: str) -> list[Span]:
    """The cells of the record that begins at `start`."""
    cell = _CELLS[delimiter]
    spans: list[Span] = []
    while (found := cell.match(text, start)) is not None:
        spans.append(found.span(1))
        if not text.startswith(delimiter, found.end()):
            break
        start = found.end() + len(delimiter)
    return spans


def json_object(text: str, start: int) -> dict[str, Span]:
    """The values by their keys in the object at `start`; of equal keys the last counts.

    In the order in which `json.loads` has them.
    """
    spans: dict[str, Span] = {}
    at = _after_space(text, text.index("{", start) + 1)
    while text[at] != "}":
        name, at = _decode(text, at)
        at = _after_space(text, _after_space(text, at) + 1)  # behind the colon
        _, end = _decode(text, at)
        spans[str(name)] = at, end
        at = _next_part(text, end)
    return spans


def json_array(text: str, start: int) -> list[Span]:
    """The values in the array at `start`."""
    spans: list[Span] = []
    at = _after_space(text, text.index("[", start) + 1)
    while text[at] != "]":
        _, end = _decode(text, at)
        spans.append((at, end))
        at = _next_part(text, end)
    return spans


def json_rows(text: str) -> Callable[[int], Mapping[str, Span]]:
    """The cells of row n, from 1 on, of a document that `json_document` reads as a table.

    By the names of their columns; those of an object of paths are ``label`` alone.
    """
    start = _after_space(text, 0)
    if text[start] == "[":
        objects = json_array(text, start)
        return lambda number: json_object(text, objects[number - 1][0])
    columns = json_object(text, start)
    if all(text[at] == "[" for at, _ in columns.values()):
        lists = {name: json_array(text, at) for name, (at, _) in columns.items()}
    elif all(text[at] == "{" for at, _ in columns.values()):
        lists = {name: [*json_object(text, at).values()] for name, (at, _) in columns.items()}
    else:
        lists = {"label": [*columns.values()]}
    return lambda number: {name: spans[number - 1] for name, spans in lists.items()}


_decode: Callable[[str, int], tuple[object, int]] = json.JSONDecoder().raw_decode


def _next_part(text: str, at: int) -> int:
    """Where the next part of a list of parts begins, or what ends the list stands."""
    at = _after_space(text, at)
    return _after_space(text, at + 1) if text[at] == "," else at


def _after_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return at if space is None else space.end()
