"""Votes on hand-made graphs with known winners."""

import numpy as np
import pytest
from scipy import sparse

from alc_engine.features.neighbor_graph import NeighborGraph, build_graph
from alc_engine.learning.training import SimiFeatTrainer, TrainingTask
from alc_engine.learning.training.simifeat import labels_agreed
from alc_engine.runtime.settings import TrainingSettings

SETTINGS = TrainingSettings(hidden=(8,), epochs=2, min_steps=1)


def graph(n, *edges) -> NeighborGraph:
    """Edges as (image, image, distance); sigma 1, so a distance d weighs exp(-d * d)."""
    first, second, distances = (np.array(part) for part in zip(*edges, strict=True))
    matrix = sparse.coo_array((distances, (first, second)), shape=(n, n)).tocsr()
    both = sparse.csr_array(matrix + matrix.T)
    both.sort_indices()
    return NeighborGraph(
        both.indptr.astype(np.int64),
        both.indices.astype(np.int32),
        both.data.astype(np.float32),
        1.0,
    )


def star(distances) -> NeighborGraph:
    """Image 0 in the middle, connected with all others."""
    n = len(distances) + 1
    return graph(n, *((0, other, distances[other - 1]) for other in range(1, n)))


def agreed(around, labels, voters=None) -> list[bool]:
    given = np.array(labels)
    voters = given >= 0 if voters is None else np.array(voters) > 0
    return labels_agreed(around, given, voters, 3).tolist()


def fit(vectors, labels, around, *, given=None, trusted=(), trained=None):
    labels = np.array(labels)
    n = len(labels)
    task = TrainingTask(
        np.asarray(vectors, dtype=np.float32),
        labels,
        labels if given is None else np.array(given),
        np.ones(n, dtype=bool) if trained is None else trained,
        np.isin(np.arange(n), trusted),
        class_count=3,
        seed=0,
        graph=around,
    )
    return SimiFeatTrainer(SETTINGS, "cpu").fit(task)


def test_a_label_that_its_neighbours_outvote_is_not_agreed():
    assert not agreed(star([1, 1, 1]), [2, 0, 0, 2])[0]
    assert agreed(star([1, 1, 1]), [0, 0, 0, 2])[0]


def test_most_votes_decide_and_not_more_than_half():
    """A third of the votes are for class 2, the others are scattered and fewer each."""
    assert agreed(star([1, 1, 1, 1, 1]), [2, 2, 2, 0, 0, 1])[0]


def test_near_neighbours_weigh_more():
    """exp(-0.25) = 0.78 outweighs two of exp(-1) = 0.37, and not two of exp(-0.81) = 0.44."""
    assert agreed(star([0.5, 1, 1]), [0, 0, 1, 1])[0]
    assert not agreed(star([0.5, 0.9, 0.9]), [0, 0, 1, 1])[0]


def test_the_image_itself_has_no_vote():
    """With its own label it would be two against one near and one far neighbour."""
    assert not agreed(star([1, 0.5]), [0, 0, 1])[0]


def test_in_a_tie_the_label_stays():
    assert agreed(star([0.3, 0.7, 0.7, 0.3]), [0, 0, 1, 0, 1])[0]
    assert agreed(star([0.3, 0.7, 0.7, 0.3]), [1, 0, 1, 0, 1])[0]


def test_without_voters_a_label_stays_and_no_label_stays_none():
    around = star([1, 1, 1])
    assert agreed(around, [0, 1, 1, 1], voters=[1, 0, 0, 0]) == [True, False, False, False]
    assert agreed(around, [-1, 1, 1, -1]) == [False, True, True, False]


def test_exactly_the_wrong_labels_get_no_weight():
    """Two far clusters of eight in full graphs; two labels in the first, one in the second."""
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(16, 3)) + 50 * np.repeat([[0], [1]], 8, axis=0)
    labels = np.repeat([0, 1], 8)
    labels[[2, 5, 11]] = [1, 1, 0]
    result = fit(vectors, labels, build_graph(vectors.astype(np.float32), k=7))
    assert np.flatnonzero(result.alpha == 0).tolist() == [2, 5, 11]
    assert result.alpha[result.alpha > 0] == pytest.approx(1 / 13)


def test_labels_of_the_expert_vote_as_the_expert_said():
    """Image 1 was given class 1, like its neighbour 0; with the expert's 0, image 0 is outvoted."""
    around = star([1, 1, 1])
    vectors = np.random.default_rng(1).normal(size=(4, 3))
    given = [1, 1, 1, 0]
    assert fit(vectors, given, around).alpha[0] > 0
    reviewed = fit(vectors, [1, 0, 1, 0], around, given=given, trusted=[1])
    assert reviewed.alpha[0] == 0


def test_labels_of_the_expert_are_never_left_out():
    """Image 0 is alone in its neighbourhood; image 4, far from all, keeps its class alive."""
    around = graph(5, (0, 1, 1), (0, 2, 1), (0, 3, 1))
    vectors = np.random.default_rng(1).normal(size=(5, 3))
    labels = [2, 0, 0, 0, 2]
    assert fit(vectors, labels, around).alpha[0] == 0
    assert fit(vectors, labels, around, trusted=[0]).alpha[0] > 0


def test_untrained_images_have_no_vote_and_no_weight():
    """The vote of image 3 decides against image 0; image 4 keeps class 0 alive."""
    around = graph(5, (0, 1, 1), (0, 2, 1), (0, 3, 1))
    vectors = np.random.default_rng(2).normal(size=(5, 3))
    labels = [0, 0, 1, 1, 0]
    assert fit(vectors, labels, around).alpha[0] == 0
    result = fit(vectors, labels, around, trained=np.arange(5) != 3)
    assert result.alpha[0] > 0
    assert result.alpha[3] == 0


def test_a_class_that_every_vote_is_against_keeps_its_labels():
    near = [(1, 2, 0.1), (1, 3, 0.1), (2, 3, 0.1)]
    around = graph(4, (0, 1, 1), (0, 2, 1), (0, 3, 1), *near)
    vectors = np.random.default_rng(3).normal(size=(4, 3))
    result = fit(vectors, [1, 0, 0, 0], around)
    np.testing.assert_allclose(result.alpha, 1 / 4)
