"""The images most like another one, by the distance of their embeddings, and how far some are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.session import SessionView
from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if

_BLOCK_BYTES = 1 << 18
"""Differences are made for so many bytes of vectors at a time: they stay in the cache."""


@dataclass(frozen=True, eq=False)
class SimilarImages:
    """Images in the order of their likeness to one of them.

    Attributes
    ----------
    image_id : int
    ids : (K,) int64
        `image_id` itself first, then the others, nearest first, ties by id.
    distances : (K,) float32
        In embedding space.
    """

    image_id: int
    ids: NDArray[np.int64]
    distances: NDArray[np.float32]


def similar(
    session: SessionView,
    image_id: int,
    limit: int | None = None,
    cancelled: CancelCheck = never_cancelled,
) -> SimilarImages | None:
    """The images most like one of them; exact, and needs no round. Any thread may ask.

    Parameters
    ----------
    image_id : int
    limit : int, optional
        Images at most, itself included; default all that are readable.
    cancelled : callable
        Asked between blocks of embeddings; see `Cancelled`.

    Returns
    -------
    SimilarImages; None before the images are prepared, or if this one is unreadable.
    """
    prepared = session.prepared
    if prepared is None or not prepared.readable[image_id]:
        return None
    squared = _squared_distances(prepared.vectors, image_id, cancelled)  # (N,)
    squared[~prepared.readable] = np.inf
    squared[image_id] = -1  # before its duplicates
    count = int(prepared.readable.sum())
    ids = _smallest(squared, count if limit is None else min(max(limit, 1), count))
    distances = np.sqrt(np.maximum(squared[ids], 0))
    return SimilarImages(image_id, ids, distances)


def distances_to(
    session: SessionView, image_id: int, image_ids: NDArray[np.int64]
) -> NDArray[np.float32] | None:
    """How far some images are from one of them; reads the embeddings of these alone.

    Parameters
    ----------
    image_id : int
    image_ids : (K,) int64

    Returns
    -------
    (K,) float32
        In embedding space; infinite for an unreadable image. None before the images are
        prepared, or if `image_id` is unreadable.
    """
    prepared = session.prepared
    if prepared is None or not prepared.readable[image_id]:
        return None
    difference = prepared.vectors[image_ids] - prepared.vectors[image_id]
    distances = np.sqrt(np.einsum("kd,kd->k", difference, difference))
    return np.where(prepared.readable[image_ids], distances, np.inf).astype(np.float32)


def nearest_images(session: SessionView, image_id: int, limit: int = 10) -> NDArray[np.int64]:
    """The images nearest to one of them, as the neighbour graph knows them, nearest first.

    A row of the graph holds the k nearest images of one, and others, farther away, that
    have it among theirs (`NeighborGraph`): so no more than k are its nearest.

    Returns
    -------
    (K,) int64
        At most `limit`; empty before the images are prepared, and for an unreadable one.
    """
    if session.prepared is None:
        return np.zeros(0, dtype=np.int64)
    ids, _ = session.prepared.graph.neighbors_of(image_id)
    return ids[: min(limit, session.settings.neighbors)]


def _squared_distances(
    vectors: NDArray[np.float32], image_id: int, cancelled: CancelCheck
) -> NDArray[np.float32]:
    """(N,) float32 by direct difference: |a|^2 + |b|^2 - 2ab loses the small ones."""
    own = vectors[image_id]
    squared = np.empty(len(vectors), dtype=np.float32)
    rows = max(_BLOCK_BYTES // max(own.nbytes, 1), 1)
    for start in range(0, len(vectors), rows):
        stop_if(cancelled)
        difference = vectors[start : start + rows] - own
        squared[start : start + rows] = np.einsum("nd,nd->n", difference, difference)
    return squared


def _smallest(values: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    """(count,) int64: places of the smallest values, rising, ties by place."""
    places = np.arange(len(values))
    if count < len(values):
        bound = np.partition(values, count - 1)[count - 1]
        places = np.flatnonzero(values <= bound)
    order = np.argsort(values[places], kind="stable")
    return places[order[:count]].astype(np.int64)
