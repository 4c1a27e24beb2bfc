"""Training on beliefs: what it gives beside a classifier, and what its classifier predicts."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.learning.label_model import cross_fit
from alc_engine.learning.training import (
    RobustTrainer,
    TrainingTask,
    class_probabilities,
)
from alc_engine.learning.training import label_model as module
from alc_engine.learning.training.label_model import LabelModelTrainer
from alc_engine.runtime.errors import Cancelled
from alc_engine.runtime.settings import TrainingSettings

SMALL = TrainingSettings(hidden=(16, 12, 8), epochs=6, min_steps=5, quick_products=False)


@pytest.fixture
def task():
    """180 points of 3 classes, 30 with a wrong label; ten of them are not trained on."""
    rng = np.random.default_rng(0)
    truth = np.repeat(np.arange(3), 60)
    vectors = (np.eye(3, 6)[truth] * 5 + rng.normal(size=(180, 6))).astype(np.float32)
    given = truth.copy()
    given[::6] = (truth[::6] + 1) % 3
    trained = np.ones(180, dtype=bool)
    trained[50:60] = False
    return TrainingTask(
        vectors=vectors,
        labels=given,
        given=given,
        trained=trained,
        trusted=np.zeros(180, dtype=bool),
        class_count=3,
        seed=4,
        graph=build_graph(vectors, k=5),
    )


def test_suspicion_is_of_trained_images_and_high_where_labels_are_wrong(task):
    result = LabelModelTrainer(SMALL, "cpu").fit(task)
    assert result.suspicion.shape == (180, 2)
    assert np.isnan(result.suspicion[50:60]).all()
    said = result.suspicion.sum(axis=1)
    wrong = np.arange(180) % 6 == 0
    known = task.trained
    assert np.nanmin(said[wrong & known]) > np.nanquantile(said[~wrong & known], 0.9)


def test_suspicion_is_of_the_standing_label_not_of_the_given_one(task):
    corrected = task.labels.copy()
    corrected[0] = 0
    trusted = np.zeros(180, dtype=bool)
    trusted[0] = True
    before = LabelModelTrainer(SMALL, "cpu").fit(task).suspicion[0]
    after = LabelModelTrainer(SMALL, "cpu").fit(replace(task, labels=corrected, trusted=trusted))
    assert before.min() > 0
    assert after.suspicion[0].max() < 0


def test_a_label_of_the_expert_that_all_else_contradicts_is_doubted(task):
    slip = task.labels.copy()
    slip[1] = 2
    trusted = np.zeros(180, dtype=bool)
    trusted[1] = True
    erring = replace(task, labels=slip, trusted=trusted)
    held = LabelModelTrainer(replace(SMALL, expert_error=0.0), "cpu").fit(erring)
    doubted = LabelModelTrainer(replace(SMALL, expert_error=0.05), "cpu").fit(erring)
    assert held.suspicion[1, 0] < -20
    assert doubted.suspicion[1, 0] > 0


def test_predictions_are_the_mean_of_the_network_and_the_linear_classifier(task):
    result = LabelModelTrainer(SMALL, "cpu").fit(task)
    classifier = result.classifier
    layers = class_probabilities(replace(classifier, head=None), task.vectors, "cpu")
    inputs = (task.vectors - classifier.mean) @ classifier.axes
    logits = torch.from_numpy(inputs @ classifier.head[:-1] + classifier.head[-1])
    expected = (layers + logits.softmax(1).numpy()) / 2
    np.testing.assert_allclose(result.probabilities, expected, atol=1e-6)
    np.testing.assert_allclose(classifier.probabilities(task.vectors), expected, atol=1e-5)


def test_alpha_follows_the_losses_and_weighs_nothing(task):
    """With any other alpha the same network comes out."""

    class Still(LabelModelTrainer):
        def after_epoch(self, epoch, loop, losses, alpha):
            return alpha

    moving, still = LabelModelTrainer(SMALL, "cpu").fit(task), Still(SMALL, "cpu").fit(task)
    assert np.ptp(moving.alpha[task.trained]) > 0
    assert np.ptp(still.alpha[task.trained]) == 0
    np.testing.assert_array_equal(moving.probabilities, still.probabilities)


def test_the_same_seed_gives_the_same_and_robust_training_says_nothing_of_the_kind(task):
    one, other = (LabelModelTrainer(SMALL, "cpu").fit(task) for _ in range(2))
    np.testing.assert_array_equal(one.suspicion, other.suspicion)
    np.testing.assert_array_equal(one.probabilities, other.probabilities)
    assert RobustTrainer(SMALL, "cpu").fit(task).suspicion is None


def test_it_can_be_stopped_while_beliefs_are_computed(task, monkeypatch):
    reached = []

    def noted(*args):
        reached.append(True)
        return cross_fit(*args)

    monkeypatch.setattr(module, "cross_fit", noted)
    with pytest.raises(Cancelled):
        LabelModelTrainer(SMALL, "cpu").fit(task, cancelled=lambda: bool(reached))
