"""By one of the label model's two log odds alone; both together are the label score of `guided`."""

from __future__ import annotations

import numpy as np

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.evidence import Evidence


class WithTransitionsRanker(Ranker):
    """Log odds by the belief, which knows the class-transition matrix."""

    name = "with_transitions"
    source = "the label model's belief (learning.label_model)"

    def rank(self, evidence: Evidence) -> Ranking:
        """Of a round whose strategy trains by the label model."""
        return _of_column(evidence, 0)


class WithoutTransitionsRanker(Ranker):
    """Log odds by the network and the out-of-fold classifiers, without the matrix."""

    name = "without_transitions"
    source = "the label model's classifiers (learning.label_model)"

    def rank(self, evidence: Evidence) -> Ranking:
        """Of a round whose strategy trains by the label model."""
        return _of_column(evidence, 1)


def _of_column(evidence: Evidence, column: int) -> Ranking:
    assert evidence.round.latest is not None
    said = evidence.round.latest.predictions
    assert said.suspicion is not None, "the strategy does not train by the label model"
    return Ranking(said.suspicion[:, column].astype(np.float64), evidence.suggested)
