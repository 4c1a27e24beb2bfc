"""JSON Lines -> columns and rows: one object a line, its keys are the columns."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from alc_engine.formats.delimited import BadRow, Row
from alc_engine.formats.text_encoding import DecodedText
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say

MAX_COLUMNS = 1000
"""Objects with ever new keys would make a table that no memory holds."""

# JSON can escape what no text file can hold: NUL, and halves of a UTF-16 pair.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def parse_json_lines(
    decoded: DecodedText,
) -> tuple[tuple[str, ...], tuple[Row, ...], tuple[BadRow, ...]]:
    """Columns in the order of their first appearance, rows, and the lines that can't go in.

    A key that a line lacks is an empty cell; a value that is no plain text or number
    is None.

    Raises
    ------
    UserFixableError
        If there are more than a thousand different keys.
    """
    columns: dict[str, int] = {}
    objects: list[tuple[int, dict[str, Any]]] = []
    bad_rows: list[BadRow] = []
    for number, line in enumerate(decoded.text.split("\n"), start=1):
        if not line.strip():
            continue
        value = _object(line, number, decoded)
        if isinstance(value, BadRow):
            bad_rows.append(value)
            continue
        for key in value:
            columns.setdefault(key, len(columns))
        if len(columns) > MAX_COLUMNS:
            raise UserFixableError(
                say(
                    "The lines have more than {max_columns} different keys.",
                    max_columns=MAX_COLUMNS,
                ),
                remedy=say(
                    "Write each image as one object with the same keys, e.g. "
                    '{{"file_name": "a.png", "label": "cat"}}.'
                ),
            )
        objects.append((number, value))
    return tuple(columns), rows_of(columns, objects), tuple(bad_rows)


def rows_of(
    columns: Iterable[str], objects: Iterable[tuple[int, Mapping[str, Any]]]
) -> tuple[Row, ...]:
    """Rows of objects with their numbers, one cell a column."""
    names = tuple(columns)
    return tuple(
        Row(number, tuple(cell_of(value.get(column)) for column in names))
        for number, value in objects
    )


def _object(line: str, number: int, decoded: DecodedText) -> dict[str, Any] | BadRow:
    if decoded.undecoded.search(line):
        return BadRow(
            number,
            say("The row holds bytes that are no text in {encoding}.", encoding=decoded.encoding),
            say("Save the file again in UTF-8."),
        )
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:  # ValueError: a number of 4,301 digits, too
        reason = (
            error.msg if isinstance(error, json.JSONDecodeError) else say("too deep or too long")
        )
        return BadRow(
            number,
            say("The row is not JSON ({reason}).", reason=reason),
            say("Write one JSON object a line."),
        )
    if not isinstance(value, dict):
        return BadRow(
            number, say("The row is not a JSON object."), say("Write one JSON object a line.")
        )
    return value


def cell_of(value: Any) -> str | None:
    """A value of JSON as a cell; None if it is no plain text or number.

    A list of one value is that value: some programs write every label so.
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            if math.isnan(value):  # how some programs write a missing value
                return ""
            return str(int(value)) if value.is_integer() else repr(value)
        case str():
            return None if _UNWRITABLE.search(value) else value
        case int():
            return str(value)
        case [str() | int() | float() as only]:
            return cell_of(only)
        case _:
            return None
