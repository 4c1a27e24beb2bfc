"""Keys of all actions: none clash as they come; the user's own are kept and shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from alc_desktop.commands.key_help import KeyHelp
from alc_desktop.commands.shortcut_editor import ShortcutEditor
from alc_desktop.commands.shortcuts import keys

CONTROL = Qt.KeyboardModifier.ControlModifier


def command(window, name):
    return next(each for each in window.menus.commands() if each.name == name)


def texts(window, name):
    return [key.toString() for key in keys(command(window, name))]


@pytest.fixture
def editor(window, qtbot):
    """Open the editor; returns the dialog."""

    def opened(name=""):
        qtbot.waitUntil(window.isActiveWindow)
        window.commands.edit_shortcuts.trigger()
        dialog = next(each for each in window.findChildren(ShortcutEditor) if each.isVisible())
        qtbot.waitUntil(dialog.isActiveWindow)
        if name:
            dialog.highlight(name)
            dialog.tree.setFocus()
        return dialog

    return opened


# -- as they come ------------------------------------------------------------------


def test_no_two_keys_clash_where_both_are_heard(window):
    clashes = [
        (each.name, key.toString(), clash.meaning)
        for each in window.menus.commands()
        for key in keys(each)
        if (clash := window.shortcuts.clash(each, key)) is not None
    ]
    assert clashes == []


def test_a_key_may_be_used_again_where_the_other_is_not_heard(window):
    rename, unsure = command(window, "rename_class"), command(window, "unsure")
    assert window.shortcuts.clash(rename, QKeySequence("U")) is None
    assert window.shortcuts.clash(unsure, QKeySequence("F2")) is None
    assert window.shortcuts.clash(command(window, "export"), QKeySequence("U")).holder == unsure


@pytest.mark.parametrize("key", ["1", "Return", "Space", "Left", "Home", "Ctrl+A", "Tab", "Alt+F"])
def test_the_fixed_keys_are_nobody_elses(window, key):
    clash = window.shortcuts.clash(command(window, "unsure"), QKeySequence(key))
    assert clash.holder is None
    assert clash.meaning


# -- the user's own ----------------------------------------------------------------


def test_a_key_that_is_pressed_becomes_the_key_and_works(window, editor, qtbot, press):
    dialog = editor("unsure")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_J)
    assert texts(window, "unsure") == ["J"]
    dialog.accept()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.workspace.grid.setFocus()
    first = window.workspace.grid.current_id()
    press(Qt.Key.Key_U)
    assert window.model.session.labels.reviews == {}
    press(Qt.Key.Key_J)
    assert first in window.model.session.labels.reviews


def test_a_further_key_comes_beside_the_first(window, editor, qtbot):
    dialog = editor("export")
    qtbot.mouseClick(dialog.further_key, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_F7)
    assert texts(window, "export") == ["Ctrl+E", "F7"]
    dialog.accept()


def test_a_clash_says_with_whom_and_moves_the_key_if_that_is_wished(window, editor, qtbot):
    dialog = editor("export")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_F, CONTROL)
    assert "Search (Edit)" in dialog.message.text()
    assert texts(window, "export") == ["Ctrl+E"]
    qtbot.mouseClick(dialog.move_key, Qt.MouseButton.LeftButton)
    assert texts(window, "export") == ["Ctrl+F"]
    assert texts(window, "search") == []
    dialog.accept()


def test_a_clash_may_be_left_as_it_was(window, editor, qtbot):
    dialog = editor("export")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_F, CONTROL)
    assert dialog.keep_key.hasFocus()
    qtbot.keyClick(dialog.keep_key, Qt.Key.Key_Space)
    assert texts(window, "export") == ["Ctrl+E"]
    assert texts(window, "search") == ["Ctrl+F"]
    assert dialog.tree.hasFocus()
    dialog.accept()


def test_a_fixed_key_is_refused_and_another_can_be_pressed(window, editor, qtbot):
    dialog = editor("later")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_5)
    assert "gives a class" in dialog.message.text()
    assert texts(window, "later") == ["S"]
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_Escape)
    assert not dialog.key_field.isVisible()
    assert dialog.isVisible()
    dialog.accept()


def test_a_key_is_taken_away_and_comes_back(window, editor, qtbot):
    dialog = editor("undo")
    qtbot.mouseClick(dialog.no_key, Qt.MouseButton.LeftButton)
    assert texts(window, "undo") == []
    qtbot.mouseClick(dialog.reset_one, Qt.MouseButton.LeftButton)
    assert texts(window, "undo") == ["Ctrl+Z"]
    assert not dialog.reset_one.isEnabled()
    dialog.accept()


def test_reset_takes_a_moved_key_back(window):
    export, search = command(window, "export"), command(window, "search")
    window.shortcuts.set_keys(export, [QKeySequence("Ctrl+F")])
    window.shortcuts.reset(search)
    assert texts(window, "search") == ["Ctrl+F"]
    assert texts(window, "export") == []
    window.shortcuts.reset_all()
    assert texts(window, "export") == ["Ctrl+E"]
    assert not window.shortcuts.is_changed(export)


def test_keys_come_back_at_the_next_start_also_those_of_docks(window, make_window, project_file):
    dock = command(window, "show_inspector")
    window.shortcuts.set_keys(command(window, "later"), [QKeySequence("L")])
    window.shortcuts.set_keys(dock, [QKeySequence("F9")])
    window.close()
    again = make_window()
    assert texts(again, "later") == ["L"]
    again.open_path(project_file)
    assert texts(again, "show_inspector") == ["F9"]


def test_a_default_gives_way_to_the_users_choice(make_window, preferences):
    preferences.keep_keys("export", ("Ctrl+K",))
    window = make_window()
    assert texts(window, "export") == ["Ctrl+K"]
    assert texts(window, "find_action") == []


def test_help_class_panel_and_tips_show_the_users_keys(window, qtbot):
    window.shortcuts.set_keys(window.menus.commands()[0], [QKeySequence("F8")])
    window.shortcuts.set_keys(command(window, "unsure"), [QKeySequence("N")])
    window.shortcuts.set_keys(command(window, "give_0"), [QKeySequence("Q")])
    window.shortcuts.set_keys(command(window, "add_class"), [QKeySequence("F6")])
    panel = window.workspace.classes
    assert panel.list.classes.entries[0].key == "Q"
    assert "F6" in panel.bar.buttons[window.commands.add_class].toolTip()
    shown = KeyHelp(window.commands, False, window)
    words = [label.text() for label in shown.findChildren(QLabel)]
    assert {"N", "Q", "F6"} <= set(words)
    assert "U" not in words


def test_the_list_is_filtered_by_name_and_by_key(editor, qtbot):
    dialog = editor()
    qtbot.keyClicks(dialog.filter, "ctrl+e")
    assert list(dialog._items) == ["export"]
    dialog.filter.clear()
    qtbot.keyClicks(dialog.filter, "find mov")
    assert list(dialog._items) == ["relocate"]
    dialog.accept()


def test_a_sign_that_needs_shift_is_taken_as_the_sign(editor, window, qtbot):
    dialog = editor("later")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.key_field, "!", Qt.KeyboardModifier.ShiftModifier)
    assert texts(window, "later") == ["!"]
    dialog.accept()
