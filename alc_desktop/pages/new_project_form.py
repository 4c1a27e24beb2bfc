"""What a new project needs to know: its file, the columns, the batch, the features."""

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
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from alc_desktop import places
from alc_desktop.headings import heading
from alc_desktop.pages.backbone_choice import BackboneChoice, let_shrink
from alc_desktop.pages.sources import (
    PROJECT_FILTER,
    PROJECT_SUFFIX,
    default_project_file,
    within,
)
from alc_desktop.theme import SPACING
from alc_desktop.words.engine import in_users_language
from alc_engine.errors import UserFixableError
from alc_engine.file_names import is_folder, is_there
from alc_engine.project import Project
from alc_engine.settings import ProjectSettings

if TYPE_CHECKING:
    from alc_engine.formats import CatalogScan

_WIDTH = 57
"""Average characters."""
_BATCH = 100


class NewProjectForm(QScrollArea):
    """The few choices of a new project.

    Signals
    -------
    changed()
        Of anything that `complaint` depends on.
    columns_chosen(str, str)
        Other columns of the table, of the path and of the label.
    folder_wanted()
        The user wants to say where the images of the table are.
    """

    changed = Signal()
    columns_chosen = Signal(str, str)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = Path()
        self._path_edited = False
        self.project_path, self.root = QLineEdit(), QLineEdit()
        self.path_column, self.label_column = QComboBox(), QComboBox()
        self.batch_size = QSpinBox()
        self.backbone = BackboneChoice()
        self._fields = QFormLayout()
        self._build()
        self._connect()

    # -- what is shown ---------------------------------------------------------

    def propose(self, scan: CatalogScan, source: Path, *, is_table: bool) -> None:
        """Fill in what goes with a scan; a file that the user named stays."""
        self._images = scan.catalog.root
        if not self._path_edited:
            self.project_path.setText(str(default_project_file(self._images, source)))
        self.root.setText(str(self._images))
        self.root.setCursorPosition(0)
        self._fields.setRowVisible(self._root_row, is_table)
        for box, chosen in (
            (self.path_column, scan.path_column),
            (self.label_column, scan.label_column),
        ):
            box.clear()
            box.addItems(scan.columns)
            box.setCurrentText(chosen)
            self._fields.setRowVisible(box, bool(scan.columns))
        self.batch_size.setMaximum(max(len(scan.catalog), 1))
        self.batch_size.setValue(min(_BATCH, len(scan.catalog)))

    def reset(self) -> None:
        """Forget what was chosen for another source."""
        self._path_edited = False
        self.path_column.clear()
        self.label_column.clear()

    @property
    def path(self) -> Path:
        """The project file."""
        return places.typed(self.project_path.text())

    def settings(self) -> ProjectSettings:
        """The settings that were chosen."""
        return ProjectSettings(backbone=self.backbone.spec(), batch_size=self.batch_size.value())

    def complaint(self) -> str:
        """Why the project can't be created yet; empty if it can."""
        path = self.path
        if not self.project_path.text().strip():
            return self.tr("Name the project file.")
        if within(path, self._images):
            return self.tr("Put the project file elsewhere: nothing is written among the images.")
        if path.suffix != PROJECT_SUFFIX:
            return self.tr("The name of a project file ends in {suffix}.").format(
                suffix=PROJECT_SUFFIX
            )
        if is_there(path):
            return self.tr("There is a file of this name already. Choose another name.")
        if not is_folder(path.parent):
            return self.tr("There is no folder {folder}.").format(folder=path.parent)
        try:
            Project.require_free(path)
        except UserFixableError as error:
            return f"{in_users_language(error.what)} {in_users_language(error.remedy)}"
        return self.backbone.missing()

    # -- building --------------------------------------------------------------

    def _build(self) -> None:
        for widget, name in (
            (self.project_path, self.tr("Project file")),
            (self.root, self.tr("Folder of the images")),
            (self.path_column, self.tr("Column with the path")),
            (self.label_column, self.tr("Column with the label")),
            (self.batch_size, self.tr("Images asked about in each round")),
        ):
            widget.setAccessibleName(name)
        self.root.setReadOnly(True)
        for field in (self.project_path, self.root):  # a path is soon longer than its field
            field.textChanged.connect(field.setToolTip)
        self.batch_size.setRange(1, _BATCH)
        for box in (self.path_column, self.label_column):
            let_shrink(box)
        self._choose_path = QPushButton(self.tr("Change…"))
        self._choose_path.setAccessibleName(self.tr("Change the project file"))
        self._choose_root = QPushButton(self.tr("Change…"))
        self._choose_root.setAccessibleName(self.tr("Change the folder of the images"))
        self._root_row = _row(self.root, self._choose_root)
        self._fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        path_row = _row(self.project_path, self._choose_path)
        self._fields.addRow(self.tr("Project file"), path_row)
        self._fields.addRow(self.tr("Images are in"), self._root_row)
        self._fields.addRow(self.tr("Path column"), self.path_column)
        self._fields.addRow(self.tr("Label column"), self.label_column)
        self._fields.addRow(self.tr("Images per round"), self.batch_size)

        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * SPACING, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(heading(self.tr("New project")))
        column.addLayout(self._fields)
        column.addSpacing(SPACING)
        column.addWidget(heading(self.tr("How images are compared")))
        column.addWidget(self.backbone)
        column.addStretch()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("New project"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH * self.fontMetrics().averageCharWidth() + 2 * SPACING)
        self.setWidget(inner)

    def _connect(self) -> None:
        self.project_path.textEdited.connect(self._note_edit)
        self.project_path.textChanged.connect(self.changed)
        self.backbone.changed.connect(self.changed)
        self._choose_path.clicked.connect(self._look_for_path)
        self._choose_root.clicked.connect(self.folder_wanted)
        for box in (self.path_column, self.label_column):
            box.activated.connect(self._choose_columns)

    def _note_edit(self) -> None:
        self._path_edited = True

    def _choose_columns(self) -> None:
        self.columns_chosen.emit(self.path_column.currentText(), self.label_column.currentText())

    def _look_for_path(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Project file"), self.project_path.text(), PROJECT_FILTER
        )
        if chosen:
            self._path_edited = True
            self.project_path.setText(str(Path(chosen).with_suffix(PROJECT_SUFFIX)))


def _row(field: QWidget, button: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(field, 1)
    row.addWidget(button)
    return box
