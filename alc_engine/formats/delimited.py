"""Delimited text -> names of columns and rows, each bad row by itself.

Without a row of names (a list of ``path label``), columns are called by number. A
list separated by spaces has as many columns as every line has words; where lines
differ, the last word is one column and what comes before it the other.

A quotation mark that is never closed would swallow the rest of the file. The
record it began in is given up after its first line, and reading goes on with the
next one, so that the good rows go in.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from alc_engine.formats.spreadsheet import unguard
from alc_engine.formats.text_encoding import DecodedText
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say

DELIMITERS = {",": "','", ";": "';'", "\t": "tab", "|": "'|'", " ": "space"}
"""Delimiters that are detected, and how they are called."""

_FIRST_LINES = 50

FIELD_LIMIT = 131_072
"""Longest cell, in characters: Python's own limit."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Attributes
    ----------
    number : int
        Line of the file on which it begins; the first is 1.
    cells : tuple of (str or None)
        One a column; None for a value that is no plain text or number.
    """

    number: int
    cells: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that can't go in, and why."""

    number: int
    what: Message
    remedy: Message


@dataclass(frozen=True)
class DelimitedText:
    """A parsed table; `header` says whether the first row named the columns."""

    delimiter: str
    header: bool
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    bad_rows: tuple[BadRow, ...]


def parse_delimited(
    decoded: DecodedText,
    known_column: Callable[[str], bool],
    prefer_tab: bool = False,
    names_columns: Callable[[Sequence[str]], bool] = bool,
    delimiter: str | None = None,
    header: bool | None = None,
) -> DelimitedText:
    """Parse a table.

    Parameters
    ----------
    decoded : DecodedText
    known_column : callable
        Whether a column name is one that tables of this kind have; it tells the
        delimiter where counting does not.
    prefer_tab : bool
        Among equals, take the tab.
    names_columns : callable
        Whether the cells of the first row are names of columns, not values.
    delimiter : str, optional
        One of `DELIMITERS`, if the user says it.
    header : bool, optional
        Whether the first row names the columns, if the user says it.

    Raises
    ------
    UserFixableError
        If there is no first row, or it can't be understood.
    """
    lines, start = lines_of(decoded.text)
    if start == len(lines):
        raise UserFixableError(
            say("The table is empty."),
            remedy=say("Choose a table whose first row names the columns."),
        )
    declared = lines[start].rstrip("\r\n")
    if declared[:4].lower() == "sep=" and declared[4:] in DELIMITERS:  # a spreadsheet's own note
        delimiter, start = delimiter or declared[4:], start + 1
    elif delimiter is None:
        delimiter = _detect(lines[start:], known_column, prefer_tab)
    records = _records(lines, start, delimiter)
    first = next(records, None)
    if first is None or isinstance(first, BadRow):
        raise UserFixableError(
            say("The first row can't be read: it is missing.")
            if first is None
            else say("The first row can't be read: {reason}", reason=first.what),
            remedy=say("The first row must name the columns."),
        )
    cells = first[1]
    while len(cells) > 1 and not cells[-1].strip():  # a delimiter at the end of the line
        cells = cells[:-1]
    if header is None:
        header = names_columns(cells)
    columns = tuple(unguard(cell.strip()) for cell in cells)
    if not header:
        columns = tuple(f"column {number}" for number in range(1, len(cells) + 1))
        records = chain([first], records)
    suspicious = "\0" in decoded.text or decoded.undecoded.search(decoded.text) is not None
    rows: list[Row] = []
    bad_rows: list[BadRow] = []
    for record in records:
        row = record if isinstance(record, BadRow) else _row(record, len(columns))
        if row is not None and suspicious and isinstance(row, Row):
            row = _screened(row, decoded)
        if isinstance(row, BadRow):
            bad_rows.append(row)
        elif row is not None:
            rows.append(row)
    return DelimitedText(delimiter, header, columns, tuple(rows), tuple(bad_rows))


def lines_of(text: str) -> tuple[list[str], int]:
    """All lines of a text, and which is the first that is not blank."""
    lines = list(io.StringIO(text, newline=""))
    start = 0
    while start < len(lines) and not lines[start].strip():
        start += 1
    return lines, start


def _detect(lines: Sequence[str], known_column: Callable[[str], bool], prefer_tab: bool) -> str:
    """The delimiter that gives the first row the most known columns, then the most columns.

    Spaces stand within names, too: they count only where nothing else divides the row.
    """

    def score(delimiter: str) -> tuple[int, int, bool]:
        header = next(_records(lines, 0, delimiter))
        cells = header[1] if not isinstance(header, BadRow) else []
        known = sum(known_column(cell) for cell in cells)
        return known, len(cells), prefer_tab and delimiter == "\t"

    written = [delimiter for delimiter in DELIMITERS if delimiter != " "]
    best = max(written, key=score)
    known, count, _ = score(best)
    if count <= 1 and not known and " " in lines[0].strip():
        return " "
    return best


def is_even(lines: Sequence[str], start: int) -> bool:
    """Whether the lines of a list that spaces divide have equally many words."""
    first = [line.split() for line in lines[start : start + _FIRST_LINES] if line.strip()]
    return len(set(map(len, first))) == 1


def word_spans(line: str, even: bool) -> list[tuple[int, int]]:
    """Beginnings and ends of the cells of a line that spaces divide."""
    words = [found.span() for found in re.finditer(r"\S+", line)]
    if not even and len(words) > 2:
        return [(words[0][0], words[-2][1]), words[-1]]
    return words


def _spaced(lines: Sequence[str], start: int) -> Iterator[tuple[int, list[str]]]:
    """Records of a list that spaces divide."""
    even = is_even(lines, start)
    for number in range(start, len(lines)):
        line = lines[number]
        yield number + 1, [line[a:b] for a, b in word_spans(line, even)]


def _records(
    lines: Sequence[str], start: int, delimiter: str
) -> Iterator[tuple[int, list[str]] | BadRow]:
    """Records with the number of the line they begin on, or what is wrong with that line."""
    if delimiter == " ":
        yield from _spaced(lines, start)
        return
    while start < len(lines):
        # Only a quotation mark at the start of a cell opens a quotation; `strict`
        # refuses text behind a closing one instead of guessing.
        reader = csv.reader(
            (lines[i] for i in range(start, len(lines))),
            delimiter=delimiter,
            strict=True,
            skipinitialspace=True,
        )
        before = 0
        try:
            for cells in reader:
                yield start + before + 1, cells
                before = reader.line_num
            return
        except csv.Error as error:
            yield _broken(start + before + 1, error)
            start += before + 1


def _broken(number: int, error: csv.Error) -> BadRow:
    if "field larger" in str(error):
        return BadRow(
            number,
            say(
                "A cell is longer than {longest:,} characters, or a quotation mark is not closed.",
                longest=FIELD_LIMIT,
            ),
            say("Close the quotation mark or shorten the cell."),
        )
    return BadRow(
        number,
        say("A quotation mark is not closed, or text follows where it closes."),
        say("Close it; a quotation mark inside a cell is written twice."),
    )


def _row(record: tuple[int, list[str]], width: int) -> Row | BadRow | None:
    """The row, what is wrong with it, or None for a blank one."""
    number, cells = record
    if not any(map(str.strip, cells)):
        return None
    if len(cells) < width or any(map(str.strip, cells[width:])):
        return BadRow(
            number,
            say(
                "The row has {cells} cells, the first row has {width}.",
                cells=len(cells),
                width=width,
            ),
            say(
                "Fill in the missing cell, or put quotation marks round a cell that holds "
                "the delimiter."
            ),
        )
    return Row(number, tuple(unguard(cell) for cell in cells[:width]))


def _screened(row: Row, decoded: DecodedText) -> Row | BadRow:
    text = "".join(cell or "" for cell in row.cells)
    if "\0" in text:
        return BadRow(
            row.number,
            say("The row holds a NUL character."),
            say("Save the table again as CSV from the program it comes from."),
        )
    if decoded.undecoded.search(text):
        return BadRow(
            row.number,
            say("The row holds bytes that are no text in {encoding}.", encoding=decoded.encoding),
            say("Save the table again as CSV in UTF-8."),
        )
    return row
