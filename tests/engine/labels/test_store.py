"""The log is the truth: answers, undo and redo derive from it and survive a replay."""

from concurrent.futures import Future

import numpy as np
import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from alc_engine.labels.class_edits import merging
from alc_engine.labels.store import (
    EventKind,
    LabelStore,
    MemoryEventLog,
    Signature,
    Status,
    Verdict,
)
from alc_engine.runtime.errors import UserFixableError

GIVEN = np.array([0, 1, 2, 0, -1])
NAMES = ("ant", "bee", "cat")


@pytest.fixture
def log() -> MemoryEventLog:
    return MemoryEventLog()


@pytest.fixture
def store(log) -> LabelStore:
    return LabelStore(GIVEN, log, NAMES)


def test_the_given_class_confirms_and_another_corrects(store):
    store.answer([0, 1], Verdict.LABEL, [0, 2])
    assert store.status.tolist() == [Status.CONFIRMED, Status.CORRECTED, 0, 0, 0]
    assert store.labels.tolist() == [0, 2, 2, 0, -1]


def test_a_label_for_an_image_without_one_corrects_nothing(store):
    store.answer([4], Verdict.LABEL, 1)
    assert store.status[4] == Status.LABELLED
    assert store.labels[4] == 1


def test_a_change_counts_what_its_answers_said_also_when_it_is_undone_and_redone(store, log):
    kinds = [Verdict.LABEL, Verdict.LABEL, Verdict.LABEL, Verdict.UNSURE, Verdict.LABEL]
    store.answer([0, 1, 2, 3, 4], kinds, [1, 1, 1, 0, 1])
    said = {Status.CONFIRMED: 1, Status.CORRECTED: 2, Status.UNSURE: 1, Status.LABELLED: 1}
    again = LabelStore(GIVEN, log, NAMES)
    assert again.undoable.counts == store.undo().counts == store.redo().counts == said


def test_unsure_and_excluded_keep_the_given_label(store):
    store.answer([0], Verdict.UNSURE)
    store.answer([1], Verdict.EXCLUDE)
    assert store.status[:2].tolist() == [Status.UNSURE, Status.EXCLUDED]
    assert store.labels.tolist() == GIVEN.tolist()
    assert store.reviewed.tolist() == [True, True, False, False, False]


def test_a_later_answer_takes_the_place_of_an_earlier_one_and_both_stay_in_the_log(store, log):
    store.answer([0], Verdict.LABEL, 1)
    store.answer([0], Verdict.LABEL, 0)
    assert store.status[0] == Status.CONFIRMED
    assert [event.class_id for event in log] == [1, 0]


def test_undo_takes_back_one_operation_over_many_images(store, log):
    store.answer([0], Verdict.LABEL, 2)
    store.answer([0, 1, 3], Verdict.LABEL, 1)
    change = store.undo()
    assert change.kind is EventKind.UNDO
    assert sorted(change.image_ids) == [0, 1, 3]
    assert store.labels.tolist() == [2, 1, 2, 0, -1]
    assert store.status.tolist() == [Status.CORRECTED, 0, 0, 0, 0]
    assert len(list(log)) == 5  # 1 + 3 answers and the undo itself: nothing is removed


def test_redo_brings_it_back_and_a_new_answer_forgets_it(store):
    store.answer([0], Verdict.LABEL, 2)
    store.undo()
    assert store.redoable.class_id == 2
    store.redo()
    assert store.labels[0] == 2
    store.undo()
    store.answer([1], Verdict.LABEL, 0)
    assert store.redo() is None
    assert store.labels.tolist() == [0, 0, 2, 0, -1]


def test_undo_of_nothing_is_none_and_writes_nothing(store, log):
    assert store.undo() is None
    assert store.redo() is None
    assert not list(log)


def test_who_when_and_how_long_stand_with_the_answer(store):
    store.answer([2], Verdict.LABEL, 2, by=Signature("Dr. Lee", round=3, seconds=1.5))
    review = store.reviews[2]
    assert (review.round, review.reviewer, review.seconds) == (3, "Dr. Lee", 1.5)
    assert review.time.endswith("+00:00")


@pytest.mark.parametrize(
    ("ids", "verdict", "class_id", "error"),
    [
        ([], Verdict.UNSURE, -1, ValueError),
        ([1, 1], Verdict.UNSURE, -1, ValueError),
        ([5], Verdict.UNSURE, -1, IndexError),
        ([-1], Verdict.UNSURE, -1, IndexError),
        ([1], Verdict.LABEL, -1, ValueError),
    ],
)
def test_an_impossible_answer_changes_nothing(store, log, ids, verdict, class_id, error):
    with pytest.raises(error):
        store.answer(ids, verdict, class_id)
    assert not store.reviewed.any()
    assert not list(log)


def test_a_log_that_takes_no_events_leaves_the_labels_as_they_are():
    class FullLog(MemoryEventLog):
        def append(self, events) -> Future[None]:
            raise UserFixableError("The disk is full.")

    store = LabelStore(GIVEN, FullLog(), NAMES)
    with pytest.raises(UserFixableError):
        store.answer([0], Verdict.LABEL, 1)
    assert not store.reviewed.any()
    assert store.undoable is None


def test_an_undo_without_its_answer_is_reported_as_damage(log):
    store = LabelStore(GIVEN, log, NAMES)
    store.answer([0], Verdict.LABEL, 1)
    store.undo()
    torn = MemoryEventLog(list(log)[1:])
    with pytest.raises(UserFixableError, match="does not fit together"):
        LabelStore(GIVEN, torn, NAMES)


def test_what_is_accepted_in_bulk_stands_as_that_until_somebody_looks():
    """A label that was accepted unseen never counts as an answer that was given to an image."""
    store = LabelStore(GIVEN, MemoryEventLog(), NAMES)
    given = int(np.flatnonzero(GIVEN >= 0)[0])
    other = (int(GIVEN[given]) + 1) % len(NAMES)
    change = store.answer([given, 1, 2], Verdict.ACCEPT, [other, 0, 0])
    assert change.counts == {Status.ACCEPTED: 3}
    assert store.status[[given, 1, 2]].tolist() == [Status.ACCEPTED] * 3
    assert store.labels[given] == other
    assert store.reviewed[given]
    same = np.array([given])
    assert store.stands(same, Verdict.ACCEPT, other, "").all()
    assert not store.stands(same, Verdict.LABEL, other, "").any()
    store.answer(same, Verdict.LABEL, other)
    assert store.status[given] == Status.CORRECTED
    assert not store.stands(same, Verdict.ACCEPT, other, "").any()
    store.undo()
    assert store.status[given] == Status.ACCEPTED
    undone = store.undo()
    assert undone is not None
    assert len(undone.image_ids) == 3
    assert not store.reviewed.any()


def test_merging_classes_leaves_accepted_what_was_accepted():
    store = LabelStore(np.array([0, 1]), MemoryEventLog(), ("a", "b", "c"))
    store.answer([0], Verdict.ACCEPT, 1)
    store.edit_classes(merging(store.classes, 1, 0))
    assert (store.status[0], store.expert_labels[0]) == (Status.ACCEPTED, 0)


class LabelMachine(RuleBasedStateMachine):
    """Answers, undo and redo against plain dictionaries; a replay must agree at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.log = MemoryEventLog()
        self.store = LabelStore(GIVEN, self.log, NAMES)
        self.states: list[dict[int, tuple[Status, int]]] = [{}]
        self.place = 0

    @rule(
        ids=st.lists(st.integers(0, 4), min_size=1, max_size=5, unique=True),
        verdict=st.sampled_from(Verdict),
        class_id=st.integers(0, 2),
    )
    def answer(self, ids, verdict, class_id):
        self.store.answer(ids, verdict, class_id)
        state = dict(self.states[self.place])
        for image_id in ids:
            if verdict is Verdict.UNSURE:
                state[image_id] = (Status.UNSURE, -1)
            elif verdict is Verdict.EXCLUDE:
                state[image_id] = (Status.EXCLUDED, -1)
            elif verdict is Verdict.ACCEPT:
                state[image_id] = (Status.ACCEPTED, class_id)
            else:
                same = class_id == GIVEN[image_id]
                status = Status.CONFIRMED if same else Status.CORRECTED
                state[image_id] = (status if GIVEN[image_id] >= 0 else Status.LABELLED, class_id)
        self.states = [*self.states[: self.place + 1], state]
        self.place += 1

    @rule()
    def undo(self):
        self.store.undo()
        self.place = max(self.place - 1, 0)

    @rule()
    def redo(self):
        self.store.redo()
        self.place = min(self.place + 1, len(self.states) - 1)

    @rule(share=st.floats(0, 1))
    def undo_since(self, share):
        place = round(share * len(self.store.past)) - 1
        expected = len(self.store.done_since(place))
        steps = len(list(self.log))
        assert len(self.store.undo_since(place)) == expected <= self.place
        assert [event.kind for event in [*self.log][steps:]] == [EventKind.UNDO] * expected
        self.place -= expected

    @rule()
    def reopen(self):
        self.store = LabelStore(GIVEN, MemoryEventLog(self.log), NAMES)
        self.store._log = self.log

    @invariant()
    def labels_agree_with_the_dictionary(self):
        state = self.states[self.place]
        seen = {i: (r.status, r.class_id) for i, r in self.store.reviews.items()}
        assert seen == state
        for image_id in range(5):
            status, class_id = state.get(image_id, (Status.UNREVIEWED, -1))
            assert self.store.status[image_id] == status
            assert self.store.expert_labels[image_id] == class_id


TestLabelMachine = LabelMachine.TestCase
TestLabelMachine.settings = hypothesis_settings(
    max_examples=60, stateful_step_count=30, deadline=None
)
