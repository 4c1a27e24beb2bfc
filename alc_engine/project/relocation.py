"""Finding images again after their folder was moved or sorted anew.

An image is known by its content: the file under its old name is taken if it
still holds the same bytes, else the same bytes are looked for under any name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from alc_engine.catalog import ImageCatalog, ImportProblem, read_digests
from alc_engine.decoding import SUFFIXES
from alc_engine.errors import UserFixableError
from alc_engine.file_names import is_file, is_folder
from alc_engine.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)

_LOOKED_AT = 200  # images whose presence is checked on opening


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
        Image ids that were not found.
    """

    catalog: ImageCatalog
    renamed: tuple[int, ...]
    missing: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class RelocationRequest:
    """Look for the images of a catalogue below another folder.

    Attributes
    ----------
    catalog : ImageCatalog
    new_root : Path
    """

    catalog: ImageCatalog
    new_root: Path

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

        lost = [i for i in range(len(names)) if i not in same]
        elsewhere = self._by_content(root, same, progress, cancelled) if lost else {}
        renamed, missing = [], []
        for image_id in lost:
            found = elsewhere.get(digests[image_id])
            if found:
                names[image_id] = found.pop(0)
                renamed.append(image_id)
            else:
                missing.append(image_id)
        if len(missing) == len(names):
            raise UserFixableError(
                "None of the project's images is in this folder.",
                where=str(root),
                remedy="Choose the folder that holds them; the project was not changed.",
            )
        return Relocation(
            catalog=replace(self.catalog, root=root, file_names=tuple(names)),
            renamed=tuple(renamed),
            missing=tuple(missing),
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


def missing_images(catalog: ImageCatalog) -> tuple[ImportProblem, ...]:
    """Say whether the images are where the catalogue expects them; looks at some of them only."""
    remedy = "Tell the project where the images are now; answers and rounds are all there."
    if not is_folder(catalog.root):
        return (ImportProblem(str(catalog.root), "The folder of images is not there.", remedy),)
    if not len(catalog):
        return ()
    looked_at = np.unique(np.linspace(0, len(catalog) - 1, _LOOKED_AT).round().astype(int))
    gone = [int(i) for i in looked_at if not is_file(catalog.path(int(i)))]
    if not gone:
        return ()
    return (
        ImportProblem(
            where=str(catalog.path(gone[0])),
            what=f"{len(gone)} of {len(looked_at)} images looked at are not there.",
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
