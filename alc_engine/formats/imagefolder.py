"""A folder with a subfolder per class, as torchvision's ImageFolder reads it.

The name of the subfolder is the label of every image below it. Classes and
images are in the order of their names.
"""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from alc_engine.catalog import ImportProblem
from alc_engine.errors import UserFixableError
from alc_engine.formats.listing import Entry, Listing
from alc_engine.image_kinds import READABLE, SUFFIXES
from alc_engine.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_SPLITS = frozenset(
    {"train", "training", "val", "valid", "validation", "test", "testing", "dev", "holdout"}
)
_LEADS_OUT = "The link leads out of the images folder."
_MOVE_INSIDE = "Put the images themselves there, or choose a folder above both."
_ENTRIES_BETWEEN_LOOKS = 1000  # at whether the user cancelled


def list_folders(
    root: Path,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> Listing:
    """List the images of every class folder below `root`.

    Raises
    ------
    UserFixableError
        If there are no class folders, or no images in them.
    Cancelled
    """
    walk = _Walk(root, cancelled)
    top = walk.look("")
    class_names: list[str] = []
    entries: list[Entry] = []
    for folder in sorted(top.folders):
        images, empty = walk.images_below(folder)
        entries.extend(Entry(name, name, folder) for name in images)
        progress(Progress("scanning", len(entries), 0))
        if images or empty:
            class_names.append(folder)
        if empty:
            walk.pass_over(
                folder,
                "The folder is empty; it is taken as a class without images.",
                "Delete the folder if it is no class.",
            )
        elif not images and folder not in {problem.where for problem in walk.problems}:
            walk.pass_over(
                folder,
                "The folder holds no images; it is not taken as a class.",
                f"If it holds images, save them as {READABLE}.",
            )
    if not entries:
        raise _nothing_found(root, top.images, top.folders)
    return Listing(
        source="folder per class",
        entries=tuple(entries),
        class_names=tuple(class_names),
        problems=(*walk.problems, *walk.passed_over(), *_remarks(root, top.images, class_names)),
    )


def list_loose(root: Path, cancelled: CancelCheck = never_cancelled) -> Listing:
    """List all images below `root` without labels, whatever folder they are in.

    Raises
    ------
    UserFixableError
        If there are none.
    Cancelled
    """
    walk = _Walk(root, cancelled)
    images, _ = walk.images_below("")
    if not images:
        raise _nothing_found(root, [], [])
    return Listing(
        source="images without labels",
        entries=tuple(Entry(name, name, "") for name in images),
        class_names=(),
        problems=(*walk.problems, *walk.passed_over()),
    )


@dataclass
class _Contents:
    """What one folder holds; names relative to the root."""

    images: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    visible: int = 0
    """Entries of any kind, but for hidden ones."""


class _Walk:
    """Looks into folders without leaving the root, and keeps what it passed over."""

    def __init__(self, root: Path, cancelled: CancelCheck) -> None:
        self.problems: list[ImportProblem] = []
        self._root = str(root)
        self._real = os.path.realpath(root)
        self._cancelled = cancelled
        self._others: defaultdict[str, list[str]] = defaultdict(list)  # by suffix

    def images_below(self, folder: str) -> tuple[list[str], bool]:
        """Images in `folder` and its subfolders in the order of names; whether it is empty."""
        found: list[str] = []
        waiting = [folder]
        empty = True
        while waiting:
            contents = self.look(waiting.pop())
            found += contents.images
            waiting += contents.folders
            empty = empty and contents.visible == 0
        return sorted(found, key=lambda name: name.split("/")), empty

    def look(self, folder: str) -> _Contents:
        """List one folder."""
        contents = _Contents()
        if not self._is_inside(os.path.realpath(f"{self._root}/{folder}")):
            contents.visible += 1  # a junction: Windows doesn't count it among the links
            self.pass_over(folder, _LEADS_OUT, _MOVE_INSIDE)
            return contents
        try:
            with os.scandir(f"{self._root}/{folder}") as entries:
                for count, entry in enumerate(entries):
                    if count % _ENTRIES_BETWEEN_LOOKS == 0:
                        stop_if(self._cancelled)
                    self._sort_in(
                        entry, f"{folder}/{entry.name}" if folder else entry.name, contents
                    )
        except OSError as error:
            if not folder:
                raise UserFixableError(
                    f"The images folder can't be read ({error.strerror}).",
                    self._root,
                    "Ask for the right to read it, or connect the disk it is on.",
                ) from error
            contents.visible += 1
            self.pass_over(
                folder,
                f"The folder can't be read ({error.strerror}).",
                "Ask for the right to read it.",
            )
        return contents

    def _sort_in(self, entry: os.DirEntry[str], name: str, contents: _Contents) -> None:
        if entry.name.startswith(".") or entry.name.lower() in _SYSTEM_FILES:
            return
        contents.visible += 1
        if not name.isprintable() and _unwritable(name):
            self.pass_over(
                name.encode("utf-8", "backslashreplace").decode(),
                "The name is not valid text, so that no table could hold it.",
                "Rename it.",
            )
        elif entry.is_dir(follow_symlinks=False):
            contents.folders.append(name)
        elif entry.is_symlink():
            self._follow(entry, name, contents)
        elif not entry.is_file():
            self.pass_over(name, "This is neither a file nor a folder.", "Leave it out.")
        else:
            self._take(entry, name, contents)

    def _follow(self, entry: os.DirEntry[str], name: str, contents: _Contents) -> None:
        """A link to a file inside the root is as good as the file; others are not followed."""
        target = os.path.realpath(entry.path)
        if not self._is_inside(target):
            self.pass_over(name, _LEADS_OUT, _MOVE_INSIDE)
        elif entry.is_dir():
            self.pass_over(
                name,
                "Links to folders are not followed: their images would count twice.",
                "Put the images themselves there.",
            )
        elif entry.is_file():
            self._take(entry, name, contents)
        else:
            self.pass_over(name, "The link leads nowhere.", "Put the image itself there.")

    def _is_inside(self, real: str) -> bool:
        return real == self._real or real.startswith(self._real.rstrip(os.sep) + os.sep)

    def _take(self, entry: os.DirEntry[str], name: str, contents: _Contents) -> None:
        suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122
        if suffix in SUFFIXES:
            contents.images.append(name)
        else:
            self._others[suffix].append(name)

    def pass_over(self, where: str, what: str, remedy: str) -> None:
        """Report something that does not go in."""
        self.problems.append(ImportProblem(where, what, remedy))

    def passed_over(self) -> list[ImportProblem]:
        """One line for each suffix that is no image's."""
        return [
            ImportProblem(
                names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more",
                f"Files with the ending '{suffix}' are left out."
                if suffix
                else "Files without an ending are left out.",
                f"If they are images, save them as {READABLE}.",
            )
            for suffix, names in sorted(self._others.items())
        ]


def _unwritable(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _remarks(root: Path, loose: list[str], class_names: list[str]) -> list[ImportProblem]:
    remarks = []
    if loose:
        remarks.append(
            ImportProblem(
                loose[0] if len(loose) == 1 else f"{loose[0]} and {len(loose) - 1} more",
                "Images outside the class folders are left out.",
                "Move them into the folder of their class.",
            )
        )
    if class_names and all(name.casefold() in _SPLITS for name in class_names):
        remarks.append(
            ImportProblem(
                str(root),
                f"The classes are called {', '.join(class_names)}: these may be parts of a data "
                "set, not classes.",
                f"If so, choose one of the folders in it, e.g. '{class_names[0]}'.",
            )
        )
    return remarks


def _nothing_found(root: Path, loose: list[str], folders: list[str]) -> UserFixableError:
    if loose:
        return UserFixableError(
            f"The folder holds {len(loose)} images, but no folder per class.",
            str(root),
            "Put the images of each class into a folder of its own, or choose a table of labels.",
        )
    if folders:
        return UserFixableError(
            "None of the folders in it holds images.",
            str(root),
            f"Choose a folder with {READABLE} images, in one folder per class.",
        )
    return UserFixableError(
        "The folder is empty." if not any(root.iterdir()) else "The folder holds no images.",
        str(root),
        "Choose a folder with one folder of images per class.",
    )
