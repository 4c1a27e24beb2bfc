"""CSV that a spreadsheet may open: nothing in it runs, and nothing is lost on the way back.

A spreadsheet takes a cell that begins with one of ``= + - @`` or a control
character for a formula, and a formula may start a program. Such a cell is
written with a leading apostrophe, whatever it holds (a negative number too), and
the importer takes that apostrophe off again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

ENCODING = "utf-8-sig"
"""With the mark at the beginning, by which a spreadsheet knows that it is UTF-8."""

# A cell that already looks guarded is guarded once more, or it would come back changed.
_NEEDS_GUARD = re.compile(r"'*[=+\-@\t\r\n]")
_HAS_GUARD = re.compile(r"'+[=+\-@\t\r\n]")


def guard(cell: str) -> str:
    """`cell` in a form that no spreadsheet computes."""
    return "'" + cell if _NEEDS_GUARD.match(cell) else cell


def unguard(cell: str) -> str:
    """What `guard` was given; any other cell as it is."""
    return cell[1:] if _HAS_GUARD.match(cell) else cell


def write_rows(file: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a header and rows, every cell quoted and guarded; `file` opened with newline=''."""
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guard(cell) for cell in row] for row in rows)
