"""macOS moves entries of menus by their role alone, never by what they read like."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

ROLES = QAction.MenuRole
MOVED = {"preferences": ROLES.PreferencesRole, "quit": ROLES.QuitRole, "about": ROLES.AboutRole}


def entries(menu):
    menu.aboutToShow.emit()
    for action in menu.actions():
        if isinstance(action.menu(), QMenu):
            yield from entries(action.menu())
        elif not action.isSeparator():
            yield action


def test_every_entry_of_the_menus_has_a_role_of_its_own(window):
    found = [each for top in window.menuBar().actions() for each in entries(top.menu())]
    assert len(found) > 80
    roles = {
        (each.objectName(), each.menuRole()) for each in found if each.menuRole() != ROLES.NoRole
    }
    assert roles == set(MOVED.items())
