"""Strategies and seeds over one data set with given labels: what `alc simulate` runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alc_engine.experiments.conduct import Job
from alc_engine.experiments.corruption import Start
from alc_engine.experiments.runner import ResultRow
from alc_engine.experiments.runs import Run
from alc_engine.learning.strategies import strategy_class
from alc_engine.runtime.settings import ProjectSettings


@dataclass(frozen=True)
class Plan:
    """What is to be run: every strategy with every seed.

    Attributes
    ----------
    strategies, seeds : sequences
    batch_size, budget : int
        Labels a round, and in all.
    settings : ProjectSettings
    """

    strategies: tuple[str, ...]
    seeds: tuple[int, ...]
    batch_size: int
    budget: int
    settings: ProjectSettings

    def jobs(self) -> tuple[Job[ResultRow], ...]:
        """Every run, in the order of the results.

        Raises
        ------
        UserFixableError
            For an unknown strategy.
        """
        return tuple(self._jobs())

    def _jobs(self) -> Iterator[Job[ResultRow]]:
        for name in self.strategies:
            strategy_class(name)
            for seed in self.seeds:
                start = Start()
                run = Run(name, seed, self.batch_size, self.budget, self.settings, start)
                yield Job(0, run)
