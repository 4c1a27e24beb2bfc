"""Entropy: ask about the images the classifier is least certain of."""

from __future__ import annotations

import numpy as np

from alc_engine.progress import CancelCheck, ProgressCallback, ignore_progress, never_cancelled
from alc_engine.strategies.base import QueryStrategy, Selection, SelectionInputs, largest


class EntropyStrategy(QueryStrategy):
    """Largest predictive entropy of a classifier trained on all labels alike.

    Rebbapragada et al., Active label correction (ICDM 2012), the disagreement
    criterion as the paper runs it in Sec. 4.
    """

    name = "entropy"
    title = "largest predictive entropy"
    source = "Rebbapragada et al. 2012; baseline of Sec. 4"

    def select(
        self,
        inputs: SelectionInputs,
        count: int,
        rng: np.random.Generator,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Selection:
        """Take the `count` largest entropies. Cost O(N log N)."""
        return Selection(largest(inputs.entropy, inputs.pool, count), inputs.entropy)
