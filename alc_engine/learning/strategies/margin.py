"""Margin: ask where the two best classes are closest to each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.base import Figure, LargestScore, SelectionInputs


class MarginStrategy(LargestScore):
    """Smallest difference between the two largest class probabilities.

    Henter et al. (ICDAR 2013) for active noise correction; Stokes et al. (ICASSP
    2016) use the margin of support vector machines in the same way. Where there
    is one class only, all margins are 1.
    """

    name = "margin"
    title = "smallest distance between the two best classes"
    source = "Henter et al. 2013; related work"
    looks_at = frozenset({Figure.MARGIN})

    def scores(self, inputs: SelectionInputs) -> NDArray[np.float64]:
        """(N,) float64 in [-1, 0]: the negative margin."""
        if inputs.probabilities.shape[1] < 2:
            return np.full(len(inputs.probabilities), -1.0)
        two = np.partition(inputs.probabilities, -2, axis=1)[:, -2:].astype(np.float64)
        return np.asarray(two[:, 0] - two[:, 1])
