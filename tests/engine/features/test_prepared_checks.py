"""Crafted arrays never reach compiled code."""

from __future__ import annotations

import numpy as np
import pytest

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.prepared_checks import (
    check_embeddings,
    check_graph,
    check_groups,
    check_layout,
)

N = 6
VECTORS = np.random.default_rng(0).normal(size=(N, 3)).astype(np.float32)
FACTS = {"features": "key", "source": [1, 2], "problems": {"3": "It is gone."}}


def graph_arrays():
    graph = build_graph(VECTORS, k=2)
    arrays = {name: getattr(graph, name).copy() for name in ("indptr", "indices", "distances")}
    return arrays, {"sigma": graph.sigma}


def test_what_the_program_makes_fits():
    check_embeddings({"vectors": VECTORS}, FACTS, N)
    check_graph(*graph_arrays(), N)
    check_layout({"places": np.full((N, 2), np.nan, dtype=np.float32)}, {}, N)
    no_edges = build_graph(VECTORS[:1], k=2)
    check_graph({k: v for k, v in vars(no_edges).items() if k != "sigma"}, {"sigma": 0.0}, 1)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda a, f: a["indices"].__setitem__(0, N),
        lambda a, f: a["indices"].__setitem__(0, -1),
        lambda a, f: a["indptr"].__setitem__(1, 10**9),
        lambda a, f: a["indptr"].__setitem__(0, -1),
        lambda a, f: a["indptr"].__setitem__(2, a["indptr"][1] - 1),
        lambda a, f: a["indices"].__setitem__(slice(0, 2), a["indices"][1::-1].copy()),
        lambda a, f: a["distances"].__setitem__(0, np.nan),
        lambda a, f: a["distances"].__setitem__(0, -1),
        lambda a, f: a.__setitem__("indices", a["indices"].astype(np.int64)),
        lambda a, f: a.__setitem__("distances", a["distances"][1:]),
        lambda a, f: a.__setitem__("more", a["indices"]),
        lambda a, f: a.pop("indptr"),
        lambda a, f: f.__setitem__("sigma", float("nan")),
        lambda a, f: f.__setitem__("sigma", "wide"),
    ],
)
def test_a_crafted_graph_is_refused(spoil):
    arrays, facts = graph_arrays()
    spoil(arrays, facts)
    with pytest.raises(ValueError, match="the cache holds"):
        check_graph(arrays, facts, N)


@pytest.mark.parametrize(
    ("vectors", "facts"),
    [
        (VECTORS[1:], {}),
        (VECTORS.astype(np.float64), {}),
        (VECTORS[:, :0], {}),
        (np.where(VECTORS > 0, np.float32(np.inf), VECTORS), {}),
        (VECTORS, {"problems": {str(N): "x"}}),
        (VECTORS, {"problems": {"-1": "x"}}),
        (VECTORS, {"problems": {"0": 3}}),
        (VECTORS, {"problems": []}),
        (VECTORS, {"source": ["x"]}),
        (VECTORS, {"features": None}),
    ],
)
def test_crafted_embeddings_are_refused(vectors, facts):
    with pytest.raises(ValueError, match="the cache holds"):
        check_embeddings({"vectors": vectors}, FACTS | facts, N)


def test_places_of_other_images_or_at_infinity_are_refused():
    for places in (np.zeros((N, 3)), np.full((N, 2), np.inf)):
        with pytest.raises(ValueError, match="the cache holds"):
            check_layout({"places": places.astype(np.float32)}, {}, N)


@pytest.mark.parametrize(
    ("groups", "fits"),
    [
        ([0, 0, 2, 0, 4, 2], True),
        ([0, 1, 2, 3, 4, 5], True),
        ([0, 0, 2, 3, 4], False),
        ([0, 0, 2, 3, 4, N], False),
        ([0, 0, 2, 3, 4, -1], False),
        ([1, 1, 2, 3, 4, 5], False),
        ([0, 0, 1, 3, 4, 5], False),
    ],
)
def test_groups_are_by_the_lowest_image_of_each(groups, fits):
    arrays = {"groups": np.array(groups)}
    if fits:
        check_groups(arrays, {}, N)
    else:
        with pytest.raises(ValueError, match="groups"):
            check_groups(arrays, {}, N)
