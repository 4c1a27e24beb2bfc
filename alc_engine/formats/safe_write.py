"""Writing a file so that its place holds the old one or the new one, whole, at any moment.

The new file is written beside its place, brought to the disk, and moved over. A
spreadsheet that holds the old one open keeps the place occupied on Windows;
after a few tries the file goes under another name, and that is said. The user's
own images and tables are refused as places.
"""

from __future__ import annotations

import errno
import os
import re
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from alc_engine.images.catalog import ImageCatalog
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file, is_folder, is_there, refuse_impossible_name
from alc_engine.runtime.messages import Message, say, verbatim

_TRIES = 5
_PAUSE = 0.2  # seconds between two tries
_MOST_NAMES = 100


def write_text_file(
    path: Path, encoding: str, write: Callable[[TextIO], object]
) -> tuple[Path, tuple[Message, ...]]:
    """Call `write` with a new text file (newlines as written) and move that file to `path`.

    Returns and raises as `write_file` does.
    """

    def write_text(file: BinaryIO) -> None:
        text = TextIOWrapper(file, encoding=encoding, newline="")
        write(text)
        text.flush()
        text.detach()

    return _write(path, write_text)


def write_file(path: Path, data: bytes) -> tuple[Path, tuple[Message, ...]]:
    """Write `data` to a new file and move that file to `path`.

    Returns
    -------
    path, notes
        Where the file is now, and what the user should know.

    Raises
    ------
    UserFixableError
        If it could not be written; `path` is as it was.
    """

    def write_all(file: BinaryIO) -> None:
        file.write(data)

    return _write(path, write_all)


def _write(path: Path, write: Callable[[BinaryIO], None]) -> tuple[Path, tuple[Message, ...]]:
    beginning = f".{path.name[:40]}."
    new = path.with_name(f"{beginning}{uuid.uuid4().hex[:8]}.part")
    _remove_left_over(path.parent, beginning)
    try:
        with new.open("xb") as file:
            with suppress(OSError):  # a file system without locks
                _hold(file.fileno())
            write(file)
            file.flush()
            os.fsync(file.fileno())
        placed = _move(new, path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        with suppress(OSError):
            new.unlink()
    if placed == path:
        return placed, ()
    return placed, (
        say(
            "'{name}' is held open by another program; this is '{new_name}' beside it.",
            name=path.name,
            new_name=placed.name,
        ),
    )


def refuse_own_files(path: Path, catalog: ImageCatalog, own_beginning: bytes | None) -> None:
    """Make sure that `path` is not one of the user's images or tables.

    Parameters
    ----------
    path : Path
    catalog : ImageCatalog
    own_beginning : bytes or None
        How an earlier export begins. A file that begins otherwise is the user's; None:
        nothing tells the two apart, so that every file is.

    Raises
    ------
    UserFixableError
        If it is, or is a folder, or a name that no file can have.
    """
    refuse_impossible_name(Path(os.path.abspath(path)))  # noqa: PTH100
    remedy = say("Choose another name for the export.")
    real = Path(os.path.realpath(path))
    if is_folder(path):
        raise UserFixableError(
            say("A folder is in the place of the export."), verbatim(path), remedy
        )
    if catalog.source_table is not None and _same(real, catalog.source_table):
        raise UserFixableError(
            say("The labels were read from this table; it is never written to."),
            verbatim(path),
            remedy,
        )
    root = Path(os.path.realpath(catalog.root))
    if real.is_relative_to(root) and real.relative_to(root).as_posix() in catalog:
        raise UserFixableError(say("This is one of the images."), verbatim(path), remedy)
    if own_beginning is None and is_there(real) and not _is_empty(real):
        raise UserFixableError(
            say("There is a file here already, which may be a table of yours."),
            verbatim(path),
            remedy,
        )
    if is_there(real) and not _begins_with(real, own_beginning or b""):
        raise UserFixableError(
            say("This file is there already and is no earlier export of labels."),
            verbatim(path),
            remedy,
        )


def _remove_left_over(folder: Path, beginning: str) -> None:
    """Delete what killed exports to this name left; one that is being written is held."""
    pattern = re.compile(re.escape(beginning) + r"[0-9a-f]{8}\.part")
    with suppress(OSError):
        for path in folder.iterdir():
            if pattern.fullmatch(path.name) and is_file(path) and not path.is_symlink():
                with suppress(OSError):
                    _remove_unless_held(path)


def _remove_unless_held(path: Path) -> None:
    if os.name == "nt":
        path.unlink()
        return
    with path.open("rb") as file:
        _hold(file.fileno())
        path.unlink()


def _hold(descriptor: int) -> None:
    """Hold an open file until it is closed; raises `OSError` if another program does.

    Windows does not let a file be deleted that is open, and needs no word of it.
    """
    if os.name != "nt":
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _same(path: Path, other: Path) -> bool:
    return path == other or (is_file(path) and is_file(other) and path.samefile(other))


def _is_empty(path: Path) -> bool:
    """Whether there is nothing in a file; whoever asked for the name may have made it."""
    with suppress(OSError):
        return is_file(path) and path.stat().st_size == 0
    return False


def _begins_with(path: Path, beginning: bytes) -> bool:
    """Whether a file begins so; an empty one was made by whoever asked for the name."""
    try:
        with path.open("rb") as file:
            found = file.read(len(beginning))
    except OSError:
        return False
    return found in (beginning, b"")


def _move(new: Path, path: Path) -> Path:
    """Move `new` to `path`, or beside it if `path` stays occupied."""
    for attempt in range(_TRIES):
        try:
            return new.replace(path)
        except PermissionError:
            if attempt < _TRIES - 1:
                time.sleep(_PAUSE)
    for number in range(2, _MOST_NAMES):
        other = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not other.exists():
            return new.replace(other)
    raise PermissionError(f"{path} and its other names are occupied")


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where the system can do that."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _not_written(path: Path, error: OSError) -> UserFixableError:
    if isinstance(error, FileNotFoundError):
        what, remedy = (
            say("The folder is not there."),
            say("Make the folder, or choose another one."),
        )
    elif isinstance(error, PermissionError):
        what = say("The file may not be written here.")
        remedy = say("Close the programs that have it open, or choose another folder.")
    elif error.errno == errno.ENOSPC:
        what, remedy = say("The disk is full."), say("Free some space, or choose another disk.")
    else:
        what = say("The file could not be written ({reason}).", reason=error.strerror or str(error))
        remedy = say("Check the disk, or choose another place.")
    return UserFixableError(say("{what} Nothing was changed.", what=what), verbatim(path), remedy)
