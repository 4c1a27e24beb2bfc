"""When rounds start, and when their batch is taken up."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import Qt

from alc_desktop.model import operations
from alc_desktop.model.listing import Order, Scope


@dataclass(frozen=True)
class Job:
    """Something long for the worker."""

    def __call__(self, progress, cancelled):
        while not cancelled():
            pass


def batch(window):
    return window.model.facts.batch.tolist()


def answer_all(window):
    operations.confirm(window.model, window.model.session.waiting)


def test_a_finished_batch_calls_for_the_next_round(window):
    strip = window.workspace.strip
    assert not strip.isVisible()
    answer_all(window)
    assert strip.isVisible()
    assert "finished" in strip._title.text()
    assert window.commands.next_round.isEnabled()


def test_a_round_that_is_ready_waits_for_the_batch_and_then_comes_by_itself(window, press):
    model = window.model
    model.hold_round(model.session.begin_round()())
    first = batch(window)
    assert "ready" in window.workspace.strip._title.text()
    press(*[Qt.Key.Key_1] * (len(first) - 1))
    assert batch(window) == first
    press(Qt.Key.Key_1)
    assert model.session.round == 2
    assert batch(window) != first
    assert window.workspace.grid.current_id() == batch(window)[0]
    assert set(model.session.labels.reviews) == set(first)


def test_a_round_that_is_ready_comes_at_once_when_asked_for(window, press):
    window.model.hold_round(window.model.session.begin_round()())
    press(Qt.Key.Key_R)
    assert window.model.session.round == 2


def test_after_a_click_on_the_strip_the_keys_are_the_images_again(qtbot, window, monkeypatch):
    monkeypatch.setattr(window.worker, "submit", lambda request, then: None)
    answer_all(window)
    window.workspace.browser.search_field.setFocus()
    qtbot.mouseClick(window.workspace.strip._main, Qt.MouseButton.LeftButton)
    assert window.workspace.grid.hasFocus()


def test_images_that_can_not_be_read_are_listed_when_preparation_is_done(window):
    prepared = window.model.session.prepared
    window.model.session.prepared = replace(prepared, problems=("a.png: broken", "b.png: gone"))
    window.model.took_preparation()
    assert window.banner.failure.what.startswith("2 images")
    assert "b.png: gone" in window.banner.failure.details


def test_a_training_that_ended_early_says_why(window):
    result = window.model.session.begin_round()()
    operations.take_round(window.model, replace(result, stopped_early="the loss exploded"))
    assert "the loss exploded" in window.banner.failure.what


def test_a_round_while_another_is_computed_is_refused_in_words(qtbot, window):
    with qtbot.waitSignal(window.worker.busy_changed):
        window.worker.submit(Job())
    window.host.rounds.start_next()
    assert "already" in window.status._said.text()


def test_rounds_start_by_themselves_where_that_is_wished(window, monkeypatch):
    submitted = []
    monkeypatch.setattr(window.worker, "submit", lambda request, then: submitted.append(request))
    monkeypatch.setattr(type(window.worker), "free", property(lambda _: not submitted))
    window.commands.automatic.setChecked(True)
    answer_all(window)
    assert [request.round for request in submitted] == [2]
    assert window.preferences.automatic_rounds


def test_a_batch_that_comes_while_the_expert_is_elsewhere_does_not_take_them_away(window):
    window.workspace.browser.choose(Scope.ALL, Order.QUERY)
    window.workspace.grid.set_current(20)
    operations.take_round(window.model, window.model.session.begin_round()())
    assert window.workspace.browser.scope is Scope.ALL
    assert window.workspace.grid.current_id() == 20
    assert window.workspace.strip.isVisible()
    window.commands.show_batch.trigger()
    assert window.workspace.browser.scope is Scope.BATCH
    assert not window.workspace.strip.isVisible()


def test_at_the_end_the_unsure_images_come_back(window):
    model, strip = window.model, window.workspace.strip
    operations.confirm(model, np.arange(45))
    assert "Every image" in strip._title.text()
    assert not strip._other.isVisible()
    operations.mark_unsure(model, np.array([4]))
    strip._other.click()
    assert window.workspace.grid.current_id() == 4


def test_after_a_batch_without_a_find_random_checks_are_proposed_and_start(qtbot, window):
    strip = window.workspace.strip
    answer_all(window)
    assert strip._title.text() == "The batch is finished: no wrong label was in it"
    assert "Wrong labels left: about" in strip._text.text()
    assert strip._main._action is window.commands.audit
    assert strip._other._action is window.commands.export
    window.commands.audit.trigger()
    qtbot.waitUntil(lambda: window.model.session.round == 2, timeout=60_000)
    latest = window.model.session.latest
    assert len(latest.questions) == 0
    assert len(latest.draws) == len(window.model.session.batch) > 0
    assert window.model.asked_by == "Random checks"


def test_after_a_find_the_next_round_is_proposed(window):
    model = window.model
    wrong = int(model.session.waiting[0])
    operations.answer(model, [wrong], (int(model.facts.labels[wrong]) + 1) % 3)
    answer_all(window)
    strip = window.workspace.strip
    assert strip._title.text() == "The batch is finished"
    assert strip._main._action is window.commands.next_round


def test_at_the_target_it_says_that_the_expert_can_stop(window):
    operations.choose_target(window.model, 0.5)
    operations.confirm(window.model, np.flatnonzero(~window.model.session.labels.reviewed)[:35])
    answer_all(window)
    strip = window.workspace.strip
    assert strip._title.text() == "The batch is finished, and you can stop"
    assert "you can stop" in strip._text.text()
    assert strip._main._action is window.commands.export


def test_blind_nothing_is_said_of_what_is_left(window):
    window.model.set_blind(True)
    answer_all(window)
    strip = window.workspace.strip
    assert strip._title.text() == "The batch is finished"
    assert "Wrong labels left" not in strip._text.text()
