"""What came out of a ranking, as tables and a page."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TextIO

from alc_engine.experiments.config import Noise
from alc_engine.experiments.data import LabelledImages
from alc_engine.experiments.experiment import Plan
from alc_engine.experiments.rankings import RankingEntry, RankingRow
from alc_engine.experiments.report import conditions, markdown, write_page
from alc_engine.experiments.results import Panel, Spread
from alc_engine.experiments.runs import cell, replace_file

_COLUMNS = tuple(field.name for field in fields(RankingRow))


@dataclass(frozen=True)
class RankedSpread:
    """All seeds of a method on a data set and noise.

    Attributes
    ----------
    average_precision, suggested_right : Spread
    precision : mapping of int to Spread
        Share of wrong labels among the first so many.
    wrong : float
        Wrong labels, mean over the seeds.
    """

    average_precision: Spread
    suggested_right: Spread
    precision: Mapping[int, Spread]
    wrong: float


Ranked = dict[Panel, dict[str, RankedSpread]]
"""By data set and noise, then by method."""


def spreads(entries: Sequence[RankingEntry]) -> Ranked:
    """Put the seeds together."""
    groups: dict[Panel, dict[str, list[RankingEntry]]] = {}
    for entry in entries:
        methods = groups.setdefault(_panel(entry.data, entry.noise), {})
        methods.setdefault(entry.method, []).append(entry)
    return {
        panel: {name: _spread(seeds) for name, seeds in methods.items()}
        for panel, methods in groups.items()
    }


def write_ranking_tables(
    folder: Path, name: str, entries: Sequence[RankingEntry]
) -> tuple[Path, ...]:
    """Write ``<name>-results.csv``, a row for each ranking and depth, and ``-runs.csv``."""
    folder.mkdir(parents=True, exist_ok=True)

    def results(file: TextIO) -> None:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["data", "noise", "rate", "method", "seed", *_COLUMNS])
        for entry in entries:
            leading = (entry.data, entry.noise.kind, entry.noise.rate, entry.method, entry.seed)
            for row in entry.rows:
                values = (getattr(row, column) for column in _COLUMNS)
                writer.writerow([cell(value) for value in (*leading, *values)])

    def runs(file: TextIO) -> None:
        facts = list({id(entry.facts): entry.facts for entry in entries}.values())
        columns = dict.fromkeys(name for each in facts for name in each)
        writer = csv.DictWriter(file, list(columns), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(facts)

    paths = folder / f"{name}-results.csv", folder / f"{name}-runs.csv"
    for path, write in zip(paths, (results, runs), strict=True):
        replace_file(path, write)
    return paths


def write_ranking_report(
    folder: Path,
    plan: Plan,
    entries: Sequence[RankingEntry],
    listed: Mapping[str, LabelledImages],
) -> Path:
    """Write ``<name>.md``: a table for each measure, a column for each data set and noise."""
    ranked = spreads(entries)
    depths = tuple(entries[0].rows[at].depth for at in range(len(entries[0].rows)))
    parts = [conditions(plan, [entry.facts for entry in entries], listed)]
    tables: list[tuple[str, Callable[[RankedSpread], Spread]]] = [
        ("average precision of wrong labels (%)", lambda one: one.average_precision),
        ("suggested class right, of the wrong labels (%)", lambda one: one.suggested_right),
    ]
    tables += [(f"wrong among the first {n:,} (%)", _precision_at(n)) for n in depths]
    for title, of in tables:
        parts += [f"**{title[0].upper()}{title[1:]}**", _table(ranked, of)]
    return write_page(folder, plan, parts)


def _precision_at(depth: int) -> Callable[[RankedSpread], Spread]:
    return lambda one: one.precision[depth]


def _table(ranked: Ranked, of: Callable[[RankedSpread], Spread]) -> str:
    """A row for each data set and noise, a column for each method, the best in bold."""
    methods = list(dict.fromkeys(name for row in ranked.values() for name in row))
    rows = [["", *methods], ["---"] * (len(methods) + 1)]
    for panel, row in ranked.items():
        figures = {name: of(one) for name, one in row.items()}
        best = max((f.mean for f in figures.values() if not math.isnan(f.mean)), default=math.nan)
        cells = [_figure(figures[name], best) if name in figures else "–" for name in methods]
        rows.append([panel.title, *cells])
    return markdown(rows)


def _figure(spread: Spread, best: float) -> str:
    if math.isnan(spread.mean):
        return "–"
    text = f"{100 * spread.mean:.1f}"
    if not math.isnan(spread.std):
        text += f" ± {100 * spread.std:.1f}"
    return f"**{text}**" if spread.mean == best else text


def _panel(data: str, noise: Noise) -> Panel:
    return Panel(data, noise.kind, noise.rate)


def _spread(seeds: Sequence[RankingEntry]) -> RankedSpread:
    firsts = [entry.rows[0] for entry in seeds]
    depths = [row.depth for row in seeds[0].rows]
    return RankedSpread(
        average_precision=Spread.of([row.average_precision for row in firsts]),
        suggested_right=Spread.of([row.suggested_right for row in firsts]),
        precision={
            depth: Spread.of(
                [entry.rows[at].found / min(depth, entry.rows[at].labels) for entry in seeds]
            )
            for at, depth in enumerate(depths)
        },
        wrong=sum(row.wrong for row in firsts) / len(firsts),
    )
