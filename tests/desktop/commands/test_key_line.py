"""The line below the images names the keys that answer them, as they are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from alc_desktop.commands.action_keys import give_keys
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.key_line import KeyLine


@pytest.fixture
def actions(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return Actions(window)


def parts(qtbot, actions, many=True):
    line = KeyLine()
    qtbot.addWidget(line)
    line.show_keys(actions, many=many)
    return line.text().replace("\N{NO-BREAK SPACE}", " ").split("   ·   ")


def take_keys(actions, *keys):
    for action, key in zip(actions.likeliest, keys, strict=True):
        give_keys(action, (QKeySequence(key),) if key else ())


def test_it_names_the_keys_of_the_likeliest_classes(qtbot, actions):
    assert "Alt+1 2 3 4 5 a likeliest class" in parts(qtbot, actions)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("Ctrl+Alt+1", "Ctrl+Alt+2", "", "", ""), "Ctrl+Alt+1 2 a likeliest class"),
        (("Alt+1", "G", "H", "J", "K"), "Alt+1 G H J K a likeliest class"),
        (("F", "G", "H", "J", "K"), "F G H J K a likeliest class"),
    ],
)
def test_it_names_those_that_the_user_chose(qtbot, actions, keys, said):
    take_keys(actions, *keys)
    assert said in parts(qtbot, actions)


def test_without_keys_for_them_it_does_not_speak_of_them(qtbot, actions):
    take_keys(actions, "", "", "", "", "")
    assert not any("likeliest" in part for part in parts(qtbot, actions))
