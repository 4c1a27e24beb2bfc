"""Labelling in the open window by real keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from alc_engine.labels.store import Status
from alc_engine.runtime.settings import TrainingSettings


def batch(window):
    return window.model.facts.batch.tolist()


def status_of(window, image_id):
    return Status(window.model.facts.status[image_id])


def test_a_number_key_labels_the_current_image_and_goes_on(window, press):
    first, second, *_ = batch(window)
    assert window.workspace.grid.current_id() == first
    press(Qt.Key.Key_2)
    assert window.model.facts.labels[first] == 1
    assert window.workspace.grid.current_id() == second


def test_enter_and_space_confirm_u_and_x_set_aside(window, press):
    a, b, c, d, *_ = batch(window)
    press(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_U, Qt.Key.Key_X)
    assert [status_of(window, i) for i in (a, b, c, d)] == [
        Status.CONFIRMED,
        Status.CONFIRMED,
        Status.UNSURE,
        Status.EXCLUDED,
    ]


@pytest.fixture
def learned(make_data_set, make_project, tmp_path):
    """A project whose model has learned what there is to learn."""
    training = TrainingSettings(hidden=(64, 48, 32), epochs=40, min_steps=8, learning_rate=0.1)
    folder = tmp_path / "learned"
    folder.mkdir()
    return make_project(make_data_set(45), folder / "p.alc", rounds=1, training=training)


def test_m_takes_what_the_model_suggests_for_each_selected_image(window, learned, press):
    window.open_path(learned)
    ids = batch(window)[:3]
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_M)
    facts = window.model.facts
    assert facts.labels[ids].tolist() == facts.predicted[ids].tolist()
    assert len(window.model.session.labels.reviews) == 3
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert window.model.session.labels.reviews == {}


def test_m_leaves_images_of_which_the_model_is_not_sure_and_says_how_many(window, learned, press):
    window.open_path(learned)
    ids = batch(window)[:3]
    predictions = window.model.session.latest.predictions
    unsure = predictions.top_probabilities.copy()
    unsure[ids[1], 0] = 0.03
    object.__setattr__(predictions, "top_probabilities", unsure)
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_M)
    assert sorted(window.model.session.labels.reviews) == sorted([ids[0], ids[2]])
    said = window.status._said.text()
    assert said.endswith("; 1 image left: the model is not sure of it")


def test_m_takes_nothing_of_a_model_that_has_learned_nothing(window, press):
    predictions = window.model.session.latest.predictions
    guessed = np.random.default_rng(0).permutation(predictions.top_classes)
    object.__setattr__(predictions, "top_classes", guessed)
    object.__setattr__(predictions, "suspicion", None)
    press(Qt.Key.Key_M)
    assert window.model.session.labels.reviews == {}
    assert "no better than chance" in window.banner.failure.what


def test_blind_keeps_m_from_taking_what_is_hidden(window, press):
    press(Qt.Key.Key_B, Qt.Key.Key_M)
    assert window.model.session.labels.reviews == {}
    assert "hidden" in window.status._said.text()


def test_a_key_of_no_class_labels_nothing(window, press):
    press(Qt.Key.Key_4)
    assert window.model.session.labels.reviews == {}


def test_one_key_labels_all_selected_and_one_undo_takes_it_back(window, press):
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_3)
    ids = batch(window)[:3]
    assert window.model.facts.labels[ids].tolist() == [2, 2, 2]
    assert window.workspace.grid.current_id() == batch(window)[3]
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert window.model.session.labels.reviews == {}
    assert "3 images" in window.status._said.text()
    press(
        Qt.Key.Key_Z,
        modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(window.model.session.labels.reviews) == 3


def test_later_moves_the_image_to_the_end_and_goes_on_with_the_next(window, press):
    first, second, *_ = batch(window)
    press(Qt.Key.Key_S)
    grid = window.workspace.grid
    assert grid.current_id() == second
    press(Qt.Key.Key_End)
    assert grid.current_id() == first
    assert window.model.session.labels.reviews == {}


def test_a_letter_in_the_search_field_is_a_letter(window, press):
    press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_U, Qt.Key.Key_X, Qt.Key.Key_1)
    assert window.workspace.browser.search_field.text() == "ux1"
    assert window.model.session.labels.reviews == {}
    press(Qt.Key.Key_Escape)
    assert window.workspace.grid.hasFocus()


def test_blind_keeps_enter_from_confirming_what_is_hidden(window, press):
    press(Qt.Key.Key_B)
    assert window.commands.blind.isChecked()
    press(Qt.Key.Key_Return)
    assert window.model.session.labels.reviews == {}
    assert "hidden" in window.status._said.text()
    press(Qt.Key.Key_1)
    assert len(window.model.session.labels.reviews) == 1


def test_a_class_given_in_the_panel_labels_and_the_keys_stay_with_the_grid(window):
    first = batch(window)[0]
    window.workspace.classes.class_given.emit(1)
    assert window.model.facts.labels[first] == 1
    assert window.workspace.grid.hasFocus()


def test_neighbours_get_the_label_of_the_picked_image_as_one_operation(qtbot, window):
    picked = window.workspace.grid.current_id()
    window.workspace.docks.raise_view(window.workspace.neighbors)
    qtbot.waitUntil(lambda: window.workspace.neighbors.shown_id() == picked)
    others = np.array([i for i in range(45) if i != picked][:2])
    class_id = int(window.model.facts.labels[picked])
    window.workspace.neighbors.label_requested.emit(others, class_id)
    assert (window.model.facts.labels[others] == class_id).all()
    assert window.workspace.grid.current_id() == picked
    window.commands.undo.trigger()
    assert window.model.session.labels.reviews == {}


def test_neighbours_follow_the_image_they_are_shown_for_and_not_a_newer_one(qtbot, window):
    picked = window.workspace.grid.current_id()
    window.workspace.docks.raise_view(window.workspace.neighbors)
    qtbot.waitUntil(lambda: window.workspace.neighbors.shown_id() == picked)
    labels = window.model.facts.labels
    other = next(i for i in batch(window) if labels[i] != labels[picked])
    window.workspace.grid.set_current(other)  # its neighbours have not come yet
    neighbors = [c.figures.image_id for c in window.workspace.neighbors.chart.columns]
    target = next(i for i in neighbors if i not in (picked, other))
    view = window.workspace.neighbors
    next(c for c in view.chart.columns if c.figures.image_id == target).setChecked(True)
    view.chart.selection_changed.emit()
    view.label_button.click()
    assert labels[target] == labels[picked]


def test_seconds_to_answer_are_recorded_for_single_images(window, press):
    first = batch(window)[0]
    press(Qt.Key.Key_1)
    assert 0 <= window.model.session.labels.reviews[first].seconds < 60
