"""Every answer an image was given, in order, with those that were undone."""

import numpy as np
import pytest

from alc_engine.labels.class_edits import merging
from alc_engine.labels.store import LabelStore, MemoryEventLog, Signature, Status, Verdict

GIVEN = np.array([0, 1, 1, -1])
NAMES = ("ant", "bee", "cat")


@pytest.fixture
def log():
    return MemoryEventLog()


@pytest.fixture
def store(log):
    return LabelStore(GIVEN, log, NAMES)


def told(store, image_id):
    return [
        (past.review.status, past.review.class_id, bool(past.undone))
        for past in store.history(image_id)
    ]


def test_an_image_without_an_answer_has_no_history(store):
    store.answer([0], Verdict.UNSURE)
    assert store.history(1) == ()


def test_answers_come_in_order_with_who_and_when(store):
    store.answer([1], Verdict.UNSURE, by=Signature("Ada", round=1, seconds=2.5))
    store.answer([1, 2], Verdict.LABEL, 2, by=Signature("Bo", round=2))
    assert told(store, 1) == [(Status.UNSURE, -1, False), (Status.CORRECTED, 2, False)]
    first, second = (past.review for past in store.history(1))
    assert (first.round, first.reviewer, first.seconds) == (1, "Ada", 2.5)
    assert (second.round, second.reviewer) == (2, "Bo")
    assert first.time <= second.time
    assert told(store, 2) == [(Status.CORRECTED, 2, False)]


def test_an_undone_answer_stays_and_says_when_and_redoing_clears_that(store):
    store.answer([1], Verdict.LABEL, 1)
    store.answer([1], Verdict.LABEL, 2)
    store.undo()
    assert told(store, 1) == [(Status.CONFIRMED, 1, False), (Status.CORRECTED, 2, True)]
    assert store.history(1)[1].undone >= store.history(1)[1].review.time
    store.redo()
    assert [undone for *_, undone in told(store, 1)] == [False, False]


def test_an_answer_undone_for_good_is_still_told(store):
    store.answer([1], Verdict.LABEL, 2)
    store.undo()
    store.answer([1], Verdict.LABEL, 1)  # nothing can be redone any more
    assert told(store, 1) == [(Status.CORRECTED, 2, True), (Status.CONFIRMED, 1, False)]


def test_the_log_tells_the_same_after_a_restart(store, log):
    store.answer([1, 2], Verdict.LABEL, 2)
    store.undo()
    store.answer([2], Verdict.EXCLUDE)
    again = LabelStore(GIVEN, log, NAMES)
    for image_id in range(4):
        assert again.history(image_id) == store.history(image_id)


def test_merging_classes_rewrites_no_history(store):
    store.answer([1], Verdict.LABEL, 2)
    store.edit_classes(merging(store.classes, 2, 1))
    assert store.status[1] == Status.CONFIRMED
    assert told(store, 1) == [(Status.CORRECTED, 2, False)]
