"""Accepting suggestions in bulk: a check first, nothing that was not listed, one undo."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from alc_desktop.commands.image_keys import SEEN
from alc_desktop.grid import accepting
from alc_desktop.model import operations
from alc_desktop.model.listing import Scope
from alc_engine.labels.store import Status
from alc_engine.learning.insights import Suspects
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture
def wall(window, monkeypatch):
    """Thirty suspects in view, the first of them the surest."""

    def found(session):
        asked = np.isin(np.arange(45), session.batch)
        ids = np.flatnonzero(~asked)[:30]
        given = session.labels.given_labels[ids]
        order = np.lexsort((ids, given))
        ids, given = ids[order], given[order]
        sure = np.linspace(0.99, 0.6, len(ids))
        places = np.random.default_rng(1).random(len(ids))
        return Suspects(session.round, ids, given, (given + 1) % 3, sure, sure, places)

    monkeypatch.setattr("alc_desktop.model.queue.suspects", found)
    window.commands.show_suspects.trigger()
    return window


def bar(window):
    return window.workspace.browser.suspect_bar


def drag(window, percent):
    bar(window).slider.setValue(percent)


def look_at_checks(window):
    """Answer the sample with what is suggested."""
    model = window.model
    found = model.queue.found
    suggested = dict(zip(found.image_ids.tolist(), found.suggested.tolist(), strict=True))
    for image_id in model.queue.offer(found.image_ids).to_check.tolist():
        operations.answer(model, np.array([image_id]), suggested[image_id])


def seen(window, monkeypatch=None):
    """Time enough to read what is offered."""
    QTest.qWait(SEEN + 50)


def accepted(window):
    return np.flatnonzero(window.model.facts.status == Status.ACCEPTED).tolist()


def test_nothing_is_accepted_before_the_spot_check(wall):
    drag(wall, 70)
    seen(wall)
    assert not bar(wall).accept_button.isVisible()
    assert bar(wall).check_button.isVisible()
    wall.workspace.accepting.accept()
    assert accepted(wall) == []


def test_the_sample_is_looked_at_one_by_one_and_the_rest_is_accepted_and_undone_as_one(wall, press):
    model, commands, grid = wall.model, wall.commands, wall.workspace.grid
    drag(wall, 60)
    sample = model.queue.offer(model.queue.image_ids).to_check.tolist()
    assert len(sample) == 20
    commands.check_suspects.trigger()
    assert grid.image_ids().tolist() == sample
    assert not bar(wall).accept_button.isVisible()
    assert wall.workspace.browser.scope is Scope.SUSPECTED
    look_at_checks(wall)
    assert "done" in bar(wall).text()
    QTest.mouseClick(wall.workspace.browser.notice._leave, Qt.MouseButton.LeftButton)
    assert len(grid.image_ids()) == 30  # the list as it was, with those answered
    seen(wall)
    others = sorted(set(model.queue.image_ids.tolist()) - set(sample))
    assert sorted(grid._images.offered) == others
    assert "20" in bar(wall).text()
    assert bar(wall).accept_button.isVisible()
    QTest.mouseClick(bar(wall).accept_button, Qt.MouseButton.LeftButton)
    assert accepted(wall) == others
    found = model.queue.found
    suggested = dict(zip(found.image_ids.tolist(), found.suggested.tolist(), strict=True))
    assert all(model.facts.labels[i] == suggested[i] for i in others)
    assert len(grid.image_ids()) == 30
    commands.undo.trigger()
    assert accepted(wall) == []


def test_from_the_check_the_key_of_the_suspects_leads_back_to_the_same_list(wall):
    """A list made anew has others above the threshold: the next check, and the next, and no end."""
    model, commands = wall.model, wall.commands
    drag(wall, 60)
    listed = model.queue.image_ids.tolist()
    commands.check_suspects.trigger()
    look_at_checks(wall)
    commands.show_suspects.trigger()
    assert not wall.workspace.browser.checks
    assert wall.workspace.grid.image_ids().tolist() == listed
    seen(wall)
    assert bar(wall).accept_button.isVisible()
    commands.show_suspects.trigger()  # once more: made anew, without what was answered
    assert len(wall.workspace.grid.image_ids()) == len(listed) - 20


def test_a_sample_that_belies_the_threshold_says_so(wall):
    model = wall.model
    drag(wall, 60)
    assert "less than the slider asks for" not in bar(wall).text()
    sample = model.queue.offer(model.queue.image_ids).to_check
    operations.confirm(model, sample)  # all labels were right, no suggestion was
    assert "less than the slider asks for" in bar(wall).text()


@pytest.mark.parametrize(
    ("threshold", "seen_before", "blind", "shown"),
    [
        (60, Scope.BATCH, False, Scope.SUSPECTED),
        (100, Scope.BATCH, False, Scope.BATCH),  # nothing is that sure
        (60, Scope.BATCH, True, Scope.BATCH),
        (60, Scope.ALL, False, Scope.ALL),  # the expert looks at something else
    ],
)
def test_a_round_ends_with_the_suspects_that_are_sure_enough(
    wall, threshold, seen_before, blind, shown
):
    model, browser = wall.model, wall.workspace.browser
    model.queue.threshold = threshold / 100
    wall.commands.blind.setChecked(blind)
    browser.choose(seen_before)
    operations.take_round(model, model.session.begin_round()())
    assert browser.scope is shown


def test_the_suspects_are_not_interrupted_and_the_questions_begin_with_the_first(wall):
    model, workspace = wall.model, wall.workspace
    drag(wall, 60)
    workspace.browser.choose(Scope.BATCH)
    operations.take_round(model, model.session.begin_round()())
    assert workspace.browser.scope is Scope.SUSPECTED
    assert not workspace.strip.isVisible()  # nothing calls away from what is in view
    workspace.browser.choose(Scope.ALL)
    workspace.grid.set_current(int(model.session.waiting[2]))
    wall.commands.show_batch.trigger()
    assert workspace.grid.current_id() == model.session.waiting[0]
    workspace.grid.set_current(int(model.session.waiting[3]))
    workspace.browser.choose(Scope.ALL)
    wall.commands.show_batch.trigger()  # it was seen by now
    assert workspace.grid.current_id() == model.session.waiting[3]


def test_after_another_round_the_key_of_the_suspects_makes_the_list_anew_from_a_check(wall):
    model, commands = wall.model, wall.commands
    drag(wall, 60)
    commands.check_suspects.trigger()
    operations.take_round(model, model.session.begin_round()())
    assert model.queue.is_stale
    commands.show_suspects.trigger()
    assert not model.queue.is_stale
    assert not wall.workspace.browser.checks


def test_only_what_is_listed_above_the_threshold_and_not_left_out_is_accepted(wall, press):
    model, browser, grid = wall.model, wall.workspace.browser, wall.workspace.grid
    drag(wall, 60)
    look_at_checks(wall)
    waiting = [i for i in grid.image_ids().tolist() if model.facts.status[i] == 0]
    grid.set_current(waiting[0])
    press(Qt.Key.Key_O)
    assert waiting[0] not in grid._images.offered
    name = model.facts.class_name(int(model.facts.given_labels[waiting[-1]]))
    browser.search_field.setText(f"given:{name}")
    browser.search_field.search()
    listed = set(grid.image_ids().tolist())
    seen(wall)
    wall.commands.accept_suspects.trigger()
    assert accepted(wall) == sorted((set(waiting) & listed) - {waiting[0]})
    assert accepted(wall)


@pytest.mark.parametrize("change", ["threshold", "answer", "list"])
def test_what_changed_under_the_hand_is_not_accepted(wall, change):
    """The press was meant for another number, or other images."""
    model = wall.model
    drag(wall, 60)
    look_at_checks(wall)
    seen(wall)
    if change == "threshold":
        drag(wall, 61)
        drag(wall, 70)
    elif change == "answer":
        waiting = model.queue.waiting
        operations.answer(model, waiting[:1], 0)
    else:
        wall.commands.renew_suspects.trigger()
        wall.workspace.accepting._offered_since = accepting.time.monotonic()
    wall.workspace.accepting.accept()
    assert accepted(wall) == []


def test_an_offer_of_another_moment_is_refused_whole(wall):
    model = wall.model
    drag(wall, 60)
    look_at_checks(wall)
    offer = model.queue.offer(model.queue.image_ids)
    operations.answer(model, offer.image_ids[:1], 0)
    with pytest.raises(UserFixableError, match="nothing was accepted"):
        operations.accept(model, offer)
    assert accepted(wall) == []


def heard(window):
    return window.status._said.text()


@pytest.mark.parametrize("command", ["check_suspects", "accept_suspects"])
def test_its_keys_say_why_nothing_is_done(wall, command):
    drag(wall, 60)
    action = getattr(wall.commands, command)
    wall.workspace.browser.choose(Scope.BATCH)
    if command == "accept_suspects":
        action.trigger()
        assert "what is accepted is what you see" in heard(wall)
        wall.commands.show_suspects.trigger()
        seen(wall)
        action.trigger()
        assert "sample first" in heard(wall)
    drag(wall, 99)
    look_at_checks(wall)
    drag(wall, 100)
    wall.commands.blind.trigger()
    action.trigger()
    assert "blind" in heard(wall)
    assert accepted(wall) == []


def test_what_was_accepted_is_neither_answered_nor_reviewed(wall):
    model = wall.model
    answered, asked = model.facts.progress
    in_batch = model.session.waiting[:2]
    in_batch = np.setdiff1d(in_batch, model.facts.checks)
    model.took_in(model.session.accept(in_batch, np.zeros(len(in_batch), dtype=int)))
    assert model.facts.progress == (answered, asked - len(in_batch))
    wall.workspace.browser.choose(Scope.REVIEWED)
    assert not np.isin(in_batch, wall.workspace.grid.image_ids()).any()


def test_blind_there_is_no_heading_and_nothing_to_accept_and_it_is_said_why(wall):
    assert wall.workspace.grid._titles
    wall.commands.blind.trigger()
    grid, browser = wall.workspace.grid, wall.workspace.browser
    assert grid._titles == ()
    assert len(grid.image_ids()) == 0
    assert "Nothing is accepted in bulk" in browser._empty_text()
    assert not bar(wall).isVisible()
    assert not bar(wall).accept_button.isVisible()
    assert "suspect" not in browser.next_step.text()


def test_the_next_step_is_always_named(wall):
    model, text = wall.model, wall.workspace.browser.next_step.text
    checks = model.facts.checks
    asked = np.setdiff1d(model.session.waiting, checks)
    assert (len(asked), len(checks)) == (7, 1)
    assert text() == "30 suspects left; then 7 questions; then 1 random check"
    operations.answer(model, asked, 0)
    assert text() == "30 suspects left; then 1 random check"
    operations.answer(model, checks, 0)
    assert text() == "30 suspects left"
    operations.answer(model, model.queue.waiting, 0)
    assert text() == ""


def test_what_is_to_be_checked_out_of_sight_is_not_taken_off_what_is_accepted(wall):
    """A search left fewer images in sight than there are to be checked: "Accept -14"."""
    model, browser = wall.model, wall.workspace.browser
    drag(wall, 60)
    to_check = model.queue.offer(model.queue.image_ids).to_check
    name = model.facts.class_name(int(model.facts.given_labels[to_check[0]]))
    browser.search_field.setText(f"given:{name}")
    browser.search_field.search()
    in_sight = browser.grid.image_ids()
    assert 0 < len(in_sight) < len(to_check)
    left = len(np.setdiff1d(in_sight, to_check))
    assert wall.commands.accept_suspects.text() == f"Accept {left} suggestions"


def test_each_part_of_the_queue_has_a_key_and_says_what_waits(wall, press):
    browser, model = wall.workspace.browser, wall.model
    buttons = browser.scopes.buttons
    texts = [buttons[s].text() for s in (Scope.SUSPECTED, Scope.BATCH, Scope.CHECKS)]
    assert texts == ["Suspects  30", "Questions  8", "Checks  1"]
    wall.commands.show_checks.trigger()
    assert browser.scope is Scope.CHECKS
    assert browser.grid.image_ids().tolist() == model.facts.checks.tolist()
    operations.answer(model, model.facts.checks, 0)
    assert (buttons[Scope.BATCH].text(), buttons[Scope.CHECKS].text()) == (
        "Questions  7",
        "Checks  0",
    )
    assert browser.grid.image_ids().tolist() == model.facts.checks.tolist()  # nothing moved


def test_a_wide_spot_check_goes_on_and_keeps_what_was_found(wall):
    model, commands = wall.model, wall.commands
    drag(wall, 60)
    look_at_checks(wall)
    sample = model.queue.offer(model.queue.image_ids).measured
    wrong = model.queue.found.sample(0.6)[:2]
    suggested = model.queue.found.only(wrong).suggested
    operations.answer(model, wrong[:1], (int(suggested[0]) + 1) % 3)
    assert sample.checked == 20
    offer = model.queue.offer(model.queue.image_ids)
    assert offer.measured.is_wide
    assert bar(wall).check_button.isVisible()
    assert bar(wall).check_button.text().startswith("Check 10 more")
    commands.check_suspects.trigger()
    more = model.queue.offer(model.queue.image_ids)
    assert wall.workspace.browser.grid.image_ids().tolist() == more.to_check.tolist()
    assert (len(more.to_check), more.measured.checked, more.offered) == (10, 20, False)


def test_what_an_action_says_outlives_new_keys_for_it(wall):
    """After a change of the classes all keys are given anew, and the button lost its number."""
    model, commands = wall.model, wall.commands
    drag(wall, 60)
    model.hold_round(model.session.begin_round()())
    named = (commands.accept_suspects, commands.check_suspects, commands.next_round)
    before = [action.text() for action in named]
    assert any("10 suggestions" in text for text in before)
    assert any("next batch" in text for text in before)
    operations.add_class(model, "dog")
    assert [action.text() for action in named] == before
