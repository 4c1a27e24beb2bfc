"""Least confident: ask where even the best class is improbable."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.base import Figure, LargestScore, SelectionInputs


class LeastConfidentStrategy(LargestScore):
    """Smallest probability of the most probable class.

    The oldest form of uncertainty sampling (Lewis and Gale 1994); the paper
    counts it among the confidences of its related work.
    """

    name = "least_confident"
    title = "smallest probability of the best class"
    source = "uncertainty sampling; related work"
    looks_at = frozenset({Figure.BEST})

    def scores(self, inputs: SelectionInputs) -> NDArray[np.float64]:
        """(N,) float64 in [-1, 0]: the negative best probability."""
        return np.asarray(-inputs.probabilities.max(axis=1), dtype=np.float64)
