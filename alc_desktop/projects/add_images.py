"""Asks where new images of the open project are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.model.new_images import NewImages
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.primary_button import primary_button
from alc_desktop.widgets.theme import SPACING

if TYPE_CHECKING:
    from alc_engine.images.catalog import ImageCatalog

_WIDTH = 560


class AddImagesDialog(Dialog):
    """A folder, and whether labels are in folders, in a table, or nowhere yet.

    Parameters
    ----------
    catalog : ImageCatalog
        Of the open project: new images are looked for in its folder and in its way.
    parent : QWidget, optional
    """

    def __init__(self, catalog: ImageCatalog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add images"))
        self.setMinimumWidth(_WIDTH)
        self.folder, self.table = QLineEdit(str(catalog.root)), QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder of the new images"))
        self.table.setAccessibleName(self.tr("Table of their labels"))
        self.in_folders = QRadioButton(self.tr("Every folder is a class"))
        self.in_table = QRadioButton(self.tr("Labels are in a table:"))
        self.nowhere = QRadioButton(self.tr("They have no labels yet"))
        self.buttons = QDialogButtonBox()
        self._build()
        if catalog.source_table is not None:
            self.in_table.setChecked(True)
            self.table.setText(str(catalog.source_table))
        else:
            self.in_folders.setChecked(True)
        self._refresh()

    @property
    def wanted(self) -> NewImages:
        """What is chosen."""
        table = Path(self.table.text().strip()) if self.in_table.isChecked() else None
        return NewImages(Path(self.folder.text().strip()), table, self.nowhere.isChecked())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(heading(self.tr("Add images"), TITLE))
        column.addWidget(
            paragraph(
                self.tr(
                    "The project's own folder, or one below it. Images that the project has are "
                    "left alone; your answers stay."
                ),
                "muted",
            )
        )
        column.addSpacing(SPACING)
        column.addLayout(self._row(self.folder, self.tr("Choose the folder"), self._choose_folder))
        column.addSpacing(SPACING)
        column.addWidget(self.in_folders)
        column.addWidget(self.in_table)
        column.addLayout(self._row(self.table, self.tr("Choose the table"), self._choose_table))
        column.addWidget(self.nowhere)
        column.addSpacing(SPACING)
        self.look_button = primary_button(self.tr("Look for new images"))
        self.buttons.addButton(self.look_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.look_button.setDefault(True)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        for radio in (self.in_folders, self.in_table, self.nowhere):
            radio.toggled.connect(self._refresh)
        for line in (self.folder, self.table):
            line.textChanged.connect(self._refresh)
            line.textChanged.connect(line.setToolTip)  # a path is soon longer

    def _row(self, line: QLineEdit, name: str, choose: Callable[[], None]) -> QHBoxLayout:
        button = QPushButton(self.tr("Choose…"))
        button.setAccessibleName(name)
        button.clicked.connect(lambda: choose())
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        return row

    def _refresh(self) -> None:
        needs_table = self.in_table.isChecked()
        self.table.setEnabled(needs_table)
        complete = bool(self.folder.text().strip()) and (
            not needs_table or bool(self.table.text().strip())
        )
        self.look_button.setEnabled(complete)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder of the new images"), self.folder.text()
        )
        if chosen:
            self.folder.setText(chosen)

    def _choose_table(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Table of their labels"), self.table.text()
        )
        if chosen:
            self.table.setText(chosen)
            self.in_table.setChecked(True)
