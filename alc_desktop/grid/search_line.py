"""The search line: what is typed becomes terms once the typing pauses."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.model.search import Term, parse
from alc_desktop.widgets.headings import paragraph
from alc_engine.runtime.errors import UserFixableError

_PAUSE = 200
"""Milliseconds without a key before a search begins."""


class SearchLine(QLineEdit):
    """A line for search terms, and the complaint about what it can't read.

    Signals
    -------
    searched()
        `terms` are others now.
    entered()
        Enter was pressed, and what is typed can be read; it has been searched for.
    left()
        Escape was pressed.
    """

    searched = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.terms: tuple[Term, ...] = ()
        self.complaint = paragraph("", "warning")
        self.complaint.hide()
        self.setAccessibleName(self.tr("Search images"))
        how_to = self.tr("Search: file name, label:…, status:unsure, entropy>1.2")
        self.setPlaceholderText(how_to)
        self.setToolTip(how_to)  # a narrow window has no room for all of it
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.search)
        self.textChanged.connect(self._pause.start)

    def forget(self) -> None:
        """Search for nothing, without a signal."""
        with QSignalBlocker(self):
            self.clear()
        self._pause.stop()
        self.complaint.hide()
        self.terms = ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, go to what was found with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search()
            if self.complaint.isHidden():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def search(self) -> None:
        """Search at once for what is typed; say what can't be read."""
        self._pause.stop()
        try:
            terms = parse(self.text())
        except UserFixableError as error:
            said = in_users_language(error.what), in_users_language(error.remedy)
            self.complaint.setText(" ".join(said))
            self.complaint.show()
            return
        self.complaint.hide()
        if terms != self.terms:
            self.terms = terms
            self.searched.emit()
