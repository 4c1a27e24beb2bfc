"""Very many operations are undone slice by slice, and any number of them is a state that was."""

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressDialog

from alc_desktop.model import operations
from alc_desktop.window import undoing_many
from alc_desktop.window.undoing_many import UndoingMany
from alc_engine.runtime.errors import UserFixableError

DONE = 7


@pytest.fixture
def undoing(window, monkeypatch):
    """Of seven answers, two at a time; begun, and what it said."""
    monkeypatch.setattr(undoing_many, "_SLICE", 2)
    for image_id in range(DONE):
        operations.answer(window.model, np.array([image_id]), 1, 2.0)
    begun = UndoingMany(window.model, DONE, window)
    begun.said = []
    begun.ended.connect(begun.said.append)
    return begun


def standing(window):
    return int(window.model.session.labels.reviewed.sum())


def test_the_window_lives_between_two_slices(window, undoing, qtbot):
    counts, look = [], QTimer(window, interval=0)
    look.timeout.connect(lambda: counts.append(standing(window)))
    look.start()
    undoing.start()
    qtbot.waitUntil(lambda: undoing.said == [DONE])
    look.stop()
    assert len(set(counts)) > 1
    assert standing(window) == 0
    assert len(window.model.session.labels.past) == 2 * DONE


def test_stopped_it_leaves_the_rest(window, undoing, qtbot):
    undoing.start()
    window.findChild(QProgressDialog).canceled.emit()
    qtbot.wait(20)
    assert undoing.said == [2]
    assert standing(window) == DONE - 2


def test_what_comes_between_ends_it(window, undoing, qtbot):
    undoing.start()
    operations.answer(window.model, np.array([20]), 1)
    qtbot.waitUntil(lambda: undoing.said == [2])
    assert window.model.session.labels.reviewed[20]


def test_a_log_that_takes_no_more_ends_it_and_says_so(window, undoing, qtbot, monkeypatch):
    failures = []
    undoing.failed.connect(failures.append)
    undoing.start()

    def full(events):
        raise UserFixableError("The disk is full.")

    monkeypatch.setattr(window.model.session.labels._log, "append", full)
    qtbot.waitUntil(lambda: undoing.said == [2])
    assert [each.what for each in failures] == ["The disk is full."]
    assert standing(window) == DONE - 2


def test_a_project_that_is_closed_meanwhile_is_left_as_it_stands(
    window, monkeypatch, qtbot, project_file
):
    monkeypatch.setattr(undoing_many, "_SLICE", 2)
    for image_id in range(DONE):
        operations.answer(window.model, np.array([image_id]), 1, 2.0)
    qtbot.waitUntil(lambda: window.model.unsaved_count == 0)
    window.workspace.history_desk._undo(-1, DONE)
    assert window.findChild(QProgressDialog) is not None
    window.commands.close_project.trigger()
    qtbot.waitUntil(lambda: window.workspace is None)
    from alc_engine.project import Project

    with Project.open(project_file) as project:
        assert project.session.labels.reviewed.sum() == DONE - 2
