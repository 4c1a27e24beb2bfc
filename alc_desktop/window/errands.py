"""What a menu item asks the user first, or shows in a dialog."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from alc_desktop.app import places
from alc_desktop.app.preferences import Preferences
from alc_desktop.background.worker import RequestWorker
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.class_keys import MOST
from alc_desktop.window.project_host import ProjectHost
from alc_engine.runtime.errors import UserFixableError

if TYPE_CHECKING:  # the window is up before a project's parts are imported
    from alc_desktop.model.new_images import NewImages
    from alc_desktop.model.session_model import SessionModel
    from alc_desktop.window.preferences_dialog import PreferencesDialog, Standing
    from alc_engine.project import Addition


class Errands(QObject):
    """Dialogs of one window.

    Signals
    -------
    said(str)
        For the status line.
    failed(Exception or Failure)
    reopen_wanted(Path)
        The project has changed under its views; it is to be closed and opened again.
    """

    said = Signal(str)
    failed = Signal(object)
    reopen_wanted = Signal(object)

    def __init__(
        self,
        host: ProjectHost,
        worker: RequestWorker,
        actions: Actions,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._host, self._worker, self._actions = host, worker, actions
        self._preferences, self._window = preferences, window
        for action, slot in (
            (actions.export, self.export),
            (actions.relocate, self.relocate),
            (actions.add_images, self.add_images),
            (actions.reviewer, self.ask_reviewer),
            (actions.method, self.choose_method),
            (actions.keys, self.show_keys),
            (actions.diagnostics, self.copy_diagnostics),
            (actions.about, self.show_about),
            (actions.preferences, self.show_preferences),
        ):
            # `triggered` says whether the action is checked; no slot here wants to know.
            action.triggered.connect(lambda _=False, slot=slot: slot())

    def export(self) -> None:
        """Write the labels of the open project."""
        from alc_desktop.export.export_dialog import ExportDialog

        dialog = ExportDialog(self._host.current.model, self._window)
        dialog.failed.connect(self.failed)
        dialog.exec()

    def relocate(self) -> None:
        """Say where the images of the open project are now."""
        from alc_desktop.model import operations

        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Where the images are now"), places.last_folder()
        )
        if chosen:
            operations.cancel(self._worker)  # it may be reading images where they no longer are
            operations.relocate(self._host.current.model, self._worker, places.remember(chosen))

    def add_images(self, folder: Path | None = None) -> None:
        """Ask where new images are, look there, and take up those that the user agrees to.

        Parameters
        ----------
        folder : Path, optional
            Where they probably are; default the folder of the project.
        """
        from alc_desktop.projects.add_images import AddImagesDialog

        dialog = AddImagesDialog(self._host.current.model.project.catalog, self._window)
        if folder is not None:
            dialog.folder.setText(str(folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._look_for_new(dialog.wanted))
        dialog.open()

    def _look_for_new(self, wanted: NewImages) -> None:
        from alc_desktop.model import operations

        model = self._host.current.model
        operations.cancel(self._worker)  # preparing or a round: both begin anew over all images
        try:
            operations.look_for_new_images(
                model, self._worker, wanted, lambda found: self._offer(model, wanted, found)
            )
        except UserFixableError as error:
            self.failed.emit(error)

    def _offer(
        self, model: SessionModel, wanted: NewImages, found: Addition | UserFixableError
    ) -> None:
        from alc_desktop.projects.found_images import FoundImagesDialog, HowToReadDialog

        if model is not self._host.model:  # it was closed meanwhile
            return
        dialog: FoundImagesDialog | HowToReadDialog
        if isinstance(found, UserFixableError):
            dialog = HowToReadDialog(found, wanted.read_as, self._window)
        else:
            dialog = FoundImagesDialog(found, wanted.read_as, self._window)
            dialog.accepted.connect(lambda: self._take_up(model, found))
        dialog.read_again.connect(lambda how: self._look_for_new(replace(wanted, read_as=how)))
        dialog.left.connect(self._go_on)
        dialog.open()

    def _go_on(self) -> None:
        """Prepare what is not, if looking for images stopped it or new ones came."""
        if self._host.project is not None:
            self._host.project.rounds.begin()

    def _take_up(self, model: SessionModel, addition: Addition) -> None:
        from alc_desktop.model import operations

        if model is not self._host.model:
            return
        operations.cancel(self._worker)
        try:
            operations.add_images(model, addition)
        except UserFixableError as error:
            self.failed.emit(error)
            return
        self.reopen_wanted.emit(model.project.path)
        self.said.emit(self.tr("%Ln images added.", None, len(addition)))

    def ask_reviewer(self) -> None:
        """Ask who answers, where it is among the preferences."""
        self.show_preferences()
        dialog = self._open_preferences()
        if dialog is not None:
            dialog.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            dialog.name.selectAll()

    def set_reviewer(self, name: str) -> None:
        """Write this name beside the answers from now on."""
        self._preferences.reviewer = name
        if self._host.project is not None:
            self._host.project.model.reviewer = name

    def show_preferences(self, standing: Standing | None = None) -> None:
        """Let the user set what holds for all projects, in a dialog that stands so."""
        from alc_desktop.window.preferences_dialog import PreferencesDialog

        dialog = self._open_preferences()
        if dialog is None:
            dialog = PreferencesDialog(
                self._actions, self._preferences.reviewer, self.set_reviewer, self._window
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        if standing is not None:
            dialog.stand(standing)
        dialog.activateWindow()

    @property
    def preferences_at(self) -> Standing | None:
        """How the dialog of preferences stands; None while it is closed."""
        dialog = self._open_preferences()
        return None if dialog is None else dialog.standing

    def _open_preferences(self) -> PreferencesDialog | None:
        from alc_desktop.window.preferences_dialog import PreferencesDialog

        dialogs = self._window.findChildren(PreferencesDialog)
        return next((each for each in dialogs if each.isVisible()), None)

    def choose_method(self) -> None:
        """Ask how the next batch is to be chosen."""
        from alc_desktop.model.methods import wrong_share
        from alc_desktop.rounds.method_dialog import MethodDialog

        model = self._host.current.model
        session, settings = model.session, model.session.settings
        dialog = MethodDialog(
            *(settings.strategy, settings.training.assumed_noise),
            *(None if model.blind else wrong_share(session), self._window),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._use_method(dialog.name, dialog.noise_share))
        dialog.open()

    def _use_method(self, name: str, noise_share: float | None) -> None:
        from alc_desktop.model import operations

        try:
            operations.choose_method(self._host.current.model, name, noise_share)
        except UserFixableError as error:
            self.failed.emit(error)

    def show_keys(self) -> None:
        """List the keys."""
        from alc_desktop.commands.key_help import KeyHelp

        model = self._host.model
        many = model is not None and len(model.facts.class_order) > MOST
        KeyHelp(self._actions, many, self._window).exec()

    def copy_diagnostics(self) -> None:
        """Put versions and the end of the log on the clipboard; names only if the user agrees."""
        from alc_desktop.app.diagnostics import report
        from alc_desktop.projects.questions import ask_names

        QGuiApplication.clipboard().setText(report())
        ask_names(
            self._window, lambda: QGuiApplication.clipboard().setText(report(names=True))
        ).open()

    def show_about(self) -> None:
        """Say what this program is, whose work it stands on, and under which licences."""
        from alc_desktop.window.about import about_box

        about_box(self._window).open()
