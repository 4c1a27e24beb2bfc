"""Changes of the classes are events: labels follow, undo brings them back, a replay agrees."""

from copy import deepcopy

import numpy as np
import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from alc_engine.labels.class_edits import adding, merging, ordering, renaming
from alc_engine.labels.store import (
    ClassEdit,
    EventKind,
    LabelStore,
    MemoryEventLog,
    Status,
    Verdict,
)
from alc_engine.runtime.errors import UserFixableError

GIVEN = np.array([0, 1, 2, 0, -1, 1])
NAMES = ("ant", "bee", "cat")
ANT, BEE, CAT = range(3)


@pytest.fixture
def log() -> MemoryEventLog:
    return MemoryEventLog()


@pytest.fixture
def store(log) -> LabelStore:
    return LabelStore(GIVEN, log, NAMES)


def add(store, name):
    return store.edit_classes(adding(store.classes, name))


def merge(store, class_id, into):
    return store.edit_classes(merging(store.classes, class_id, into))


def rename(store, class_id, name):
    return store.edit_classes(renaming(store.classes, class_id, name))


def order(store, *class_ids):
    return store.edit_classes(ordering(store.classes, class_ids))


def test_who_and_when_stand_with_every_change(store, log):
    store.edit_classes(adding(store.classes, "dog"), round=3, reviewer="Dr. Lee")
    (event,) = log
    assert (event.kind, event.class_id, event.class_name) == (EventKind.ADD_CLASS, 3, "dog")
    assert (event.round, event.reviewer) == (3, "Dr. Lee")
    assert event.time.endswith("+00:00")


def test_an_added_class_can_be_given_and_undone_with_its_answers(store):
    change = add(store, "dog")
    assert change.edit == ClassEdit(EventKind.ADD_CLASS, 3, "dog")
    assert (len(change.image_ids), change.counts) == (0, {})
    store.answer([0], Verdict.LABEL, 3)
    assert store.status[0] == Status.CORRECTED
    store.answer([4], Verdict.LABEL, 3)
    assert store.status[4] == Status.LABELLED
    store.undo()
    store.undo()
    assert store.undo().edit == change.edit
    assert store.classes.order == (ANT, BEE, CAT)
    with pytest.raises(IndexError):
        store.answer([0], Verdict.LABEL, 3)
    store.redo()
    store.redo()
    assert store.labels[0] == 3


def test_an_id_that_was_undone_is_not_given_to_another_class(store, log):
    add(store, "dog")
    store.undo()
    add(store, "eel")
    assert store.classes.find("eel") == 4
    assert LabelStore(GIVEN, log, NAMES).classes == store.classes


def test_a_merge_moves_given_and_expert_labels_and_says_which(store):
    store.answer([2], Verdict.LABEL, ANT)
    change = merge(store, ANT, BEE)
    assert change.edit == ClassEdit(EventKind.MERGE_CLASSES, ANT, "ant", "bee", images=3)
    assert change.image_ids.tolist() == [0, 2, 3]
    assert store.labels.tolist() == [BEE, BEE, BEE, BEE, -1, BEE]
    assert store.given_labels.tolist() == [BEE, BEE, CAT, BEE, -1, BEE]
    store.undo()
    assert store.labels.tolist() == [ANT, BEE, ANT, ANT, -1, BEE]
    assert store.given_labels.tolist() == GIVEN.tolist()


def test_an_expert_label_that_the_merge_makes_equal_to_the_given_one_is_a_confirmation(store):
    store.answer([0, 1, 2], Verdict.LABEL, [BEE, ANT, ANT])
    assert (store.status[:3] == Status.CORRECTED).all()
    change = merge(store, ANT, BEE)
    assert change.image_ids.tolist() == [0, 1, 2, 3]
    assert change.edit.images == 3  # the first was a bee before
    assert store.status[:3].tolist() == [Status.CONFIRMED, Status.CONFIRMED, Status.CORRECTED]
    assert store.reviews[0].status is Status.CONFIRMED
    assert store.reviews[1].class_id == BEE
    store.answer([3], Verdict.LABEL, BEE)
    assert store.status[3] == Status.CONFIRMED
    store.undo()
    store.undo()
    assert (store.status[:3] == Status.CORRECTED).all()
    assert store.reviews[1].class_id == ANT


def test_a_merge_leaves_unsure_and_excluded_images_so_and_an_answer_to_the_alias_counts(store):
    store.answer([0], Verdict.UNSURE)
    store.answer([3], Verdict.EXCLUDE)
    change = merge(store, ANT, CAT)
    assert change.image_ids.tolist() == [0, 3]
    assert store.status[[0, 3]].tolist() == [Status.UNSURE, Status.EXCLUDED]
    assert store.labels[[0, 3]].tolist() == [CAT, CAT]
    store.answer([1], Verdict.LABEL, ANT)
    assert store.reviews[1].class_id == CAT


def test_what_undo_would_undo_is_told_for_classes_as_well(store):
    rename(store, BEE, "wasp")
    assert store.undoable.edit == ClassEdit(EventKind.RENAME_CLASS, BEE, "bee", "wasp")
    assert store.undoable.kind is EventKind.UNDO
    store.undo()
    assert store.classes.names == NAMES
    assert store.redoable.edit.other == "wasp"
    order(store, CAT)
    assert store.redoable is None
    assert store.undo().edit == ClassEdit(EventKind.ORDER_CLASSES)


@pytest.mark.parametrize(
    "attempt",
    [
        lambda store: add(store, "bee"),
        lambda store: rename(store, ANT, " "),
        lambda store: rename(store, ANT, "ant"),
        lambda store: merge(store, ANT, ANT),
        lambda store: order(store, ANT, BEE, CAT),
    ],
)
def test_what_can_not_be_done_is_said_with_a_remedy_and_leaves_no_event(store, log, attempt):
    with pytest.raises(UserFixableError) as caught:
        attempt(store)
    assert caught.value.remedy
    assert not list(log)


def test_classes_that_do_not_stand_are_bugs_of_the_caller(store):
    merge(store, ANT, BEE)
    for attempt in (
        lambda: merge(store, ANT, CAT),
        lambda: merge(store, CAT, 7),
        lambda: rename(store, ANT, "x"),
        lambda: order(store, ANT),
    ):
        with pytest.raises(IndexError):
            attempt()
    with pytest.raises(ValueError, match="once"):
        order(store, CAT, CAT)


def test_a_log_that_takes_no_events_leaves_the_classes_as_they_are():
    class FullLog(MemoryEventLog):
        def append(self, events):
            raise UserFixableError("The disk is full.")

    store = LabelStore(GIVEN, FullLog(), NAMES)
    with pytest.raises(UserFixableError):
        merge(store, ANT, BEE)
    assert store.classes.order == (ANT, BEE, CAT)
    assert store.labels.tolist() == GIVEN.tolist()


def test_a_class_whose_number_is_not_the_next_is_reported_as_damage(store, log):
    add(store, "dog")
    add(store, "eel")
    with pytest.raises(UserFixableError, match="does not fit together"):
        LabelStore(GIVEN, MemoryEventLog(list(log)[1:]), NAMES)


class ProjectMachine(RuleBasedStateMachine):
    """Answers, changes of classes, undo, redo and reopening, against dictionaries by class name.

    The model knows no ids, no aliases and no events: a merge writes one name
    over the other, and undo goes back to a copy made before.
    """

    def __init__(self) -> None:
        super().__init__()
        self.log = MemoryEventLog()
        self.fresh = 0
        self.place = 0

    @initialize()
    def begin(self):
        self.reopen()
        given = {i: NAMES[g] if g >= 0 else None for i, g in enumerate(GIVEN.tolist())}
        self.states = [{"classes": list(NAMES), "given": given, "said": {}, "accepted": set()}]

    @property
    def state(self):
        return self.states[self.place]

    def change(self, state):
        self.states = [*self.states[: self.place + 1], state]
        self.place += 1

    def id_of(self, name):
        return self.store.classes.find(name)

    @rule(
        ids=st.lists(st.integers(0, len(GIVEN) - 1), min_size=1, max_size=4, unique=True),
        verdict=st.sampled_from(Verdict),
        data=st.data(),
    )
    def answer(self, ids, verdict, data):
        state = deepcopy(self.state)
        name = data.draw(st.sampled_from(state["classes"]))
        self.store.answer(ids, verdict, self.id_of(name))
        for image_id in ids:
            state["said"][image_id] = name if verdict.gives_label else verdict
            state["accepted"].discard(image_id)
            if verdict is Verdict.ACCEPT:
                state["accepted"].add(image_id)
        self.change(state)

    @rule()
    def add(self):
        state = deepcopy(self.state)
        self.fresh += 1
        state["classes"].append(f"new {self.fresh}")
        add(self.store, f"new {self.fresh}")
        self.change(state)

    @rule(data=st.data())
    def rename(self, data):
        state = deepcopy(self.state)
        old = data.draw(st.sampled_from(state["classes"]))
        self.fresh += 1
        rename(self.store, self.id_of(old), f"new {self.fresh}")
        self.write_over(state, old, f"new {self.fresh}")
        state["classes"][state["classes"].index(old)] = f"new {self.fresh}"
        self.change(state)

    @precondition(lambda self: len(self.state["classes"]) > 1)
    @rule(data=st.data())
    def merge(self, data):
        state = deepcopy(self.state)
        gone, kept = data.draw(st.permutations(state["classes"]))[:2]
        merge(self.store, self.id_of(gone), self.id_of(kept))
        self.write_over(state, gone, kept)
        state["classes"].remove(gone)
        self.change(state)

    @precondition(lambda self: len(self.state["classes"]) > 1)
    @rule(data=st.data())
    def order(self, data):
        state = deepcopy(self.state)
        wanted = data.draw(st.permutations(state["classes"]))
        if wanted != state["classes"]:
            order(self.store, *map(self.id_of, wanted))
            state["classes"] = wanted
            self.change(state)

    @rule()
    def undo(self):
        self.store.undo()
        self.place = max(self.place - 1, 0)

    @rule()
    def redo(self):
        self.store.redo()
        self.place = min(self.place + 1, len(self.states) - 1)

    @rule()
    def reopen(self):
        self.store = LabelStore(GIVEN, self.log, NAMES)

    def write_over(self, state, old, new):
        for table in (state["given"], state["said"]):
            for image_id, name in table.items():
                if name == old and not isinstance(name, Verdict):
                    table[image_id] = new

    def name(self, class_id):
        return None if class_id < 0 else self.store.classes.names[class_id]

    @invariant()
    def classes_agree(self):
        assert list(self.store.classes.shown_names) == self.state["classes"]

    @invariant()
    def labels_agree(self):
        said, given = self.state["said"], self.state["given"]
        assert set(self.store.reviews) == set(said)
        for image_id in range(len(GIVEN)):
            answer = said.get(image_id)
            labelled = answer is not None and not isinstance(answer, Verdict)
            assert self.name(self.store.given_labels[image_id]) == given[image_id]
            expected = answer if labelled else given[image_id]
            assert self.name(self.store.labels[image_id]) == expected
            assert self.name(self.store.expert_labels[image_id]) == (answer if labelled else None)
            status = {None: Status.UNREVIEWED, Verdict.UNSURE: Status.UNSURE,
                      Verdict.EXCLUDE: Status.EXCLUDED}.get(answer)  # fmt: skip
            if status is None:
                status = Status.CONFIRMED if answer == given[image_id] else Status.CORRECTED
                status = status if given[image_id] is not None else Status.LABELLED
                status = Status.ACCEPTED if image_id in self.state["accepted"] else status
            assert self.store.status[image_id] == status
            if labelled:
                assert self.store.reviews[image_id].status is status


TestProjectMachine = ProjectMachine.TestCase
TestProjectMachine.settings = hypothesis_settings(
    max_examples=40, stateful_step_count=25, deadline=None
)
