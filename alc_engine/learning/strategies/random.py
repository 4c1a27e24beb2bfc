"""Random: the baseline that every other strategy has to beat."""

from __future__ import annotations

import numpy as np

from alc_engine.learning.strategies.base import QueryStrategy, Selection, SelectionInputs
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)


class RandomStrategy(QueryStrategy):
    """Ask about images drawn uniformly from the pool."""

    name = "random"
    title = "drawn by chance, as a yardstick"
    source = "baseline of Sec. 4"

    def select(
        self,
        inputs: SelectionInputs,
        count: int,
        rng: np.random.Generator,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Selection:
        """Draw without replacement. Cost O(N)."""
        ids = rng.permutation(np.flatnonzero(inputs.pool))[:count]
        return Selection(ids.astype(np.int64), inputs.entropy)
