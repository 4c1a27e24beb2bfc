"""What is told of the open project: its problems, the round, and what is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from alc_desktop.i18n.failure import Failure
from alc_desktop.widgets.banner import Banner
from alc_desktop.widgets.wiring import Wiring
from alc_desktop.window.status_bar import StatusBar

if TYPE_CHECKING:  # the window is up before a project's parts are imported
    from alc_desktop.model.session_model import SessionModel
    from alc_desktop.rounds.round_driver import Rounds

ShowFailure = Callable[..., None]
"""As `MainWindow.show_failure`."""


class ProjectMessages(QObject):
    """Keeps status line and banners at what the open project says.

    Parameters
    ----------
    model : SessionModel
    rounds : Rounds
    status : StatusBar
    save_banner : Banner
        Stays while answers can't be saved.
    show_failure : callable
        For what went wrong otherwise.
    relocate : callable
        Lets the user say where moved images are.
    parent : QObject
    """

    def __init__(
        self,
        model: SessionModel,
        rounds: Rounds,
        status: StatusBar,
        save_banner: Banner,
        show_failure: ShowFailure,
        relocate: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._status, self._save_banner = model, status, save_banner
        self._show_failure, self._relocate = show_failure, relocate
        self._wiring = Wiring()
        for signal, slot in (
            (model.saved_changed, self._show_saved),
            (model.labels_changed, self._show_round),
            (model.batch_changed, self._show_round),
            (rounds.said, status.say),
            (rounds.failed, self._show_round_failure),
            (rounds.told, lambda failure, until: show_failure(failure, until=until)),
            (model.images_moved, self._show_missing),
        ):
            self._wiring.connect(signal, slot)

    def show_all(self) -> None:
        """Tell how the project stands, once it is on the screen."""
        self._show_round()
        self._show_saved()
        self._show_problems()

    def close(self) -> None:
        """Tell nothing of it any more."""
        self._wiring.cut()
        self._save_banner.hide()
        self._status.clear_project()
        self.deleteLater()

    def _show_problems(self) -> None:
        project = self._model.project
        if project.read_only:
            self._status.say(self.tr("Open read-only: answers can't be given."))
        self._show_missing()

    def _show_missing(self) -> None:
        """What is wrong with the project; once images are elsewhere, what is left of it."""
        project, moved = self._model.project, self._model.images_moved
        if project.problems:
            find = "" if project.read_only else self.tr("Find moved images…")
            failure = Failure.of_problems(project.problems)
            self._show_failure(failure, find, self._relocate, until=(moved,))

    def _show_round_failure(self, error: Exception) -> None:
        """A round could not be begun: until something else is done, or a round has come."""
        until = (self._status.spoke, self._model.predictions_changed)
        self._show_failure(Failure.of(error), until=until)

    def _show_round(self) -> None:
        session = self._model.session
        answered, size = self._model.facts.progress
        asked_by = self._model.asked_by
        self._status.show_round(session.round, answered, size, asked_by)

    def _show_saved(self) -> None:
        failure = self._model.save_failure
        self._status.show_saved(self._model.unsaved_count, failure is not None)
        if failure is None:
            self._save_banner.hide()
        else:
            again, copy = self.tr("Try again"), self.tr("Save a copy…")
            self._save_banner.show_failure(failure, again, copy, closable=False)
