"""Writes the cleaned labels to a file, and says what was written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.app import places
from alc_desktop.background.queries import QueryRunner
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.i18n.failure import Failure
from alc_desktop.i18n.format_words import export_title
from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import count_text
from alc_desktop.model import operations
from alc_desktop.model.answer_words import status_word
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.theme import SPACING
from alc_engine.formats import EXPORTS, ExportReport
from alc_engine.formats.own_table import not_given_back
from alc_engine.labels.store import Status
from alc_engine.project.source import KeptTable

_WIDTH = 560
_ENDINGS = {"csv": "cleaned", "csv-semicolon": "cleaned", "table": "labels"}
"""Of the proposed name, where the name of the format says nothing to the user."""


class ExportDialog(Dialog):
    """Format, target, and a report afterwards.

    Signals
    -------
    failed(Failure)
        A mistake of the program; what the user can mend is said in the dialog.
    """

    failed = Signal(object)

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
        self.why_no_table = paragraph("", "muted")
        self.export_button = QPushButton(self.tr("Export"))
        self.close_button = QPushButton(self.tr("Close"))
        self.show_button = QPushButton(self.tr("Show in folder"))
        self._folder = Path()
        self._writing = QueryRunner("export", self)
        self._writing.completed.connect(self._show_report)
        self._writing.failed.connect(self._complain)
        self._writing.busy_changed.connect(self._show_busy)
        self._build()
        self._formats.buttons()[0].setChecked(True)
        self.export_button.setFocus()

    @property
    def format_name(self) -> str:
        """The format that is chosen."""
        chosen = next(button for button in self._formats.buttons() if button.isChecked())
        return str(chosen.property("format"))

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
            if name == "table":
                self._offer_own_table(button)
                column.addWidget(self.why_no_table)
        column.addSpacing(SPACING)
        self.certified = QCheckBox(self.tr("With a certificate of how many labels can be wrong"))
        self.certified.setVisible(self._model.session.round > 0 and not self._model.blind)
        column.addWidget(self.certified)
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
        self.show_button.hide()
        self.show_button.clicked.connect(self._show_folder)
        column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
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

    def _offer_own_table(self, button: QRadioButton) -> None:
        """Whether it can be given back; else why not stands below."""
        project = self._model.project
        kept = project.keeps_table
        button.setEnabled(kept is KeptTable.FILE)
        self.why_no_table.setVisible(kept is not KeptTable.FILE)
        if kept is not KeptTable.FILE:
            why = not_given_back(project.catalog, kept=kept is KeptTable.ROWS)
            self.why_no_table.setText(in_users_language(why.what))

    # -- what happens ----------------------------------------------------------

    def _propose(self, chosen: bool) -> None:
        """A file beside the project, named after it and the format."""
        if chosen:
            project = self._model.project.path
            ending = _ENDINGS.get(self.format_name, self.format_name)
            self.target.setText(str(project.with_name(f"{project.stem}-{ending}{self._suffix}")))

    @property
    def _suffix(self) -> str:
        """Of the file: that of the user's own table, or what is usual for the format."""
        own = self._model.project.catalog.source_table
        if self.format_name == "table" and own is not None:
            # A packed table is given back unpacked.
            return Path(own.stem).suffix if own.suffix.lower() == ".gz" else own.suffix
        return EXPORTS[self.format_name].suffix

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("File to write"),
            self.target.text(),
            f"*{self._suffix}",
        )
        if chosen:
            self.target.setText(chosen)

    def export(self) -> None:
        """Write the file beside the window's own work, then say what was written."""
        self.complaint.hide()
        self.show_button.hide()
        self.report.setText(self.tr("Writing…"))
        self.report.show()
        target = places.typed(self.target.text())
        self._writing.submit(
            operations.export(
                self._model, self.format_name, target, certified=self.certified.isChecked()
            )
        )

    def _show_busy(self, busy: bool) -> None:
        for button in (self.export_button, self.close_button):
            button.setEnabled(not busy)
        if not busy and self.show_button.isVisible():
            self.close_button.setFocus()

    def _show_report(self, report: ExportReport) -> None:
        self._folder = report.path.parent
        self.report.setText(self._report_text(report))
        self.show_button.show()

    def _complain(self, failure: Failure) -> None:
        self.report.hide()
        if failure.error is None:
            self.failed.emit(failure)
        else:
            self.complaint.setText(in_users_language(failure.error.message))
            self.complaint.show()

    def done(self, result: int) -> None:
        """Close, but not before what is being written is written."""
        if not self._writing.busy:
            super().done(result)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _report_text(self, report: ExportReport) -> str:
        statuses = [
            f"{count_text(count)} {status_word(Status[name.upper()])}"
            for name, count in report.by_status.items()
            if count
        ]
        written = self.tr("✓ %Ln rows written to {path}", None, report.rows).format(
            path=report.path
        )
        notes = map(in_users_language, report.notes)
        return "\n".join((written, listing(statuses), *notes)).strip()
