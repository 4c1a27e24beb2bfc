"""An action of the window under its lasting name, as the palette and the key editor list it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar


@dataclass(frozen=True)
class Command:
    """An action and where it stands in the menus.

    Attributes
    ----------
    action : QAction
        Its object name is the one that is kept from start to start.
    group : str
        Title of the menu; of a menu within a menu, both.
    """

    action: QAction
    group: str

    @property
    def name(self) -> str:
        """The lasting name, the same in every language."""
        return self.action.objectName()

    @property
    def title(self) -> str:
        """What the user reads, without the marks of menus."""
        return plain(self.action.text())


def plain(text: str) -> str:
    """The text of a menu entry without its key, its underlining mark and its dots."""
    return re.sub(r"&(.)", r"\1", text.partition("\t")[0]).rstrip("…").rstrip()


def commands_of(bar: QMenuBar) -> list[Command]:
    """Every action of the menus that has a lasting name, in the order of the menus."""
    found: list[Command] = []
    for top in bar.actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            found += _within(menu, plain(top.text()))
    return found


def _within(menu: QMenu, group: str) -> Iterator[Command]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _within(inner, f"{group} › {plain(action.text())}")
        elif action.objectName():
            yield Command(action, group)
