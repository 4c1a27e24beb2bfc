"""A hundred thousand operations in a list: only what is seen is said, and nothing is told amiss."""

from dataclasses import replace

import numpy as np
import pytest

from alc_desktop.history import history_model
from alc_desktop.history.history_model import HistoryModel, Log
from alc_desktop.history.history_view import HistoryView
from alc_desktop.history.operation_words import Spoken
from alc_desktop.model.blind import told
from alc_engine.labels.class_edits import merging
from alc_engine.labels.store import LabelStore, MemoryEventLog, Signature, Verdict

COUNT = 1000
NAMES = ("cat", "dog", "ship", "tree")


@pytest.fixture
def store():
    store = LabelStore(np.arange(COUNT) % 4, MemoryEventLog(), NAMES)
    for image_id in range(0, COUNT - 10, 3):
        store.answer([image_id], Verdict.LABEL, 1, by=Signature("Ada", round=1))
    return store


@pytest.fixture
def log(store, make_facts):
    def make(blind=False):
        facts = make_facts(COUNT, status=store.status, labels=store.labels)
        facts = replace(facts, file_names=[f"{i:05}.png" for i in range(COUNT)])
        said = Spoken(told(facts) if blind else facts, store.given_labels)
        return Log(store.past, store.undone, frozenset(store.kept), said)

    return make


def texts(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def search(model, text, qtbot):
    model.search(text)
    qtbot.waitUntil(lambda: not model.is_reading)


def test_the_newest_is_first_and_one_more_comes_in_on_top(store, log):
    model = HistoryModel()
    model.show_log(log())
    assert model.rowCount() == len(store.past)
    assert model.index(0).data().startswith("00987.png")
    came = []
    model.rowsInserted.connect(lambda _, first, last: came.append((first, last)))
    model.modelReset.connect(lambda: came.append("reset"))
    store.answer([1, 2], Verdict.UNSURE)
    model.show_log(log())
    assert came == [(0, 0)]
    assert model.index(0).data() == "2 images: 2 unsure"
    assert (model.place(0), model.row_of(model.place(7))) == (len(store.past) - 1, 7)


def test_only_what_is_seen_is_said(store, log, qtbot, monkeypatch):
    made = []
    real = history_model.sentence
    monkeypatch.setattr(history_model, "sentence", lambda *a: made.append(1) or real(*a))
    view = HistoryView()
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    view.show_log(log(), lambda place: 0, writable=True)
    qtbot.waitExposed(view)
    view.grab()
    assert 5 < len(made) < 60


def test_the_filter_reads_sentence_and_details(store, log, qtbot):
    model = HistoryModel()
    model.show_log(log())
    search(model, "ADA 00300", qtbot)
    assert texts(model) == ["00300.png: “cat” became “dog” (corrected)"]
    search(model, "confirmed", qtbot)
    expected = [i for i in range(0, COUNT - 10, 3) if i % 4 == 1][::-1]
    assert [text[:5] for text in texts(model)] == [f"{i:05}" for i in expected]
    store.answer([5], Verdict.LABEL, 1)
    model.show_log(log())
    qtbot.waitUntil(lambda: not model.is_reading)
    assert model.rowCount() == len(expected) + 1
    assert model.index(0).data().startswith("00005.png")
    search(model, "", qtbot)
    assert model.rowCount() == len(store.past)


def test_an_image_that_is_asked_about_again_is_not_listed_until_it_is_answered(store, log):
    model = HistoryModel()
    model.show_log(log())
    before = model.rowCount()
    store.ask_again([300], since=2)
    model.show_log(log())
    assert model.rowCount() == before - 1
    assert not any(text.startswith("00300") for text in texts(model))
    store.answer([7], Verdict.UNSURE)
    model.show_log(log())
    assert model.rowCount() == before
    store.answer([300], Verdict.LABEL, 0, by=Signature(round=2))
    model.show_log(log())
    assert sum(text.startswith("00300") for text in texts(model)) == 2


def test_blind_no_operation_leads_to_images_that_it_would_tell_of(store, log):
    store.edit_classes(merging(store.classes, 2, 1))
    model = HistoryModel()
    model.show_log(log())
    everything = model.image_ids(0)
    model.show_log(log(blind=True))
    seen = model.image_ids(0)
    assert store.reviewed[seen].all()
    assert len(seen) < len(everything)
    store.answer([1, 2], Verdict.UNSURE)
    store.undo()
    store.answer([1], Verdict.UNSURE)
    store.undo()
    model.show_log(log(blind=True))
    assert model.image_ids(0).tolist() == [1]  # named in the row itself
    assert model.image_ids(2).tolist() == []
