"""The history of a project: find what was done, go to its images, go back to what stood then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from alc_desktop.history.history_list import HistoryList
from alc_desktop.history.history_model import HistoryModel, Log
from alc_desktop.widgets.theme import SPACING
from alc_desktop.widgets.tree_choice import hear_choices

_PAUSE = 150
"""Milliseconds without a key before the list is filtered."""


class HistoryView(QWidget):
    """All operations, newest first, a filter above them and the way back below.

    Signals
    -------
    images_wanted(image_ids, words)
        (K,) int64, and the sentence of the operation that changed them.
    undo_wanted(int)
        Go back to what stood after the operation at this place of the log.
    """

    images_wanted = Signal(object, str)
    undo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self._steps: Callable[[int], int] = lambda place: 0
        self._writable = False
        self.model = HistoryModel(self)
        self.filter = _FilterLine()
        self.filter.setAccessibleName(self.tr("Filter the history"))
        self.filter.setPlaceholderText(self.tr("Filter: image, class, name, day"))
        self.filter.setClearButtonEnabled(True)
        self.list = HistoryList()
        self.list.setModel(self.model)
        hear_choices(self.list, self.list.setCurrentIndex)
        self.said = QLabel(wordWrap=True)
        self.said.setProperty("role", "muted")
        self.go = QPushButton(self.tr("Show the images"))
        self.back = QPushButton()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.model.search(self.filter.text()))
        self.filter.textChanged.connect(self._pause.start)
        self.filter.entered.connect(self._enter_list)
        self.list.taken.connect(self._take)
        self.list.pointed.connect(self._show_current)
        self.model.modelReset.connect(self._show_current)
        self.model.searched.connect(self._show_current)
        self.go.clicked.connect(lambda: self._take(self.list.currentIndex().row()))
        self.back.clicked.connect(self._go_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        for widget in (self.filter, self.list, self.said, self.go, self.back):
            column.addWidget(widget)
        column.setStretchFactor(self.list, 1)
        self._show_current()

    def show_log(self, log: Log, steps: Callable[[int], int], *, writable: bool) -> None:
        """Show what was done.

        Parameters
        ----------
        log : Log
        steps : callable
            How many operations to undo to be back at a place of the log.
        writable : bool
        """
        index = self.list.currentIndex()
        place = self.model.place(index.row()) if index.isValid() else -1
        self._steps, self._writable = steps, writable
        with QSignalBlocker(self.list):
            self.model.show_log(log)
            row = self.model.row_of(place) if place >= 0 else -1
            if row >= 0 and self.list.currentIndex().row() != row:
                self.list.setCurrentIndex(self.model.index(row))
        self._show_current()

    def stop(self) -> None:
        """Filter nothing any more."""
        self._pause.stop()
        self.model.stop()

    # -- within ----------------------------------------------------------------

    def _enter_list(self) -> None:
        self._pause.stop()
        self.model.search(self.filter.text())
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, row: int) -> None:
        words = str(self.model.index(row).data())
        self.images_wanted.emit(self.model.image_ids(row), words)

    def _show_current(self) -> None:
        """The whole sentence of the row with the focus, and what going back to it undoes."""
        index = self.list.currentIndex()
        steps = 0
        self.go.setEnabled(index.isValid())
        if index.isValid():
            steps = self._steps(self.model.place(index.row()))
            said = str(index.data(Qt.ItemDataRole.ToolTipRole))
            if not steps:
                said += "\n" + self.tr("Nothing that stands came after it.")
        elif self.model.is_reading:
            said = self.tr("Looking through the history…")
        elif self.model.rowCount():
            said = self.tr("Enter or a double click goes to the images.")
        else:
            said = self.tr("Nothing that was done is found here.")
        self.said.setText(said)
        there = self.tr("Undo to here: %Ln operations…", None, steps)
        self.back.setText(there if steps else self.tr("Undo to here"))
        self.back.setEnabled(bool(steps) and self._writable)
        self.back.setToolTip(
            self.tr("Undoes whatever came after it, a step for each; redo brings it back.")
            if self._writable
            else self.tr("The project is open read-only.")
        )

    def _go_back(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.undo_wanted.emit(self.model.place(index.row()))


class _FilterLine(QLineEdit):
    """A line for words; Enter or the arrow down leads to what they find, Escape empties it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
