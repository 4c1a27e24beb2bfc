"""A part of a data set, for a protocol that an ordinary computer finishes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


def first_of_each_class(labels: NDArray[np.int64], per_class: int) -> NDArray[np.int64]:
    """Image ids of the first `per_class` images of each class, in rising order.

    Parameters
    ----------
    labels : (N,) int64
        Class ids in the order of the catalogue, e.g. ``catalog.given_labels``;
        unlabelled images (-1) are left out.
    per_class : int
        At least 1; a class with fewer images gives all it has.

    Returns
    -------
    (K,) int64

    Raises
    ------
    UserFixableError
        If `per_class` is below 1.
    """
    if per_class < 1:
        raise UserFixableError(
            say("{per_class} images of each class leave nothing.", per_class=per_class),
            where=verbatim("per_class"),
            remedy=say("Choose a number of at least 1, or leave it out for all images."),
        )
    taken = np.zeros(len(labels), dtype=bool)
    for class_id in np.unique(labels[labels >= 0]):
        taken[np.flatnonzero(labels == class_id)[:per_class]] = True
    return np.asarray(np.flatnonzero(taken), dtype=np.int64)
