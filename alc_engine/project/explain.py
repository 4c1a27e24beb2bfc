"""What SQLite and the file system say, in words that name cause and remedy."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim

READING_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What reading a database may raise; Python stumbles over damaged names and messages itself."""

_RETRY = say("Then try again: nothing that waits to be saved is lost.")

# By the beginning of SQLite's error name, the more special ones first.
_CAUSES: tuple[tuple[str, Message, Message], ...] = (
    (
        "SQLITE_READONLY_ROLLBACK",
        say("The program was stopped while it saved, and that has to be cleaned up first."),
        say("Open the project for writing once, on a disk that can be written to."),
    ),
    (
        "SQLITE_READONLY_DBMOVED",
        say("The project file was moved, renamed or deleted while it was open."),
        say("Put it back where it was, or save a copy to another place. {retry}", retry=_RETRY),
    ),
    (
        "SQLITE_READONLY",
        say("The project file can't be written to."),
        say(
            "Make the file and its folder writable, or open the project read-only. {retry}",
            retry=_RETRY,
        ),
    ),
    (
        "SQLITE_FULL",
        say("The disk is full."),
        say("Free some space on it. {retry}", retry=_RETRY),
    ),
    (
        "SQLITE_CANTOPEN",
        say("The project file can't be opened or its folder can't be written to."),
        say("Check that the folder is there and writable. {retry}", retry=_RETRY),
    ),
    (
        "SQLITE_BUSY",
        say("Another program is holding the project file."),
        say("Close that program (a backup or sync tool, perhaps). {retry}", retry=_RETRY),
    ),
    (
        "SQLITE_LOCKED",
        say("Another program is holding the project file."),
        say("Close that program (a backup or sync tool, perhaps). {retry}", retry=_RETRY),
    ),
    (
        "SQLITE_IOERR",
        say("The disk reports an error."),
        say("Check the disk, the network folder or the cable. {retry}", retry=_RETRY),
    ),
)


def explain(error: Exception, path: Path) -> UserFixableError:
    """The user's version of an error met while reading or writing a project file."""
    if isinstance(error, UserFixableError):
        return error
    if isinstance(error, OSError):
        return _explain_os(error, path)
    if isinstance(error, UnicodeDecodeError):
        return damaged(path, say("its structure can't be read"))
    name = str(getattr(error, "sqlite_errorname", "") or "")
    for beginning, what, remedy in _CAUSES:
        if name.startswith(beginning):
            return UserFixableError(what, where=_named(path, name), remedy=remedy)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path, verbatim(str(error)))
    if isinstance(error, sqlite3.Error):
        return UserFixableError(
            say("The project file could not be read or written: {reason}.", reason=str(error)),
            where=_named(path, name) if name else verbatim(path),
            remedy=say("Run `alc check` on the project."),
        )
    return UserFixableError(
        say("Saving failed for a reason the program does not know: {reason}.", reason=repr(error)),
        where=verbatim(path),
        remedy=say("Save a copy to another place and report this message."),
    )


def _explain_os(error: OSError, path: Path) -> UserFixableError:
    where = verbatim(error.filename or path)
    if error.errno == errno.ENOSPC:
        return UserFixableError(
            say("The disk is full."), where, say("Free some space and try again.")
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserFixableError(
            say("This place can't be written to."),
            where,
            say("Choose a folder that you may write to."),
        )
    return UserFixableError(
        say(
            "The file could not be read or written: {reason}.", reason=error.strerror or str(error)
        ),
        where,
        say("Check that the folder is there and the disk is in order."),
    )


def _named(path: Path, name: str) -> Message:
    """A file, and what SQLite calls its fault."""
    return verbatim(f"{path} ({name})")


def moved(path: Path) -> UserFixableError:
    """The error for an open file that is no longer in its place."""
    return UserFixableError(
        say("The project file was moved, renamed or deleted while it was open."),
        verbatim(path),
        say("Put it back where it was, or save a copy to another place. {retry}", retry=_RETRY),
    )


def damaged(path: Path, detail: Message) -> UserFixableError:
    """The error for a file with wrong content."""
    return UserFixableError(
        say("The project file is damaged: {detail}.", detail=detail),
        where=verbatim(path),
        remedy=say(
            "Copy what is intact into a new file with `alc check PROJECT --salvage NEW.alc`, "
            "or take a backup from the folder beside it. The file was not changed."
        ),
    )
