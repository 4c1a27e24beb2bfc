"""What is chosen through the accessibility tree does what a click does.

An item of a view has one action there, to be selected; so by that alone each list of the
window has to be of use. The tree is asked as Qt's own bridges ask it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView

from alc_desktop.projects.recent_list import RecentList
from alc_engine.labels.store import Status

CONTROL = Qt.KeyboardModifier.ControlModifier


def toggle(view: QAbstractItemView, row: int, column: int = 0) -> None:
    """What a program does that reads the tree."""
    tree = QAccessible.queryAccessibleInterface(view)
    name = view.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
    name = name or view.model().index(row, column).data()
    items = (tree.child(place) for place in range(tree.childCount()))
    item = next(each for each in items if each.text(QAccessible.Text.Name) == name)
    item.actionInterface().doAction(QAccessibleActionInterface.toggleAction())


def select_alone(view: QAbstractItemView, row: int) -> None:
    selection = QAccessible.queryAccessibleInterface(view).selectionInterface()
    selection.clear()
    toggle(view, row)


def buttons(window) -> list[str]:
    return [each.accessibleName() for each in window.workspace.answer_bar.buttons]


def test_an_image_that_is_selected_alone_is_shown_named_and_answered(window, press, qtbot):
    workspace, batch = window.workspace, window.model.facts.batch.tolist()
    select_alone(workspace.grid, 3)
    assert workspace.grid.current_id() == batch[3]
    qtbot.waitUntil(lambda: workspace.inspector.shows(batch[3]))
    facts = window.model.facts
    given = facts.class_name(int(facts.given_labels[batch[3]]))
    assert buttons(window)[0] == f"Right: keep {given}"
    press(Qt.Key.Key_Return)
    assert Status(window.model.facts.status[batch[3]]) is Status.CONFIRMED
    assert list(window.model.session.labels.reviews) == [batch[3]]


def test_several_images_can_be_selected(window):
    grid, batch = window.workspace.grid, window.model.facts.batch.tolist()
    select_alone(grid, 2)
    toggle(grid, 4)
    assert grid.selected_ids().tolist() == [batch[2], batch[4]]
    assert buttons(window)[0] == "Right: 2 images"


def test_an_answer_is_for_the_image_with_the_ring_where_one_image_alone_is_selected(window, press):
    """Ctrl with an arrow moves the ring and leaves the selection behind."""
    grid, batch = window.workspace.grid, window.model.facts.batch.tolist()
    press(Qt.Key.Key_Right, modifier=CONTROL)
    assert grid.current_id() == batch[1]
    assert grid.selected_ids().tolist() == [batch[0]]
    press(Qt.Key.Key_2)
    assert list(window.model.session.labels.reviews) == [batch[1]]


def test_the_last_one_that_stays_selected_has_the_ring(window, press):
    grid, batch = window.workspace.grid, window.model.facts.batch.tolist()
    press(Qt.Key.Key_Right, modifier=CONTROL)
    press(Qt.Key.Key_Space, modifier=CONTROL)
    assert grid.selected_ids().tolist() == [batch[0], batch[1]]
    press(Qt.Key.Key_Space, modifier=CONTROL)
    assert grid.current_id() == batch[0]


def test_a_class_shows_its_images_each_time(window, qtbot):
    listed = window.workspace.classes.list
    for _ in range(2):
        opened = QSignalSpy(listed.opened)
        toggle(listed, 1)
        qtbot.waitUntil(lambda opened=opened: opened.count() == 1)
        assert opened.at(0) == [listed.classes.entry(1).class_id]


def test_a_class_is_highlighted_while_classes_are_edited(window, qtbot):
    listed = window.workspace.classes.list
    window.commands.edit_classes.trigger()
    toggle(listed, 2)
    qtbot.waitUntil(lambda: listed.current_class() == listed.classes.entry(2).class_id)


def test_keys_that_walk_over_classes_choose_none(window, qtbot):
    listed = window.workspace.classes.list
    opened = QSignalSpy(listed.opened)
    listed.setFocus()
    for _ in range(2):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
        qtbot.wait(20)
    assert opened.count() == 0


@pytest.mark.parametrize("kind", [QTableView, QTreeView])
def test_a_cell_and_a_pair_of_the_class_view_show_their_images(window, qtbot, kind):
    view = next(
        each
        for each in window.workspace.class_view.findChildren(kind)
        if hasattr(each, "cell_chosen")
    )
    chosen = QSignalSpy(view.cell_chosen)
    selection = view.selectionModel()
    index = view.model().index(0, 0)
    view.clearSelection()
    selection.clearCurrentIndex()
    toggle(view, index.row(), index.column())
    qtbot.waitUntil(lambda: chosen.count() == 1)


def test_an_operation_of_the_history_is_gone_to_and_its_images_shown(window, press, qtbot):
    history, first = window.workspace.history, window.model.facts.batch.tolist()[0]
    press(Qt.Key.Key_Return)
    window.workspace.docks.raise_view(history)
    qtbot.waitUntil(lambda: history.model.rowCount() == 1)
    assert not history.go.isEnabled()
    toggle(history.list, 0)
    qtbot.waitUntil(history.go.isEnabled)
    history.go.click()
    assert window.workspace.grid.current_id() == first


def test_a_suggestion_is_taken(window, qtbot):
    line = window.workspace.browser.search_field
    line.setFocus()
    qtbot.keyClicks(line, "lab")
    assert line.list.isVisible()
    toggle(line.list, 0)
    qtbot.waitUntil(lambda: line.text() == "label:")


def test_a_class_that_was_found_is_given(window, qtbot):
    window.commands.find_class.trigger()
    finder, batch = window.workspace.class_finder, window.model.facts.batch.tolist()
    toggle(finder.list, 1)
    qtbot.waitUntil(lambda: bool(window.model.session.labels.reviews))
    assert int(window.model.facts.labels[batch[0]]) == finder.classes.entry(1).class_id
    assert np.flatnonzero(window.model.session.labels.reviewed).tolist() == [batch[0]]


def test_a_project_is_opened(qtbot):
    listed = RecentList()
    qtbot.addWidget(listed)
    listed.show_projects((Path("a.alc"), Path("b.alc")))
    listed.show()
    chosen = QSignalSpy(listed.chosen)
    qtbot.wait(20)
    assert chosen.count() == 0
    toggle(listed, 1)
    qtbot.waitUntil(lambda: chosen.count() == 1)
    assert chosen.at(0) == [Path("b.alc")]
