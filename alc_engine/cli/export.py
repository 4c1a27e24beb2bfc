"""`alc export`: the cleaned labels in a format for others."""

from __future__ import annotations

import argparse
from pathlib import Path

from alc_engine.cli import arguments
from alc_engine.cli.console import count, tell
from alc_engine.formats import EXPORTS, cleaned_table
from alc_engine.formats.certificate import (
    certificate,
    require_something_known,
    write_certificate,
)
from alc_engine.learning.insights import summarize
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
    parser.add_argument(
        "--certificate",
        type=Path,
        metavar="CERTIFICATE.json",
        help="say beside it how many labels can be wrong, as shown by random checks",
    )
    arguments.as_json(parser)
    arguments.example(parser, "alc export cats.alc --format csv --out cleaned.csv")


def run(args: argparse.Namespace) -> int:
    """Write the export, and say how many rows of which status."""
    with Project.open(args.project, read_only=True) as project:
        table = cleaned_table(project.catalog, project.session, project.source_table())
        summary = summarize(project.session)
        if args.certificate is not None:
            require_something_known(summary, args.certificate)
        report = EXPORTS[args.format].write(table, args.out)
        notes = report.notes
        certified: Path | None = None
        if args.certificate is not None:
            certified, said = write_certificate(
                certificate(summary, report.path), args.certificate, project.catalog
            )
            notes = (*notes, *said)
    statuses = ", ".join(f"{number:,} {word}" for word, number in report.by_status.items())
    tell(
        args.json,
        {
            "format": args.format,
            "out": str(report.path),
            "rows": report.rows,
            "by_status": dict(report.by_status),
            "certificate": None if certified is None else str(certified),
            "notes": list(notes),
        },
        [
            f"{count(report.rows, 'row')} written to {arguments.shown(report.path)}"
            + (f": {statuses}." if statuses else "."),
            *([] if certified is None else [f"Certificate: {arguments.shown(certified)}"]),
            *notes,
        ],
    )
    return 0
