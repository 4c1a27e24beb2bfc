"""The field's ways to rank labels by suspicion, one beside the other; a few lines each.

Another one is a class below `Ranker` and an entry in `RANKERS`.
"""

from __future__ import annotations

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.confident import CleanlabRanker, SelfConfidenceRanker
from alc_engine.experiments.rankers.dynamics import AumRanker, DataMapsRanker
from alc_engine.experiments.rankers.evidence import Evidence
from alc_engine.experiments.rankers.relation_graph import RelationGraphRanker
from alc_engine.experiments.rankers.suspicion import (
    WithoutTransitionsRanker,
    WithTransitionsRanker,
)
from alc_engine.experiments.rankers.trained import (
    AlphaRanker,
    LabelScoreRanker,
    LossRanker,
    WrongProbabilityRanker,
)

__all__ = ["RANKERS", "Evidence", "Ranker", "Ranking"]

RANKERS: dict[str, Ranker] = {
    ranker.name: ranker
    for ranker in (
        AlphaRanker(),
        LossRanker(),
        LabelScoreRanker(),
        WrongProbabilityRanker(),
        WithTransitionsRanker(),
        WithoutTransitionsRanker(),
        AumRanker(),
        DataMapsRanker(),
        RelationGraphRanker(),
        SelfConfidenceRanker(),
        CleanlabRanker(),
    )
}
"""Every ranker by name."""
