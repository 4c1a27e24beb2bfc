"""The results of an experiment as a page of Markdown, fit to be pasted into documentation."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from alc_engine.experiments.data import LabelledImages
from alc_engine.experiments.experiment import Plan
from alc_engine.experiments.neighborhood import ShownNeighborhood
from alc_engine.experiments.results import (
    Entry,
    Interval,
    Point,
    Spread,
    area,
    by_panel,
    curves,
    data_words,
)
from alc_engine.experiments.runner import ResultRow
from alc_engine.experiments.runs import replace_file

_MOST_COLUMNS = 8  # of a table over labels
_FEW = 300  # labels after which efficiency is looked at, beside the end

Lines = Mapping[str, Sequence[Point]]
"""Points by method."""


def write_report(
    folder: Path,
    plan: Plan,
    entries: Sequence[Entry],
    listed: Mapping[str, LabelledImages],
    pictures: Sequence[Path] = (),
) -> Path:
    """Write ``<name>.md``: what was run, tables, the paper's claim, departures from it.

    Parameters
    ----------
    listed : mapping
        Images by data set.
    pictures : sequence of Path
        Of which the PNG is shown.
    """
    experiment = plan.experiment
    parts = [conditions(plan, [entry.run.facts for entry in entries], listed)]
    for panel, lines in by_panel(curves(entries)).items():
        parts.append(f"**{panel.title}**")
        if experiment.drawn == "wrong_share":
            parts.append(_shares(lines))
        elif experiment.drawn == "scenes":
            parts.append(_scenes(lines))
        elif experiment.drawn == "efficiency":
            own = [e for e in entries if (e.data, e.noise, e.rate) == astuple(panel)]
            parts.append(_efficiency(own, plan.protocol.budget))
        else:
            parts.append(_accuracies(lines))
    return write_page(folder, plan, [*parts, *_shown(plan, pictures)])


def write_neighborhood_report(
    folder: Path,
    plan: Plan,
    found: Sequence[ShownNeighborhood],
    images: LabelledImages,
    pictures: Sequence[Sequence[Path]],
) -> Path:
    """Write ``<name>.md`` for Fig. 1: the pick of each method and its neighbours.

    Parameters
    ----------
    pictures : sequence
        Files of each method's picture.
    """
    pick = plan.experiment.pick
    parts = [f"{plan.scale.capitalize()} protocol, pick {pick.place} of round {pick.round}."]
    for one, files in zip(found, pictures, strict=True):
        name = images.catalog.file_names[one.shown.image_id]
        parts += [
            f"**{one.method}**",
            f"The pick is {name}; the mean of the model's entropy over all "
            f"{len(images.catalog):,} images, before the batch, was {one.mean_entropy:.2f} nats.",
            *_shown(plan, files),
            _entropies(one),
        ]
    return write_page(folder, plan, parts)


def _entropies(found: ShownNeighborhood) -> str:
    before, after = found.shown.entropy[0], found.shown.entropy[-1]
    heading = ["neighbour", "distance", "entropy at the pick (nats)", "after it", "change"]
    rows = [heading, ["---"] * 5]
    for rank, distance in enumerate((0.0, *found.shown.distances)):
        figures = (distance, before[rank], after[rank])
        change = f"{round(after[rank] - before[rank], 3) + 0.0:+.3f}"
        rows.append([str(rank or "the pick"), *(f"{value:.3f}" for value in figures), change])
    return markdown(rows)


def _shown(plan: Plan, pictures: Sequence[Path]) -> list[str]:
    return [
        f"![{plan.experiment.title}]({path.name})" for path in pictures if path.suffix == ".png"
    ]


def write_page(folder: Path, plan: Plan, parts: Sequence[str]) -> Path:
    """The page: heading, `parts`, the paper's claim, departures."""
    experiment = plan.experiment
    page = [f"### {experiment.reference}: {experiment.title}", *parts]
    if experiment.claim:
        page.append(f"The paper: {experiment.claim}")
    page.append(_departures(plan))
    path = folder / f"{plan.name}.md"
    text = "\n\n".join(part for part in page if part) + "\n"
    replace_file(path, lambda file: file.write(text))
    return path


def _departures(plan: Plan) -> str:
    """What the experiment's file says of where it departs from the paper."""
    sentences = (*plan.experiment.deviations, *plan.protocol.deviations, *_asked_otherwise(plan))
    if not sentences:
        return ""
    return "\n".join(("Departures from the paper:", "", *(f"- {line}" for line in sentences)))


def _asked_otherwise(plan: Plan) -> Iterator[str]:
    """Where the command line asked for something else than the file."""
    written = plan.experiment.protocol(plan.scale)
    others = [name for name in plan.protocol.data if name not in written.data]
    if others:
        named = ", ".join(map(data_words, written.data))
        yield f"Images of the {', '.join(others)} instead of the file's: {named}."
    elif plan.protocol.data != written.data:
        yield f"Only these data sets: {', '.join(map(data_words, plan.protocol.data))}."
    if plan.protocol.seeds != written.seeds:
        yield f"Seeds {', '.join(map(str, plan.protocol.seeds))} instead of the file's."
    used, meant = plan.settings.backbone, written.features
    if (used.name, used.image_size) != (meant.backbone, meant.image_size):
        size = f" at {used.image_size} pixels" if used.image_size else ""
        yield f"Features of {used.name}{size} instead of the file's {meant.backbone}."


def conditions(
    plan: Plan, facts: Sequence[Mapping[str, Any]], listed: Mapping[str, LabelledImages]
) -> str:
    """What was run, on what, for how long; `facts` of every run, some of them several times."""
    protocol = plan.protocol
    sizes = "; ".join(
        f"{data_words(name)}: {len(images.catalog):,} training"
        f"{'' if images.test is None else f' and {len(images.test):,} test'} images"
        for name, images in listed.items()
    )
    known = f" {protocol.known_labels:,} labels known at first." if protocol.known_labels else ""
    amounts = f"Batches of {protocol.batch_size:,}, {protocol.budget:,} labels in all."
    if plan.experiment.drawn == "ranking":
        amounts = "All labels ranked once."
    varied = f" Each class divided into {protocol.subclasses}." if protocol.subclasses else ""
    varied += f" Bursts of {protocol.copies}." if protocol.copies else ""
    machines = dict.fromkeys(
        "{device} ({hardware}), PyTorch {torch}".format(**each) for each in facts
    )
    hours = sum({id(each): float(each["wall_seconds"]) for each in facts}.values()) / 3600
    return (
        f"{plan.scale.capitalize()} protocol. {sizes}. Features: {plan.settings.backbone.name}. "
        f"{amounts}{varied}{known} "
        f"Seeds: {', '.join(map(str, protocol.seeds))}. "
        f"{hours:.1f} hours of computing on {'; '.join(machines)}."
    )


def _accuracies(lines: Lines) -> str:
    """Accuracy at none, a third, two thirds and all labels; wrong among all asked for."""
    labels = _thirds(lines)
    heading = ["test accuracy (%) after", *(f"{count:,} labels" for count in labels)]
    some_wrong = any(line[0].total for line in lines.values())
    if some_wrong:
        heading.append("wrong among those asked for (%)")

    def figures(line: Sequence[Point]) -> list[str]:
        accuracies = [_figure(point.accuracy) for point in _at(line, labels)]
        return [*accuracies, _figure(line[-1].all_wrong)] if some_wrong else accuracies

    return _table(heading, lines, figures)


def _shares(lines: Lines) -> str:
    """Share of wrong labels among those asked for in single batches."""
    every = sorted({point.labels for line in lines.values() for point in line if point.labels})
    labels = every[:: math.ceil(len(every) / _MOST_COLUMNS)]
    if every and labels[-1] != every[-1]:
        labels.append(every[-1])
    return _table(
        ["wrong in the batch (%), up to", *(f"{count:,} labels" for count in labels), "all"],
        lines,
        lambda line: [
            *(_figure(point.batch_wrong) for point in _at(line, labels)),
            _figure(line[-1].all_wrong),
        ],
    )


def _scenes(lines: Lines) -> str:
    """Different scenes asked about, at some numbers of labels."""
    labels = [count for count in _thirds(lines) if count]
    first = min(point.labels for line in lines.values() for point in line if point.labels)
    labels = sorted({first, *labels})

    def figures(line: Sequence[Point]) -> list[str]:
        return [f"{point.scenes.mean:.1f} ± {point.scenes.std:.1f}" for point in _at(line, labels)]

    return _table(["scenes asked about in", *(f"{n:,} questions" for n in labels)], lines, figures)


def _efficiency(entries: Sequence[Entry], budget: int) -> str:
    """Wrong labels found and accuracy: at 300 labels, at the end, and the areas to both."""
    depths = sorted({min(_FEW, budget), budget})
    heading = [f"95 % intervals over seeds; of {_wrong_at_start(entries):,.0f} wrong labels"]
    for depth in depths:
        heading += [f"found in {depth:,}", f"mean found to {depth:,}"]
    for depth in depths:
        heading += [f"accuracy (%) after {depth:,}", f"mean accuracy to {depth:,}"]
    rows: list[list[str]] = [heading, ["---"] * len(heading)]
    methods: dict[str, list[Sequence[ResultRow]]] = {}
    for entry in entries:
        methods.setdefault(entry.method, []).append(entry.run.rows)
    for name, runs in methods.items():
        cells = [name]
        for scale, of in ((1.0, _found), (100.0, _accuracy)):
            for depth in depths:
                last = [[of(row) for row in rows if row.labels <= depth][-1] for rows in runs]
                cells.append(_interval(Interval.of(last), scale))
                means = [area(rows, of, depth) for rows in runs]
                cells.append(_interval(Interval.of(means), scale))
        rows.append(cells)
    return markdown(rows)


def _found(row: ResultRow) -> float:
    return float(row.errors_found)


def _accuracy(row: ResultRow) -> float:
    return math.nan if row.test_accuracy is None else row.test_accuracy


def _wrong_at_start(entries: Sequence[Entry]) -> float:
    return sum(entry.run.rows[0].errors_total for entry in entries) / len(entries)


def _interval(interval: Interval, scale: float) -> str:
    mean = f"{scale * interval.mean:.1f}"
    return mean if math.isnan(interval.half) else f"{mean} ± {scale * interval.half:.1f}"


def _table(
    heading: Sequence[str], lines: Lines, figures: Callable[[Sequence[Point]], Sequence[str]]
) -> str:
    most = max(line[-1].seeds for line in lines.values())
    rows: list[Sequence[str]] = [heading, ["---"] * len(heading)]
    for method, line in lines.items():
        fewer = f" ({line[-1].seeds} of {most} seeds)" if line[-1].seeds < most else ""
        rows.append([method + fewer, *figures(line)])
    return markdown(rows)


def markdown(rows: Sequence[Sequence[str]]) -> str:
    """A table: heading, rule, rows."""
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _thirds(lines: Lines) -> list[int]:
    counts = sorted({point.labels for line in lines.values() for point in line})
    wanted = (counts[0] + (counts[-1] - counts[0]) * part / 3 for part in range(4))
    return list(dict.fromkeys(min(counts, key=lambda n: abs(n - at)) for at in wanted))


def _at(line: Sequence[Point], labels: Sequence[int]) -> list[Point]:
    by_labels = {point.labels: point for point in line}
    return [by_labels[count] for count in labels]


def _figure(spread: Spread) -> str:
    """``56.4 ± 0.6``, in percent."""
    if math.isnan(spread.mean):
        return "–"
    if math.isnan(spread.std):
        return f"{100 * spread.mean:.1f}"
    return f"{100 * spread.mean:.1f} ± {100 * spread.std:.1f}"
