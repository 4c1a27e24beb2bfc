"""Finding images again after their folder was moved or sorted anew.

An image is known by its content, and told from its copies by its name: the file
under its old name is taken if it still holds the same bytes; else, among the
files with these bytes, the one whose name is nearest to the old one. Copies of
one image that count as different classes, and that no name tells apart, are left
to the user: to give one the other's place would exchange their labels.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import numpy as np
from numpy.typing import NDArray

from alc_engine.images.catalog import ImageCatalog, ImportProblem, read_digests
from alc_engine.images.decoding import SUFFIXES
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_file, is_folder
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)

_LOOKED_AT = 200  # images whose presence is checked on opening
_NAMED = 5  # in a message


@dataclass(frozen=True, eq=False)
class Relocation:
    """Where the images are now.

    Attributes
    ----------
    catalog : ImageCatalog
        The same images in the same order with the new root; an image that was
        not found keeps its old name.
    renamed : tuple of int
        Image ids that were found under another name.
    missing : tuple of int
        Image ids that were not found, those that were left to the user among them.
    problems : tuple of ImportProblem
        What was left to the user.
    """

    catalog: ImageCatalog
    renamed: tuple[int, ...]
    missing: tuple[int, ...]
    problems: tuple[ImportProblem, ...] = ()


@dataclass(frozen=True, eq=False)
class RelocationRequest:
    """Look for the images of a catalogue below another folder.

    Attributes
    ----------
    catalog : ImageCatalog
    new_root : Path
    standing : (N, 2) int64, optional
        Label and status of each image as they stand. Copies that agree in both
        and in the given label may be taken for each other.
    """

    catalog: ImageCatalog
    new_root: Path
    standing: NDArray[np.int64] | None = None

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Relocation:
        """Read every candidate once; nothing is changed.

        Raises
        ------
        UserFixableError
            If not one of the images is there.
        Cancelled
            Within a second of the user's word.
        """
        root = Path(self.new_root).absolute()
        digests = self.catalog.digests
        names = list(self.catalog.file_names)
        there = [i for i, name in enumerate(names) if is_file(root / name)]
        read = read_digests([root / names[i] for i in there], 0, progress, cancelled)
        same = {i for i, file in zip(there, read, strict=True) if file.digest == digests[i]}

        lost: defaultdict[str, list[int]] = defaultdict(list)
        for i in range(len(names)):
            if i not in same:
                lost[digests[i]].append(i)
        elsewhere = self._by_content(root, same, progress, cancelled) if lost else {}
        groups = [(lost[digest], free) for digest, free in elsewhere.items() if digest in lost]
        found = self._told_by_name(groups)
        problems = []
        for ids, free in groups:
            unknown = [i for i in ids if i not in found]
            left = sorted(set(free) - {found[i] for i in ids if i in found})
            if not unknown or not left:
                continue
            if len({self._counts_as(i) for i in unknown}) > 1:
                problems.append(_left_to_the_user([names[i] for i in unknown], left))
            else:
                found.update(zip(unknown, left, strict=False))
        for image_id, name in found.items():
            names[image_id] = name
        missing = tuple(i for ids in lost.values() for i in ids if i not in found)
        if len(missing) == len(names):
            raise UserFixableError(
                say("None of the project's images is in this folder."),
                where=verbatim(root),
                remedy=say("Choose the folder that holds them; the project was not changed."),
            )
        return Relocation(
            catalog=replace(self.catalog, root=root, file_names=tuple(names)),
            renamed=tuple(sorted(found)),
            missing=tuple(sorted(missing)),
            problems=tuple(problems),
        )

    def _by_content(
        self, root: Path, same: set[int], progress: ProgressCallback, cancelled: CancelCheck
    ) -> dict[str, list[str]]:
        """Names by digest, of the files that are not taken by their name already."""
        taken = {self.catalog.file_names[i] for i in same}
        found = (path.relative_to(root).as_posix() for path in _image_files(root))
        free = [name for name in found if name not in taken]
        by_digest: dict[str, list[str]] = {}
        read = read_digests([root / name for name in free], 0, progress, cancelled)
        for name, file in zip(free, read, strict=True):
            by_digest.setdefault(file.digest, []).append(name)
        by_digest.pop("", None)  # files that can't be read
        return by_digest

    def _told_by_name(self, groups: Sequence[tuple[list[int], list[str]]]) -> dict[int, str]:
        """New names of the images that their old ones tell, or of which there are no copies.

        Where folders went is learned from the images that have no copies.
        """
        old = self.catalog.file_names
        found: dict[int, str] = {}
        moves: Counter[tuple[str, str]] = Counter()
        for ids, free in groups:
            if len(ids) == len(free) == 1:
                found[ids[0]] = free[0]
                moves[_folder(old[ids[0]]), _folder(free[0])] += 1
        for ids, free in groups:
            nearness = {
                (i, name): _nearness(old[i], name, moves)
                for i in ids
                for name in free
                if i not in found
            }
            found.update(_nearest_pairs(nearness))
        return found

    def _counts_as(self, image_id: int) -> tuple[int, ...]:
        """What is lost or gained if an image is taken for a copy of it."""
        given = int(self.catalog.given_labels[image_id])
        if self.standing is None:
            return (given,)
        return (given, *map(int, self.standing[image_id]))


Nearness = tuple[int, int]


def _nearness(old: str, new: str, moves: Counter[tuple[str, str]]) -> Nearness:
    """How near a name is to another: parts that agree from the end, then the folder's own way."""
    pairs = zip(reversed(old.split("/")), reversed(new.split("/")), strict=False)
    agreeing = 0
    for one, other in pairs:
        if one != other:
            break
        agreeing += 1
    return agreeing, moves[_folder(old), _folder(new)] if agreeing else 0


def _nearest_pairs(nearness: dict[tuple[int, str], Nearness]) -> dict[int, str]:
    """Pairs that are nearest to each other and to nobody else, the nearest ones first."""
    found: dict[int, str] = {}
    nearness = {pair: near for pair, near in nearness.items() if near[0]}
    while nearness:
        best = max(nearness.values())
        pairs = [pair for pair, near in nearness.items() if near == best]
        ids, names = Counter(i for i, _ in pairs), Counter(name for _, name in pairs)
        clear = [(i, name) for i, name in pairs if ids[i] == names[name] == 1]
        found.update(clear)
        # What is as near to several is told by nothing, and stands in the way of none.
        gone_ids, gone_names = set(ids), set(names)
        nearness = {
            pair: near
            for pair, near in nearness.items()
            if pair[0] not in gone_ids and pair[1] not in gone_names
        }
    return found


def _folder(name: str) -> str:
    return str(PurePosixPath(name).parent)


def _left_to_the_user(names: Iterable[str], files: Iterable[str]) -> ImportProblem:
    was, now = (", ".join(f"'{name}'" for name in list(each)[:_NAMED]) for each in (names, files))
    return ImportProblem(
        where=verbatim(was),
        what=say(
            "Copies of one image with different labels can't be told apart by their names; "
            "they are left as they were. Found: {now}.",
            now=now,
        ),
        remedy=say("Give the files their old names, then look for the images again."),
    )


def missing_images(catalog: ImageCatalog) -> tuple[ImportProblem, ...]:
    """Say whether the images are where the catalogue expects them; looks at some of them only."""
    remedy = say("Tell the project where the images are now; answers and rounds are all there.")
    if not is_folder(catalog.root):
        return (
            ImportProblem(
                verbatim(catalog.root), say("The folder of images is not there."), remedy
            ),
        )
    if not len(catalog):
        return ()
    looked_at = np.unique(np.linspace(0, len(catalog) - 1, _LOOKED_AT).round().astype(int))
    gone = [int(i) for i in looked_at if not is_file(catalog.path(int(i)))]
    if not gone:
        return ()
    return (
        ImportProblem(
            where=verbatim(catalog.path(gone[0])),
            what=say(
                "{gone} of {looked_at} images looked at are not there.",
                gone=len(gone),
                looked_at=len(looked_at),
            ),
            remedy=remedy,
        ),
    )


def _image_files(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):  # does not follow links out of the root
        folders.sort()
        for name in sorted(files):
            path = Path(folder, name)
            if path.suffix.lower() in SUFFIXES and is_file(path) and not path.is_symlink():
                yield path
