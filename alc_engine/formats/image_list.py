"""What a reader found in a folder or a table, before any image was opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alc_engine.formats.answers import AnswerRow
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.reading import Reading
from alc_engine.images.source_table import TableText
from alc_engine.runtime.messages import Message, row_of, verbatim
from alc_engine.runtime.natural_order import in_natural_order


@dataclass(frozen=True, slots=True)
class Entry:
    """One image and the label it comes with.

    Attributes
    ----------
    table : str
        Its name; empty for folders.
    file_name : str
        Relative to the images folder, with forward slashes; a regular file inside it.
    label : str
        Class name; empty for an unlabelled image.
    spelled : str
        The path as the source spells it.
    row : int
        Line of the table; 0 for folders.
    cells : tuple of str
        The further columns of the listing, in its order.
    """

    table: str
    file_name: str
    label: str
    spelled: str = ""
    row: int = 0
    cells: tuple[str, ...] = ()

    @property
    def where(self) -> Message:
        """The file, or table and row."""
        return row_of(self.table, self.row) if self.table else verbatim(self.file_name)


@dataclass(frozen=True)
class Listing:
    """Images in the order of the catalogue, each file once.

    Attributes
    ----------
    reading : Reading
        How the source was read.
    entries : tuple of Entry
    class_names : tuple of str
        At least the labels of the entries.
    problems : tuple of ImportProblem
    table : Path or None
        Where the labels were read from.
    further : tuple of str
        Names of the columns besides path and label.
    text : TableText or None
        The file of the table, without its images.
    lines : mapping of int to str
        File name by line of the table, rows that repeat an image among them.
    answers : mapping of str to AnswerRow
        By file name, what an expert had said; of a cleaned table.
    """

    reading: Reading
    entries: tuple[Entry, ...]
    class_names: tuple[str, ...]
    problems: tuple[ImportProblem, ...] = ()
    table: Path | None = None
    further: tuple[str, ...] = ()
    text: TableText | None = None
    lines: Mapping[int, str] = field(default_factory=dict)
    answers: Mapping[str, AnswerRow] = field(default_factory=dict)


def class_order(labels: Iterable[str]) -> tuple[str, ...]:
    """Class names in the order of their ids, whichever reader they come from: the natural one.

    So that a table or folders with labels 0..M-1 keep their numbers as class
    ids. Empty labels are no classes.
    """
    return in_natural_order(label for label in labels if label)
