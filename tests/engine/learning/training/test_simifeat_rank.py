"""The ranking form of SimiFeat: its estimate, its votes, its cut."""

import numpy as np
import pytest

from alc_engine.learning.training import SimiFeatRankTrainer, TrainingTask
from alc_engine.learning.training.consensus import transition_by_consensus
from alc_engine.learning.training.simifeat_rank import (
    disagreement,
    labels_above_the_cut,
    nearest_by_cosine,
)
from alc_engine.runtime.errors import Cancelled
from alc_engine.runtime.settings import TrainingSettings

T = np.array([[0.8, 0.15, 0.05], [0.1, 0.7, 0.2], [0.3, 0.0, 0.7]])


def labelled(count, seed=0):
    """Directions of three classes, and labels drawn from the rows of T."""
    rng = np.random.default_rng(seed)
    truth = rng.choice(3, count, p=[0.5, 0.3, 0.2])
    vectors = (np.eye(3, 8)[truth] * 5 + rng.normal(0, 0.4, (count, 8))).astype(np.float32)
    labels = np.array([rng.choice(3, p=T[c]) for c in truth])
    return vectors, truth, labels


def test_the_matrix_is_estimated_from_labels_of_neighbours_alone():
    vectors, truth, labels = labelled(6000)
    neighbors, _ = nearest_by_cosine(vectors, 3)
    transition, priors = transition_by_consensus(labels[neighbors], 3)
    np.testing.assert_allclose(transition, T, atol=0.06)
    np.testing.assert_allclose(priors, np.bincount(truth) / len(truth), atol=0.06)
    np.testing.assert_allclose(transition.sum(axis=1), 1)


def test_the_estimate_can_be_cancelled():
    with pytest.raises(Cancelled):
        transition_by_consensus(np.zeros((5, 3), np.int64), 2, lambda: True)


def test_the_nearest_are_those_of_the_smallest_angle_and_the_image_comes_first():
    rng = np.random.default_rng(1)
    vectors = rng.normal(size=(60, 4)).astype(np.float32) * rng.uniform(0.1, 9, (60, 1))
    vectors = np.vstack([vectors, vectors[:15]]).astype(np.float32)  # duplicates
    ids, similarity = nearest_by_cosine(vectors, 6)
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    cosine = units @ units.T
    np.testing.assert_array_equal(ids[:, 0], np.arange(75))
    np.fill_diagonal(cosine, -2)
    expected = -np.sort(-cosine, axis=1)[:, :5]
    np.testing.assert_allclose(similarity[:, 1:], expected, atol=1e-5)
    assert all(len(set(row)) == 6 for row in ids)


def test_votes_weigh_by_similarity_and_the_image_votes_for_itself():
    votes = np.array([[0, 1, 1, 0]])
    similarity = np.array([[1.0, 0.9, 0.8, 0.5]], dtype=np.float32)
    own = 1 - (2 * 0.1 - 0.2)  # distances 0.1 and 0.2
    soft = np.array([own + 0.5, 0.9 + 0.8])
    expected = -np.log(soft / np.linalg.norm(soft))
    for label in (0, 1):
        found = disagreement(votes, similarity, np.array([label]), 2)
        np.testing.assert_allclose(found, expected[label], rtol=1e-5)


def test_of_each_class_about_as_many_are_left_out_as_are_wrong():
    vectors, truth, labels = labelled(3000)
    kept = labels_above_the_cut(vectors, labels, 3)
    wrong = labels != truth
    for class_id in range(3):
        own = labels == class_id
        assert (~kept[own]).mean() == pytest.approx(wrong[own].mean(), abs=0.08)
    assert wrong[~kept].mean() > 0.85
    assert wrong[kept].mean() < 0.1


def test_clean_labels_lose_one_in_twenty_and_no_class_all():
    vectors, truth, _ = labelled(600)
    kept = labels_above_the_cut(vectors, truth, 3)
    for class_id in range(3):
        assert 0.9 <= kept[truth == class_id].mean() <= 1


def test_labels_of_the_expert_stay_whatever_their_neighbours_say():
    vectors, truth, labels = labelled(300)
    wrong = np.flatnonzero(labels != truth)
    trusted = np.zeros(300, dtype=bool)
    trusted[wrong[:5]] = True
    task = TrainingTask(vectors, labels, labels, np.ones(300, bool), trusted, 3, seed=0)
    settings = TrainingSettings(hidden=(8,), epochs=2, min_steps=1)
    alpha = SimiFeatRankTrainer(settings, "cpu").fit(task).alpha
    assert (alpha[wrong[:5]] > 0).all()
    assert (alpha[wrong[5:]] == 0).mean() > 0.7
    assert alpha.sum() == pytest.approx(1)


@pytest.mark.parametrize("count", [1, 2])
def test_too_few_images_to_have_neighbours_keep_their_labels(count):
    assert labels_above_the_cut(np.ones((count, 2), np.float32), np.zeros(count, np.int64), 2).all()
