"""Features that another computer has kept are used on the user's word alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from alc_desktop.projects.questions import ask_foreign_features


@pytest.mark.parametrize(("button", "used"), [("Use them", True), ("Compute anew", False)])
def test_the_answer_is_handed_on(qtbot, button, used):
    parent = QWidget()
    qtbot.addWidget(parent)
    said = []
    box = ask_foreign_features(parent, said.append)
    box.open()
    next(each for each in box.buttons() if each.text() == button).click()
    assert said == [used]


def test_escape_computes_anew(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    said = []
    box = ask_foreign_features(parent, said.append)
    box.open()
    box.reject()
    assert said == [False]
