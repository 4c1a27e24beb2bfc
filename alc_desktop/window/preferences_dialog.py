"""What the user can set once for all projects; each change holds at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.commands.actions import Actions
from alc_desktop.commands.command import plain
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.drop_down import DropDown
from alc_desktop.widgets.headings import TITLE, heading
from alc_desktop.widgets.theme import SPACING


@dataclass(frozen=True)
class Standing:
    """Where the dialog stands on the screen, and the number of the row that has the keys."""

    place: QPoint
    row: int


class PreferencesDialog(Dialog):
    """Stays beside the window, so that what a change does is seen.

    What stands in the menus as well is done by the action there, and follows it.

    Parameters
    ----------
    actions : Actions
    reviewer : str
        Who answers.
    set_reviewer : callable
        Called with the name while it is typed.
    parent : QWidget
    """

    def __init__(
        self, actions: Actions, reviewer: str, set_reviewer: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.name = QLineEdit(reviewer)
        self.name.setToolTip(self.tr("It is written beside your answers."))
        self.name.textEdited.connect(lambda text: set_reviewer(text.strip()))
        self.language = ChoiceBox(list(actions.languages.values()))
        self.appearance = ChoiceBox(list(actions.appearances.values()))
        self.contrast = ChoiceBox(list(actions.contrasts.values()))
        self.text_size = ChoiceBox(list(actions.text_sizes.values()))
        self.automatic = ActionBox(actions.automatic)
        self.notices = ActionBox(actions.notices)
        self.keys = QPushButton(plain(actions.edit_shortcuts.text()) + "…")
        self.keys.clicked.connect(actions.edit_shortcuts.trigger)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        for button in (self.keys, close):
            button.setAutoDefault(False)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACING)
        form.setVerticalSpacing(SPACING)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Your &name"), self.name)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Appearance"), self.appearance)
        form.addRow(self.tr("Con&trast"), self.contrast)
        form.addRow(self.tr("&Text size"), self.text_size)
        form.addRow(self.tr("Pace"), self.automatic)
        form.addRow("", self.notices)
        form.addRow(self.tr("Keys"), self.keys)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(2 * SPACING)
        column.addWidget(heading(self.tr("Preferences"), TITLE))
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(last)
        # With other actions, as in another language, another one comes in its place.
        actions.destroyed.connect(self.close)
        # Not every system gives the window the keys back by itself.
        self.finished.connect(parent.activateWindow)
        self.rows = (
            *(self.name, self.language, self.appearance, self.contrast, self.text_size),
            *(self.automatic, self.notices, self.keys),
        )
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def standing(self) -> Standing:
        """As it stands now, for another one that comes in its place."""
        row = next((row for row, each in enumerate(self.rows) if each is self.focusWidget()), 0)
        return Standing(self.pos(), row)

    def stand(self, standing: Standing) -> None:
        """Stand as another one stood."""
        self.move(standing.place)
        self.rows[standing.row].setFocus(Qt.FocusReason.OtherFocusReason)


class ChoiceBox(DropDown):
    """One of some actions of which one is checked."""

    def __init__(self, choices: Sequence[QAction]) -> None:
        super().__init__()
        self._choices = choices
        for action in choices:
            self.addItem(plain(action.text()))
            action.toggled.connect(self._follow)
        self._follow()
        self.activated.connect(lambda place: self._choices[place].trigger())

    def _follow(self) -> None:
        with QSignalBlocker(self):
            for place, action in enumerate(self._choices):
                if action.isChecked():
                    self.setCurrentIndex(place)


class ActionBox(QCheckBox):
    """An action that is on or off."""

    def __init__(self, action: QAction) -> None:
        super().__init__(plain(action.text()))
        self.setChecked(action.isChecked())
        self.toggled.connect(action.setChecked)
        action.toggled.connect(self.setChecked)
