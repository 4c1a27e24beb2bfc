"""Writes the cleaned labels to a file, and says what was written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop import operations
from alc_desktop.format_words import export_title
from alc_desktop.headings import TITLE, heading, paragraph
from alc_desktop.numbers import count_text
from alc_desktop.session_model import SessionModel
from alc_desktop.theme import SPACING
from alc_desktop.wording import status_word
from alc_engine.errors import UserFixableError
from alc_engine.formats import EXPORTS, ExportReport
from alc_engine.labels import Status

_WIDTH = 560


class ExportDialog(QDialog):
    """Format, target, and a report afterwards."""

    def __init__(self, model: SessionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(_WIDTH)
        self._formats = QButtonGroup(self)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("File to write"))
        self.target.textChanged.connect(self.target.setToolTip)  # a path is soon longer
        self.report = paragraph()
        self.complaint = paragraph("", "danger")
        self.export_button = QPushButton(self.tr("Export"))
        self.close_button = QPushButton(self.tr("Close"))
        self._build()
        self._formats.buttons()[0].setChecked(True)
        self.export_button.setFocus()

    @property
    def format_name(self) -> str:
        """The format that is chosen."""
        return str(self._formats.checkedButton().property("format"))

    def choose_format(self, name: str) -> None:
        """Choose a format as if the user had."""
        for button in self._formats.buttons():
            button.setChecked(button.property("format") == name)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(heading(self.tr("Export the labels"), TITLE))
        column.addWidget(
            paragraph(
                self.tr("Your images and tables are not changed; a new file is written."), "muted"
            )
        )
        column.addSpacing(SPACING)
        for name in EXPORTS:
            button = QRadioButton(export_title(name))
            button.setProperty("format", name)
            button.toggled.connect(self._propose)
            self._formats.addButton(button)
            column.addWidget(button)
        column.addSpacing(SPACING)
        choose = QPushButton(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose the file to write"))
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.target, 1)
        row.addWidget(choose)
        column.addLayout(row)
        for label in (self.complaint, self.report):
            label.hide()
            column.addWidget(label)
        column.addSpacing(SPACING)
        self.export_button.setProperty("role", "primary")
        self.export_button.clicked.connect(self.export)
        self.export_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.export_button)
        column.addLayout(buttons)

    # -- what happens ----------------------------------------------------------

    def _propose(self, chosen: bool) -> None:
        """A file beside the project, named after it and the format."""
        if chosen:
            project = self._model.project.path
            suffix = EXPORTS[self.format_name].suffix
            self.target.setText(
                str(project.with_name(f"{project.stem}-{self.format_name}{suffix}"))
            )

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("File to write"),
            self.target.text(),
            f"*{EXPORTS[self.format_name].suffix}",
        )
        if chosen:
            self.target.setText(chosen)

    def export(self) -> None:
        """Write the file and say what was written."""
        self.report.hide()
        self.complaint.hide()
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            target = Path(self.target.text().strip()).expanduser()
            report = operations.export(self._model, self.format_name, target)
        except UserFixableError as error:
            self.complaint.setText(str(error))
            self.complaint.show()
        else:
            self.report.setText(self._report_text(report))
            self.report.show()
            self.close_button.setFocus()
        finally:
            self.unsetCursor()

    def _report_text(self, report: ExportReport) -> str:
        statuses = [
            f"{count_text(count)} {status_word(Status[name.upper()])}"
            for name, count in report.by_status.items()
            if count
        ]
        written = self.tr("✓ %Ln rows written to {path}", None, report.rows).format(
            path=report.path
        )
        return "\n".join((written, ", ".join(statuses), *report.notes)).strip()
