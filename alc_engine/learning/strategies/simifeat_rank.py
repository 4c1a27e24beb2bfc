"""SimiFeat as its authors run it: labels are ranked within their class before some are left out."""

from __future__ import annotations

from alc_engine.learning.strategies.entropy import EntropyStrategy
from alc_engine.runtime.settings import TrainingMode


class SimiFeatRankStrategy(EntropyStrategy):
    """Largest predictive entropy after the worst labels of each class are left out.

    Zhu, Dong, Liu, Detecting corrupted labels without training a model to
    predict (ICML 2022), the ranking form (SimiFeat-R); the vote is `simifeat`. How
    labels are ranked and cut stands in `training.simifeat_rank`. Labels left
    out stay in the pool.
    """

    name = "simifeat_rank"
    title = "entropy, trained without the labels of each class that fit their neighbours least"
    source = "Zhu et al. 2022, SimiFeat-R; Fig. 4, second reading"
    training = TrainingMode.SIMIFEAT_RANK
