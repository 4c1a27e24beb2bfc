"""Each operation is said in a sentence: the image, what it was and became, who and when."""

from dataclasses import replace

import numpy as np
import pytest

from alc_desktop.history.operation_words import DONE, TRAVELLED, Spoken, details, sentence
from alc_desktop.model.blind import told
from alc_engine.labels.class_edits import adding, merging, ordering, renaming
from alc_engine.labels.remarks import describing, flagging, noting, picturing
from alc_engine.labels.store import EventKind, LabelStore, MemoryEventLog, Signature, Verdict

GIVEN = np.array([0, 1, 2, -1, 0, 1])


@pytest.fixture
def store():
    return LabelStore(GIVEN, MemoryEventLog(), ("cat", "dog", "ship", "tree"))


@pytest.fixture
def spoken(store, make_facts):
    def make(blind=False):
        facts = make_facts(
            len(GIVEN),
            given_labels=store.given_labels,
            labels=store.labels,
            status=store.status,
            class_names=store.classes.names,
            file_names=[f"{i}.png" for i in range(len(GIVEN))],
        )
        return Spoken(told(facts) if blind else facts, GIVEN)

    return make


def said(store, spoken):
    return [sentence(past, spoken()) for past in store.past]


def test_every_kind_of_event_has_words():
    assert set(DONE) | set(TRAVELLED) == set(EventKind)
    assert set(TRAVELLED) == {kind for kind in EventKind if kind.is_travel}
    assert set(DONE).isdisjoint(TRAVELLED)


def test_of_an_image_what_it_was_and_became(store, spoken):
    store.answer([0], Verdict.LABEL, 1)
    store.answer([0], Verdict.UNSURE)
    store.answer([0], Verdict.LABEL, 0)
    store.answer([1], Verdict.LABEL, 1)
    store.answer([3], Verdict.LABEL, 2)
    store.answer([2], Verdict.ACCEPT, 3)
    store.answer([4], Verdict.EXCLUDE)
    assert said(store, spoken) == [
        "0.png: “cat” became “dog” (corrected)",
        "0.png: “dog” (corrected) became unsure",
        "0.png: unsure became “cat” (confirmed)",
        "1.png: “dog” (confirmed)",
        "3.png: no label became “ship” (labelled)",
        "2.png: “ship” became “tree” (accepted in bulk)",
        "4.png: “cat” became excluded",
    ]


def test_of_many_how_many_became_what_and_of_classes_what_was_done(store, spoken):
    store.answer([0, 1, 4], Verdict.LABEL, 0)
    store.undo()
    store.redo()
    store.edit_classes(adding(store.classes, "fish"))
    store.edit_classes(renaming(store.classes, 4, "carp"))
    store.edit_classes(merging(store.classes, 4, 3))
    store.edit_classes(ordering(store.classes, [1, 0, 2, 3]))
    store.undo()
    assert said(store, spoken) == [
        "“cat” for 3 images: 2 confirmed, 1 corrected",
        "Undone: “cat” for 3 images: 2 confirmed, 1 corrected",
        "Redone: “cat” for 3 images: 2 confirmed, 1 corrected",
        "Class “fish” added",
        "Class “fish” renamed “carp”",
        "Class “carp” merged into “tree” (0 images)",
        "Another order of the classes",
        "Undone: Another order of the classes",
    ]


def test_an_answer_to_an_image_that_was_asked_about_again_says_so(store, spoken):
    store.answer([0], Verdict.LABEL, 1, by=Signature(round=1))
    store.ask_again([0], since=3)
    store.answer([0], Verdict.LABEL, 0, by=Signature(round=3))
    assert said(store, spoken)[1] == (
        "0.png: “dog” (corrected) became “cat” (confirmed), asked about again"
    )


def test_blind_nothing_but_the_number_is_said_of_an_image_whose_answer_was_undone(store, spoken):
    store.answer([0], Verdict.LABEL, 1)
    store.answer([1], Verdict.LABEL, 1)
    store.undo()
    answered, hidden, undone = (sentence(past, spoken(blind=True)) for past in store.past)
    name = spoken(blind=True).facts.file_names[1]
    assert answered == "0.png: “cat” became “dog” (corrected)"
    assert (hidden, undone) == (f"{name}: answered", f"Undone: {name}: answered")


def test_details_say_who_when_in_which_round_and_that_it_was_undone(store):
    time = "2024-05-06T10:11:12.000+00:00"
    store.answer([0], Verdict.LABEL, 1, by=Signature("Ada", time, round=2))
    store.answer([1], Verdict.LABEL, 1, by=Signature("", time))
    store.undo("Bo")
    one, other, undo = store.past
    assert details(one).split(" · ")[1:] == ["Ada", "round 2"]
    assert details(one).startswith("2024-05-0")
    assert details(other, time).split(" · ")[1:3] == ["unknown", "before round 1"]
    assert details(other, time).split(" · ")[3].startswith("undone 2024-05-0")
    assert details(replace(undo, by=Signature("Bo", time))).split(" · ")[1:] == ["Bo"]


def test_of_a_remark_what_it_is_about_and_not_what_it_says(store, spoken):
    remarks = store.remarks
    store.remark(noting(remarks, [0, 1], "blurred"))
    store.remark(noting(remarks, [0, 1], ""))
    store.remark(flagging(remarks, [3], True))
    store.remark(describing(remarks, 1, "barks"))
    store.remark(picturing(remarks, 1, [1]))
    store.undo()
    assert said(store, spoken) == [
        "Note on 2 images",
        "Note on 2 images removed",
        "Flag on 3.png",
        "Description of “dog”",
        "Picture of “dog”: 1.png",
        "Undone: Picture of “dog”: 1.png",
    ]
