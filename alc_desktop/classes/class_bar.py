"""The buttons below the list of classes: add and edit, and what editing offers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.command import plain
from alc_desktop.widgets.icons import icon
from alc_desktop.widgets.theme import SPACING, follow_theme

_ICON = 18


class ClassBar(QWidget):
    """Buttons for actions that live elsewhere; a narrow panel has room for all of them.

    Parameters
    ----------
    always : sequence of (QAction, str)
        In sight at any time: an action, and the name of its icon.
    editing : sequence of (QAction, str)
        In sight while the classes are edited.
    """

    def __init__(
        self,
        always: Sequence[tuple[QAction, str]],
        editing: Sequence[tuple[QAction, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 4)
        self.buttons: dict[QAction, QToolButton] = {}
        self._icons = dict((*editing, *always))
        self._editing = [self._add(row, action) for action, _ in editing]
        row.addStretch(1)
        for action, _ in always:
            self._add(row, action)
        self.set_editing(False)
        follow_theme(self._renew)

    def set_editing(self, editing: bool) -> None:
        """Show what editing offers, or hide it."""
        for button in self._editing:
            button.setVisible(editing)

    def _add(self, row: QHBoxLayout, action: QAction) -> QToolButton:
        # Not the action's own button: that one would put the icon into the menus as well.
        button = QToolButton(autoRaise=True)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setCheckable(action.isCheckable())
        button.clicked.connect(action.trigger)
        # A slot of this widget ends with it; the actions outlive the views of a project.
        action.changed.connect(self._follow_all)
        self.buttons[action] = button
        row.addWidget(button)
        self._follow(action)
        return button

    def _renew(self) -> None:
        for action, name in self._icons.items():
            self.buttons[action].setIcon(icon(name))

    def _follow_all(self) -> None:
        for action in self.buttons:
            self._follow(action)

    def _follow(self, action: QAction) -> None:
        button = self.buttons[action]
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())
        words = plain(action.text())
        button.setAccessibleName(words)
        key = key_text(action)
        button.setToolTip(f"{words} ({key})" if key else words)
