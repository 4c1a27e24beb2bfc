"""Another program changes the open project file: said at once, and a copy saves every answer."""

from __future__ import annotations

import os

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from alc_desktop.model import operations


def leave(box):
    """Close all the same, after the test."""
    next(b for b in box.buttons() if box.buttonRole(b) is box.ButtonRole.DestructiveRole).click()


@pytest.fixture
def overwritten(qtbot, window, monkeypatch, tmp_path):
    """A window with two answers saved and the file cut short since; copies go to `copy.alc`."""
    copy = tmp_path / "copy.alc"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(copy), ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: leave(box))
    for image_id in window.model.facts.batch[-2:]:
        operations.answer(window.model, np.array([image_id]), 1)
    qtbot.waitUntil(lambda: window.model.unsaved_count == 0)
    os.truncate(window.model.project.path, 0)
    return copy


def test_the_next_answer_raises_a_banner_and_the_copy_holds_it(qtbot, window, press, overwritten):
    press(Qt.Key.Key_2)
    qtbot.waitUntil(window.save_banner.isVisible)
    assert "Another program changed" in window.save_banner.failure.what
    assert window.save_banner._other.text() == "Save a copy…"
    before = window.model.session.labels.expert_labels.copy()
    assert (before >= 0).sum() == 3
    press(Qt.Key.Key_1)  # refused: nothing is shown that can't be kept
    assert window.model.session.labels.expert_labels.tolist() == before.tolist()

    window.save_banner._other.click()
    assert window.banner.failure.what == "The copy holds every answer."
    window.banner._action.click()  # and closing the damaged one asks nothing
    assert window.model.project.path == overwritten
    assert window.model.session.labels.expert_labels.tolist() == before.tolist()


def test_closing_without_another_answer_offers_the_copy_too(window, overwritten, monkeypatch):
    asked = []

    def answer_box(box):
        asked.append((box.text(), [button.text() for button in box.buttons()]))
        next(b for b in box.buttons() if b.text() == "Save a copy…").click()

    monkeypatch.setattr(QMessageBox, "exec", answer_box)
    assert window.close()
    assert "Another program changed" in asked[0][0]
    assert "Close all the same" in asked[0][1]
    assert len(asked) == 1
    assert overwritten.stat().st_size > 0
