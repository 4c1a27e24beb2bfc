"""By how the network came to its word over the epochs: AUM and data maps."""

from __future__ import annotations

import numpy as np

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.epochs import EpochMeans
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
        return Ranking(-means.margin, _likeliest(means))


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
        return Ranking(-evidence.of_labels(means.probabilities), _likeliest(means))


def _likeliest(means: EpochMeans) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The class of the largest mean probability; neither paper names one."""
    return np.asarray(np.nan_to_num(means.probabilities).argmax(axis=1), dtype=np.int64)
