"""The import page: what was understood, before anything is created; then create the project.

Three states: looking through the source, the reason why it can't be used, and
what was found beside the few choices a new project needs.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.failure import Failure
from alc_desktop.model.pace import Pace
from alc_desktop.model.work_words import progress_text
from alc_desktop.projects.found_view import FoundView
from alc_desktop.projects.new_project_form import NewProjectForm
from alc_desktop.projects.refusal import Refusal
from alc_desktop.projects.sources import Source, source_of
from alc_desktop.widgets.focus_frame import PAINTS_FOCUS
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.narrow import NarrowPage
from alc_desktop.widgets.sparing_bar import SparingBar
from alc_desktop.widgets.theme import SPACING
from alc_engine.features.backbones.feature_check import FeatureCheckRequest
from alc_engine.formats import ReadAs, ScanRequest
from alc_engine.images.reading import AS_FOUND
from alc_engine.runtime.progress import Progress

if TYPE_CHECKING:
    from alc_engine.images.catalog import CatalogScan


class ImportPage(QStackedWidget):
    """Takes a source, shows what is in it, and offers to create a project.

    Signals
    -------
    scan_wanted(ScanRequest)
        Run it and hand the result to `show_scan`, or the failure to `show_failure`.
    check_wanted(FeatureCheckRequest)
        Run it before creating, and go on with `create`, or with `show_failure`.
    create_wanted(Path, CatalogScan, ProjectSettings)
    left()
        The user goes back; a running scan is to be cancelled.
    """

    scan_wanted = Signal(object)
    check_wanted = Signal(object)
    create_wanted = Signal(object, object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Import"))
        self._source, self._images = Path(), Path()
        self._read_as = AS_FOUND
        self._scan: CatalogScan | None = None
        self._checking = False
        self._pace = Pace()
        self.title, self.progress_line = heading("", TITLE), paragraph("", "muted")
        self.bar = SparingBar()
        self.refusal, self.found, self.form = Refusal(), FoundView(), NewProjectForm()
        self.complaint = paragraph("", "danger")
        self.create_button = QPushButton(self.tr("Create project"))
        self._looking = self._build_looking()
        self.found_page = self._build_found()
        for state in (self._looking, self.refusal, self.found_page):
            self.addWidget(state)
        self.refusal.left.connect(self.left)
        self.refusal.reading_chosen.connect(
            lambda fields: self._read_again(replace(self._read_as, **fields))
        )
        self.form.reading_changed.connect(self._read_again)
        self.found.merge_wanted.connect(self.form.reading.merge)
        for part in (self.refusal, self.form):
            part.folder_wanted.connect(self._choose_folder)
        self.form.changed.connect(self._check)

    # -- what is shown ---------------------------------------------------------

    def start(self, source: Path) -> None:
        """Look through a folder or a table."""
        self._source = source
        self._images = source.parent if self._is_table else source
        self._read_as, self._checking = AS_FOUND, False
        self.form.reset()
        self._look_through()

    def show_waiting(self, title: str) -> None:
        """Say that something is being made; `show_progress` follows."""
        self.title.setText(title)
        self._looking.setAccessibleName(title)
        self.progress_line.clear()
        self.bar.setMaximum(0)
        self.setCurrentWidget(self._looking)
        self._looking.setFocus()

    @property
    def is_waiting(self) -> bool:
        """Whether something is being looked through or made."""
        return self.currentWidget() is self._looking

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        self._pace.note(progress)
        self.bar.setMaximum(progress.total)
        self.bar.setValue(progress.done)
        self.progress_line.setText(progress_text(progress, self._pace))

    def show_failure(self, failure: Failure) -> None:
        """Say why the source, or a file of features that was chosen, can't be used."""
        if self._checking:
            self._checking = False
            self.complaint.setText("\n".join(filter(None, (failure.what, failure.remedy))))
            self.setCurrentWidget(self.found_page)
            return
        self.refusal.show_failure(failure, is_table=self._is_table)
        self.setCurrentWidget(self.refusal)

    def show_scan(self, scan: CatalogScan) -> None:
        """Show what was found."""
        self._scan = scan
        self.found.show_scan(scan)
        self.form.propose(scan, self._source, self._read_as, is_table=self._is_table)
        self.setCurrentWidget(self.found_page)
        self._check()
        self.create_button.setFocus()

    # -- room --------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """None while it is not shown.

        A stack of pages has the room for all of them, and what this one needs
        would widen a small window with a project in it.
        """
        return super().minimumSizeHint() if self.isVisible() else QSize(0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room; while something is waited for, the page itself has the keys."""
        super().showEvent(event)
        self.updateGeometry()
        if self.is_waiting:
            self._looking.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back."""
        super().hideEvent(event)
        self.updateGeometry()

    # -- building --------------------------------------------------------------

    def _build_looking(self) -> QWidget:
        self.bar.setAccessibleName(self.tr("Progress of looking through the images"))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.left)
        page = NarrowPage(self.title, self.bar, self.progress_line, cancel)
        # Else the button would have them: who types on, for images not there yet, cancelled.
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setProperty(PAINTS_FOCUS, True)
        return page

    def _build_found(self) -> QWidget:
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        self.create_button.setProperty("role", "primary")
        self.create_button.setAutoDefault(True)
        self.create_button.clicked.connect(self._check_features)
        top = QHBoxLayout()
        top.addWidget(self.found, 1)
        top.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.addWidget(back)
        buttons.addWidget(self.complaint, 1)
        buttons.addWidget(self.create_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(2 * SPACING)
        column.addLayout(top, 1)
        column.addLayout(buttons)
        return page

    # -- what the user does ----------------------------------------------------

    @property
    def _is_table(self) -> bool:
        return source_of(self._source) is Source.TABLE

    def _look_through(self) -> None:
        self.show_waiting(self.tr("Looking through {name}").format(name=self._source.name))
        table = self._source if self._is_table else None
        self.scan_wanted.emit(ScanRequest(self._images, table, self._read_as))

    def _read_again(self, read_as: ReadAs) -> None:
        self._read_as = read_as
        self._look_through()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder that the paths of the table start from"), str(self._images)
        )
        if chosen:
            self._images = Path(chosen)
            self._look_through()

    def _check(self) -> None:
        complaint = self.form.complaint()
        self.complaint.setText(complaint)
        self.create_button.setEnabled(not complaint)

    def _check_features(self) -> None:
        """Look at files of weights and embeddings before there is a project that needs them."""
        if self._scan is None or self.form.complaint():
            return
        names = self._scan.catalog.file_names
        request = FeatureCheckRequest(self.form.settings().backbone, names)
        if request.is_needed:
            self._checking = True
            self.show_waiting(self.tr("Looking at the features"))
            self.check_wanted.emit(request)
        else:
            self.submit()

    def submit(self) -> None:
        """Ask for the project that the form describes."""
        self._checking = False
        if self._scan is not None:
            self.create_wanted.emit(self.form.path, self._scan, self.form.settings())
