"""The images of a project: one row an image, never renumbered.

`image_id` is the row. A catalogue keeps, for each image, its path below one
folder, the digest of its bytes (so that a moved or changed image can be told),
and the label it came with. It is a frozen value and may travel to any thread or
process. How catalogues come about, from folders and tables, is in `formats`.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.images.reading import Reading
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.events import GivenAnswers
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import reachable
from alc_engine.runtime.messages import Message, say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_READERS = 8
"""Threads that read files: more than the cores, since a network folder waits, not computes."""

_FILES_PER_TASK = 64
_BLOCK = 1 << 20  # bytes read at a time
_PATIENCE = 0.2  # seconds between two looks at whether the user cancelled


@dataclass(frozen=True, eq=False)
class ImageCatalog:
    """N images below one folder.

    Attributes
    ----------
    root : Path
        Absolute.
    file_names : tuple of N str
        Relative to `root`, with forward slashes; no two are equal.
    digests : tuple of N str
        SHA-256 of the bytes of each file, hexadecimal.
    class_names : tuple of M str
        As they were imported; class ids are positions in it.
    given_labels : (N,) int64
        Class id of each image as it came in, -1 where it had none. Ids from M on are
        those of classes that the log of answers added: images that came later may
        have them.
    source_table : Path or None
        The table the labels were read from, which is never written to.
    """

    root: Path
    file_names: tuple[str, ...]
    digests: tuple[str, ...]
    class_names: tuple[str, ...]
    given_labels: NDArray[np.int64]
    source_table: Path | None = None

    def __post_init__(self) -> None:
        labels = np.asarray(self.given_labels, dtype=np.int64)
        object.__setattr__(self, "given_labels", labels)
        if not len(self.file_names) == len(self.digests) == len(labels):
            raise ValueError(
                f"{len(self.file_names)} names, {len(self.digests)} digests "
                f"and {len(labels)} labels are not one catalogue"
            )
        if len(labels) and labels.min() < -1:
            raise ValueError("labels below -1")
        for name in self.file_names:
            if not stays_below(name):
                raise UserFixableError(
                    say("The catalogue names an image outside the images folder."),
                    verbatim(name),
                    say("Don't trust this project file; make a new project from the images."),
                )

    def __len__(self) -> int:
        return len(self.file_names)

    def __contains__(self, file_name: object) -> bool:
        return file_name in self._rows

    def path(self, image_id: int) -> Path:
        """Where the image lies now, in a form that opens; see `file_names.reachable`."""
        return Path(reachable(str(self.root / self.file_names[image_id])))

    def image_id(self, file_name: str) -> int:
        """Row of the image of that name; backslashes count as slashes.

        Raises
        ------
        UserFixableError
            If there is none.
        """
        row = self._rows.get(file_name)
        if row is None:
            row = self._rows.get(file_name.replace("\\", "/").removeprefix("./"))
        if row is None:
            raise UserFixableError(
                say("There is no image called '{file_name}' in this project.", file_name=file_name),
                verbatim(self.root),
                say("Use the file names of the project, relative to its images folder."),
            )
        return row

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self.file_names)}

    def __getstate__(self) -> dict[str, Any]:
        return {key: value for key, value in self.__dict__.items() if key != "_rows"}


@dataclass(frozen=True)
class ImportProblem:
    """Something about a file or a row that the user should know before a project is made.

    Attributes
    ----------
    where : Message
        File, and row where there is one.
    what : Message
        One sentence: what is wrong, and what was done about it.
    remedy : Message
        One sentence: what the user can do.
    """

    where: Message
    what: Message
    remedy: Message


@dataclass(frozen=True, eq=False)
class CatalogScan:
    """What a folder or a table was understood to be; nothing has been created yet.

    Attributes
    ----------
    catalog : ImageCatalog
        The images that go in.
    reading : Reading
        How the source was read.
    problems : tuple of ImportProblem
        What was left out, and what went in but deserves a look.
    duplicates : tuple of tuple of int
        Image ids with the same bytes, each group in rising order.
    similar_classes : tuple of pairs of str
        Class names that may be meant to be one.
    no_labels : tuple of str
        Class names that may stand for a missing label.
    source_table : SourceTable or None
        What the user's own table says of these images, to be handed back.
    answers : GivenAnswers or None
        What an expert had said of them, where the table is a cleaned one.
    """

    catalog: ImageCatalog
    reading: Reading
    problems: tuple[ImportProblem, ...] = ()
    duplicates: tuple[tuple[int, ...], ...] = ()
    similar_classes: tuple[tuple[str, str], ...] = ()
    no_labels: tuple[str, ...] = ()
    source_table: SourceTable | None = None
    answers: GivenAnswers | None = None


def stays_below(file_name: str) -> bool:
    """Whether a relative name, read as text alone, stays below its folder."""
    if not file_name or file_name.startswith("/") or "\0" in file_name:
        return False
    if os.name == "nt" and ("\\" in file_name or ":" in file_name):
        return False
    return ".." not in file_name or ".." not in file_name.split("/")


@dataclass(frozen=True, slots=True)
class FileBytes:
    """What reading one file showed.

    Attributes
    ----------
    digest : str
        SHA-256 of its bytes, hexadecimal; empty if it could not be read.
    head : bytes
        Its beginning.
    error : OSError or None
        Why it could not be read.
    """

    digest: str
    head: bytes
    error: OSError | None = None


def read_digests(
    paths: Sequence[Path],
    head_bytes: int = 0,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
    most_bytes: int | None = None,
) -> list[FileBytes]:
    """Digest files, in a few threads, in the order of `paths`.

    A file of more than `most_bytes` is not read beyond its beginning: its error is
    ``EFBIG``. A hole of a terabyte would take hours.

    A file that can't be read is an entry with an `error`. Paths must be regular
    files: reading a pipe would wait for ever.

    Raises
    ------
    Cancelled
        Within a second of the user's word.
    """
    stop = Event()
    files: list[FileBytes] = []
    with ThreadPoolExecutor(_READERS, thread_name_prefix="digest") as pool:
        tasks = [
            pool.submit(
                _read_all, paths[start : start + _FILES_PER_TASK], head_bytes, stop, most_bytes
            )
            for start in range(0, len(paths), _FILES_PER_TASK)
        ]
        try:
            for task in tasks:
                files.extend(_await(task, cancelled))
                progress(Progress("scanning", len(files), len(paths)))
        finally:
            stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
    return files


def _await(task: Future[list[FileBytes]], cancelled: CancelCheck) -> list[FileBytes]:
    while True:
        stop_if(cancelled)
        try:
            return task.result(timeout=_PATIENCE)
        except TimeoutError:
            continue


def _read_all(
    paths: Sequence[Path], head_bytes: int, stop: Event, most_bytes: int | None
) -> list[FileBytes]:
    return [_read(path, head_bytes, stop, most_bytes) for path in paths]


def _read(path: Path, head_bytes: int, stop: Event, most_bytes: int | None) -> FileBytes:
    digest = hashlib.sha256()
    head = b""
    try:
        with open(reachable(str(path)), "rb", buffering=0) as file:  # noqa: PTH123
            if most_bytes is not None and os.fstat(file.fileno()).st_size > most_bytes:
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
            while not stop.is_set():
                block = file.read(_BLOCK)
                if not block:
                    break
                head = head or block[:head_bytes]
                digest.update(block)
    except OSError as error:
        return FileBytes("", b"", error)
    return FileBytes(digest.hexdigest(), head)
