"""`alc status`: where the work stands."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from alc_engine.cli import arguments
from alc_engine.cli.console import count, problem_values, tell, warn
from alc_engine.insights import SessionSummary, summarize
from alc_engine.labels import Status
from alc_engine.project import Project

_SHOWN_ROUNDS = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc status`."""
    arguments.project(parser)
    arguments.as_json(parser)
    arguments.example(parser, "alc status cats.alc --json")


def run(args: argparse.Namespace) -> int:
    """Print counts, the estimate of wrong labels left, and the last rounds."""
    with Project.open(args.project, read_only=True) as project:
        warn((*project.place_risks, *project.problems))
        summary = summarize(project.session)
        rounds = _rounds(project)
        settings = project.settings
        tell(
            args.json,
            {
                "project": str(project.path),
                "images_folder": str(project.catalog.root),
                "classes": list(project.session.classes.shown_names),
                "backbone": settings.backbone.name,
                "strategy": settings.strategy,
                "prepared": project.session.prepared is not None,
                **asdict(summary),
                "rounds": rounds,
                "problems": problem_values(project.problems),
            },
            _lines(project, summary, rounds),
        )
    return 0


def _rounds(project: Project) -> list[dict[str, Any]]:
    """Every round with what was answered in it, oldest first."""
    reviews = project.session.labels.reviews.values()
    rounds = []
    for done in project.rounds():
        statuses = [review.status for review in reviews if review.round == done.round]
        rounds.append(
            asdict(done)
            | {
                "answered": len(statuses),
                "corrected": sum(status is Status.CORRECTED for status in statuses),
            }
        )
    return rounds


def _lines(project: Project, summary: SessionSummary, rounds: list[dict[str, Any]]) -> list[str]:
    lines = [
        f"{project.path}",
        f"{count(summary.images, 'image')} of "
        f"{count(len(project.session.classes.order), 'class', 'classes')}, "
        + (
            "prepared"
            if project.session.prepared is not None
            else f"not prepared yet: alc prepare {project.path.name}"
        )
        + f" ({project.settings.backbone.name})",
        f"{summary.reviewed:,} reviewed: {summary.confirmed:,} confirmed, "
        f"{summary.corrected:,} corrected, {summary.unsure:,} unsure, "
        f"{summary.excluded:,} excluded",
    ]
    if summary.corrections_per_hundred is not None:
        lines.append(f"{summary.corrections_per_hundred:.0f} corrections in a hundred labels given")
    if summary.agreement is not None:
        lines.append(f"the model agrees with the expert on {summary.agreement:.0%}")
    if summary.errors_left is not None:
        left = summary.errors_left
        lines.append(
            f"about {left.expected:,.0f} wrong labels left "
            f"(between {left.low:,.0f} and {left.high:,.0f})"
        )
    lines += [_round_line(done) for done in rounds[-_SHOWN_ROUNDS:]]
    if summary.waiting:
        lines.append(f"{count(summary.waiting, 'image')} of the batch still to be answered")
    return lines


def _round_line(done: dict[str, Any]) -> str:
    return (
        f"round {done['round']} ({done['strategy']}): {done['batch']:,} asked, "
        f"{done['answered']:,} answered, {done['corrected']:,} corrected; "
        f"training {done['seconds_train']:.1f} s, choosing {done['seconds_select']:.1f} s"
    )
