"""An event as a row of the table `event`, and back."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from alc_engine.labels.events import EventKind, LabelEvent, Verdict
from alc_engine.labels.remarks import FLAGGED
from alc_engine.project.chain import Head, head_of
from alc_engine.project.digests import row_digest
from alc_engine.project.schema import VERSION
from alc_engine.runtime import plain_json

Row = dict[str, Any]
"""Values by the names of their columns."""


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class _Column:
    """A field of an event as a column of the same name.

    Attributes
    ----------
    name : str
    write : callable
        What of the field stands in the file.
    read : callable
        The field again; raises TypeError or ValueError for what it never was.
    since : int
        Version of the file that has it. One without a value in a column of a
        later version has the digest that it had before there was one.
    """

    name: str
    write: Callable[[Any], Any] = _same
    read: Callable[[Any], Any] = _same
    since: int = 1


def _finite(seconds: float | None) -> float | None:
    return float(seconds) if seconds is not None and math.isfinite(seconds) else None


def _whole_text(text: str) -> str:
    """A text with half a character in it can't be written, and held up every answer behind it."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _ids(text: str | None) -> tuple[int, ...]:
    """Ids from their JSON; `ValueError` for anything else."""
    ids = () if text is None else plain_json.loads(text)
    if not isinstance(ids, list | tuple) or not all(type(each) is int for each in ids):
        raise ValueError("whole numbers are expected")
    return tuple(ids)


_COLUMNS = (
    _Column("event_id"),
    _Column("operation_id"),
    _Column("kind", lambda kind: kind.value, EventKind),
    _Column("image_id", int),
    _Column(
        "verdict",
        lambda verdict: None if verdict is None else verdict.value,
        lambda value: None if value is None else Verdict(value),
    ),
    _Column("class_id", int),
    _Column("round", int),
    _Column("reviewer", _whole_text),
    _Column("time"),
    _Column("seconds", _finite),
    _Column("target"),
    _Column("class_name", lambda name: name or None, lambda name: name or "", since=2),
    _Column("class_ids", lambda ids: json.dumps(ids) if ids else None, _ids, since=2),
    _Column("text", lambda text: _whole_text(text) or None, lambda text: text or "", since=6),
    _Column("image_ids", lambda ids: json.dumps(ids) if ids else None, _ids, since=6),
)
"""In the order of the digest. A new field of `LabelEvent` is one line here, at the end."""

_NAMES = tuple(column.name for column in _COLUMNS)
_READ = {column.name: column.read for column in _COLUMNS if column.read is not _same}
_LATER = sorted(
    {
        next(place for place, column in enumerate(_COLUMNS) if column.since == since)
        for since in {column.since for column in _COLUMNS} - {1}
    },
    reverse=True,
)
"""Where the columns of each later version begin, the newest first."""
_STORED = ("seq", *_NAMES, "digest", "link")
_INSERT = (
    f"INSERT INTO event ({', '.join(_STORED)}) VALUES ({', '.join(f':{name}' for name in _STORED)})"
)
_LINKED_SINCE = 3
"""Version of the file that chained its events."""


class StoredEvent(NamedTuple):
    """An event as it stands in a file.

    Attributes
    ----------
    seq : int
        Its number.
    event : LabelEvent or None
        None if its digest does not fit, or it is of a kind that this program does not know.
    digest : bytes
    link : bytes or None
        None in rows written before version 3.
    """

    seq: int
    event: LabelEvent | None
    digest: bytes
    link: bytes | None


def select_events(version: int = VERSION) -> str:
    """The query for all rows of the log, in order, of a file of that version."""
    columns = [c.name if c.since <= version else f"NULL AS {c.name}" for c in _COLUMNS]
    link = "link" if version >= _LINKED_SINCE else "NULL AS link"
    return f"SELECT seq, {', '.join(columns)}, digest, {link} FROM event ORDER BY seq"


def insert_rows(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Add the events of one append to the log, in the caller's transaction.

    They are left out if they are there already: a commit that failed may have
    reached the disk all the same, and is repeated by `Writer.retry`.
    """
    if not rows:
        return
    first = (rows[0]["event_id"],)
    if connection.execute("SELECT 1 FROM event WHERE event_id = ?", first).fetchone() is None:
        connection.executemany(_INSERT, _linked(rows, head_of(connection)))


def _linked(rows: Sequence[Row], head: Head) -> Iterator[Row]:
    """The rows with their number, digest and link, behind those that end in `head`."""
    for row in rows:
        seq = head.seq + 1
        digest = digest_of(seq, row)
        head = head.after(digest)
        yield {"seq": seq, **row, "digest": digest, "link": head.link}


def to_row(event: LabelEvent) -> Row:
    """The columns of an event but its number, digest and link, which it gets in the log."""
    return {column.name: column.write(getattr(event, column.name)) for column in _COLUMNS}


def read_row(stored: Sequence[Any]) -> StoredEvent:
    """What a row says that `select_events` gave."""
    seq, *values, digest, link = stored
    event = None
    if digest == _digest(seq, values):
        fields = dict(zip(_NAMES, values, strict=True))
        with suppress(TypeError, ValueError):  # of a kind that this program does not know
            for name, read in _READ.items():
                fields[name] = read(fields[name])
            event = LabelEvent(**fields)
    return StoredEvent(seq, event, digest, link)


def digest_of(seq: int, row: Row) -> bytes:
    """Over a row; what says nothing in the columns of a later version counts as before it."""
    return _digest(seq, [row[name] for name in _NAMES])


def _digest(seq: int, values: Sequence[Any]) -> bytes:
    end = len(values)
    for start in _LATER:
        if any(value is not None for value in values[start:end]):
            break
        end = start
    return row_digest([seq, *values[:end]])


def is_possible(event: LabelEvent, images: int, classes: int) -> bool:
    """Whether an event speaks of images and classes that exist, and says all it has to.

    Parameters
    ----------
    images, classes : int
        How many there are before it.
    """
    known = range(classes)
    match event.kind:
        case EventKind.ANSWER | EventKind.REPEAT:
            if event.verdict is None or event.image_id not in range(images):
                return False
            return not event.verdict.gives_label or event.class_id in known
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
        case EventKind.NOTE_IMAGE:
            return event.image_id in range(images)
        case EventKind.FLAG_IMAGE:
            return event.image_id in range(images) and event.text in ("", FLAGGED)
        case EventKind.DESCRIBE_CLASS:
            return event.class_id in known
        case EventKind.PICTURE_CLASS:
            return event.class_id in known and all(i in range(images) for i in event.image_ids)
