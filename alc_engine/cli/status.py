"""`alc status`: where the work stands."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

import numpy as np

from alc_engine.cli import arguments
from alc_engine.cli.console import count, problem_values, tell, warn
from alc_engine.cli.errors_left_lines import errors_left_lines
from alc_engine.labels.store import Status
from alc_engine.learning.insights import (
    Consistency,
    SessionSummary,
    second_look,
    summarize,
    two_names,
)
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
                "two_names": _two_names(project),
                "second_look": len(second_look(project.session)),
                "rounds": rounds,
                "problems": problem_values(project.problems),
            },
            _lines(project, summary, rounds),
        )
    return 0


def _two_names(project: Project) -> int | None:
    """Groups of near-duplicates with different labels; None while that is not known."""
    session = project.session
    if session.prepared is None:
        return None
    groups, labels = session.prepared.near_duplicates, session.labels
    return len(np.unique(groups[two_names(groups, labels.labels, labels.status)]))


def _rounds(project: Project) -> list[dict[str, Any]]:
    """Every round with what stands now of the images it asked about, oldest first.

    An image that was answered while the round was computed was chosen, but not
    asked about any more; its answer bears an earlier round.
    """
    reviews, batches = project.session.labels.reviews, project.batches()
    rounds = []
    for done in project.rounds():
        said = [reviews.get(int(image_id)) for image_id in batches[done.round]]
        asked = [review for review in said if review is None or review.round >= done.round]
        answered = [
            review.status
            for review in asked
            if review is not None and review.status != Status.ACCEPTED
        ]
        rounds.append(
            asdict(done)
            | {
                "asked": len(asked),
                "answered": len(answered),
                "corrected": answered.count(Status.CORRECTED),
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
        f"{summary.corrected:,} corrected, {summary.labelled:,} labelled, "
        f"{summary.unsure:,} unsure, {summary.excluded:,} excluded"
        + (f", {summary.accepted:,} accepted in bulk" if summary.accepted else ""),
        f"{summary.unreviewed + summary.unlabelled:,} not reviewed: {summary.unreviewed:,} with "
        f"the label they came with, {summary.unlabelled:,} without a label",
    ]
    if summary.corrections_per_hundred is not None:
        lines.append(
            f"{summary.corrections_per_hundred:.0f} corrections per hundred labels reviewed"
        )
    if summary.agreement is not None:
        lines.append(
            f"of {count(summary.agreement_answers, 'label')} given to asked images "
            f"the model had predicted {summary.agreement:.0%} when it asked"
        )
    if summary.errors_left is not None:
        lines += errors_left_lines(summary.errors_left)
    lines += [_consistency_line(expert) for expert in summary.consistency]
    same = _two_names(project)
    if same:
        lines.append(f"{count(same, 'group')} of near-duplicates with different labels")
    doubted = len(second_look(project.session))
    if doubted:
        lines.append(
            f"{count(doubted, 'label')} of yours that everything else contradicts: "
            "worth a second look"
        )
    lines += [_round_line(done) for done in rounds[-_SHOWN_ROUNDS:]]
    if summary.waiting:
        lines.append(f"{count(summary.waiting, 'image')} of the batch still to be answered")
    return lines


def _consistency_line(expert: Consistency) -> str:
    who = f"{expert.reviewer}: " if expert.reviewer else ""
    return (
        f"{who}{count(expert.repeats, 'image')} labelled twice, {expert.disagreements:,} of them "
        f"otherwise; about {expert.error:.1%} of the labels given are wrong "
        f"({expert.low:.1%} to {expert.high:.1%}, nine times in ten)"
    )


def _round_line(done: dict[str, Any]) -> str:
    return (
        f"round {done['round']} ({done['strategy']}): {done['asked']:,} asked, "
        f"{done['answered']:,} answered, {done['corrected']:,} corrected; "
        f"training {done['seconds_train']:.1f} s, choosing {done['seconds_select']:.1f} s"
    )
