"""The graph against brute force, and its edge cases."""

import pickle

import numpy as np
import pytest
from scipy.spatial.distance import cdist, pdist

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture
def points() -> np.ndarray:
    return np.random.default_rng(0).normal(size=(80, 5)).astype(np.float32)


def brute_force_edges(points: np.ndarray, k: int) -> np.ndarray:
    """(N, N) bool by the definition in Eq. 7: x_j in N(x_k) or x_k in N(x_j)."""
    distances = cdist(points, points)
    np.fill_diagonal(distances, np.inf)
    nearest = np.argsort(distances, axis=1)[:, :k]
    edges = np.zeros(distances.shape, dtype=bool)
    np.put_along_axis(edges, nearest, True, axis=1)
    return edges | edges.T


def test_edges_are_the_union_of_exact_nearest_neighbours(points):
    graph = build_graph(points, k=4)
    np.testing.assert_array_equal(graph.adjacency.toarray() > 0, brute_force_edges(points, 4))


def test_weights_are_gaussian_with_squared_mean_distance(points):
    graph = build_graph(points, k=4)
    assert graph.sigma == pytest.approx(pdist(points.astype(np.float64)).mean() ** 2)
    expected = np.exp(-(cdist(points, points) ** 2) / graph.sigma)
    expected[~brute_force_edges(points, 4)] = 0
    np.testing.assert_allclose(graph.adjacency.toarray(), expected, rtol=1e-5)


def test_transition_rows_sum_to_one(points):
    np.testing.assert_allclose(build_graph(points, k=3).transition.sum(axis=1), 1)


def test_neighbours_come_nearest_first(points):
    ids, distances = build_graph(points, k=4).neighbors_of(7)
    np.testing.assert_allclose(distances, cdist(points, points)[7, ids], rtol=1e-5)
    assert (np.diff(distances) >= 0).all()


def test_duplicates_have_weight_one_and_are_not_their_own_neighbour():
    points = np.zeros((15, 3), dtype=np.float32)
    points[12:] = 5
    graph = build_graph(points, k=4)
    adjacency = graph.adjacency.toarray()
    assert (np.diag(adjacency) == 0).all()
    assert adjacency[:12, :12][adjacency[:12, :12] > 0] == pytest.approx(1)
    assert (np.diff(graph.indptr) >= 4).all()


def test_a_far_outlier_keeps_a_weight_above_zero():
    points = np.zeros((30, 2), dtype=np.float32)
    points[:29] = np.random.default_rng(0).normal(size=(29, 2)) * 1e-3
    points[29] = 1e4
    graph = build_graph(points, k=2)
    assert (graph.adjacency.sum(axis=1) > 0).all()
    np.testing.assert_allclose(graph.transition.sum(axis=1), 1)


def test_unreadable_images_take_no_part(points):
    usable = np.ones(80, dtype=bool)
    usable[[3, 40]] = False
    points[3] = np.nan
    graph = build_graph(points, usable, k=4)
    rows = graph.adjacency.toarray()
    assert not rows[3].any()
    assert not rows[:, 40].any()
    kept = np.flatnonzero(usable)
    np.testing.assert_array_equal(rows[np.ix_(kept, kept)] > 0, brute_force_edges(points[kept], 4))
    np.testing.assert_allclose(graph.transition.sum(axis=1), 1)


@pytest.mark.parametrize("n", [0, 1, 2, 3])
def test_fewer_images_than_neighbours_are_all_connected(n):
    points = np.arange(n, dtype=np.float32)[:, None]
    graph = build_graph(points, k=10)
    assert len(graph) == n
    np.testing.assert_array_equal(graph.adjacency.toarray() > 0, ~np.eye(n, dtype=bool))


def test_nan_in_a_readable_row_is_refused_with_its_image(points):
    points[11, 2] = np.nan
    with pytest.raises(UserFixableError, match="image 11"):
        build_graph(points)


def test_no_edge_is_lost_across_search_blocks():
    points = np.random.default_rng(1).normal(size=(4100, 2)).astype(np.float32)
    graph = build_graph(points, k=3)
    distances = cdist(points[-8:], points)
    distances[np.arange(8), np.arange(4092, 4100)] = np.inf
    for row, image_id in enumerate(range(4092, 4100)):
        nearest = set(np.argsort(distances[row])[:3])
        assert nearest <= set(graph.neighbors_of(image_id)[0])


def test_a_graph_travels_without_what_is_derived_from_it(points):
    graph = build_graph(points, k=4)
    before = len(pickle.dumps(graph))
    rows = graph.transition.toarray()
    assert len(pickle.dumps(graph)) == before
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(graph)).transition.toarray(), rows)
