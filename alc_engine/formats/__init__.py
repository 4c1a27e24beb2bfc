"""Readers and writers of labelled images, one file a format.

Reading goes in two steps: a reader lists images and labels (`imagefolder`,
`table`; `scanning` chooses), `intake` opens the files and makes a catalogue
(`addition`: of what a project has not got yet). How a source was understood is a
`Reading`; what the user says of it is a `ReadAs`. Writing goes through one
`CleanedTable`, the labels as they stand, which every exporter in `EXPORTS` turns
into its own format. Nothing here writes to the user's images or tables.
"""

from __future__ import annotations

from alc_engine.formats.addition import AdditionRequest
from alc_engine.formats.answers import AnswerRow, AnswerTable, MatchedAnswers, read_answers
from alc_engine.formats.cleaned import CleanedTable, cleaned_table
from alc_engine.formats.corrections import CorrectionsExporter
from alc_engine.formats.csv_master import CsvExporter, SemicolonExporter
from alc_engine.formats.exporter import Exporter, ExportReport
from alc_engine.formats.own_table import OwnTableExporter
from alc_engine.formats.scanning import ScanRequest, scan
from alc_engine.formats.tabular import ColumnNotFound
from alc_engine.images.reading import ReadAs, Reading, ReadingNotClear

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
    "ReadAs",
    "Reading",
    "ReadingNotClear",
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
