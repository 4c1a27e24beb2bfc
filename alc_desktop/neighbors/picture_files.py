"""Pictures of the neighbour view in files: the images in it, and the formats PNG and SVG.

What is painted is a `NeighborPage`. The same picture makes the same bytes:
nothing in a file says when it was made.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale, QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator

from alc_desktop.background.thumbnails import image_from_pixels
from alc_desktop.neighbors.neighbor_figures import NeighborPicture
from alc_desktop.neighbors.neighbor_page import DOTS_PER_INCH, NeighborPage, plan_page
from alc_desktop.widgets.theme import light_theme
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.decoding_process import decoded
from alc_engine.images.shown_pixels import thumbnail
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import CancelCheck, never_cancelled

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


def read_stills(
    paths: Mapping[int, Path],
    cancelled: CancelCheck = never_cancelled,
    channels: tuple[int, ...] = (),
) -> Stills:
    """Read images for a picture, in helper processes; may run in any thread."""
    tasks: list[tuple[str | int, ...]] = [
        (str(path), _STILL_SIDE, *channels) for path in paths.values()
    ]
    return Stills(
        {
            image_id: made.what if isinstance(made, UserFixableError) else image_from_pixels(made)
            for image_id, made in zip(paths, decoded(thumbnail, tasks, cancelled), strict=True)
        }
    )


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
            say("A picture is saved as PNG or SVG."),
            verbatim(path),
            say("Let its name end in .png or .svg."),
        )
    require_application()
    page = plan_page(picture)
    _place(path, paint(page, lambda on: page.paint(on, stills, light_theme(), locale)))


def refuse_image(path: Path, catalog: ImageCatalog) -> None:
    """Raise `UserFixableError` if `path` is one of the images of a project."""
    real, root = path.resolve(), catalog.root.resolve()
    if real.is_relative_to(root) and real.relative_to(root).as_posix() in catalog:
        raise UserFixableError(
            say("This is one of the images of the project; they are never written to."),
            verbatim(path),
            say("Choose another name for the picture."),
        )


@cache
def require_application() -> QCoreApplication:
    """The application that fonts and pixmaps need; made if there is none, and kept."""
    running = QGuiApplication.instance()
    if running is not None:
        return running
    from PySide6.QtWidgets import QApplication  # widgets may follow in this process

    from alc_desktop.app.screen import has_screen

    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(["alc-desktop"])


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
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stub wants bytes, Qt a str
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
            say(
                "The picture can't be written here: {reason}.", reason=error.strerror or str(error)
            ),
            verbatim(path),
            say("Choose another folder, or free some space."),
        ) from error
    finally:
        with suppress(OSError):
            new.unlink()
