"""An experiment file carried out: its list of runs, the checks on the data, the results.

Nothing is computed before everything that can be checked has been: the file
when it was read, here the number of images against the budget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from alc_engine.experiments.conduct import Job, Outcome, conduct
from alc_engine.experiments.config import Experiment, Method, Noise, Protocol
from alc_engine.experiments.corruption import Start
from alc_engine.experiments.data import LabelledImages
from alc_engine.experiments.rankers import RANKERS
from alc_engine.experiments.results import Entry, noise_words
from alc_engine.experiments.runner import ExperimentData, ResultRow
from alc_engine.experiments.runs import FinishedRun, Run, RunStore
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import ProjectSettings


@dataclass(frozen=True)
class Plan:
    """An experiment and how much of it is run.

    Attributes
    ----------
    name : str
        Beginning of the names of its results.
    experiment : Experiment
    scale : str
        ``"full"`` or ``"reduced"``.
    protocol : Protocol
        That of the scale, as far as nothing else was asked for.
    settings : ProjectSettings
        What all methods share: backbone, neighbours, device.
    """

    name: str
    experiment: Experiment
    scale: str
    protocol: Protocol
    settings: ProjectSettings

    def lines(self) -> Iterator[Line]:
        """Every run, all methods of a seed before the next seed."""
        for place, data in enumerate(self.protocol.data):
            for seed in self.protocol.seeds:
                for noise in self.experiment.noise or (None,):
                    for method in self.experiment.methods:
                        yield Line(data, noise, method, place, self._run(noise, method, seed))

    def first_lines(self) -> tuple[Line, ...]:
        """The runs of every method on the first data set, noise and seed."""
        return tuple(islice(self.lines(), len(self.experiment.methods)))

    def _run(self, noise: Noise | None, method: Method, seed: int) -> Run:
        return Run(
            strategy=method.strategy,
            seed=seed,
            batch_size=self.protocol.batch_size,
            budget=self.protocol.budget,
            settings=self.experiment.settings(method, self.settings),
            start=Start("none", known=self.protocol.known_labels)
            if noise is None
            else Start(noise.kind, noise.rate),
            told_noise=method.told_noise,
            ranker=method.ranker,
            expert_errors=method.expert_errors,
        )


@dataclass(frozen=True)
class Line:
    """One run of a plan and what it is called there."""

    data: str
    noise: Noise | None
    method: Method
    place: int
    run: Run

    @property
    def job(self) -> Job[ResultRow]:
        """The run on its data set."""
        return Job(self.place, self.run)

    @property
    def title(self) -> str:
        """For people."""
        start = self.run.start
        words = noise_words(start.noise, start.rate)
        return f"{self.data}, {words}, {self.method.label}, seed {self.run.seed}"


def check_images(plan: Plan, listed: Mapping[str, LabelledImages]) -> None:
    """Whether the data sets are large enough, and have what is to be measured.

    Raises
    ------
    UserFixableError
        Naming the key that does not fit, or the package that is missing.
    """
    for method in plan.experiment.methods:
        if method.ranker:
            RANKERS[method.ranker].require()
    for name, images in listed.items():
        if (
            plan.experiment.drawn in ("accuracy", "comparison", "efficiency")
            and images.test is None
        ):
            raise UserFixableError(
                say("Accuracy is to be drawn, and there are no test images for {name}.", name=name),
                where=verbatim("--test-images"),
                remedy=say("Name the folder of the test images."),
            )
        room = len(images.catalog) - plan.protocol.known_labels
        if plan.protocol.budget >= room:
            raise UserFixableError(
                say(
                    "The budget of {budget} is not below the {room} images of {name} whose label "
                    "could be asked for.",
                    budget=plan.protocol.budget,
                    room=room,
                    name=name,
                ),
                where=verbatim(f"{plan.name}.toml: {plan.scale}.budget"),
                remedy=say("Write a number below {room}, or use more images.", room=room),
            )


def run_plan(
    plan: Plan,
    data: Sequence[ExperimentData],
    store: RunStore,
    told: Callable[[Line, Outcome[ResultRow]], None],
    workers: int = 0,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> tuple[Entry, ...]:
    """Do all runs that are not in the store.

    Parameters
    ----------
    data : sequence of ExperimentData
        In the order of the protocol's data sets.

    Returns
    -------
    tuple of Entry
        Of the runs that finished, by data set, noise, method and seed.
    """
    lines = list(plan.lines())
    by_job = {line.job: line for line in reversed(lines)}
    ends = conduct(
        data,
        [line.job for line in lines],
        store,
        lambda outcome: told(by_job[outcome.job], outcome),
        workers,
        progress,
        cancelled,
    )
    noises, methods = plan.experiment.noise or (None,), plan.experiment.methods
    lines.sort(key=lambda at: (at.job.data, noises.index(at.noise), methods.index(at.method)))
    return tuple(_entry(line, ends[line.job]) for line in lines if line.job in ends)


def _entry(line: Line, finished: FinishedRun[ResultRow]) -> Entry:
    start = line.run.start
    return Entry(line.data, start.noise, start.rate, line.method.label, line.run.seed, finished)
