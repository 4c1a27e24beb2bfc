"""What a reader found in a folder or a table, before any image was opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from alc_engine.catalog import ImportProblem
from alc_engine.natural_order import in_natural_order


@dataclass(frozen=True, slots=True)
class Entry:
    """One image and the label it comes with.

    Attributes
    ----------
    where : str
        For messages: the file, or table and row.
    file_name : str
        Relative to the images folder, with forward slashes; a regular file inside it.
    label : str
        Class name; empty for an unlabelled image.
    """

    where: str
    file_name: str
    label: str


@dataclass(frozen=True)
class Listing:
    """Images in the order of the catalogue, each file once.

    Attributes
    ----------
    source, columns, path_column, label_column
        As in `catalog.CatalogScan`.
    entries : tuple of Entry
    class_names : tuple of str
        At least the labels of the entries.
    problems : tuple of ImportProblem
    table : Path or None
        Where the labels were read from.
    """

    source: str
    entries: tuple[Entry, ...]
    class_names: tuple[str, ...]
    problems: tuple[ImportProblem, ...] = ()
    columns: tuple[str, ...] = ()
    path_column: str = ""
    label_column: str = ""
    table: Path | None = None


def class_order(labels: Iterable[str]) -> tuple[str, ...]:
    """Class names in the order of their ids, whichever reader they come from: the natural one.

    So that a table or folders with labels 0..M-1 keep their numbers as class
    ids. Empty labels are no classes.
    """
    return in_natural_order(label for label in labels if label)
