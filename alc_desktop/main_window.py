"""The main window: layout, menus, wiring; nothing else.

It is up with the welcome page before anything of a project is imported; the
import page and the views of a project are made when they are first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.pages.sources import Source, source_of
from alc_desktop.pages.welcome import WelcomePage
from alc_desktop.preferences import Preferences
from alc_desktop.theme import Theme, apply_theme, system_theme
from alc_desktop.window.actions import Actions
from alc_desktop.window.banner import Banner
from alc_desktop.window.menus import Menus
from alc_desktop.window.questions import Unsaved, ask_unsaved
from alc_desktop.window.status_bar import StatusBar
from alc_desktop.worker import Failure, RequestWorker
from alc_engine.errors import UserFixableError

if TYPE_CHECKING:
    from alc_desktop.pages.import_page import ImportPage
    from alc_desktop.session_model import SessionModel
    from alc_desktop.window.workspace import Workspace
    from alc_engine.catalog import ImageCatalog
    from alc_engine.settings import ProjectSettings

_SIZE = (1440, 900)
_SAID = 6000
"""Milliseconds that a line about an answer stays."""


class MainWindow(QMainWindow):
    """One window, with at most one project open.

    Parameters
    ----------
    theme : Theme
        Changed in place when the system's scheme changes.
    preferences : Preferences, optional
    """

    def __init__(self, theme: Theme, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.preferences = preferences or Preferences()
        self.worker = RequestWorker(self)
        self.commands = Actions(self)
        self.workspace: Workspace | None = None
        self._import_page: ImportPage | None = None
        self._remedy: Callable[[], None] = lambda: None
        self.welcome = WelcomePage(theme)
        self.save_banner = Banner(self.tr("Saving failed"))
        self.banner = Banner(self.tr("Message"))
        self.pages = QStackedWidget()
        self.status = StatusBar()
        self._build()
        self._connect()
        self.show_welcome()

    @property
    def model(self) -> SessionModel | None:
        """The open project; None without one."""
        return None if self.workspace is None else self.workspace.model

    # -- layout ------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Label correction"))
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for banner in (self.save_banner, self.banner):
            banner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(banner)
        column.addWidget(self.pages, 1)
        self.pages.addWidget(self.welcome)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.menus = Menus(
            self, self.commands, lambda: self.preferences.recent_projects, self.open_project
        )
        geometry = self.preferences.window_geometry
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*_SIZE)
        self.commands.blind.setChecked(self.preferences.blind)
        self.commands.automatic.setChecked(self.preferences.automatic_rounds)

    def _connect(self) -> None:
        commands, worker = self.commands, self.worker
        self.welcome.images_chosen.connect(self.import_images)
        self.welcome.project_chosen.connect(self.open_project)
        self.welcome.sample_wanted.connect(self.open_sample)
        for action, slot in (
            (commands.new_project, self.show_welcome),
            (commands.open_project, self.welcome.choose_project),
            (commands.close_project, self.show_welcome),
            (commands.export, self._export),
            (commands.relocate, self._relocate),
            (commands.quit, self.close),
            (commands.reviewer, self._ask_reviewer),
            (commands.keys, self._show_keys),
            (commands.diagnostics, self._copy_diagnostics),
            (commands.cancel, self._cancel),
        ):
            # triggered says whether the action is checked; no slot here wants to know.
            action.triggered.connect(lambda _=False, slot=slot: slot())
        commands.automatic.toggled.connect(partial(setattr, self.preferences, "automatic_rounds"))
        self.status.cancel_wanted.connect(self._cancel)
        worker.busy_changed.connect(self._show_busy)
        worker.progressed.connect(self._show_progress)
        worker.failed.connect(self._show_work_failure)
        self.save_banner.action_wanted.connect(self._retry_saving)
        self.banner.action_wanted.connect(self._follow_remedy)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_scheme)

    # -- pages -------------------------------------------------------------------

    @property
    def import_page(self) -> ImportPage:
        """The import page, made when it is first needed."""
        if self._import_page is None:
            from alc_desktop.pages.import_page import ImportPage

            page = self._import_page = ImportPage(self.theme)
            page.scan_wanted.connect(lambda request: self.worker.submit(request, page.show_scan))
            page.create_wanted.connect(self._create_project)
            page.left.connect(self.show_welcome)
            self.pages.addWidget(page)
        return self._import_page

    def show_welcome(self) -> None:
        """Close what is open and offer the ways in."""
        if self.close_project():
            self.welcome.show_recent(self.preferences.recent_projects)
            self.pages.setCurrentWidget(self.welcome)

    def open_path(self, path: Path) -> None:
        """Open whatever `path` is: a project, a folder of images, or a table."""
        source = source_of(path)
        if source is Source.PROJECT:
            self.open_project(path)
        elif source is Source.UNKNOWN:
            self.show_failure(
                Failure(
                    self.tr("This is neither a folder, nor a table, nor a project."),
                    str(path),
                    self.tr("Open a folder of images, a CSV table, or a project file (.alc)."),
                )
            )
        else:
            self.import_images(path)

    def import_images(self, source: Path) -> None:
        """Look through a folder or a table and show what is in it."""
        if self.close_project():
            self.pages.setCurrentWidget(self.import_page)
            self.import_page.start(source)

    def open_sample(self) -> None:
        """Open the sample project; it is drawn first if it is not there yet."""
        if not self.close_project():
            return
        from alc_desktop.sample import SampleMaker

        maker = SampleMaker(self.worker, self.open_project)
        if maker.needs_drawing:
            self.pages.setCurrentWidget(self.import_page)
            self.import_page.show_waiting(self.tr("Drawing the sample project"))
        self._guarded(maker.start)

    def open_project(self, path: Path, *, read_only: bool = False) -> None:
        """Open a project file in place of what is open."""
        if not self.close_project():
            return
        from alc_desktop import operations
        from alc_engine.project import ReadOnlyOffered

        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            reviewer = self.preferences.reviewer
            model = operations.open_project(path, read_only=read_only, reviewer=reviewer)
        except ReadOnlyOffered as error:
            self.show_welcome()
            again = partial(self.open_project, path, read_only=True)
            self.show_failure(Failure.of(error), self.tr("Open read-only"), again)
        except UserFixableError as error:
            self.show_welcome()
            self.show_failure(Failure.of(error))
        else:
            self._show_project(model)
        finally:
            QApplication.restoreOverrideCursor()

    def _create_project(self, path: Path, catalog: ImageCatalog, settings: ProjectSettings) -> None:
        from alc_desktop import operations

        def create() -> None:
            self._show_project(
                operations.create_project(
                    path, catalog, settings, reviewer=self.preferences.reviewer
                )
            )

        self._guarded(create)

    def _show_project(self, model: SessionModel) -> None:
        from alc_desktop.window.workspace import Workspace

        self.commands.set_project_open(True, writable=not model.project.read_only)
        workspace = self.workspace = Workspace(
            model, self.worker, self.theme, self.commands, self.preferences, self
        )
        workspace.said.connect(lambda text: self.status.showMessage(text, _SAID))
        workspace.failed.connect(lambda error: self.show_failure(Failure.of(error)))
        model.saved_changed.connect(self._show_saved)
        model.labels_changed.connect(self._show_round)
        model.batch_changed.connect(self._show_round)
        self.pages.addWidget(workspace.browser)
        self.pages.setCurrentWidget(workspace.browser)
        self.menus.show_docks(workspace.docks.actions)
        workspace.docks.restore(self.preferences.window_layout)
        self.setWindowTitle(f"{model.project.path.stem} – {self.tr('Label correction')}")
        self.preferences.remember_project(model.project.path)
        self._show_round()
        self._show_saved()
        self._show_problems(model)
        workspace.grid.setFocus()
        workspace.begin()

    def close_project(self) -> bool:
        """Stop what runs and close the open project; False if the user wants to stay."""
        self.worker.cancel()
        self.banner.hide()
        workspace = self.workspace
        if workspace is None:
            self.commands.set_project_open(False)
            return True
        if not self._let_go(workspace.model):
            return False
        self.workspace = None
        workspace.save_place()
        self.preferences.save_window(self.saveGeometry(), self.saveState())
        self.pages.removeWidget(workspace.browser)
        self.menus.show_docks([])
        workspace.close()
        self.save_banner.hide()
        self.status.clear_project()
        self.commands.set_project_open(False)
        self.setWindowTitle(self.tr("Label correction"))
        return True

    def _let_go(self, model: SessionModel) -> bool:
        """Commit and close the project file; ask what to do where that is not possible."""
        from alc_desktop import operations

        abandon = False
        while True:
            try:
                operations.close_project(model, abandon_unsaved=abandon)
                return True
            except UserFixableError as error:
                choice = ask_unsaved(self, error, model.project.unsaved)
                if choice is Unsaved.STAY:
                    return False
                abandon = choice is Unsaved.ABANDON

    # -- what is said --------------------------------------------------------------

    def show_failure(
        self, failure: Failure, action: str = "", remedy: Callable[[], None] | None = None
    ) -> None:
        """Show what went wrong in the banner, with a button for the remedy if there is one."""
        self._remedy = remedy or (lambda: None)
        self.banner.show_failure(failure, action)

    def _follow_remedy(self) -> None:
        self.banner.hide()
        self._remedy()

    def _guarded(self, action: Callable[[], None]) -> None:
        """Do something; show what the user can mend."""
        try:
            action()
        except UserFixableError as error:
            self.show_failure(Failure.of(error))

    def _show_problems(self, model: SessionModel) -> None:
        """What the user should know of a project that was just opened."""
        problems = model.project.problems
        if model.project.read_only:
            self.status.showMessage(self.tr("Open read-only: answers can't be given."))
        if problems:
            first, *rest = problems
            others = "\n".join(f"{p.what} {p.where} {p.remedy}" for p in rest)
            find = self.tr("Find moved images…") if not model.project.read_only else ""
            self.show_failure(
                Failure(first.what, first.where, first.remedy, others), find, self._relocate
            )

    def _show_work_failure(self, failure: Failure) -> None:
        if self._import_page is not None and self.pages.currentWidget() is self._import_page:
            self._import_page.show_failure(failure)
        else:
            self.show_failure(failure)

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self.status.show_busy()
        else:
            self.status.show_idle()

    def _show_progress(self, progress: object) -> None:
        self.status.show_progress(progress)
        if self._import_page is not None and self.pages.currentWidget() is self._import_page:
            self._import_page.show_progress(progress)

    def _show_round(self) -> None:
        model = self.model
        if model is not None:
            batch = model.session.batch
            waiting = len(model.session.waiting)
            self.status.show_round(model.session.round, len(batch) - waiting, len(batch))

    def _show_saved(self) -> None:
        model = self.model
        if model is None:
            return
        failure = model.save_failure
        self.status.show_saved(model.unsaved_count, failure is not None)
        if failure is None:
            self.save_banner.hide()
        else:
            self.save_banner.show_failure(failure, self.tr("Try again"), closable=False)

    # -- what the user does ----------------------------------------------------------

    def _retry_saving(self) -> None:
        from alc_desktop import operations

        if self.model is not None:
            operations.retry_saving(self.model)

    def _cancel(self) -> None:
        from alc_desktop import operations

        operations.cancel(self.worker)
        self.status.show_cancelling()

    def _export(self) -> None:
        from alc_desktop.export_dialog import ExportDialog

        if self.model is not None:
            ExportDialog(self.model, self).exec()

    def _relocate(self) -> None:
        from alc_desktop import operations

        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the images are now"))
        if chosen and self.model is not None:
            operations.relocate(self.model, self.worker, Path(chosen))

    def _ask_reviewer(self) -> None:
        name, given = QInputDialog.getText(
            self,
            self.tr("Your name"),
            self.tr("It is written beside your answers:"),
            text=self.preferences.reviewer,
        )
        if given:
            self.preferences.reviewer = name.strip()
            if self.model is not None:
                self.model.reviewer = name.strip()

    def _show_keys(self) -> None:
        from alc_desktop.window.key_help import KeyHelp

        names = () if self.model is None else self.model.facts.class_names
        KeyHelp(self.commands, names, self).exec()

    def _copy_diagnostics(self) -> None:
        from alc_desktop.diagnostics import report

        QGuiApplication.clipboard().setText(report())
        self.status.showMessage(self.tr("Copied. No image and no label is in it."), _SAID)

    # -- the system --------------------------------------------------------------------

    def _follow_scheme(self) -> None:
        self.theme.become(system_theme())
        apply_theme(QApplication.instance(), self.theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if len(paths) == 1 and source_of(paths[0]) is not Source.UNKNOWN:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_path(Path(event.mimeData().urls()[0].toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_project():
            event.ignore()
            return
        self.preferences.save_window(self.saveGeometry(), None)
        self.hide()  # what runs in the background may take a second to stop
        self.worker.close()
        event.accept()
