"""May I stop? The sentence, and the target that it speaks of, to be changed where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from alc_desktop.model.errors_left_words import sentences
from alc_desktop.widgets.column_grid import Panel
from alc_desktop.widgets.theme import SPACING

if TYPE_CHECKING:
    from alc_engine.learning.insights import ErrorEstimate

_LOWEST, _HIGHEST = 50.0, 100.0


class EnoughPanel(Panel):
    """How many wrong labels are left, and whether that reaches the target.

    Signals
    -------
    target_chosen(float)
        The share of right labels that is aimed at, 0..1.
    """

    target_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Is it enough?"))
        self._words = QLabel(wordWrap=True)
        self.target = QDoubleSpinBox()
        self.target.setRange(_LOWEST, _HIGHEST)
        self.target.setDecimals(1)
        self.target.setSingleStep(0.5)
        self.target.setSuffix(self.tr(" %"))
        self.target.setKeyboardTracking(False)  # a number half typed is no target
        # Its menu would wait within its own event loop, and hold up a round that is done.
        self.target.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.target.setAccessibleName(self.tr("Target: share of right labels"))
        self.target.valueChanged.connect(lambda value: self.target_chosen.emit(value / 100))
        label = QLabel(self.tr("&Target:"))
        label.setBuddy(self.target)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.target)
        row.addWidget(QLabel(self.tr("right labels")))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING + 4, SPACING, SPACING + 4, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def show_estimate(self, estimate: ErrorEstimate | None) -> None:
        """Say it; None hides the panel."""
        self.setVisible(estimate is not None)
        if estimate is None:
            return
        self._words.setText(sentences(estimate, self.locale()))
        self.setAccessibleDescription(self._words.text())
        self.target.blockSignals(True)  # what is shown was not chosen just now
        self.target.setValue(100 * estimate.target)
        self.target.blockSignals(False)

    def text(self) -> str:
        """The sentence as shown."""
        return self._words.text()
