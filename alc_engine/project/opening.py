"""Opening a project file: what is looked at before a single answer is believed.

Nothing is changed unless the file is ours and sound; then a crash is cleaned
up after, and an older version is backed up and migrated.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alc_engine.catalog import ImageCatalog
from alc_engine.errors import UserFixableError
from alc_engine.project import backup, contents, schema
from alc_engine.project.explain import READING_ERRORS, damaged, explain
from alc_engine.project.lock import ReadOnlyOffered
from alc_engine.project.writer import Writer
from alc_engine.settings import ProjectSettings


@dataclass(frozen=True, eq=False)
class Opened:
    """A file that was found sound.

    Attributes
    ----------
    catalog : ImageCatalog
    settings : ProjectSettings
    writer : Writer or None
        None if it was opened read-only; else the caller closes it.
    """

    catalog: ImageCatalog
    settings: ProjectSettings
    writer: Writer | None


def open_file(path: Path, version: int, read_only: bool) -> Opened:
    """Open a file that `schema.identify` knows, and read what never changes.

    Raises
    ------
    ReadOnlyOffered
        If it can't be written to but can be read.
    UserFixableError
        If it is damaged or holds what this program does not make.
    """
    try:
        connection = schema.connect(path, write=not read_only)
        try:
            if read_only:
                _refuse_older(path, version)
            else:
                connection.execute("BEGIN IMMEDIATE")  # takes back what a crash left half written
                connection.execute("ROLLBACK")
                _bring_up_to_date(connection, path, version)
            schema.verify(connection, path)
            catalog = contents.read_catalog(connection, path)
            settings = contents.read_settings(connection, path)
        except BaseException:
            connection.close()
            raise
        if read_only:
            connection.close()
            return Opened(catalog, settings, None)
        return Opened(catalog, settings, Writer(path, connection))
    except (*READING_ERRORS, OSError) as error:
        raise _refusal(error, path, read_only) from error


def _refuse_older(path: Path, version: int) -> None:
    if version < schema.VERSION:
        raise UserFixableError(
            "This project was made by an older version of the program.",
            where=str(path),
            remedy="Open it for writing once; it is brought up to date then.",
        )


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, version: int) -> None:
    if version == schema.VERSION:
        return
    faults = schema.integrity_faults(connection)
    if faults:
        raise damaged(path, faults[0])
    backup.back_up(connection, path, datetime.now(UTC))
    schema.migrate(connection, version)


def _refusal(error: Exception, path: Path, read_only: bool) -> UserFixableError:
    reason = explain(error, path)
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith("SQLITE_READONLY") and not read_only:
        return ReadOnlyOffered(reason.what, reason.where, reason.remedy)
    return reason
