"""The answer that stands, given again by the same reviewer, is no event; words say so."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from alc_desktop.model import operations
from alc_engine.labels.store import Verdict

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def events(window, monkeypatch):
    """What is written from now on."""
    log = window.model.session.labels._log
    written, append = [], log.append

    def note(new):
        written.extend(new)
        return append(new)

    monkeypatch.setattr(log, "append", note)
    return written


def said(window):
    return window.status._said.text()


def name_of(window, image_id):
    return window.model.facts.file_names[image_id]


WAYS = {
    "key": lambda window, class_id: window.commands.class_chosen.emit(class_id),
    "class panel": lambda window, class_id: window.workspace.classes.class_given.emit(class_id),
    "finder": lambda window, class_id: window.workspace.class_finder.chosen.emit(
        window.workspace.labelling.selected(), class_id
    ),
    "Give of the neighbours": lambda window, class_id: (
        window.workspace.neighbors.label_requested.emit(
            window.workspace.labelling.selected(), class_id
        )
    ),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["confirmed", "corrected"])
def test_a_class_given_again_is_no_event_whichever_way(window, events, way, kind):
    image_id = window.workspace.grid.current_id()
    given = int(window.model.facts.given_labels[image_id])
    class_id = given if kind == "confirmed" else (given + 1) % 3
    name = window.model.facts.class_name(class_id)
    for other in WAYS.values():
        window.workspace.grid.set_current(image_id)
        other(window, class_id)
        assert len(events) == 1
    window.workspace.grid.set_current(image_id)
    WAYS[way](window, class_id)
    assert len(events) == 1
    assert said(window) == f"{name_of(window, image_id)}: already “{name}”"
    window.workspace.grid.set_current(image_id)
    WAYS[way](window, (class_id + 1) % 3)
    assert len(events) == 2


def test_confirming_again_is_no_event(window, events):
    image_id = window.workspace.grid.current_id()
    for _ in range(2):
        window.workspace.grid.set_current(image_id)
        window.commands.confirm.trigger()
    assert len(events) == 1
    assert "already “" in said(window)


def test_taking_the_suggestion_that_stands_is_no_event(window, events, monkeypatch):
    from alc_engine.learning.insights import Suggestions, suggestions

    found = suggestions(window.model.session)
    monkeypatch.setattr(Suggestions, "worth", True)
    monkeypatch.setattr(Suggestions, "likely", lambda self, ids: np.ones(len(ids), bool))
    image_id = window.workspace.grid.current_id()
    class_id = int(found.classes[image_id])
    for _ in range(2):
        window.workspace.grid.set_current(image_id)
        window.commands.suggested.trigger()
    assert len(events) == 1
    assert said(window).endswith(f"already “{window.model.facts.class_name(class_id)}”")


@pytest.mark.parametrize("command", ["unsure", "exclude"])
def test_setting_aside_again_is_no_event(window, events, command):
    image_id = window.workspace.grid.current_id()
    for _ in range(2):
        window.workspace.grid.set_current(image_id)
        getattr(window.commands, command).trigger()
    assert len(events) == 1
    word = {"unsure": "unsure", "exclude": "excluded"}[command]
    assert said(window) == f"{name_of(window, image_id)}: already {word}"


def test_of_many_only_those_that_are_new_are_written_and_counted(window, events):
    ids = window.model.facts.batch[:5]
    window.workspace.labelling.give_images(ids[:2], 1)
    events.clear()
    window.workspace.labelling.give_images(ids, 1)
    assert [event.image_id for event in events] == ids[2:].tolist()
    assert said(window).startswith("“bee” for 3 images: ")
    assert said(window).endswith("; 2 images were so already")
    window.workspace.labelling.undo()
    assert said(window).startswith("Undone: “bee” for 3 images: ")
    assert window.model.session.labels.reviewed[ids].tolist() == [True] * 2 + [False] * 3


def test_after_a_repeated_answer_undo_takes_back_the_first_and_says_so(window, events):
    image_id = window.workspace.grid.current_id()
    class_id = (int(window.model.facts.given_labels[image_id]) + 1) % 3
    for _ in range(2):
        window.workspace.labelling.give_images(np.array([image_id]), class_id)
    window.workspace.labelling.undo()
    assert said(window).startswith("Undone: ")
    assert said(window).endswith(": corrected")
    assert not window.model.session.labels.reviewed[image_id]


def test_a_second_reviewer_who_says_the_same_is_on_record_and_is_called_no_correction(
    window, events
):
    image_id = window.workspace.grid.current_id()
    class_id = (int(window.model.facts.given_labels[image_id]) + 1) % 3
    window.workspace.labelling.give_images(np.array([image_id]), class_id)
    window.model.reviewer = "Bea"
    window.workspace.labelling.give_images(np.array([image_id]), class_id)
    first, second = (event.reviewer for event in events)
    assert first != second == "Bea"
    assert said(window).endswith(": as before")
    window.workspace.labelling.undo()
    assert said(window).startswith("Undone: ")
    assert said(window).endswith(": as before")
    assert window.model.session.labels.reviews[image_id].reviewer == first


def test_what_stands_is_asked_of_the_log_after_a_merge_as_well(window, events):
    model = window.model
    ids = model.facts.batch[:1]
    operations.answer(model, ids, 0)
    operations.merge_classes(model, 0, 1)
    labels, by = model.session.labels, model.reviewer
    assert labels.stands(ids, Verdict.LABEL, 1, by).all()
    assert not labels.stands(ids, Verdict.LABEL, 2, by).any()
    assert not labels.stands(ids, Verdict.LABEL, 1, "Bea").any()
    assert not labels.stands(ids, Verdict.UNSURE, -1, by).any()
