"""`alc export`: the cleaned labels in a format for others."""

from __future__ import annotations

import argparse

from alc_engine.cli import arguments
from alc_engine.cli.console import count, tell
from alc_engine.formats import EXPORTS, cleaned_table
from alc_engine.project import Project


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc export`."""
    arguments.project(parser)
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        choices=sorted(EXPORTS),
        default="csv",
        help="; ".join(f"{name}: {exporter.title}" for name, exporter in EXPORTS.items())
        + " (default: csv)",
    )
    arguments.out(parser, "PATH", "where it is written; your images and tables are never touched")
    arguments.as_json(parser)
    arguments.example(parser, "alc export cats.alc --format csv --out cleaned.csv")


def run(args: argparse.Namespace) -> int:
    """Write the export, and say how many rows of which status."""
    with Project.open(args.project, read_only=True) as project:
        report = EXPORTS[args.format].write(
            cleaned_table(project.catalog, project.session, project.source_table()), args.out
        )
    statuses = ", ".join(f"{number:,} {word}" for word, number in report.by_status.items())
    tell(
        args.json,
        {
            "format": args.format,
            "out": str(report.path),
            "rows": report.rows,
            "by_status": dict(report.by_status),
            "notes": list(report.notes),
        },
        [
            f"{count(report.rows, 'row')} written to {arguments.shown(report.path)}"
            + (f": {statuses}." if statuses else "."),
            *report.notes,
        ],
    )
    return 0
