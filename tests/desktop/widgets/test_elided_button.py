"""A button with more words than room."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from alc_desktop.widgets.elided_button import ElidedButton

WORDS = "Label the 3 selected neighbours “black & white, of the second kind”"


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addStretch(1)
    row.addWidget(ElidedButton())
    window.show()
    return window


@pytest.fixture
def button(window):
    button = window.findChild(ElidedButton)
    button.say(WORDS)
    return button


def test_with_room_it_says_all(window, button):
    window.resize(900, 60)
    assert button.text() == WORDS.replace("&", "&&")
    assert button.toolTip() == ""


def test_without_room_its_middle_goes_and_the_tool_tip_has_it_all(window, button):
    window.resize(220, 60)
    assert window.width() == 220
    assert button.text().startswith("Label")
    assert "…" in button.text()
    assert button.text().endswith("”")
    assert button.toolTip() == WORDS
    assert button.accessibleName() == WORDS


def test_other_words_are_fitted_too(window, button):
    window.resize(220, 60)
    button.say("Label it")
    assert (button.text(), button.words, button.toolTip()) == ("Label it", "Label it", "")
