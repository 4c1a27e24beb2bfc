"""The paper's method without robust weights: the ablation of Fig. 4, and pure active learning."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.alc import ActiveLabelCorrection
from alc_engine.learning.strategies.base import Figure, SelectionInputs
from alc_engine.runtime.settings import TrainingMode


class WithoutRobustWeights(ActiveLabelCorrection):
    """Entropy propagation alone, over a classifier that trusts every label alike.

    With even weights p^S is even too and ranks nobody, so the whole pool is
    candidate. The same choice fits pure active learning (Fig. 5, right), where
    the pool has no labels that could be distrusted.
    """

    name = "alc_without_robust"
    title = "the paper's method without robust weights"
    source = "ablation of Figs. 4 and 5, right"
    training = TrainingMode.UNIFORM
    looks_at = frozenset({Figure.ENTROPY, Figure.SUPPRESSION})

    def candidates(self, inputs: SelectionInputs, count: int) -> tuple[NDArray[np.int64], int]:
        """The whole pool."""
        pool = np.flatnonzero(inputs.pool)
        return pool, len(pool)
