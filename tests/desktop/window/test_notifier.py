"""Who has turned to another window is told once that something is ready, and nothing more."""

from dataclasses import replace

import pytest


@pytest.fixture
def told(window, monkeypatch):
    said = []
    window.workspace.notifier.notice = lambda _, title, text: said.append(text)
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    return said


def next_round(window):
    """What the session says once another round was taken up."""
    session = window.model.session
    session._latest = replace(session.latest, round=session.round + 1)


def test_a_round_that_comes_is_told_once(window, told):
    model = window.model
    model.predictions_changed.emit()
    assert told == []  # it is the one that was there
    next_round(window)
    model.predictions_changed.emit()
    model.predictions_changed.emit()
    assert told == ["The next round is ready."]


def test_a_round_that_is_held_is_told_when_it_is_ready_and_not_when_it_is_taken(window, told):
    window.model.round_ready.emit()
    assert told == ["The next round is ready."]
    next_round(window)
    window.model.predictions_changed.emit()
    assert told == ["The next round is ready."]


def test_a_preparation_is_told(window, told):
    window.model.preparation_changed.emit()
    assert told == ["The images are prepared."]


def test_who_looks_is_told_nothing_nor_who_wants_none(window, told, monkeypatch):
    window.commands.notices.trigger()
    assert not window.preferences.notices
    window.model.round_ready.emit()
    window.commands.notices.trigger()
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    window.model.round_ready.emit()
    assert told == []


def test_it_gives_nothing_away(window, told):
    """No image, no class, no number."""
    window.model.round_ready.emit()
    window.model.preparation_changed.emit()
    names = {*window.model.facts.class_names, *window.model.facts.file_names}
    for text in told:
        assert not any(character.isdigit() for character in text)
        assert not any(name in text for name in names)


def test_one_that_is_cut_off_says_nothing(window, told):
    model = window.model
    window.workspace.notifier._wiring.cut()
    model.round_ready.emit()
    assert told == []
