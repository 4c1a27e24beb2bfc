"""Where new images of the open project are, and where their labels are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alc_engine.images.reading import AS_FOUND, ReadAs


@dataclass(frozen=True)
class NewImages:
    """Where to look for new images, and where their labels are.

    Attributes
    ----------
    folder : Path
    table : Path or None
    unlabelled : bool
        They have none yet; without either, every folder is a class.
    read_as : ReadAs
        What the user says of how labels are to be read.
    """

    folder: Path
    table: Path | None
    unlabelled: bool
    read_as: ReadAs = AS_FOUND
