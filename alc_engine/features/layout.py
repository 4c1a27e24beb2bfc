"""A map of the embeddings on a plane, for the entropy heatmap (t-SNE over the neighbour graph)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import eigh

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.runtime.errors import Cancelled
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)

_PHASES = ((100, 12.0, 0.5), (300, 1.0, 0.8))  # iterations, exaggeration, momentum
_FEWEST = 8
_INTERPOLATE_ABOVE = 10_000
_THREADS_ABOVE = 2_000
_EVERY = 5
_SAMPLE = 8192


def plane_layout(
    graph: NeighborGraph,
    vectors: NDArray[np.float32],
    usable: NDArray[np.bool_],
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> NDArray[np.float32]:
    """Places on a plane such that neighbours in the graph lie together.

    t-SNE with the graph's weights as affinities, started from the first two
    principal components (so that the same vectors give the same map).

    Parameters
    ----------
    graph : NeighborGraph over N images
    vectors : (N, D) float32
    usable : (N,) bool

    Returns
    -------
    (N, 2) float32
        In no particular unit; NaN where an image is not usable.

    Raises
    ------
    Cancelled
    """
    places = np.full((len(vectors), 2), np.nan, dtype=np.float32)
    ids = np.flatnonzero(usable)
    start = _principal_plane(vectors, ids)
    places[ids] = start if len(ids) < _FEWEST else _t_sne(graph, ids, start, progress, cancelled)
    return places


def _principal_plane(vectors: NDArray[np.float32], ids: NDArray[np.int64]) -> NDArray[np.float64]:
    """(n, 2): the first two principal components, scaled to a standard deviation of 1e-4.

    The axes come from an evenly spaced sample, the places a block at a time:
    the vectors may be larger than the memory.
    """
    n, width = len(ids), vectors.shape[1]
    if n < 2 or width < 2:
        return np.arange(2 * n, dtype=np.float64).reshape(-1, 2) * 1e-4
    rows = np.unique(np.linspace(0, n - 1, _SAMPLE).round().astype(np.int64))
    sample = vectors[ids[rows]].astype(np.float64)
    mean = sample.mean(axis=0)
    _, axes = eigh(np.cov(sample, rowvar=False, bias=True), subset_by_index=[width - 2, width - 1])
    blocks = np.array_split(ids, -(-n // _SAMPLE))
    plane = np.concatenate([(vectors[block] - mean) @ axes[:, ::-1] for block in blocks])
    # The sign of an eigenvector is arbitrary; the largest coordinate is made positive.
    signs = np.sign(plane[np.abs(plane).argmax(axis=0), (0, 1)])
    plane *= np.where(signs == 0, 1, signs)
    spread = plane[:, 0].std()
    return np.asarray(plane / (spread if spread > 0 else 1) * 1e-4)


def _t_sne(
    graph: NeighborGraph,
    ids: NDArray[np.int64],
    start: NDArray[np.float64],
    progress: ProgressCallback,
    cancelled: CancelCheck,
) -> NDArray[np.float64]:
    from openTSNE import TSNEEmbedding
    from openTSNE.affinity import PrecomputedAffinities
    from scipy.sparse import csr_matrix

    affinities = csr_matrix(graph.adjacency[ids][:, ids])
    embedding = TSNEEmbedding(
        start,
        PrecomputedAffinities(affinities / affinities.sum(), normalize=False),
        negative_gradient_method="fft" if len(ids) > _INTERPOLATE_ABOVE else "bh",
        # OpenMP threads wait for each other at every one of 400 steps: with few
        # points, or with other work on the machine, that is all they do.
        n_jobs=-1 if len(ids) > _THREADS_ABOVE else 1,
        random_state=0,
    )
    total = sum(iterations for iterations, _, _ in _PHASES)
    before = 0

    def report(iteration: int, error: float, places: NDArray[np.float64]) -> bool:
        progress(Progress("map", before + iteration, total))
        return cancelled()

    for iterations, exaggeration, momentum in _PHASES:
        embedding.optimize(
            iterations,
            exaggeration=exaggeration,
            momentum=momentum,
            inplace=True,
            callbacks=report,
            callbacks_every_iters=_EVERY,
        )
        if cancelled():
            raise Cancelled("cancelled by the user")
        before += iterations
    return np.asarray(embedding)
