"""`alc round`: train on the labels as they stand and write the next images to ask about."""

from __future__ import annotations

import argparse
import math
import sys

from alc_engine.cli import arguments
from alc_engine.cli import ranking_table as listing
from alc_engine.cli.console import Terminal, count, long_work, tell, warn
from alc_engine.formats import cleaned_table
from alc_engine.learning.insights import errors_left
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc round`."""
    arguments.project(parser)
    arguments.asking(parser)
    arguments.out(parser, "BATCH.csv", "where the images are listed, in the order of asking")
    parser.add_argument(
        "--current", action="store_true", help="write the current batch again, without training"
    )
    parser.add_argument(
        "--audit",
        action="store_true",
        help="ask for random checks alone, which tell how many wrong labels are left",
    )
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc round cats.alc --batch-size 100 --out batch.csv

        Fill in the column `label` (or `status`: unsure, excluded) and hand the
        file back with `alc answer cats.alc batch.csv`. What is not said here is
        taken from the settings of the project.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Compute a round, keep it in the project, then write its batch."""
    with Project.open(args.project, read_only=args.current) as project:
        warn((*project.place_risks, *project.problems))
        session, names = project.session, project.catalog.file_names
        before = cleaned_table(project.catalog, session, project.source_table())
        listing.refuse_place(args.out, before, listing.BATCH_COLUMNS)
        listing.refuse_unheard_answers(args.out, before)
        left = len(session.waiting)
        if not args.current:
            with long_work(names) as (progress, cancelled):
                thought = errors_left(session)
                request = session.begin_round(
                    args.strategy,
                    args.batch_size,
                    args.seed,
                    args.device,
                    audit=args.audit,
                    expected_left=math.nan if thought is None else thought.expected,
                )
                try:
                    session.finish_round(request(progress, cancelled))
                except UserFixableError as error:
                    where = verbatim(Terminal(names).say(error.where))
                    raise UserFixableError(error.what, where, error.remedy) from error
            project.flush()
        result = session.latest
        if result is None:
            raise UserFixableError(
                say("There is no batch yet."),
                where=verbatim(args.project),
                remedy=say("Compute one: leave out --current."),
            )
        if left and not args.current:
            print(
                f"{count(left, 'image')} of the batch before had no answer; "
                "they may be asked about again.",
                file=sys.stderr,
            )
        if result.stopped_early:
            why = Terminal(names).say(result.stopped_early)
            print(f"Training stopped early: {why}.", file=sys.stderr)
        source = project.source_table()
        table = cleaned_table(project.catalog, session, source, as_asked=True)
        written = listing.write_batch(args.out, table, session.batch.tolist())
        tell(
            args.json,
            {
                "round": result.round,
                "strategy": result.strategy,
                "seed": result.seed,
                "batch": len(session.batch),
                "random_checks": 0 if result.draws is None else len(result.draws.checks),
                "out": str(written),
                "seconds_train": round(result.seconds_train, 3),
                "seconds_select": round(result.seconds_select, 3),
                "loss": result.history[-1].loss if result.history else None,
                "stopped_early": result.stopped_early,
                "unanswered_before": left,
            },
            [
                f"Round {result.round} ({result.strategy}): {count(len(session.batch), 'image')} "
                f"to look at in {arguments.shown(written)}.",
                f"Training took {result.seconds_train:.1f} s, "
                f"choosing {result.seconds_select:.1f} s.",
                "Next: fill in the column `label`, then alc answer "
                f"{arguments.shown(args.project)} {arguments.shown(written)}",
            ],
        )
    return 0
