"""Logistic regression with evidence: gradients, closed forms, and the axes it sees."""

import numpy as np
import pytest

from alc_engine.learning.strategies import logistic
from alc_engine.runtime.errors import Cancelled


def test_one_hot_evidence_without_features_reproduces_the_frequencies_of_the_labels():
    labels = np.repeat([0, 1, 2], [10, 30, 60])
    weights = logistic.fit(np.ones((1, 100)), np.eye(3), labels, 0.0, 200)
    p = logistic.probabilities(np.ones((1, 1)), weights)[:, 0]
    np.testing.assert_allclose(p, [0.1, 0.3, 0.6], atol=1e-4)


def test_evidence_of_a_noise_model_reproduces_the_frequencies_of_the_true_classes():
    """A fifth of class 0 is called 1: 40 given labels 0 of 100 mean 50 images of class 0."""
    transition = np.array([[0.8, 0.2], [0.0, 1.0]])
    labels = np.repeat([0, 1], [40, 60])
    weights = logistic.fit(np.ones((1, 100)), transition, labels, 0.0, 200)
    p = logistic.probabilities(np.ones((1, 1)), weights)[:, 0]
    np.testing.assert_allclose(p, [0.5, 0.5], atol=1e-4)


def test_the_optimum_balances_posteriors_against_weight_decay():
    """0 = mean (p - q) x^T + decay W, across block borders."""
    rng = np.random.default_rng(0)
    inputs = rng.normal(size=(4, 1500))
    evidence = rng.uniform(0.1, 1, size=(3, 5))
    codes = rng.integers(0, 5, 1500)
    weights = logistic.fit(inputs, evidence, codes, 0.05, 500)
    p = logistic.probabilities(inputs, weights)
    q, likelihood = logistic.posterior(p, evidence[:, codes])
    np.testing.assert_allclose(likelihood, (p * evidence[:, codes]).sum(axis=0))
    np.testing.assert_allclose((p - q) @ inputs.T / 1500 + 0.05 * weights, 0, atol=1e-4)
    assert np.abs(weights).max() > 0.01


def test_a_fit_continues_from_where_another_stopped():
    rng = np.random.default_rng(1)
    inputs, labels = rng.normal(size=(3, 80)), rng.integers(0, 2, 80)
    whole = logistic.fit(inputs, np.eye(2), labels, 0.1, 300)
    half = logistic.fit(inputs, np.eye(2), labels, 0.1, 2)
    assert np.abs(half - whole).max() > 1e-3
    again = logistic.fit(inputs, np.eye(2), labels, 0.1, 300, start=half)
    np.testing.assert_allclose(again, whole, atol=1e-3)


def test_a_fit_stops_when_it_is_cancelled():
    with pytest.raises(Cancelled):
        logistic.fit(
            np.ones((1, 4)), np.eye(2), np.array([0, 1, 0, 1]), 0.1, 5, cancelled=lambda: True
        )


def test_inputs_are_the_strongest_axes_in_one_scale_and_a_constant():
    rng = np.random.default_rng(2)
    strengths = np.concatenate([[9, 3], np.ones(78)]).astype(np.float32)
    vectors = rng.normal(size=(2000, 80)).astype(np.float32) * strengths + 5
    ids = np.arange(1600)
    inputs = logistic.principal_inputs(vectors, ids)
    assert inputs.shape == (65, 2000)
    np.testing.assert_array_equal(inputs[-1], 1)
    np.testing.assert_allclose(inputs[:-1, ids].mean(axis=1), 0, atol=1e-5)
    spread = inputs[:-1, ids].var(axis=1)
    np.testing.assert_allclose(spread.mean(), 1)
    assert (np.diff(spread) < 0).all()
    assert np.abs(np.corrcoef(inputs[0], vectors[:, 0])[0, 1]) > 0.99


@pytest.mark.parametrize(("images", "kept"), [(40, 16), (480, 30), (1000, 50)])
def test_few_images_are_seen_in_few_dimensions(images, kept):
    vectors = np.random.default_rng(3).normal(size=(images, 50)).astype(np.float32)
    assert len(logistic.principal_inputs(vectors, np.arange(images))) == kept + 1


def test_equal_images_are_no_reason_to_fail():
    inputs = logistic.principal_inputs(np.full((5, 3), 7, dtype=np.float32), np.arange(5))
    np.testing.assert_array_equal(inputs, [[0] * 5] * 3 + [[1] * 5])
