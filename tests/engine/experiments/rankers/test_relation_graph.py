"""The relation graph against the formulas, pair by pair."""

import numpy as np
import pytest

from alc_engine.experiments.rankers import relation_graph
from alc_engine.experiments.rankers.relation_graph import reliability


@pytest.fixture
def images():
    rng = np.random.default_rng(0)
    vectors = rng.normal(0.4, 1, (40, 5)).astype(np.float32)
    probabilities = rng.dirichlet(np.ones(3), 40).astype(np.float32)
    return vectors, probabilities, rng.integers(0, 3, 40)


def relation(i, j, vectors, probabilities, labels):
    a, b = vectors[i], vectors[j]
    cosine = float(a @ b) / float(np.linalg.norm(a) * np.linalg.norm(b))
    base = max(0.0, cosine) * float(probabilities[i] @ probabilities[j])
    kernel = base**4 if base > 0.03 else 0.0
    return kernel if labels[i] == labels[j] else -kernel


def test_it_is_the_sum_of_relations_with_those_to_wrong_labels_turned_round(images):
    n = len(images[0])
    r = np.array([[relation(i, j, *images) for j in range(n)] for i in range(n)])
    first = r.sum(axis=1)
    wrong = first < -0.05 * abs(first).max()
    assert wrong.any()
    expected = first - 2 * r[:, wrong].sum(axis=1)
    np.testing.assert_allclose(reliability(*images), expected, rtol=1e-4, atol=1e-6)


def test_blocks_change_nothing(images, monkeypatch):
    whole = reliability(*images)
    monkeypatch.setattr(relation_graph, "_BLOCK", 7)
    np.testing.assert_allclose(reliability(*images), whole, rtol=1e-6)


def test_features_without_a_length_relate_to_nothing():
    scores = reliability(
        np.zeros((3, 4), np.float32), np.full((3, 2), 0.5, np.float32), np.array([0, 1, 1])
    )
    np.testing.assert_array_equal(scores, 0)
