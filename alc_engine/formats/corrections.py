"""The corrections alone: the rows of the master export whose label the expert changed.

So are those that were accepted in bulk; the status tells them apart. An image that had
no label has none that was wrong, so it is not among them.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

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
        """Write them in the order of the user's rows; see `Exporter.write`."""
        given = table.classes.counts_as(table.catalog.given_labels)
        changed = np.isin(table.status, (Status.CORRECTED, Status.ACCEPTED))
        changed &= (given >= 0) & (table.labels != given)
        return write_csv(table, table.order[changed[table.order]], path)
