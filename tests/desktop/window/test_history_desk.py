"""From the history to the images, and back to what stood after an operation."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMessageBox

from alc_desktop.model import operations
from alc_engine.labels.store import EventKind
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture
def history(window, qtbot):
    """The history of a project, with three answers, a bulk answer and a class."""
    model = window.model
    for image_id in (3, 4, 5):
        operations.answer(model, np.array([image_id]), 1, 2.0)
    operations.mark_unsure(model, np.array([10, 11, 12]))
    operations.add_class(model, "newt")
    view = window.workspace.history
    window.workspace.docks.raise_view(view)
    qtbot.waitUntil(lambda: view.isVisible() and view.model.rowCount() > 0)
    return view


def choose(history, row):
    history.list.setCurrentIndex(history.model.index(row))


def asked(window):
    return next(iter(window.findChildren(QMessageBox)), None)


def click_yes(box):
    accept = QMessageBox.ButtonRole.AcceptRole
    next(button for button in box.buttons() if box.buttonRole(button) is accept).click()


def test_enter_goes_to_the_image_and_to_the_images(window, history, qtbot):
    grid = window.workspace.grid
    choose(history, 1)
    history.list.setFocus()
    qtbot.keyClick(history.list, Qt.Key.Key_Return)
    assert grid.model().image_ids.tolist() == [10, 11, 12]
    assert grid.hasFocus()
    history.list.doubleClicked.emit(history.model.index(4))
    assert grid.current_id() == 3
    said = []
    window.workspace.history_desk.said.connect(said.append)
    history.list.taken.emit(0)
    assert said == ["There is no image to show of this: Class “newt” added"]


def test_what_going_back_undoes_is_said_before_and_undone_in_single_steps(window, history, qtbot):
    model, labels = window.model, window.model.session.labels
    choose(history, 3)  # the second of the three answers
    assert history.back.text() == "Undo to here: 3 operations…"
    before = len(list(labels._log))
    history.back.click()
    told = asked(window).informativeText()
    assert asked(window).text() == "Undo 3 operations?"
    for words in ("Class “newt” added", "3 images: 3 unsure", model.facts.file_names[5]):
        assert words in told
    assert len(list(labels._log)) == before  # asking does nothing
    click_yes(asked(window))
    qtbot.waitUntil(lambda: model.unsaved_count == 0)
    steps = list(labels._log)[before:]
    assert [step.kind for step in steps] == [EventKind.UNDO] * 3
    assert "newt" not in [model.facts.class_name(i) for i in model.facts.class_order]
    assert labels.reviewed[[3, 4, 5, 10]].tolist() == [True, True, False, False]
    assert model.facts.status[10] == 0
    for _ in range(3):
        window.commands.redo.trigger()
    assert labels.reviewed[[3, 4, 5, 10]].all()
    assert "newt" in [model.facts.class_name(i) for i in model.facts.class_order]
    qtbot.waitUntil(lambda: model.unsaved_count == 0)


def test_no_and_a_log_that_takes_nothing_leave_everything(window, history, qtbot, monkeypatch):
    labels = window.model.session.labels
    before = labels.status.copy()
    choose(history, 4)
    history.back.click()
    asked(window).reject()
    qtbot.waitUntil(lambda: asked(window) is None)
    assert (labels.status == before).all()

    def full(events):
        raise UserFixableError("The disk is full.")

    monkeypatch.setattr(labels._log, "append", full)
    history.back.click()
    click_yes(asked(window))
    assert window.banner.failure.what == "The disk is full."
    assert (labels.status == before).all()


def test_what_was_done_while_it_asks_undoes_nothing(window, history, qtbot):
    labels = window.model.session.labels
    choose(history, 4)
    history.back.click()
    operations.answer(window.model, np.array([20]), 1)
    before = labels.status.copy()
    click_yes(asked(window))
    assert (labels.status == before).all()


def test_a_project_that_is_read_only_is_looked_at_alone(make_window, project_file, qtbot, ready):
    from alc_engine.project import Project

    with Project.open(project_file) as project:
        project.session.answer([3], [1])
        project.session.answer([4], [1])
    window = make_window()
    window.host.open(project_file, read_only=True)
    ready(window)
    view = window.workspace.history
    window.workspace.docks.raise_view(view)
    qtbot.waitUntil(lambda: view.isVisible() and view.model.rowCount() == 2)
    choose(view, 1)
    assert "read-only" in view.back.toolTip()
    assert not view.back.isEnabled()
    view.undo_wanted.emit(0)
    assert asked(window) is None


def test_each_row_is_read_out_as_a_sentence(window, history):
    table = QAccessible.queryAccessibleInterface(history.list)
    said = [table.child(row).text(QAccessible.Text.Name) for row in range(history.model.rowCount())]
    assert any("Class “newt” added" in text for text in said)


def test_the_row_with_the_focus_stays_where_it_is_when_another_comes(window, history, qtbot):
    choose(history, 2)
    place = history.model.place(2)
    operations.answer(window.model, np.array([20]), 1)
    qtbot.waitUntil(lambda: history.model.row_of(place) == 3)
    assert history.list.currentIndex().row() == 3
    assert history.back.text() == "Undo to here: 3 operations…"


def test_going_back_undoes_remarks_and_answers_alike(window, history, qtbot):
    model, labels = window.model, window.model.session.labels
    place = len(labels.past) - 1
    operations.note_images(model, np.array([2]), "blurred")
    operations.confirm(model, np.array([20]))
    operations.toggle_flag(model, np.array([2]))
    told = []
    model.remarked.connect(lambda change: told.append(change.remark.kind))
    undone = operations.undo_last(model, len(labels.past.standing_since(place)))
    assert [change.kind for change in undone] == [EventKind.UNDO] * 3
    assert told == [EventKind.FLAG_IMAGE, EventKind.NOTE_IMAGE]
    assert not labels.remarks.notes
    assert not labels.remarks.flagged
    assert not labels.reviewed[20]
    assert model.facts.status[20] == 0
    qtbot.waitUntil(lambda: model.unsaved_count == 0)


def test_a_remark_leads_to_its_image(window, history, qtbot):
    operations.toggle_flag(window.model, np.array([7]))
    qtbot.waitUntil(lambda: window.model.unsaved_count == 0)
    window.workspace.history_desk.show_seen()
    assert history.model.image_ids(0).tolist() == [7]
