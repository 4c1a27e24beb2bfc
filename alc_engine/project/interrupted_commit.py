"""Reading a project file that a killed program left in the middle of a commit.

SQLite takes such a commit back with the journal beside the file, for which the
file has to be written to. Who only reads gets a copy that this was done with, in
memory; file and journal stay as they are.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from alc_engine.project.schema import connect
from alc_engine.runtime import safe_files

_ROLLBACK = "SQLITE_READONLY_ROLLBACK"
_TRIES = 3


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """Open a project file to read it, as it was after its last whole commit.

    The connection may be handed to another thread, as that of `schema.connect`.
    """
    connection = connect(path, write=False)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if getattr(error, "sqlite_errorname", "") != _ROLLBACK:
            raise
        return _taken_back(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _taken_back(path: Path) -> sqlite3.Connection:
    path = Path(os.path.realpath(path))
    journal = path.with_name(path.name + "-journal")
    for _ in range(_TRIES):
        before = _state(path), _state(journal)
        with tempfile.TemporaryDirectory(prefix="alc-") as folder:
            copy = Path(folder) / "copy.alc"
            # The journal first: one that is a little too old still takes back right.
            with suppress(FileNotFoundError):  # another program has just taken it back
                safe_files.copy(journal, copy.with_name(copy.name + "-journal"))
            safe_files.copy(path, copy)
            if (_state(path), _state(journal)) != before:
                continue  # it was written to meanwhile
            # Which looks at the copied journal as `connect` above did at its original.
            with closing(connect(copy, write=True)) as source:
                memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
                memory.text_factory = source.text_factory
                try:
                    source.backup(memory)
                    memory.execute("PRAGMA query_only=ON")
                except BaseException:
                    memory.close()
                    raise
                return memory
    return connect(path, write=False)


def _state(path: Path) -> tuple[int, int] | None:
    try:
        facts = path.stat()
    except FileNotFoundError:
        return None
    return facts.st_size, facts.st_mtime_ns
