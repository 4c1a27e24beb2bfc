"""Takes down the next key that is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
        Qt.Key(0),
    }
)


class KeyField(QLineEdit):
    """A line that hears a key where others would write it.

    Escape leaves; Tab goes on, so that nobody is caught in it.

    Signals
    -------
    recorded(QKeySequence)
    left()
    """

    recorded = Signal(QKeySequence)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press a key… (Esc to leave)"))
        self.setAccessibleName(self.tr("New key"))

    def event(self, event: QEvent) -> bool:
        """Every key is for this line, also one that is a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take down the key, unless it is only held to change another."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in _MODIFIERS:
            self.recorded.emit(_sequence(event))


def _sequence(event: QKeyEvent) -> QKeySequence:
    """The key as shortcuts write it: ``?`` and not ``Shift+?``, which differs by keyboard."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    text = event.text()
    is_sign = text.isprintable() and bool(text.strip()) and not text.isalpha()
    if held == Qt.KeyboardModifier.ShiftModifier and is_sign:
        held = Qt.KeyboardModifier.NoModifier
    return QKeySequence(held.value | key.value)
