"""Paths of a table -> files inside the images folder, and no others.

A table may come from anywhere. A path that leads out of the folder, by ``..``,
by being absolute, over the network or through a link, is refused before the file
it names is touched: on Windows, looking at a network path already sends the
user's credentials there.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path, PureWindowsPath

from alc_engine.errors import UserFixableError


class _Seen(Enum):
    FILE = auto()
    MISSING = auto()
    NO_FILE = auto()
    OUTSIDE = auto()


class InsideFolder:
    """Finds files below `root` by the paths a table lists.

    Parameters
    ----------
    root : Path
        Absolute.
    table_folder : Path, optional
        Paths may also be relative to it, as long as they lead into `root`.
    """

    def __init__(self, root: Path, table_folder: Path | None = None) -> None:
        self._root = str(root)
        self._real = os.path.realpath(root)
        self._bases = [self._root] if table_folder is None else [self._root, str(table_folder)]
        self._folders: dict[str, bool] = {}
        self._contents: dict[str, dict[str, str]] = {}
        self._lower_case: dict[str, dict[str, str]] = {}

    def find(self, listed: str) -> str:
        """File name, relative to the root with forward slashes, of a listed path.

        Raises
        ------
        UserFixableError
            If there is no such file, or it lies outside; without `where`.
        """
        if not listed.strip() or "\0" in listed:
            raise UserFixableError("The row names no image.", remedy="Fill in the path.")
        worst = _Seen.OUTSIDE
        for file_name in self._candidates(listed):
            seen = self._look(file_name)
            if seen is _Seen.FILE:
                return file_name
            if seen is _Seen.MISSING:
                other = self._in_other_unicode_form(file_name)
                if other is not None and self._look(other) is _Seen.FILE:
                    return other
            worst = seen if worst is _Seen.OUTSIDE else worst
        if worst is _Seen.MISSING and PureWindowsPath(listed.strip()).drive:
            worst = _Seen.OUTSIDE  # C:\\images\\a.png, on a system that knows no drives
        raise self._refusal(listed, worst)

    def _candidates(self, listed: str) -> Iterator[str]:
        """Names below the root that the listed path may mean, by its text alone."""
        spellings = dict.fromkeys((listed, listed.strip(), listed.strip().replace("\\", "/")))
        for base in self._bases:
            for spelling in spellings:
                if spelling.startswith(("//", "\\\\")):
                    continue
                path = os.path.normpath(os.path.join(base, spelling))  # noqa: PTH118
                for root in (self._root, self._real):
                    below = root if root.endswith(os.sep) else root + os.sep
                    if path.startswith(below):
                        yield path[len(below) :].replace(os.sep, "/")
                        break

    def _look(self, file_name: str) -> _Seen:
        path = f"{self._root}/{file_name}"
        try:
            status = os.lstat(path)
        except (OSError, ValueError):  # not there; or a name that is too long
            return _Seen.MISSING
        if stat.S_ISLNK(status.st_mode):
            if not self._is_inside(os.path.realpath(path)):
                return _Seen.OUTSIDE
            return _Seen.FILE if Path(path).is_file() else _Seen.MISSING
        folder = file_name.rpartition("/")[0]
        inside = self._folders.get(folder)
        if inside is None:
            real = os.path.realpath(f"{self._root}/{folder}")
            inside = self._folders[folder] = real == self._real or self._is_inside(real)
        if not inside:
            return _Seen.OUTSIDE
        return _Seen.FILE if stat.S_ISREG(status.st_mode) else _Seen.NO_FILE

    def _is_inside(self, real: str) -> bool:
        return real.startswith(self._real if self._real.endswith(os.sep) else self._real + os.sep)

    def _in_other_unicode_form(self, file_name: str) -> str | None:
        """The file of the same letters, composed another way: archives from macOS differ so."""
        if file_name.isascii():
            return None
        found = ""
        for part in file_name.split("/"):
            name = self._names_in(found).get(_composed(part))
            if name is None:
                return None
            found = f"{found}/{name}" if found else name
        return found

    def _in_other_case(self, file_name: str) -> str | None:
        folder, _, name = file_name.rpartition("/")
        if folder not in self._lower_case:
            names = self._names_in(folder).items()
            self._lower_case[folder] = {composed.casefold(): name for composed, name in names}
        return self._lower_case[folder].get(_composed(name).casefold())

    def _names_in(self, folder: str) -> dict[str, str]:
        """Names in a folder below the root, by their composed form."""
        if folder not in self._contents:
            try:
                with os.scandir(f"{self._root}/{folder}") as entries:
                    self._contents[folder] = {_composed(e.name): e.name for e in entries}
            except (OSError, ValueError):
                self._contents[folder] = {}
        return self._contents[folder]

    def _refusal(self, listed: str, worst: _Seen) -> UserFixableError:
        name = listed if len(listed) <= 200 else listed[:200] + "…"
        if worst is _Seen.OUTSIDE:
            return UserFixableError(
                f"The path '{name}' leads out of the images folder.",
                remedy="Move the image into the images folder, or choose a folder above both.",
            )
        if worst is _Seen.NO_FILE:
            return UserFixableError(
                f"'{name}' is a folder or a device, not an image.", remedy="Name a file."
            )
        remedy = "Put the image there, or choose the folder that the paths are relative to."
        first = next(self._candidates(listed))
        other = self._in_other_case(first)
        if other is not None:
            remedy = f"There is '{other}'; write it in the same letter case."
        return UserFixableError(f"There is no image '{name}' in the images folder.", remedy=remedy)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
