"""Influence against Newton's method on labels of which one weighs a little less."""

import numpy as np
import pytest

from alc_engine.learning.strategies import logistic
from alc_engine.learning.strategies.influence import influence_on, overfit, self_influence
from alc_engine.runtime.errors import Cancelled

DECAY = 1e-3
LESS = 1e-3


def clusters(class_count, images=120, wrong=6):
    """Overlapping clusters around a circle, the first labels wrong; a constant 1 last."""
    rng = np.random.default_rng(4)
    truth = np.arange(images) % class_count
    angle = 2 * np.pi * truth / class_count
    points = 1.5 * np.array([np.cos(angle), np.sin(angle)]) + rng.normal(size=(2, images))
    labels = truth.copy()
    labels[:wrong] = (labels[:wrong] + 1) % class_count
    return np.vstack([points, np.ones(images)]), labels


def losses(points, labels, weights):
    return -np.log(logistic.probabilities(points, weights)[labels, np.arange(len(labels))])


def minimum(points, labels, start, counted):
    """Weights (M, K) of the least loss where example i counts `counted[i]`."""
    weights, one_hot = start.copy(), np.eye(len(start))[:, labels]
    for _ in range(6):
        p = logistic.probabilities(points, weights)
        slope = ((p - one_hot) * counted) @ points.T / len(labels) + DECAY * weights
        between = np.eye(len(p))[:, :, None] * p - p[:, None] * p
        bend = np.einsum("abn,kn,ln->akbl", between * counted, points, points) / len(labels)
        bend = bend.reshape(weights.size, weights.size) + DECAY * np.eye(weights.size)
        weights -= np.linalg.solve(bend, slope.ravel()).reshape(weights.shape)
    return weights


def measured_rise(points, labels, model, others, other_labels):
    """Rise of the losses of others for each of twelve labels, were it left out; (12, V)."""
    counted = np.ones(len(labels))
    before = losses(others, other_labels, minimum(points, labels, model.weights, counted))
    rises = []
    for i in range(12):
        counted[i] = 1 - LESS
        after = losses(others, other_labels, minimum(points, labels, model.weights, counted))
        rises.append((after - before) / LESS)
        counted[i] = 1
    return np.array(rises)


@pytest.mark.parametrize(("class_count", "tolerance"), [(2, 0.01), (3, 0.3), (5, 0.4)])
def test_self_influence_is_the_rise_of_its_own_loss_when_a_label_is_left_out(
    class_count, tolerance
):
    points, labels = clusters(class_count)
    model = overfit(points, labels, class_count, decay=DECAY, iterations=300)
    influence = self_influence(model)
    rise = np.diagonal(measured_rise(points, labels, model, points, labels))
    np.testing.assert_allclose(influence[:12], rise, rtol=tolerance)
    assert np.corrcoef(influence[:12], rise)[0, 1] > 0.98


@pytest.mark.parametrize("class_count", [2, 3])
def test_influence_on_others_is_the_rise_of_their_loss_when_a_label_is_left_out(class_count):
    points, labels = clusters(class_count)
    others, clean = clusters(class_count, images=60, wrong=0)
    model = overfit(points, labels, class_count, decay=DECAY, iterations=300)
    influence = influence_on(model, others, clean)
    rise = measured_rise(points, labels, model, others, clean).sum(axis=1)
    np.testing.assert_allclose(influence[:12], rise, rtol=0.01, atol=0.01 * rise.std())
    assert influence[:6].mean() < 0 < influence[6:].mean()  # wrong labels harm, others help


def test_one_class_has_no_influence():
    model = overfit(np.ones((2, 6)), np.zeros(6, dtype=np.int64), 1)
    np.testing.assert_array_equal(self_influence(model), 0)
    np.testing.assert_array_equal(influence_on(model, model.points, model.labels), 0)


def test_it_stops_when_it_is_cancelled():
    points, labels = clusters(2)
    model = overfit(points, labels, 2)
    with pytest.raises(Cancelled):
        self_influence(model, lambda: True)
    with pytest.raises(Cancelled):
        influence_on(model, points, labels, lambda: True)
