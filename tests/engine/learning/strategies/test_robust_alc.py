"""Kremer's expected change against finite differences, and the noise it takes labels to have."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.learning.strategies import logistic
from alc_engine.learning.strategies.robust_alc import NoisyModel, expected_change, fit_noisy_model


def two_clusters(images=300, seed=8):
    """Points (2, n) with a constant 1 last, and true classes 0 (left) and 1 (right)."""
    rng = np.random.default_rng(seed)
    truth = np.arange(images) % 2
    return np.vstack(
        [rng.normal(size=images) + np.where(truth == 0, -3, 3), np.ones(images)]
    ), truth


def slope(loss, weights):
    """Central differences of loss(weights) for each weight."""
    result = np.zeros_like(weights)
    for at in np.ndindex(*weights.shape):
        step = np.zeros_like(weights)
        step[at] = 1e-6
        result[at] = (loss(weights + step) - loss(weights - step)) / 2e-6
    return result


@pytest.mark.parametrize("given", [0, 2, -1])
def test_score_is_the_expected_norm_of_the_change_of_the_gradient(given):
    """Each answer y replaces -ln sum_c p_c T[c, given] by -ln p_y, y as likely as q says."""
    rng = np.random.default_rng(9)
    weights, x = rng.normal(size=(3, 4)), rng.normal(size=4)
    transition = rng.dirichlet(np.ones(3), size=3)

    def p(w):
        return np.exp(w @ x) / np.exp(w @ x).sum()

    said = transition[:, given] if given >= 0 else np.ones(3)
    now = slope(lambda w: -np.log(p(w) @ said), weights)
    q = p(weights) * said / (p(weights) @ said)
    expected = sum(
        q[y] * np.linalg.norm(slope(lambda w, y=y: -np.log(p(w)[y]), weights) - now)
        for y in range(3)
    )
    score = expected_change(x[:, None], np.array([given]), NoisyModel(weights, transition))
    np.testing.assert_allclose(score, expected, rtol=1e-6)


def test_two_classes_have_a_closed_form():
    """sqrt(8) |x| q (1 - q), q the chance that the label is wrong."""
    weights = np.array([[0.5, 0.0], [-0.5, 0.0]])  # p_0 = logistic(x)
    transition = np.array([[0.9, 0.1], [0.3, 0.7]])
    points = np.array([[-2.0, 0.0, 1.0], [1.0, 1.0, 1.0]])
    p = 1 / (1 + np.exp(-points[0]))
    wrong = 0.3 * (1 - p) / (0.3 * (1 - p) + 0.9 * p)
    score = expected_change(points, np.zeros(3, dtype=np.int64), NoisyModel(weights, transition))
    norm = np.sqrt(points[0] ** 2 + 1)
    np.testing.assert_allclose(score, np.sqrt(8) * norm * wrong * (1 - wrong))


def test_labels_without_noise_promise_no_change():
    points, truth = two_clusters()
    model = NoisyModel(np.random.default_rng(0).normal(size=(2, 2)), np.eye(2))
    np.testing.assert_array_equal(expected_change(points, truth, model), 0)


def test_the_noise_of_the_labels_is_found_without_any_answer():
    """Every third image of class 0 is called 1; class 1 is called 1."""
    points, truth = two_clusters()
    given = truth.copy()
    given[truth == 0] = np.where(np.arange(150) % 3 == 0, 1, 0)
    model = fit_noisy_model(points, given, np.full(300, -1), 2)
    np.testing.assert_allclose(model.transition, [[2 / 3, 1 / 3], [0, 1]], atol=0.03)
    assert (logistic.probabilities(points, model.weights).argmax(axis=0) == truth).mean() > 0.98


def test_answers_say_what_labels_alone_can_not():
    """All labels are swapped: consistent, so right in themselves, until the expert speaks."""
    points, truth = two_clusters()
    silent = fit_noisy_model(points, 1 - truth, np.full(300, -1), 2)
    np.testing.assert_allclose(silent.transition, np.eye(2), atol=0.03)
    expert = np.where(np.arange(300) < 60, truth, -1)
    told = fit_noisy_model(points, 1 - truth, expert, 2)
    np.testing.assert_allclose(told.transition, 1 - np.eye(2), atol=0.03)


def test_asking_about_one_side_does_not_bias_the_noise():
    """Only given labels 1 were asked about: counted alone, class 0 would always be called 1."""
    points, truth = two_clusters()
    given = truth.copy()
    given[truth == 0] = np.where(np.arange(150) % 3 == 0, 1, 0)
    expert = np.where(given == 1, truth, -1)
    model = fit_noisy_model(points, given, expert, 2)
    np.testing.assert_allclose(model.transition, [[2 / 3, 1 / 3], [0, 1]], atol=0.03)


@pytest.fixture
def one_sided(inputs):
    """240 images of two overlapping clusters; a third of class 0 is called 1, class 1 never 0."""
    rng = np.random.default_rng(10)
    truth = np.arange(240) % 2
    vectors = rng.normal(size=(240, 3)).astype(np.float32)
    vectors[:, 0] += np.where(truth == 0, -2, 2)
    given = truth.copy()
    given[::6] = 1
    return replace(
        inputs,
        vectors=vectors,
        probabilities=np.full((240, 2), 0.5, dtype=np.float32),
        losses=np.ones(240),
        alpha=np.full(240, 1 / 240),
        entropy=np.full(240, np.log(2)),
        labels=given,
        given=given.copy(),
        pool=np.ones(240, dtype=bool),
        reviewed=np.zeros(240, dtype=bool),
        trusted=np.zeros(240, dtype=bool),
        graph=None,
    )


def test_labels_that_may_be_wrong_are_asked_where_the_class_is_in_doubt(one_sided, select):
    """Labels 0 are never wrong; of the labels 1, those far right are right beyond doubt."""
    ids = select("robust_alc", one_sided, 20).image_ids
    assert (one_sided.given[ids] == 1).all()
    right = one_sided.vectors[:, 0] > 3
    assert not right[ids].any()


def test_other_classifiers_have_no_say(one_sided, select):
    ids = select("robust_alc", one_sided).image_ids
    shuffled = np.random.default_rng(0).permutation(240).astype(np.float64)
    other = replace(one_sided, entropy=shuffled, losses=shuffled, alpha=shuffled / shuffled.sum())
    np.testing.assert_array_equal(select("robust_alc", other).image_ids, ids)


def test_an_image_without_a_label_is_asked_before_one_whose_label_is_right(one_sided, select):
    at = np.flatnonzero(one_sided.given == 0)[:2]
    one_sided.vectors[at] = [[0, 1, 0], [0, 1, 0]]  # between the clusters
    given = one_sided.given.copy()
    given[at[1]] = -1
    ids = select("robust_alc", replace(one_sided, labels=given, given=given), 240).image_ids
    assert ids.tolist().index(at[1]) < 60 < ids.tolist().index(at[0])


def test_nothing_but_unlabelled_images_is_asked_by_the_length_of_their_gradient(one_sided, select):
    """p is even everywhere, so the images farthest out come first."""
    none = np.full(240, -1)
    ids = select("robust_alc", replace(one_sided, labels=none, given=none), 240).image_ids
    centered = one_sided.vectors - one_sided.vectors.mean(axis=0)
    np.testing.assert_array_equal(ids, np.argsort(-np.linalg.norm(centered, axis=1)))


def test_equal_images_with_equal_labels_are_asked_by_rising_id(one_sided, select):
    one_sided.vectors[[201, 101, 51]] = [0, 1, 0]  # odd: class 1 each
    ids = select("robust_alc", one_sided, 240).image_ids.tolist()
    first = ids.index(51)
    assert ids[first : first + 3] == [51, 101, 201]
