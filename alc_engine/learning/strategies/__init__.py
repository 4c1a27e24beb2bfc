"""Query strategies: which images the expert is asked about. One file a method."""

from __future__ import annotations

from alc_engine.learning.strategies.alc import ActiveLabelCorrection
from alc_engine.learning.strategies.alc_without_diffusion import WithoutDiffusion
from alc_engine.learning.strategies.alc_without_robust import WithoutRobustWeights
from alc_engine.learning.strategies.base import (
    DiffusionTraces,
    QueryStrategy,
    Selection,
    SelectionInputs,
)
from alc_engine.learning.strategies.corractive import CorrActiveStrategy
from alc_engine.learning.strategies.dalc import DualActiveLabelCorrection
from alc_engine.learning.strategies.entropy import EntropyStrategy
from alc_engine.learning.strategies.guided import Guided
from alc_engine.learning.strategies.least_confident import LeastConfidentStrategy
from alc_engine.learning.strategies.lossent import LossEntStrategy
from alc_engine.learning.strategies.margin import MarginStrategy
from alc_engine.learning.strategies.o2u import O2UStrategy
from alc_engine.learning.strategies.overfit import OverfitStrategy
from alc_engine.learning.strategies.random import RandomStrategy
from alc_engine.learning.strategies.robust_alc import RobustActiveLabelCorrection
from alc_engine.learning.strategies.simifeat import SimiFeatStrategy
from alc_engine.learning.strategies.simifeat_rank import SimiFeatRankStrategy
from alc_engine.learning.strategies.trimmed import TrimmedStrategy
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say
from alc_engine.runtime.settings import SelectionSettings

__all__ = [
    "STRATEGIES",
    "DiffusionTraces",
    "QueryStrategy",
    "Selection",
    "SelectionInputs",
    "make_strategy",
    "strategy_class",
]

STRATEGIES: dict[str, type[QueryStrategy]] = {
    strategy.name: strategy
    for strategy in (
        Guided,
        ActiveLabelCorrection,
        RandomStrategy,
        EntropyStrategy,
        MarginStrategy,
        LeastConfidentStrategy,
        CorrActiveStrategy,
        LossEntStrategy,
        DualActiveLabelCorrection,
        O2UStrategy,
        SimiFeatStrategy,
        SimiFeatRankStrategy,
        TrimmedStrategy,
        OverfitStrategy,
        RobustActiveLabelCorrection,
        WithoutDiffusion,
        WithoutRobustWeights,
    )
}
"""Every method by name, the application's default first."""


def strategy_class(name: str) -> type[QueryStrategy]:
    """The strategy of that name.

    Raises
    ------
    UserFixableError
        If there is none.
    """
    try:
        return STRATEGIES[name]
    except KeyError:
        raise UserFixableError(
            say("There is no strategy called {name}.", name=repr(name)),
            remedy=say("Choose one of: {names}.", names=", ".join(STRATEGIES)),
        ) from None


def make_strategy(name: str, settings: SelectionSettings) -> QueryStrategy:
    """The strategy of that name with these settings."""
    return strategy_class(name)(settings)
