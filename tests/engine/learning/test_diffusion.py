"""Eq. 8 against dense matrix powers with the clamp; the deficit form against its definition."""

import numpy as np
import pytest

from alc_engine.features.neighbor_graph import NeighborGraph, build_graph
from alc_engine.learning.diffusion import (
    DIFFUSIONS,
    DeficitDiffusion,
    NoDiffusion,
    PaperDiffusion,
    predictive_entropy,
)


@pytest.fixture
def graph() -> NeighborGraph:
    """60 points: clusters, five duplicates of one, and an isolated (unreadable) image 59."""
    rng = np.random.default_rng(0)
    points = rng.normal(size=(60, 4)).astype(np.float32)
    points[:30] += 4
    points[10:15] = points[10]
    usable = np.ones(60, dtype=bool)
    usable[59] = False
    return build_graph(points, usable, k=4)


@pytest.fixture
def entropy() -> np.ndarray:
    return np.random.default_rng(1).uniform(0, np.log(10), size=60)


def dense_step(graph: NeighborGraph, delta: float = 0.1) -> np.ndarray:
    """I - delta L with L = I - D^-1 A (Eq. 7), written out; L e = 0 where D is 0."""
    a = graph.adjacency.toarray()
    d = a.sum(axis=1)
    laplacian = np.zeros_like(a)
    alive = d > 0
    laplacian[alive] = np.eye(len(a))[alive] - a[alive] / d[alive, None]
    return np.eye(len(a)) - delta * laplacian


def clamped(step: np.ndarray, entropy: np.ndarray, pick: int, steps: int) -> np.ndarray:
    """(Step Z)^steps e with Z zeroing the pick: lines 17-20 as one dense matrix power."""
    z = np.eye(len(entropy))
    z[pick, pick] = 0
    return np.linalg.matrix_power(step @ z, steps) @ entropy


@pytest.mark.parametrize("pick", [0, 10, 33, 59])
def test_paper_form_is_the_clamped_matrix_power(graph, entropy, pick):
    field = PaperDiffusion(graph, entropy)
    trace = field.take(pick, np.arange(60))
    np.testing.assert_allclose(
        field.entropy, clamped(dense_step(graph), entropy, pick, 10), atol=1e-13
    )
    others = np.arange(60) != pick
    for step in (1, 4, 10):
        expected = clamped(dense_step(graph), entropy, pick, step)
        np.testing.assert_allclose(trace[step, others], expected[others], atol=1e-13)


@pytest.mark.parametrize("pick", [0, 10, 33, 59])
def test_deficit_form_is_the_difference_of_two_runs(graph, entropy, pick):
    field = DeficitDiffusion(graph, entropy)
    trace = field.take(pick, np.arange(60))
    step = dense_step(graph)
    others = np.arange(60) != pick
    for n in (1, 5, 10):
        free = np.linalg.matrix_power(step, n) @ entropy
        expected = entropy - (free - clamped(step, entropy, pick, n))
        np.testing.assert_allclose(trace[n, others], expected[others], atol=1e-12)
    np.testing.assert_allclose(field.entropy, expected, atol=1e-12)


def test_second_pick_continues_from_the_field_of_the_first(graph, entropy):
    field = PaperDiffusion(graph, entropy)
    field.take(3, np.array([3]))
    field.take(20, np.array([20]))
    step = dense_step(graph)
    expected = clamped(step, clamped(step, entropy, 3, 10), 20, 10)
    np.testing.assert_allclose(field.entropy, expected, atol=1e-13)


def test_deficit_leaves_a_field_without_picks_nearby_as_it_is(entropy):
    """Two components: a pick in one changes nothing in the other (Eq. 8 would smooth it)."""
    rng = np.random.default_rng(2)
    points = rng.normal(size=(60, 3)).astype(np.float32)
    points[:30] += 100
    graph = build_graph(points, k=3)
    deficit, paper = DeficitDiffusion(graph, entropy), PaperDiffusion(graph, entropy)
    for field in (deficit, paper):
        field.take(5, np.array([5]))
    np.testing.assert_array_equal(deficit.entropy[30:], entropy[30:])
    assert np.abs(paper.entropy[30:] - entropy[30:]).max() > 0.01


def test_suppression_falls_with_distance_along_a_chain():
    """Fig. 1: the nearer a neighbour, the more of its entropy is suppressed."""
    n = 11
    indptr, indices = [0], []
    for j in range(n):
        indices += [k for k in (j - 1, j + 1) if 0 <= k < n]
        indptr.append(len(indices))
    chain = NeighborGraph(
        np.array(indptr), np.array(indices, dtype=np.int32), np.ones(len(indices), np.float32), 1.0
    )
    field = DeficitDiffusion(chain, np.ones(n))
    field.take(5, np.array([5]))
    suppressed = 1 - field.entropy
    assert (np.diff(suppressed[5:]) <= 1e-15).all()
    assert suppressed[6] == pytest.approx(suppressed[4])
    assert suppressed[6] > 0.1


def test_an_isolated_image_keeps_its_entropy(graph, entropy):
    for form in (PaperDiffusion, DeficitDiffusion):
        field = form(graph, entropy)
        field.take(0, np.array([0]))
        assert field.entropy[59] == pytest.approx(entropy[59])


def test_without_diffusion_only_the_pick_changes(graph, entropy):
    field = NoDiffusion(graph, entropy)
    field.take(7, np.array([7]))
    expected = entropy.copy()
    expected[7] = 0
    np.testing.assert_array_equal(field.entropy, expected)


@pytest.mark.parametrize("form", DIFFUSIONS)
def test_trace_starts_before_the_pick_and_shows_the_pick_as_zero(graph, entropy, form):
    trace = DIFFUSIONS[form](graph, entropy).take(33, np.array([33, 34, 35]))
    assert trace.shape == (11, 3)
    np.testing.assert_array_equal(trace[0], entropy[33:36])
    assert (trace[1:, 0] == 0).all()


@pytest.mark.parametrize("form", DIFFUSIONS)
def test_the_given_entropy_is_not_written_to(graph, entropy, form):
    kept = entropy.copy()
    DIFFUSIONS[form](graph, entropy).take(33, np.array([33]))
    np.testing.assert_array_equal(entropy, kept)


def test_entropy_of_known_distributions():
    p = np.array([[1, 0, 0, 0], [0.25] * 4, [0.5, 0.5, 0, 0]], dtype=np.float32)
    np.testing.assert_allclose(predictive_entropy(p), [0, np.log(4), np.log(2)], atol=1e-7)
