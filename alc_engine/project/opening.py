"""Opening a project file: what is looked at before a single answer is believed.

Nothing is changed unless the file is ours and sound; then a crash is cleaned
up after, and an older version is backed up and migrated. Opened read-only, an
older version is read as it is.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alc_engine.images.catalog import ImageCatalog
from alc_engine.project import backup, contents, schema
from alc_engine.project.explain import READING_ERRORS, explain
from alc_engine.project.interrupted_commit import connect_for_reading
from alc_engine.project.lock import ReadOnlyOffered
from alc_engine.project.writer import Writer
from alc_engine.runtime.errors import AlcError, Cancelled
from alc_engine.runtime.progress import CancelCheck, never_cancelled
from alc_engine.runtime.settings import ProjectSettings

_STEPS = 100_000
"""Steps of SQLite between two looks at whether to go on: a millisecond or so."""


@dataclass(frozen=True, eq=False)
class Opened:
    """A file that was found sound.

    Attributes
    ----------
    catalog : ImageCatalog
    settings : ProjectSettings
    version : int
        Older than the program's only if it was opened read-only.
    class_keys : dict of int to str
        The keys that the user gave to classes.
    writer : Writer or None
        None if it was opened read-only; else the caller closes it.
    """

    catalog: ImageCatalog
    settings: ProjectSettings
    version: int
    class_keys: dict[int, str]
    writer: Writer | None


def open_file(
    path: Path, version: int, read_only: bool, cancelled: CancelCheck = never_cancelled
) -> Opened:
    """Open a file that `schema.identify` knows, and read what never changes.

    Raises
    ------
    Cancelled
        Within a moment of the user's word.
    ReadOnlyOffered
        If it can't be written to but can be read.
    UserFixableError
        If it is damaged or holds what this program does not make.
    """
    try:
        connection = connect_for_reading(path) if read_only else schema.connect(path, write=True)
        try:
            connection.set_progress_handler(cancelled, _STEPS)
            if not read_only:
                connection.execute("BEGIN IMMEDIATE")  # takes back what a crash left half written
                connection.execute("ROLLBACK")
                # Which may have been a migration: the header was read before.
                (version,) = connection.execute("PRAGMA user_version").fetchone()
                version = _bring_up_to_date(connection, path, version)
            schema.verify(connection, path, version=version)
            catalog = contents.read_catalog(connection, path)
            settings = contents.read_settings(connection, path)
            class_keys = contents.read_class_keys(connection)
        except BaseException:
            connection.close()
            raise
        connection.set_progress_handler(None, 0)
        if read_only:
            connection.close()
            return Opened(catalog, settings, version, class_keys, None)
        writer = Writer(path, connection)
        return Opened(catalog, settings, version, class_keys, writer)
    except (*READING_ERRORS, OSError) as error:
        raise _refusal(error, path, read_only) from error


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, version: int) -> int:
    """Back up and migrate an older file; the version it has now."""
    if version == schema.VERSION:
        return version
    schema.verify(connection, path, version=version)
    backup.back_up(connection, path, datetime.now(UTC))
    schema.migrate(connection, version)
    return schema.VERSION


def _refusal(error: Exception, path: Path, read_only: bool) -> AlcError:
    reason = explain(error, path)
    name = str(getattr(error, "sqlite_errorname", ""))
    if name == "SQLITE_INTERRUPT":
        return Cancelled()
    if name.startswith("SQLITE_READONLY") and not read_only:
        return ReadOnlyOffered(reason.what, reason.where, reason.remedy)
    return reason
