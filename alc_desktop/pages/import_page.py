"""The import page: what was understood, before anything is created; then create the project.

Three states: looking through the source, the reason why it can't be used, and
what was found beside the few choices a new project needs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.failure import Failure
from alc_desktop.headings import TITLE, heading, paragraph
from alc_desktop.pages.backbone_choice import BackboneChoice
from alc_desktop.pages.found_view import FoundView
from alc_desktop.pages.sources import (
    PROJECT_FILTER,
    PROJECT_SUFFIX,
    Source,
    default_project_file,
    source_of,
    within,
)
from alc_desktop.theme import SPACING, Theme
from alc_desktop.views.pace import Pace
from alc_desktop.work_words import progress_text
from alc_engine.formats import ColumnNotFound, ScanRequest
from alc_engine.progress import Progress
from alc_engine.settings import ProjectSettings

if TYPE_CHECKING:
    from alc_engine.formats import CatalogScan

_FORM_WIDTH = 400
_BATCH = 100


class ImportPage(QStackedWidget):
    """Takes a source, shows what is in it, and offers to create a project.

    Signals
    -------
    scan_wanted(ScanRequest)
        Run it and hand the result to `show_scan`, or the failure to `show_failure`.
    create_wanted(Path, ImageCatalog, ProjectSettings)
    left()
        The user goes back; a running scan is to be cancelled.
    """

    scan_wanted = Signal(object)
    create_wanted = Signal(object, object, object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Import"))
        self._source = Path()
        self._scan: CatalogScan | None = None
        self._path_edited = False
        self._pace = Pace()
        self._found = FoundView(theme)
        self._build_scanning()
        self._build_failed()
        self._build_found()

    # -- what happens ----------------------------------------------------------

    def start(self, source: Path) -> None:
        """Look through a folder or a table."""
        self._source = source
        self._path_edited = False
        self._look_through(self._request(source.parent if self._is_table else source))

    def show_progress(self, progress: Progress) -> None:
        """Say how far the scan is."""
        self._pace.note(progress)
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        self._scanning_text.setText(progress_text(progress, self._pace))

    def show_failure(self, failure: Failure) -> None:
        """Say why the source can't be used."""
        self._failure_title.setText(failure.what)
        self._failure_text.setText("\n\n".join(filter(None, (failure.where, failure.remedy))))
        columns = failure.error.columns if isinstance(failure.error, ColumnNotFound) else ()
        self._column_choice.setVisible(bool(columns))
        self.other_root_button.setVisible(self._is_table and not columns)
        for box in (self.missing_path_column, self.missing_label_column):
            box.clear()
            box.addItems(columns)
        self.setCurrentWidget(self._failed_page)
        self._back_button.setFocus()

    def show_waiting(self, title: str) -> None:
        """Say that something is being made; `show_progress` follows."""
        self._scanning_title.setText(title)
        self._scanning_text.clear()
        self._bar.setMaximum(0)
        self.setCurrentWidget(self._scanning_page)

    def show_scan(self, scan: CatalogScan) -> None:
        """Show what was found."""
        self._scan = scan
        self._found.show_scan(scan)
        self._show_columns(scan)
        self._root.setText(str(scan.catalog.root))
        self._root.setCursorPosition(0)
        if not self._path_edited:
            self.project_path.setText(str(default_project_file(scan.catalog.root, self._source)))
        self.batch_size.setMaximum(max(len(scan.catalog), 1))
        self.batch_size.setValue(min(_BATCH, len(scan.catalog)))
        self.setCurrentWidget(self._found_page)
        self._check()
        self.create_button.setFocus()

    @property
    def _is_table(self) -> bool:
        return source_of(self._source) is Source.TABLE

    def _request(
        self, images: Path, path_column: str | None = None, label_column: str | None = None
    ) -> ScanRequest:
        labels = self._source if self._is_table else None
        return ScanRequest(images, labels, path_column, label_column)

    def _look_through(self, request: ScanRequest) -> None:
        self._scanning_title.setText(
            self.tr("Looking through {name}").format(name=self._source.name)
        )
        self._scanning_text.setText(str(self._source))
        self._bar.setMaximum(0)
        self.setCurrentWidget(self._scanning_page)
        self.scan_wanted.emit(request)

    def _look_again(self) -> None:
        """With the columns that the user chose."""
        if self._scan is not None:
            self._look_through(
                self._request(
                    self._scan.catalog.root,
                    self.path_column.currentText() or None,
                    self.label_column.currentText() or None,
                )
            )

    def _look_with_columns(self) -> None:
        """With the columns chosen on the page that said they were not found."""
        self._look_through(
            self._request(
                self._source.parent,
                self.missing_path_column.currentText(),
                self.missing_label_column.currentText(),
            )
        )

    # -- building --------------------------------------------------------------

    def _build_scanning(self) -> None:
        self._scanning_title = heading("", TITLE)
        self._scanning_text = paragraph("", "muted")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress of looking through the images"))
        self._bar.setTextVisible(False)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.left)
        self._scanning_page = _narrow(self._scanning_title, self._bar, self._scanning_text, cancel)
        self.addWidget(self._scanning_page)

    def _build_failed(self) -> None:
        self._failure_title = heading("", TITLE)
        self._failure_text = paragraph()
        self._back_button = QPushButton(self.tr("Back"))
        self._back_button.clicked.connect(self.left)
        self.missing_path_column, self.missing_label_column = QComboBox(), QComboBox()
        self.missing_path_column.setAccessibleName(self.tr("Column with the path"))
        self.missing_label_column.setAccessibleName(self.tr("Column with the label"))
        again = QPushButton(self.tr("Look again"))
        again.setProperty("role", "primary")
        again.clicked.connect(self._look_with_columns)
        self._column_choice = QWidget()
        choice = QFormLayout(self._column_choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.addRow(self.tr("Path column"), self.missing_path_column)
        choice.addRow(self.tr("Label column"), self.missing_label_column)
        choice.addRow(again)
        self.other_root_button = QPushButton(self.tr("Choose the folder of the images…"))
        self.other_root_button.clicked.connect(self._choose_root)
        self._failed_page = _narrow(
            self._failure_title,
            self._failure_text,
            self._column_choice,
            self.other_root_button,
            self._back_button,
        )
        self.addWidget(self._failed_page)

    def _build_found(self) -> None:
        self.backbone = BackboneChoice()
        self.backbone.changed.connect(self._check)
        self.batch_size = QSpinBox()
        self.batch_size.setRange(1, _BATCH)
        self.batch_size.setAccessibleName(self.tr("Images asked about in each round"))
        form = QVBoxLayout()
        form.setContentsMargins(2 * SPACING, 0, 0, 0)
        form.setSpacing(SPACING)
        form.addWidget(heading(self.tr("New project")))
        form.addLayout(self._place_fields())
        form.addSpacing(SPACING)
        form.addWidget(heading(self.tr("How images are compared")))
        form.addWidget(self.backbone)
        form.addStretch()
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setLayout(form)
        scroll.setWidget(inner)
        scroll.setFixedWidth(_FORM_WIDTH + 2 * SPACING)

        top = QHBoxLayout()
        top.addWidget(self._found, 1)
        top.addWidget(scroll)
        self._found_page = QWidget()
        column = QVBoxLayout(self._found_page)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(2 * SPACING)
        column.addLayout(top, 1)
        column.addLayout(self._buttons())
        self.addWidget(self._found_page)

    def _place_fields(self) -> QFormLayout:
        self.project_path = QLineEdit()
        self.project_path.setAccessibleName(self.tr("Project file"))
        self.project_path.textChanged.connect(self._check)
        self.project_path.textEdited.connect(self._note_edit)
        choose_path = QPushButton(self.tr("Change…"))
        choose_path.setAccessibleName(self.tr("Change the project file"))
        choose_path.clicked.connect(self._choose_project_file)
        self._root = QLineEdit()
        self._root.setReadOnly(True)
        self._root.setAccessibleName(self.tr("Folder of the images"))
        choose_root = QPushButton(self.tr("Change…"))
        choose_root.setAccessibleName(self.tr("Change the folder of the images"))
        choose_root.clicked.connect(self._choose_root)
        self.path_column, self.label_column = QComboBox(), QComboBox()
        self.path_column.setAccessibleName(self.tr("Column with the path"))
        self.label_column.setAccessibleName(self.tr("Column with the label"))
        for box in (self.path_column, self.label_column):
            box.activated.connect(self._look_again)
        self._fields = QFormLayout()
        self._fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._fields.addRow(self.tr("Project file"), _row(self.project_path, choose_path))
        self._root_row = _row(self._root, choose_root)
        self._fields.addRow(self.tr("Images are in"), self._root_row)
        self._fields.addRow(self.tr("Path column"), self.path_column)
        self._fields.addRow(self.tr("Label column"), self.label_column)
        self._fields.addRow(self.tr("Images per round"), self.batch_size)
        return self._fields

    def _buttons(self) -> QHBoxLayout:
        self._complaint = paragraph("", "danger")
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        self.create_button = QPushButton(self.tr("Create project"))
        self.create_button.setProperty("role", "primary")
        self.create_button.setAutoDefault(True)
        self.create_button.clicked.connect(self._create)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addWidget(self._complaint, 1)
        row.addWidget(self.create_button)
        return row

    # -- the choices -----------------------------------------------------------

    def _show_columns(self, scan: CatalogScan) -> None:
        for box, chosen in (
            (self.path_column, scan.path_column),
            (self.label_column, scan.label_column),
        ):
            box.clear()
            box.addItems(scan.columns)
            box.setCurrentText(chosen)
            self._fields.setRowVisible(box, bool(scan.columns))
        self._fields.setRowVisible(self._root_row, self._is_table)

    def _note_edit(self) -> None:
        self._path_edited = True

    def _choose_project_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Project file"), self.project_path.text(), PROJECT_FILTER
        )
        if chosen:
            self._path_edited = True
            self.project_path.setText(str(Path(chosen).with_suffix(PROJECT_SUFFIX)))

    def _choose_root(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder that the paths of the table start from"), self._root.text()
        )
        if chosen:
            self._look_through(
                self._request(
                    Path(chosen),
                    self.path_column.currentText() or None,
                    self.label_column.currentText() or None,
                )
            )

    def _check(self) -> None:
        complaint = self._what_is_wrong()
        self._complaint.setText(complaint)
        self.create_button.setEnabled(not complaint)

    def _what_is_wrong(self) -> str:
        """Why the project can't be created yet; empty if it can."""
        if self._scan is None:
            return self.tr("Nothing was looked through yet.")
        text = self.project_path.text().strip()
        if not text:
            return self.tr("Name the project file.")
        path = Path(text).expanduser()
        if within(path, self._scan.catalog.root):
            return self.tr("Put the project file elsewhere: nothing is written among the images.")
        if path.suffix != PROJECT_SUFFIX:
            return self.tr("The name of a project file ends in {suffix}.").format(
                suffix=PROJECT_SUFFIX
            )
        if path.exists():
            return self.tr("There is a file of this name already. Choose another name.")
        if not path.parent.is_dir():
            return self.tr("There is no folder {folder}.").format(folder=path.parent)
        return self.backbone.missing()

    def _create(self) -> None:
        if self._scan is None or self._what_is_wrong():
            return
        self.create_wanted.emit(
            Path(self.project_path.text().strip()).expanduser(),
            self._scan.catalog,
            ProjectSettings(backbone=self.backbone.spec(), batch_size=self.batch_size.value()),
        )


def _row(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == 0 else 0)
    return box


def _narrow(*widgets: QWidget) -> QWidget:
    """A page with a narrow column a little above its middle; buttons keep their size."""
    column = QVBoxLayout()
    column.setSpacing(2 * SPACING)
    for widget in widgets:
        is_button = isinstance(widget, QPushButton)
        side = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
        column.addWidget(widget, 0, side)
    page = QWidget()
    across = QHBoxLayout(page)
    across.addStretch(1)
    down = QVBoxLayout()
    down.addStretch(2)
    down.addLayout(column)
    down.addStretch(3)
    across.addLayout(down, 2)
    across.addStretch(1)
    return page
