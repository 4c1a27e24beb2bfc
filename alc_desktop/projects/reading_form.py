"""How a source was read, and what of it can be read in another way: one step, at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.format_words import delimiter_text, encoding_text
from alc_desktop.i18n.joining import listing, told_of
from alc_desktop.projects.backbone_choice import let_shrink
from alc_desktop.projects.reading_words import reading_lines
from alc_desktop.widgets.drop_down import DropDown
from alc_desktop.widgets.headings import paragraph
from alc_desktop.widgets.theme import SPACING
from alc_engine.formats.delimited import DELIMITERS
from alc_engine.formats.text_encoding import CODE_PAGES
from alc_engine.images.reading import AS_FOUND, Kind, ReadAs, Reading

_SAMPLES = 3


class ReadingForm(QWidget):
    """Shows a `Reading` and offers to change it.

    Signals
    -------
    changed(ReadAs)
        The source is to be read again so.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_as = AS_FOUND
        self.summary = paragraph()
        self.encoding, self.delimiter = DropDown(), DropDown()
        self.header = QCheckBox(self.tr("The first row names the columns"))
        self.path_column, self.label_column = DropDown(), DropDown()
        self.class_level, self.split_level = DropDown(), DropDown()
        self.follow_links = QCheckBox(self.tr("Follow links"))
        self.class_names_button = QPushButton(self.tr("Names of the classes…"))
        self.undo_merges_button = QPushButton(self.tr("Take merging back"))
        self._fields = QFormLayout()
        self._build()

    def show_reading(self, reading: Reading, read_as: ReadAs) -> None:
        """Fill in how a source was read, and what the user has said of it so far."""
        self._read_as = read_as
        lines = reading_lines(reading, read_as)
        self.summary.setText("\n".join(lines))
        self.summary.setVisible(bool(lines))
        is_table = reading.kind not in (Kind.FOLDERS, Kind.UNLABELLED)
        is_delimited = reading.kind is Kind.DELIMITED
        self._fill_encodings(reading)
        self.delimiter.setCurrentIndex(self.delimiter.findData(reading.delimiter))
        self.header.setChecked(reading.header)
        self._fill_columns(reading)
        self._fill_levels(reading)
        self.follow_links.setChecked(read_as.follow_links)
        for field, visible in (
            (self.encoding, bool(reading.encoding)),
            (self.delimiter, is_delimited),
            (self.header, is_delimited),
            (self.path_column, bool(reading.columns)),
            (self.label_column, bool(reading.columns)),
            (self.class_names_button, is_table),
            (self.class_level, len(reading.levels) > 1),
            (self.split_level, len(reading.levels) > 1),
            (self.follow_links, bool(reading.links_left_out or read_as.follow_links)),
            (self.undo_merges_button, bool(read_as.merges)),
        ):
            self._fields.setRowVisible(field, visible)

    def merge(self, name: str, other: str) -> None:
        """Read a label as another one, or as none if `other` is empty."""
        self._say(merges=(*self._read_as.merges, (name, other)))

    # -- filling in ------------------------------------------------------------

    def _fill_encodings(self, reading: Reading) -> None:
        self.encoding.clear()
        for choice in reading.encoding_choices:
            samples = listing(choice.samples[:_SAMPLES])
            self.encoding.addItem(told_of(encoding_text(choice.value), samples), choice.value)
        for name in (reading.encoding, "utf-8", *CODE_PAGES):
            if self.encoding.findData(name) < 0:
                self.encoding.addItem(encoding_text(name), name)
        self.encoding.setCurrentIndex(self.encoding.findData(reading.encoding))

    def _fill_columns(self, reading: Reading) -> None:
        for box, chosen in (
            (self.path_column, reading.path_column),
            (self.label_column, reading.label_column),
        ):
            box.clear()
            box.addItems(reading.columns)
            box.setCurrentIndex(reading.columns.index(chosen) if chosen else -1)
        if reading.class_columns:
            self.label_column.setPlaceholderText(self.tr("one column per class"))

    def _fill_levels(self, reading: Reading) -> None:
        self.class_level.clear()
        self.split_level.clear()
        self.split_level.addItem(self.tr("none"), 0)
        for level in reading.levels:
            names = listing(level.names[:_SAMPLES]) + (" …" if level.count > _SAMPLES else "")
            text = self.tr("folder {number}: {names}").format(number=level.number, names=names)
            self.class_level.addItem(text, level.number)
            self.split_level.addItem(text, level.number)
        self.class_level.setCurrentIndex(self.class_level.findData(reading.class_level))
        self.split_level.setCurrentIndex(self.split_level.findData(reading.split_level))

    # -- what the user does ----------------------------------------------------

    def _build(self) -> None:
        for box, name in (
            (self.encoding, self.tr("Encoding of the table")),
            (self.delimiter, self.tr("What divides the columns")),
            (self.path_column, self.tr("Column with the path")),
            (self.label_column, self.tr("Column with the label")),
            (self.class_level, self.tr("Folder that is the class")),
            (self.split_level, self.tr("Folder that is the part of the data set")),
        ):
            box.setAccessibleName(name)
            let_shrink(box)
        for delimiter in DELIMITERS:
            self.delimiter.addItem(delimiter_text(delimiter), delimiter)
        self._fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._fields.addRow(self.tr("Encoding"), self.encoding)
        self._fields.addRow(self.tr("Columns are"), self.delimiter)
        self._fields.addRow(self.header)
        self._fields.addRow(self.tr("Path column"), self.path_column)
        self._fields.addRow(self.tr("Label column"), self.label_column)
        self._fields.addRow(self.class_names_button)
        self._fields.addRow(self.tr("Class"), self.class_level)
        self._fields.addRow(self.tr("Part"), self.split_level)
        self._fields.addRow(self.follow_links)
        self._fields.addRow(self.undo_merges_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.summary)
        column.addLayout(self._fields)
        self.encoding.activated.connect(lambda: self._say(encoding=self.encoding.currentData()))
        self.delimiter.activated.connect(lambda: self._say(delimiter=self.delimiter.currentData()))
        self.header.clicked.connect(
            lambda checked: self._say(header=checked, path_column=None, label_column=None)
        )
        for box in (self.path_column, self.label_column):
            box.activated.connect(self._say_columns)
        self.class_level.activated.connect(
            lambda: self._say(class_level=self.class_level.currentData())
        )
        self.split_level.activated.connect(
            lambda: self._say(split_level=self.split_level.currentData())
        )
        self.follow_links.clicked.connect(lambda checked: self._say(follow_links=checked))
        self.class_names_button.clicked.connect(self._choose_class_names)
        self.undo_merges_button.clicked.connect(lambda: self._say(merges=()))

    def _say_columns(self) -> None:
        self._say(
            path_column=self.path_column.currentText() or None,
            label_column=self.label_column.currentText() or None,
        )

    def _choose_class_names(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("File with the names of the classes"), "", "*.txt *.csv *.json *.names"
        )
        if chosen:
            self._say(class_names=Path(chosen))

    def _say(self, **fields: Any) -> None:
        self.changed.emit(replace(self._read_as, **fields))
