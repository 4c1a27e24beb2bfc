"""Why a source can't be used, and what can be tried: other columns, another folder."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QWidget

from alc_desktop.failure import Failure
from alc_desktop.headings import TITLE, heading, paragraph
from alc_desktop.pages.narrow import NarrowPage
from alc_engine.formats import ColumnNotFound


class Refusal(NarrowPage):
    """Shows a failure of scanning.

    Signals
    -------
    columns_chosen(str, str)
        Of the path and of the label.
    folder_wanted()
        The user wants to say where the images of the table are.
    left()
    """

    columns_chosen = Signal(str, str)
    folder_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        self.title, self.text = heading("", TITLE), paragraph()
        self.path_column, self.label_column = QComboBox(), QComboBox()
        self.look_again_button, self.folder_button = QPushButton(), QPushButton()
        self.back_button = QPushButton()
        self.columns = QWidget()
        super().__init__(self.title, self.text, self.columns, self.folder_button, self.back_button)
        self.path_column.setAccessibleName(self.tr("Column with the path"))
        self.label_column.setAccessibleName(self.tr("Column with the label"))
        self.look_again_button.setText(self.tr("Look again"))
        self.look_again_button.setProperty("role", "primary")
        self.look_again_button.clicked.connect(self._choose_columns)
        self.folder_button.setText(self.tr("Choose the folder of the images…"))
        self.folder_button.clicked.connect(self.folder_wanted)
        self.back_button.setText(self.tr("Back"))
        self.back_button.clicked.connect(self.left)
        choice = QFormLayout(self.columns)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.addRow(self.tr("Path column"), self.path_column)
        choice.addRow(self.tr("Label column"), self.label_column)
        choice.addRow(self.look_again_button)

    def show_failure(self, failure: Failure, *, is_table: bool) -> None:
        """Say why, and offer what may help."""
        self.title.setText(failure.what)
        self.text.setText("\n\n".join(filter(None, (failure.where, failure.remedy))))
        columns = failure.error.columns if isinstance(failure.error, ColumnNotFound) else ()
        self.columns.setVisible(bool(columns))
        self.folder_button.setVisible(is_table and not columns)
        for box in (self.path_column, self.label_column):
            box.clear()
            box.addItems(columns)
        self.back_button.setFocus()

    def _choose_columns(self) -> None:
        self.columns_chosen.emit(self.path_column.currentText(), self.label_column.currentText())
