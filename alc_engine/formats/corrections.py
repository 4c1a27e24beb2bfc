"""The corrections alone: the rows of the master export whose label the expert changed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from alc_engine.formats.cleaned import CleanedTable
from alc_engine.formats.csv_master import write_csv
from alc_engine.formats.exporter import ExportReport
from alc_engine.labels import Status


class CorrectionsExporter:
    """``corrections``: images with another label than they came with."""

    name = "corrections"
    title = "Table of the corrected images only (CSV)"
    suffix = ".csv"

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write the corrected images, in the order of the catalogue; see `Exporter.write`."""
        return write_csv(table, np.flatnonzero(table.status == Status.CORRECTED), path)
