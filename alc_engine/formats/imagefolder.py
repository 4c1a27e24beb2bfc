"""Images in folders: which level of folders is the class, which the part of a data set.

Folders called train, val, test ... are parts, and the part travels with each image
as its column ``split``. The one level that is left is the class. Where several
are left, as in ``animals/cat``, only the user knows which is meant; so it is where
some images lie deeper than others. Images are in the order of their paths, letter by letter, as
there, so that features computed elsewhere fit; classes are in their natural order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from alc_engine.formats.folder_walk import Walked, walk
from alc_engine.formats.image_list import Entry, Listing, class_order
from alc_engine.formats.label_remarks import label_remarks
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.file_index import SPLITS
from alc_engine.images.image_kinds import READABLE
from alc_engine.images.reading import (
    AS_FOUND,
    Choice,
    Kind,
    Level,
    LinksLeftOut,
    ReadAs,
    Reading,
    ReadingNotClear,
    merged_label,
)
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, Option, and_more, say, sentences, verbatim
from alc_engine.runtime.natural_order import in_natural_order
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)

SPLIT_COLUMN = "split"

_SHOWN = 8  # names of folders


def list_folders(
    root: Path,
    read_as: ReadAs = AS_FOUND,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> Listing:
    """List the images below `root` with the folders they lie in as classes.

    Raises
    ------
    ReadingNotClear
        If several levels of folders may be the class.
    UserFixableError
        If there are no class folders, or no images in them.
    Cancelled
    """
    walked = walk(root, read_as.follow_links, progress, cancelled)
    if not any("/" in name for name in walked.images):
        raise _nothing_found(root, walked)
    folders = _Folders([name.split("/")[:-1] for name in walked.images])
    split_level, also_splits = folders.split_level(read_as.split_level)
    class_level = _class_level(root, folders, split_level, read_as.class_level)
    merges = dict(read_as.merges)
    entries = tuple(
        Entry(
            "",
            name,
            merged_label(parts[class_level - 1], merges),
            name,
            0,
            (parts[split_level - 1],) if split_level else (),
        )
        for name, parts in zip(walked.images, folders.paths, strict=True)
        if len(parts) >= max(class_level, split_level)
    )
    if not entries:
        raise UserFixableError(
            say("No image lies {level} folders deep.", level=max(class_level, split_level)),
            verbatim(root),
            say("Choose another level of folders as the class."),
        )
    empty = _empty_classes(walked, class_level, split_level, merges)
    class_names = class_order((*(entry.label for entry in entries), *empty))
    reading = Reading(
        kind=Kind.FOLDERS,
        levels=folders.levels,
        class_level=class_level,
        split_level=split_level,
        splits=in_natural_order({entry.cells[0] for entry in entries}) if split_level else (),
        followed_links=read_as.follow_links,
        links_left_out=walked.links,
    )
    return Listing(
        reading=reading,
        entries=entries,
        class_names=class_names,
        problems=(
            *walked.problems,
            *_remarks(root, walked, folders, class_level, split_level, also_splits),
            *label_remarks(verbatim(root), {entry.file_name: entry.label for entry in entries}),
        ),
        further=(SPLIT_COLUMN,) if split_level else (),
    )


def list_loose(
    root: Path,
    read_as: ReadAs = AS_FOUND,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> Listing:
    """List all images below `root` without labels, whatever folder they are in.

    Raises
    ------
    UserFixableError
        If there are none.
    Cancelled
    """
    walked = walk(root, read_as.follow_links, progress, cancelled)
    if not walked.images:
        raise _nothing_found(root, walked)
    return Listing(
        reading=Reading(
            kind=Kind.UNLABELLED,
            followed_links=read_as.follow_links,
            links_left_out=walked.links,
        ),
        entries=tuple(Entry("", name, "", name) for name in walked.images),
        class_names=(),
        problems=tuple(walked.problems),
    )


@dataclass(frozen=True)
class _Folders:
    """The folders above each image, outermost first."""

    paths: Sequence[Sequence[str]]

    @property
    def depth(self) -> int:
        return max(map(len, self.paths))

    @property
    def is_even(self) -> bool:
        """Whether all images in folders lie equally deep."""
        return len({len(parts) for parts in self.paths if parts}) == 1

    def names(self, level: int) -> set[str]:
        return {parts[level - 1] for parts in self.paths if len(parts) >= level}

    @property
    def levels(self) -> tuple[Level, ...]:
        """All levels, with names to tell them by."""
        return tuple(
            Level(level, in_natural_order(self.names(level))[:_SHOWN], len(self.names(level)))
            for level in range(1, self.depth + 1)
        )

    def split_level(self, wanted: int | None) -> tuple[int, tuple[str, ...]]:
        """The level of parts of a data set, 0 for none, and parts with unusual names in it."""
        if wanted is not None:
            return min(wanted, self.depth), ()
        for level in range(1, self.depth + 1):
            names = self.names(level)
            parts = {name for name in names if SPLITS.fullmatch(name)}
            others = names - parts
            deeper = any(len(folders) > level for folders in self.paths)
            if not parts or (level == 1 and not deeper) or self.depth == 1:
                continue
            if not others:
                return level, ()
            if level < self.depth and self._hold_the_same(level, parts, others):
                return level, in_natural_order(others)
        return 0, ()

    def _hold_the_same(self, level: int, parts: set[str], others: set[str]) -> bool:
        """Whether folders beside train and test hold the same folders as these."""
        inside: dict[str, set[str]] = {}
        for folders in self.paths:
            if len(folders) > level:
                inside.setdefault(folders[level - 1], set()).add(folders[level])
        known = set().union(*(inside.get(part, set()) for part in parts))
        return all(inside.get(other, set()) & known for other in others)


def _class_level(root: Path, folders: _Folders, split_level: int, wanted: int | None) -> int:
    """The level that is the class."""
    if wanted is not None:
        return wanted
    possible = [level for level in range(1, folders.depth + 1) if level != split_level]
    if len(possible) == 1:
        return possible[0]
    levels = [folders.levels[level - 1] for level in possible]
    if folders.is_even:
        levels.reverse()  # the innermost is the likeliest; else the one that all images have
    raise ReadingNotClear(
        say(
            "The images lie {depth} folders deep, and more than one level of folders may "
            "be the class.",
            depth=folders.depth,
        )
        if folders.is_even
        else say(
            "Some images lie deeper than others, and more than one level of folders may be "
            "the class. Images above the class are left out, those below belong to it."
        ),
        verbatim(root),
        say("Choose the level that is the class {option}.", option=Option("class_level")),
        "class_level",
        tuple(Choice(str(level.number), level.names) for level in levels),
    )


def _empty_classes(
    walked: Walked, class_level: int, split_level: int, merges: dict[str, str]
) -> list[str]:
    """Classes of which there is an empty folder and no image."""
    if split_level > class_level:
        return []
    return [
        merged_label(parts[-1], merges)
        for folder in walked.empty
        if len(parts := folder.split("/")) == class_level
    ]


def _remarks(
    root: Path,
    walked: Walked,
    folders: _Folders,
    class_level: int,
    split_level: int,
    also_splits: tuple[str, ...],
) -> list[ImportProblem]:
    remarks: list[ImportProblem] = []

    def remark(names: Sequence[str], what: Message, remedy: Message) -> None:
        if names:
            remarks.append(ImportProblem(and_more(names[0], len(names) - 1), what, remedy))

    needed = max(class_level, split_level)
    together = list(zip(walked.images, folders.paths, strict=True))
    remark(
        [name for name, parts in together if len(parts) < needed],
        say("Images outside the class folders are left out."),
        say("Move them into the folder of their class."),
    )
    if folders.depth > needed and not folders.is_even:
        remark(
            [name for name, parts in together if len(parts) > needed],
            say("Images in folders below a class folder belong to its class."),
            say(
                "If those folders are the classes, choose their level {option}.",
                option=Option("class_level"),
            ),
        )
    with_images = {"/".join(parts[:class_level]) for parts in folders.paths}
    at_class = [name for name in walked.folders if name.count("/") == class_level - 1]
    told = {problem.where for problem in walked.problems}
    remark(
        [name for name in at_class if name in walked.empty and split_level <= class_level],
        say("The folder is empty; it is taken as a class without images."),
        say("Delete the folder if it is no class."),
    )
    remark(
        [n for n in at_class if n not in walked.empty and n not in with_images and n not in told],
        say("The folder holds no images; it is not taken as a class."),
        say("If it holds images, save them as {readable}.", readable=READABLE),
    )
    if also_splits:
        remark(
            also_splits,
            say("The folder lies beside the parts of a data set and is taken as one of them."),
            say(
                "If it is none, move it elsewhere, or choose the levels {option}.",
                option=Option("split_level", "0"),
            ),
        )
    names = folders.names(class_level)
    parts = in_natural_order(name for name in names if SPLITS.fullmatch(name))
    if parts and not split_level:
        remarks.append(
            ImportProblem(
                verbatim(root),
                say(
                    "The classes {names} are called like parts of a data set.", names=_listed(parts)
                ),
                say("If they are, choose one of these folders, e.g. '{name}'.", name=parts[0]),
            )
        )
    return remarks


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _nothing_found(root: Path, walked: Walked) -> UserFixableError:
    if walked.links:
        return LinksLeftOut(
            say(
                "The folder holds no images of its own, but {links} links to other places, "
                "which are not followed.",
                links=walked.links,
            ),
            verbatim(root),
            say(
                "Say that links are to be followed {option}, or choose the folder in which "
                "the images lie themselves.",
                option=Option("follow_links"),
            ),
        )
    if walked.images:
        return UserFixableError(
            say(
                "The folder holds {images} images, but no folder per class.",
                images=len(walked.images),
            ),
            verbatim(root),
            say(
                "Put the images of each class into a folder of its own, or choose a "
                "table of labels."
            ),
        )
    reason = walked.problems[0] if walked.problems else None
    if reason is not None:
        return UserFixableError(
            say("None of the folders in it holds images. {reason}", reason=reason.what)
            if walked.folders
            else say("The folder holds no images. {reason}", reason=reason.what),
            sentences(verbatim(root), reason.where, between=": "),
            reason.remedy,
        )
    return UserFixableError(
        say("None of the folders in it holds images.")
        if walked.folders
        else say("The folder is empty."),
        verbatim(root),
        say("Choose a folder with {readable} images, in one folder per class.", readable=READABLE),
    )
