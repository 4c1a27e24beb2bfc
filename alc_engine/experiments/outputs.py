"""What an experiment leaves in its folder: tables, pictures, a page of Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from alc_engine.experiments.data import LabelledImages
from alc_engine.experiments.experiment import Plan
from alc_engine.experiments.neighborhood import (
    ShownNeighborhood,
    draw_with,
    drawer,
    write_values,
)
from alc_engine.experiments.pictures import can_draw, draw
from alc_engine.experiments.ranking_results import write_ranking_report, write_ranking_tables
from alc_engine.experiments.rankings import RankingEntry
from alc_engine.experiments.report import write_neighborhood_report, write_report
from alc_engine.experiments.results import Entry, curves, write_tables


@dataclass(frozen=True)
class Outputs:
    """Files that were written, and what is missing and why."""

    paths: tuple[Path, ...]
    note: str = ""


def missing_extra(plan: Plan) -> str:
    """What would have to be installed for the pictures; empty if nothing."""
    extra = ""
    if plan.experiment.drawn == "ranking":
        return ""
    if plan.experiment.drawn == "neighborhood":
        extra = "" if drawer() is not None else "desktop"
    elif not can_draw():
        extra = "experiments"
    if not extra:
        return ""
    return (
        f"The picture needs the extra '{extra}': pip install 'alc-desktop[{extra}]'. "
        "The values are written all the same."
    )


def write_outputs(
    folder: Path, plan: Plan, entries: Sequence[Entry], listed: Mapping[str, LabelledImages]
) -> Outputs:
    """Everything that runs over labels lead to; nothing where no run finished."""
    if not entries:
        return Outputs((), "No run finished, so there is nothing to write.")
    tables = write_tables(folder, plan.name, entries)
    pictures: tuple[Path, ...] = ()
    if can_draw():
        pictures = draw(plan.experiment, curves(entries), folder / plan.name)
    page = write_report(folder, plan, entries, listed, pictures)
    return Outputs((*tables, *pictures, page), missing_extra(plan))


def write_rankings(
    folder: Path, plan: Plan, entries: Sequence[RankingEntry], listed: Mapping[str, LabelledImages]
) -> Outputs:
    """Tables and page of a ranking; nothing where no training finished."""
    if not entries:
        return Outputs((), "No run finished, so there is nothing to write.")
    tables = write_ranking_tables(folder, plan.name, entries)
    return Outputs((*tables, write_ranking_report(folder, plan, entries, listed)))


def write_neighborhoods(
    folder: Path, plan: Plan, found: Sequence[ShownNeighborhood], images: LabelledImages
) -> Outputs:
    """Values, a picture for each method, and page of Fig. 1."""
    folder.mkdir(parents=True, exist_ok=True)
    table = folder / f"{plan.name}-neighborhood.csv"
    write_values(table, found, images)
    draw_figure = drawer()
    pictures: list[tuple[Path, ...]] = [() for _ in found]
    if draw_figure is not None:
        for number, one in enumerate(found):
            suffix = "" if number == 0 else f"-{number + 1}"
            out = folder / f"{plan.name}{suffix}"
            pictures[number] = draw_with(draw_figure, one, images, out)
    page = write_neighborhood_report(folder, plan, found, images, pictures)
    return Outputs((table, *chain(*pictures), page), missing_extra(plan))
