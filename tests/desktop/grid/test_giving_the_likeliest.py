"""Alt+1 to Alt+5: what stands in the list beside the image, as the keys of the classes give it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from alc_desktop.commands.actions import _LIKELIEST
from alc_desktop.inspector import likeliest_list
from alc_desktop.model import operations
from alc_desktop.model.likeliest import MOST, likeliest, why_none
from alc_engine.labels.store import Status
from alc_engine.learning.insights.suggestions import Suggestions
from alc_engine.learning.session import ActiveLearningSession

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(likeliest_list, "SEEN", 60)


@pytest.fixture
def said(window):
    words = []
    window.workspace.said.connect(words.append)
    return words


@pytest.fixture
def go(window, qtbot):
    """Go to an image and wait until its likeliest classes could be read."""

    def go(image_id):
        workspace = window.workspace
        workspace.docks.raise_view(workspace.inspector)
        workspace.grid.setFocus()
        workspace.grid.set_current(int(image_id))
        qtbot.waitUntil(lambda: workspace.inspector.seen_likely(int(image_id), 0) is not None)

    return go


def test_there_is_a_key_for_every_class_that_is_named():
    assert _LIKELIEST == MOST


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_key_gives_the_class_at_its_place(window, go, press, place):
    image_id = int(window.model.facts.batch[0])
    go(image_id)
    wanted = likeliest(window.model, image_id)[place]
    assert (
        wanted.probability
        == sorted((each.probability for each in likeliest(window.model, image_id)), reverse=True)[
            place
        ]
    )
    press(Qt.Key(Qt.Key.Key_1 + place), modifier=ALT)
    review = window.model.session.labels.reviews[image_id]
    assert review.class_id == wanted.class_id
    given = int(window.model.facts.given_labels[image_id])
    assert review.status is (Status.CONFIRMED if wanted.class_id == given else Status.CORRECTED)
    assert window.workspace.grid.current_id() != image_id


def test_it_does_what_the_key_of_the_class_does_for_many_selected(window, go, press, qtbot):
    grid = window.workspace.grid
    first = int(window.model.facts.batch[0])
    go(first)
    for _ in range(2):
        press(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    selected = grid.selected_ids().tolist()
    assert len(selected) == 3
    current = grid.current_id()
    wanted = likeliest(window.model, current)[0].class_id
    inspector = window.workspace.inspector
    qtbot.waitUntil(lambda: inspector.seen_likely(current, 0) is not None)
    assert grid.selected_ids().tolist() == selected
    press(Qt.Key.Key_1, modifier=ALT)
    assert {i: r.class_id for i, r in window.model.session.labels.reviews.items()} == dict.fromkeys(
        selected, wanted
    )
    assert window.model.session.labels.undoable is not None
    window.commands.undo.trigger()
    assert window.model.session.labels.reviews == {}


def test_a_place_that_no_class_has_says_so(window, go, press, said):
    go(window.model.facts.batch[0])
    press(Qt.Key.Key_4, modifier=ALT)
    assert said == ["Only 3 classes are named as likely here."]
    assert window.model.session.labels.reviews == {}


def test_keys_faster_than_the_eye_answer_one_image(window, press, said, monkeypatch):
    """What the key means is another class at the next image, and nobody can have read which."""
    monkeypatch.setattr(likeliest_list, "SEEN", 5000)
    window.workspace.current.inspect()
    current = window.workspace.grid.current_id()
    for row in window.workspace.inspector.likeliest.rows:
        row.seen_since = -1e9
    press(*[Qt.Key.Key_1] * 4, modifier=ALT)
    assert list(window.model.session.labels.reviews) == [current]
    assert "had not been in sight" in said[-1]


def test_a_list_out_of_sight_comes_into_sight_and_answers_nothing(window, go, press, said, qtbot):
    workspace = window.workspace
    image_id = int(window.model.facts.batch[0])
    go(image_id)
    dock = workspace.inspector.parentWidget()
    dock.hide()
    press(Qt.Key.Key_1, modifier=ALT)
    assert window.model.session.labels.reviews == {}
    assert "had not been in sight" in said[-1]
    assert workspace.inspector.isVisible()
    qtbot.waitUntil(lambda: workspace.inspector.seen_likely(image_id, 0) is not None)
    press(Qt.Key.Key_1, modifier=ALT)
    assert list(window.model.session.labels.reviews) == [image_id]


def test_the_button_gives_the_class_of_its_row(window, go, qtbot):
    image_id = int(window.model.facts.batch[0])
    go(image_id)
    wanted = likeliest(window.model, image_id)[1]
    button = window.workspace.inspector.likeliest.rows[1].give
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.model.session.labels.reviews[image_id].class_id == wanted.class_id
    assert window.workspace.grid.hasFocus()


# -- where nothing is known -------------------------------------------------------------


def guessing(window, monkeypatch):
    """The model agrees with the labels no better than chance."""
    monkeypatch.setattr(Suggestions, "worth", False)
    window.model.took_images()


def before_a_round(window, monkeypatch):
    monkeypatch.setattr(ActiveLearningSession, "latest", None)
    window.model.took_images()


def unreadable(window, _):
    session = window.model.session
    readable = session.prepared.readable.copy()
    readable[window.workspace.grid.current_id()] = False
    session.prepared = replace(session.prepared, readable=readable)


def blind(window, _):
    window.commands.blind.trigger()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (before_a_round, "after the first round"),
        (guessing, "no better than chance"),
        (unreadable, "can't be read"),
        (blind, "Blind: choose a class"),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_where_nothing_is_known_there_is_no_list_and_the_keys_say_why(
    window, press, said, monkeypatch, state, words
):
    state(window, monkeypatch)
    workspace = window.workspace
    current = workspace.grid.current_id()
    workspace.current.inspect()
    assert likeliest(window.model, current) == ()
    assert words in why_none(window.model, current)
    assert not workspace.inspector.likeliest.isVisible()
    assert window.commands.likeliest[0].isEnabled()
    for key in range(5):
        press(Qt.Key(Qt.Key.Key_1 + key), modifier=ALT)
    assert [each for each in said if words in each] == [why_none(window.model, current)] * 5
    assert window.model.session.labels.reviews == {}


def test_blind_with_one_hidden_image_among_the_selected_nothing_is_given(window, press, said):
    model, grid = window.model, window.workspace.grid
    answered = int(model.facts.batch[1])
    operations.answer(model, np.array([answered]), 0)
    window.commands.blind.trigger()
    grid.set_current(answered)
    press(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert len(grid.selected_ids()) == 2
    press(Qt.Key.Key_1, modifier=ALT)
    assert "Blind" in said[-1]
    assert list(model.session.labels.reviews) == [answered]


def test_a_read_only_project_gives_nothing(window):
    window.commands.set_project_open(True, writable=False)
    assert not any(action.isEnabled() for action in window.commands.likeliest)


# -- the keys ---------------------------------------------------------------------------


def test_the_list_shows_the_keys_that_the_user_chose(window, go, press):
    from PySide6.QtGui import QKeySequence

    command = next(each for each in window.menus.commands() if each.name == "likeliest_2")
    window.shortcuts.set_keys(command, [QKeySequence("G")])
    image_id = int(window.model.facts.batch[0])
    go(image_id)
    row = window.workspace.inspector.likeliest.rows[1]
    assert row.key.text() == "G"
    press(Qt.Key.Key_G)
    wanted = likeliest(window.model, image_id)[1].class_id
    assert window.model.session.labels.reviews[image_id].class_id == wanted


def test_alt_that_closes_a_menu_leaves_the_digit_to_nobody(window, go):
    """Qt closes an open menu as soon as Alt goes down; the digit comes to the images."""
    go(window.model.facts.batch[0])
    menu = QMenu(window)
    menu.addAction("an entry")
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert menu.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_1, ALT)
    assert not menu.isVisible()
    assert window.model.session.labels.reviews == {}
