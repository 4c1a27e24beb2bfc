"""The master export: a CSV with one row per image of the catalogue and all that is known of it.

Rows stand in the order of the user's own table, name images as it does, and end
with its further columns, so that the two can be joined.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from alc_engine.formats.class_notes import class_notes
from alc_engine.formats.cleaned import COLUMNS, CleanedTable
from alc_engine.formats.exporter import ExportReport
from alc_engine.formats.safe_write import refuse_own_files, write_text_file
from alc_engine.formats.spreadsheet import (
    COMMAS,
    ENCODING,
    SEMICOLONS,
    Dialect,
    guard_note,
    write_rows,
)

_FRACTIONS = tuple(
    COLUMNS.index(column)
    for column in (
        "predicted_probability",
        "label_score",
        "entropy",
        "alpha",
        "suppression",
        "seconds_to_answer",
    )
)


class CsvExporter:
    """``csv``: every image."""

    name = "csv"
    title = "Table of all images (CSV)"
    suffix = ".csv"

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write every image; see `Exporter.write`."""
        return write_csv(table, table.order, path)


class SemicolonExporter:
    """``csv-semicolon``: the same for spreadsheets of countries with a decimal comma."""

    name = "csv-semicolon"
    title = "Table of all images (CSV with ; and decimal comma)"
    suffix = ".csv"

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write every image; see `Exporter.write`."""
        return write_csv(table, table.order, path, SEMICOLONS)


def write_csv(
    table: CleanedTable, image_ids: NDArray[np.int64], path: Path, dialect: Dialect = COMMAS
) -> ExportReport:
    """Write the master columns, and the user's own, of the chosen images.

    Parameters
    ----------
    table : CleanedTable
    image_ids : (K,) int64
        In the order of the rows.
    path : Path
    dialect : Dialect

    Raises
    ------
    UserFixableError
        As in `Exporter.write`.
    """
    columns = (*table.columns, *table.further_columns)
    guarded = 0

    def rows() -> Iterator[tuple[str, ...]]:
        for image_id, cells in zip(image_ids, table.rows(image_ids), strict=True):
            yield (*_in_dialect(cells, dialect), *table.further_cells(image_id))

    def write(file: TextIO) -> None:
        nonlocal guarded
        guarded = write_rows(file, columns, rows(), dialect.delimiter)

    refuse_own_files(path, table.catalog, _beginning(dialect))
    placed, notes = write_text_file(path, ENCODING, write)
    if guarded:
        notes = (*notes, guard_note(guarded))
    notes = (*notes, *class_notes(table.catalog, table.classes))
    return ExportReport(placed, len(image_ids), table.by_status(image_ids), notes)


def _in_dialect(cells: tuple[str, ...], dialect: Dialect) -> tuple[str, ...]:
    if dialect.decimal == ".":
        return cells
    own = list(cells)
    for place in _FRACTIONS:
        own[place] = own[place].replace(".", dialect.decimal)
    return tuple(own)


def _beginning(dialect: Dialect) -> bytes:
    """How every file that `write_csv` wrote begins: the names of our columns."""
    header = io.StringIO(newline="")
    write_rows(header, COLUMNS, (), dialect.delimiter)
    return header.getvalue().rstrip("\n").encode(ENCODING)
