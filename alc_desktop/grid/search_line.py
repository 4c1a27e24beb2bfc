"""The search line: what is typed becomes terms once the typing pauses.

While it is typed, a list below suggests how to go on. Only arrow keys highlight one of
it, and only a highlighted one is taken by Enter or Tab: whoever looks at the keyboard
notices nothing of the list.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from alc_desktop.grid.saved_searches import SavedSearches
from alc_desktop.grid.suggestion_list import SuggestionList
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.model.search import Term, parse
from alc_desktop.model.search_suggestions import Suggestion, suggestions
from alc_desktop.model.search_words import local_name
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
        self.class_names: tuple[str, ...] = ()
        self.list = SuggestionList(self)
        self.list.taken.connect(self._take)
        self.saved = SavedSearches()
        self.saved.chosen.connect(self.search_for)
        self.setAccessibleName(self.tr("Search images"))
        how_to = self.tr("Search: file name, {label}:…, {entropy}>{number}").format(
            label=local_name("label"), entropy=local_name("entropy"), number=decimal_text(1.2, 1)
        )
        self.setPlaceholderText(how_to)
        self.setToolTip(how_to)  # a narrow window has no room for all of it
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.search)
        self.textChanged.connect(self._pause.start)
        self.textEdited.connect(lambda: self._suggest(asked=False))

    def search_for(self, text: str) -> None:
        """Search at once for something else."""
        self.setText(text)
        self.list.show_suggestions(())
        self.search()
        self.setFocus()

    def forget(self) -> None:
        """Search for nothing, without a signal."""
        with QSignalBlocker(self):
            self.clear()
        self._pause.stop()
        self.list.hide()
        self.saved.set_text("")
        self.complaint.hide()
        self.terms = ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, go to what was found with Enter; walk through suggestions."""
        chosen = self.list.highlighted
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.list.isVisible():
                self.list.walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Down:
                self._suggest(asked=True)
                self.list.walk(1)
            case Qt.Key.Key_Escape if self.list.isVisible():
                self.list.hide()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if chosen is not None:
                self._take(chosen)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.list.hide()
                self.search()
                if self.complaint.isHidden():
                    self.entered.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab takes what is highlighted; else it goes on, as everywhere."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            chosen = self.list.highlighted
            if event.key() == Qt.Key.Key_Tab and chosen is not None:
                self._take(chosen)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nobody types any more."""
        super().focusOutEvent(event)
        self.list.hide()

    def _suggest(self, *, asked: bool) -> None:
        self.list.show_suggestions(
            suggestions(
                self.text(), self.cursorPosition(), self.class_names, self.saved.saved, asked=asked
            )
        )

    def _take(self, suggestion: Suggestion) -> None:
        """Put a suggestion in; one that is not a whole term yet brings the next ones."""
        self.setText(suggestion.text)
        self.setCursorPosition(suggestion.cursor)
        self._suggest(asked=False)

    def search(self) -> None:
        """Search at once for what is typed; say what can't be read."""
        self._pause.stop()
        self.saved.set_text("")
        try:
            terms = parse(self.text())
        except UserFixableError as error:
            said = in_users_language(error.what), in_users_language(error.remedy)
            self.complaint.setText(" ".join(said))
            self.complaint.show()
            return
        self.complaint.hide()
        self.saved.set_text(self.text())
        if terms != self.terms:
            self.terms = terms
            self.searched.emit()
