"""The corrections alone: the rows of the master export whose label the expert changed.

An image that had no label has none that was wrong, so it is not among them.
"""

from __future__ import annotations

from pathlib import Path

from alc_engine.formats.cleaned import CleanedTable
from alc_engine.formats.csv_master import write_csv
from alc_engine.formats.exporter import ExportReport
from alc_engine.labels.store import Status


class CorrectionsExporter:
    """``corrections``: images with another label than they came with."""

    name = "corrections"
    title = "Table of the corrected images only (CSV)"
    suffix = ".csv"

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write the corrected images, in the order of the user's rows; see `Exporter.write`."""
        order = table.order
        return write_csv(table, order[table.status[order] == Status.CORRECTED], path)
