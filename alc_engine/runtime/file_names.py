"""Names that no disk can hold, names that some disks can't tell apart, and asking without harm.

Windows keeps names for devices (``CON``, also ``con.txt``), forbids characters
and endings, and takes paths of 259 characters; other systems count the bytes of
a name. A refusal here says which of it, before a long computation ends in an
error of the system.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePath

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim

_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
_LONGEST_PATH = 259  # characters on Windows
_LONGEST_FOLDER = 248  # characters on Windows, so that a short name still fits into it
_LONG = "\\\\?\\"
_LONGEST_NAME = 255  # bytes; on Windows characters of 16 bits

_SHOWN = 80


def refuse_impossible_name(
    path: PurePath, companion: str = "", *, windows: bool = os.name == "nt"
) -> None:
    """Refuse a path that no file can be made at.

    Parameters
    ----------
    path : PurePath
        Absolute.
    companion : str
        What the program appends to it at most for files beside it.
    windows : bool
        Whose rules hold.

    Raises
    ------
    UserFixableError
    """
    fault = _windows_fault(path, companion) if windows else _length_fault(path, companion)
    if fault:
        what, remedy = fault
        raise UserFixableError(what, verbatim(_shortened(str(path))), remedy)


def refuse_twin(path: Path) -> None:
    """Refuse a new name that differs from one beside it only in case or in Unicode form.

    Raises
    ------
    UserFixableError
        With the other name. A folder that can't be listed refuses nothing.
    """
    try:
        names = [other.name for other in path.parent.iterdir()]
    except OSError:
        return
    for name in names:
        if name != path.name and disk_key(name) == disk_key(path.name):
            raise UserFixableError(
                say(
                    "'{name}' is there already; only capitals or the form of letters differ.",
                    name=name,
                ),
                verbatim(path),
                say("Choose another name: many disks can't hold both side by side."),
            )


def disk_key(name: str) -> str:
    """Equal for file names that a disk of some system takes for the same."""
    plain = name if name.isascii() else unicodedata.normalize("NFC", name)
    return plain.casefold()


def same_on_some_disks(names: Iterable[str]) -> list[list[str]]:
    """Groups of file names that differ only in case or in Unicode form."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(disk_key(name), []).append(name)
    return [group for group in groups.values() if len(group) > 1]


def reachable(path: str, *, windows: bool = os.name == "nt") -> str:
    """A path in the form in which the system opens it, however long it is.

    Windows takes longer paths than 259 characters in full, with a mark before them;
    below 248 every folder is within reach, too. Elsewhere, and for a relative path,
    nothing changes.
    """
    if not windows or len(path) < _LONGEST_FOLDER or path.startswith(_LONG):
        return path
    full = path.replace("/", "\\")
    if full.startswith("\\\\"):
        return f"{_LONG}UNC{full[1:]}"
    return f"{_LONG}{full}" if re.match(r"[A-Za-z]:\\", full) else path


def readable(path: str) -> str:
    """The path as people write it: without the mark of `reachable`."""
    if path.startswith(f"{_LONG}UNC"):
        return "\\" + path.removeprefix(f"{_LONG}UNC")
    return path.removeprefix(_LONG)


def real_path(path: str) -> str:
    """Where a path leads once all links are followed, as people write it."""
    return readable(os.path.realpath(reachable(path)))


def is_file(path: str | Path) -> bool:
    """Whether a file is there and answers.

    Unlike `Path.is_file`, a name that is too long, a folder that may not be
    looked into and a network folder that is gone are no errors.
    """
    return os.path.isfile(reachable(str(path)))  # noqa: PTH113


def is_folder(path: str | Path) -> bool:
    """Whether a folder is there and answers; see `is_file`."""
    return os.path.isdir(reachable(str(path)))  # noqa: PTH112


def is_there(path: str | Path) -> bool:
    """Whether anything of that name is there, be it a link that leads nowhere; see `is_file`."""
    return os.path.lexists(reachable(str(path)))


def _windows_fault(path: PurePath, companion: str) -> tuple[Message, Message] | None:
    name = path.name
    other = say("Choose another name.")
    if _DEVICES.fullmatch(name.partition(".")[0].rstrip(" ")):
        return say("Windows keeps the name '{name}' for a device.", name=name), other
    found = _FORBIDDEN.search(name)
    if found:
        return say(
            "The name holds {letter}, which Windows does not allow.", letter=repr(found[0])
        ), other
    if name.endswith((".", " ")):
        return say("The name ends with a dot or a space, which Windows leaves out."), other
    length = len((str(path) + companion).encode("utf-16-le", "surrogatepass")) // 2
    if length > _LONGEST_PATH or len(name) > _LONGEST_NAME:
        return (
            say(
                "The path is too long by {count} characters for Windows.",
                count=max(length - _LONGEST_PATH, 1),
            ),
            say("Choose a shorter name, or a folder nearer to the top of the disk."),
        )
    return None


def _length_fault(path: PurePath, companion: str) -> tuple[Message, Message] | None:
    over = len(os.fsencode(path.name + companion)) - _LONGEST_NAME
    if over > 0:
        return say("The name is too long by {over} bytes.", over=over), say(
            "Choose a shorter name."
        )
    return None


def _shortened(text: str) -> str:
    return text if len(text) <= 2 * _SHOWN else f"{text[:_SHOWN]}…{text[-_SHOWN:]}"
