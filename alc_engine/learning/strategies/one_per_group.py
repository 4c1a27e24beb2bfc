"""One question for each group of near-duplicates: a burst is asked about once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def one_per_group(order: NDArray[np.int64], groups: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first of each group in an order of asking, then the others.

    The others follow in their order, so that a batch is full where there are fewer groups
    than questions.

    Parameters
    ----------
    order : (K,) int64
        Image ids, the one to be asked about first in front.
    groups : (N,) int64
        `Prepared.near_duplicates`.

    Returns
    -------
    (K,) int64
        The same ids.
    """
    first = np.zeros(len(order), dtype=bool)
    first[np.unique(groups[order], return_index=True)[1]] = True
    return np.concatenate([order[first], order[~first]])
