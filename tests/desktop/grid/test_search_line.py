"""The search line with the keyboard: suggestions, Enter, saved searches; an order in an order."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from alc_desktop.grid.search_line import SearchLine
from alc_desktop.model.listing import Order, Scope, listed

Key = Qt.Key


@pytest.fixture
def line(show, qtbot):
    line = show(SearchLine(), 500, 300)
    line.class_names = ("cat", "red fox")
    line.setFocus()
    qtbot.addWidget(line.saved)
    qtbot.addWidget(line.complaint)
    return line


def shown(line):
    return [line.list.item(row).text().split("   ")[0] for row in range(line.list.count())]


def test_enter_searches_for_what_is_typed_however_many_suggestions_there_are(line, qtbot):
    qtbot.keyClicks(line, "c")
    assert line.list.isVisible()
    with qtbot.waitSignal(line.entered):
        qtbot.keyClick(line, Key.Key_Return)
    assert line.text() == "c"
    assert not line.list.isVisible()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab])
def test_a_highlighted_suggestion_is_taken_and_brings_the_next(line, qtbot, key):
    qtbot.keyClicks(line, "lab")
    qtbot.keyClick(line, Key.Key_Down)
    with qtbot.assertNotEmitted(line.entered):
        qtbot.keyClick(line, key)
    assert line.text() == "label:"
    assert shown(line)[:2] == ["label:cat", 'label:"red fox"']
    qtbot.keyClick(line, Key.Key_Down)
    qtbot.keyClick(line, Key.Key_Down)
    qtbot.keyClick(line, key)
    assert line.text() == 'label:"red fox" '
    assert line.hasFocus()
    with qtbot.waitSignal(line.entered):
        qtbot.keyClick(line, Key.Key_Return)


def test_escape_closes_the_list_first_and_leaves_then(line, qtbot):
    qtbot.keyClicks(line, "e")
    with qtbot.assertNotEmitted(line.left):
        qtbot.keyClick(line, Key.Key_Escape)
    assert not line.list.isVisible()
    assert line.text() == "e"
    with qtbot.waitSignal(line.left):
        qtbot.keyClick(line, Key.Key_Escape)


def test_the_arrow_down_says_what_there_is_and_both_ends_leave_the_list(line, qtbot):
    qtbot.keyClick(line, Key.Key_Down)
    assert line.list.highlighted.word == "label:"
    qtbot.keyClick(line, Key.Key_Up)
    assert line.list.highlighted is None
    qtbot.keyClick(line, Key.Key_Up)
    assert line.list.currentRow() == line.list.count() - 1


def test_a_click_takes_a_suggestion(line, qtbot):
    qtbot.keyClicks(line, "stat")
    item = line.list.visualItemRect(line.list.item(0))
    assert item.height() >= 24
    qtbot.mouseClick(line.list.viewport(), Qt.MouseButton.LeftButton, pos=item.center())
    assert line.text() == "status:"
    assert line.hasFocus()


def test_a_search_is_saved_chosen_and_deleted(window, qtbot, monkeypatch, preferences):
    browser = window.workspace.browser
    line, saved = browser.search_field, browser.search_field.saved
    assert not saved.menu().actions()[0].isEnabled()  # nothing to save
    line.search_for("status:unsure")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("hard & odd", True))
    saved.menu().actions()[0].trigger()
    assert preferences.saved_searches == {"hard & odd": "status:unsure"}
    line.search_for("")
    next(a for a in saved.menu().actions() if a.text() == "hard && odd").trigger()
    assert line.text() == "status:unsure"
    assert line.terms
    qtbot.keyClick(line, Key.Key_Escape)
    saved.delete("hard & odd")
    assert preferences.saved_searches == {}


def test_what_can_not_be_read_is_not_saved(line):
    line.setText("entropy>4,2.")
    line.search()
    assert line.complaint.text()
    assert not line.saved.menu().actions()[0].isEnabled()


@pytest.mark.parametrize("scope", [Scope.ALL, Scope.BATCH])
def test_images_of_a_class_come_by_the_second_order(make_facts, scope):
    rng = np.random.default_rng(0)
    facts = make_facts(40, entropy=rng.random(40))
    ids = listed(facts, scope, Order.CLASS, then=Order.ENTROPY)
    keys = [(facts.labels[i], -facts.entropy[i]) for i in ids]
    assert keys == sorted(keys)
    assert sorted(ids.tolist()) == list(range(40))


def test_the_second_order_is_offered_where_images_are_ordered_by_class(window):
    browser, facts = window.workspace.browser, window.model.facts
    assert browser.then_box.isHidden()
    browser.choose(Scope.ALL, Order.CLASS)
    assert browser.then_box.isVisible()
    browser.then_box.setCurrentIndex(browser.then_box.findData(Order.ENTROPY))
    browser.then_box.activated.emit(1)
    ids = window.workspace.grid.model().image_ids
    keys = [(facts.class_places[facts.labels[i]], -facts.entropy[i]) for i in ids]
    assert keys == sorted(keys)
    browser.choose(Scope.ALL, Order.QUERY)
    assert browser.then_box.isHidden()
    assert window.workspace.grid.model().image_ids.tolist() == list(range(len(facts)))
