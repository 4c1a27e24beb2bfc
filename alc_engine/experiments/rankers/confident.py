"""By held-out probabilities: self-confidence, and confident learning as cleanlab does it."""

from __future__ import annotations

import numpy as np

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.evidence import Evidence
from alc_engine.experiments.rankers.held_out import missing_package, require_scikit_learn


class SelfConfidenceRanker(Ranker):
    """The least held-out probability of the label first.

    Self-confidence of Northcutt, Jiang, Chuang, Confident learning: estimating
    uncertainty in dataset labels, JAIR 2021; cleanlab's usual score.
    """

    name = "self_confidence"
    source = "held-out probability of the label; Northcutt et al. 2021"

    def require(self) -> None:
        """scikit-learn."""
        require_scikit_learn()

    def rank(self, evidence: Evidence) -> Ranking:
        """Probabilities of five shuffled folds."""
        held_out = evidence.held_out
        return Ranking(-evidence.of_labels(held_out), evidence.likeliest_other(held_out))


class CleanlabRanker(Ranker):
    """cleanlab's label issues first, then all others, each by self-confidence.

    `cleanlab.filter.find_label_issues` as it comes: pruning by noise rate, by the
    confident joint of the same held-out probabilities.
    """

    name = "cleanlab"
    source = "cleanlab's find_label_issues; Northcutt et al. 2021"

    def require(self) -> None:
        """scikit-learn and cleanlab."""
        require_scikit_learn()
        try:
            import cleanlab.filter  # noqa: F401
        except ImportError as error:
            raise missing_package("cleanlab") from error

    def rank(self, evidence: Evidence) -> Ranking:
        """Issues by cleanlab of the labels that are trained on."""
        from cleanlab.filter import find_label_issues

        ids = np.flatnonzero(evidence.trained)
        p, labels = evidence.held_out[ids], evidence.labels[ids]
        # The package wants classes 0..K-1 that all occur.
        present, dense = np.unique(labels, return_inverse=True)
        shares = p[:, present] / p[:, present].sum(axis=1, keepdims=True)
        issues = find_label_issues(dense, shares, n_jobs=1)
        suspicion = np.full(len(evidence.labels), np.nan)
        suspicion[ids] = issues - evidence.of_labels(evidence.held_out)[ids]
        return Ranking(suspicion, evidence.likeliest_other(evidence.held_out))
