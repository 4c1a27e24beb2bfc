"""Labels of four classes, and embeddings whose first half is easy and whose second half is hard."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

CLASSES = 4
PER_CLASS = 2000


@dataclass(frozen=True, eq=False)
class Labelled:
    """N images; `hard` ones lie half-way to the next class."""

    truth: np.ndarray
    vectors: np.ndarray
    hard: np.ndarray


@pytest.fixture(scope="session")
def labelled():
    rng = np.random.default_rng(0)
    truth = np.tile(np.arange(CLASSES), PER_CLASS)
    hard = np.arange(len(truth)) >= len(truth) // 2
    corners = np.eye(CLASSES, 6) * 3
    vectors = corners[truth]
    vectors[hard] += 0.45 * (corners[(truth[hard] + 1) % CLASSES] - corners[truth[hard]])
    vectors += rng.normal(0, 0.5, vectors.shape)
    return Labelled(truth, vectors.astype(np.float32), hard)
