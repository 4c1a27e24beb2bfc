"""A row of joined buttons of which one is down: a choice that stays visible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from alc_desktop.widgets.theme import Theme
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
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.group = QButtonGroup(self, exclusive=True)
        self.buttons: dict[Enum, QToolButton] = {}
        for number, (value, words, icon) in enumerate(choices):
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            if icon is not None:
                button.setIcon(two_state(icon(theme.text), icon(theme.on_accent)))
                button.setToolTip(words)
            else:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setStyleSheet(_style(theme, number == 0, number == len(choices) - 1))
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self.group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        next(iter(self.buttons.values())).setChecked(True)

    def choose(self, value: Enum) -> None:
        """Put another button down, as a click would."""
        self.buttons[value].click()


def _style(theme: Theme, first: bool, last: bool) -> str:
    left, right = (4 if first else 0), (4 if last else 0)
    tint = theme.accent
    return f"""
        QToolButton {{
            padding: 3px 9px; color: {theme.text.name()}; background: {theme.surface.name()};
            border: 1px solid {theme.border.name()};
            border-left-width: {1 if first else 0}px;
            border-top-left-radius: {left}px; border-bottom-left-radius: {left}px;
            border-top-right-radius: {right}px; border-bottom-right-radius: {right}px;
        }}
        QToolButton:hover {{ background: {theme.raised.name()}; }}
        QToolButton:focus {{ border: 1px solid {tint.name()}; }}
        QToolButton:checked {{
            color: {theme.on_accent.name()}; background: {tint.name()};
            border-color: {tint.name()};
        }}
    """
