"""Entropy: ask about the images the classifier is least certain of."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.base import Figure, LargestScore, SelectionInputs


class EntropyStrategy(LargestScore):
    """Largest predictive entropy of a classifier trained on all labels alike.

    Rebbapragada et al., Active label correction (ICDM 2012), the disagreement
    criterion as the paper runs it in Sec. 4.
    """

    name = "entropy"
    title = "largest predictive entropy"
    source = "Rebbapragada et al. 2012; baseline of Sec. 4"
    looks_at = frozenset({Figure.ENTROPY})

    def scores(self, inputs: SelectionInputs) -> NDArray[np.float64]:
        """(N,) float64: predictive entropy in nats."""
        return inputs.entropy
