"""Notes, flags, descriptions and pictures stand beside the answers, and are undone like them."""

import numpy as np
import pytest

from alc_engine.labels.class_edits import merging
from alc_engine.labels.events import LabelEvent
from alc_engine.labels.remarks import (
    LONGEST_TEXT,
    MOST_PICTURES,
    describing,
    flagging,
    noting,
    picturing,
)
from alc_engine.labels.store import EventKind, LabelStore, MemoryEventLog, Verdict
from alc_engine.runtime.errors import UserFixableError

GIVEN = np.array([0, 1, 2, 0, -1, 1])
NAMES = ("ant", "bee", "cat")


@pytest.fixture
def log() -> MemoryEventLog:
    return MemoryEventLog()


@pytest.fixture
def store(log) -> LabelStore:
    return LabelStore(GIVEN, log, NAMES)


def note(store, images, text):
    return store.remark(noting(store.remarks, images, text), round=3, reviewer="Ada")


def flag(store, images, flagged=True):
    return store.remark(flagging(store.remarks, images, flagged))


def describe(store, class_id, text):
    return store.remark(describing(store.remarks, class_id, text))


def picture(store, class_id, images):
    return store.remark(picturing(store.remarks, class_id, images))


def stands(store):
    remarks = store.remarks
    return (
        dict(remarks.notes),
        set(remarks.flagged),
        dict(remarks.descriptions),
        dict(remarks.pictures),
    )


SAYING = {
    EventKind.NOTE_IMAGE: (
        lambda store: note(store, [0, 2], "old"),
        lambda store: note(store, [2, 3], "blurry"),
        lambda store: note(store, [0, 2, 3], " "),
        ({0: "old", 2: "blurry", 3: "blurry"}, set(), {}, {}),
    ),
    EventKind.FLAG_IMAGE: (
        lambda store: flag(store, [0, 2]),
        lambda store: flag(store, [2, 3]),
        lambda store: flag(store, range(6), False),
        ({}, {0, 2, 3}, {}, {}),
    ),
    EventKind.DESCRIBE_CLASS: (
        lambda store: describe(store, 1, "old"),
        lambda store: describe(store, 1, "hairy,\r\nwith baskets "),
        lambda store: describe(store, 1, ""),
        ({}, set(), {1: "hairy,\nwith baskets"}, {}),
    ),
    EventKind.PICTURE_CLASS: (
        lambda store: picture(store, 1, [5, 1]),
        lambda store: picture(store, 1, [5, 0, 5]),
        lambda store: picture(store, 1, []),
        ({}, set(), {}, {1: (5, 0)}),
    ),
}


def test_every_kind_of_remark_is_held_here():
    assert set(SAYING) == {kind for kind in EventKind if kind.is_remark}


@pytest.mark.parametrize("kind", SAYING)
def test_a_remark_stands_is_removed_undone_redone_and_replayed(kind, store, log):
    first, second, remove, expected = SAYING[kind]
    before = []
    for say in (first, second, remove):
        before.append(stands(store))
        change = say(store)
        assert change.kind is change.remark.kind is kind
        assert len(change.image_ids) == 0  # no label is another one
        assert say(store) is None  # it is so already
    before.append(stands(store))
    assert before[2] == expected
    assert before[3] == before[0] == ({}, set(), {}, {})
    for place in (2, 1, 0):
        change = store.undo()
        assert (change.kind, change.remark.kind) == (EventKind.UNDO, kind)
        assert stands(store) == before[place]
        assert stands(LabelStore(GIVEN, log, NAMES)) == before[place]
    assert store.undo() is None
    for place in (1, 2, 3):
        assert store.redo().remark.kind is kind
        assert stands(store) == before[place]
        assert stands(LabelStore(GIVEN, log, NAMES)) == before[place]


def test_one_undo_takes_answers_and_remarks_back_in_their_order(store):
    store.answer([0], Verdict.LABEL, 1)
    note(store, [0], "blurry")
    store.answer([2], Verdict.EXCLUDE)
    flag(store, [0])
    steps = [
        (change.remark is None, change.image_ids.tolist()) for change in iter(store.undo, None)
    ]
    assert steps == [(False, []), (True, [2]), (False, []), (True, [0])]


def test_who_and_when_stand_with_every_remark(store, log):
    note(store, [1, 4], "blurry")
    assert len({event.operation_id for event in log}) == 1
    for event, image_id in zip(log, (1, 4), strict=True):
        assert (event.image_id, event.text, event.verdict) == (image_id, "blurry", None)
        assert (event.round, event.reviewer) == (3, "Ada")
        assert event.time.endswith("+00:00")


def test_only_images_where_it_is_not_so_already_are_told_of(store, log):
    flag(store, [0, 1])
    assert flag(store, [0, 1, 2]).remark.image_ids == (2,)
    assert len(list(log)) == 3


def test_pictures_tell_which_images_joined_and_left(store):
    picture(store, 1, [5, 1])
    assert picture(store, 1, [5, 0]).remark.image_ids == (0, 1)
    assert store.undoable.remark.class_id == 1


def test_what_is_said_of_a_merged_class_stays_with_it_and_the_other_keeps_its_own(store, log):
    describe(store, 0, "small")
    describe(store, 1, "hairy")
    picture(store, 0, [3])
    said = stands(store)
    store.edit_classes(merging(store.classes, 0, 1))
    assert stands(store) == said
    assert store.remarks.descriptions[store.classes.find("ant")] == "hairy"
    with pytest.raises(IndexError):
        describe(store, 0, "tiny")
    assert stands(LabelStore(GIVEN, log, NAMES)) == said
    store.undo()
    assert store.remarks.descriptions[store.classes.find("ant")] == "small"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" a \r\n b\rc\n\n", "a \n b\nc"),
        ("Ünï ß 蜂 👩‍🔬 e\u0301", "Ünï ß 蜂 👩‍🔬 e\u0301"),
        ("x" * LONGEST_TEXT, "x" * LONGEST_TEXT),
    ],
)
def test_a_text_stays_as_it_was_typed_but_for_blanks_around_it(store, typed, kept):
    note(store, [0], typed)
    assert store.remarks.notes[0] == kept


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x" * (LONGEST_TEXT + 1), "10,001 characters; at most 10,000"),
        ("a\tb", "control character"),
        ("a\x00b", "control character"),
        ("a\x85b", "control character"),
        ("half \ud83d", "control character"),
    ],
)
@pytest.mark.parametrize("write", [note, describe])
def test_a_text_that_cant_be_kept_is_refused_and_nothing_is_changed(store, log, write, text, why):
    about = [0] if write is note else 0
    with pytest.raises(UserFixableError, match=why):
        write(store, about, text)
    assert list(log) == []


def test_a_class_has_so_many_pictures_and_no_more(log):
    store = LabelStore(np.zeros(MOST_PICTURES + 1, dtype=np.int64), log, NAMES)
    picture(store, 0, range(MOST_PICTURES))
    with pytest.raises(UserFixableError, match="at most 100"):
        picture(store, 0, range(MOST_PICTURES + 1))
    assert len(list(log)) == 1


@pytest.mark.parametrize(
    "say",
    [
        lambda store: note(store, [0, 6], "x"),
        lambda store: note(store, [-1], "x"),
        lambda store: flag(store, [6]),
        lambda store: describe(store, 3, "x"),
        lambda store: describe(store, -1, "x"),
        lambda store: picture(store, 0, [6]),
        lambda store: picture(store, 0, [-1]),
        lambda store: picture(store, 3, [0]),
    ],
)
def test_an_image_or_a_class_that_is_not_there_is_a_bug_and_nothing_is_changed(store, log, say):
    with pytest.raises(IndexError):
        say(store)
    assert list(log) == []
    assert stands(store) == ({}, set(), {}, {})


def test_an_operation_that_says_two_things_at_once_is_refused(store):
    kinds = (EventKind.NOTE_IMAGE, EventKind.FLAG_IMAGE)
    events = [
        LabelEvent(event_id=kind.value, operation_id="o", kind=kind, image_id=0, text="flagged")
        for kind in kinds
    ]
    with pytest.raises(UserFixableError, match="two things at once"):
        LabelStore(GIVEN, MemoryEventLog(events), NAMES)


def test_a_copy_keeps_what_stood(store):
    note(store, [0], "blurry")
    copy = store.remarks.copy()
    note(store, [0], "")
    assert dict(copy.notes) == {0: "blurry"}
