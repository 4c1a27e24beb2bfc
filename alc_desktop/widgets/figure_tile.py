"""One figure of the work: what it is, its value in large type, what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from alc_desktop.i18n.joining import listing
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.column_grid import Panel
from alc_desktop.widgets.theme import SPACING


class FigureTile(Panel):
    """A title, a value, a sentence."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        heading, self._value, self._meaning = QLabel(title), QLabel(), QLabel(wordWrap=True)
        large = self.font()
        large.setPointSizeF(large.pointSizeF() * 1.7)
        self._value.setFont(large)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._meaning.setFont(smaller(self.font(), 0.9))
        self._meaning.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for label in (heading, self._meaning):
            label.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING + 4, SPACING, SPACING + 4, SPACING)
        column.setSpacing(2)
        for label in (heading, self._value, self._meaning):
            column.addWidget(label)
        column.addStretch(1)

    def show_figure(self, value: str, meaning: str) -> None:
        """Show a value and what it means; an empty value is a dash."""
        self._value.setText(value or "–")
        self._meaning.setText(meaning)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(listing((value or "–", meaning)))

    def value(self) -> str:
        """The value as shown."""
        return self._value.text()

    def meaning(self) -> str:
        """The sentence as shown."""
        return self._meaning.text()
