"""What is computed beside the window's thread reads a snapshot and never the session."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from itertools import count
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from alc_desktop.grid.similarity_feed import SimilarityFeed
from alc_desktop.neighbors.neighbor_feed import NeighborFeed
from alc_engine.learning.session import ActiveLearningSession

READ = ("latest", "prepared", "labels", "settings", "evidence", "batch", "classes")


@pytest.fixture
def readers(monkeypatch):
    """Names of the threads that looked at a session."""
    threads = set()
    real = ActiveLearningSession.__getattribute__

    def noting(session, name):
        if name in READ:
            threads.add(threading.current_thread())
        return real(session, name)

    monkeypatch.setattr(ActiveLearningSession, "__getattribute__", noting)
    return threads


@pytest.mark.parametrize("feed", [NeighborFeed, SimilarityFeed])
def test_a_feed_computes_from_a_snapshot(feed, qtbot, window, readers):
    model = window.model
    model.session.rename_class(0, "other")
    parent = QObject()
    made = feed(model.session.snapshot, parent)
    try:
        with qtbot.waitSignal(made.arrived):
            made.ask(int(model.facts.batch[0]))
    finally:
        made.close()
    assert readers == {threading.main_thread()}


@dataclass(frozen=True)
class Asked:
    """A feed whose answers wait at a gate; what was asked of it, and what arrived."""

    feed: NeighborFeed | SimilarityFeed
    gate: threading.Event
    questions: list
    arrived: list


@pytest.fixture(params=[NeighborFeed, SimilarityFeed])
def asked(request, qapp, monkeypatch):
    gate, questions, arrived, numbers = threading.Event(), [], [], count()

    def answer(snapshot, image_id, **_):
        questions.append((snapshot.number, image_id))
        gate.wait(10)
        return snapshot.number, image_id

    module = request.param.__module__
    name = "similar" if request.param is SimilarityFeed else "neighborhood_shown"
    monkeypatch.setattr(f"{module}.{name}", answer)
    parent = QObject()
    feed = request.param(lambda **_: SimpleNamespace(number=next(numbers), latest=1), parent)
    feed.arrived.connect(arrived.append)
    yield Asked(feed, gate, questions, arrived)
    gate.set()
    feed.close()


def test_a_feed_answers_the_newest_question_alone(qtbot, asked):
    asked.feed.ask(3)
    qtbot.waitUntil(lambda: asked.questions == [(0, 3)])
    for image_id in (4, 5, 6):
        asked.feed.ask(image_id)
    asked.gate.set()
    qtbot.waitUntil(lambda: bool(asked.arrived))
    qtbot.wait(50)
    assert [image_id for _, image_id in asked.arrived] == [6]
    assert [image_id for _, image_id in asked.questions] == [3, 6]


def test_asked_anew_of_the_same_image_a_feed_answers_from_the_newer_snapshot(qtbot, asked):
    asked.feed.ask(3)
    qtbot.waitUntil(lambda: asked.questions == [(0, 3)])
    asked.feed.ask(3)  # other things are known now
    qtbot.wait(200)  # longer than an expert rests
    asked.gate.set()
    qtbot.waitUntil(lambda: bool(asked.arrived))
    qtbot.wait(50)
    assert asked.arrived == [(1, 3)]


def test_a_closed_feed_says_nothing_more_and_takes_no_question(qtbot, asked):
    asked.feed.ask(3)
    qtbot.waitUntil(lambda: asked.questions == [(0, 3)])
    threading.Timer(0.1, asked.gate.set).start()
    asked.feed.close()
    asked.feed.ask(4)
    qtbot.wait(200)
    assert asked.arrived == []
    assert asked.questions == [(0, 3)]
