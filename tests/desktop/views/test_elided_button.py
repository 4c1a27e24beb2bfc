"""A button with more words than room."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from alc_desktop.views.elided_button import ElidedButton

WORDS = "Label the 3 selected neighbours “black & white, of the second kind”"


@pytest.fixture
def button(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addStretch(1)
    button = ElidedButton()
    row.addWidget(button)
    button.say(WORDS)
    window.show()
    return button


def test_with_room_it_says_all(button):
    button.window().resize(900, 60)
    assert button.text() == WORDS.replace("&", "&&")
    assert button.toolTip() == ""


def test_without_room_its_middle_goes_and_the_tool_tip_has_it_all(button):
    button.window().resize(220, 60)
    assert button.window().width() == 220
    assert button.text().startswith("Label")
    assert "…" in button.text()
    assert button.text().endswith("”")
    assert button.toolTip() == WORDS
    assert button.accessibleName() == WORDS


def test_other_words_are_fitted_too(button):
    button.window().resize(220, 60)
    button.say("Label it")
    assert (button.text(), button.words, button.toolTip()) == ("Label it", "Label it", "")
