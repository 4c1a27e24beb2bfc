"""The files of the selected images: their paths, their folder, another program to open them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from alc_desktop.background.file_manager import FileManager
from alc_desktop.commands.actions import Actions
from alc_desktop.grid.labelling import Labelling
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_there, readable
from alc_engine.runtime.messages import say, verbatim

MOST_OPENED = 10
"""Files that are opened at once; more windows than that nobody meant."""


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
        actions: Actions,
        parent: QObject,
        manager: FileManager | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._labelling = model, labelling
        self.manager = manager or FileManager()
        self._wiring = Wiring()
        for action, slot in (
            (actions.copy_paths, self.copy_paths),
            (actions.show_in_folder, self.show_in_folder),
            (actions.open_elsewhere, self.open_elsewhere),
        ):
            self._wiring.connect(action.triggered, slot)

    def close(self) -> None:
        """Hear no action any more."""
        self._wiring.cut()

    def copy_paths(self) -> None:
        """Put the paths on the clipboard, a line each; as files, too, for file managers."""
        paths = self._paths()
        if paths:
            data = QMimeData()
            data.setText("\n".join(map(str, paths)))
            data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
            QGuiApplication.clipboard().setMimeData(data)
            self.said.emit(self.tr("%Ln paths copied.", None, len(paths)))

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
        ids, facts = self._labelling.selected(), self._model.facts
        if facts.hides_any(ids):
            self.said.emit(self.tr("Blind: the file is hidden until the image is answered."))
            return []
        return [Path(readable(str(facts.path_of(image_id)))) for image_id in ids.tolist()]

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
