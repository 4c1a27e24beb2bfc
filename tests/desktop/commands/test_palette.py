"""The palette of all actions by keys alone, in the window of a project."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from alc_desktop.commands.palette import CommandPalette
from alc_desktop.commands.palette_rows import ROW_ROLE
from alc_desktop.model.listing import Scope

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window, press, qtbot):
    """Open the palette with its key; returns the dialog."""

    def opened():
        qtbot.waitUntil(window.isActiveWindow)
        press(Qt.Key.Key_K, modifier=CONTROL)
        dialog = next(each for each in window.findChildren(CommandPalette) if each.isVisible())
        qtbot.waitUntil(dialog.field.hasFocus)
        return dialog

    return opened


def titles(dialog):
    return [row.command.title for row in dialog.rows.rows]


def test_a_part_of_the_words_and_enter_run_the_action(window, palette, qtbot):
    dialog = palette()
    qtbot.keyClicks(dialog.field, "all im")
    assert titles(dialog)[0] == "Show all images"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.workspace.browser.scope is Scope.ALL
    qtbot.waitUntil(window.workspace.grid.hasFocus)


def test_escape_does_nothing_and_the_keys_go_back_to_where_they_were(window, palette, qtbot):
    field = window.workspace.browser.search_field
    field.setFocus()
    dialog = palette()
    qtbot.keyClicks(dialog.field, "undo")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(field.hasFocus)
    assert window.model.session.labels.reviews == {}


def test_an_action_labels_from_the_palette(window, palette, qtbot):
    first = window.workspace.grid.current_id()
    dialog = palette()
    qtbot.keyClicks(dialog.field, "unsure")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert first in window.model.session.labels.reviews


def test_a_disabled_action_is_listed_with_the_reason_and_does_not_run(window, palette, qtbot):
    dialog = palette()
    qtbot.keyClicks(dialog.field, "undo")
    row = dialog.list.currentIndex().data(ROW_ROLE)
    assert (row.command.title, row.enabled) == ("Undo", False)
    assert row.reason == "there is nothing to undo"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_what_was_taken_last_comes_first_also_after_a_restart(window, palette, qtbot, preferences):
    dialog = palette()
    qtbot.keyClicks(dialog.field, "larger")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    again = palette()
    assert again is not dialog
    assert titles(again)[0] == "Larger thumbnails"
    again.reject()
    assert preferences.recent_commands == ("larger",)


def test_arrows_walk_and_come_in_at_the_other_end(palette, qtbot):
    dialog = palette()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    assert dialog.list.currentIndex().row() == dialog.rows.rowCount() - 1
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 0
    qtbot.keyClick(dialog.field, Qt.Key.Key_PageDown)
    assert dialog.list.currentIndex().row() == 10
    dialog.reject()


def test_rows_say_name_menu_keys_and_state(palette, qtbot):
    dialog = palette()
    qtbot.keyClicks(dialog.field, "redo")
    words = dialog.field.accessibleDescription()
    assert words == "Redo, Edit, Ctrl+Shift+Z, Ctrl+Y, not available, there is nothing to redo"
    row = QAccessible.queryAccessibleInterface(dialog.list).child(0)
    assert row.text(QAccessible.Text.Name) == words
    dialog.reject()


def test_what_no_action_is_called_is_said(palette, qtbot):
    dialog = palette()
    qtbot.keyClicks(dialog.field, "zzzz")
    assert dialog.rows.rowCount() == 0
    assert dialog.field.accessibleDescription() == "No action is called that."
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.reject()


def test_classes_without_a_key_of_their_own_are_left_out(window, palette):
    dialog = palette()
    assert "Class 4" not in titles(dialog)
    assert set(window.model.facts.class_names[:10]) <= set(titles(dialog))
    dialog.reject()


def test_every_action_of_the_window_is_in_a_menu_under_a_name_of_its_own(window):
    commands = window.menus.commands()
    names = [command.name for command in commands]
    assert len(names) == len(set(names))
    from PySide6.QtGui import QAction

    own = set(window.commands.findChildren(QAction))
    assert own <= {command.action for command in commands}
    assert all(command.title for command in commands)


@pytest.mark.parametrize("name", ["export", "confirm", "next_round", "rename_class", "cancel"])
def test_without_a_project_the_reason_is_known(make_window, name, qtbot):
    from alc_desktop.commands.reasons import why_disabled

    window = make_window()
    action = getattr(window.commands, name)
    assert not action.isEnabled()
    assert why_disabled(window.commands, action)


def test_the_keys_work_before_a_project_is_open(make_window, qtbot):
    window = make_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_K, CONTROL)
    dialog = window.findChild(CommandPalette)
    assert "New project" in titles(dialog)
    dialog.reject()
