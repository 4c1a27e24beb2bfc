"""Why a source can't be used, and what can be tried: another reading, another folder."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from alc_desktop.i18n.failure import Failure
from alc_desktop.i18n.format_words import encoding_text
from alc_desktop.i18n.joining import listing, told_of
from alc_desktop.widgets.drop_down import DropDown
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.narrow import NarrowPage
from alc_engine.formats import ColumnNotFound
from alc_engine.images.reading import Choice, LinksLeftOut, ReadingNotClear


class Refusal(NarrowPage):
    """Shows a failure of scanning.

    Signals
    -------
    reading_chosen(dict)
        Fields of `ReadAs` that the user chose.
    folder_wanted()
        The user wants to say where the images of the table are.
    left()
    """

    reading_chosen = Signal(dict)
    folder_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        self._asked = ""
        self.title, self.text = heading("", TITLE), paragraph()
        self.path_column, self.label_column = DropDown(), DropDown()
        self.look_again_button, self.folder_button = QPushButton(), QPushButton()
        self.back_button = QPushButton()
        self.columns, self.choices = QWidget(), QListWidget()
        self.links_button = QPushButton()
        super().__init__(
            *(self.title, self.text, self.columns, self.choices, self.look_again_button),
            *(self.links_button, self.folder_button, self.back_button),
        )
        self.path_column.setAccessibleName(self.tr("Column with the path"))
        self.label_column.setAccessibleName(self.tr("Column with the label"))
        self.look_again_button.setText(self.tr("Look again"))
        self.look_again_button.setProperty("role", "primary")
        self.look_again_button.clicked.connect(self._choose)
        self.choices.setAccessibleName(self.tr("Ways to read it"))
        self.choices.itemActivated.connect(self._choose)
        self.links_button.setText(self.tr("Follow links"))
        self.links_button.clicked.connect(lambda: self.reading_chosen.emit({"follow_links": True}))
        self.folder_button.setText(self.tr("Choose the folder of the images…"))
        self.folder_button.clicked.connect(self.folder_wanted)
        self.back_button.setText(self.tr("Back"))
        self.back_button.clicked.connect(self.left)
        choice = QFormLayout(self.columns)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.addRow(self.tr("Path column"), self.path_column)
        choice.addRow(self.tr("Label column"), self.label_column)

    def show_failure(self, failure: Failure, *, is_table: bool) -> None:
        """Say why, and offer what may help."""
        self.title.setText(failure.what)
        self.text.setText("\n\n".join(filter(None, (failure.where, failure.remedy))))
        error = failure.error
        columns = error.columns if isinstance(error, ColumnNotFound) else ()
        self._asked = error.asked if isinstance(error, ReadingNotClear) else ""
        self.columns.setVisible(bool(columns))
        self.choices.setVisible(bool(self._asked))
        self.look_again_button.setVisible(bool(columns or self._asked))
        self.links_button.setVisible(isinstance(error, LinksLeftOut))
        self.folder_button.setVisible(is_table and not columns and not self._asked)
        self.choices.clear()
        if isinstance(error, ReadingNotClear):
            for choice in error.choices:
                item = QListWidgetItem(self._choice_text(choice))
                item.setData(Qt.ItemDataRole.UserRole, choice.value)
                self.choices.addItem(item)
            self.choices.setCurrentRow(0)
            self._fit_choices()
        for box in (self.path_column, self.label_column):
            box.clear()
            box.addItems(columns)
        self.back_button.setFocus()

    def _choice_text(self, choice: Choice) -> str:
        samples = listing(choice.samples)
        if self._asked == "encoding":
            return told_of(encoding_text(choice.value), samples)
        return self.tr("folder {number}: {names}").format(number=choice.value, names=samples)

    def _fit_choices(self) -> None:
        rows = self.choices.count() * self.choices.sizeHintForRow(0)
        self.choices.setFixedHeight(rows + 2 * self.choices.frameWidth())

    def _choose(self) -> None:
        item = self.choices.currentItem()
        if not self._asked:
            chosen = {
                "path_column": self.path_column.currentText(),
                "label_column": self.label_column.currentText(),
            }
            self.reading_chosen.emit(chosen)
        elif item is not None:
            value = item.data(Qt.ItemDataRole.UserRole)
            is_level = self._asked.endswith("level")
            self.reading_chosen.emit({self._asked: int(value) if is_level else value})
