"""What came out of an experiment, as tables: every row, every run, and their summary."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import numpy as np
from scipy.stats import t as student

from alc_engine.experiments.datasets import DATASETS
from alc_engine.experiments.runner import ResultRow
from alc_engine.experiments.runs import COLUMNS, FinishedRun, cell, cells, replace_file
from alc_engine.runtime.settings import absolute

Setting = tuple[str, str, float, str]
"""Data set, noise, rate and method: what the runs of one curve share."""

_LEADING = ("data", "noise", "rate", "method")


@dataclass(frozen=True)
class Entry:
    """A finished run and what it was asked for.

    Attributes
    ----------
    data, noise, method : str
        Data set, noise model, label of the method.
    rate : float
        Share of the labels that the noise replaced.
    seed : int
    run : FinishedRun
    """

    data: str
    noise: str
    rate: float
    method: str
    seed: int
    run: FinishedRun[ResultRow]

    @property
    def setting(self) -> Setting:
        """What it shares with the runs of other seeds."""
        return self.data, self.noise, self.rate, self.method


@dataclass(frozen=True)
class Spread:
    """Mean and standard deviation over seeds; NaN where there is no mean, or one seed."""

    mean: float
    std: float

    @classmethod
    def of(cls, values: Sequence[float | None]) -> Spread:
        """Of what was measured; the deviation is that of a sample (n - 1)."""
        known = np.array([value for value in values if value is not None], dtype=np.float64)
        return cls(
            float(known.mean()) if len(known) else float("nan"),
            float(known.std(ddof=1)) if len(known) > 1 else float("nan"),
        )


@dataclass(frozen=True)
class Point:
    """All seeds of a setting after so many labels.

    Attributes
    ----------
    labels, seeds : int
    accuracy : Spread
        On the test set.
    batch_wrong : Spread
        Share of wrong labels among those asked about in the last round.
    all_wrong : Spread
        Share of wrong labels among all asked about so far.
    found : Spread
        Wrong labels corrected so far, in images.
    total : float
        Wrong labels at the start, in images; mean over seeds.
    scenes : Spread
        Different scenes among the images asked about so far.
    """

    labels: int
    seeds: int
    accuracy: Spread
    batch_wrong: Spread
    all_wrong: Spread
    found: Spread
    total: float
    scenes: Spread


Curves = dict[Setting, tuple[Point, ...]]
"""Points of every setting by rising number of labels."""


def curves(entries: Iterable[Entry]) -> Curves:
    """Put the seeds of each setting together."""
    rows: dict[Setting, dict[int, list[ResultRow]]] = {}
    for entry in entries:
        by_labels = rows.setdefault(entry.setting, {})
        for row in entry.run.rows:
            by_labels.setdefault(row.labels, []).append(row)
    return {
        setting: tuple(_point(labels, by_labels[labels]) for labels in sorted(by_labels))
        for setting, by_labels in rows.items()
    }


@dataclass(frozen=True)
class Panel:
    """Data set and noise: what the curves of one picture share."""

    data: str
    noise: str
    rate: float

    @property
    def title(self) -> str:
        """For people."""
        return f"{data_words(self.data)}, {noise_words(self.noise, self.rate)}"


def data_words(name: str) -> str:
    """The usual name of a data set; a folder is called what it is called."""
    return DATASETS[name].title if name in DATASETS else name


def folder_words(folder: Path) -> str:
    """What stands for images that a user gave, in place of the name of a data set."""
    return "folder " + "/".join(Path(absolute(folder)).parts[1:][-2:])


def noise_words(noise: str, rate: float) -> str:
    """``80 % uniform noise``."""
    return "few labels known" if noise == "none" else f"{100 * rate:.4g} % {noise} noise"


def by_panel(points: Curves) -> dict[Panel, dict[str, tuple[Point, ...]]]:
    """Curves by panel and method."""
    panels: dict[Panel, dict[str, tuple[Point, ...]]] = {}
    for (data, noise, rate, method), curve in points.items():
        panels.setdefault(Panel(data, noise, rate), {})[method] = curve
    return panels


@dataclass(frozen=True)
class Interval:
    """Mean over seeds, and half the width of its 95 % interval (Student); NaN for one seed."""

    mean: float
    half: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Interval:
        """Of one value a seed."""
        count = len(values)
        if count < 2:
            return cls(float(np.mean(values)) if count else float("nan"), float("nan"))
        error = float(np.std(values, ddof=1)) / count**0.5
        return cls(float(np.mean(values)), float(student.ppf(0.975, count - 1)) * error)


def area(rows: Sequence[ResultRow], of: Callable[[ResultRow], float], labels: int) -> float:
    """Mean height of a curve over the labels acquired, from none to `labels` (trapezoids)."""
    known = [row for row in rows if row.labels <= labels]
    x = np.array([row.labels for row in known], dtype=np.float64)
    y = np.array([of(row) for row in known], dtype=np.float64)
    width = x[-1] - x[0]
    return float(np.trapezoid(y, x) / width) if width else float(y[0])


def write_tables(folder: Path, name: str, entries: Sequence[Entry]) -> tuple[Path, ...]:
    """Write ``<name>-results.csv``, ``-runs.csv`` and ``-summary.csv``; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {
        "results": lambda file: _write_results(file, entries),
        "runs": lambda file: _write_runs(file, entries),
        "summary": lambda file: _write_summary(file, curves(entries)),
    }
    paths = []
    for kind, write in tables.items():
        paths.append(folder / f"{name}-{kind}.csv")
        replace_file(paths[-1], write)
    return tuple(paths)


def _point(labels: int, rows: Sequence[ResultRow]) -> Point:
    return Point(
        labels=labels,
        seeds=len(rows),
        accuracy=Spread.of([row.test_accuracy for row in rows]),
        batch_wrong=Spread.of(
            [row.queried_wrong / row.queried if row.queried else None for row in rows]
        ),
        all_wrong=Spread.of([row.errors_found / labels if labels else None for row in rows]),
        found=Spread.of([float(row.errors_found) for row in rows]),
        total=float(np.mean([row.errors_total for row in rows])),
        scenes=Spread.of([_number(row.scenes_asked) for row in rows]),
    )


def _write_results(file: TextIO, entries: Sequence[Entry]) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([*_LEADING, *COLUMNS])
    for entry in entries:
        writer.writerows([*map(cell, entry.setting), *cells(row)] for row in entry.run.rows)


def _write_runs(file: TextIO, entries: Sequence[Entry]) -> None:
    columns: dict[str, None] = dict.fromkeys((*_LEADING, "seed"))
    for entry in entries:  # runs of an earlier version may know other settings
        columns.update(dict.fromkeys(entry.run.facts))
    writer = csv.DictWriter(file, list(columns), restval="", lineterminator="\n")
    writer.writeheader()
    for entry in entries:
        asked = dict(zip(_LEADING, entry.setting, strict=True))
        writer.writerow({**entry.run.facts, **asked, "seed": entry.seed})


def _write_summary(file: TextIO, points: Curves) -> None:
    writer = csv.writer(file, lineterminator="\n")
    spreads = ("test_accuracy", "batch_wrong_share", "wrong_share", "errors_found", "scenes_asked")
    writer.writerow(
        [
            *_LEADING,
            "labels",
            "seeds",
            *(f"{name}_{figure}" for name in spreads for figure in ("mean", "std")),
            "errors_total",
        ]
    )
    for setting, curve in points.items():
        for point in curve:
            figures = (
                point.accuracy,
                point.batch_wrong,
                point.all_wrong,
                point.found,
                point.scenes,
            )
            writer.writerow(
                [
                    *map(cell, setting),
                    point.labels,
                    point.seeds,
                    *(
                        _or_empty(value)
                        for spread in figures
                        for value in (spread.mean, spread.std)
                    ),
                    cell(point.total),
                ]
            )


def _or_empty(value: float) -> str:
    return "" if np.isnan(value) else cell(value)


def _number(value: int | None) -> float | None:
    return None if value is None else float(value)
