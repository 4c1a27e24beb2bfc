"""Preferences hold at once, in the project that is open and in the menus alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from alc_desktop.commands.shortcut_editor import ShortcutEditor
from alc_desktop.widgets.theme import current_theme
from alc_desktop.window.preferences_dialog import PreferencesDialog


@pytest.fixture
def dialog(window, qtbot):
    QTest.keyClick(window.workspace.grid, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(PreferencesDialog)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_the_name_is_written_beside_answers_as_it_is_typed(window, dialog):
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, " Ada ")
    assert window.preferences.reviewer == "Ada"
    assert window.model.reviewer == "Ada"
    assert int((window.model.facts.status > 0).sum()) == 0


def choose(box, text):
    """As the user does."""
    place = box.findText(text)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_the_menus_and_the_dialog_say_the_same(window, dialog, qtbot, speak, own_look):
    dialog.automatic.click()
    assert window.commands.automatic.isChecked()
    assert window.preferences.automatic_rounds
    window.commands.automatic.trigger()
    assert not dialog.automatic.isChecked()
    window.commands.notices.trigger()
    assert dialog.notices.isChecked() is window.preferences.notices is False
    choose(dialog.appearance, "Dark")
    assert window.commands.appearances["dark"].isChecked()
    assert window.preferences.appearance == "dark"
    window.commands.appearances["light"].trigger()
    assert dialog.appearance.currentText() == "Light"
    choose(dialog.contrast, "High")
    assert window.commands.contrasts["high"].isChecked()
    assert window.preferences.contrast == "high"
    assert current_theme().high_contrast
    window.commands.contrasts["normal"].trigger()
    assert dialog.contrast.currentText() == "Normal"
    assert not current_theme().high_contrast
    choose(dialog.language, "Deutsch")
    assert window.preferences.language == "de"
    qtbot.waitUntil(lambda: window.commands.search.text() == "&Suchen")
    assert window.commands.languages["de"].isChecked()


def test_keys_open_their_editor_and_escape_closes_the_dialog(window, dialog, qtbot):
    dialog.keys.click()
    editor = window.findChild(ShortcutEditor)
    assert editor.isVisible()
    editor.close()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_name_is_asked_in_preferences_alone(window, qtbot):
    window.commands.reviewer.trigger()
    (dialog,) = window.findChildren(PreferencesDialog)
    assert dialog.focusWidget() is dialog.name
    assert dialog.name.selectedText() == dialog.name.text()
    window.commands.preferences.trigger()
    assert window.findChildren(PreferencesDialog) == [dialog]  # it is the one that is open
