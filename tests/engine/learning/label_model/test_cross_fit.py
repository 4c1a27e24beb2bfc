from dataclasses import replace

import numpy as np
import pytest
import torch

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.learning.label_model import Labelled, cross_fit
from alc_engine.learning.label_model.cross_fit import expert_matrix, transition_matrix
from alc_engine.runtime.progress import Cancelled, never_cancelled


def clusters(n=300, classes=3, spread=0.6, seed=0):
    """Images of three classes in six dimensions; one class in each of three directions."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, classes, n)
    vectors = rng.normal(scale=spread, size=(n, 6))
    vectors[np.arange(n), truth] += 2
    return vectors.astype(np.float32), truth


def fit(vectors, labels, groups=None, seed=0, cancelled=never_cancelled):
    x = torch.from_numpy(vectors - vectors.mean(0))
    return cross_fit(
        x / x.square().mean().sqrt(),
        labels,
        build_graph(vectors, k=5).adjacency,
        np.arange(len(vectors)) if groups is None else groups,
        np.random.default_rng(seed),
        cancelled,
    )


def labelled(given, reviewed=None, standing=None, error=0.0):
    none = np.zeros(len(given), dtype=bool)
    return Labelled(
        standing=given if standing is None else standing,
        given=given,
        reviewed=none if reviewed is None else reviewed,
        class_count=3,
        expert_error=error,
    )


def test_wrong_labels_are_doubted_and_the_right_ones_are_not():
    vectors, truth = clusters()
    given = truth.copy()
    given[:30] = (truth[:30] + 1) % 3
    belief = fit(vectors, labelled(given))
    doubt = 1 - belief.belief[np.arange(300), given]
    assert np.median(doubt[:30]) > 0.9
    assert np.median(doubt[30:]) < 0.01
    assert (belief.belief.argmax(1) == truth).mean() > 0.97


def test_confusion_that_goes_one_way_is_found_in_the_transition_matrix():
    vectors, truth = clusters(900)
    rng = np.random.default_rng(1)
    given = np.where((truth == 0) & (rng.random(900) < 0.4), 1, truth)
    transition = fit(vectors, labelled(given)).transition
    assert 0.15 < transition[0, 1] < 0.5  # too low, as its classifiers are cautious
    assert max(transition[0, 2], transition[1, 0], transition[2, 0]) < 0.05
    np.testing.assert_allclose(transition.sum(1), 1)


def test_predictions_of_an_image_do_not_depend_on_its_own_label():
    vectors, truth = clusters()
    one = fit(vectors, labelled(truth))
    other_label = truth.copy()
    other_label[0] = (truth[0] + 1) % 3
    other = fit(vectors, labelled(other_label))
    assert other.plain[0] == pytest.approx(one.plain[0], abs=1e-6)
    assert other.predictions[0].argmax() == truth[0]


def test_near_duplicates_with_one_wrong_label_do_not_vouch_for_each_other():
    vectors, truth = clusters()
    given = truth.copy()
    vectors[:12] = vectors[0] + np.float32(1e-3) * vectors[:12]
    truth[:12] = truth[0]
    given[:12] = (truth[0] + 1) % 3
    groups = np.arange(300)
    groups[:12] = 0
    alone = fit(vectors, labelled(given)).belief[:12, truth[0]]
    together = fit(vectors, labelled(given), groups).belief[:12, truth[0]]
    assert together.min() > 0.5
    assert together.mean() > alone.mean()


def test_reviewed_labels_are_held_fixed_and_as_far_as_experts_err_are_not():
    vectors, truth = clusters()
    reviewed = np.zeros(300, dtype=bool)
    reviewed[:2] = True
    standing = truth.copy()
    standing[0] = (truth[0] + 1) % 3  # the expert erred
    fixed = fit(vectors, labelled(truth, reviewed, standing))
    np.testing.assert_array_equal(fixed.belief[:2], np.eye(3, dtype=np.float32)[standing[:2]])
    erring = fit(vectors, labelled(truth, reviewed, standing, error=0.05))
    assert erring.belief[0, truth[0]] > 0.5
    assert erring.belief[1, truth[1]] > 0.99


def test_images_without_a_given_label_teach_no_transitions():
    vectors, truth = clusters()
    given = truth.copy()
    given[:20] = -1
    labels = labelled(given, np.arange(300) < 20, truth)
    belief = fit(vectors, labels)
    np.testing.assert_array_equal(belief.belief[:20].argmax(1), truth[:20])


def test_the_same_seed_gives_the_same_belief_and_cancelling_stops_it():
    vectors, truth = clusters(60)
    one, other = fit(vectors, labelled(truth)), fit(vectors, labelled(truth))
    np.testing.assert_array_equal(one.belief, other.belief)
    with pytest.raises(Cancelled):
        fit(vectors, labelled(truth), cancelled=lambda: True)


def test_matrices_by_hand():
    belief = np.array([[1.0, 0], [0.5, 0.5], [0, 1]])
    counted = transition_matrix(belief, np.array([0, 1, 1]))
    np.testing.assert_allclose(counted, [[1.5 / 2.5, 1.0 / 2.5], [0.5 / 2.5, 2.0 / 2.5]])
    np.testing.assert_allclose(expert_matrix(3, 0.1), np.full((3, 3), 0.05) + np.eye(3) * 0.85)


def test_a_small_class_is_learned_as_well_as_a_large_one():
    """Ten images beside 1,488: with one penalty for all classes their own class had 0.46."""
    rng = np.random.default_rng(0)
    truth = np.concatenate([np.repeat(np.arange(4), 372), np.full(10, 4)])
    vectors = (np.eye(5, 8)[truth] * 6 + rng.normal(size=(1498, 8))).astype(np.float32)
    found = fit(vectors, replace(labelled(truth), class_count=5))
    assert found.plain[-10:, 4].mean() > 0.75
    assert found.belief[-10:, 4].min() > 0.99
