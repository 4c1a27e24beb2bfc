"""By what a round of the program says: alpha, the loss, its label score, its probability."""

from __future__ import annotations

import numpy as np

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.evidence import Evidence
from alc_engine.learning.insights.trust import label_scores
from alc_engine.learning.insights.wrong_labels import wrong_probability
from alc_engine.learning.rounds import Predictions


class AlphaRanker(Ranker):
    """The least contribution weight first."""

    name = "alpha"
    source = "contribution weight; Kim 2022, Eqs. 2-4"

    def rank(self, evidence: Evidence) -> Ranking:
        """Alpha of the round."""
        said = _said(evidence)
        return Ranking(np.where(evidence.trained, -said.alpha, np.nan), evidence.suggested)


class LossRanker(Ranker):
    """The largest loss at the end of the training first."""

    name = "loss"
    source = "training loss; Nallapati et al. 2009"

    def rank(self, evidence: Evidence) -> Ranking:
        """Probability of the label after the round."""
        said = _said(evidence)
        loss = np.where(evidence.trained, -said.label_probability.astype(np.float64), np.nan)
        return Ranking(loss, evidence.suggested)


class LabelScoreRanker(Ranker):
    """As the application ranks and exports it, the least trusted label first."""

    name = "label_score"
    source = "the program's label score (insights.trust)"

    def rank(self, evidence: Evidence) -> Ranking:
        """The score of the round."""
        scores = label_scores(evidence.round)
        assert scores is not None  # there was a round
        return Ranking(-scores, evidence.suggested)


class WrongProbabilityRanker(Ranker):
    """As the application's *Probably wrong* ranks it."""

    name = "wrong_probability"
    source = "the program's probability that a label is wrong (insights.wrong_labels)"

    def rank(self, evidence: Evidence) -> Ranking:
        """The probability after the round."""
        return Ranking(wrong_probability(evidence.round), evidence.suggested)


def _said(evidence: Evidence) -> Predictions:
    assert evidence.round.latest is not None
    return evidence.round.latest.predictions
