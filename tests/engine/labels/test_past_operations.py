"""Every operation in its order, and undoing in one go what came after one of them."""

import numpy as np
import pytest

from alc_engine.labels.class_edits import adding, merging, renaming
from alc_engine.labels.events import EventKind
from alc_engine.labels.past_operations import without_images
from alc_engine.labels.store import LabelStore, MemoryEventLog, Signature, Status, Verdict
from alc_engine.runtime.errors import UserFixableError

GIVEN = np.array([0, 1, 1, -1, 2])
NAMES = ("ant", "bee", "cat")


@pytest.fixture
def log():
    return MemoryEventLog()


@pytest.fixture
def store(log):
    return LabelStore(GIVEN, log, NAMES)


def kinds(store):
    return [past.kind.value for past in store.past]


def state(store):
    return (
        *(store.labels.tolist(), store.status.tolist()),
        [store.classes.names[i] for i in store.classes.order],
        {i: (r.status, r.class_id) for i, r in store.reviews.items()},
    )


def test_all_that_was_done_is_listed_with_who_and_when(store):
    store.answer([1, 2], Verdict.LABEL, 2, by=Signature("Ada", round=1, seconds=2.0))
    store.edit_classes(renaming(store.classes, 0, "emmet"), reviewer="Bo")
    store.undo("Cy")
    store.redo("Cy")
    assert kinds(store) == ["answer", "rename_class", "undo", "redo"]
    assert [past.by.reviewer for past in store.past] == ["Ada", "Bo", "Cy", "Cy"]
    assert all(past.by.time for past in store.past)
    undone = store.past[2].operation
    assert undone is store.past[1].operation
    assert store.undone(undone.operation_id) == ""


def test_a_replay_lists_the_same(store, log):
    store.answer([1], Verdict.LABEL, 2)
    store.edit_classes(merging(store.classes, 2, 1))
    store.undo()
    store.answer([0], Verdict.UNSURE)
    again = LabelStore(GIVEN, log, NAMES)
    assert kinds(again) == kinds(store)
    for one, other in zip(again.past, store.past, strict=True):
        assert one.operation.operation_id == other.operation.operation_id
        assert (one.by.time, one.by.reviewer) == (other.by.time, other.by.reviewer)


def test_undoing_since_an_operation_leaves_the_state_after_it(store, log):
    """Whatever was done, the state after each operation comes back, by steps that redo takes."""
    states = [state(store)]
    store.answer([0], Verdict.LABEL, 1)
    states.append(state(store))
    store.answer([1, 2], Verdict.ACCEPT, [2, 0])
    states.append(state(store))
    store.edit_classes(adding(store.classes, "dog"))
    states.append(state(store))
    store.edit_classes(merging(store.classes, 1, 2))
    states.append(state(store))
    store.answer([3], Verdict.EXCLUDE)
    states.append(state(store))
    for place in range(-1, 4):
        before = len(list(log))
        announced = store.done_since(place)
        undone = store.undo_since(place, "Ada")
        assert [c.image_ids.tolist() for c in undone] == [c.image_ids.tolist() for c in announced]
        assert len(undone) == 4 - place
        steps = list(log)[before:]
        assert [event.kind for event in steps] == [EventKind.UNDO] * len(undone)
        assert len({event.operation_id for event in steps}) == len(steps)
        assert {event.reviewer for event in steps} == {"Ada"}
        assert state(store) == states[place + 1]
        assert state(LabelStore(GIVEN, log, NAMES)) == state(store)
        while store.redo():
            pass
        assert state(store) == states[-1]


def test_what_was_undone_before_stays_undone(store):
    store.answer([0], Verdict.LABEL, 1)
    store.answer([1], Verdict.LABEL, 2)
    store.undo()
    assert store.done_since(1) == ()
    store.answer([2], Verdict.LABEL, 0)
    assert [change.image_ids.tolist() for change in store.done_since(1)] == [[2]]
    store.undo_since(1)
    assert store.status.tolist()[:3] == [Status.CORRECTED, 0, 0]
    assert store.undo_since(1) == ()


def test_an_undoing_is_undone_by_going_back_before_it_was_redone(store):
    store.answer([0], Verdict.LABEL, 1)
    store.undo()
    store.redo()
    assert len(store.done_since(1)) == 1  # nothing stood after the undoing
    assert store.done_since(0) == ()  # it stands, redone or not
    assert store.done_since(2) == ()


def test_what_came_with_images_is_never_undone(store):
    store.answer([0], Verdict.LABEL, 1, with_images=True)
    store.answer([1], Verdict.LABEL, 2)
    assert [past.stays for past in store.past] == [True, False]
    assert len(store.undo_since(-1)) == 1
    assert store.status[0] == Status.CORRECTED


class FullLog(MemoryEventLog):
    full = False

    def append(self, events):
        if self.full:
            raise UserFixableError("full")
        return super().append(events)


def test_a_log_that_takes_nothing_leaves_everything_as_it_was():
    log = FullLog()
    store = LabelStore(GIVEN, log, NAMES)
    for image_id in range(3):
        store.answer([image_id], Verdict.LABEL, 2)
    before, length = state(store), len(list(log))
    log.full = True
    with pytest.raises(UserFixableError):
        store.undo_since(-1)
    assert state(store) == before
    assert len(list(log)) == length
    assert len(store.past) == 3


def test_nothing_is_told_of_images_that_are_asked_about_again(store):
    store.answer([1], Verdict.LABEL, 2, by=Signature(round=1))
    store.answer([0, 4], Verdict.LABEL, 2, by=Signature(round=1))
    store.ask_again([1, 4], since=2)
    alone, both = (without_images(past, frozenset(store.kept)) for past in store.past)
    assert alone is None
    assert list(both.operation.after) == list(both.operation.before) == [0]
    assert both.operation.counts == {Status.CORRECTED: 1}
    store.ask_again([], since=2)
    assert without_images(store.past[0], frozenset(store.kept)) is store.past[0]
