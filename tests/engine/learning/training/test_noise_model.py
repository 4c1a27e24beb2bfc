"""Eq. 10 by hand, the two estimates of T, and what training with it is worth."""

import numpy as np
import torch

from alc_engine.learning.training import NoiseModelTrainer, Trainer, TrainingTask
from alc_engine.learning.training.noise_model import (
    transition_from_predictions,
    transition_from_reviews,
)
from alc_engine.runtime.settings import TrainingSettings

SETTINGS = TrainingSettings(
    hidden=(16, 12, 8), epochs=20, batch_size=32, min_steps=1, learning_rate=0.05
)


def task(n=600, wrong_share=0.4, reviewed=0, seed=0) -> tuple[TrainingTask, np.ndarray]:
    """3 overlapping classes; wrong labels all go to the next class; and the true labels."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 3, n)
    vectors = (np.eye(3, 6)[truth] * 3 + rng.normal(size=(n, 6))).astype(np.float32)
    given = np.where(rng.uniform(size=n) < wrong_share, (truth + 1) % 3, truth).astype(np.int64)
    trusted = np.arange(n) < reviewed
    labels = np.where(trusted, truth, given).astype(np.int64)
    return (
        TrainingTask(vectors, labels, given, np.ones(n, dtype=bool), trusted, 3, seed=1),
        truth,
    )


def trainer_with(transition, uncertain) -> NoiseModelTrainer:
    trainer = NoiseModelTrainer(SETTINGS, "cpu")
    trainer._transition = torch.tensor(transition)
    trainer._uncertain = torch.tensor(uncertain)
    return trainer


def test_equation_10_by_hand_for_the_uncertain_and_equation_1_for_the_others():
    """p = (.8, .2), T = ((.7, .3), (.1, .9)): T^T p = (.58, .42)."""
    logits = torch.log(torch.tensor([[0.8, 0.2], [0.8, 0.2], [0.8, 0.2]]))
    labels, rows = torch.tensor([1, 1, 0]), torch.tensor([2, 0, 1])
    trainer = trainer_with([[0.7, 0.3], [0.1, 0.9]], [False, True, True])
    losses = trainer.loss(logits, labels, rows)
    np.testing.assert_allclose(losses, [-np.log(0.42), -np.log(0.2), -np.log(0.58)], rtol=1e-5)


def test_transition_from_reviews_counts_given_against_expert_with_one_pseudo_count():
    transition = transition_from_reviews(np.array([0, 0, 0, 1]), np.array([0, 2, 2, 1]), 3)
    third = 1 / 3
    np.testing.assert_allclose(transition[0], np.array([1 + third, third, 2 + third]) / 4)
    np.testing.assert_allclose(transition[1], np.array([third, 1 + third, third]) / 2)
    np.testing.assert_allclose(transition[2], third)  # nobody has reviewed class 2


def test_transition_from_predictions_counts_labels_against_probabilities():
    p = torch.tensor([[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]])
    transition = transition_from_predictions(p, torch.tensor([0, 1, 1]), 2)
    np.testing.assert_allclose(transition, [[1.5 / 2.5, 1 / 2.5], [0.5 / 2.5, 2 / 2.5]], rtol=1e-6)


def test_many_reviews_give_the_true_transition():
    given, truth = task(n=3000, wrong_share=0.4, reviewed=3000)
    transition = transition_from_reviews(truth, given.given, 3)
    np.testing.assert_allclose(transition, 0.6 * np.eye(3) + 0.4 * np.eye(3)[[1, 2, 0]], atol=0.04)


def test_with_t_from_reviews_it_learns_more_than_plain_training():
    """Every seed alone: classes get mixed up in one direction, 40 % of the time."""
    for seed in (1, 2):
        given, truth = task(reviewed=150, seed=seed)
        plain, modelled = [
            (trainer(SETTINGS, "cpu").fit(given).probabilities.argmax(1) == truth).mean()
            for trainer in (Trainer, NoiseModelTrainer)
        ]
        assert modelled > plain


def test_t_comes_from_all_labels_first_and_from_the_reviewed_ones_later():
    for reviewed in (0, 150):
        given, truth = task(reviewed=reviewed)
        trainer = NoiseModelTrainer(SETTINGS, "cpu")
        trainer.fit(given)
        counted = transition_from_reviews(truth[:reviewed], given.given[:reviewed], 3)
        same = np.allclose(trainer._transition, counted, atol=1e-6)
        assert same == (reviewed > 0)


def test_labels_of_the_expert_are_never_scored_through_t():
    given, _ = task(reviewed=150)
    trainer = NoiseModelTrainer(SETTINGS, "cpu")
    trainer.fit(given)
    assert bool(trainer._uncertain.any())
    assert not bool(trainer._uncertain[:150].any())
