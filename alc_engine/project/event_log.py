"""The log of a project file: written once, in order, never changed.

Every event carries a digest of its own fields, so that a byte that flipped on
the disk is noticed when the log is read; its number is its place, so that a
missing one is noticed too; and its link covers all before it (`chain`). The
session keeps every event in memory, so that a copy can be written whatever
became of the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from alc_engine.labels.events import EventKind, LabelEvent
from alc_engine.project.chain import START, Head
from alc_engine.project.event_rows import insert_rows, is_possible, read_row, select_events, to_row
from alc_engine.project.explain import READING_ERRORS, damaged, explain
from alc_engine.project.interrupted_commit import connect_for_reading
from alc_engine.project.schema import VERSION
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_STEP = 1000
"""Events between two looks at whether to go on."""

if TYPE_CHECKING:
    from alc_engine.project.writer import Writer


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
    progress, cancelled : callable
        For the first reading; several hundred thousand events take seconds.

    Attributes
    ----------
    known : list of LabelEvent
        Every event that was read or appended, saved or not, oldest first.
    """

    def __init__(
        self,
        path: Path,
        writer: Writer | None,
        images: int,
        classes: int,
        version: int = VERSION,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> None:
        self._path = path
        self._writer = writer
        self._images = images
        self._classes = classes
        self._version = version
        self._progress = progress
        self._cancelled = cancelled
        self._taken_up = False
        self.known: list[LabelEvent] = []

    def append(self, events: Sequence[LabelEvent]) -> Future[None]:
        """Queue `events` as one commit; the future is done once they are on the disk.

        If the commit fails, the future carries the reason, the events stay
        queued, and further ones are refused until `Project.retry` succeeds.
        """
        if self._writer is None:
            raise UserFixableError(
                say("This project is open read-only, so answers can't be kept."),
                where=verbatim(self._path),
                remedy=say("Close the other window that has it open, then open it again."),
            )
        rows = [to_row(event) for event in events]
        saved = self._writer.submit(
            lambda connection: insert_rows(connection, rows), answers=len(rows)
        )
        self.known.extend(events)
        return saved

    def __iter__(self) -> Iterator[LabelEvent]:
        """All committed events, oldest first. What is read first is what `append` goes on from.

        Raises
        ------
        UserFixableError
            At the first event that is missing, was changed, does not follow the one
            before it, or speaks of an image or a class that does not exist.
        Cancelled
        """
        events, head = self._read()
        if not self._taken_up:
            self._taken_up, self.known = True, list(events)
            if self._writer is not None:
                self._writer.take_up(head)
        for number, event in enumerate(events):
            if number % _STEP == 0:
                stop_if(self._cancelled)
                self._progress(Progress("answers", number, len(events)))
            yield event

    def _read(self) -> tuple[list[LabelEvent], Head]:
        try:
            with closing(connect_for_reading(self._path)) as connection:
                return read_log(
                    *(connection, self._path, self._images, self._classes, self._version),
                    self._cancelled,
                )
        except READING_ERRORS as error:
            raise explain(error, self._path) from error


def read_log(
    connection: sqlite3.Connection,
    path: Path,
    images: int,
    classes: int,
    version: int = VERSION,
    cancelled: CancelCheck = never_cancelled,
) -> tuple[list[LabelEvent], Head]:
    """Every event of a file, each checked, and where the log ends.

    Raises
    ------
    UserFixableError
        As `SqliteEventLog.__iter__`.
    """
    events: list[LabelEvent] = []
    head, linked = START, False
    for row in connection.execute(select_events(version)):
        place = head.seq + 1
        if place % _STEP == 0:
            stop_if(cancelled)
        stored = read_row(row)
        event = stored.event
        if stored.seq != place:
            raise damaged(path, say("answer {place} of the log is missing", place=place))
        if event is None or not is_possible(event, images, classes):
            raise damaged(path, say("answer {place} of the log was changed", place=place))
        head = head.after(stored.digest)
        linked = linked or stored.link is not None  # those of before version 3 come first
        if linked and stored.link != head.link:
            raise damaged(
                path,
                say("answer {place} of the log does not follow the one before it", place=place),
            )
        classes += event.kind is EventKind.ADD_CLASS
        events.append(event)
    return events, head
