"""By what a round of the program says: alpha, the loss, its label score, its probability."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.evidence import Evidence
from alc_engine.learning.insights.suggestions import suggestions
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
        return Ranking(np.where(evidence.trained, -said.alpha, np.nan), _suggested(said))


class LossRanker(Ranker):
    """The largest loss at the end of the training first."""

    name = "loss"
    source = "training loss; Nallapati et al. 2009"

    def rank(self, evidence: Evidence) -> Ranking:
        """Probability of the label after the round."""
        said = _said(evidence)
        loss = np.where(evidence.trained, -said.label_probability.astype(np.float64), np.nan)
        return Ranking(loss, _suggested(said))


class LabelScoreRanker(Ranker):
    """As the application ranks and exports it, the least trusted label first."""

    name = "label_score"
    source = "the program's label score (insights.trust)"

    def rank(self, evidence: Evidence) -> Ranking:
        """The score of the round."""
        scores = label_scores(evidence.round)
        assert scores is not None  # there was a round
        return Ranking(-scores, _as_shown(evidence))


class WrongProbabilityRanker(Ranker):
    """As the application's *Probably wrong* ranks it."""

    name = "wrong_probability"
    source = "the program's probability that a label is wrong (insights.wrong_labels)"

    def rank(self, evidence: Evidence) -> Ranking:
        """The probability after the round."""
        return Ranking(wrong_probability(evidence.round), _as_shown(evidence))


def _said(evidence: Evidence) -> Predictions:
    assert evidence.round.latest is not None
    return evidence.round.latest.predictions


def _suggested(said: Predictions) -> NDArray[np.int64]:
    return said.predicted.astype(np.int64)


def _as_shown(evidence: Evidence) -> NDArray[np.int64]:
    """What the application suggests: beside a label that is probably wrong, another class."""
    shown = suggestions(evidence.round)
    assert shown is not None  # there was a round
    return shown.classes
