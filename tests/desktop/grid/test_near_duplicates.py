"""Near-duplicates in the open window: answered together, and shown where their labels differ."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from alc_desktop.model import operations
from alc_desktop.model.listing import Order
from alc_engine.labels.store import Status

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def burst(window, qtbot):
    """The images of a burst of four, the first of the batch in front; three others are a group."""
    model = window.model
    first = int(model.facts.batch[0])
    others = [i for i in range(len(model.facts)) if i not in model.facts.batch]
    members, second = [first, *others[:3]], others[3:6]
    groups = np.arange(len(model.facts))
    for group in (members, second):
        groups[group] = min(group)
    model.session.prepared = replace(model.session.prepared, known_groups=groups)
    model.took_preparation()
    window.workspace.grid.set_current(first)
    window.workspace.current.inspect()
    return members


@pytest.fixture
def seen(window, qtbot):
    """Wait until the copies of the current image are shown."""

    def wait(image_ids):
        inspector, grid = window.workspace.inspector, window.workspace.grid
        qtbot.waitUntil(
            lambda: inspector.shown_copies(grid.current_id()).tolist() == sorted(image_ids)
        )

    return wait


def said(window):
    return window.status._said.text()


def reviewed(window):
    return sorted(window.model.session.labels.reviews)


def test_the_copies_and_their_labels_are_shown_beside_the_image(window, burst, seen):
    seen(burst[1:])
    strip, facts = window.workspace.inspector.copies, window.model.facts
    assert strip.isVisible()
    shown = [copy.label for copy in strip.tiles.copies]
    assert shown == [facts.class_name(facts.labels[i]) for i in sorted(burst[1:])]
    own = facts.labels[burst[0]]
    differing = sum(facts.labels[i] != own for i in burst[1:])
    assert [copy.differs for copy in strip.tiles.copies].count(True) == differing


def test_without_the_key_an_answer_is_for_the_image_alone(window, burst, seen, press):
    seen(burst[1:])
    press(Qt.Key.Key_2)
    assert reviewed(window) == burst[:1]


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_U, Qt.Key.Key_X])
def test_with_it_one_answer_is_for_all_copies_and_undone_as_one(window, burst, seen, press, key):
    given = int(window.model.facts.given_labels[burst[0]])
    press(Qt.Key.Key_D)
    seen(burst[1:])
    press(key)
    assert reviewed(window) == sorted(burst)
    labels, status = window.model.facts.labels[burst], window.model.facts.status[burst]
    if key == Qt.Key.Key_2:
        assert set(labels) == {1}
    elif key == Qt.Key.Key_Return:
        assert set(labels) == {given}  # of the picture looked at, not each its own
    else:
        assert set(status) == {Status.UNSURE if key == Qt.Key.Key_U else Status.EXCLUDED}
    press(Qt.Key.Key_Z, modifier=CONTROL)
    assert reviewed(window) == []


def test_a_copy_that_was_answered_keeps_its_answer_and_that_is_said(window, burst, seen, press):
    operations.answer(window.model, np.array([burst[1]]), 2)
    press(Qt.Key.Key_D)
    seen(burst[1:])
    press(Qt.Key.Key_2)
    assert window.model.facts.labels[burst].tolist() == [1, 2, 1, 1]
    assert said(window).endswith("1 near-duplicate keeps the answer it has")


def test_copies_that_are_not_seen_are_not_answered(window, burst, seen, press):
    press(Qt.Key.Key_D)
    seen(burst[1:])
    window.workspace.inspector.window()
    dock = window.workspace.inspector.parentWidget()
    dock.hide()
    press(Qt.Key.Key_2)
    assert reviewed(window) == burst[:1]


def test_an_answer_for_several_selected_images_is_for_them_alone(window, burst, seen, press):
    press(Qt.Key.Key_D)
    seen(burst[1:])
    press(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    selected = window.workspace.labelling.selected().tolist()
    press(Qt.Key.Key_2)
    assert reviewed(window) == sorted(selected)


def test_pictures_under_two_names_are_listed_group_by_group(window, burst, press):
    model, grid = window.model, window.workspace.grid
    window.workspace.browser.choose(window.workspace.browser.scope, Order.ENTROPY)
    operations.answer(model, np.array(burst), 1)
    operations.answer(model, np.array(burst[2:3]), 2)
    groups = model.facts.near_duplicates
    press(Qt.Key.Key_D, modifier=CONTROL)
    shown = window.workspace.browser._listed
    assert set(burst) <= set(shown.tolist())
    assert np.all(np.diff(groups[shown]) >= 0)
    assert grid.current_id() == shown[0]
    others = np.setdiff1d(shown, burst)
    if len(others):
        operations.answer(model, others, 1)
    operations.answer(model, np.array(burst), 1)
    press(Qt.Key.Key_D, modifier=CONTROL)
    assert said(window) == "All near-duplicates of a picture have the same label."


def test_blind_tells_which_images_are_alike_and_no_label(window, burst, seen, press):
    press(Qt.Key.Key_B)
    window.workspace.grid.set_current(burst[0])
    window.workspace.current.inspect()
    seen(burst[1:])
    for copy in window.workspace.inspector.copies.tiles.copies:
        assert (copy.label, copy.differs) == ("–", False)
        assert copy.file_name != window.model._known.file_names[copy.image_id]
    press(Qt.Key.Key_D, modifier=CONTROL)
    assert "stays closed" in said(window)
