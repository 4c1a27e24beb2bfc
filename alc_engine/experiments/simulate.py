"""Several strategies and seeds over one data set, side by side, into one CSV."""

from __future__ import annotations

import csv
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from alc_engine.devices import choose_device
from alc_engine.experiments.runner import ExperimentData, ResultRow, run
from alc_engine.settings import ProjectSettings
from alc_engine.strategies import strategy_class

COLUMNS = tuple(field.name for field in fields(ResultRow))


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


def simulate(
    data: ExperimentData, plan: Plan, finished: Callable[[Sequence[ResultRow]], None]
) -> None:
    """Run the plan and hand over the rows of each run, in the plan's order.

    On a processor each run has one thread and every core a run: small networks
    gain little from a second thread, and the result does not depend on how many
    cores there are. On an accelerator runs follow one another.

    Raises
    ------
    UserFixableError
        For an unknown strategy or device, before anything is computed.
    """
    for name in plan.strategies:
        strategy_class(name)
    on_processor = choose_device(plan.settings.device).type == "cpu"
    jobs = [(name, seed) for name in plan.strategies for seed in plan.seeds]
    workers = min(len(jobs), (os.cpu_count() or 1) if on_processor else 1)
    with ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), _one_thread if on_processor else None
    ) as pool:
        runs = [pool.submit(_run, data, plan, name, seed) for name, seed in jobs]
        try:
            for future in runs:
                finished(future.result())
        finally:
            for future in runs:
                future.cancel()


@contextmanager
def results_file(path: Path) -> Iterator[Callable[[Sequence[ResultRow]], None]]:
    """A fresh ``results.csv``, as a function that appends the rows of a run."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)

        def append(rows: Sequence[ResultRow]) -> None:
            writer.writerows([_cell(getattr(row, name)) for name in COLUMNS] for row in rows)
            file.flush()

        yield append


def _one_thread() -> None:
    import torch

    torch.set_num_threads(1)


def _run(data: ExperimentData, plan: Plan, strategy: str, seed: int) -> list[ResultRow]:
    return list(run(data, strategy, seed, plan.batch_size, plan.budget, plan.settings))


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)
