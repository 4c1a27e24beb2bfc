"""The bar above the suspects: how sure, how many, what a check has shown, accepting."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSlider, QWidget

from alc_desktop.commands.action_button import ActionButton
from alc_desktop.widgets.headings import paragraph
from alc_desktop.widgets.theme import SPACING

_LEAST, _MOST = 50, 99
"""Percent."""


class SuspectBar(QFrame):
    """A threshold, what it means, and two buttons.

    Signals
    -------
    moved(float)
        The user chose another threshold, 0..1.
    followed()
        A button was pressed; the keys belong to the images again.
    """

    moved = Signal(float)
    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Accepting suggestions"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(_LEAST, _MOST)
        self.slider.setPageStep(5)
        self.slider.setMinimumWidth(80)
        self.slider.setMaximumWidth(220)
        self.slider.setAccessibleName(self.tr("Least probability of a suggestion, in percent"))
        self.slider.setToolTip(self.slider.accessibleName())
        self.slider.valueChanged.connect(lambda percent: self.moved.emit(percent / 100))
        self._words = paragraph("")
        self._checked = paragraph("", "muted")
        self.check_button, self.accept_button = ActionButton(""), ActionButton("primary")
        for button in (self.check_button, self.accept_button):
            button.clicked.connect(self.followed)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        buttons.addWidget(self._checked, 1)
        buttons.addWidget(self.check_button)
        buttons.addWidget(self.accept_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        grid.addWidget(self.slider, 0, 0)
        grid.addWidget(self._words, 0, 1)
        grid.addLayout(buttons, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.hide()

    def follow(self, check: QAction, accept: QAction) -> None:
        """Let the buttons do what these actions do; one that is disabled is hidden."""
        self.check_button.follow(check)
        self.accept_button.follow(accept)

    def show_offer(self, threshold: float, words: str, checked: str) -> None:
        """Say what is above the threshold, and what the check of a sample has shown."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(100 * threshold))
        self._words.setText(words)
        self._checked.setText(checked)
        self.setAccessibleDescription(" ".join(filter(None, (words, checked))))
        self.show()

    def text(self) -> str:
        """What it says."""
        return " ".join(filter(None, (self._words.text(), self._checked.text())))
