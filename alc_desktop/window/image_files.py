"""The files of the selected images: their paths, their folder, another program to open them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication

from alc_desktop.background.file_manager import FileManager
from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.commands.actions import Actions
from alc_desktop.grid.labelling import Labelling
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.inspector.large_image import LargeImage
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_there, readable
from alc_engine.runtime.messages import say, verbatim

MOST_OPENED = 10
"""Files that are opened at once; more windows than that nobody meant."""
_DRAGGED = QSize(96, 96)


class ImageFiles(QObject):
    """What can be done with the files of the images that an answer would be for.

    Blind, nothing is done with an image before it is answered: names and folders of files
    often hold the class.

    Signals
    -------
    said(str)
        For the status line.
    failed(Exception)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        model: SessionModel,
        labelling: Labelling,
        grid: ThumbnailGrid,
        large: LargeImage,
        loader: ThumbnailLoader,
        actions: Actions,
        parent: QObject,
        manager: FileManager | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._labelling = model, labelling
        self._grid, self._large, self._loader = grid, large, loader
        self.manager = manager or FileManager()
        self._wiring = Wiring()
        for action, slot in (
            (actions.copy_image, self.copy_image),
            (actions.copy_paths, self.copy_paths),
            (actions.show_in_folder, self.show_in_folder),
            (actions.open_elsewhere, self.open_elsewhere),
        ):
            self._wiring.connect(action.triggered, slot)
        grid.dragged_out.connect(self.drag_out)

    def close(self) -> None:
        """Hear no action any more."""
        self._wiring.cut()

    def copy_paths(self) -> None:
        """Put the paths on the clipboard, a line each; as files, too, for file managers."""
        paths = self._paths()
        if paths:
            QGuiApplication.clipboard().setMimeData(_as_files(paths))
            self.said.emit(self.tr("%Ln paths copied.", None, len(paths)))

    def copy_image(self) -> None:
        """Put the current image's picture on the clipboard, at its full resolution."""
        image_id = self._grid.current_id()
        if image_id < 0 or self._hides(np.array([image_id])):
            return
        picture = self._large.whole(image_id)
        if picture is None:
            self.said.emit(self.tr("The image is still being read; nothing was copied."))
            return
        QGuiApplication.clipboard().setImage(picture)
        self.said.emit(self.tr("Image copied."))

    def drag_out(self) -> None:
        """Let the files of the selected images be dropped elsewhere, as copies: they stay here."""
        paths = self._paths()
        if paths:
            drag = QDrag(self._grid)
            drag.setMimeData(_as_files(paths))
            thumbnail = self._loader.pixmap(int(self._labelling.selected()[0]))
            if thumbnail is not None:
                drag.setPixmap(thumbnail.scaled(_DRAGGED, Qt.AspectRatioMode.KeepAspectRatio))
            drag.exec(Qt.DropAction.CopyAction)

    def show_in_folder(self) -> None:
        """Show the current image's file where it lies."""
        self._hand_over(self._paths()[:1], self.manager.show)

    def open_elsewhere(self) -> None:
        """Open the files in the program that the desktop has for them."""
        paths = self._paths()
        if len(paths) > MOST_OPENED:
            self.said.emit(self.tr("Select %Ln images at most to open them.", None, MOST_OPENED))
            return
        self._hand_over(paths, self.manager.open)

    # -- within ----------------------------------------------------------------

    def _paths(self) -> list[Path]:
        ids = self._labelling.selected()
        if self._hides(ids):
            return []
        return [
            Path(readable(str(self._model.facts.path_of(image_id)))) for image_id in ids.tolist()
        ]

    def _hides(self, ids: NDArray[np.int64]) -> bool:
        """Whether one of the images is to be answered blind; that is said."""
        hides = self._model.facts.hides_any(ids)
        if hides:
            self.said.emit(self.tr("Blind: the file is hidden until the image is answered."))
        return hides

    def _hand_over(self, paths: list[Path], take: Callable[[Path], bool]) -> None:
        for path in paths:
            if not is_there(path):
                self.failed.emit(
                    UserFixableError(
                        say("The image file is not there."),
                        where=verbatim(path),
                        remedy=say("If the images were moved, say where with “Find moved images”."),
                    )
                )
                return
            if not take(path):
                self.failed.emit(
                    UserFixableError(
                        say("No program of this computer took the file."),
                        where=verbatim(path),
                        remedy=say("Copy its path and open it from there."),
                    )
                )
                return


def _as_files(paths: list[Path]) -> QMimeData:
    """Files for file managers and mails; their paths, a line each, for texts."""
    data = QMimeData()
    data.setText("\n".join(map(str, paths)))
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data
