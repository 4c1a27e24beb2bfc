"""Whether an open project file is still as the program that has it open left it.

A program that copies, restores or synchronises files asks nobody's lock. Size and
time of the file tell at no cost that nothing came between; where they changed, the
file is read whole before anything is added to it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from pathlib import Path

from alc_engine.project import contents, event_log, schema
from alc_engine.project.chain import Head, head_of
from alc_engine.project.explain import explain
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_NO_DATABASE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
"""How SQLite's error names begin for a file that holds something else than it did."""
_NO_PROJECT = (*_NO_DATABASE, "SQLITE_ERROR")
"""The same where the log is looked at; elsewhere the last is a mistake of the program."""

FileMark = tuple[int, int, int, int]


class ForeignWrite(UserFixableError):
    """The file is no longer what the session wrote; nothing more is added to it."""


def foreign_write(path: Path) -> ForeignWrite:
    """The error for a file that another program wrote to."""
    return ForeignWrite(
        say("Another program changed the project file while it was open."),
        verbatim(path),
        say(
            "Save a copy to another place: it holds every answer given here. Then close the "
            "project, and keep both files until you have looked at them."
        ),
    )


def mark_of(path: Path) -> FileMark | None:
    """Device, number, size and time of a file; None if it is not there."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns


def require_own(
    connection: sqlite3.Connection, path: Path, heads: Collection[Head], *, untouched: bool
) -> None:
    """Make sure, within a transaction, that a file holds the log that the session knows.

    Parameters
    ----------
    heads : collection of Head
        Where it may end: that of the last commit, and those of commits that failed and
        may have reached the disk all the same.
    untouched : bool
        Size and time are as after the session's own last commit; else all of it is read.

    Raises
    ------
    ForeignWrite
    sqlite3.Error
        If it can't be read for another reason.
    """
    try:
        own = head_of(connection) in heads and (untouched or _is_sound(connection, path, heads))
    except sqlite3.Error as error:
        if not _is(error, _NO_PROJECT):
            raise
        raise foreign_write(path) from error
    if not own:
        raise foreign_write(path)


def _is_sound(connection: sqlite3.Connection, path: Path, heads: Collection[Head]) -> bool:
    try:
        schema.verify(connection, path)
        contents.read_settings(connection, path)
        catalog = contents.read_catalog(connection, path)
        images, classes = len(catalog), len(catalog.class_names)
        return event_log.read_log(connection, path, images, classes)[1] in heads
    except UserFixableError:
        return False


def explain_write(error: Exception, path: Path) -> UserFixableError:
    """As `explain`, for an error met while adding to an open file."""
    return foreign_write(path) if _is(error, _NO_DATABASE) else explain(error, path)


def _is(error: Exception, names: tuple[str, ...]) -> bool:
    return str(getattr(error, "sqlite_errorname", "")).startswith(names)
