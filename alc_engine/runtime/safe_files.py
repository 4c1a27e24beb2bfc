"""Files that nobody vouches for: how what lies beside a project, or was named by it, is opened.

A project's folder may come from anybody, and so may what lies in it. A link in the
place of a cache, a backup or a temporary file would lead a write elsewhere, a pipe
or a device would never end. So everything beside a project is opened here and
nowhere else (`tests/engine/runtime/test_safe_files` reads the source for it):

- a link and anything but a regular file is refused, before and after it is opened;
- a file that is written to in place bears no second name (a hard link);
- a new file gets a name by chance and is made by the call that refuses an existing one;
- a folder of ours is a real one at each of its last steps; what is above was chosen
  by the user, and may be reached by links.

Files that the user chose (tables, weights, embeddings) may be links, but have to be
regular files in the end.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from io import BufferedRandom, BufferedReader
from pathlib import Path
from typing import Any

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim

_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)  # opening a pipe would wait for its other end
_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


class UnsafeFile(UserFixableError):
    """Something that was not opened because of what it is."""


def is_plain(path: Path) -> bool:
    """Whether a regular file is there, and no link to one."""
    with suppress(OSError, ValueError):
        return stat.S_ISREG(os.lstat(path).st_mode)
    return False


def require_plain_or_nothing(path: Path, *, alone: bool = False) -> bool:
    """Whether a regular file is there.

    Parameters
    ----------
    path : Path
    alone : bool
        It is written to in place, so it must have no other name.

    Raises
    ------
    UnsafeFile
        If something else is there.
    """
    try:
        facts = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    _require_regular(facts, path)
    _require_alone(facts, path, alone)
    return True


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """A regular file beside a project, for reading.

    Raises
    ------
    UnsafeFile
        If it is a link, or no regular file.
    OSError
    """
    with _opened(path, os.O_RDONLY, "rb") as file:
        yield file


@contextmanager
def opened_to_change(path: Path) -> Iterator[BufferedRandom]:
    """A regular file beside a project, for writing in place; made if it is not there.

    Raises
    ------
    UnsafeFile
        If it is a link, no regular file, or has another name.
    OSError
    """
    with _opened(path, os.O_RDWR | os.O_CREAT, "r+b", alone=True) as file:
        yield file


@contextmanager
def created(path: Path) -> Iterator[BufferedRandom]:
    """A new file, for writing and reading.

    Raises
    ------
    FileExistsError
        If anything of that name is there, be it a link that leads nowhere.
    OSError
    """
    with _opened(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, "w+b") as file:
        yield file


@contextmanager
def opened_chosen(path: str | Path) -> Iterator[BufferedReader]:
    """A file that the user chose, for reading; links are followed.

    Raises
    ------
    UnsafeFile
        If it is no regular file in the end: a pipe or a device may never end.
    OSError
    """
    descriptor = os.open(path, os.O_RDONLY | _FLAGS | _NO_WAITING)
    with os.fdopen(descriptor, "rb") as file:
        _require_regular(os.fstat(descriptor), Path(path))
        yield file


def require_chosen(path: str | Path) -> None:
    """Raise `UnsafeFile` for a chosen path that leads to something but a regular file.

    For libraries that open files by themselves. What is not there is theirs to tell.
    """
    with suppress(OSError, ValueError):
        _require_regular(os.stat(path), Path(path))  # noqa: PTH116


def copy(source: Path, target: Path) -> None:
    """Copy a regular file beside a project to a new file.

    Raises
    ------
    UnsafeFile
    OSError
    """
    with opened(source) as old, created(target) as new:
        shutil.copyfileobj(old, new)


def read_bytes(path: Path, most: int) -> bytes:
    """The content of a regular file beside a project.

    Raises
    ------
    UnsafeFile
        If it is a link, no regular file, or has more than `most` bytes.
    OSError
    """
    with opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise UnsafeFile(
            say("This file is far larger than the program would make it."),
            verbatim(path),
            say("Remove it; what it stands for is computed again."),
        )
    return data


def size(path: Path) -> int:
    """Bytes of a regular file beside a project; 0 if there is none.

    Raises
    ------
    UnsafeFile
    """
    return os.lstat(path).st_size if require_plain_or_nothing(path) else 0


def new_beside(path: Path) -> Path:
    """An empty file with a name by chance in the folder of `path`, to be moved there.

    Whoever asks for it removes it if it comes to nothing.
    """
    new = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex[:8]}.new")
    with created(new):
        return new


def put(new: Path, path: Path) -> None:
    """Move a finished file to its place, over a file or a link there (not what it leads to).

    Raises
    ------
    UnsafeFile
        If a folder is in its place.
    OSError
    """
    try:
        new.replace(path)
    except OSError as error:
        if path.is_dir() and not path.is_symlink():
            raise _unsafe(say("a folder"), path) from error
        raise


def remove(path: Path) -> None:
    """Remove a file or a link (not what it leads to); nothing if there is none.

    Raises
    ------
    OSError
    """
    path.unlink(missing_ok=True)


def is_real_folder(folder: Path, steps: int) -> bool:
    """Whether a folder is there that is no link at its last steps.

    Parameters
    ----------
    folder : Path
    steps : int
        How many of its last names are the program's own.

    Raises
    ------
    UnsafeFile
        If one of them is something else than a real folder.
    """
    for place in (*reversed(folder.parents[: steps - 1]), folder):
        try:
            facts = os.lstat(place)
        except OSError:  # also a name that is too long, a place that is closed to us
            return False
        if getattr(facts, "st_reparse_tag", 0) == _JUNCTION or not stat.S_ISDIR(facts.st_mode):
            raise _unsafe(_kind(facts), place)
    return True


def make_folder(folder: Path, steps: int) -> None:
    """Make a folder of our own, each of its last steps a real one.

    Raises
    ------
    UnsafeFile
        If one of them is something else.
    OSError
    """
    if not is_real_folder(folder, steps):
        folder.mkdir(parents=True, exist_ok=True)
        is_real_folder(folder, steps)


def files_in(folder: Path, pattern: str, steps: int) -> list[Path]:
    """Regular files of a folder of our own whose names fit a pattern, in their order.

    Raises
    ------
    UnsafeFile
        If the folder is no real one.
    """
    if not is_real_folder(folder, steps):
        return []
    with os.scandir(folder) as entries:
        names = [
            entry.name
            for entry in entries
            if fnmatchcase(entry.name, pattern) and entry.is_file(follow_symlinks=False)
        ]
    return [folder / name for name in sorted(names)]


@contextmanager
def _opened(path: Path, flags: int, mode: str, *, alone: bool = False) -> Iterator[Any]:
    if not flags & os.O_EXCL:
        require_plain_or_nothing(path, alone=alone)
    try:
        descriptor = os.open(path, flags | _FLAGS | _NO_FOLLOW | _NO_WAITING, 0o666)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise _unsafe(say("a link"), path) from error
        raise
    with os.fdopen(descriptor, mode) as file:
        facts = os.fstat(descriptor)
        _require_regular(facts, path)
        _require_alone(facts, path, alone)
        yield file


def _require_regular(facts: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise _unsafe(_kind(facts), path)


def _require_alone(facts: os.stat_result, path: Path, alone: bool) -> None:
    if alone and facts.st_nlink > 1:
        raise _unsafe(say("a file that bears another name too"), path)


def _kind(facts: os.stat_result) -> Message:
    mode = facts.st_mode
    if stat.S_ISLNK(mode) or getattr(facts, "st_reparse_tag", 0) == _JUNCTION:
        return say("a link")
    if stat.S_ISDIR(mode):
        return say("a folder")
    return say("a file") if stat.S_ISREG(mode) else say("a pipe or a device")


def _unsafe(kind: Message, path: Path) -> UnsafeFile:
    return UnsafeFile(
        say(
            "Here is {kind} where the program expects something else; it was not touched.",
            kind=kind,
        ),
        verbatim(path),
        say("Remove it, or choose another file."),
    )
