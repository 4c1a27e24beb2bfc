"""Saves the picture of the neighbour view; its images are read in a thread of their own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from alc_desktop.background.decode_queue import DecodeQueue
from alc_desktop.model.session_model import SessionModel
from alc_desktop.neighbors.neighbor_figures import NeighborPicture
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.neighbors.picture_files import Stills, read_stills, refuse_image, save_picture
from alc_desktop.widgets.theme import light_theme
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, verbatim


class PictureSaver(QObject):
    """Asks where a picture goes, and writes it.

    Signals
    -------
    said(str)
        What was saved.
    failed(Exception)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, model: SessionModel, view: NeighborView, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._view = model, view
        self._waiting: dict[Path, tuple[NeighborPicture, QLocale]] = {}
        self._closed = Event()
        self.destroyed.connect(self._closed.set)
        self._queue = DecodeQueue(1, self)
        self._queue.finished.connect(self._write)
        view.picture_wanted.connect(self.ask)

    def ask(self) -> None:
        """Ask where what the view shows goes, and save it; print is on white paper."""
        picture = self._view.picture(light_theme())
        if picture is None:
            self.said.emit(self.tr("There is no picture of neighbours to save yet."))
            return
        project = self._model.project
        name = self.tr("{project} image {n}.png").format(
            project=project.path.stem, n=self._model.facts.number(self._view.shown_id())
        )
        path = ask_picture_file(self._view.window(), project.path.with_name(name))
        if path is not None:
            self.save(picture, path, self._view.locale())

    def save(self, picture: NeighborPicture, path: Path, locale: QLocale) -> None:
        """Write a picture of the project's images, once they are read."""
        catalog = self._model.project.catalog
        try:
            refuse_image(path, catalog)
        except UserFixableError as error:
            self.failed.emit(error)
            return
        self._waiting[path] = picture, locale
        paths = {column.image_id: catalog.path(column.image_id) for column in picture.columns}
        channels = self._model.session.settings.backbone.channels
        self._queue.ask(path, partial(read_stills, paths, self._closed.is_set, channels))

    def close(self) -> None:
        """End the thread; what was not written yet is not written."""
        self._closed.set()
        self._queue.close()

    def _write(self, path: Path, stills: Stills | None, message: Message) -> None:
        picture, locale = self._waiting.pop(path)
        try:
            if stills is None:
                raise UserFixableError(message, verbatim(path))
            save_picture(picture, stills, path, locale)
        except UserFixableError as error:
            self.failed.emit(error)
        else:
            self.said.emit(self.tr("Saved {path}").format(path=path))


def ask_picture_file(parent: QWidget, proposal: Path) -> Path | None:
    """Ask where a picture goes, as PNG or as SVG; None if the user thinks better of it."""
    translate = QCoreApplication.translate
    dialog = QFileDialog(parent, translate("PictureSaver", "Save picture"), str(proposal.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    png = translate("PictureSaver", "Picture for screen and slides (*.png)")
    svg = translate("PictureSaver", "Drawing for print, any size (*.svg)")
    dialog.setNameFilters([png, svg])
    dialog.setDefaultSuffix("png")
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix("svg" if chosen == svg else "png")
    )
    dialog.selectFile(proposal.name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return chosen
