"""One writer per project, by whatever name it is opened.

Two locks are held. One goes by the file itself, its device and number: it lies in
a folder of the user, so that a symbolic link, a hard link, a name in other capitals
or a deleted lock file lead to the same one. The other lies beside the project, where
another user, or another computer whose file server passes locks on, finds it.

The operating system holds a lock and lets go of it when the process dies, however
it dies, so a lock file left behind by a crash is no obstacle. The project file is
not opened for this: closing it again would drop the locks that SQLite holds on it.
"""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_state_path

from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


class ReadOnlyOffered(UserFixableError):
    """The project can't be opened for writing now, but it can be opened read-only."""


class ProjectLock:
    """Held from opening a project for writing until it is closed.

    Raises
    ------
    ReadOnlyOffered
        If another instance holds it, or no lock file can be made here.
    """

    def __init__(self, project: Path) -> None:
        self._locks: list[FileLock] = []
        try:
            for path in (_own_lock(project), _lock_beside(project)):
                safe_files.require_plain_or_nothing(path)
                # Not bound to a thread: whichever closes the project lets go of it.
                lock = FileLock(path, thread_local=False)
                lock.acquire(timeout=0)
                self._locks.append(lock)
        except Timeout as error:
            self.release()
            raise ReadOnlyOffered(
                say("This project is open already, in another window or by another command."),
                where=verbatim(project),
                remedy=say("Close it there, or open it read-only here."),
            ) from error
        except safe_files.UnsafeFile as error:
            self.release()
            raise ReadOnlyOffered(
                say(
                    "In the place of the project's lock file is a link, or no file, which the "
                    "program does not follow."
                ),
                where=error.where,
                remedy=say(
                    "Remove it, then open the project again; or open it read-only. "
                    "The program makes a lock file itself."
                ),
            ) from error
        except (OSError, NotImplementedError) as error:
            self.release()
            raise ReadOnlyOffered(
                say("No lock file can be made beside the project: {reason}.", reason=str(error)),
                where=verbatim(project.parent),
                remedy=say("Make the folder writable, or open the project read-only."),
            ) from error

    def release(self) -> None:
        """Let the next one in."""
        while self._locks:
            self._locks.pop().release()


def _lock_beside(project: Path) -> Path:
    real = Path(os.path.realpath(project))
    return real.with_name(real.name + ".lock")


def _own_lock(project: Path) -> Path:
    """The lock that goes by the file: one of this computer, wherever the user's folder lies."""
    facts = project.stat()
    name = f"{platform.node()}-{facts.st_dev:x}-{facts.st_ino:x}.lock"
    for folder in _folders():
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.access(folder, os.W_OK):
                return folder / name
    raise OSError("there is no folder of yours for it")


def _folders() -> Iterator[Path]:
    yield user_state_path("alc", appauthor=False) / "locks"
    yield Path(tempfile.gettempdir()) / f"alc-locks-{getattr(os, 'getuid', lambda: 0)()}"
