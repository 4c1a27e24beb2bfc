"""The paper's method: ask about suspicious labels of uncertain images, spread out (Algorithm 1)."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.base import (
    Figure,
    QueryStrategy,
    Selection,
    SelectionInputs,
)
from alc_engine.learning.strategies.propagation import pick_by_turns
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import TrainingMode


class ActiveLabelCorrection(QueryStrategy):
    """Robust weights choose the candidates, propagated entropy chooses among them.

    Readings of what the paper leaves open: "sampled candidates from p^S by
    ranking p^S" (Sec. 3.3) is taken as the |C| images with the smallest alpha;
    |C| is a multiple of the batch size, bounded where the classifier disputes
    few labels (`SelectionSettings`); C is drawn again for every pick (line 15),
    so a picked image makes room for the next.
    """

    name = "alc"
    title = "robust weights + entropy propagation: the paper's method"
    source = "Algorithm 1"
    training = TrainingMode.ROBUST
    needs_graph = True
    looks_at = frozenset({Figure.TRUST, Figure.ENTROPY, Figure.SUPPRESSION})

    def select(
        self,
        inputs: SelectionInputs,
        count: int,
        rng: np.random.Generator,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Selection:
        """Lines 13-23 of Algorithm 1. Cost O(count * (|C| + steps * E))."""
        count = min(count, int(inputs.pool.sum()))
        ranked, size = self.candidates(inputs, count)

        def choose(entropy: NDArray[np.float64], picks: NDArray[np.int64]) -> int:
            candidates = ranked[: size + len(picks)]  # line 15
            return _argmax(entropy, candidates[~np.isin(candidates, picks)])  # line 16

        return pick_by_turns(inputs, self.settings, count, choose, progress, cancelled)

    def candidates(self, inputs: SelectionInputs, count: int) -> tuple[NDArray[np.int64], int]:
        """The pool, the least trusted label first, and how many of it are candidates, |C|."""
        pool = np.flatnonzero(inputs.pool)
        ranked = pool[np.argsort(inputs.alpha[pool], kind="stable")]  # p_j ~ 1 - alpha_j
        return ranked, self._candidate_count(inputs, count)

    def _candidate_count(self, inputs: SelectionInputs, count: int) -> int:
        """|C|: small enough to hold mostly wrong labels, large enough to choose from."""
        size = math.ceil(self.settings.candidates_per_query * count)
        if not self.settings.adaptive_candidates:
            return size
        even = 1 / max(int((inputs.alpha > 0).sum()), 1)
        disputed = int(
            np.count_nonzero(
                inputs.pool
                & (inputs.alpha < even)
                & (inputs.probabilities.argmax(axis=1) != inputs.labels)
            )
        )
        # The rarer disputes are, the fewer of them are wrong labels rather than
        # mistakes of the classifier; their share stands for that probability.
        bound = math.ceil(disputed * disputed / max(int(inputs.pool.sum()), 1))
        return min(size, max(bound, count))


def _argmax(entropy: NDArray[np.float64], candidates: NDArray[np.int64]) -> int:
    values = entropy[candidates]
    return int(candidates[values == values.max()].min())
