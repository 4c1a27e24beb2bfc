"""Fixtures of the engine's tests: a small prepared data set with known truth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
import torch

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.prepared import Prepared
from alc_engine.labels.store import EventLog, MemoryEventLog
from alc_engine.learning.round_archive import MemoryRoundArchive, RoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.runtime.settings import ProjectSettings, TrainingSettings

# Tiny networks: a second thread only waits for the first.
torch.set_num_threads(1)


@dataclass(frozen=True, eq=False)
class Blobs:
    """N points of 3 classes with 25 % wrong labels, embedded and connected."""

    prepared: Prepared
    given: np.ndarray
    truth: np.ndarray
    settings: ProjectSettings

    @property
    def wrong(self) -> np.ndarray:
        return self.given != self.truth

    def session(
        self, log: EventLog | None = None, archive: RoundArchive | None = None
    ) -> ActiveLearningSession:
        return ActiveLearningSession(
            self.given,
            ("ant", "bee", "cat"),
            self.settings,
            MemoryEventLog() if log is None else log,
            MemoryRoundArchive() if archive is None else archive,
            self.prepared,
        )


def make_blobs(n: int = 150) -> Blobs:
    """`n` points around three corners of a simplex."""
    rng = np.random.default_rng(0)
    truth = (np.arange(n) % 3).astype(np.int64)
    vectors = (np.eye(3, 6)[truth] * 4 + rng.normal(size=(n, 6))).astype(np.float32)
    given = truth.copy()
    wrong = rng.permutation(n)[: n // 4]
    given[wrong] = (truth[wrong] + 1 + rng.integers(0, 2, len(wrong))) % 3
    return Blobs(
        prepared=Prepared(
            vectors, np.ones(n, dtype=bool), build_graph(vectors, k=5), vectors[:, :2].copy()
        ),
        given=given,
        truth=truth,
        settings=ProjectSettings(
            batch_size=10,
            training=TrainingSettings(
                hidden=(16, 12, 8), epochs=15, min_steps=12, learning_rate=0.1
            ),
        ),
    )


@pytest.fixture(scope="session")
def blobs() -> Blobs:
    """150 points; treat as read-only."""
    return make_blobs()
