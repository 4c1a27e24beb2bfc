"""The application's own order of asking: what is probably wrong, and what an answer teaches."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.base import Figure, QueryStrategy, Selection, SelectionInputs
from alc_engine.learning.strategies.propagation import pick_by_turns
from alc_engine.learning.suspicion import probably_wrong, share_of_wrong
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import TrainingMode


class Guided(QueryStrategy):
    """Asks about labels that are probably wrong, and the more of them are, about uncertain images.

    Where few labels are wrong, an answer is worth the wrong label that it finds; where
    many are, wrong labels are found anywhere, and an answer is worth what it teaches. So
    the score is P (1 + r H): P the probability that the label is wrong, H the entropy of
    the prediction in nats, r the odds that a label is wrong by the label model's own
    count, so that nobody has to say how many are. Entropy propagates as in the paper
    (Sec. 3.2), and of near-duplicates one is asked about.
    """

    name = "guided"
    title = "label model: probably wrong labels, and uncertain images the more are wrong"
    source = "label_model; Sec. 3.2"
    training = TrainingMode.LABEL_MODEL
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
        """The largest scores of the pool, one after the other. Cost O(count * (N + steps * E))."""
        assert inputs.graph is not None
        assert inputs.suspicion is not None
        wrong = probably_wrong(inputs.suspicion)
        odds = odds_of_wrong(inputs.suspicion)
        groups = inputs.groups
        open_ = inputs.pool.copy()
        count = min(count, int(open_.sum()))

        def choose(entropy: NDArray[np.float64], picks: NDArray[np.int64]) -> int:
            if len(picks):
                open_[groups == groups[picks[-1]]] = False
            if not open_.any():  # a copy of each was asked about
                open_[inputs.pool] = True
                open_[picks] = False
            scores = wrong * (1 + odds * np.maximum(entropy, 0))
            return int(np.where(open_, scores, -1.0).argmax())

        return pick_by_turns(inputs, self.settings, count, choose, progress, cancelled)


def odds_of_wrong(suspicion: NDArray[np.float32]) -> float:
    """How many labels are wrong for each that is right, by the label model's own count."""
    share = share_of_wrong(suspicion)
    return share / max(1 - share, 1e-3)
