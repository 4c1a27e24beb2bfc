"""What a new project needs to know: how its source is read, its file, the batch, the features."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
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

from alc_desktop.app import places
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.projects.backbone_choice import BackboneChoice
from alc_desktop.projects.reading_form import ReadingForm
from alc_desktop.projects.sources import (
    PROJECT_FILTER,
    PROJECT_SUFFIX,
    default_project_file,
    within,
)
from alc_desktop.widgets.focus_frame import PAINTS_FOCUS
from alc_desktop.widgets.headings import heading
from alc_desktop.widgets.theme import SPACING
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_folder, is_there
from alc_engine.runtime.settings import ProjectSettings

if TYPE_CHECKING:
    from alc_engine.formats import ReadAs
    from alc_engine.images.catalog import CatalogScan

_WIDTH = 57
"""Average characters."""
_BATCH = 100
_TIFF = (".tif", ".tiff")


class NewProjectForm(QScrollArea):
    """The few choices of a new project.

    Signals
    -------
    changed()
        Of anything that `complaint` depends on.
    reading_changed(ReadAs)
        The source is to be read in another way.
    folder_wanted()
        The user wants to say where the images of the table are.
    """

    changed = Signal()
    reading_changed = Signal(object)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = Path()
        self._path_edited = False
        self.project_path, self.root = QLineEdit(), QLineEdit()
        self.reading = ReadingForm()
        self.batch_size = QSpinBox()
        self.channels = QLineEdit()
        self.backbone = BackboneChoice()
        self._fields = QFormLayout()
        self._build()
        self._connect()

    # -- what is shown ---------------------------------------------------------

    def propose(self, scan: CatalogScan, source: Path, read_as: ReadAs, *, is_table: bool) -> None:
        """Fill in what goes with a scan; a file that the user named stays."""
        self._images = scan.catalog.root
        if not self._path_edited:
            self.project_path.setText(str(default_project_file(self._images, source)))
        self.root.setText(str(self._images))
        self.root.setCursorPosition(0)
        self._fields.setRowVisible(self._root_row, is_table)
        self.reading.show_reading(scan.reading, read_as)
        self.batch_size.setMaximum(max(len(scan.catalog), 1))
        self.batch_size.setValue(min(_BATCH, len(scan.catalog)))
        has_tiff = any(name.lower().endswith(_TIFF) for name in scan.catalog.file_names)
        self._fields.setRowVisible(self.channels, has_tiff)

    def reset(self) -> None:
        """Forget what was chosen for another source."""
        self._path_edited = False
        self.channels.clear()

    @property
    def path(self) -> Path:
        """The project file."""
        return places.typed(self.project_path.text())

    def settings(self) -> ProjectSettings:
        """The settings that were chosen."""
        backbone = replace(self.backbone.spec(), channels=self._chosen_channels() or ())
        return ProjectSettings(backbone=backbone, batch_size=self.batch_size.value())

    def _chosen_channels(self) -> tuple[int, ...] | None:
        """The channels of TIFFs to show, none for those found; None if it can't be understood."""
        parts = self.channels.text().replace(",", " ").split()
        if len(parts) not in (0, 1, 3):
            return None
        if not all(part.isascii() and part.isdecimal() and int(part) for part in parts):
            return None
        return tuple(map(int, parts))

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
        if self._chosen_channels() is None:
            return self.tr("Name one channel or three, counted from 1, e.g. 4, 3, 2.")
        return self.backbone.missing()

    # -- building --------------------------------------------------------------

    def _build(self) -> None:
        for widget, name in (
            (self.project_path, self.tr("Project file")),
            (self.root, self.tr("Folder of the images")),
            (self.batch_size, self.tr("Images asked about in each round")),
            (self.channels, self.tr("Channels of TIFF images to show")),
        ):
            widget.setAccessibleName(name)
        self.root.setReadOnly(True)
        for field in (self.project_path, self.root):  # a path is soon longer than its field
            field.textChanged.connect(field.setToolTip)
        self.batch_size.setRange(1, _BATCH)
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
        self._fields.addRow(self.tr("Images per round"), self.batch_size)
        self.channels.setPlaceholderText(self.tr("the first; or e.g. 4, 3, 2"))
        self._fields.addRow(self.tr("Channels shown"), self.channels)

        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * SPACING, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(heading(self.tr("How this was read")))
        column.addWidget(self.reading)
        column.addSpacing(SPACING)
        column.addWidget(heading(self.tr("New project")))
        column.addLayout(self._fields)
        column.addSpacing(SPACING)
        column.addWidget(heading(self.tr("How images are compared")))
        column.addWidget(self.backbone)
        column.addStretch()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setProperty(PAINTS_FOCUS, True)
        self.setAccessibleName(self.tr("New project"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH * self.fontMetrics().averageCharWidth() + 2 * SPACING)
        self.setWidget(inner)

    def _connect(self) -> None:
        self.project_path.textEdited.connect(self._note_edit)
        self.project_path.textChanged.connect(self.changed)
        self.channels.textChanged.connect(self.changed)
        self.backbone.changed.connect(self.changed)
        self._choose_path.clicked.connect(self._look_for_path)
        self._choose_root.clicked.connect(self.folder_wanted)
        self.reading.changed.connect(self.reading_changed)

    def _note_edit(self) -> None:
        self._path_edited = True

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
