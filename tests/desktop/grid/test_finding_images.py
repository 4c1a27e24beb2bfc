"""From the views to the grid: a cell of the class view, images like another one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from alc_desktop.model.listing import Order, Scope
from alc_engine.learning.insights import class_view, similar

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def shown_ids(window):
    return window.workspace.grid._images.image_ids.tolist()


@pytest.fixture
def cell(qtbot, window):
    """Row and column of the fullest cell, with the class view in sight."""
    views = window.workspace
    views.docks.raise_view(views.class_view)
    qtbot.waitUntil(lambda: views.class_view.empty_text() == "")
    count = class_view(window.model.session).count
    return tuple(int(i) for i in np.unravel_index(np.argmax(count), count.shape))


def click_cell(window, cell):
    table = window.workspace.class_view.table
    place = table.visualRect(table.cells.index(*cell)).center()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)


def test_a_click_on_a_cell_filters_the_grid(window, cell):
    click_cell(window, cell)
    expected = class_view(window.model.session).ids(*cell)
    assert shown_ids(window) == expected.tolist()
    browser = window.workspace.browser
    assert browser.scope is Scope.ALL
    assert browser.notice.isVisible()
    assert browser.notice.text().startswith(f"When chosen: {len(expected)} images labelled")


def test_filtered_images_can_be_ordered_and_searched_and_left(qtbot, window, cell):
    click_cell(window, cell)
    browser, facts = window.workspace.browser, window.model.facts
    ids = set(shown_ids(window))
    browser.order_box.setCurrentIndex(browser.order_box.findData(Order.ENTROPY))
    browser.order_box.activated.emit(browser.order_box.currentIndex())
    entropy = facts.entropy[shown_ids(window)]
    assert set(shown_ids(window)) == ids
    assert (np.diff(entropy) <= 0).all()
    show_all = browser.notice.findChild(QPushButton)
    QTest.mouseClick(show_all, LEFT)
    assert len(shown_ids(window)) == len(facts)
    assert not browser.notice.isVisible()


def test_another_list_forgets_the_filter(window, cell):
    click_cell(window, cell)
    window.commands.show_batch.trigger()
    assert shown_ids(window) == window.model.facts.batch.tolist()
    assert not window.workspace.browser.notice.isVisible()


def test_an_answer_moves_its_image_to_another_cell(qtbot, window, cell, ready):
    views = window.workspace
    before = int(views.class_view.table.cells.index(*cell).data())
    image_id = int(class_view(window.model.session).ids(*cell)[0])
    views.browser.go_to(image_id)
    views.grid.setFocus()
    other = next(c for c in range(3) if c != window.model.facts.labels[image_id])
    ready(window)
    qtbot.keyClick(views.grid, Qt.Key.Key_1 + other)
    qtbot.waitUntil(
        lambda: int(views.class_view.table.cells.index(*cell).data() or 0) == before - 1
    )


def test_ctrl_i_shows_the_images_like_the_current_one_first(qtbot, window, press):
    views = window.workspace
    press(Qt.Key.Key_Right)
    image_id = views.grid.current_id()
    press(Qt.Key.Key_I, modifier=CTRL)
    qtbot.waitUntil(lambda: views.browser.order is Order.SIMILARITY)
    assert shown_ids(window) == similar(window.model.session, image_id).ids.tolist()
    assert views.grid.current_id() == image_id
    assert views.browser.scope is Scope.ALL
    assert views.browser.notice.text() == f"Most like image {image_id + 1} first"


def test_the_order_by_similarity_keeps_the_list(qtbot, window):
    browser, grid = window.workspace.browser, window.workspace.grid
    batch, image_id = set(shown_ids(window)), grid.current_id()
    browser.order_box.setFocus()
    QTest.keyClick(browser.order_box, Qt.Key.Key_End)
    browser.order_box.activated.emit(browser.order_box.currentIndex())
    ranked = [i for i in similar(window.model.session, image_id).ids.tolist() if i in batch]
    qtbot.waitUntil(lambda: shown_ids(window) == ranked)
    browser.order_box.setCurrentIndex(0)
    browser.order_box.activated.emit(0)
    assert shown_ids(window) == window.model.facts.batch.tolist()
    assert not browser.notice.isVisible()


def test_similar_images_are_found_before_the_first_round(qtbot, window, press, monkeypatch):
    monkeypatch.setattr(window.model.session, "_latest", None)
    image_id = window.workspace.grid.current_id()
    press(Qt.Key.Key_I, modifier=CTRL)
    qtbot.waitUntil(lambda: window.workspace.browser.order is Order.SIMILARITY)
    assert shown_ids(window)[0] == image_id


def test_without_preparation_it_says_what_is_missing(qtbot, window, press, monkeypatch):
    monkeypatch.setattr(window.model.session, "prepared", None)
    before = shown_ids(window)
    press(Qt.Key.Key_I, modifier=CTRL)
    qtbot.waitUntil(lambda: "once they are prepared" in window.status._said.text())
    assert shown_ids(window) == before
    assert window.workspace.browser.order is Order.QUERY


def test_an_unreadable_image_is_like_nothing(qtbot, window, press, monkeypatch):
    prepared = window.model.session.prepared
    readable = prepared.readable.copy()
    readable[window.workspace.grid.current_id()] = False
    monkeypatch.setattr(window.model.session, "prepared", replace(prepared, readable=readable))
    press(Qt.Key.Key_I, modifier=CTRL)
    qtbot.waitUntil(lambda: "can't be read" in window.status._said.text())


def test_the_context_menu_of_the_grid_offers_answers_and_similar_images(window):
    grid, actions = window.workspace.grid, window.commands
    assert grid.actions() == []  # or their keys would be heard beneath menus
    second = window.model.facts.batch[1]
    rect = grid.visualRect(grid.model().index(1, 0))
    QTest.mouseClick(
        grid.viewport(),
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(rect.center()),
    )
    assert grid.current_id() == second  # what the menu is about
    grid.customContextMenuRequested.emit(rect.center())
    menu = QApplication.activePopupWidget()
    assert {*actions.answers, actions.find_class, actions.show_similar} <= set(menu.actions())
    menu.close()


def test_the_order_by_similarity_comes_back_with_the_project(qtbot, window, press, project_file):
    press(Qt.Key.Key_I, modifier=CTRL)
    browser = window.workspace.browser
    qtbot.waitUntil(lambda: browser.order is Order.SIMILARITY)
    image_id, before = window.workspace.grid.current_id(), shown_ids(window)
    window.open_path(project_file)
    assert window.workspace.browser is not browser
    qtbot.waitUntil(lambda: shown_ids(window) == before)
    assert window.workspace.grid.current_id() == image_id
