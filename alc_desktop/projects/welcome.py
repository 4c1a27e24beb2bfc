"""The first page: where images come from, what was open lately, and a sample to try."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.app import places
from alc_desktop.projects.card_button import CardButton
from alc_desktop.projects.recent_list import RecentList
from alc_desktop.projects.sources import PROJECT_FILTER, TABLE_FILTER
from alc_desktop.widgets.focus_frame import PAINTS_FOCUS
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.theme import SPACING

_WIDTH = 860


class WelcomePage(QScrollArea):
    """Offers the ways into the program.

    Signals
    -------
    images_chosen(Path)
        A folder with a subfolder per class, or a table.
    project_chosen(Path)
    sample_wanted()
    """

    images_chosen = Signal(object)
    project_chosen = Signal(object)
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setProperty(PAINTS_FOCUS, True)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Welcome"))
        self.recent = RecentList()
        self._recent_part = QWidget()
        self._build()

    def show_recent(self, projects: tuple[Path, ...]) -> None:
        """List the projects opened last; without any the part is left out."""
        self.recent.show_projects(projects)
        self._recent_part.setVisible(bool(projects))

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(2 * SPACING)
        column.addWidget(heading(self.tr("Find and correct wrong image labels"), TITLE))
        column.addWidget(
            paragraph(
                self.tr(
                    "The program learns from your labelled images, asks you about the labels "
                    "worth checking, and writes a clean table. Your images stay on this "
                    "computer and are never changed."
                ),
                "muted",
            )
        )
        column.addSpacing(SPACING)
        column.addLayout(self._cards())
        column.addSpacing(SPACING)
        self._build_recent()
        column.addWidget(self._recent_part)
        column.addLayout(self._last_line())

        width = QWidget()
        width.setMaximumWidth(_WIDTH)
        width.setLayout(column)
        page = QWidget()
        across = QHBoxLayout(page)
        across.addStretch(1)
        down = QVBoxLayout()
        down.addStretch(2)
        down.addWidget(width)
        down.addStretch(3)
        across.addLayout(down, 100)
        across.addStretch(1)
        self.setWidget(page)

    def _cards(self) -> QHBoxLayout:
        self.folder_button = CardButton(
            self.tr("Open a folder"),
            self.tr("Images sorted into one subfolder per class."),
            "open",
        )
        self.table_button = CardButton(
            self.tr("Open a table"),
            self.tr("CSV, TSV or JSON Lines with a path and a label."),
            "table",
        )
        self.sample_button = CardButton(
            self.tr("Try the sample project"),
            self.tr("Images drawn by the program, some labelled wrongly. Two minutes, offline."),
            "play",
        )
        self.folder_button.clicked.connect(self._choose_folder)
        self.table_button.clicked.connect(self._choose_table)
        self.sample_button.clicked.connect(self.sample_wanted)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING)
        for card in (self.folder_button, self.table_button, self.sample_button):
            row.addWidget(card, 1)
        return row

    def _build_recent(self) -> None:
        self.recent.chosen.connect(self.project_chosen)
        column = QVBoxLayout(self._recent_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(self.tr("Recent projects")))
        column.addWidget(self.recent)
        self._recent_part.hide()

    def _last_line(self) -> QHBoxLayout:
        open_button = QPushButton(self.tr("Open a project file…"))
        open_button.setAccessibleName(self.tr("Open a project file"))
        open_button.clicked.connect(self.choose_project)
        row = QHBoxLayout()
        hint = paragraph(
            self.tr("You can also drop a folder, a table or a project on this window."), "muted"
        )
        row.addWidget(hint, 1)
        row.addWidget(open_button)
        return row

    # -- choosing ------------------------------------------------------------

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder with the images"), places.last_folder()
        )
        if chosen:
            self.images_chosen.emit(places.remember(chosen))

    def _choose_table(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Table of images and labels"), places.last_folder(), TABLE_FILTER
        )
        if chosen:
            self.images_chosen.emit(places.remember(chosen))

    def choose_project(self) -> None:
        """Let the user pick a project file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a project"), places.last_folder(), PROJECT_FILTER
        )
        if chosen:
            self.project_chosen.emit(places.remember(chosen))
