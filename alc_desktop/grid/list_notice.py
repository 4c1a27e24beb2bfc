"""Says above the grid why it shows other images, or in another order, than its buttons say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from alc_desktop.widgets.name_label import NameLabel
from alc_desktop.widgets.theme import SPACING


class ListNotice(QWidget):
    """Which images were picked, and what they are ordered by; a button shows all again.

    Signals
    -------
    left()
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = self._anchor = ""
        self._words = NameLabel()
        self._words.setAccessibleDescription(self.tr("What is shown"))
        self._leave = QPushButton(self.tr("Show all"))
        self._leave.setAccessibleName(self.tr("Show all images again"))
        self._leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self._words, 1)
        row.addWidget(self._leave)
        self._show()

    def text(self) -> str:
        """What it says; empty while it is out of sight."""
        return " · ".join(part for part in (self._chosen, self._anchor) if part)

    def show_chosen(self, words: str) -> None:
        """Say which images were picked; empty: all are shown."""
        self._chosen = words[:1].upper() + words[1:]
        self._show()

    def show_anchor(self, words: str) -> None:
        """Say what they are ordered by; empty: by what the order says."""
        self._anchor = words
        self._show()

    def _show(self) -> None:
        self._words.setText(self.text())
        self._leave.setVisible(bool(self._chosen))
        self.setVisible(bool(self.text()))
