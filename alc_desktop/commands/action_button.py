"""A button for an action, with its key on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.command import plain


class ActionButton(QPushButton):
    """Does what an action does, under its name and key; hidden without one.

    Parameters
    ----------
    role : str
        ``"primary"`` or empty.
    """

    def __init__(self, role: str) -> None:
        super().__init__()
        self._action: QAction | None = None
        if role:
            self.setProperty("role", role)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the images
        self.clicked.connect(self._trigger)
        self.hide()

    def follow(self, action: QAction | None) -> None:
        """Do what another action does."""
        if self._action is not action:
            if self._action is not None:
                self._action.changed.disconnect(self._update)
            if action is not None:
                action.changed.connect(self._update)
            self._action = action
        self._update()

    def _update(self) -> None:
        action = self._action
        self.setVisible(action is not None)
        if action is not None:
            keys, name = key_text(action), plain(action.text())
            self.setText(f"{name}   {keys}" if keys else name)
            self.setAccessibleName(name)
            self.setAccessibleDescription(keys)
            self.setEnabled(action.isEnabled())

    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()
