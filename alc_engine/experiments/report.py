"""The results of an experiment as a page of Markdown, fit to be pasted into documentation."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from alc_engine.experiments.data import LabelledImages
from alc_engine.experiments.experiment import Plan
from alc_engine.experiments.neighborhood import ShownNeighborhood
from alc_engine.experiments.results import Entry, Point, Spread, by_panel, curves, data_words
from alc_engine.experiments.runs import replace_file

_MOST_COLUMNS = 8  # of a table over labels

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
    parts = [_conditions(plan, entries, listed)]
    for panel, lines in by_panel(curves(entries)).items():
        table = _shares if experiment.drawn == "wrong_share" else _accuracies
        parts += [f"**{panel.title}**", table(lines)]
    return _write_page(folder, plan, [*parts, *_shown(plan, pictures)])


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
    return _write_page(folder, plan, parts)


def _entropies(found: ShownNeighborhood) -> str:
    before, after = found.shown.entropy[0], found.shown.entropy[-1]
    heading = ["neighbour", "distance", "entropy at the pick (nats)", "after it", "change"]
    rows = [heading, ["---"] * 5]
    for rank, distance in enumerate((0.0, *found.shown.distances)):
        figures = (distance, before[rank], after[rank])
        change = f"{round(after[rank] - before[rank], 3) + 0.0:+.3f}"
        rows.append([str(rank or "the pick"), *(f"{value:.3f}" for value in figures), change])
    return _markdown(rows)


def _shown(plan: Plan, pictures: Sequence[Path]) -> list[str]:
    return [
        f"![{plan.experiment.title}]({path.name})" for path in pictures if path.suffix == ".png"
    ]


def _write_page(folder: Path, plan: Plan, parts: Sequence[str]) -> Path:
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


def _conditions(plan: Plan, entries: Sequence[Entry], listed: Mapping[str, LabelledImages]) -> str:
    """What was run, on what, for how long."""
    protocol = plan.protocol
    sizes = "; ".join(
        f"{data_words(name)}: {len(images.catalog):,} training"
        f"{'' if images.test is None else f' and {len(images.test):,} test'} images"
        for name, images in listed.items()
    )
    known = f" {protocol.known_labels:,} labels known at first." if protocol.known_labels else ""
    machines = dict.fromkeys(
        "{device} ({hardware}), PyTorch {torch}".format(**entry.run.facts) for entry in entries
    )
    hours = sum({id(e.run): float(e.run.facts["wall_seconds"]) for e in entries}.values()) / 3600
    return (
        f"{plan.scale.capitalize()} protocol. {sizes}. Features: {plan.settings.backbone.name}. "
        f"Batches of {protocol.batch_size:,}, {protocol.budget:,} labels in all.{known} "
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


def _table(
    heading: Sequence[str], lines: Lines, figures: Callable[[Sequence[Point]], Sequence[str]]
) -> str:
    most = max(line[-1].seeds for line in lines.values())
    rows: list[Sequence[str]] = [heading, ["---"] * len(heading)]
    for method, line in lines.items():
        fewer = f" ({line[-1].seeds} of {most} seeds)" if line[-1].seeds < most else ""
        rows.append([method + fewer, *figures(line)])
    return _markdown(rows)


def _markdown(rows: Sequence[Sequence[str]]) -> str:
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
