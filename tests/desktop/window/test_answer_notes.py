"""Each answer is seen on its image and over the large one, and not any longer than a moment."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer

from alc_desktop.model import operations
from alc_desktop.window.answer_notes import AnswerNotes

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def batch(window):
    return window.model.facts.batch.tolist()


def notes(window):
    return {image_id: note.text for image_id, note in window.workspace.grid.model().notes.items()}


def caption(window):
    return window.workspace.inspector.canvas.caption


def given_name(window, image_id):
    facts = window.model.facts
    return facts.class_name(int(facts.given_labels[image_id]))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Qt.Key.Key_Return, "Confirmed: {given}"),
        (Qt.Key.Key_U, "Unsure"),
        (Qt.Key.Key_X, "Excluded"),
    ],
)
def test_an_answer_is_noted_on_its_tile_and_over_the_next_image(window, press, key, words):
    first = batch(window)[0]
    words = words.format(given=given_name(window, first))
    press(key)
    assert notes(window) == {first: words}
    assert window.workspace.grid.current_id() != first
    assert caption(window) == f"Previous image – {words}"


def test_a_correction_says_the_new_class(window, press):
    first = batch(window)[0]
    given = int(window.model.facts.given_labels[first])
    other = (given + 1) % 3
    press([Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3][other])
    words = f"Corrected: {window.model.facts.class_name(other)}"
    assert notes(window) == {first: words}
    assert caption(window) == f"Previous image – {words}"
    window.workspace.grid.set_current(first)
    assert caption(window) == words  # it is about this image now


def test_an_image_that_had_no_label_was_not_corrected(window):
    window.model.facts.given_labels[3] = -1
    operations.answer(window.model, np.array([3]), 1)
    assert notes(window) == {3: "Labelled: bee"}


def test_of_several_each_has_its_note_and_the_caption_counts(window, press):
    ids = batch(window)[:3]
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=SHIFT)
    press(Qt.Key.Key_3)
    assert set(notes(window)) == set(ids)
    for image_id, words in notes(window).items():
        word = "Confirmed" if given_name(window, image_id) == "cat" else "Corrected"
        assert words == f"{word}: cat"
    confirmed = sum(given_name(window, image_id) == "cat" for image_id in ids)
    if 0 < confirmed < 3:
        assert f"{confirmed} confirmed" in caption(window)
    assert caption(window).startswith("Previous 3 images – ")


def test_answers_from_elsewhere_and_undo_are_noted_as_well(window, press):
    operations.answer(window.model, np.array([7, 8]), 1)
    assert set(notes(window)) == {7, 8}
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert notes(window) == {7: "Undone", 8: "Undone"}
    press(Qt.Key.Key_Z, modifier=CTRL | SHIFT)
    assert set(notes(window).values()) <= {"Confirmed: bee", "Corrected: bee"}


def test_blind_the_note_says_nothing_of_an_image_whose_answer_was_undone(window, press):
    press(Qt.Key.Key_B, Qt.Key.Key_2)
    assert len(notes(window)) == 1
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert list(notes(window).values()) == ["Undone"]
    assert caption(window) == "Undone"


@pytest.fixture
def brief(window, monkeypatch):
    """The window's notes, gone after seven tenths of a second."""
    window.workspace.notes.close()
    return AnswerNotes(
        window.model, window.workspace.grid, window.workspace.inspector, window.workspace, lasts=700
    )


def test_a_note_is_gone_after_its_moment_and_no_timer_runs_on(window, brief, qtbot, press):
    press(Qt.Key.Key_2)
    qtbot.wait(150)
    press(Qt.Key.Key_2)
    assert len(notes(window)) == 2
    qtbot.waitUntil(lambda: len(notes(window)) == 1, timeout=5000)  # each has its own moment
    qtbot.waitUntil(lambda: notes(window) == {}, timeout=5000)
    assert caption(window) == ""
    assert not any(timer.isActive() for timer in brief.findChildren(QTimer))


def test_the_tile_and_the_large_image_are_painted_with_it(window, press, theme):
    workspace = window.workspace
    tile = workspace.grid.visualRect(workspace.grid.currentIndex())
    press(Qt.Key.Key_U)
    picture = workspace.grid.viewport().grab(tile).toImage()
    wanted = theme.status_color(3).name()
    colors = [
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    ]
    assert colors.count(wanted) > 100
    canvas = workspace.inspector.canvas.grab().toImage()
    assert canvas.pixelColor(2, 2).name() == wanted
