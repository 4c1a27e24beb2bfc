"""Answers on their way into the project file, as the window tells it."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QMessageBox,
)

from alc_engine.runtime.errors import UserFixableError


def test_saved_is_said_only_after_the_commit(qtbot, window, press):
    held = Future()
    log = window.model.session.labels._log
    append, log.append = log.append, lambda events: held
    press(Qt.Key.Key_1)
    assert "Saving" in window.status._saved.text()
    held.set_result(None)
    qtbot.waitUntil(lambda: "saved" in window.status._saved.text())
    log.append = append


def test_what_can_not_be_saved_stays_in_sight_until_it_is(qtbot, window, press, monkeypatch):
    failed, retried = Future(), Future()
    log = window.model.session.labels._log
    append, log.append = log.append, lambda events: failed
    press(Qt.Key.Key_1)
    failed.set_exception(UserFixableError("The disk is full.", "p.alc", "Make room."))
    qtbot.waitUntil(window.save_banner.isVisible)
    assert window.save_banner.failure.what == "The disk is full."
    assert "not saved" in window.status._saved.text()
    monkeypatch.setattr(window.model.project, "retry", lambda: retried)
    window.save_banner.action_wanted.emit()
    retried.set_result(None)
    qtbot.waitUntil(lambda: not window.save_banner.isVisible())
    log.append = append


def test_a_refused_answer_is_said_and_the_focus_stays(window, press):
    def refuse(events):
        raise UserFixableError("The disk is full.", remedy="Make room.")

    log = window.model.session.labels._log
    append, log.append = log.append, refuse
    current = window.workspace.grid.current_id()
    press(Qt.Key.Key_1)
    assert window.banner.failure.what == "The disk is full."
    assert window.workspace.grid.current_id() == current
    log.append = append


def test_closing_asks_before_it_loses_an_answer(window, monkeypatch):
    asked = []

    def close(abandon_unsaved=False):
        if not abandon_unsaved:
            raise UserFixableError("The disk is full.")
        really_close(abandon_unsaved)

    really_close = window.model.project.close
    monkeypatch.setattr(window.model.project, "close", close)
    answers = [QMessageBox.ButtonRole.RejectRole, QMessageBox.ButtonRole.DestructiveRole]

    def answer_box(box):
        asked.append(box.informativeText())
        role = answers[len(asked) - 1]
        next(b for b in box.buttons() if box.buttonRole(b) == role).click()

    monkeypatch.setattr(QMessageBox, "exec", answer_box)
    assert not window.close()
    assert window.model is not None
    assert window.isVisible()
    assert window.close()
    assert len(asked) == 2
