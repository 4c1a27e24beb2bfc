"""The matrices of the models that depend on the class alone."""

import numpy as np
import pytest

from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.noise.class_noise import FlipNoise, PairNoise, UniformNoise

TRUTH = np.repeat(np.arange(4), 5000)


def test_uniform_noise_takes_every_class_alike():
    matrix = UniformNoise().transition(5, np.random.default_rng(0))
    np.testing.assert_array_equal(matrix, np.full((5, 5), 0.2))


def test_uniform_noise_leaves_a_share_of_the_replaced_labels_right():
    result = corrupt_labels("uniform", TRUTH, 4, 0.8, np.random.default_rng(2))
    assert (result.given != TRUTH).mean() == pytest.approx(0.6, abs=0.015)


def test_flip_noise_normalises_rows_of_numbers_between_zero_and_one():
    matrix = FlipNoise().transition(50, np.random.default_rng(0))
    drawn = np.random.default_rng(0).uniform(size=(50, 50))
    np.testing.assert_allclose(matrix, drawn / drawn.sum(axis=1, keepdims=True))
    assert len(np.unique(matrix)) == 2500


def test_pair_noise_takes_the_next_class_and_the_first_after_the_last():
    matrix = PairNoise().transition(3, np.random.default_rng(0))
    np.testing.assert_array_equal(matrix, [[0, 1, 0], [0, 0, 1], [1, 0, 0]])
    result = corrupt_labels("pair", TRUTH, 4, 0.3, np.random.default_rng(0))
    assert (result.given == (TRUTH + 1) % 4).sum() == 6000
    assert (result.given == TRUTH).sum() == 14000


@pytest.mark.parametrize("kind", ["uniform", "flip", "pair"])
def test_every_image_is_as_likely_to_be_replaced(kind):
    times = sum(
        corrupt_labels(kind, TRUTH[::100], 4, 0.3, np.random.default_rng(seed)).replaced.astype(int)
        for seed in range(400)
    )
    bound = 5 * np.sqrt(0.3 * 0.7 / 400)  # of 200 images none is beyond
    assert abs(times / 400 - 0.3).max() < bound
