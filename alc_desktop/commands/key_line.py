"""The line below the images that says which keys answer them."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.command import plain
from alc_desktop.widgets.theme import SPACING


class KeyLine(QLabel):
    """The first key of each answer, and how classes are given: by key, by name, as likeliest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: list[str] = []
        self._answers: list[str] = []
        self._help: list[str] = []
        self._brief = False
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setAccessibleDescription(self.tr("Keys"))

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
        likeliest = [key_text(action) for action in actions.likeliest if key_text(action)]
        if likeliest:
            parts.append(self.tr("{keys} a likeliest class").format(keys=_together(likeliest)))
        self._classes = parts
        self._answers = [_part(action) for action in actions.answers if key_text(action)]
        help_key = key_text(actions.keys)
        self._help = [self.tr("{key} all keys").format(key=help_key)] if help_key else []
        self._say()

    def leave_out_answers(self, out: bool) -> None:
        """The keys of the answers stand on buttons just below, or do not."""
        self._brief = out
        self._say()

    def _say(self) -> None:
        parts = (*self._classes, *(() if self._brief else self._answers), *self._help)
        # No line ends between a key and what it does.
        self.setText("   ·   ".join(part.replace(" ", "\N{NO-BREAK SPACE}", 1) for part in parts))


def _part(action: QAction) -> str:
    return f"{key_text(action)} {plain(action.text())}"


def _together(keys: list[str]) -> str:
    """Keys in a row, what they begin with alike said once: ``Alt+1 2 3``."""
    before, plus, _ = keys[0].rpartition("+")
    start = before + plus
    if not start or not all(key.startswith(start) for key in keys):
        return " ".join(keys)
    return " ".join((keys[0], *(key[len(start) :] for key in keys[1:])))
