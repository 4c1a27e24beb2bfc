"""Looks through a folder for images, and keeps account of what it passes over and why.

Nothing in a folder ends the walk: a link that leads nowhere or in a circle, a
folder that may not be read, a name that is no text are left out and said, once for
each kind. Links are followed on the user's word only, and no folder twice.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from alc_engine.formats.system_folders import is_hidden, is_system_folder
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.image_kinds import READABLE, SUFFIXES
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import reachable, real_path
from alc_engine.runtime.messages import Message, Option, and_more, say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_ENTRIES_BETWEEN_LOOKS = 1000  # at whether the user cancelled


@dataclass
class Walked:
    """What lies below a folder; all names are relative to it, with forward slashes.

    Attributes
    ----------
    images : list of str
        In the order of their names, folder by folder.
    folders : list of str
        Every folder that was looked into, but for the first.
    empty : set of str
        Those of `folders` with nothing in them that is visible.
    tables : list of str
        Files directly in the folder that may hold labels.
    problems : list of ImportProblem
        What was passed over.
    links : int
        How many links were not followed.
    """

    images: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    empty: set[str] = field(default_factory=set)
    tables: list[str] = field(default_factory=list)
    problems: list[ImportProblem] = field(default_factory=list)
    links: int = 0


def walk(
    root: Path,
    follow_links: bool = False,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> Walked:
    """Look through `root`.

    Raises
    ------
    UserFixableError
        If it can't be read itself.
    Cancelled
    """
    return _Walk(root, follow_links, progress, cancelled).walk()


class _Walk:
    def __init__(
        self, root: Path, follow_links: bool, progress: ProgressCallback, cancelled: CancelCheck
    ) -> None:
        self._root = str(root)
        self._real = real_path(str(root))
        self._follow_links = follow_links
        self._progress, self._cancelled = progress, cancelled
        self._entered = {self._real}
        self._links: list[tuple[str, str]] = []  # to folders, and where they lead
        self._walked = Walked()
        self._passed: dict[tuple[Message, Message], list[str]] = {}  # names of each kind

    def walk(self) -> Walked:
        waiting = [""]
        while waiting:
            waiting += self._look(waiting.pop())
            if not waiting:  # links come last: a folder itself goes before a link to it
                waiting += self._next_link()
        walked = self._walked
        walked.images.sort(key=lambda name: name.split("/"))
        walked.folders.sort(key=lambda name: name.split("/"))
        walked.problems = [
            ImportProblem(and_more(min(names), len(names) - 1), what, remedy)
            for (what, remedy), names in sorted(self._passed.items())
        ]
        return walked

    def _next_link(self) -> list[str]:
        """The next link to a folder that was not entered yet."""
        self._links.sort()
        while self._links:
            name, real = self._links.pop(0)
            if real not in self._entered and not self._is_above(real):
                self._entered.add(real)
                return [name]
            self._pass_over(
                name,
                say("The link leads to a folder that is counted already."),
                say("Nothing has to be done."),
            )
        return []

    def _look(self, folder: str) -> list[str]:
        """Take up what one folder holds; the folders in it."""
        folders: list[str] = []
        visible = 0
        try:
            with os.scandir(reachable(f"{self._root}/{folder}")) as entries:
                for count, entry in enumerate(entries):
                    if count % _ENTRIES_BETWEEN_LOOKS == 0:
                        stop_if(self._cancelled)
                        self._progress(Progress("scanning", len(self._walked.images), 0))
                    if is_system_folder(entry.name) or not is_hidden(entry.name):
                        visible += not is_system_folder(entry.name)
                        name = f"{folder}/{entry.name}" if folder else entry.name
                        if self._sort_in(entry, name):
                            folders.append(name)
        except OSError as error:
            if not folder:
                raise UserFixableError(
                    say(
                        "The images folder can't be read ({reason}).",
                        reason=error.strerror or str(error),
                    ),
                    verbatim(self._root),
                    say("Ask for the right to read it, or connect the disk it is on."),
                ) from error
            visible += 1
            self._pass_over(
                folder,
                say("The folder can't be read ({reason}).", reason=error.strerror or str(error)),
                say("Ask for the right to read it."),
            )
        if folder:
            self._walked.folders.append(folder)
            if not visible:
                self._walked.empty.add(folder)
        return folders

    def _sort_in(self, entry: os.DirEntry[str], name: str) -> bool:
        """Take an entry up; whether it is a folder to be looked into."""
        if not name.isprintable() and _unwritable(name):
            self._pass_over(
                name.encode("utf-8", "backslashreplace").decode(),
                say("The name is not valid text, so that no table could hold it."),
                say("Rename it."),
            )
            return False
        try:
            return self._sort_in_kind(entry, name)
        except OSError as error:  # a link in a circle, a disk that fails
            self._pass_over(
                name,
                say("This can't be looked at ({reason}).", reason=error.strerror or str(error)),
                say("Put the image itself there."),
            )
            return False

    def _sort_in_kind(self, entry: os.DirEntry[str], name: str) -> bool:
        if entry.is_symlink():
            self._sort_in_link(entry, name)
            return False
        if entry.is_dir(follow_symlinks=False):
            return self._sort_in_folder(entry, name)
        if not entry.is_file(follow_symlinks=False):
            self._pass_over(name, say("This is neither a file nor a folder."), say("Leave it out."))
        else:
            self._take(entry, name)
        return False

    def _sort_in_folder(self, entry: os.DirEntry[str], name: str) -> bool:
        if is_system_folder(entry.name):
            self._pass_over(
                name,
                say("Folders that systems and programs keep for themselves are left out."),
                say("Rename it if its images are yours."),
            )
            return False
        real = real_path(entry.path)
        if not self._follow_links and not self._is_inside(real):
            # A junction: Windows doesn't count it among the links.
            self._leave_link_out(name)
            return False
        if real in self._entered:  # by a link to a folder above it
            return False
        self._entered.add(real)
        return True

    def _sort_in_link(self, entry: os.DirEntry[str], name: str) -> None:
        """A link to a file inside the root is as good as the file."""
        real = real_path(entry.path)
        if not os.path.lexists(real) or os.path.islink(real):  # noqa: PTH114
            self._pass_over(
                name, say("The link leads nowhere."), say("Put the image itself there.")
            )
        elif entry.is_dir():
            if self._follow_links:
                self._links.append((name, real))
            else:
                self._leave_link_out(name)
        elif not self._follow_links and not self._is_inside(real):
            self._leave_link_out(name)
        elif entry.is_file():
            self._take(entry, name)
        else:
            self._pass_over(name, say("This is neither a file nor a folder."), say("Leave it out."))

    def _leave_link_out(self, name: str) -> None:
        self._walked.links += 1
        self._pass_over(
            name,
            say("Links to folders, and links out of the images folder, are not followed."),
            say(
                "Put the images themselves there, or say that links are to be followed {option}.",
                option=Option("follow_links"),
            ),
        )

    def _is_inside(self, real: str) -> bool:
        return real == self._real or real.startswith(self._real.rstrip(os.sep) + os.sep)

    def _is_above(self, real: str) -> bool:
        return self._real.startswith(real.rstrip(os.sep) + os.sep)

    def _take(self, entry: os.DirEntry[str], name: str) -> None:
        suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122
        if suffix in SUFFIXES:
            self._walked.images.append(name)
            return
        if entry.name.lower().startswith(("metadata.", "labels.json")):
            self._walked.tables.append(name)
        self._pass_over(
            name,
            say("Files with the ending '{suffix}' are left out.", suffix=suffix)
            if suffix
            else say("Files without an ending are left out."),
            say("If they are images, save them as {readable}.", readable=READABLE),
        )

    def _pass_over(self, name: str, what: Message, remedy: Message) -> None:
        self._passed.setdefault((what, remedy), []).append(name)


def _unwritable(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
