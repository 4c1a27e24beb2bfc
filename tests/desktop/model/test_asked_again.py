"""An image that is asked about again looks, in every view, as it did before it was answered."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from alc_desktop.model import operations
from alc_desktop.model.listing import Order, Scope
from alc_desktop.progress.work_panel import WorkPanel
from alc_engine.labels.store import EventKind
from tests.desktop.walk import DOCKS, shown_texts

SEARCHES = ("status:reviewed", "status:corrected", "label:ant", "label:bee", "label:cat")
LEAST_TEXTS = 500


def seen(window, image_id, qtbot):
    """Texts and lists in each state of a walk, without what undo would take back."""
    workspace, browser = window.workspace, window.workspace.browser
    for scope in (Scope.BATCH, Scope.ALL, Scope.SUSPECTED):
        browser.choose(scope)
        yield str(scope), window.workspace.grid.model().image_ids.tolist()
    for search in SEARCHES:
        browser.choose(Scope.ALL, Order.QUERY)
        browser.search_field.setText(search)
        browser.search_field.search()
        yield search, window.workspace.grid.model().image_ids.tolist()
    browser.search_field.forget()
    browser.choose(Scope.ALL)
    workspace.grid.set_current(image_id)
    for dock in DOCKS:
        workspace.docks.raise_view(getattr(workspace, dock))
        workspace.current.inspect()
        qtbot.waitUntil(lambda: workspace.inspector.shows(image_id))
        workspace.figures.show()
        QApplication.processEvents()
        texts = [
            f"{type(part).__name__}: {text}"
            for part, text in shown_texts(window)
            if getattr(part, "isVisible", bool)()
            and text
            and "ndo" not in str(text)
            # How much was answered says nothing of which image.
            and not isinstance(part, WorkPanel)
            and not isinstance(part.parent(), WorkPanel)
        ]
        yield dock, texts


def ask_again(model, image_id):
    """What a round does that asks again about an answer of the round before."""
    labels, now = model.session.labels, model.session.round
    labels._reviews[image_id] = replace(labels._reviews[image_id], round=now - 1)
    labels.ask_again([image_id], now)
    model.took_batch()


@pytest.mark.parametrize("step", [0, 1], ids=["confirmed", "corrected"])
def test_every_view_shows_it_as_before_it_was_answered(window, qtbot, step):
    model = window.model
    image_id = int(model.session.waiting[0])
    label = (int(model.facts.given_labels[image_id]) + step) % 3
    model.took_batch()
    dict(seen(window, image_id, qtbot))  # every dock was raised once
    before = dict(seen(window, image_id, qtbot))
    operations.answer(model, np.array([image_id]), label, 2.0)
    qtbot.waitUntil(lambda: model.unsaved_count == 0)
    answered = dict(seen(window, image_id, qtbot))
    assert answered != before  # or the walk sees nothing
    ask_again(model, image_id)
    again = dict(seen(window, image_id, qtbot))
    for state, said in before.items():
        assert said == again[state], state
    assert sum(map(len, before.values())) >= LEAST_TEXTS


def test_the_same_answer_to_it_is_an_event_and_said_like_a_first_one(window, qtbot):
    model = window.model
    image_id = int(model.session.waiting[0])
    ids, label = np.array([image_id]), int(model.facts.given_labels[image_id])
    first = operations.answer(model, ids, label, 2.0)
    ask_again(model, image_id)
    second = operations.answer(model, ids, label, 2.0)
    assert (second.counts, second.repeated, len(second.already)) == (first.counts, 0, 0)
    assert [event.kind for event in model.session.labels._log][-1] is EventKind.REPEAT
    third = operations.answer(model, ids, label, 2.0)
    assert third.already.tolist() == [image_id]


def test_an_answer_to_a_second_look_counts_even_if_it_is_the_same_and_once(window, monkeypatch):
    model = window.model
    image_id = int(model.session.waiting[0])
    ids, label = np.array([image_id]), int(model.facts.given_labels[image_id])
    operations.answer(model, ids, label)
    found = lambda session: ids  # noqa: E731
    monkeypatch.setattr("alc_engine.learning.insights.second_look", found)
    window.commands.second_look.trigger()
    assert window.workspace.grid.model().image_ids.tolist() == [image_id]
    assert window.workspace.browser.notice.text().count("You called this otherwise")
    assert len(operations.answer(model, ids, label).already) == 0
    assert len(model.session.labels.history(image_id)) == 2
    assert operations.answer(model, ids, label).already.tolist() == [image_id]
