"""`alc rank`: every image, the least trusted label first."""

from __future__ import annotations

import argparse

import numpy as np

from alc_engine.cli import arguments
from alc_engine.cli import ranking_table as listing
from alc_engine.cli.console import count, tell
from alc_engine.formats import cleaned_table
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc rank`."""
    arguments.project(parser)
    arguments.out(parser, "RANKING.csv", "where the images are listed, least trusted label first")
    arguments.as_json(parser)
    arguments.example(parser, "alc rank cats.alc --out ranking.csv")


def run(args: argparse.Namespace) -> int:
    """Write the ranking; images without a score come last, ties in the order of the project."""
    with Project.open(args.project, read_only=True) as project:
        if project.session.latest is None:
            raise UserFixableError(
                say("Nothing is known about the labels before the first round."),
                where=verbatim(args.project),
                remedy=say("Compute one first: `alc round`."),
            )
        table = cleaned_table(project.catalog, project.session, project.source_table())
        listing.refuse_place(args.out, table, listing.RANKING_COLUMNS)
        order = np.argsort(table.label_score, kind="stable")  # NaN is sorted to the end
        written = listing.write_ranking(args.out, table, order.tolist())
        tell(
            args.json,
            {"out": str(written), "rows": len(order), "round": project.session.round},
            [
                f"{count(len(order), 'image')} ranked by round {project.session.round} "
                f"in {arguments.shown(written)}."
            ],
        )
    return 0
