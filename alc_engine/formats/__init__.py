"""Readers and writers of labelled images, one file a format.

Reading goes in two steps: a reader lists images and labels (`imagefolder`,
`table`), `intake` opens the files and makes a catalogue (`addition`: of what a
project has not got yet). Writing goes through one
`CleanedTable`, the labels as they stand, which every exporter in `EXPORTS` turns
into its own format. Nothing here writes to the user's images or tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alc_engine.catalog import CatalogScan
from alc_engine.formats.addition import AdditionRequest
from alc_engine.formats.answers import AnswerRow, AnswerTable, MatchedAnswers, read_answers
from alc_engine.formats.cleaned import CleanedTable, cleaned_table
from alc_engine.formats.corrections import CorrectionsExporter
from alc_engine.formats.csv_master import CsvExporter, SemicolonExporter
from alc_engine.formats.exporter import Exporter, ExportReport
from alc_engine.formats.imagefolder import list_folders
from alc_engine.formats.intake import images_folder, take_in
from alc_engine.formats.own_table import OwnTableExporter
from alc_engine.formats.table import list_table
from alc_engine.formats.tabular import ColumnNotFound
from alc_engine.progress import CancelCheck, ProgressCallback, ignore_progress, never_cancelled
from alc_engine.settings import absolute

__all__ = [
    "EXPORTS",
    "AdditionRequest",
    "AnswerRow",
    "AnswerTable",
    "CleanedTable",
    "ColumnNotFound",
    "ExportReport",
    "Exporter",
    "MatchedAnswers",
    "ScanRequest",
    "cleaned_table",
    "read_answers",
    "scan",
]

EXPORTS: dict[str, Exporter] = {
    exporter.name: exporter
    for exporter in (
        CsvExporter(),
        SemicolonExporter(),
        CorrectionsExporter(),
        OwnTableExporter(),
    )
}
"""Every export format by name, the one that holds everything first."""


def scan(
    images: Path,
    labels: Path | None = None,
    *,
    path_column: str | None = None,
    label_column: str | None = None,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> CatalogScan:
    """Understand a folder of images, or a table of them, without creating anything.

    Parameters
    ----------
    images : Path
        The images folder; without a table it has one subfolder per class.
    labels : Path, optional
        A table whose paths are relative to `images`, or to its own folder if
        that leads into `images`.
    path_column, label_column : str, optional
        Columns of the table, in place of the usual names.

    Raises
    ------
    UserFixableError
        If there is nothing that could become a project; `ColumnNotFound` if
        another choice of columns may help.
    Cancelled
        Within a second of the user's word.
    """
    root = images_folder(images)
    if labels is None:
        listing = list_folders(root, progress, cancelled)
    else:
        table = Path(absolute(labels))
        listing = list_table(root, table, path_column, label_column, progress, cancelled)
    return take_in(root, listing, progress, cancelled)


@dataclass(frozen=True)
class ScanRequest:
    """`scan` as a request, for a worker."""

    images: Path
    labels: Path | None = None
    path_column: str | None = None
    label_column: str | None = None

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> CatalogScan:
        """Scan; see `scan`."""
        return scan(
            self.images,
            self.labels,
            path_column=self.path_column,
            label_column=self.label_column,
            progress=progress,
            cancelled=cancelled,
        )
