"""The weak classifier is held-out, as sure as it is right, and no witness of a lone image."""

import numpy as np
import pytest

from alc_engine.experiments.noise.weak_classifier import held_out_log_probabilities


def test_images_are_judged_by_the_others_of_their_class_and_not_by_themselves():
    vectors = np.array([[0, 0], [0, 2], [6, 0], [6, 4], [8, 2]], dtype=np.float32)
    truth = np.array([0, 0, 1, 1, 1])
    log_p = held_out_log_probabilities(vectors, truth, 2)
    for i in range(5):
        distances = [
            ((vectors[i] - vectors[(truth == c) & (np.arange(5) != i)].mean(axis=0)) ** 2).sum()
            for c in (0, 1)
        ]
        # Of two classes: log odds are the difference of the distances over one temperature.
        temperature = (distances[1] - distances[0]) / (log_p[i, 0] - log_p[i, 1])
        assert temperature == pytest.approx(_temperature(vectors, log_p), rel=1e-4)
    np.testing.assert_allclose(np.exp(log_p).sum(axis=1), 1)


def _temperature(vectors, log_p):
    """From the first image: other image of its class at distance 4, other mean at 20/3, 2."""
    return ((20 / 3) ** 2 + 2**2 - 4) / (log_p[0, 0] - log_p[0, 1])


def test_probabilities_are_as_sure_as_they_are_right(labelled):
    log_p = held_out_log_probabilities(labelled.vectors, labelled.truth, 4)
    right = (log_p.argmax(axis=1) == labelled.truth).mean()
    assert 0.6 < right < 0.99
    assert np.exp(log_p.max(axis=1)).mean() == pytest.approx(right, abs=0.05)


def test_the_only_image_of_a_class_is_not_its_own_witness():
    vectors = np.vstack([np.eye(2).repeat(20, axis=0), [[5, 5]]]).astype(np.float32)
    truth = np.array([0] * 20 + [1] * 20 + [2])
    log_p = held_out_log_probabilities(vectors, truth, 3)
    assert np.isfinite(log_p).all()
    assert log_p[40, 2] < np.log(0.9)
