"""`alc check`: whether everything in a project file is as it was written."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from alc_engine.cli import arguments
from alc_engine.cli.console import count, tell
from alc_engine.project import SalvageReport, check, salvage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc check`."""
    arguments.project(parser)
    parser.add_argument(
        "--salvage",
        metavar="OUT.alc",
        type=Path,
        help="copy what is intact, in the file and its backups, into a new project",
    )
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc check cats.alc
        alc check cats.alc --salvage rescued.alc

        The project file itself is never changed. The exit status is 1 if a fault
        was found and nothing was salvaged.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Look at structure, answers and arrays; salvage if asked to."""
    if args.salvage is not None:
        saved = salvage(args.project, args.salvage)
        tell(
            args.json,
            {
                "out": str(args.salvage),
                "answers": saved.answers,
                "lost": saved.lost,
                "catalog_from": str(saved.catalog_from),
                "apart": saved.apart,
                "apart_list": str(saved.apart_list or ""),
            },
            [
                f"{count(saved.answers, 'event')} of the expert copied to "
                f"{arguments.shown(args.salvage)}, "
                f"{saved.lost:,} could not be.",
                f"The list of images is that of {saved.catalog_from}.",
                *_apart(saved),
            ],
        )
        return 0
    report = check(args.project)
    lines = [
        f"{count(report.images, 'image')}, {count(report.answers, 'event')} of the expert, "
        f"{count(report.rounds, 'round')}, {count(report.arrays, 'array')} looked at.",
        *report.faults,
    ]
    if not report.faults:
        lines.append("Everything is as it was written.")
    elif report.answers_intact:
        lines.append(
            "Every answer is intact; what is damaged of a round is mended by computing one again."
        )
    else:
        project = arguments.shown(args.project)
        lines.append(f"Copy what is intact: alc check {project} --salvage rescued.alc")
    tell(args.json, asdict(report), lines)
    return 1 if report.faults else 0


def _apart(saved: SalvageReport) -> list[str]:
    if saved.apart_list is None:
        return []
    return [
        f"{count(saved.apart, 'event')} would not fit with the others, most often because a copy "
        f"was put in the file's place and answered on; each is listed in {saved.apart_list}."
    ]
