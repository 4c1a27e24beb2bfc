"""Near-duplicates and their labels: the same picture under two names."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.store import Status


def copies_of(groups: NDArray[np.int64], image_id: int) -> NDArray[np.int64]:
    """(K,) int64: the other images of its group, by id.

    Parameters
    ----------
    groups : (N,) int64
        `Prepared.near_duplicates`.
    image_id : int
    """
    same = groups == groups[image_id]
    same[image_id] = False
    return np.flatnonzero(same)


def two_names(
    groups: NDArray[np.int64], labels: NDArray[np.int64], status: NDArray[np.int8]
) -> NDArray[np.int64]:
    """Images of groups whose labels differ, group by group.

    Parameters
    ----------
    groups : (N,) int64
        `Prepared.near_duplicates`.
    labels : (N,) int64
        As they stand; -1, and what is unsure or excluded, differs from nothing.
    status : (N,) int8
        `labels.Status`.

    Returns
    -------
    (K,) int64
        All images of these groups, those without a label as well.
    """
    named = (labels >= 0) & ~np.isin(status, (Status.UNSURE, Status.EXCLUDED))
    lowest = np.full(len(groups), np.iinfo(np.int64).max)
    highest = np.full(len(groups), -1)
    np.minimum.at(lowest, groups[named], labels[named])
    np.maximum.at(highest, groups[named], labels[named])
    ids = np.flatnonzero((lowest < highest)[groups])
    return ids[np.argsort(groups[ids], kind="stable")]
