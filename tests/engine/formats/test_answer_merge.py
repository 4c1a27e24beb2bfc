"""Answers of a table beside those that stand: nothing is replaced unseen, nothing old returns."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from alc_engine.formats import read_answers
from alc_engine.formats.answer_merge import Beside, compare_answers
from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.store import LabelStore, MemoryEventLog, Signature, Verdict

CLASSES = ("cat", "dog")
BEFORE, THEN, AFTER = (f"2026-11-2{day}T10:00:00.000+00:00" for day in (1, 2, 3))


@pytest.fixture
def store() -> LabelStore:
    return LabelStore(np.zeros(2, dtype=np.int64), MemoryEventLog(), CLASSES)


@pytest.fixture
def compare(store, table):
    """Compare one row about image 0 with the store."""
    catalog = ImageCatalog(Path("/i"), ("a.png", "b.png"), ("0", "1"), CLASSES, np.zeros(2))

    def run(row: str):
        text = (
            f"file_name,label,status,round,reviewed_by,reviewed_at,seconds_to_answer\na.png,{row}\n"
        )
        matched = read_answers(table(text)).match(catalog, store.classes)
        assert matched.problems == ()
        return compare_answers(matched, store)

    return run


def stand(store, verdict, class_id=-1, time=THEN):
    store.answer([0], verdict, class_id, by=Signature("Ada", time, 2, 1.5))


@pytest.mark.parametrize(
    ("standing", "row", "beside"),
    [
        (None, "dog,,,,,", Beside.NEW),
        (None, f"dog,corrected,1,Bob,{BEFORE},", Beside.NEW),
        ((Verdict.LABEL, 1), "dog,,,,,", Beside.SAME),
        ((Verdict.LABEL, 1), f"dog,corrected,1,Bob,{AFTER},", Beside.SAME),
        ((Verdict.UNSURE,), ",unsure,,,,", Beside.SAME),
        # no date, another answer: it would replace
        ((Verdict.LABEL, 1), "cat,,,,,", Beside.REPLACING),
        ((Verdict.LABEL, 1), ",excluded,,,,", Beside.REPLACING),
        ((Verdict.UNSURE,), "cat,,,,,", Beside.REPLACING),
        # what was accepted in bulk is looked at for the first time
        ((Verdict.ACCEPT, 1), "dog,,,,,", Beside.NEW),
        ((Verdict.ACCEPT, 1), "cat,,,,,", Beside.NEW),
        ((Verdict.ACCEPT, 1), ",unsure,,,,", Beside.NEW),
        ((Verdict.ACCEPT, 1), f"cat,confirmed,1,Bob,{BEFORE},", Beside.OLDER),
        # an export of ours, by the time of the answer
        ((Verdict.LABEL, 1), f"cat,confirmed,1,Bob,{BEFORE},", Beside.OLDER),
        ((Verdict.LABEL, 1), f",unsure,1,Bob,{BEFORE},", Beside.OLDER),
        ((Verdict.EXCLUDE,), f"cat,confirmed,1,Bob,{BEFORE},", Beside.OLDER),
        ((Verdict.LABEL, 1), f"cat,confirmed,1,Bob,{AFTER},", Beside.REPLACING),
        # the same answer's own row, changed by hand
        ((Verdict.LABEL, 1), f"cat,corrected,2,Ada,{THEN},", Beside.REPLACING),
        # a time that a spreadsheet wrote in its own way is none
        ((Verdict.LABEL, 1), "cat,confirmed,1,Bob,21.11.2026 10:00,", Beside.REPLACING),
    ],
)
def test_each_answer_is_told_by_what_it_would_do(store, compare, standing, row, beside):
    if standing is not None:
        stand(store, *standing)
    assert compare(row).beside.tolist() == [beside]


def test_an_answer_that_was_taken_back_does_not_come_back_with_an_old_export(store, compare):
    stand(store, Verdict.LABEL, 1)
    store.undo()
    assert compare(f"dog,corrected,2,Ada,{THEN},1.5").beside.tolist() == [Beside.OLDER]
    assert compare("dog,,,,,").beside.tolist() == [Beside.NEW]
    store.redo()
    assert compare(f"dog,corrected,2,Ada,{THEN},1.5").beside.tolist() == [Beside.SAME]


@pytest.mark.parametrize(
    ("row", "signature"),
    [
        (f"dog,corrected,2,Bob,{AFTER},2.5", Signature("Bob", AFTER, 2, 2.5)),
        (f"dog,corrected,9,,{AFTER},", Signature("me", AFTER, 3, None)),
        ("dog,corrected,2,Bob,yesterday,2.5", Signature("Bob", "", 3, 2.5)),
        ("dog,,,,,", Signature("me", "", 3, None)),
    ],
)
def test_an_answer_keeps_who_gave_it_when_and_in_which_round(compare, row, signature):
    compared = compare(row)
    assert compared.signatures(compared.places(Beside.NEW), "me", 3) == (signature,)


def test_a_row_that_was_changed_by_hand_is_signed_by_who_hands_it_in(store, compare):
    stand(store, Verdict.LABEL, 1)
    compared = compare(f"cat,corrected,2,Ada,{THEN},1.5")
    assert compared.signatures(np.array([0]), "me", 3) == (Signature("me", "", 3, None),)
