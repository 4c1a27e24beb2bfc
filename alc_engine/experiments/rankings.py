"""Labels ranked once by suspicion, each ranker against the truth.

Rankers whose classifier is trained alike share the training: `RankingRun` is one
training and all that is ranked by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.conduct import Job, Outcome, conduct
from alc_engine.experiments.config import Method, Noise
from alc_engine.experiments.corruption import Start
from alc_engine.experiments.experiment import Plan
from alc_engine.experiments.rankers import RANKERS, Evidence, Ranking
from alc_engine.experiments.results import noise_words
from alc_engine.experiments.runner import ExperimentData, open_session
from alc_engine.experiments.runs import FinishedRun, RunStore, Work
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import ProjectSettings


@dataclass(frozen=True, slots=True)
class RankingRow:
    """How good a ranking is down to a depth.

    Attributes
    ----------
    strategy, ranker : str
    labels, wrong : int
        Labels that are ranked, and wrong ones among them.
    average_precision : float
        Of the wrong labels, over the whole ranking.
    suggested_right : float or None
        Share of the wrong labels whose suggested class, never the label, is the true one; None
        where the ranker suggests none, or no label is wrong.
    depth, found : int
        Labels at the head of the ranking, and wrong ones among them.
    """

    strategy: str
    ranker: str
    labels: int
    wrong: int
    average_precision: float
    suggested_right: float | None
    depth: int
    found: int


@dataclass(frozen=True)
class RankingRun(Work[RankingRow]):
    """One training, and the rankers that look at it.

    Attributes
    ----------
    strategy : str
        How the classifier is trained.
    rankers : tuple of str
    depths : tuple of int
        How far down the rankings are looked at.

    The others are those of all work.
    """

    row_type = RankingRow

    strategy: str
    rankers: tuple[str, ...]
    depths: tuple[int, ...]
    seed: int
    settings: ProjectSettings
    start: Start
    told_noise: bool = False

    @property
    def trainings(self) -> int:
        """Rows in all."""
        return len(self.rankers) * len(self.depths)

    def own_facts(self) -> dict[str, Any]:
        """Strategy, rankers and depths."""
        return {
            "strategy": self.strategy,
            "rankers": " ".join(self.rankers),
            "depths": " ".join(map(str, self.depths)),
        }

    def carry_out(
        self, begins: ExperimentData, settings: ProjectSettings, cancelled: CancelCheck
    ) -> Iterator[RankingRow]:
        """A row for each ranker and depth."""
        settings = replace(settings, strategy=self.strategy, seed=self.seed)
        session, _ = open_session(begins, settings)
        evidence = Evidence(session, self.strategy, cancelled=cancelled)
        for name in self.rankers:
            ranking = RANKERS[name].rank(evidence)
            for row in judged(ranking, begins.given, begins.truth, self.depths):
                yield replace(row, strategy=self.strategy, ranker=name)


def judged(
    ranking: Ranking,
    given: NDArray[np.int64],
    truth: NDArray[np.int64],
    depths: Sequence[int],
) -> Iterator[RankingRow]:
    """A row for each depth.

    Labels of equal suspicion come in the order of their image ids. The average
    precision is the mean, over the wrong labels, of the share of wrong ones down to
    each: 1 where all wrong labels come first, their share of all for chance.

    Parameters
    ----------
    given, truth : (N,) int64
    """
    ranked = np.flatnonzero(~np.isnan(ranking.suspicion))
    order = ranked[np.argsort(-ranking.suspicion[ranked], kind="stable")]
    wrong = given != truth
    hits = wrong[order]
    found = np.cumsum(hits)
    precision = found / np.arange(1, len(order) + 1)
    right = None
    if ranking.suggested is not None and hits.any():
        right = float((ranking.suggested == truth)[wrong].mean())
    for depth in depths:
        yield RankingRow(
            strategy="",
            ranker="",
            labels=len(order),
            wrong=int(hits.sum()),
            average_precision=float(precision[hits].mean()) if hits.any() else float("nan"),
            suggested_right=right,
            depth=depth,
            found=int(found[min(depth, len(order)) - 1]),
        )


@dataclass(frozen=True)
class RankingLine:
    """One training of a plan, and the methods that rank by it."""

    data: str
    noise: Noise
    methods: tuple[Method, ...]
    job: Job[RankingRow]

    @property
    def title(self) -> str:
        """For people."""
        words = noise_words(self.noise.kind, self.noise.rate)
        ranked = ", ".join(method.label for method in self.methods)
        return f"{self.data}, {words}, seed {self.job.run.seed}: {ranked}"


@dataclass(frozen=True)
class RankingEntry:
    """What a ranker came to with one seed.

    Attributes
    ----------
    data, method : str
    noise : Noise
    seed : int
    rows : tuple of RankingRow
        By depth.
    facts : mapping
        Of the run.
    """

    data: str
    noise: Noise
    method: str
    seed: int
    rows: tuple[RankingRow, ...]
    facts: Mapping[str, Any]


def ranking_lines(plan: Plan) -> Iterator[RankingLine]:
    """Every training, all of a seed before the next seed."""
    protocol, experiment = plan.protocol, plan.experiment
    depths = tuple(range(protocol.batch_size, protocol.budget + 1, protocol.batch_size))
    groups: dict[tuple[str, ProjectSettings, bool], list[Method]] = {}
    for method in experiment.methods:
        settings = experiment.settings(method, plan.settings)
        groups.setdefault((method.strategy, settings, method.told_noise), []).append(method)
    for place, data in enumerate(protocol.data):
        for seed in protocol.seeds:
            for noise in experiment.noise:
                for (strategy, settings, told), methods in groups.items():
                    rankers = tuple(dict.fromkeys(method.ranker for method in methods))
                    start = Start(noise.kind, noise.rate)
                    run = RankingRun(strategy, rankers, depths, seed, settings, start, told)
                    yield RankingLine(data, noise, tuple(methods), Job(place, run))


def run_ranking(
    plan: Plan,
    data: Sequence[ExperimentData],
    store: RunStore,
    told: Callable[[RankingLine, Outcome[RankingRow]], None],
    workers: int = 0,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> tuple[RankingEntry, ...]:
    """Rank what is not in the store.

    Returns
    -------
    tuple of RankingEntry
        Of the trainings that finished, by data set, noise, method and seed.
    """
    lines = list(ranking_lines(plan))
    by_job = {line.job: line for line in lines}
    ends = conduct(
        data,
        [line.job for line in lines],
        store,
        lambda outcome: told(by_job[outcome.job], outcome),
        workers,
        progress,
        cancelled,
    )
    entries = [
        _entry(line, method, ends[line.job])
        for line in lines
        if line.job in ends
        for method in line.methods
    ]
    noises = plan.experiment.noise
    labels = [method.label for method in plan.experiment.methods]
    places = plan.protocol.data
    entries.sort(
        key=lambda at: (places.index(at.data), noises.index(at.noise), labels.index(at.method))
    )
    return tuple(entries)


def _entry(line: RankingLine, method: Method, finished: FinishedRun[RankingRow]) -> RankingEntry:
    rows = tuple(row for row in finished.rows if row.ranker == method.ranker)
    return RankingEntry(
        line.data, line.noise, method.label, line.job.run.seed, rows, finished.facts
    )
