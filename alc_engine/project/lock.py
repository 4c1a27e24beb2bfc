"""One writer per project: a lock file beside it.

The operating system holds the lock and lets go of it when the process dies,
however it dies, so a lock file left behind by a crash is no obstacle.
"""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from alc_engine.errors import UserFixableError


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
        # Not bound to a thread: whichever closes the project lets go of it.
        self._lock = FileLock(project.with_name(project.name + ".lock"), thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise ReadOnlyOffered(
                "This project is open already, in another window or by another command.",
                where=str(project),
                remedy="Close it there, or open it read-only here.",
            ) from error
        except (OSError, NotImplementedError) as error:
            raise ReadOnlyOffered(
                f"No lock file can be made beside the project: {error}.",
                where=str(project.parent),
                remedy="Make the folder writable, or open the project read-only.",
            ) from error

    def release(self) -> None:
        """Let the next one in."""
        self._lock.release()
