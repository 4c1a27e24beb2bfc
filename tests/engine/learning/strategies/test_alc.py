"""Algorithm 1 on hand-made cases with known answers."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.learning.diffusion import PaperDiffusion
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.settings import TrainingMode


@pytest.fixture
def two_clusters(inputs):
    """Images 0-19 and 20-39 in two far clusters; the first cluster is the more uncertain."""
    rng = np.random.default_rng(0)
    points = rng.normal(size=(40, 3)).astype(np.float32)
    points[20:] += 50
    entropy = np.where(np.arange(40) < 20, 1.0, 0.9)
    return replace(
        inputs,
        pool=np.ones(40, dtype=bool),
        entropy=entropy,
        alpha=np.full(40, 1 / 40),
        graph=build_graph(points, k=19),
    )


def test_trains_robustly():
    assert STRATEGIES["alc"].training is TrainingMode.ROBUST


def test_candidates_are_the_least_trusted_and_entropy_chooses_among_them(inputs, select):
    alpha = np.arange(40) / 780
    entropy = np.zeros(40)
    entropy[[39, 4, 2]] = [9.0, 3.0, 2.0]  # 39 is the most uncertain but also the most trusted
    given = replace(inputs, alpha=alpha, entropy=entropy)
    ids = select(
        "alc", given, 2, candidates_per_query=3, diffusion="none", adaptive_candidates=False
    ).image_ids
    assert ids.tolist() == [4, 2]


def test_a_picked_image_makes_room_for_the_next_candidate(inputs, select):
    """|C| stays 2: after image 1 is picked, image 3 comes in, and it is the most uncertain."""
    entropy = np.zeros(40)
    entropy[[1, 2, 3]] = [3.0, 1.0, 2.0]
    given = replace(inputs, alpha=np.arange(40) / 780, entropy=entropy)
    ids = select(
        "alc", given, 2, candidates_per_query=1, diffusion="none", adaptive_candidates=False
    ).image_ids
    assert ids.tolist() == [1, 3]


@pytest.mark.parametrize("diffusion", ["paper", "deficit"])
def test_diffusion_sends_the_second_pick_to_the_other_cluster(two_clusters, select, diffusion):
    """Without it the ten most uncertain images all lie in the first cluster."""
    wide = {"candidates_per_query": 10, "adaptive_candidates": False}
    without = select("alc", two_clusters, 4, diffusion="none", **wide).image_ids
    spread = select("alc", two_clusters, 4, diffusion=diffusion, **wide).image_ids
    assert (without < 20).all()
    assert (spread >= 20).any()


def test_picks_and_field_follow_equation_8_step_by_step(two_clusters, select):
    rng = np.random.default_rng(3)
    given = replace(two_clusters, entropy=rng.uniform(0, 1, 40))
    selection = select(
        "alc", given, 6, diffusion="paper", candidates_per_query=100, adaptive_candidates=False
    )
    field = PaperDiffusion(given.graph, given.entropy)
    asked: list[int] = []
    for _ in range(6):
        values = field.entropy.copy()
        values[asked] = -np.inf
        asked.append(int(values.argmax()))
        field.take(asked[-1], np.array(asked[-1:]))
    assert selection.image_ids.tolist() == asked
    left = np.setdiff1d(np.arange(40), asked)
    np.testing.assert_array_equal(selection.entropy_after[left], field.entropy[left])
    assert (selection.entropy_after[asked] == 0).all()


def test_traces_hold_each_pick_and_its_neighbours_by_distance(two_clusters, select):
    selection = select("alc", two_clusters, 3)
    traces = selection.traces
    assert traces.entropy.shape == (3, 11, 20)
    for row, image_id in enumerate(selection.image_ids):
        ids, distances = two_clusters.graph.neighbors_of(int(image_id))
        np.testing.assert_array_equal(traces.neighbor_ids[row], ids)
        np.testing.assert_array_equal(traces.distances[row], distances)
        assert (traces.entropy[row, -1, 1:] < traces.entropy[row, 0, 1:]).all()
    np.testing.assert_allclose(traces.entropy[0, 0], 1.0)


def test_short_rows_of_traces_are_padded(inputs, select):
    traces = select("alc", inputs, 8).traces
    degrees = np.diff(inputs.graph.indptr)
    ids = select("alc", inputs, 8).image_ids
    assert ((traces.neighbor_ids >= 0).sum(axis=1) == degrees[ids]).all()
    padded = traces.neighbor_ids < 0
    assert np.isnan(traces.distances[padded]).all()


def test_few_disputed_labels_keep_the_candidates_few(inputs, select):
    """16 of 40 labels are disputed: 16 * 16 / 40 = 6.4, so |C| = 7 of the 16 that 8 Q allows."""
    labels = inputs.probabilities.argmax(axis=1)
    labels[:16] = (labels[:16] + 1) % 3
    given = replace(
        inputs,
        labels=labels,
        alpha=np.arange(1, 41) / 820,
        entropy=np.arange(40) / 40,
        pool=np.ones(40, dtype=bool),
    )
    assert select("alc", given, 2, diffusion="none").image_ids.tolist() == [6, 7]
    wide = select("alc", given, 2, diffusion="none", adaptive_candidates=False).image_ids
    assert wide.tolist() == [15, 16]


def test_candidates_are_never_fewer_than_the_batch(inputs, select):
    given = replace(inputs, labels=inputs.probabilities.argmax(axis=1))  # nothing is disputed
    assert len(select("alc", given, 8).image_ids) == 8
