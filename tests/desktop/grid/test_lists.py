"""Which images the window lists, and in which order."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from alc_desktop.model import operations
from alc_desktop.model.listing import Order, Scope
from alc_engine.labels.store import Status
from alc_engine.learning.insights import Suspects, label_issues


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


# -- suspects --------------------------------------------------------------------


@pytest.fixture
def suspects(window, monkeypatch):
    """Labels that look wrong, whatever was answered: of the images 9 to 14, then of others."""
    wrong = [9, 10, 11, 12, 13, 14]

    def found(session):
        ids = np.array(wrong)
        given = session.labels.given_labels[ids]
        order = np.lexsort((ids, given))
        ids, given, sure = ids[order], given[order], np.full(len(ids), 0.95)
        places = np.linspace(0, 1, len(ids))
        return Suspects(session.round, ids, given, (given + 1) % 3, sure, sure, places)

    monkeypatch.setattr("alc_desktop.model.queue.suspects", found)
    window.model.queue.renew()
    return wrong


def choose(window, scope):
    QTest.mouseClick(window.workspace.browser.scopes.buttons[scope], Qt.MouseButton.LeftButton)


def test_suspects_come_in_groups_of_the_same_given_and_suggested_label(window, suspects):
    choose(window, Scope.SUSPECTED)
    names, given = window.model.facts.class_names, window.model.facts.given_labels
    assert sorted(shown(window)) == suspects
    assert (np.diff(given[shown(window)]) >= 0).all()
    first = int(given[shown(window)[0]])
    size = int((given[suspects] == first).sum())
    titles = [title.text for title in window.workspace.grid._titles]
    assert titles[0] == f"{names[first]} → {names[(first + 1) % 3]}  ({size})"
    assert len(titles) == len(set(given[suspects].tolist()))


def test_an_answer_moves_nothing_and_the_list_made_again_leaves_it_out(window, press, suspects):
    browser = window.workspace.browser
    choose(window, Scope.SUSPECTED)
    listed = shown(window)
    first, *others = listed
    assert window.workspace.grid.current_id() == first
    press(Qt.Key.Key_1)
    assert shown(window) == listed
    assert browser.scopes.buttons[Scope.SUSPECTED].text().endswith(f" {len(others)}")
    choose(window, Scope.SUSPECTED)
    assert shown(window) == others


def test_the_last_of_the_suspects_calls_for_what_is_left_of_the_round(window, press, suspects):
    views, model = window.workspace, window.model
    choose(window, Scope.SUSPECTED)
    press(*[Qt.Key.Key_Return] * (len(suspects) - 1))
    assert not views.strip.isVisible()
    press(Qt.Key.Key_Return)
    assert views.strip.isVisible()
    assert "look wrong" in views.strip.accessibleDescription()
    suspects[:] = [41, 42, 43, 44]
    model.hold_round(model.session.begin_round()())
    press(Qt.Key.Key_R)
    assert model.session.round == 2
    assert sorted(shown(window)) == [41, 42, 43, 44]


def test_a_round_that_comes_meanwhile_changes_no_list_that_is_looked_at(window, suspects):
    views, model = window.workspace, window.model
    choose(window, Scope.SUSPECTED)
    listed = shown(window)
    suspects[:] = [41, 42, 43, 44]
    operations.take_round(model, model.session.begin_round()())
    assert shown(window) == listed
    assert "renew the list" in views.browser.suspect_bar.text()
    assert not views.browser.suspect_bar.accept_button.isVisible()
    window.commands.accept_suspects.trigger()
    assert not (model.facts.status == Status.ACCEPTED).any()
    window.commands.renew_suspects.trigger()
    assert sorted(shown(window)) == [41, 42, 43, 44]


def test_answers_elsewhere_teach_which_labels_look_wrong_once_the_list_is_asked_for(window):
    model, button = window.model, window.workspace.browser.scopes.buttons[Scope.SUSPECTED]
    before = model.queue.image_ids
    for image_id in batch(window):  # every label that was asked about is wrong
        operations.answer(model, np.array([image_id]), (model.facts.given_labels[image_id] + 1) % 3)
    assert model.queue.image_ids is before
    after = label_issues(model.session) & (model.facts.status == Status.UNREVIEWED)
    assert after.sum() > len(before)
    choose(window, Scope.SUSPECTED)
    assert sorted(shown(window)) == np.flatnonzero(after).tolist()
    assert button.text().endswith(f" {after.sum()}")


def test_each_list_keeps_the_order_that_was_chosen_for_it(window):
    browser = window.workspace.browser
    browser.order_box.setCurrentIndex(browser.order_box.findData(Order.ENTROPY))
    browser.order_box.activated.emit(browser.order_box.currentIndex())
    choose(window, Scope.SUSPECTED)
    assert browser.order is Order.QUERY
    choose(window, Scope.BATCH)
    assert browser.order is Order.ENTROPY
