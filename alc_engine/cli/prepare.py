"""`alc prepare`: features, neighbours and map; what is there already is not done again."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace

from alc_engine.cli import arguments
from alc_engine.cli.console import count, long_work, tell, warn
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError

_FOREIGN = (
    "The features beside the project come from another computer or user and are computed anew.\n"
    "If they are yours, stop this and use them: --trust-cache."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc prepare`."""
    arguments.project(parser)
    parser.add_argument(
        "--trust-cache",
        action="store_true",
        help="use features beside the project that another computer or user of yours has kept",
    )
    arguments.as_json(parser)
    arguments.example(parser, "alc prepare cats.alc")


def run(args: argparse.Namespace) -> int:
    """Prepare, and say what was prepared and how long it took."""
    with Project.open(args.project) as project:
        warn(project.place_risks)
        started = time.perf_counter()
        prepared = project.session.prepared
        ready_before = prepared is not None
        if prepared is None:
            request = replace(project.preparation(), trust_cache=args.trust_cache)
            if not args.trust_cache and request.has_foreign_cache():
                print(_FOREIGN, file=sys.stderr)
            with long_work() as (progress, cancelled):
                prepared = request(progress, cancelled)
            project.session.finish_preparation(prepared)
        seconds = time.perf_counter() - started
        images, width = prepared.vectors.shape
        for problem in prepared.problems:
            print(problem, file=sys.stderr)
        readable = int(prepared.readable.sum())
        edges = len(prepared.graph.indices) // 2
        tell(
            args.json,
            {
                "project": str(project.path),
                "images": images,
                "readable": readable,
                "features": width,
                "neighbour_pairs": edges,
                "seconds": 0.0 if ready_before else round(seconds, 2),
                "images_per_second": None if ready_before else round(images / seconds, 1),
                "was_ready": ready_before,
                "problems": list(prepared.problems),
            },
            [
                "Everything was prepared already."
                if ready_before
                else f"Prepared {count(images, 'image')} in {seconds:,.1f} s, "
                f"{images / seconds:,.0f} a second.",
                f"{count(readable, 'image')} with {width} features each, "
                f"{count(edges, 'pair')} of neighbours, "
                f"{count(images - readable, 'image')} that can't be read.",
                _next_step(project, arguments.shown(args.project)),
            ],
        )
    return 0


def _next_step(project: Project, shown: str) -> str:
    """A round, if one can begin; else why none can, and what can be done."""
    try:
        project.session.begin_round()
    except UserFixableError as error:
        how = f" (alc classes {shown} --add NAME, alc answer {shown} answers.csv)"
        return f"No round can begin. {error.what} {error.remedy}" + (
            how if project.session.pool.any() else ""
        )
    return f"Next: alc round {shown} --out batch.csv"
