"""The images with the answer bar below them, as long as there is room for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_LEAST = 480
"""Height in device-independent pixels below which the images need the room themselves."""


class AnswerPage(QWidget):
    """Shows the bar if the user wants it; who never said so, where the page is high enough.

    Parameters
    ----------
    images : QWidget
        Whatever shows them, as grid or one by one.
    bar : QWidget

    Signals
    -------
    bar_shown(bool)
    """

    bar_shown = Signal(bool)

    def __init__(self, images: QWidget, bar: QWidget) -> None:
        super().__init__()
        self._bar = bar
        self._wish: bool | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(images, 1)
        column.addWidget(bar)

    def want_bar(self, wish: bool | None) -> None:
        """Take up what the user wants; None: nothing was said."""
        self._wish = wish
        self._show_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is another room."""
        super().resizeEvent(event)
        self._show_bar()

    def _show_bar(self) -> None:
        shown = self.height() >= _LEAST if self._wish is None else self._wish
        self._bar.setVisible(shown)
        self.bar_shown.emit(shown)
