"""Fig. 1 in a file: the picture of the neighbour view at print size, as PNG and as SVG.

``python -m alc_desktop.neighborhood_figure PROJECT.alc --image FILE_NAME --out NAME``
draws it for an image of a project; the view's *Save picture* and the engine's
experiments call the same functions. Works without a screen.
"""

from __future__ import annotations

import argparse
import difflib
import os
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale, QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator

from alc_desktop.facts import ImageFacts
from alc_desktop.grid.thumbnails import image_from_pixels, resized
from alc_desktop.theme import light_theme
from alc_desktop.views.neighbor_figures import NeighborPicture
from alc_desktop.views.neighbor_page import DOTS_PER_INCH, NeighborPage, plan_page
from alc_desktop.views.neighbor_words import picture_of
from alc_engine.catalog import ImageCatalog
from alc_engine.decoding import decode
from alc_engine.errors import UserFixableError
from alc_engine.insights import Neighborhood
from alc_engine.labels import Status

SCALE = 2
"""Pixels of the PNG for one of the page."""
_STILL_SIDE = 192
"""Longer side of an image in the picture, in its own pixels: 300 a printed inch."""
_METRES_PER_INCH = 0.0254


class Stills:
    """Small images that were read beforehand.

    Parameters
    ----------
    images : mapping of int to QImage or str
        By image id; a text says why the image can't be read.
    """

    def __init__(self, images: Mapping[int, QImage | str]) -> None:
        self._images = images

    def pixmap(self, image_id: int) -> QPixmap | None:
        """The image; None where it can't be read."""
        image = self._images[image_id]
        return None if isinstance(image, str) else QPixmap.fromImage(image)

    def failed(self, image_id: int) -> str | None:
        """Why the image can't be read, or None."""
        image = self._images[image_id]
        return image if isinstance(image, str) else None


def read_stills(paths: Mapping[int, Path]) -> Stills:
    """Read images for a picture; may run in any thread."""
    images: dict[int, QImage | str] = {}
    for image_id, path in paths.items():
        try:
            pixels = decode(path, _STILL_SIDE).pixels
        except UserFixableError as error:
            images[image_id] = error.what
        else:
            images[image_id] = image_from_pixels(resized(pixels, _STILL_SIDE))
    return Stills(images)


def draw(
    shown: Neighborhood,
    image_paths: Sequence[Path],
    class_names: Sequence[str],
    labels: NDArray[np.int64],
    out: Path,
) -> tuple[Path, ...]:
    """Draw a neighbourhood into ``<out>.png`` and ``<out>.svg``; the same call, the same bytes.

    Parameters
    ----------
    shown : Neighborhood
        Of K neighbours.
    image_paths : sequence of K + 1 Path
        The picked image first, then the neighbours in their order.
    class_names : sequence of M str
    labels : (K + 1,) int64
        Labels of these images, -1 where there is none.
    out : Path
        Without a suffix.

    Returns
    -------
    tuple of Path
        What was written.

    Raises
    ------
    UserFixableError
        If it can't be written there.
    """
    count = len(image_paths)
    facts = ImageFacts(
        file_names=[path.name for path in image_paths],
        path_of=lambda place: image_paths[place],
        class_names=tuple(class_names),
        given_labels=labels,
        labels=labels,
        status=np.full(count, Status.UNREVIEWED, dtype=np.int8),
        unsaved=frozenset(),
        batch=np.zeros(0, dtype=np.int64),
    )
    placed = replace(shown, image_id=0, neighbor_ids=np.arange(1, count, dtype=np.int64))
    return _draw_both(placed, facts, out, QLocale.c())


def save_picture(picture: NeighborPicture, stills: Stills, path: Path, locale: QLocale) -> None:
    """Write a picture in the format that the suffix of `path` names.

    Parameters
    ----------
    picture : NeighborPicture
        In the colours of the light theme.
    stills : Stills
        Of its images.
    path : Path
    locale : QLocale
        How numbers are written.

    Raises
    ------
    UserFixableError
        If it can't be written there, or is to be neither PNG nor SVG.
    """
    paint = {".png": _png, ".svg": _svg}.get(path.suffix.lower())
    if paint is None:
        raise UserFixableError(
            "A picture is saved as PNG or SVG.", str(path), "Let its name end in .png or .svg."
        )
    _require_application()
    page = plan_page(picture)
    _place(path, paint(page, lambda on: page.paint(on, stills, light_theme(), locale)))


def refuse_image(path: Path, catalog: ImageCatalog) -> None:
    """Raise `UserFixableError` if `path` is one of the images of a project."""
    real, root = path.resolve(), catalog.root.resolve()
    if real.is_relative_to(root) and real.relative_to(root).as_posix() in catalog:
        raise UserFixableError(
            "This is one of the images of the project; they are never written to.",
            str(path),
            "Choose another name for the picture.",
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the neighbourhood of an image of a project; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m alc_desktop.neighborhood_figure",
        description="Draw an image of a project and its neighbours: entropy before and after "
        "one question, as in the neighbour view. Leaves NAME.png and NAME.svg.",
        epilog="example: python -m alc_desktop.neighborhood_figure cats.alc "
        "--image photos/001.jpg --out figure",
    )
    parser.add_argument("project", type=Path, metavar="PROJECT.alc")
    parser.add_argument("--image", required=True, metavar="FILE_NAME", help="as in the exports")
    parser.add_argument("--out", required=True, type=Path, metavar="NAME", help="without suffix")
    given = parser.parse_args(arguments)
    try:
        written = draw_from_project(given.project, given.image, given.out)
    except UserFixableError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    print("\n".join(map(str, written)))
    return 0


def draw_from_project(project_file: Path, image: str, out: Path) -> tuple[Path, ...]:
    """Draw the neighbourhood of an image of a project into ``<out>.png`` and ``<out>.svg``.

    Raises
    ------
    UserFixableError
        If the project can't be read, has no such image, or no round yet.
    """
    from alc_desktop.propagation import neighborhood_shown
    from alc_desktop.session_model import SessionModel
    from alc_engine.project import Project

    with Project.open(project_file, read_only=True) as project:
        image_id = _find(project.catalog, image)
        shown = neighborhood_shown(project.session, image_id)
        if shown is None:
            raise UserFixableError(
                "There is no round yet, so nothing is known of the neighbours.",
                str(project_file),
                f"Run a round first: alc round {project_file} --out batch.csv",
            )
        for path in _both(out):
            refuse_image(path, project.catalog)
        _require_application()
        return _draw_both(shown, SessionModel(project).facts, out, QLocale())


def _find(catalog: ImageCatalog, image: str) -> int:
    try:
        return catalog.file_names.index(image)
    except ValueError:
        near = difflib.get_close_matches(image, catalog.file_names, 3)
        remedy = f"Did you mean {', '.join(near)}?" if near else "Name it as the exports do."
        raise UserFixableError("The project has no image of this name.", image, remedy) from None


def _draw_both(
    shown: Neighborhood, facts: ImageFacts, out: Path, locale: QLocale
) -> tuple[Path, ...]:
    _require_application()
    picture = picture_of(shown, facts, light_theme(), locale, lambda _: False)
    ids = [column.image_id for column in picture.columns]
    stills = read_stills({image_id: facts.path_of(image_id) for image_id in ids})
    for path in _both(out):
        save_picture(picture, stills, path, locale)
    return _both(out)


def _both(out: Path) -> tuple[Path, Path]:
    return out.with_name(f"{out.name}.png"), out.with_name(f"{out.name}.svg")


# -- formats -------------------------------------------------------------------


def _png(page: NeighborPage, paint: Callable[[QPainter], None]) -> bytes:
    image = QImage(page.size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    dots = round(SCALE * DOTS_PER_INCH / _METRES_PER_INCH)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    buffer = _buffer()
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _svg(page: NeighborPage, paint: Callable[[QPainter], None]) -> bytes:
    buffer = _buffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # the first version that clips
    generator.setOutputDevice(buffer)
    generator.setSize(page.size)
    generator.setViewBox(QRect(0, 0, page.size.width(), page.size.height()))
    generator.setResolution(DOTS_PER_INCH)
    generator.setTitle(QCoreApplication.translate("NeighborPage", "An image and its neighbours"))
    generator.setDescription(page.picture.sentence)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _place(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that no half picture is left."""
    new = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        new.write_bytes(data)
        new.replace(path)
    except OSError as error:
        raise UserFixableError(
            f"The picture can't be written here: {error.strerror or error}.",
            str(path),
            "Choose another folder, or free some space.",
        ) from error
    finally:
        with suppress(OSError):
            new.unlink()


@cache
def _require_application() -> QCoreApplication:
    """The application that fonts and pixmaps need; made if there is none, and kept."""
    running = QGuiApplication.instance()
    if running is not None:
        return running
    from PySide6.QtWidgets import QApplication  # widgets may follow in this process

    from alc_desktop.demo import has_screen

    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(["alc-desktop"])


if __name__ == "__main__":
    sys.exit(main())
