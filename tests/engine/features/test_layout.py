"""The map keeps neighbours together and can be repeated."""

import numpy as np
import pytest

from alc_engine.features.layout import _principal_plane, plane_layout
from alc_engine.features.neighbor_graph import build_graph
from alc_engine.runtime.errors import Cancelled


@pytest.fixture(scope="module")
def clusters():
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(90, 8)).astype(np.float32)
    vectors[30:60, 0] += 30
    vectors[60:, 1] += 30
    usable = np.ones(90, dtype=bool)
    usable[[5, 70]] = False
    return vectors, usable, build_graph(vectors, usable, k=5)


def test_clusters_stay_clusters(clusters):
    vectors, usable, graph = clusters
    places = plane_layout(graph, vectors, usable)
    assert places.shape == (90, 2)
    groups = [places[start : start + 30] for start in (0, 30, 60)]
    centers = np.array([np.nanmean(group, axis=0) for group in groups])
    for index, group in enumerate(groups):
        group = group[np.isfinite(group[:, 0])]
        nearest = np.linalg.norm(group[:, None] - centers, axis=2).argmin(axis=1)
        assert (nearest == index).mean() > 0.95


def test_images_that_take_no_part_have_no_place(clusters):
    vectors, usable, graph = clusters
    places = plane_layout(graph, vectors, usable)
    assert (np.isfinite(places).all(axis=1) == usable).all()


def test_the_same_vectors_give_the_same_map(clusters):
    vectors, usable, graph = clusters
    np.testing.assert_array_equal(
        plane_layout(graph, vectors, usable), plane_layout(graph, vectors, usable)
    )


@pytest.mark.parametrize("n", [1, 2, 4, 7, 8, 12])
def test_a_handful_of_images_has_places_too(n):
    vectors = np.random.default_rng(n).normal(size=(n, 3)).astype(np.float32)
    places = plane_layout(build_graph(vectors, k=10), vectors, np.ones(n, dtype=bool))
    assert np.isfinite(places).all()


def test_identical_images_do_not_break_it():
    vectors = np.ones((20, 4), dtype=np.float32)
    places = plane_layout(build_graph(vectors, k=3), vectors, np.ones(20, dtype=bool))
    assert np.isfinite(places).all()


def test_cancel_is_heard(clusters):
    vectors, usable, graph = clusters
    with pytest.raises(Cancelled):
        plane_layout(graph, vectors, usable, cancelled=lambda: True)


def test_the_start_is_the_plane_of_largest_variance():
    rng = np.random.default_rng(0)
    vectors = (rng.normal(size=(300, 6)) * [1, 9, 1, 4, 1, 1] + 5).astype(np.float32)
    ids = np.arange(0, 300, 2)
    plane = _principal_plane(vectors, ids)
    for axis, column in enumerate((1, 3)):
        assert abs(np.corrcoef(plane[:, axis], vectors[ids, column])[0, 1]) > 0.95
    assert plane[:, 0].std() == pytest.approx(1e-4)
