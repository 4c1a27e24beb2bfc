"""The list of suspects as a value: when it is out of date."""

import numpy as np
import pytest

from alc_desktop.model.queue import Queue
from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.prepared import Prepared
from alc_engine.labels.store import MemoryEventLog
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.runtime.settings import ProjectSettings, TrainingSettings


@pytest.fixture
def session():
    """120 points of three classes, twelve of them with another label."""
    rng = np.random.default_rng(0)
    truth = np.arange(120) % 3
    vectors = (np.eye(3, 6)[truth] * 6 + rng.normal(size=(120, 6))).astype(np.float32)
    given = np.where(np.arange(120) < 12, (truth + 1) % 3, truth)
    nowhere = np.full((120, 2), np.nan, dtype=np.float32)
    prepared = Prepared(vectors, np.ones(120, dtype=bool), build_graph(vectors), nowhere)
    training = TrainingSettings(hidden=(16, 12, 8), epochs=5, min_steps=5)
    settings = ProjectSettings(batch_size=5, device="cpu", training=training)
    names = ("ash", "birch", "elm")
    log, archive = MemoryEventLog(), MemoryRoundArchive()
    return ActiveLearningSession(given, names, settings, log, archive, prepared)


def test_a_list_that_was_made_before_the_first_round_is_out_of_date_after_it(session):
    queue = Queue(lambda: session, lambda: False)
    assert not queue.is_stale
    session.finish_round(session.begin_round()())
    assert queue.is_stale
    queue.renew()
    assert not queue.is_stale
    assert len(queue.waiting) > 0
    session.finish_round(session.begin_round()())
    assert queue.is_stale


def test_blind_it_is_empty_and_not_out_of_date_for_ever(session):
    session.finish_round(session.begin_round()())
    queue = Queue(lambda: session, lambda: True)
    assert queue.found is None
    assert not queue.is_stale
