"""Reading a published data set, with its archives looked at first and every failure in words.

Torchvision takes a folder that an interrupted extraction left behind for a whole
one, so whenever all archives are there and have the published checksum they are
extracted anew. Only without them, and on the user's word, anything is downloaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import TypeVar
from urllib.error import HTTPError, URLError

from alc_engine.runtime.errors import AlcError, UserFixableError
from alc_engine.runtime.messages import say, verbatim

Read = TypeVar("Read")


@dataclass(frozen=True)
class Archive:
    """A published file and its MD5 checksum, hexadecimal."""

    path: Path
    md5: str

    @property
    def is_intact(self) -> bool:
        """Whether it is there and is the published one."""
        from torchvision.datasets.utils import check_integrity

        return bool(check_integrity(self.path, self.md5))

    @property
    def is_damaged(self) -> bool:
        """Whether something else, or a part of it, is in its place."""
        return self.path.exists() and not self.is_intact


def read_published(
    title: str,
    archives: Sequence[Archive],
    extracted: Path,
    download: bool,
    read: Callable[[bool], Read],
) -> Read:
    """Extract the archives if they are there, and read.

    Parameters
    ----------
    title : str
        The data set, for messages.
    archives : sequence of Archive
    extracted : Path
        What torchvision reads.
    download : bool
        Whether missing archives may be downloaded. Torchvision does that in one go
        and shows a bar of its own on stderr; one that was cut is begun anew.
    read : callable
        Given whether to download, returns the data set.

    Raises
    ------
    UserFixableError
        If the data set is not there, is damaged, or can't be downloaded.
    """
    from torchvision.datasets.utils import extract_archive

    intact = all(archive.is_intact for archive in archives)
    try:
        if intact:
            for archive in archives:
                extract_archive(archive.path, archive.path.parent)
        return read(download and not intact)
    except AlcError:
        raise
    except Exception as error:
        # Torchvision fails with whatever its readers and the network raise: one
        # thing to the user, told apart by what lies in the folder afterwards.
        if isinstance(error, HTTPError):
            error.close()  # it holds the connection
        raise _failure(title, archives, extracted, download, error) from error


def missing(title: str, archives: Sequence[Archive], extracted: Path) -> UserFixableError:
    """The data set is not there, and nobody said that it may be downloaded."""
    names = ", ".join(archive.path.name for archive in archives)
    return UserFixableError(
        say(
            "{title} is not there: neither {names} nor the folder '{name}' made from it "
            "is, as published.",
            title=title,
            names=names,
            name=extracted.name,
        ),
        verbatim(archives[0].path.parent),
        say("Let it be downloaded with --download, or put {names} there.", names=names),
    )


def _failure(
    title: str, archives: Sequence[Archive], extracted: Path, download: bool, error: Exception
) -> UserFixableError:
    network = isinstance(error, URLError | HTTPException | ConnectionError | TimeoutError)
    if isinstance(error, OSError) and not network:
        return UserFixableError(
            say(
                "{title} can't be read or unpacked: {reason}.",
                title=title,
                reason=error.strerror or str(error),
            ),
            verbatim(error.filename or extracted),
            say(
                "Make sure that the folder may be written to and the disk has room, and that "
                "nothing was taken out of it."
            ),
        )
    damaged = [archive.path for archive in archives if archive.is_damaged]
    if damaged:
        return UserFixableError(
            say(
                "'{name}' is cut short, or not the published file: its checksum differs.",
                name=damaged[0].name,
            ),
            verbatim(damaged[0]),
            say("Delete it, and download it again with --download or by hand."),
        )
    if all(archive.path.exists() for archive in archives):
        return UserFixableError(
            say("{title} can't be read ({reason}).", title=title, reason=_reason(error)),
            verbatim(extracted),
            say("Delete this folder and try again with --download."),
        )
    if not download:
        return missing(title, archives, extracted)
    names = ", ".join(archive.path.name for archive in archives)
    return UserFixableError(
        say("{title} can't be downloaded ({reason}).", title=title, reason=_reason(error)),
        verbatim(archives[0].path.parent),
        say("Check the connection and try again, or put {names} there by hand.", names=names),
    )


def _reason(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return (lines[-1] if lines else type(error).__name__).rstrip(".")
