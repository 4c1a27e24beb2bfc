"""A field for a short text about something: written in place, kept when it is left.

While it has the keys none of them answers an image. Ctrl+Return keeps what is written
and gives the keys back, Escape gives them back and drops it; whatever else takes the
keys away keeps it as well, but for the menu of the field itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from alc_engine.labels.remarks import LONGEST_TEXT

_KEEPS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """Plain text about one thing at a time, named by a key of the caller.

    Parameters
    ----------
    keep : callable
        Called with the key and the text that was written; whether it was taken. What was
        not is there again when the thing is shown again.
    lines : (int, int)
        Least and most lines that are shown at once.

    Signals
    -------
    changed()
        `is_written` or `is_full` is another one.
    left()
        The keys are to go back to where they came from.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        keep: Callable[[Hashable, str], bool],
        lines: tuple[int, int] = (1, 6),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep, self._lines = keep, lines
        self._about: Hashable = None
        self._stands = ""
        self._drafts: dict[Hashable, str] = {}
        self.is_full = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._note_text)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def about(self) -> Hashable:
        """What is written about."""
        return self._about

    @property
    def is_written(self) -> bool:
        """Whether something is written that was not kept yet."""
        return not self.isReadOnly() and self.toPlainText().strip() != self._stands

    def show_text(self, about: Hashable, text: str) -> None:
        """Show what stands of a thing; what is being written of the same one stays."""
        if about == self._about and self._stands == text:
            return
        if about == self._about and self.is_written and self.hasFocus():
            self._stands = text
            return
        self.keep()
        self._about, self._stands = about, text
        self.setPlainText(self._drafts.get(about, text))
        self.changed.emit()

    def keep(self) -> None:
        """Hand over what was written."""
        if self._about is None or not self.is_written:
            return
        about, before, text = self._about, self._stands, self.toPlainText().strip()
        self._stands = text  # keeping it shows what stands, here as well
        if self._keep(about, text):
            self._drafts.pop(about, None)
        else:
            self._drafts[about] = text
            self._stands = before if self._about == about else self._stands
        self.changed.emit()

    def drop(self) -> None:
        """Show again what stands."""
        self._drafts.pop(self._about, None)
        self.setPlainText(self._stands)

    # -- Qt --------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Have its own keys before an action of the window that bears them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() == Qt.Key.Key_Escape or self._keeps(event)
            if own:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or drop what is written; the rest is writing."""
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
            self.left.emit()
        elif self._keeps(event):
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keeps(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return event.key() in _KEEPS and bool(held)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written, unless it is the field's own menu that opens."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text without what is no character of one; a tab becomes a blank."""
        text = source.text().replace("\r\n", "\n").replace("\t", " ")
        plain = (c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
        self.insertPlainText("".join(plain))

    def sizeHint(self) -> QSize:
        """As many lines as are written, within bounds."""
        line = self.fontMetrics().lineSpacing()
        least, most = self._lines
        lines = min(max(round(self.document().size().height()), least), most)
        frame = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        return QSize(12 * line, lines * line + frame + 2)

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(8 * self.fontMetrics().averageCharWidth(), self.sizeHint().height())

    def _fit(self) -> None:
        self.updateGeometry()

    def _note_text(self) -> None:
        """No more is taken than can be kept."""
        text = self.toPlainText()
        self.is_full = len(text) >= LONGEST_TEXT
        if len(text) > LONGEST_TEXT:
            cursor = self.textCursor()
            place = min(cursor.position(), LONGEST_TEXT)
            self.setPlainText(text[:LONGEST_TEXT])
            cursor = self.textCursor()
            cursor.setPosition(place)
            self.setTextCursor(cursor)
            return
        self.changed.emit()
