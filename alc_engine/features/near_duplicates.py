"""Near-duplicates: images whose distances set them apart from everything else around them.

A copy (a crop, another exposure, the next frame of a burst) is not near by any fixed
number, it is near *compared with what lies around*. So a group is looked for where each
member has the others as its nearest neighbours and then, beyond a gap, the rest:

* candidates are the nodes of the single-linkage tree over the graph's edges;
* a node of m images is *closed* if the m - 1 nearest neighbours of each member are the
  other members, so that the group's diameter lies within the gap. Links in a chain have
  neighbours outside the chain and are not closed;
* the gap is the geometric mean over the members of d_m / d_(m-1), where d_r is the
  distance to the r-th nearest. Where images scatter in D dimensions without duplicates,
  P(d_m / d_(m-1) > t) = t^-((m - 1) D) (Facco et al. 2017, "Estimating the intrinsic
  dimension of datasets by a minimal neighborhood information", Eq. 3 and its extension
  to r neighbours). The gap has to be so wide that chance opens one in a thousand images,
  and at least `_GAP`. D is measured on the same graph.

A burst that is larger than a neighbourhood shows no gap within it: there the nearest
edge that leaves it counts, or where none does, the distance expected in a cloud of D
dimensions.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from alc_engine.features.neighbor_graph import NeighborGraph

_GAP = 1.3
"""Least gap of a group of any size, as a ratio of distances: density varies in real data."""
_CHANCE = 1e-3
"""Share of images at which chance may open a gap."""
_LARGEST = 4
"""Largest group, in neighbourhoods: classes that a network has drawn together are no copies."""
_HOPS = 3
"""Edges between any two of a group that is larger than a neighbourhood: more is a chain."""


def near_duplicate_groups(graph: NeighborGraph) -> NDArray[np.int64]:
    """The group of each image, by the lowest image id in it.

    Parameters
    ----------
    graph : NeighborGraph
        Over N images.

    Returns
    -------
    (N,) int64
        Equal where images are near-duplicates of each other; an image without any, and
        one that takes no part in the graph, has its own id.
    """
    groups = _identical(graph)
    if len(graph.indices) == 0:
        return groups
    near = _Neighborhoods(graph)
    # From the smallest to the largest: a larger group takes up those within it.
    for members, height, parent in _nodes(graph, _LARGEST * (near.k + 1)):
        if near.is_group(members, height, parent):
            groups[members] = members.min()
    return groups


class _Neighborhoods:
    """The k nearest of each image, k the least number of neighbours of any."""

    def __init__(self, graph: NeighborGraph) -> None:
        self.graph = graph
        degree = np.diff(graph.indptr)
        rows = np.repeat(np.arange(len(graph)), degree)
        order = np.lexsort((graph.indices, graph.distances, rows))
        self.taking_part = np.flatnonzero(degree)
        self.k = int(degree[self.taking_part].min())
        # The first k of a sorted row: who comes in by union alone is farther away.
        places = order[graph.indptr[self.taking_part][:, None] + np.arange(self.k)]
        self.row_of = np.full(len(graph), -1)
        self.row_of[self.taking_part] = np.arange(len(self.taking_part))
        self.ids = graph.indices[places]  # (n, k)
        self.distances = graph.distances[places].astype(np.float64)  # (n, k)
        self.dimension = self._dimension()

    def _dimension(self) -> float:
        """D: r log(d_(r+1) / d_r) is exponential with rate D, and has the median log 2 / D.

        A median, because duplicates open a few wide gaps among many usual ones.
        """
        if self.k < 2:
            return 1.0
        nearer, farther = self.distances[:, :-1], self.distances[:, 1:]
        seen = nearer > 0
        ratios = np.divide(farther, nearer, out=np.ones_like(nearer), where=seen)
        steps = np.arange(1, self.k) * np.log(ratios)
        median = float(np.median(steps[seen])) if seen.any() else 0.0
        return float(np.log(2) / median) if median > 0 else 1.0

    def is_group(self, members: NDArray[np.int64], height: float, parent: float) -> bool:
        """Whether a node of the tree, joined at `height`, left at `parent`, is a group."""
        rows, m = self.row_of[members], len(members)
        inside = min(m - 1, self.k)
        if not np.isin(self.ids[rows, :inside], members).all():
            return False
        if m <= self.k:
            gap = self._gap(self.distances[rows, m - 2], self.distances[rows, m - 1])
        else:
            if not self._is_clump(rows, members):
                return False
            expected = np.sqrt(self.graph.sigma) * (m / len(self.ids)) ** (1 / self.dimension)
            gap = min(parent, expected) / max(height, self.distances[rows, -1].max())
        return bool(gap >= max(_GAP, _CHANCE ** (-1 / ((m - 1) * self.dimension))))

    @staticmethod
    def _gap(inner: NDArray[np.float64], outer: NDArray[np.float64]) -> float:
        tiny = np.finfo(np.float32).tiny  # copies at distance 0
        return float(np.exp(np.log(np.maximum(outer, tiny) / np.maximum(inner, tiny)).mean()))

    def _is_clump(self, rows: NDArray[np.int64], members: NDArray[np.int64]) -> bool:
        m = len(members)
        linked = np.eye(m, dtype=bool)
        order = np.argsort(members)
        columns = order[np.searchsorted(members[order], self.ids[rows])]
        linked[np.arange(m)[:, None], columns] = True
        linked |= linked.T
        return bool((np.linalg.matrix_power(linked.astype(np.int64), _HOPS) > 0).all())


def _identical(graph: NeighborGraph) -> NDArray[np.int64]:
    """(N,) int64: groups at distance 0, however many: nothing can tell their images apart."""
    n = len(graph)
    rows = np.repeat(np.arange(n), np.diff(graph.indptr))
    same = graph.distances == 0
    edges = sparse.coo_array(
        (np.ones(int(same.sum()), dtype=np.int8), (rows[same], graph.indices[same])), shape=(n, n)
    )
    _, part = connected_components(edges, directed=False)
    _, lowest = np.unique(part, return_index=True)
    return lowest[part].astype(np.int64)


def _nodes(graph: NeighborGraph, largest: int) -> Iterator[tuple[NDArray[np.int64], float, float]]:
    """Nodes of the single-linkage tree with at most `largest` images, from the lowest up.

    Each with its members, the longest edge that joins it, and the shortest that leaves
    it (infinity where none does).
    """
    n = len(graph)
    # Ranks in place of distances: scipy takes a distance of 0 for no edge.
    order = np.argsort(graph.distances, kind="stable")
    ranks = np.empty(len(order))
    ranks[order] = np.arange(1, len(order) + 1)
    tree = minimum_spanning_tree(
        sparse.csr_array((ranks, graph.indices, graph.indptr), shape=(n, n))
    ).tocoo()
    upward = np.argsort(tree.data)
    heights = graph.distances[order[tree.data[upward].astype(np.int64) - 1]].astype(np.float64)
    root = list(range(n))
    members: dict[int, list[int]] = {}
    born: dict[int, float] = {}

    def find(image: int) -> int:
        while root[image] != image:
            root[image] = root[root[image]]
            image = root[image]
        return image

    ends = zip(tree.row[upward].tolist(), tree.col[upward].tolist(), heights.tolist(), strict=True)
    for a, b, height in ends:
        one, other = find(a), find(b)
        for side in (one, other):
            if side in born and born[side] < height:
                yield np.array(members[side]), born[side], height
        joined = members.pop(one, [one]) + members.pop(other, [other])
        born.pop(one, None), born.pop(other, None)
        root[other] = one
        if len(joined) <= largest:
            members[one], born[one] = joined, height
    for side, height in born.items():
        yield np.array(members[side]), height, np.inf
