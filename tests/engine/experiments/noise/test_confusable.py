"""Confusable noise hits easy and hard images alike, and never as a class of no resemblance."""

import numpy as np
import pytest

from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.noise.weak_classifier import held_out_log_probabilities


def corrupted(labelled, rate, seed=0):
    rng = np.random.default_rng(seed)
    return corrupt_labels("confusable", labelled.truth, 4, rate, rng, labelled.vectors)


def test_easy_and_hard_images_are_replaced_alike(labelled):
    replaced = corrupted(labelled, 0.3).replaced
    spread = np.sqrt(0.3 * 0.7 / labelled.hard.sum())
    assert replaced[labelled.hard].mean() == pytest.approx(0.3, abs=4 * spread)


def test_a_label_becomes_one_of_the_two_likeliest_wrong_classes(labelled):
    result = corrupted(labelled, 1.0)
    log_p = held_out_log_probabilities(labelled.vectors, labelled.truth, 4)
    everyone = np.arange(len(log_p))
    log_p[everyone, labelled.truth] = -np.inf
    rank = (log_p > log_p[everyone, result.given][:, None]).sum(axis=1)
    assert set(rank) == {0, 1}


def test_of_the_two_the_likelier_is_drawn_in_proportion(labelled):
    log_p = held_out_log_probabilities(labelled.vectors, labelled.truth, 4)
    everyone = np.arange(len(log_p))
    log_p[everyone, labelled.truth] = -np.inf
    two = np.sort(np.exp(log_p), axis=1)[:, -2:]
    expected = two[:, 1] / two.sum(axis=1)
    first = corrupted(labelled, 1.0).given == log_p.argmax(axis=1)
    bound = 4 * np.sqrt((expected * (1 - expected)).sum())
    assert first.sum() == pytest.approx(expected.sum(), abs=bound)
    assert 0.5 < first.mean() < 1


def test_two_classes_leave_one_to_be_mistaken_for(labelled):
    two = labelled.truth < 2
    rng = np.random.default_rng(0)
    result = corrupt_labels("confusable", labelled.truth[two], 2, 0.5, rng, labelled.vectors[two])
    assert result.replaced.sum() == two.sum() // 2
    np.testing.assert_array_equal(result.transition, [[0, 1], [1, 0]])
