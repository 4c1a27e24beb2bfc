"""What an export format is, and what an export reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from alc_engine.formats.cleaned import CleanedTable
from alc_engine.runtime.messages import Message


@dataclass(frozen=True)
class ExportReport:
    """What was written.

    Attributes
    ----------
    path : Path
        Where it is; not always where it was asked for, see `notes`.
    rows : int
        Images written.
    by_status : mapping of str to int
        How many of them are unreviewed, confirmed, corrected, labelled, unsure, excluded.
    notes : tuple of Message
        What the user should know.
    """

    path: Path
    rows: int
    by_status: Mapping[str, int]
    notes: tuple[Message, ...] = ()


class Exporter(Protocol):
    """One export format."""

    @property
    def name(self) -> str:
        """What the command line calls it."""
        ...

    @property
    def title(self) -> str:
        """In words, for a person to choose."""
        ...

    @property
    def suffix(self) -> str:
        """Usual ending of the file, with its dot."""
        ...

    def write(self, table: CleanedTable, path: Path) -> ExportReport:
        """Write `table` beside `path` and move it there when it is complete.

        Raises
        ------
        UserFixableError
            If it can't be written, or `path` is one of the user's own files;
            nothing has changed then.
        """
        ...
