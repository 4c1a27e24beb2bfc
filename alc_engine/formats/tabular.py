"""A table file -> columns and rows, whatever kind of table it is.

The kind is told by the content, not by the suffix: JSON Lines begin with a
brace, everything else is delimited text. Which column holds what is asked here
too, since every reader of tables asks the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from alc_engine.catalog import ImportProblem
from alc_engine.errors import UserFixableError
from alc_engine.formats.delimited import DELIMITERS, BadRow, Row, parse_delimited
from alc_engine.formats.jsonlines import parse_json_lines
from alc_engine.formats.text_encoding import decode_text
from alc_engine.safe_files import opened_chosen

PATH_COLUMNS = ("file_name", "filepath", "path", "image")
LABEL_COLUMNS = ("label",)
STATUS_COLUMNS = ("status",)

_TAB_SUFFIXES = frozenset({".tsv", ".tab"})
_FOREIGN = (
    (b"PK\x03\x04", "an Excel or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel file"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database or a project"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)


class ColumnNotFound(UserFixableError):
    """No column of the table holds what is asked for; `columns` are the ones there are."""

    def __init__(
        self, what: str, where: str = "", remedy: str = "", columns: tuple[str, ...] = ()
    ) -> None:
        super().__init__(what, where, remedy)
        self.columns = columns
        self.args = (what, where, remedy, columns)  # what pickle calls the class with


@dataclass(frozen=True)
class Table:
    """A table in memory.

    Attributes
    ----------
    path : Path
    kind : str
        In words, e.g. ``"CSV with ';', cp1252"``.
    columns : tuple of str
    rows : tuple of Row
        Each with as many cells as there are columns.
    bad_rows : tuple of BadRow
    """

    path: Path
    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    bad_rows: tuple[BadRow, ...]

    def where(self, number: int) -> str:
        """A row, for messages."""
        return f"{self.path.name}, row {number}"

    @property
    def problems(self) -> list[ImportProblem]:
        """The rows that can't be read."""
        return [
            ImportProblem(self.where(bad.number), bad.what, bad.remedy) for bad in self.bad_rows
        ]

    def column(self, wanted: str | None, known: Iterable[str], holds: str) -> int:
        """Position of the column `wanted`, or of the first of the `known` ones.

        Known names are matched without regard to case, spaces and underscores.

        Raises
        ------
        ColumnNotFound
            If there is none, or more than one; `holds` says in words what is
            looked for.
        """
        for name in [wanted] if wanted is not None else known:
            same = [
                position
                for position, column in enumerate(self.columns)
                if (column == name if wanted is not None else _plain(column) == _plain(name))
            ]
            if len(same) == 1:
                return same[0]
            if same:
                raise self._not_found(
                    f"More than one column is called '{name}'.", "Rename one of them."
                )
        names = f"'{wanted}'" if wanted is not None else " or ".join(f"'{name}'" for name in known)
        remedy = f"Choose the column that holds {holds}, or rename it."
        if any(
            re.search(r"\.(jpe?g|png|tiff?|bmp|webp|gif)$", name, re.I) for name in self.columns
        ):
            remedy = f"The first row must name the columns, e.g. file_name,label. {remedy}"
        raise self._not_found(f"There is no column {names} for {holds}.", remedy)

    def optional_column(self, known: Iterable[str]) -> int | None:
        """Position of the first of the `known` columns, or None."""
        names = {_plain(name) for name in known}
        return next((i for i, column in enumerate(self.columns) if _plain(column) in names), None)

    def _not_found(self, what: str, remedy: str) -> ColumnNotFound:
        found = ", ".join(repr(column) for column in self.columns[:50])
        return ColumnNotFound(
            f"{what} The table has: {found}.", str(self.path), remedy, self.columns
        )


def read_table(path: Path) -> Table:
    """Read a table of comma, semicolon or tab separated text, or JSON Lines.

    Raises
    ------
    UserFixableError
        If it can't be read, is no table, or has no rows.
    """
    try:
        with opened_chosen(path) as file:
            data = file.read()
    except OSError as error:
        raise UserFixableError(
            f"The table can't be read ({error.strerror or error}).",
            str(path),
            "Check that it is there, is a file and may be read.",
        ) from error
    for magic, words in _FOREIGN:
        if data.startswith(magic):
            raise UserFixableError(
                f"This is {words}, not a table of text.",
                str(path),
                "Save the table as CSV (in Excel: 'CSV UTF-8').",
            )
    try:
        table = _parse(path, data)
    except ColumnNotFound:
        raise
    except UserFixableError as error:
        raise UserFixableError(error.what, str(path), error.remedy) from None
    if not table.rows and not table.bad_rows:
        raise UserFixableError(
            "The table has no rows below the names of its columns.",
            str(path),
            "Choose a table with one row an image.",
        )
    return table


def _parse(path: Path, data: bytes) -> Table:
    decoded = decode_text(data)
    if decoded.text.lstrip().startswith("{"):
        columns, rows, bad_rows = parse_json_lines(decoded)
        return Table(path, f"JSON Lines, {decoded.encoding}", columns, rows, bad_rows)
    known = {_plain(name) for name in (*PATH_COLUMNS, *LABEL_COLUMNS, *STATUS_COLUMNS)}
    text = parse_delimited(
        decoded, lambda name: _plain(name) in known, path.suffix.lower() in _TAB_SUFFIXES
    )
    kind = f"CSV with {DELIMITERS[text.delimiter]}, {decoded.encoding}"
    return Table(path, kind, text.columns, text.rows, text.bad_rows)


def _plain(column: str) -> str:
    return re.sub(r"[\s_\-]+", "", column).casefold()
