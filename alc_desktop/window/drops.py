"""What is meant by files and folders that are dropped on the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

from alc_desktop.i18n.failure import Failure
from alc_desktop.projects.sources import Source, source_of


@dataclass(frozen=True)
class ToAdd:
    """New images for the open project, in a folder."""

    folder: Path


@dataclass(frozen=True)
class Refused:
    """What can't be taken, and why.

    Attributes
    ----------
    failure : Failure
    instead : Path or None
        What a new project can begin with.
    """

    failure: Failure
    instead: Path | None = None


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def meaning_of(paths: Sequence[Path], *, project_open: bool) -> Path | ToAdd | Refused:
    """What to do with what was dropped.

    Parameters
    ----------
    paths : sequence of Path
        At least one.
    project_open : bool

    Returns
    -------
    Path, ToAdd or Refused
        A path is to be opened.
    """
    translate = QCoreApplication.translate
    first, kind = paths[0], source_of(paths[0])
    where = "\n".join(map(str, paths))
    folder = _folder_of_images(paths)
    if project_open and folder is not None:
        return ToAdd(folder)
    if folder is not None and kind is not Source.FOLDER:
        return Refused(
            Failure(
                translate("Drops", "A project begins with a folder of images, or with a table."),
                where,
                translate("Drops", "Drop the folder that the images are in."),
            ),
            folder,
        )
    if len(paths) > 1:
        return Refused(
            Failure(
                translate("Drops", "These can't be opened together."),
                where,
                translate("Drops", "Drop one folder, one table or one project."),
            )
        )
    if project_open and kind is Source.TABLE:
        return Refused(
            Failure(
                translate("Drops", "A table can't be taken into an open project."),
                where,
                translate("Drops", "Begin a new project from it, or add images that it labels."),
            ),
            first,
        )
    return first


def read_only(folder: Path) -> Failure:
    """Why no image is added to a project that is open for reading alone."""
    return Failure(
        QCoreApplication.translate("Drops", "No images can be added: the project is read-only."),
        str(folder),
        QCoreApplication.translate("Drops", "Open it where it can be written to."),
    )


def _folder_of_images(paths: Sequence[Path]) -> Path | None:
    """The one folder that was dropped, or the one that all images lie in; None for neither."""
    from alc_engine.images.image_kinds import SUFFIXES

    if len(paths) == 1 and source_of(paths[0]) is Source.FOLDER:
        return paths[0]
    folders = {path.parent for path in paths}
    are_images = all(path.suffix.lower() in SUFFIXES for path in paths)
    return folders.pop() if are_images and len(folders) == 1 else None
