"""What SQLite and the file system say, in words that name cause and remedy."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from alc_engine.runtime.errors import UserFixableError

READING_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What reading a database may raise; Python stumbles over damaged names and messages itself."""

_RETRY = "Then try again: nothing that waits to be saved is lost."

# By the beginning of SQLite's error name, the more special ones first.
_CAUSES: tuple[tuple[str, str, str], ...] = (
    (
        "SQLITE_READONLY_ROLLBACK",
        "The program was stopped while it saved, and that has to be cleaned up first.",
        "Open the project for writing once, on a disk that can be written to.",
    ),
    (
        "SQLITE_READONLY_DBMOVED",
        "The project file was moved, renamed or deleted while it was open.",
        f"Put it back where it was, or save a copy to another place. {_RETRY}",
    ),
    (
        "SQLITE_READONLY",
        "The project file can't be written to.",
        f"Make the file and its folder writable, or open the project read-only. {_RETRY}",
    ),
    (
        "SQLITE_FULL",
        "The disk is full.",
        f"Free some space on it. {_RETRY}",
    ),
    (
        "SQLITE_CANTOPEN",
        "The project file can't be opened or its folder can't be written to.",
        f"Check that the folder is there and writable. {_RETRY}",
    ),
    (
        "SQLITE_BUSY",
        "Another program is holding the project file.",
        f"Close that program (a backup or sync tool, perhaps). {_RETRY}",
    ),
    (
        "SQLITE_LOCKED",
        "Another program is holding the project file.",
        f"Close that program (a backup or sync tool, perhaps). {_RETRY}",
    ),
    (
        "SQLITE_IOERR",
        "The disk reports an error.",
        f"Check the disk, the network folder or the cable. {_RETRY}",
    ),
)


def explain(error: Exception, path: Path) -> UserFixableError:
    """The user's version of an error met while reading or writing a project file."""
    if isinstance(error, UserFixableError):
        return error
    if isinstance(error, OSError):
        return _explain_os(error, path)
    if isinstance(error, UnicodeDecodeError):
        return damaged(path, "its structure can't be read")
    name = str(getattr(error, "sqlite_errorname", "") or "")
    for beginning, what, remedy in _CAUSES:
        if name.startswith(beginning):
            return UserFixableError(what, where=f"{path} ({name})", remedy=remedy)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path, str(error))
    if isinstance(error, sqlite3.Error):
        return UserFixableError(
            f"The project file could not be read or written: {error}.",
            where=f"{path} ({name})" if name else str(path),
            remedy="Run `alc check` on the project.",
        )
    return UserFixableError(
        f"Saving failed for a reason the program does not know: {error!r}.",
        where=str(path),
        remedy="Save a copy to another place and report this message.",
    )


def _explain_os(error: OSError, path: Path) -> UserFixableError:
    where = str(error.filename or path)
    if error.errno == errno.ENOSPC:
        return UserFixableError("The disk is full.", where, "Free some space and try again.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserFixableError(
            "This place can't be written to.", where, "Choose a folder that you may write to."
        )
    return UserFixableError(
        f"The file could not be read or written: {error.strerror or error}.",
        where,
        "Check that the folder is there and the disk is in order.",
    )


def moved(path: Path) -> UserFixableError:
    """The error for an open file that is no longer in its place."""
    return UserFixableError(
        "The project file was moved, renamed or deleted while it was open.",
        str(path),
        f"Put it back where it was, or save a copy to another place. {_RETRY}",
    )


def damaged(path: Path, detail: str) -> UserFixableError:
    """The error for a file with wrong content."""
    return UserFixableError(
        f"The project file is damaged: {detail}.",
        where=str(path),
        remedy="Copy what is intact into a new file with `alc check PROJECT --salvage NEW.alc`, "
        "or take a backup from the folder beside it. The file was not changed.",
    )
