"""Room on the disk for what can be computed again: never the last of it.

Features and maps of a large project fill a disk; answers are small and must still
find room on it.
"""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

FOR_ANSWERS = 16 << 20
"""Bytes left free for answers, their journal and settings."""


def require_room(folder: Path, size: int) -> None:
    """Raise `UserFixableError` if `size` more bytes in a folder would leave too few for answers."""
    if size + FOR_ANSWERS > shutil.disk_usage(folder).free:
        raise not_kept(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), folder)


def reserve(descriptor: int, size: int) -> None:
    """Take the room for a file that is about to be written, where the system can do that.

    Raises
    ------
    OSError
        If there is not so much.
    """
    if size and hasattr(os, "posix_fallocate"):
        try:
            os.posix_fallocate(descriptor, 0, size)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.EOPNOTSUPP):  # the file system can't
                raise


def not_kept(error: OSError, where: Path) -> UserFixableError:
    """The user's version of an error met while writing what can be computed again."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return UserFixableError(
            say("The disk is full."),
            verbatim(where),
            say(
                "Free some space and prepare again; what is done so far is kept. "
                "Answers can still be given."
            ),
        )
    return UserFixableError(
        say(
            "What was computed can't be kept on this disk: {reason}.",
            reason=error.strerror or str(error),
        ),
        verbatim(where),
        say("Check the disk and the folder, and prepare again; what is done so far is kept."),
    )
