"""Folds for cross-fitting: near-duplicates stay together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def assign_folds(
    groups: NDArray[np.int64], count: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Deal images out to folds, whole groups at a time, the folds as even as groups allow.

    Parameters
    ----------
    groups : (n,) int64
        Images of the same group are in the same fold.
    count : int
        Folds, at least 2.
    rng : numpy.random.Generator

    Returns
    -------
    (n,) int64, 0 .. count - 1
    """
    _, member, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    order = rng.permutation(len(sizes))
    order = order[np.argsort(-sizes[order], kind="stable")]
    fold = np.empty(len(sizes), dtype=np.int64)
    single = sizes[order] == 1
    filled = np.zeros(count, dtype=np.int64)
    for group in order[~single]:  # the largest first, each to the emptiest fold
        emptiest = int(filled.argmin())
        fold[group] = emptiest
        filled[emptiest] += sizes[group]
    alone = order[single]
    fold[alone] = _fill_up(filled, len(alone))
    return np.asarray(fold[member])


def _fill_up(filled: NDArray[np.int64], more: int) -> NDArray[np.int64]:
    """(more,) folds for single images that bring all folds to one level."""
    count, total = len(filled), int(filled.sum()) + more
    wanted = np.maximum(total // count - filled, 0)
    dealt = np.repeat(np.arange(count), wanted)[:more]
    rest = np.arange(more - len(dealt)) % count
    return np.concatenate([dealt, rest])
