"""By how the network came to its word over the epochs: AUM and data maps."""

from __future__ import annotations

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.evidence import Evidence


class AumRanker(Ranker):
    """Area under the margin: the smallest mean margin of the label first.

    Pleiss, Zhang, Elenberg, Weinberger, Identifying mislabeled data using the
    area under the margin ranking, NeurIPS 2020. The authors take the margin as an
    example passes in an epoch, here it is taken after the epoch; their
    threshold by artificial classes is no part of a ranking.
    """

    name = "aum"
    source = "mean margin over the epochs; Pleiss et al. 2020"

    def rank(self, evidence: Evidence) -> Ranking:
        """Mean margin of plain training."""
        means = evidence.epochs
        return Ranking(-means.margin, evidence.likeliest_other(means.probabilities))


class DataMapsRanker(Ranker):
    """The least confidence first: mean probability of the label over the epochs.

    Swayamdipta et al., Dataset cartography: mapping and diagnosing datasets with
    training dynamics, EMNLP 2020.
    """

    name = "data_maps"
    source = "mean probability of the label over the epochs; Swayamdipta et al. 2020"

    def rank(self, evidence: Evidence) -> Ranking:
        """Mean probability of plain training."""
        means = evidence.epochs
        suggested = evidence.likeliest_other(means.probabilities)
        return Ranking(-evidence.of_labels(means.probabilities), suggested)
