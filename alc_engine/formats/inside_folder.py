"""Paths of a table -> files inside the images folder, and no others.

A table may come from anywhere: a path that is not there as it is written is looked
for among the names in the folder (`file_index`). A path that leads out of the folder, by ``..``,
by being absolute, over the network or through a link, is refused before the file
it names is touched: on Windows, looking at a network path already sends the
user's credentials there. Links out of the folder are followed on the user's word
only.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property
from pathlib import Path, PureWindowsPath

from alc_engine.formats.found_paths import FoundImage
from alc_engine.formats.system_folders import is_system_entry
from alc_engine.formats.tabular import looks_like_image
from alc_engine.images.file_index import FileIndex
from alc_engine.images.reading import Way
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file, is_folder, reachable, real_path
from alc_engine.runtime.messages import and_others, say


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
    follow_links : bool
        Whether links may lead out of `root`.
    """

    def __init__(
        self, root: Path, table_folder: Path | None = None, *, follow_links: bool = False
    ) -> None:
        self._root = str(root)
        self._real = real_path(str(root))
        self._bases = [self._root] if table_folder is None else [self._root, str(table_folder)]
        self._follow_links = follow_links
        self._folders: dict[str, bool] = {}

    def find(self, listed: str) -> FoundImage:
        """The file below the root that a listed path means.

        Raises
        ------
        UserFixableError
            If there is no such file, more than one, or it lies outside; without `where`.
        """
        if not listed.strip() or "\0" in listed:
            raise UserFixableError(say("The row names no image."), remedy=say("Fill in the path."))
        worst = _Seen.OUTSIDE
        for file_name, base in self._candidates(listed):
            seen = self._look(file_name)
            if seen is _Seen.FILE:
                return FoundImage(file_name, (Way.TABLE,) if base != self._root else ())
            worst = seen if worst is _Seen.OUTSIDE else worst
        if worst is not _Seen.NO_FILE:
            elsewhere = self._elsewhere(listed)
            if elsewhere is not None:
                return elsewhere
        if worst is _Seen.MISSING and PureWindowsPath(listed.strip()).drive:
            worst = _Seen.OUTSIDE  # C:\\images\\a.png, on a system that knows no drives
        raise _refusal(listed, worst)

    def is_image(self, listed: str) -> bool:
        """Whether `find` finds it."""
        try:
            self.find(listed)
        except UserFixableError:
            return False
        return True

    def _elsewhere(self, listed: str) -> FoundImage | None:
        """The one file whose name fits, of all below the root."""
        if self._is_beside(listed):
            return None
        found = self._index.find(listed)
        if found is None:
            return None
        if len(found.names) > 1:
            raise UserFixableError(
                say(
                    "The path '{path}' fits {count} files: {names}.",
                    path=_short(listed),
                    count=len(found.names),
                    names=and_others(found.names, 2),
                ),
                remedy=say("Write the path from the images folder on."),
            )
        return FoundImage(found.names[0], found.ways)

    def _is_beside(self, listed: str) -> bool:
        """Whether an absolute path leads into a folder that is there, beside the root."""
        parent = os.path.dirname(self._root)  # noqa: PTH120
        path = os.path.normpath(listed.strip())
        below = parent.rstrip(os.sep) + os.sep
        if not path.startswith(below) or not parent.strip(os.sep):
            return False
        first = path[len(below) :].partition(os.sep)[0]
        own = os.path.basename(self._root)  # noqa: PTH119
        return first != own and is_folder(f"{parent}/{first}")

    @cached_property
    def _index(self) -> FileIndex:
        """Every image below the root that may go in."""
        names: list[str] = []
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(reachable(f"{self._root}/{folder}")) as entries:
                    for entry in entries:
                        name = f"{folder}/{entry.name}" if folder else entry.name
                        if is_system_entry(entry.name):
                            continue
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(name)
                        elif looks_like_image(name) and (
                            not entry.is_symlink() or self._look(name) is _Seen.FILE
                        ):
                            names.append(name)
            except OSError:  # a folder that can't be read holds nothing that can go in
                continue
        return FileIndex(sorted(names), os.path.basename(self._root))  # noqa: PTH119

    def _candidates(self, listed: str) -> Iterator[tuple[str, str]]:
        """Names below the root that the listed path may mean by its text, and the folder
        that it is relative to then.
        """
        spellings = dict.fromkeys((listed, listed.strip(), listed.strip().replace("\\", "/")))
        for base in self._bases:
            for spelling in spellings:
                if spelling.startswith(("//", "\\\\")):
                    continue
                path = os.path.normpath(os.path.join(base, spelling))  # noqa: PTH118
                for root in (self._root, self._real):
                    below = root if root.endswith(os.sep) else root + os.sep
                    if path.startswith(below):
                        absolute = os.path.isabs(spelling)  # noqa: PTH117
                        name = path[len(below) :].replace(os.sep, "/")
                        yield name, self._root if absolute else base
                        break

    def _look(self, file_name: str) -> _Seen:
        path = f"{self._root}/{file_name}"
        try:
            status = os.lstat(reachable(path))
        except (OSError, ValueError):  # not there; or a name that is too long
            return _Seen.MISSING
        if stat.S_ISLNK(status.st_mode):
            if not self._follow_links and not self._is_inside(real_path(path)):
                return _Seen.OUTSIDE
            return _Seen.FILE if is_file(path) else _Seen.MISSING
        folder = file_name.rpartition("/")[0]
        inside = self._folders.get(folder)
        if inside is None:
            real = real_path(f"{self._root}/{folder}")
            inside = real == self._real or self._is_inside(real) or self._follow_links
            self._folders[folder] = inside
        if not inside:
            return _Seen.OUTSIDE
        return _Seen.FILE if stat.S_ISREG(status.st_mode) else _Seen.NO_FILE

    def _is_inside(self, real: str) -> bool:
        return real.startswith(self._real if self._real.endswith(os.sep) else self._real + os.sep)


def _refusal(listed: str, worst: _Seen) -> UserFixableError:
    name = _short(listed)
    if worst is _Seen.OUTSIDE:
        return UserFixableError(
            say("The path '{name}' leads out of the images folder.", name=name),
            remedy=say("Move the image into the images folder, or choose a folder above both."),
        )
    if worst is _Seen.NO_FILE:
        return UserFixableError(
            say("'{name}' is a folder or a device, not an image.", name=name),
            remedy=say("Name a file."),
        )
    return UserFixableError(
        say("There is no image '{name}' in the images folder.", name=name),
        remedy=say("Put the image there, or choose the folder that the paths are relative to."),
    )


def _short(listed: str) -> str:
    return listed if len(listed) <= 200 else listed[:200] + "…"
