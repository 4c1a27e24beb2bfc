"""Opens, creates and closes projects for the window; at most one is open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.app.preferences import Preferences
from alc_desktop.background.job import Work
from alc_desktop.background.queries import QueryRunner
from alc_desktop.background.worker import RequestWorker
from alc_desktop.commands.actions import Actions
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.i18n.failure import Failure
from alc_desktop.projects.questions import Unsaved, ask_foreign_features, ask_unsaved
from alc_desktop.projects.saving import save_copy
from alc_engine.runtime.errors import UserFixableError

if TYPE_CHECKING:
    from alc_desktop.model.session_model import SessionModel
    from alc_desktop.rounds.round_driver import Rounds
    from alc_engine.images.catalog import CatalogScan
    from alc_engine.project import Project
    from alc_engine.runtime.progress import CancelCheck, ProgressCallback
    from alc_engine.runtime.settings import ProjectSettings


@dataclass(frozen=True)
class OpenProject:
    """What there is while a project is open: its model, and what drives its rounds."""

    model: SessionModel
    rounds: Rounds


class ProjectHost(QObject):
    """The open project, or none.

    Signals
    -------
    began(Path), ended()
        A project is to be opened, which nothing has been done for yet; it is open, or won't be.
    waiting(Path)
        A project takes a while to open; `opened` or `refused` follows, if `close` does not.
    progressed(Progress)
        Of that.
    opened()
        `project` is there.
    refused()
        It could not be opened; `failed` has said why.
    leaving()
        The project is about to be closed: what is being written is to be kept now.
    closing()
        The project file is closed; `project` goes next.
    failed(Failure, str, callable)
        With the name of a remedy and what does it; empty and None without one. Also
        what may go wrong where the project lies.
    """

    began = Signal(object)
    ended = Signal()
    waiting = Signal(object)
    progressed = Signal(object)
    opened = Signal()
    refused = Signal()
    leaving = Signal()
    closing = Signal()
    failed = Signal(object, str, object)

    patience = 0.05
    """Seconds that the window stands still before it shows that it waits."""

    def __init__(
        self, worker: RequestWorker, actions: Actions, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._worker, self._actions, self._preferences = worker, actions, preferences
        self._window = window
        self._opener = QueryRunner("open project", self)
        self._opener.progressed.connect(self.progressed)
        self._opener.failed.connect(self._refuse)
        self._path = Path()  # of the project that is opened
        self._project: OpenProject | None = None

    @property
    def opening(self) -> bool:
        """Whether a project is on its way, or an opening that was given up still stops."""
        return self._opener.busy

    @property
    def project(self) -> OpenProject | None:
        """What is open; None for nothing."""
        return self._project

    @property
    def current(self) -> OpenProject:
        """What is open, for what works on it.

        Raises
        ------
        RuntimeError
            If no project is open.
        """
        if self._project is None:
            raise RuntimeError("No project is open.")
        return self._project

    @property
    def model(self) -> SessionModel | None:
        """Of the open project; None without one."""
        return None if self._project is None else self._project.model

    @property
    def rounds(self) -> Rounds | None:
        """Of the open project; None without one."""
        return None if self._project is None else self._project.rounds

    def use(self, actions: Actions) -> None:
        """Drive the rounds by these actions from now on; what is open, and runs, stays."""
        self._actions = actions
        if self._project is not None:
            self._project.rounds.use(actions)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a project file; nothing else may be open."""
        self._begin(path, partial(_open, path, read_only))

    def create(self, path: Path, scan: CatalogScan, settings: ProjectSettings) -> None:
        """Create a project file over what was found, and open it; nothing else may be open."""
        self._begin(path, partial(_create, path, scan, settings))

    def close(self) -> bool:
        """Stop what runs and close the project; False if the user wants to stay."""
        self._opener.cancel()
        self.ended.emit()
        project = self._project
        if project is None:
            self._worker.cancel()
            return True
        self.leaving.emit()
        if not self._let_go(project.model):
            return False
        self._worker.cancel()
        project.rounds.close()
        self.closing.emit()
        for part in (project.rounds, project.model):
            part.deleteLater()
        self._project = None
        return True

    def end(self) -> None:
        """Open nothing any more; an opening that was given up lets go of its file first."""
        self._opener.close()

    def _begin(self, path: Path, make: Work) -> None:
        """Open what is there in a moment at once; for the rest the window waits and can cancel."""
        self._path = path
        self._opener.cancel()
        self.began.emit(path)
        self._opener.submit(make, then=self._take, unwanted=_let_go)
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            at_once = self._opener.settle(self.patience)
        finally:
            QApplication.restoreOverrideCursor()
        if not at_once:
            self.waiting.emit(path)

    def _refuse(self, failure: Failure) -> None:
        from alc_engine.project import ReadOnlyOffered

        self.ended.emit()
        if isinstance(failure.error, ReadOnlyOffered):
            again = partial(self.open, self._path, read_only=True)
            self.failed.emit(failure, self.tr("Open read-only"), again)
        else:
            self.failed.emit(failure, "", None)
        self.refused.emit()

    def _take(self, project: Project) -> None:
        from alc_desktop.model import operations
        from alc_desktop.rounds.round_driver import Rounds

        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            model = operations.show_project(project, self._preferences.reviewer)
            rounds = Rounds(model, self._worker, self._actions, self)
            self._project = OpenProject(model, rounds)
            self._preferences.remember_project(model.project.path)
            self.opened.emit()
        finally:
            QApplication.restoreOverrideCursor()
            self.ended.emit()
        self._warn_of_place(model.project)
        self._start_work(model, rounds)

    def _start_work(self, model: SessionModel, rounds: Rounds) -> None:
        """Start what the project lacks; ask first whose features lie beside it, if not ours."""

        def begin(trust_cache: bool) -> None:
            if self.rounds is rounds:  # the project may have been closed meanwhile
                rounds.begin(trust_cache=trust_cache)

        project = model.project
        if project.read_only or model.prepared or not project.preparation().has_foreign_cache():
            begin(False)
        else:
            ask_foreign_features(self._window, begin).open()

    def _warn_of_place(self, project: Project) -> None:
        """Say once what may happen to a project where it lies; again only if that is another thing.

        One message fits in the window: behind what is wrong already it waits for the next opening.
        """
        if project.problems or not project.place_risks:
            return
        told = "\n".join(risk.what for risk in project.place_risks)
        if not self._preferences.was_warned(project.path, told):
            self._preferences.remember_warning(project.path, told)
            what, remedy = (
                "\n".join(map(in_users_language, said))
                for said in zip(*((r.what, r.remedy) for r in project.place_risks), strict=True)
            )
            self.failed.emit(Failure(what, str(project.path), remedy), "", None)

    def _let_go(self, model: SessionModel) -> bool:
        """Commit and close the project file; ask what to do where that is not possible."""
        from alc_desktop.model import operations

        abandon = False
        while True:
            try:
                operations.close_project(model, abandon_unsaved=abandon)
                return True
            except UserFixableError as error:
                choice = ask_unsaved(self._window, error, model.project.unsaved)
                if choice is Unsaved.STAY or (choice is Unsaved.COPY and not self._copied(model)):
                    return False
                abandon = choice is Unsaved.ABANDON

    def _copied(self, model: SessionModel) -> bool:
        try:
            return save_copy(model, self._window) is not None
        except UserFixableError as error:
            self.failed.emit(Failure.of(error), "", None)
            return False


# Imports of the engine take seconds the first time: in the thread that opens, not the window's.


def _open(
    path: Path, read_only: bool, progress: ProgressCallback, cancelled: CancelCheck
) -> Project:
    from alc_desktop.model import operations

    project: Project = operations.opening(path, read_only)(progress, cancelled)
    return project


def _create(
    path: Path,
    scan: CatalogScan,
    settings: ProjectSettings,
    progress: ProgressCallback,
    cancelled: CancelCheck,
) -> Project:
    from alc_desktop.model import operations

    project: Project = operations.creating(path, scan, settings)(progress, cancelled)
    return project


def _let_go(project: Project) -> None:
    """Close what was opened after it had been given up."""
    project.close(abandon_unsaved=True)
