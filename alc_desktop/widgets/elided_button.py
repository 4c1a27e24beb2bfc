"""A button whose words are shortened where they are too long, and never widen its window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

_LEAST_CHARACTERS = 12
Fits = Callable[[str], bool]


class ElidedButton(QPushButton):
    """Shows as much of its words as fits; the whole of them is its name, and its tool tip.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._shortened: Callable[[Fits], str] | None = None
        # As it comes, a button takes all that its text needs.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says in full."""
        return self._words

    def say(self, words: str, shortened: Callable[[Fits], str] | None = None) -> None:
        """Say something else.

        Parameters
        ----------
        words : str
        shortened : callable, optional
            A form of the words for which a test holds; without it their middle goes.
        """
        self._words, self._shortened = words, shortened
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
        metrics, room = self.fontMetrics(), self.width() - around
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        if shown != self._words and self._shortened is not None:
            shown = self._shortened(lambda text: metrics.horizontalAdvance(text) <= room)
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
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
