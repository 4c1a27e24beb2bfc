"""Which images the window lists, and in which order."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from alc_desktop.model import operations
from alc_desktop.model.listing import Order, Scope
from alc_engine.labels.store import Status


def batch(window):
    return window.model.facts.batch.tolist()


def shown(window):
    return window.workspace.grid._images.image_ids.tolist()


def test_scopes_orders_and_searches_choose_what_is_shown(qtbot, window):
    browser, facts = window.workspace.browser, window.model.facts
    assert shown(window) == batch(window)
    browser.choose(Scope.ALL, Order.ENTROPY)
    assert shown(window) == np.argsort(-facts.entropy, kind="stable").tolist()
    browser.choose(Scope.ALL, Order.QUERY)
    qtbot.keyClicks(browser.search_field, "given:bee")
    qtbot.waitUntil(lambda: shown(window) == np.flatnonzero(facts.given_labels == 1).tolist())
    browser.search_field.setText("entropy>lots")
    qtbot.waitUntil(browser.search_field.complaint.isVisible)
    browser.search_field.clear()
    qtbot.waitUntil(lambda: len(shown(window)) == 45)
    assert not browser.search_field.complaint.isVisible()


def test_an_answer_moves_no_image_in_the_list(window, press):
    window.workspace.browser.choose(Scope.ALL, Order.SUSPICION)
    before = shown(window)
    window.workspace.grid.setFocus()
    press(Qt.Key.Key_1)
    assert shown(window) == before
    window.workspace.browser.choose(Scope.REVIEWED, Order.QUERY)
    assert len(shown(window)) == 1


def test_an_image_activated_elsewhere_is_found_in_all_images(window):
    outside = next(i for i in range(45) if i not in batch(window))
    window.workspace.heatmap.image_activated.emit(outside)
    assert window.workspace.grid.current_id() == outside
    assert window.workspace.browser.scope is Scope.ALL


def test_a_selection_in_the_map_is_shown_in_the_grid(window):
    window.workspace.heatmap.images_selected.emit(np.array([3, 7, 9]))
    assert shown(window) == [3, 7, 9]


def test_unsure_images_come_back_when_they_are_asked_for(window, press):
    ids = batch(window)[:2]
    press(Qt.Key.Key_U, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "unsure" in window.status._said.text()
    press(Qt.Key.Key_U, Qt.Key.Key_U)
    press(Qt.Key.Key_U, modifier=Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == sorted(ids)
    assert window.workspace.browser.notice.text().startswith("When chosen: 2 unsure images")
    press(Qt.Key.Key_1)
    assert window.model.facts.labels[min(ids)] == 0


# -- probably wrong --------------------------------------------------------------


@pytest.fixture
def suspects(window, monkeypatch):
    """Labels that look wrong while they are not reviewed: of the images 9 to 14."""
    mask = (np.arange(45) > 8) & (np.arange(45) < 15)
    monkeypatch.setattr(type(window.model), "suspected", lambda model: mask)
    window.workspace.browser.show_facts(window.model.facts, (), mask)
    return mask


def choose(window, scope):
    QTest.mouseClick(window.workspace.browser.scopes.buttons[scope], Qt.MouseButton.LeftButton)


def test_the_labels_that_are_probably_wrong_come_most_suspicious_first(window, suspects):
    choose(window, Scope.SUSPECTED)
    trust = window.model.facts.trust[shown(window)]
    assert len(trust) == 6
    assert (np.diff(trust) >= 0).all()


def test_what_was_reviewed_is_not_listed_as_probably_wrong_again(window, press, suspects):
    browser = window.workspace.browser
    choose(window, Scope.SUSPECTED)
    first, *others = shown(window)
    assert window.workspace.grid.current_id() == first
    press(Qt.Key.Key_1)
    assert browser.scopes.buttons[Scope.SUSPECTED].text().endswith(f" {len(others)}")
    choose(window, Scope.SUSPECTED)
    assert shown(window) == others


def test_the_last_of_the_suspects_calls_for_the_next_round_which_brings_new_ones(
    window, press, suspects, monkeypatch
):
    views, model = window.workspace, window.model
    monkeypatch.setattr(operations, "start_round", lambda model, worker: None)
    choose(window, Scope.SUSPECTED)
    first = shown(window)
    press(*[Qt.Key.Key_Return] * (len(first) - 1))
    assert not views.strip.isVisible()
    press(Qt.Key.Key_Return)
    assert views.strip.isVisible()
    assert "look wrong" in views.strip.accessibleDescription()
    assert views.strip._main.isVisible()
    monkeypatch.setattr(type(model), "suspected", lambda model: np.arange(45) > 40)
    model.hold_round(model.session.begin_round()())
    press(Qt.Key.Key_R)
    assert model.session.round == 2
    assert sorted(shown(window)) == [41, 42, 43, 44]


def test_answers_teach_which_labels_look_wrong_without_another_round(qtbot, window, press):
    model, button = window.model, window.workspace.browser.scopes.buttons[Scope.SUSPECTED]
    before = model.suspected()
    for image_id in batch(window):  # every label that was asked about is wrong
        operations.answer(model, np.array([image_id]), (model.facts.given_labels[image_id] + 1) % 3)
    after = model.suspected() & (model.facts.status == Status.UNREVIEWED)
    assert after.sum() > before.sum()
    qtbot.waitUntil(lambda: button.text().endswith(f" {after.sum()}"))
    choose(window, Scope.SUSPECTED)
    assert sorted(shown(window)) == np.flatnonzero(after).tolist()


def test_each_list_keeps_the_order_that_was_chosen_for_it(window):
    browser = window.workspace.browser
    browser.order_box.setCurrentIndex(browser.order_box.findData(Order.ENTROPY))
    browser.order_box.activated.emit(browser.order_box.currentIndex())
    choose(window, Scope.SUSPECTED)
    assert browser.order is Order.SUSPICION
    choose(window, Scope.BATCH)
    assert browser.order is Order.ENTROPY
