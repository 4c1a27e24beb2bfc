"""Fewer images than is taken for granted: than neighbours, batch, mini-batch, two a class."""

from __future__ import annotations

import numpy as np
import pytest

from alc_engine.features.layout import plane_layout
from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.prepared import Prepared
from alc_engine.labels.store import MemoryEventLog
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.settings import ProjectSettings, TrainingSettings

SETTINGS = ProjectSettings(batch_size=50, training=TrainingSettings(hidden=(8, 8, 8), epochs=4))


def session_of(given, class_count, dimensions=20):
    """Images of those classes, prepared with ten neighbours each, as far as there are any."""
    count = len(given)
    vectors = np.random.default_rng(0).normal(size=(count, dimensions)).astype(np.float32)
    everyone = np.ones(count, dtype=bool)
    graph = build_graph(vectors, k=10)
    return ActiveLearningSession(
        np.array(given),
        [f"class {c}" for c in range(class_count)],
        SETTINGS,
        MemoryEventLog(),
        MemoryRoundArchive(),
        Prepared(vectors, everyone, graph, plane_layout(graph, vectors, everyone)),
    )


@pytest.mark.parametrize("strategy", sorted(STRATEGIES))
@pytest.mark.parametrize(
    ("given", "class_count"),
    [
        ([0, 1], 2),
        ([0, 0, 0, 1], 2),  # a class with one image
        ([0, 1, 2, -1, -1], 4),  # one image each, two without a label, a class without an image
    ],
    ids=["two images", "a class with one image", "one image a class"],
)
def test_every_method_asks_about_all_images_of_a_tiny_project(strategy, given, class_count):
    session = session_of(given, class_count)
    batch = session.finish_round(session.begin_round(strategy)())
    assert sorted(batch) == list(range(len(given)))
    assert np.isfinite(session.latest.predictions.entropy).all()
    session.answer(batch[0], 1)
    if len(np.unique(session.labels.labels[session.labels.labels >= 0])) > 1:
        again = session.finish_round(session.begin_round(strategy)())
        assert sorted([*again, batch[0]]) == list(range(len(given)))


@pytest.mark.parametrize("dimensions", [1, 2])
def test_images_that_all_look_the_same_disturb_nothing(dimensions):
    session = session_of([0, 1, 0, 1, 0], 2, dimensions)
    session.prepared.vectors[:] = 0
    batch = session.finish_round(session.begin_round()())
    assert sorted(batch) == [0, 1, 2, 3, 4]
