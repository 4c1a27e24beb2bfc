"""Saves the picture of the neighbour view; its images are read beside the window's thread."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from alc_desktop.background.job import Work
from alc_desktop.background.queries import QueryRunner
from alc_desktop.background.runner import Then
from alc_desktop.i18n.failure import Failure
from alc_desktop.model.session_model import SessionModel
from alc_desktop.neighbors.neighbor_figures import NeighborPicture
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.neighbors.picture_files import Stills, read_stills, refuse_image, save_picture
from alc_desktop.widgets.theme import light_theme
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import CancelCheck, ProgressCallback


class PictureSaver(QObject):
    """Asks where a picture goes, and writes it.

    Signals
    -------
    said(str)
        What was saved.
    failed(Failure)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, model: SessionModel, view: NeighborView, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._view = model, view
        self._waiting: deque[tuple[Work, Then]] = deque()
        self._queries = QueryRunner("save picture", self)
        self._queries.failed.connect(self.failed)
        self._queries.busy_changed.connect(self._go_on)
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
            self.failed.emit(Failure.of(error))
            return
        paths = {column.image_id: catalog.path(column.image_id) for column in picture.columns}
        channels = self._model.session.settings.backbone.channels

        def read(_: ProgressCallback, cancelled: CancelCheck) -> Stills:
            return read_stills(paths, cancelled, channels)

        self._waiting.append((read, partial(self._write, picture, path, locale)))
        self._go_on()

    def close(self) -> None:
        """What was not written yet is not written."""
        self._queries.close()

    def _go_on(self) -> None:
        """Several pictures are saved one after the other."""
        if self._waiting and self._queries.free:
            self._queries.submit(*self._waiting.popleft())

    def _write(self, picture: NeighborPicture, path: Path, locale: QLocale, stills: Stills) -> None:
        save_picture(picture, stills, path, locale)
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
