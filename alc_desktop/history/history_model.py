"""The operations of a log as a Qt list, newest first; a sentence is made when it is looked at.

A hundred thousand operations are places of a log and nothing else until they come into
sight. What is filtered is read in slices of a few milliseconds, so that typing is never
held up, and comes into the list as it is found.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from alc_desktop.history.operation_words import Spoken, details, sentence
from alc_desktop.i18n.joining import clauses
from alc_engine.labels.past_operations import PastOperation, without_images

DETAILS_ROLE = Qt.ItemDataRole.UserRole
UNDONE_ROLE = Qt.ItemDataRole.UserRole + 1
_SLICE = 0.008
"""Seconds that the filter reads without a pause."""
_MOST_SENTENCES = 4096
"""Kept of those that were made; a screen shows some thirty."""


@dataclass(frozen=True, eq=False)
class Log:
    """What the list reads.

    Attributes
    ----------
    past : sequence of PastOperation
        The oldest first; it only grows.
    undone : callable
        When an operation was undone, by its id; empty where it was not.
    kept_back : frozenset of int
        Images of which nothing is told, as they are asked about again.
    spoken : Spoken
    """

    past: Sequence[PastOperation]
    undone: Callable[[str], str]
    kept_back: frozenset[int]
    spoken: Spoken


class HistoryModel(QAbstractListModel):
    """Rows of the history.

    Signals
    -------
    searched()
        The filter has read all of the log.
    """

    searched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log: Log | None = None
        self._count = 0  # operations of the log that were taken up
        self._rows: Sequence[int] = ()  # place in the log of each row
        self._words: tuple[str, ...] = ()
        self._unread = 0  # places below this are still to be filtered
        self._said: dict[int, tuple[str, str]] = {}
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._read_on)

    # -- what is shown ---------------------------------------------------------

    def show_log(self, log: Log) -> None:
        """Take up what was done since, and what is to be said of the rest now."""
        before, self._log = self._log, log
        self._said.clear()
        other = before is None or before.past is not log.past
        if other or before.kept_back != log.kept_back or self._words:  # type: ignore[union-attr]
            self._start_over()
            return
        if log.kept_back:
            new = [i for i in range(self._count, len(log.past)) if self._told(i) is not None]
        else:
            new = list(range(self._count, len(log.past)))
        if new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
            self._count = len(log.past)
            self._rows = self._unfiltered() if not log.kept_back else [*new[::-1], *self._rows]
            self.endInsertRows()
        self._count = len(log.past)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def search(self, text: str) -> None:
        """Show the operations whose words hold each of these; all of them without any."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words = words
            self._start_over()

    @property
    def is_reading(self) -> bool:
        """Whether more rows may be found."""
        return self._reading.isActive()

    def stop(self) -> None:
        """Read nothing any more."""
        self._reading.stop()

    def place(self, row: int) -> int:
        """Place in the log of a row."""
        return self._rows[row]

    def row_of(self, place: int) -> int:
        """Row of a place in the log; -1 where it isn't shown."""
        if isinstance(self._rows, range):
            return self._count - 1 - place if 0 <= place < self._count else -1
        return self._rows.index(place) if place in self._rows else -1

    def told(self, row: int) -> PastOperation:
        """What is told of the operation of a row."""
        told = self._told(self._rows[row])
        assert told is not None
        return told

    def image_ids(self, row: int) -> NDArray[np.int64]:
        """(K,) int64: the images of a row that may be shown as such.

        Blind, those of several that are not answered are left out: which of them an
        operation changed tells of their labels.
        """
        assert self._log is not None
        operation, facts = self.told(row).operation, self._log.spoken.facts
        ids = operation.image_ids
        if operation.remark is not None:
            ids = np.array(operation.remark.image_ids, dtype=np.int64)
        if facts.hidden is None or (len(ids) == 1 and self.told(row).operation.kind.is_answer):
            return ids
        return ids[~facts.hidden[ids]]

    # -- for Qt ----------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many operations are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The sentence, who and when, and whether it was undone."""
        if not index.isValid():
            return None
        said, more = self._texts(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{said}\n{more}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return clauses((said, more))
        if role == DETAILS_ROLE:
            return more
        if role == UNDONE_ROLE:
            past = self.told(index.row())
            return not past.kind.is_travel and bool(self._undone(past))
        return None

    # -- within ----------------------------------------------------------------

    def _told(self, place: int) -> PastOperation | None:
        assert self._log is not None
        past, kept_back = self._log.past[place], self._log.kept_back
        return without_images(past, kept_back) if kept_back else past

    def _undone(self, past: PastOperation) -> str:
        assert self._log is not None
        return self._log.undone(past.operation.operation_id)

    def _texts(self, place: int) -> tuple[str, str]:
        """Sentence and details of a place that may be told of."""
        found = self._said.get(place)
        if found is None:
            past = self._told(place)
            assert past is not None
            assert self._log is not None
            found = sentence(past, self._log.spoken), details(past, self._undone(past))
            if len(self._said) >= _MOST_SENTENCES:
                self._said.clear()
            self._said[place] = found
        return found

    def _unfiltered(self) -> range:
        return range(self._count - 1, -1, -1)

    def _start_over(self) -> None:
        assert self._log is not None
        self._reading.stop()
        self.beginResetModel()
        self._count = len(self._log.past)
        if self._words:
            self._rows, self._unread = [], self._count
            self._reading.start()
        elif self._log.kept_back:
            self._rows = [i for i in self._unfiltered() if self._told(i) is not None]
        else:
            self._rows = self._unfiltered()
        self.endResetModel()
        if not self._words:
            self.searched.emit()

    def _read_on(self) -> None:
        """Filter for some milliseconds, from the newest on."""
        until, found = time.monotonic() + _SLICE, []
        while self._unread > 0 and time.monotonic() < until:
            self._unread -= 1
            if self._told(self._unread) is None:
                continue
            text = "\n".join(self._texts(self._unread)).casefold()
            if all(word in text for word in self._words):
                found.append(self._unread)
        if found:
            rows = self._rows
            assert isinstance(rows, list)
            self.beginInsertRows(QModelIndex(), len(rows), len(rows) + len(found) - 1)
            rows += found
            self.endInsertRows()
        if self._unread:
            self._reading.start()
        else:
            self.searched.emit()
