"""What is computed beside the window's thread reads a snapshot and never the session."""

from __future__ import annotations

import threading

import pytest

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
    from PySide6.QtCore import QObject

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
