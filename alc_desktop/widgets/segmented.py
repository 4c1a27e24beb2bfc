"""A row of joined buttons of which one is down: a choice that stays visible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from alc_desktop.widgets.theme import current_theme, follow_theme
from alc_desktop.widgets.tool_icons import two_state


class SegmentedControl(QWidget):
    """Chooses one value of an enumeration.

    Parameters
    ----------
    choices : sequence of (Enum, str, callable or None)
        Value, its words, and what draws an icon in place of the words.
    """

    chosen = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[Enum, str, Callable[[QColor], QIcon] | None]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.group = QButtonGroup(self, exclusive=True)
        self.buttons: dict[Enum, QToolButton] = {}
        self._icons: dict[QToolButton, Callable[[QColor], QIcon]] = {}
        for value, words, icon in choices:
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            if icon is not None:
                self._icons[button] = icon
                button.setToolTip(words)
            else:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setProperty("role", "segment")
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self.group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        first, *_, last = self.buttons.values()
        first.setProperty("place", "first")
        last.setProperty("place", "last")
        first.setChecked(True)
        follow_theme(self._renew)

    def choose(self, value: Enum) -> None:
        """Put another button down, as a click would."""
        self.buttons[value].click()

    def _renew(self) -> None:
        theme = current_theme()
        for button, icon in self._icons.items():
            button.setIcon(two_state(icon(theme.text), icon(theme.on_accent)))
