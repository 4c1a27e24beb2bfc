"""Near-duplicates: images that a gap sets apart from everything else around them.

A copy (a crop, another exposure, the next frame of a burst) is not near by any fixed
number, it is near compared with what lies around. So each node of the single-linkage
tree over the graph's edges is asked for its gap: the mean, over its members and of the
logarithm, of the distance to the nearest image outside over the distance to the farthest
within. Within and without are looked at from every member, so a chain of pairwise close
images, whose ends are nearer to others than to each other, opens none.

Where m images scatter in D dimensions without duplicates, the ratio of the distances to
the m-th and the (m - 1)-th nearest exceeds t with probability t^-((m - 1) D) (Facco et
al. 2017, "Estimating the intrinsic dimension of datasets by a minimal neighborhood
information", for m = 2; Denti et al. 2022, "The generalized ratios intrinsic dimension
estimator", for any). A gap has to be so wide that this happens to one image in a
thousand. D is measured on the graph, and no higher than `_HIGHEST_DIMENSION`.

A burst that is larger than a neighbourhood shows no gap within it: there the shortest
edge that leaves it counts, or where none does, the distance expected in D dimensions.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from alc_engine.features.neighbor_graph import NeighborGraph

_CHANCE = 1e-3
"""Probability of a gap, for each image, where there are no duplicates."""
_HIGHEST_DIMENSION = 16.0
"""Above it real images come in looser clusters than the formula knows (docs/measurements.md)."""
_GAP_AROUND = 1.3
"""Least gap around a group that is larger than a neighbourhood."""
_LARGEST = 4
"""Largest such group, in neighbourhoods: a class that a network has drawn together is no copy."""
_HOPS = 3
"""Edges between any two of such a group, at most: more is a chain."""


def near_duplicate_groups(graph: NeighborGraph) -> NDArray[np.int64]:
    """The group of each image, by the lowest image id in it; time is linear in the edges.

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
        self.span = float(np.sqrt(graph.sigma))  # mean distance of any two
        self.dimension = self._dimension()

    def _dimension(self) -> float:
        """D, from N d^D: half of all images lie within the mean distance, k within d_k.

        Not from one neighbour to the next: within a burst those distances follow what the
        copies differ in.
        """
        around, usual = len(self.ids) / 2, float(np.median(self.distances[:, -1]))
        if usual <= 0 or usual >= self.span or self.k >= around:
            return 1.0
        found = np.log(around / self.k) / np.log(self.span / usual)
        return float(np.clip(found, 1.0, _HIGHEST_DIMENSION))

    def is_group(self, members: NDArray[np.int64], height: float, parent: float) -> bool:
        """Whether a node of the tree, joined at `height`, left at `parent`, is a group."""
        if height == 0:
            return True
        if len(members) > self.k:
            return self._gap_around(members, height, parent) >= _GAP_AROUND
        # P(gap > t) = t^-((m - 1) D)
        least: float = _CHANCE ** (-1 / ((len(members) - 1) * self.dimension))
        return self._gap(members) >= least

    def _gap(self, members: NDArray[np.int64]) -> float:
        """Mean over the members of the nearest outside over the farthest within."""
        rows, m = self.row_of[members], len(members)
        distances = np.maximum(self.distances[rows], np.finfo(np.float32).tiny)
        within = np.isin(self.ids[rows], members)  # (m, k)
        # One that is not among the k nearest is farther than they.
        farthest = np.where(within.sum(1) == m - 1, (distances * within).max(1), distances[:, -1])
        nearest_outside = np.where(within, np.inf, distances).min(1)
        return float(np.exp(np.log(nearest_outside / farthest).mean()))

    def _gap_around(self, members: NDArray[np.int64], height: float, parent: float) -> float:
        """The same of more than a neighbourhood; 0 where it is no clump."""
        rows, m = self.row_of[members], len(members)
        if 2 * m > len(self.ids):
            return 0.0  # all there is: nothing says what is usual
        if not np.isin(self.ids[rows], members).all() or not self._is_clump(rows, members):
            return 0.0
        expected = self.span * (2 * m / len(self.ids)) ** (1 / self.dimension)
        return float(min(parent, expected) / max(height, self.distances[rows, -1].max()))

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
    members: list[list[int] | None] = [[image] for image in range(n)]  # of a root; None: too many
    born = [0.0] * n

    def find(image: int) -> int:
        while root[image] != image:
            root[image] = root[root[image]]
            image = root[image]
        return image

    def node(side: int, parent: float) -> Iterator[tuple[NDArray[np.int64], float, float]]:
        found = members[side]
        if found is not None and len(found) > 1 and born[side] < parent:
            yield np.array(found), born[side], parent

    ends = zip(tree.row[upward].tolist(), tree.col[upward].tolist(), heights.tolist(), strict=True)
    for a, b, height in ends:
        one, other = find(a), find(b)
        yield from node(one, height)
        yield from node(other, height)
        first, second = members[one], members[other]
        if first is None or second is None or len(first) + len(second) > largest:
            members[one] = None
        else:
            members[one] = first + second
        members[other] = None
        root[other], born[one] = one, height
    for image in range(n):
        if root[image] == image:
            yield from node(image, np.inf)
