"""An event as a row of the table `event`, and back."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from alc_engine.labels.events import EventKind, LabelEvent, Verdict
from alc_engine.project.chain import Head, head_of
from alc_engine.project.digests import row_digest
from alc_engine.project.schema import VERSION
from alc_engine.runtime import plain_json

_COLUMNS = (
    "event_id, operation_id, kind, image_id, verdict, class_id, round, reviewer, time, "
    "seconds, target"
)
_CLASS_COLUMNS = "class_name, class_ids"
_INSERT = (
    f"INSERT INTO event (seq, {_COLUMNS}, {_CLASS_COLUMNS}, digest, link) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
)
_WITHOUT_CLASSES = 1
"""Version of the file before the log told of classes."""
_WITHOUT_LINKS = 2
"""Version of the file before events were chained."""

Row = tuple[Any, ...]


def select_events(version: int = VERSION) -> str:
    """The query for all rows of the log, in order, of a file of that version."""
    classes = "NULL, NULL" if version <= _WITHOUT_CLASSES else _CLASS_COLUMNS
    link = "NULL" if version <= _WITHOUT_LINKS else "link"
    return f"SELECT seq, {_COLUMNS}, {classes}, digest, {link} FROM event ORDER BY seq"


def insert_rows(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Add the events of one append to the log, in the caller's transaction.

    They are left out if they are there already: a commit that failed may have
    reached the disk all the same, and is repeated by `Writer.retry`.
    """
    if not rows:
        return
    there = connection.execute("SELECT 1 FROM event WHERE event_id = ?", rows[0][:1]).fetchone()
    if there is None:
        connection.executemany(_INSERT, _linked(rows, head_of(connection)))


def _linked(rows: Sequence[Row], head: Head) -> Iterator[Row]:
    """The rows with their number, digest and link, behind those that end in `head`."""
    for row in rows:
        numbered = (head.seq + 1, *row)
        digest = digest_of(numbered)
        head = head.after(digest)
        yield (*numbered, digest, head.link)


def to_row(event: LabelEvent) -> Row:
    """The columns of an event but its number, digest and link, which it gets in the log."""
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
    """The event of a row ``(seq, columns..., digest, link)``; None if its digest does not fit."""
    values = row[1:-2]
    if row[-2] != digest_of(row[:-2]):
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


def digest_of(row: Row) -> bytes:
    """Over a row without digest and link; silence about classes counts as it did before them."""
    says_nothing = row[-2] is None and row[-1] is None
    return row_digest(row[:-2] if says_nothing else row)
