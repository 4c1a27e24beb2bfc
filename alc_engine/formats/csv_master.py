"""The master export: a CSV with one row per image of the catalogue and all that is known of it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from alc_engine.formats.class_notes import class_notes
from alc_engine.formats.cleaned import COLUMNS, CleanedTable
from alc_engine.formats.exporter import ExportReport
from alc_engine.formats.safe_write import refuse_own_files, write_text_file
from alc_engine.formats.spreadsheet import ENCODING, write_rows


class CsvExporter:
    """``csv``: every image."""

    name = "csv"
    title = "Table of all images (CSV)"
    suffix = ".csv"

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write every image; see `Exporter.write`."""
        return write_csv(table, np.arange(len(table)), path)


def write_csv(table: CleanedTable, image_ids: NDArray[np.int64], path: Path) -> ExportReport:
    """Write the master columns of the chosen images.

    Parameters
    ----------
    table : CleanedTable
    image_ids : (K,) int64
        In the order of the rows.
    path : Path

    Raises
    ------
    UserFixableError
        As in `Exporter.write`.
    """

    def write(file: TextIO) -> None:
        write_rows(file, COLUMNS, table.rows(image_ids))

    refuse_own_files(path, table.catalog, _beginning())
    placed, notes = write_text_file(path, ENCODING, write)
    notes = (*notes, *class_notes(table.catalog, table.classes))
    return ExportReport(placed, len(image_ids), table.by_status(image_ids), notes)


def _beginning() -> bytes:
    """How every file that `write_csv` wrote begins: the names of the columns."""
    header = io.StringIO(newline="")
    write_rows(header, COLUMNS, ())
    return header.getvalue().encode(ENCODING)
