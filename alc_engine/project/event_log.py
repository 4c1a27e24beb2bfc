"""The log of a project file: written once, in order, never changed.

Every event carries a digest of its own fields, so that a byte that flipped on
the disk is noticed when the log is read, and its number is its place, so that
a missing one is noticed too.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import Any

from alc_engine import plain_json
from alc_engine.errors import UserFixableError
from alc_engine.events import EventKind, LabelEvent, Verdict
from alc_engine.project.digests import row_digest
from alc_engine.project.explain import READING_ERRORS, damaged, explain
from alc_engine.project.schema import VERSION, connect
from alc_engine.project.writer import Writer

_COLUMNS = (
    "event_id, operation_id, kind, image_id, verdict, class_id, round, reviewer, time, "
    "seconds, target"
)
_CLASS_COLUMNS = "class_name, class_ids"
_INSERT = (
    f"INSERT INTO event (seq, {_COLUMNS}, {_CLASS_COLUMNS}, digest) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
)
_WITHOUT_CLASSES = 1
"""Version of the file before the log told of classes."""

Row = tuple[Any, ...]


def select_events(version: int = VERSION) -> str:
    """The query for all rows of the log, in order, of a file of that version."""
    later = "NULL, NULL" if version <= _WITHOUT_CLASSES else _CLASS_COLUMNS
    return f"SELECT seq, {_COLUMNS}, {later}, digest FROM event ORDER BY seq"


class SqliteEventLog:
    """An `EventLog` in a project file.

    Parameters
    ----------
    path : Path
    writer : Writer or None
        None for a project that is open read-only.
    images, classes : int
        N and M as they were handed in; an event about others is refused when
        the log is read.
    version : int
        Of the file.
    """

    def __init__(
        self,
        path: Path,
        writer: Writer | None,
        images: int,
        classes: int,
        version: int = VERSION,
    ) -> None:
        self._path = path
        self._writer = writer
        self._images = images
        self._classes = classes
        self._version = version

    def append(self, events: Sequence[LabelEvent]) -> Future[None]:
        """Queue `events` as one commit; the future is done once they are on the disk.

        If the commit fails, the future carries the reason, the events stay
        queued, and further ones are refused until `Project.retry` succeeds.
        """
        if self._writer is None:
            raise UserFixableError(
                "This project is open read-only, so answers can't be kept.",
                where=str(self._path),
                remedy="Close the other window that has it open, then open it again.",
            )
        rows = [to_row(event) for event in events]
        return self._writer.submit(
            lambda connection: insert_rows(connection, rows), answers=len(rows)
        )

    def __iter__(self) -> Iterator[LabelEvent]:
        """All committed events, oldest first.

        Raises
        ------
        UserFixableError
            At the first event that is missing, was changed, or speaks of an
            image or a class that does not exist.
        """
        try:
            with closing(connect(self._path, write=False)) as connection:
                rows = connection.execute(select_events(self._version)).fetchall()
        except READING_ERRORS as error:
            raise explain(error, self._path) from error
        classes = self._classes
        for place, row in enumerate(rows, start=1):
            if row[0] != place:
                raise damaged(self._path, f"answer {place} of the log is missing")
            event = read_row(row)
            if event is None or not is_possible(event, self._images, classes):
                raise damaged(self._path, f"answer {place} of the log was changed")
            classes += event.kind is EventKind.ADD_CLASS
            yield event


def insert_rows(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Add the events of one append to the log, in the caller's transaction.

    They are left out if they are there already: a commit that failed may have
    reached the disk all the same, and is repeated by `Writer.retry`.
    """
    if not rows:
        return
    there = connection.execute("SELECT 1 FROM event WHERE event_id = ?", rows[0][:1]).fetchone()
    if there is None:
        (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()
        numbered = ((seq, *row) for seq, row in enumerate(rows, start=last + 1))
        connection.executemany(_INSERT, ((*row, _digest(row)) for row in numbered))


def to_row(event: LabelEvent) -> Row:
    """The columns of an event but its number and digest, which it gets in the log."""
    seconds = None if event.seconds is None else float(event.seconds)
    return (
        event.event_id,
        event.operation_id,
        event.kind.value,
        int(event.image_id),
        None if event.verdict is None else event.verdict.value,
        int(event.class_id),
        int(event.round),
        # A name with half a character in it could never be written, and would
        # hold up every answer behind it.
        event.reviewer.encode("utf-8", "replace").decode("utf-8"),
        event.time,
        seconds if seconds is not None and math.isfinite(seconds) else None,
        event.target,
        event.class_name or None,
        json.dumps(event.class_ids) if event.class_ids else None,
    )


def read_row(row: Row) -> LabelEvent | None:
    """The event of a row ``(seq, columns..., digest)``; None if its digest does not fit."""
    values = row[1:-1]
    if row[-1] != _digest(row[:-1]):
        return None
    try:
        kind, verdict, class_ids = EventKind(values[2]), values[4], values[12]
        return LabelEvent(
            event_id=values[0],
            operation_id=values[1],
            kind=kind,
            image_id=values[3],
            verdict=None if verdict is None else Verdict(verdict),
            class_id=values[5],
            round=values[6],
            reviewer=values[7],
            time=values[8],
            seconds=values[9],
            target=values[10],
            class_name=values[11] or "",
            class_ids=() if class_ids is None else _ids(class_ids),
        )
    except (TypeError, ValueError):  # a kind or verdict that this program does not know
        return None


def _ids(text: str) -> tuple[int, ...]:
    """Class ids from their JSON; `ValueError` for anything else."""
    ids = plain_json.loads(text)
    if not isinstance(ids, list) or not all(type(each) is int for each in ids):
        raise ValueError("whole numbers are expected")
    return tuple(ids)


def is_possible(event: LabelEvent, images: int, classes: int) -> bool:
    """Whether an event speaks of images and classes that exist, and says all it has to.

    Parameters
    ----------
    images, classes : int
        How many there are before it.
    """
    known = range(classes)
    match event.kind:
        case EventKind.ANSWER:
            if event.verdict is None or event.image_id not in range(images):
                return False
            return event.verdict is not Verdict.LABEL or event.class_id in known
        case EventKind.UNDO | EventKind.REDO:
            return bool(event.target)
        case EventKind.ADD_CLASS:
            return event.class_id == classes and bool(event.class_name)
        case EventKind.RENAME_CLASS:
            return event.class_id in known and bool(event.class_name)
        case EventKind.MERGE_CLASSES:
            return event.class_id in known and [i in known for i in event.class_ids] == [True]
        case EventKind.ORDER_CLASSES:
            return bool(event.class_ids) and all(i in known for i in event.class_ids)


def _digest(row: Row) -> bytes:
    """Over a row without its digest; what has nothing to say of classes is as it was before."""
    says_nothing = row[-2] is None and row[-1] is None
    return row_digest(row[:-2] if says_nothing else row)
