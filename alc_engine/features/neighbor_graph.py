"""The neighbour graph: exact nearest neighbours, symmetric by union, Gaussian weights (Eq. 7)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import images, say
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_SCALE_SAMPLE = 2048
_SEARCH_BLOCK = 4096


@dataclass(frozen=True, eq=False)
class NeighborGraph:
    """A symmetric graph over the catalogue.

    Attributes
    ----------
    indptr, indices : (N + 1,) int64, (E,) int32
        Rows of the graph in CSR form; the ids within a row rise. An image that
        takes no part (unreadable) has an empty row.
    distances : (E,) float32
        Euclidean distance of each edge in embedding space.
    sigma : float
        sigma_L of Eq. 7, the squared mean of the pairwise distances, in the
        embedding's squared unit.
    """

    indptr: NDArray[np.int64]
    indices: NDArray[np.int32]
    distances: NDArray[np.float32]
    sigma: float

    def __len__(self) -> int:
        return len(self.indptr) - 1

    def __getstate__(self) -> dict[str, Any]:
        """The fields alone: what is derived from them is quicker made than sent."""
        return {field.name: self.__dict__[field.name] for field in fields(self)}

    @cached_property
    def adjacency(self) -> sparse.csr_array:
        """A of Eq. 7, (N, N) float64, symmetric.

        A weight that underflows is raised to the smallest normal float, so
        that no row with neighbours sums to 0; a duplicate (distance 0) has
        weight 1.
        """
        squared = self.distances.astype(np.float64) ** 2
        scale = self.sigma if self.sigma > 0 else 1.0
        weights = np.maximum(np.exp(-squared / scale), np.finfo(np.float64).tiny)
        return sparse.csr_array((weights, self.indices, self.indptr), shape=(len(self), len(self)))

    @cached_property
    def transition(self) -> sparse.csr_array:
        """D^-1 A of Eq. 7, (N, N) float64, rows sum to 1.

        A row without neighbours is its own: L e = 0 there, so its entropy stays.
        """
        adjacency = self.adjacency
        degree = np.asarray(adjacency.sum(axis=1)).ravel()
        alone = degree == 0
        inverse = np.divide(1.0, degree, out=np.zeros_like(degree), where=~alone)
        rows = sparse.diags_array(inverse) @ adjacency + sparse.diags_array(alone.astype(float))
        return sparse.csr_array(rows)

    def neighbors_of(self, image_id: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Neighbour ids and distances of one image, nearest first, ties to the lowest id."""
        row = slice(self.indptr[image_id], self.indptr[image_id + 1])
        order = np.argsort(self.distances[row], kind="stable")
        return self.indices[row][order].astype(np.int64), self.distances[row][order]


def build_graph(
    vectors: NDArray[np.float32],
    usable: NDArray[np.bool_] | None = None,
    k: int = 10,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> NeighborGraph:
    """Connect every image with its k nearest, and with those that have it among theirs.

    Parameters
    ----------
    vectors : (N, D) float32
        Embeddings.
    usable : (N,) bool, optional
        Rows that take part; default all.
    k : int
        Nearest neighbours per image (Sec. 3.3: 10). With fewer than k + 1
        images all others are neighbours.

    Raises
    ------
    UserFixableError
        If a usable row holds NaN, infinity, or numbers so large that a squared
        distance is none.
    """
    usable = np.ones(len(vectors), dtype=bool) if usable is None else usable
    ids = np.flatnonzero(usable)
    points = np.ascontiguousarray(vectors[ids], dtype=np.float32)
    _require_usable(points, ids)
    k = min(k, len(points) - 1)
    if k < 1:
        return NeighborGraph(
            np.zeros(len(vectors) + 1, dtype=np.int64),
            np.zeros(0, dtype=np.int32),
            np.zeros(0, dtype=np.float32),
            0.0,
        )
    nearest = _search(points, k, progress, cancelled)  # (n, k) rows of points

    # Union (Eq. 7): an edge in either direction is an edge in both.
    sources = np.repeat(np.arange(len(points)), k)
    targets = nearest.ravel()
    directed = sparse.coo_array(
        (np.ones(len(sources), dtype=np.int8), (sources, targets)), shape=(len(points),) * 2
    ).tocsr()
    union = sparse.csr_array(directed + directed.T)
    union.sort_indices()
    degree = np.zeros(len(vectors), dtype=np.int64)
    degree[ids] = np.diff(union.indptr)
    row_of_edge = np.repeat(np.arange(len(points)), np.diff(union.indptr))
    return NeighborGraph(
        indptr=np.concatenate([[0], np.cumsum(degree)]).astype(np.int64),
        indices=ids[union.indices].astype(np.int32),
        distances=_edge_distances(points, row_of_edge, union.indices),
        sigma=_mean_distance(points) ** 2,
    )


def _require_usable(points: NDArray[np.float32], ids: NDArray[np.int64]) -> None:
    for start in range(0, len(points), _SEARCH_BLOCK):
        block = points[start : start + _SEARCH_BLOCK]
        good = np.isfinite(block).all(axis=1)
        if not good.all():
            raise UserFixableError(
                say("The embedding of an image holds NaN or infinity."),
                where=images([ids[start + int(np.argmin(good))]]),
                remedy=say("Compute the embeddings again, or leave this image out."),
            )
        # |a - b|^2 <= 2 |a|^2 + 2 |b|^2, which has to be a float32.
        squares = np.einsum("nd,nd->n", block, block, dtype=np.float64)
        small = squares <= np.finfo(np.float32).max / 4
        if not small.all():
            raise UserFixableError(
                say("An embedding holds numbers so large that distances can't be computed."),
                where=images([ids[start + int(np.argmin(small))]]),
                remedy=say("Divide all embeddings by a common number, or leave this image out."),
            )


def _search(
    points: NDArray[np.float32], k: int, progress: ProgressCallback, cancelled: CancelCheck
) -> NDArray[np.int64]:
    """(n, k) int64: rows of the k nearest other points."""
    import faiss

    index = faiss.IndexFlatL2(points.shape[1])
    index.add(points)
    nearest = np.empty((len(points), k), dtype=np.int64)
    for start in range(0, len(points), _SEARCH_BLOCK):
        stop_if(cancelled)
        block = points[start : start + _SEARCH_BLOCK]
        _, found = index.search(block, k + 1)
        own = np.arange(start, start + len(block))[:, None]
        # The point itself is among the k + 1 unless k + 1 duplicates hide it;
        # moving it to the end of its row and cutting there is right in both cases.
        order = np.argsort(found == own, axis=1, kind="stable")
        nearest[start : start + len(block)] = np.take_along_axis(found, order, axis=1)[:, :k]
        progress(Progress("graph", min(start + _SEARCH_BLOCK, len(points)), len(points)))
    return nearest


def _edge_distances(
    points: NDArray[np.float32], rows: NDArray[np.int64], columns: NDArray[np.int32]
) -> NDArray[np.float32]:
    """(E,) float32 by direct difference: |a|^2 + |b|^2 - 2ab loses the small ones."""
    distances = np.empty(len(rows), dtype=np.float32)
    for start in range(0, len(rows), 65536):
        part = slice(start, start + 65536)
        difference = points[rows[part]] - points[columns[part]]
        distances[part] = np.sqrt(np.einsum("ed,ed->e", difference, difference))
    return distances


def _mean_distance(points: NDArray[np.float32]) -> float:
    """Mean pairwise distance; of an evenly spaced sample where there are many points.

    sigma_L only needs the scale: 2,048 points give two million pairs.
    """
    from scipy.spatial.distance import pdist

    rows = np.unique(np.linspace(0, len(points) - 1, _SCALE_SAMPLE).round().astype(np.int64))
    return float(pdist(points[rows].astype(np.float64)).mean())
