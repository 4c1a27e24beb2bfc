"""The line below the images that says which keys answer them."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.command import plain
from alc_desktop.widgets.theme import SPACING


class KeyLine(QLabel):
    """The first key of each answer, and how classes are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self.tr("Keys"))

    def show_keys(self, actions: Actions, *, many: bool) -> None:
        """Say the keys as they are now.

        Parameters
        ----------
        actions : Actions
        many : bool
            Whether letters find classes.
        """
        classes = list(actions.class_keys().values())
        parts = []
        if classes:
            parts.append(self.tr("{keys} a class").format(keys=" ".join(classes[:10])))
        if many:
            parts.append(self.tr("letters find a class"))
        parts += [_part(action) for action in actions.answers if key_text(action)]
        help_key = key_text(actions.keys)
        if help_key:
            parts.append(self.tr("{key} all keys").format(key=help_key))
        self.setText("   ·   ".join(parts))


def _part(action: QAction) -> str:
    return f"{key_text(action)} {plain(action.text())}"
