"""A button whose words lose their middle where they are too long, and never widen its window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

_LEAST_CHARACTERS = 12


class ElidedButton(QPushButton):
    """Shows as much of its words as fits; the whole of them is its name, and its tool tip.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        # As it comes, a button takes all that its text needs.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says in full."""
        return self._words

    def say(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for all of the words."""
        return self._size(self._needed())

    def minimumSizeHint(self) -> QSize:
        """Room for the first of them."""
        least = _LEAST_CHARACTERS * self.fontMetrics().averageCharWidth()
        return self._size(least).boundedTo(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._needed()
        around = self._size(needed).width() - needed
        shown = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideMiddle, self.width() - around
        )
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == self._words else self._words)

    def _needed(self) -> int:
        """Width of all the words; a pixel more, since letters lie between pixels."""
        return self.fontMetrics().horizontalAdvance(self._words) + 1

    def _size(self, text_width: int) -> QSize:
        """Of the whole button around a text so wide."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        content = QSize(text_width, self.fontMetrics().height())
        return self.style().sizeFromContents(
            QStyle.ContentsType.CT_PushButton, option, content, self
        )
