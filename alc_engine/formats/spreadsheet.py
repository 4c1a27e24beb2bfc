"""CSV that a spreadsheet may open: nothing in it runs, and nothing is lost on the way back.

A spreadsheet takes a cell that begins with one of ``= + - @`` or a control
character for a formula, and a formula may start a program. Such a cell is
written with a leading apostrophe, and the importer takes that apostrophe off
again. Other programs don't, so a plain number and the name of an image, which
compute nothing, are left as they are: a join finds them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TextIO

from alc_engine.images.image_kinds import SUFFIXES
from alc_engine.runtime.messages import Message, say

ENCODING = "utf-8-sig"
"""With the mark at the beginning, by which a spreadsheet knows that it is UTF-8."""

# A cell that already looks guarded is guarded once more, or it would come back changed.
_NEEDS_GUARD = re.compile(r"'*[=+\-@\t\r\n]")
_HAS_GUARD = re.compile(r"'+[=+\-@\t\r\n]")
_NUMBER = re.compile(r"[+-](\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?", re.ASCII)
# Without brackets, bars, commas, colons and exclamation marks no function is called
# and no program is named.
_FILE_NAME = re.compile(
    rf"[+\-@][\w .+\-@/\\~#&]*({'|'.join(map(re.escape, sorted(SUFFIXES)))})", re.IGNORECASE
)


@dataclass(frozen=True)
class Dialect:
    """How a spreadsheet of a country wants its CSV.

    Attributes
    ----------
    delimiter : str
    decimal : str
        Sign between the whole number and its fraction.
    """

    delimiter: str = ","
    decimal: str = "."


COMMAS = Dialect()
SEMICOLONS = Dialect(";", ",")
"""Where the comma is the decimal sign, so that it can't part the cells."""


def guard(cell: str) -> str:
    """`cell` in a form that no spreadsheet computes."""
    if not _NEEDS_GUARD.match(cell) or _NUMBER.fullmatch(cell) or _FILE_NAME.fullmatch(cell):
        return cell
    return "'" + cell


def unguard(cell: str) -> str:
    """What `guard` was given; any other cell as it is."""
    return cell[1:] if _HAS_GUARD.match(cell) else cell


def guard_note(cells: int) -> Message:
    """What the user should know of so many cells with an apostrophe."""
    return say(
        "Cells that a spreadsheet would compute have an apostrophe in front, which "
        "this program takes off again: {count:,}.",
        count=cells,
    )


def write_rows(
    file: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ","
) -> int:
    """Write a header and rows, every cell quoted and guarded; `file` opened with newline=''.

    Returns
    -------
    int
        How many cells got an apostrophe.
    """
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n", delimiter=delimiter)
    guarded = 0
    for row in chain((columns,), rows):
        cells = [guard(cell) for cell in row]
        guarded += sum(map(str.__ne__, cells, row))
        writer.writerow(cells)
    return guarded
