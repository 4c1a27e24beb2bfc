"""The row of buttons that chooses which images are listed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.listing import Scope


class ScopeButtons(QWidget):
    """One button a list, one of them pressed.

    Signals
    -------
    chosen()
        One was clicked, maybe the one that was pressed already.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Scope, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for scope in Scope:
            button = self.buttons[scope] = QPushButton()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.clicked.connect(self.chosen)
            group.addButton(button)
            row.addWidget(button)
        for place, scope in (("first", Scope.SUSPECTED), ("last", Scope.REVIEWED)):
            self.buttons[scope].setProperty("place", place)
        self.check(Scope.BATCH)

    @property
    def scope(self) -> Scope:
        """The list whose button is pressed."""
        return next(scope for scope, button in self.buttons.items() if button.isChecked())

    def check(self, scope: Scope) -> None:
        """Press a button as if it had been clicked; `chosen` is not emitted."""
        self.buttons[scope].setChecked(True)

    def show_counts(self, counts: Mapping[Scope, int]) -> None:
        """Write the number of images on the buttons; nothing where none is told."""
        for scope, button in self.buttons.items():
            count = f"  {count_text(counts[scope])}" if scope in counts else ""
            button.setText(f"{self._name_of(scope)}{count}")

    def _name_of(self, scope: Scope) -> str:
        return {
            Scope.BATCH: self.tr("Questions"),
            Scope.CHECKS: self.tr("Checks"),
            Scope.ALL: self.tr("All"),
            Scope.REVIEWED: self.tr("Reviewed"),
            Scope.SUSPECTED: self.tr("Suspects"),
        }[scope]
