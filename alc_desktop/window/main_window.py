"""The main window: layout, menus, wiring; nothing else.

It is up with the welcome page before anything of a project is imported; the
import page and the views of a project are made when they are first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize, Qt, QTimer, SignalInstance
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMainWindow,
    QMenuBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.app.preferences import Preferences
from alc_desktop.app.text_size import use_text_size
from alc_desktop.background.worker import RequestWorker
from alc_desktop.commands.action_keys import rewrite
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.class_keys import MOST
from alc_desktop.commands.finding import ActionFinder
from alc_desktop.commands.fixed_keys import fixed_keys
from alc_desktop.commands.key_places import legends
from alc_desktop.commands.key_store import KeyStore
from alc_desktop.commands.menus import Menus
from alc_desktop.commands.shortcuts import Shortcuts
from alc_desktop.commands.tab_order import step_in_sight
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.i18n.failure import Failure
from alc_desktop.i18n.translations import use_language
from alc_desktop.projects.sources import Source, source_of
from alc_desktop.projects.welcome import WelcomePage
from alc_desktop.widgets.banner import Banner
from alc_desktop.widgets.focus_frame import FocusFrame
from alc_desktop.widgets.focus_return import FocusReturn
from alc_desktop.widgets.running import running_application
from alc_desktop.widgets.screen_room import FRAME, room_for
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import Theme, current_theme
from alc_desktop.widgets.wiring import Wiring
from alc_desktop.widgets.wished_theme import on_system_change, theme_for
from alc_desktop.window.drops import Refused, ToAdd, dropped_paths, meaning_of, read_only
from alc_desktop.window.errands import Errands
from alc_desktop.window.helping import Helping
from alc_desktop.window.kept_view import KeptView
from alc_desktop.window.menu_escape import MenuEscape
from alc_desktop.window.project_host import OpenProject, ProjectHost
from alc_desktop.window.project_messages import ProjectMessages
from alc_desktop.window.status_bar import StatusBar
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import Progress

if TYPE_CHECKING:
    from alc_desktop.model.session_model import SessionModel
    from alc_desktop.projects.import_page import ImportPage
    from alc_desktop.window.window_tour import WindowTour
    from alc_desktop.window.workspace import Workspace

_SIZE = QSize(1440, 900)
_LEAST = QSize(911, 512) - QSize(0, 48) - FRAME
"""On a screen of 1366 x 768 at 150 %, beside a task bar and in a frame."""


@dataclass(frozen=True)
class _OpenViews:
    """What the window has while a project is open."""

    workspace: Workspace
    messages: ProjectMessages


class MainWindow(QMainWindow):
    """One window, with at most one project open.

    Parameters
    ----------
    preferences : Preferences, optional
    """

    def __init__(self, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.preferences = preferences or Preferences()
        self.worker = RequestWorker(self)
        self.key_store = KeyStore(self.preferences)
        self.commands = Actions(self)
        self.host = ProjectHost(self.worker, self.commands, self.preferences, self)
        self.focus_return = FocusReturn(self)
        self.focus_frame = FocusFrame(self)
        self._views: _OpenViews | None = None
        self._remedy: Callable[[], None] | None = None
        self._until = Wiring()  # what takes the banner away
        self._renewal_waits = False
        self.tour: WindowTour | None = None
        self._closed = False
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self._furnish()
        self._connect()
        geometry = self.preferences.window_geometry
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(_SIZE.boundedTo(room_for(self)))
        self.show_welcome()

    @property
    def model(self) -> SessionModel | None:
        """The open project; None without one."""
        return self.host.model

    @property
    def workspace(self) -> Workspace | None:
        """The views of the open project; None without one."""
        return None if self._views is None else self._views.workspace

    # -- layout ------------------------------------------------------------------

    def _furnish(self) -> None:
        """Make whatever says something; in another language or size of text it is made anew."""
        self.errands = Errands(self.host, self.worker, self.commands, self.preferences, self)
        self._import_page: ImportPage | None = None
        self.welcome = WelcomePage()
        self.save_banner = Banner(self.tr("Saving failed"))
        self.banner = Banner(self.tr("Message"))
        self.pages = QStackedWidget()
        self.status = StatusBar()
        self._build()
        self._connect_controls()

    def _clear_out(self) -> None:
        """Take away what `_furnish` made, and the actions; no project is on the screen."""
        self._until.cut()
        self._remedy = None
        self.help.close()
        heard = (self.errands, self.finder, self.shortcuts, self.help, self.commands)
        for part in (*heard, self.menuBar(), self._centre, self.status):
            part.deleteLater()
        self.setMenuBar(QMenuBar(self))
        # Now: keys that two actions have would be nobody's.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Label correction"))
        self.setMinimumSize(_LEAST)  # the panes fold where they would need more
        self._centre = QWidget()
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for banner in (self.save_banner, self.banner):
            banner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(banner)
        column.addWidget(self.pages, 1)
        self.pages.addWidget(self.welcome)
        self.setCentralWidget(self._centre)
        self.setStatusBar(self.status)
        self.menus = Menus(
            self, self.commands, lambda: self.preferences.recent_projects, self.open_project
        )
        self.finder = ActionFinder(self.commands, self.menus, self.preferences, self)
        fixed = fixed_keys(self.menus.titles())
        self.shortcuts = Shortcuts(self.menus.commands, self.commands, fixed, self.key_store, self)
        MenuEscape(self.menuBar())
        self.help = Helping(self, self.commands)
        self.help.explain_window(self.welcome, self.status)
        self.commands.blind.setChecked(self.preferences.blind)
        languages = self.commands.languages
        languages.get(self.preferences.language, languages[""]).setChecked(True)
        self.commands.appearances[self.preferences.appearance].setChecked(True)
        self.commands.contrasts[self.preferences.contrast].setChecked(True)
        self.commands.text_sizes[self.preferences.text_size].setChecked(True)
        self.commands.automatic.setChecked(self.preferences.automatic_rounds)
        self.commands.notices.setChecked(self.preferences.notices)

    def _connect_controls(self) -> None:
        commands = self.commands
        self.welcome.images_chosen.connect(self.import_images)
        self.welcome.project_chosen.connect(self.open_project)
        self.welcome.sample_wanted.connect(self.open_sample)
        for action, slot in (
            (commands.new_project, self.show_welcome),
            (commands.open_project, self.welcome.choose_project),
            (commands.close_project, self.show_welcome),
            (commands.quit, self.close),
            (commands.edit_shortcuts, self._edit_shortcuts),
            (commands.tour, self.show_tour),
            (commands.cancel, self._cancel),
        ):
            # `triggered` says whether the action is checked; no slot here wants to know.
            action.triggered.connect(lambda _=False, slot=slot: slot())
        for code, action in commands.languages.items():
            action.triggered.connect(lambda _=False, code=code: self._choose_language(code))
        for wish, action in commands.appearances.items():
            action.triggered.connect(lambda _=False, wish=wish: self._choose_appearance(wish))
        for wish, action in commands.contrasts.items():
            action.triggered.connect(lambda _=False, wish=wish: self._choose_contrast(wish))
        for wish, action in commands.text_sizes.items():
            action.triggered.connect(lambda _=False, wish=wish: self._choose_text_size(wish))
        commands.automatic.toggled.connect(partial(setattr, self.preferences, "automatic_rounds"))
        commands.notices.toggled.connect(partial(setattr, self.preferences, "notices"))
        self.shortcuts.changed.connect(self._show_keys)
        self.errands.said.connect(self.status.say)
        self.help.said.connect(self.status.say)
        self.errands.failed.connect(self._show_error)
        self.errands.reopen_wanted.connect(self.open_project)
        self.status.cancel_wanted.connect(self._cancel)
        self.save_banner.action_wanted.connect(self._retry_saving)
        self.save_banner.other_wanted.connect(self._save_copy)
        self.banner.action_wanted.connect(self._follow_remedy)
        self.pages.currentChanged.connect(self._renew_at_last)

    def _connect(self) -> None:
        """To what stays in every language."""
        worker = self.worker
        self.host.began.connect(lambda path: self.status.show_opening(path))
        self.host.ended.connect(lambda: self.status.end_opening())
        self.host.waiting.connect(self._show_opening)
        self.host.progressed.connect(lambda progress: self._show_progress(progress))
        self.host.refused.connect(self._leave_opening)
        self.host.opened.connect(self._show_project)
        self.host.closing.connect(self._remove_project)
        self.host.failed.connect(partial(self.show_failure, until=()))
        worker.busy_changed.connect(self._show_busy)
        worker.progressed.connect(self._show_progress)
        worker.failed.connect(self._show_work_failure)
        legends.changed.connect(self._show_legends)
        on_system_change(self._wear_wished)

    # -- pages -------------------------------------------------------------------

    @property
    def import_page(self) -> ImportPage:
        """The import page, made when it is first needed."""
        if self._import_page is None:
            from alc_desktop.projects.import_page import ImportPage

            page = self._import_page = ImportPage()
            page.scan_wanted.connect(lambda request: self.worker.submit(request, page.show_scan))
            page.check_wanted.connect(lambda r: self.worker.submit(r, lambda _: page.submit()))
            page.create_wanted.connect(self.host.create)
            page.left.connect(self.show_welcome)
            self.pages.addWidget(page)
        return self._import_page

    def show_welcome(self) -> None:
        """Close what is open and offer the ways in."""
        if self._clear():
            self.welcome.show_recent(self.preferences.recent_projects)
            self.pages.setCurrentWidget(self.welcome)

    def open_path(self, path: Path) -> None:
        """Open whatever `path` is: a project, a folder of images, or a table."""
        source = source_of(path)
        if source is Source.PROJECT:
            self.open_project(path)
        elif source is not Source.UNKNOWN:
            self.import_images(path)
        else:
            self.show_failure(
                Failure(
                    self.tr("This is neither a folder, nor a table, nor a project."),
                    str(path),
                    self.tr("Open a folder of images, a CSV table, or a project file (.alc)."),
                ),
                until=(),
            )

    def open_project(self, path: Path) -> None:
        """Open a project file in place of what is open."""
        if self._clear():
            if self.pages.currentWidget() is self._import_page:
                self.pages.setCurrentWidget(self.welcome)
            self.host.open(path)

    def import_images(self, source: Path) -> None:
        """Look through a folder or a table and show what is in it."""
        if self._clear():
            self.pages.setCurrentWidget(self.import_page)
            self.import_page.start(source)

    def open_sample(self, folder: Path | None = None) -> None:
        """Open the sample project; it is drawn first if it is not there yet.

        Parameters
        ----------
        folder : Path, optional
            Where it is kept; default among the user's application data.
        """
        if not self._clear():
            return
        from alc_desktop.projects.sample import SampleMaker

        maker = SampleMaker(self.worker, self.open_project, folder)
        if maker.needs_drawing:
            self.pages.setCurrentWidget(self.import_page)
            self.import_page.show_waiting(self.tr("Drawing the sample project"))
        try:
            maker.start()
        except UserFixableError as error:
            self.show_failure(Failure.of(error), until=())

    def _clear(self) -> bool:
        """Close what is open, and the message about it; False if the user wants to stay.

        Nothing is opened in a closed window, where nobody would close it again: what wants
        it may have waited in the event loop.
        """
        if self._closed or not self.host.close():
            return False
        self._hide_banner()
        self.commands.set_project_open(False)
        return True

    def _show_opening(self, path: Path) -> None:
        self.import_page.show_waiting(self.tr("Opening {name}").format(name=path.name))
        self.pages.setCurrentWidget(self.import_page)

    def _leave_opening(self) -> None:
        """Back to the ways in, unless a form that can be mended is shown."""
        if self._is_waiting:
            self.pages.setCurrentWidget(self.welcome)

    @property
    def _is_waiting(self) -> bool:
        """Whether a project on its way is waited for."""
        page = self._import_page
        return page is not None and self.pages.currentWidget() is page and page.is_waiting

    # -- the open project ----------------------------------------------------------

    def _show_project(self) -> Workspace:
        project = self.host.current
        model = project.model
        waited = self._is_waiting
        self._hide_banner()  # of a try that failed before
        self.commands.set_project_open(True, writable=not model.project.read_only)
        workspace = self._make_workspace(project)
        messages = ProjectMessages(
            *(model, project.rounds, self.status, self.save_banner),
            *(self.show_failure, self.errands.relocate, self),
        )
        self._views = _OpenViews(workspace, messages)
        self.pages.addWidget(workspace.centre)
        self.pages.setCurrentWidget(workspace.centre)
        self.menus.show_docks(workspace.docks.actions)
        self.shortcuts.apply()
        self._show_classes()
        workspace.docks.restore(self.preferences.window_layout)
        self.setWindowTitle(f"{model.project.path.stem} – {self.tr('Label correction')}")
        messages.show_all()
        workspace.restore_loupe()
        workspace.grid.setFocus()
        if waited:
            workspace.came_after_waiting()
        return workspace

    def _make_workspace(self, project: OpenProject) -> Workspace:
        from alc_desktop.window.workspace import Workspace

        workspace = Workspace(
            project.model, project.rounds, self.worker, self.commands, self.preferences, self
        )
        workspace.said.connect(self.status.say)
        workspace.failed.connect(self._show_error)
        self.host.leaving.connect(workspace.remarking.keep)
        project.model.classes_changed.connect(self._show_classes)
        return workspace

    def welcome_newcomers(self) -> None:
        """Lead who never saw it through the window, once a project is open."""
        self.host.opened.connect(self._tour_once)

    def _tour_once(self) -> None:
        if not self.preferences.toured:
            self.show_tour()

    def show_tour(self) -> None:
        """Lead through the views of the open project."""
        from alc_desktop.window.window_tour import WindowTour

        if self._views is not None and (self.tour is None or not self.tour.is_running):
            views, many = self._views.workspace, self.shortcuts.many
            self.tour = WindowTour(self, views, self.commands, many=many)
            self.preferences.toured = True
            self.tour.start()

    def _remove_project(self) -> None:
        if self.tour is not None:
            self.tour.end()
            self.tour = None
        if self._views is not None:  # opening may have failed half-way
            workspace = self._views.workspace
            self._views.messages.close()
            workspace.save_place()
            workspace.looking.close()  # the layout is kept as it is without
            self.preferences.save_window(self.saveGeometry(), workspace.docks.layout)
            self._views = None
            self.pages.removeWidget(workspace.centre)
            self.menus.show_docks([])
            self.menus.show_classes([])
            self.shortcuts.show_classes({}, many=False)
            workspace.close()
        self.setWindowTitle(self.tr("Label correction"))

    # -- what is said --------------------------------------------------------------

    def show_failure(
        self,
        failure: Failure,
        action: str = "",
        remedy: Callable[[], None] | None = None,
        *,
        until: Sequence[SignalInstance],
    ) -> None:
        """Show what went wrong in the banner, with a button for the remedy if there is one.

        Parameters
        ----------
        failure : Failure
        action : str
            Text of the button.
        remedy : callable, optional
            What it does.
        until : sequence of signals
            Each says that the cause is gone, and takes the banner away. Without
            any it stays until the user closes it or opens something else.
        """
        self._remedy = remedy
        self._until.cut()
        for signal in until:
            self._until.connect(signal, self._hide_banner)
        self.banner.show_failure(failure, action)

    def _hide_banner(self, *_: object) -> None:
        self._until.cut()
        self.banner.hide()

    def _follow_remedy(self) -> None:
        """Do it; a banner stays until its cause is gone, and it may be that nothing comes of it."""
        if self._remedy is not None:
            self._remedy()

    def _show_error(self, error: BaseException | Failure) -> None:
        """Something the user did came to nothing: until something else is done, or looked at."""
        until = [self.status.spoke]
        if self._views is not None:
            until.append(self._views.workspace.grid.current_changed)
        failure = error if isinstance(error, Failure) else Failure.of(error)
        self.show_failure(failure, until=until)

    def _show_work_failure(self, failure: Failure) -> None:
        if self.pages.currentWidget() is self._import_page:
            self.import_page.show_failure(failure)
        else:  # until work goes again
            self.show_failure(failure, until=(self.worker.progressed, self.worker.completed))

    def _show_busy(self, busy: bool) -> None:
        """The import page says itself what runs; everywhere else the status line does."""
        self.status.show_busy(busy and self.pages.currentWidget() is not self._import_page)

    def _show_progress(self, progress: Progress) -> None:
        if self.pages.currentWidget() is self._import_page:
            self.import_page.show_progress(progress)
        else:
            self.status.show_progress(progress)
        if "note" in progress.values:
            project = self.host.project
            names = () if project is None else project.model.facts.file_names
            note = in_users_language(progress.values["note"], file_names=names)
            self.show_failure(Failure(note), until=(self.worker.began,))

    # -- what the user does ----------------------------------------------------------

    def _retry_saving(self) -> None:
        from alc_desktop.model import operations

        operations.retry_saving(self.host.current.model)

    def _save_copy(self) -> None:
        from alc_desktop.projects.saving import save_copy

        try:
            path = save_copy(self.host.current.model, self)
        except UserFixableError as error:
            self._show_error(error)
            return
        if path is not None:
            self.show_failure(
                Failure(
                    self.tr("The copy holds every answer."),
                    str(path),
                    self.tr("Go on in the copy; the file that was open stays as it is."),
                ),
                self.tr("Open the copy"),
                partial(self.open_project, path),
                until=(),
            )

    # -- language and text size ------------------------------------------------------------

    def _choose_language(self, code: str) -> None:
        self.preferences.language = code
        self._renew_soon(self.tr("The language changes when the import is done or left."))

    def _choose_text_size(self, wish: str) -> None:
        self.preferences.text_size = wish
        self._renew_soon(self.tr("The text size changes when the import is done or left."))

    def _renew_soon(self, later: str) -> None:
        """Make everything anew now, or after an import, of which `later` is said."""
        self._renewal_waits = True
        if self._is_importing:
            self.status.say(later)
        self._renew_at_last()

    @property
    def _is_importing(self) -> bool:
        """Whether the import page is in use: what is filled in there, or on its way, stays."""
        page = self._import_page
        return self.host.opening or (page is not None and self.pages.currentWidget() is page)

    def _renew_at_last(self) -> None:
        """Do what is wished, once the action that wished it is through."""
        if self._renewal_waits and not self._is_importing:
            QTimer.singleShot(0, self, self._renew)

    def _renew(self) -> None:
        """Make everything that says something anew; project, work and layout stay.

        The open project and its rounds are handed on as they are, with what runs for
        them and what waits to be saved: only views are closed and made.
        """
        if self._closed or not self._renewal_waits or self._is_importing:
            return
        self._renewal_waits = False
        workspace = self.workspace
        kept = None if workspace is None else KeptView.of(workspace)
        preferences_at = self.errands.preferences_at
        self._remove_project()
        use_language(running_application(), self.preferences.language)
        self.setLocale(QLocale())  # and with it, of all that is made in it
        self._clear_out()
        use_text_size(running_application(), self.preferences.text_size)
        self.commands = Actions(self)
        self.host.use(self.commands)
        self._furnish()
        for part in (self.menuBar(), self._centre, self.status):
            part.show()  # now, so that the docks are put back into the room that there is
        if kept is None:
            self.show_welcome()
        else:
            kept.give_back(self._show_project())
        self._show_busy(self.worker.busy)
        if preferences_at is not None:
            self.errands.show_preferences(preferences_at)

    def _edit_shortcuts(self) -> None:
        from alc_desktop.commands.shortcut_editor import ShortcutEditor

        editor = ShortcutEditor(self.shortcuts, self)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.open()

    def _show_classes(self) -> None:
        """Other classes, or an order of them: each has its key, and letters may find them now."""
        model = self.host.current.model
        facts = model.facts
        classes = {class_id: facts.class_names[class_id] for class_id in facts.class_order}
        self.key_store.book = model.project
        self.shortcuts.show_classes(classes, many=len(classes) > MOST)
        self._show_keys()

    def _show_legends(self) -> None:
        """Another sign is known for a key."""
        for command in self.shortcuts.commands():
            rewrite(command.action)
        self._show_keys()

    def _show_keys(self) -> None:
        if self._views is not None:
            self.menus.show_classes(self.commands.keyed_classes)
            self._views.workspace.show_keys(many=self.shortcuts.many)

    def _cancel(self) -> None:
        from alc_desktop.model import operations

        operations.cancel(self.worker)
        self.status.show_cancelling()

    # -- the system --------------------------------------------------------------------

    def _wear_wished(self) -> None:
        """What was not wished for is as the system has it, which may be another way now."""
        theme = theme_for(self.preferences.appearance, self.preferences.contrast)
        if theme != current_theme():
            self.wear(theme)

    def _choose_appearance(self, wish: str) -> None:
        self.preferences.appearance = wish
        self._wear_wished()

    def _choose_contrast(self, wish: str) -> None:
        self.preferences.contrast = wish
        self._wear_wished()

    def wear(self, theme: Theme) -> None:
        """Take the colours of `theme`; all else stays as it is."""
        apply_theme(running_application(), theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as Space does; Qt leaves most out."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if isinstance(focused, QAbstractButton):
                focused.click()
                return
            if isinstance(focused, QComboBox):
                focused.showPopup()
                return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab pass over what lies behind the tab of another dock."""
        step = super().focusNextPrevChild
        return step_in_sight(lambda: step(forward))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, but not what was dragged out of this window."""
        if event.source() is None and dropped_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # what is dropped stays where it is
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, or offer to add it to what is open; else say why not."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        paths = dropped_paths(event.mimeData())
        project_open = self.host.project is not None
        meant = meaning_of(paths, project_open=project_open)
        if isinstance(meant, Refused):
            begin = meant.instead
            remedy = None if begin is None else partial(self.open_path, begin)
            action = "" if begin is None else self.tr("New project from it")
            self.show_failure(meant.failure, action, remedy, until=())
        elif isinstance(meant, ToAdd):
            if self.commands.add_images.isEnabled():
                self.errands.add_images(meant.folder)
            else:
                self.show_failure(read_only(meant.folder), until=())
        else:
            self.open_path(meant)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project, then end the background work."""
        if not self.host.close():
            event.ignore()
            return
        self._closed = True
        self.preferences.save_window(self.saveGeometry(), None)
        self.hide()  # what runs in the background may take a second to stop
        self.worker.close()
        self.host.end()
        event.accept()
