"""A published data set -> folders of image files, once.

``<root>/<name>-images/`` holds ``train/<class>/<number>.png`` and ``test/`` alike, and
nothing else. It is filled under another name and renamed when it is whole: what
an interruption leaves is never taken for the data set, and is thrown away by the
next try.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from alc_engine.experiments.datasets.download import missing, read_published
from alc_engine.experiments.datasets.originals import Picture
from alc_engine.experiments.datasets.published import PublishedDataset, published_dataset
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_BETWEEN_LOOKS = 250
"""Images written between two looks at whether the user cancelled: about 0.1 s."""

_PATIENCE = 0.2  # seconds between two looks while another process unpacks


@dataclass(frozen=True)
class DatasetFolders:
    """Where an unpacked data set lies; each folder has a subfolder for each class."""

    train: Path
    test: Path


def fetch(
    name: str,
    root: Path,
    download: bool,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> DatasetFolders:
    """Find a data set below `root`, or unpack it there.

    Parameters
    ----------
    name : str
        A name in `DATASETS`.
    root : Path
        Where torchvision looks for data sets, or keeps them.
    download : bool
        Whether it may be downloaded if it is not there.
    progress : callable
        Stage ``"unpacking"``, in images.
    cancelled : callable
        Asked while images are written, not while torchvision downloads or reads.

    Raises
    ------
    UserFixableError
        If it is not there and may not or can't be downloaded, is damaged, or can't
        be written.
    Cancelled
        Nothing that could be taken for the data set is left.
    """
    dataset = published_dataset(name)
    target = root / f"{name}-images"
    if target.exists():
        return _found(target)
    archives = dataset.original.archives(root)
    if archives and not download and not root.is_dir():
        raise missing(dataset.title, archives, dataset.original.extracted(root))
    try:
        root.mkdir(parents=True, exist_ok=True)
        with _alone(root / f".{name}-images.lock", cancelled):
            if not target.exists():  # another process may have made it meanwhile
                pictures = _read(dataset, root, download)
                _unpack(pictures, target, progress, cancelled)
    except OSError as error:
        raise UserFixableError(
            say(
                "{title} can't be unpacked: {reason}.",
                title=dataset.title,
                reason=error.strerror or str(error),
            ),
            verbatim(error.filename or root),
            say("Choose a folder you may write to, on a disk with room for it."),
        ) from error
    return _found(target)


def _found(target: Path) -> DatasetFolders:
    folders = DatasetFolders(target / "train", target / "test")
    if not (folders.train.is_dir() and folders.test.is_dir()):
        raise UserFixableError(
            say("The folder holds no unpacked data set: 'train' or 'test' is missing."),
            verbatim(target),
            say("Delete it, and it is made again; or choose another root."),
        )
    return folders


def _read(dataset: PublishedDataset, root: Path, download: bool) -> Sequence[Picture]:
    original = dataset.original
    extracted = original.extracted(root)
    pictures = read_published(
        dataset.title,
        original.archives(root),
        extracted,
        download,
        lambda may: original.pictures(root, may),
    )
    if len(pictures) != dataset.image_count:
        raise UserFixableError(
            say(
                "{title} has {image_count:,} images, but {pictures:,} are there.",
                title=dataset.title,
                image_count=dataset.image_count,
                pictures=len(pictures),
            ),
            verbatim(extracted),
            say("Delete this folder and try again with --download."),
        )
    return pictures


def _unpack(
    pictures: Sequence[Picture], target: Path, progress: ProgressCallback, cancelled: CancelCheck
) -> None:
    part = target.with_name(f".{target.name}.part")
    if part.exists():
        shutil.rmtree(part)
    for folder in {Path(picture.name).parent for picture in pictures}:
        (part / folder).mkdir(parents=True)
    for done, picture in enumerate(pictures):
        if done % _BETWEEN_LOOKS == 0:
            stop_if(cancelled)
            progress(Progress("unpacking", done, len(pictures)))
        picture.save(part / picture.name)
    part.rename(target)
    progress(Progress("unpacking", len(pictures), len(pictures)))


@contextmanager
def _alone(lock_file: Path, cancelled: CancelCheck) -> Iterator[None]:
    """Wait until no other process unpacks the same data set."""
    lock = FileLock(lock_file)
    while True:
        stop_if(cancelled)
        try:
            lock.acquire(timeout=_PATIENCE)
            break
        except Timeout:
            continue
    try:
        yield
    finally:
        lock.release()
