"""What a path that the user chose or dropped is: a folder of images, a table, or a project."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from alc_engine.runtime.file_names import is_folder, is_there

PROJECT_SUFFIX = ".alc"
TABLE_SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson", ".parquet", ".gz")
PROJECT_FILTER = f"*{PROJECT_SUFFIX}"
TABLE_FILTER = " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)


class Source(Enum):
    """What a path leads to."""

    PROJECT = auto()
    FOLDER = auto()
    TABLE = auto()
    UNKNOWN = auto()


def source_of(path: Path) -> Source:
    """What `path` leads to, judged by its kind and its suffix."""
    if is_folder(path):
        return Source.FOLDER
    suffix = path.suffix.lower()
    if suffix == PROJECT_SUFFIX:
        return Source.PROJECT
    return Source.TABLE if suffix in TABLE_SUFFIXES else Source.UNKNOWN


def default_project_file(images: Path, source: Path) -> Path:
    """A new project file named after `source`, in the user's documents, never among the images.

    Parameters
    ----------
    images : Path
        Folder that the images are in.
    source : Path
        The folder or table that was opened.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    candidates = [Path(documents)] if documents else []
    candidates += [Path.home(), images.parent]
    folder = next((c for c in candidates if is_folder(c) and not within(c, images)), images.parent)
    return free_name(folder / f"{source.stem}{PROJECT_SUFFIX}")


def free_name(path: Path) -> Path:
    """`path`, or the first of ``name 2``, ``name 3`` ... that is not taken."""
    candidate, number = path, 2
    while is_there(candidate):
        candidate = path.with_stem(f"{path.stem} {number}")
        number += 1
    return candidate


def within(path: Path, folder: Path) -> bool:
    """Whether `path` is `folder` or lies in it, links followed."""
    return path.resolve().is_relative_to(folder.resolve())
