"""Groups of near-duplicates: what is one, what is none, and that the scale does not matter."""

import time

import numpy as np
import pytest

from alc_engine.features.near_duplicates import near_duplicate_groups
from alc_engine.features.neighbor_graph import build_graph

RNG = np.random.default_rng(0)
DIMENSION = 32


def scatter(n: int, dimension: int = DIMENSION) -> np.ndarray:
    return RNG.normal(size=(n, dimension))


def burst(size: int, spread: float = 0.05) -> np.ndarray:
    return scatter(1) + spread * scatter(size)


def groups_of(*parts: np.ndarray, usable: np.ndarray | None = None) -> np.ndarray:
    vectors = np.concatenate(parts).astype(np.float32)
    return near_duplicate_groups(build_graph(vectors, usable))


def sizes(groups: np.ndarray) -> list[int]:
    counts = np.unique(groups, return_counts=True)[1]
    return sorted(counts[counts > 1].tolist())


@pytest.mark.parametrize("size", [2, 3, 5, 8, 10, 11, 12, 30])
def test_a_burst_among_other_images_is_one_group_by_its_lowest_id(size):
    groups = groups_of(scatter(300), burst(size), scatter(200))
    assert groups[300 : 300 + size].tolist() == [300] * size
    rest = np.delete(np.arange(len(groups)), np.arange(300, 300 + size))
    assert groups[rest].tolist() == rest.tolist()


@pytest.mark.parametrize("size", [2, 8, 30])
def test_bursts_are_found_where_there_is_nothing_else(size):
    groups = groups_of(*[burst(size) for _ in range(60)])
    assert groups.tolist() == np.repeat(np.arange(60) * size, size).tolist()


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_the_unit_of_the_embedding_does_not_matter(scale):
    rng = np.random.default_rng(1)
    vectors = np.concatenate([rng.normal(size=(300, 16)), 0.05 * rng.normal(size=(6, 16))])
    groups = groups_of(scale * vectors)
    assert sizes(groups) == [6]


@pytest.mark.parametrize(
    "vectors",
    [
        pytest.param(scatter(1500, 2), id="plane"),
        pytest.param(scatter(1500, 8), id="8 dimensions"),
        pytest.param(scatter(1500, 128), id="128 dimensions"),
        pytest.param(RNG.standard_t(3, size=(1500, 16)), id="heavy tails"),
        pytest.param(RNG.exponential(size=(1500, 16)) ** 2, id="uneven density"),
        pytest.param(np.cumsum(scatter(800), axis=0), id="a chain"),
        pytest.param(4 * scatter(10).repeat(150, 0) + scatter(1500), id="classes apart"),
        pytest.param(40 * scatter(10).repeat(150, 0) + scatter(1500), id="classes far apart"),
    ],
)
def test_hardly_anything_is_grouped_where_there_are_no_duplicates(vectors):
    groups = groups_of(vectors)
    assert np.mean(groups != np.arange(len(groups))) < 0.005


@pytest.mark.parametrize("length", [20, 100])
def test_a_chain_of_pairwise_close_images_is_no_group(length):
    """A slow pan: neighbours nearly the same, the ends as different as any two images."""
    start, end = 2 * scatter(1), 2 * scatter(1)
    steps = np.linspace(0, 1, length)[:, None]
    groups = groups_of(scatter(1000), start + steps * (end - start))
    assert max(sizes(groups), default=1) < length / 2


@pytest.mark.parametrize("size", [12, 60, 200])
def test_identical_images_are_one_group_however_many(size):
    one = scatter(1)
    groups = groups_of(scatter(300), one.repeat(size, 0))
    assert groups[300:].tolist() == [300] * size


def test_pairs_within_a_burst_are_part_of_it():
    pair = scatter(1)
    groups = groups_of(scatter(300), pair, pair + 1e-4 * scatter(1), pair + 0.05 * scatter(5))
    assert groups[300:].tolist() == [300] * 7


def test_images_that_take_no_part_are_alone():
    usable = np.ones(310, dtype=bool)
    usable[[3, 305]] = False
    groups = groups_of(scatter(300), burst(10), usable=usable)
    assert groups[3] == 3
    assert groups[305] == 305
    assert sizes(groups) == [9]


@pytest.mark.parametrize("n", [0, 1, 2, 3, 12])
def test_few_images_are_no_trouble(n):
    assert groups_of(scatter(n)).tolist() == list(range(n))


def test_all_alike_is_one_group():
    assert groups_of(np.ones((25, 4))).tolist() == [0] * 25


def test_the_answer_is_int64_and_the_same_each_time():
    graph = build_graph(np.concatenate([scatter(200), burst(5)]).astype(np.float32))
    first, again = near_duplicate_groups(graph), near_duplicate_groups(graph)
    assert first.dtype == np.int64
    assert first.tolist() == again.tolist()


def test_time_grows_with_the_edges_not_with_their_square():
    def seconds(n: int) -> float:
        graph = build_graph(np.concatenate([scatter(n, 8), burst(8)[:, :8]]).astype(np.float32))
        started = time.perf_counter()
        near_duplicate_groups(graph)
        return time.perf_counter() - started

    seconds(500)
    assert seconds(8000) < 40 * max(seconds(1000), 0.02)  # 64 if it were the square
