"""`alc simulate`: compare strategies on images whose true labels are known."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from alc_engine.cli import arguments, features
from alc_engine.cli.console import count, long_work
from alc_engine.experiments.conduct import Job, Outcome, conduct
from alc_engine.experiments.config import overridden
from alc_engine.experiments.data import DataFiles, load_data
from alc_engine.experiments.runner import ResultRow, check_amounts
from alc_engine.experiments.runs import FinishedRun, RunStore, replace_file, write_rows
from alc_engine.experiments.simulate import Plan
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.settings import ProjectSettings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc simulate`."""
    images = parser.add_argument_group("images and labels")
    images.add_argument("--images", metavar="DIR", type=Path, required=True, help="images folder")
    images.add_argument(
        "--given", metavar="TABLE", type=Path, required=True, help="file_name,label as handed in"
    )
    images.add_argument(
        "--truth", metavar="TABLE", type=Path, required=True, help="file_name,label as they are"
    )
    images.add_argument("--test-images", metavar="DIR", type=Path, help="images to score on")
    images.add_argument("--test-labels", metavar="TABLE", type=Path, help="their true labels")
    features.add_arguments(parser)
    parser.add_argument(
        "--test-embeddings", metavar="FILE.npy", type=Path, help="rows as in --test-labels"
    )
    runs = parser.add_argument_group("runs")
    runs.add_argument(
        "--strategy", metavar="NAME", action="append", required=True, help="may be repeated"
    )
    runs.add_argument(
        "--seed",
        metavar="S",
        type=arguments.seed,
        action="append",
        required=True,
        help="may be repeated",
    )
    runs.add_argument("--batch-size", metavar="Q", type=int, required=True, help="labels a round")
    runs.add_argument("--budget", metavar="G", type=int, required=True, help="labels in all")
    runs.add_argument("--device", metavar="DEV", default="auto", help="auto, cpu, cuda or mps")
    runs.add_argument(
        "--set",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help="a setting, training.epochs=20 or selection.diffusion=paper; may be repeated",
    )
    runs.add_argument("--jobs", metavar="N", type=arguments.amount, default=0, help="at a time")
    runs.add_argument("--cache", metavar="DIR", type=Path, help="features kept between calls")
    arguments.out(parser, "results.csv", "one row for each strategy, seed and round")
    arguments.example(
        parser,
        """
        alc simulate --images photos --given given.csv --truth truth.csv \\
            --strategy random --strategy alc --seed 0 --seed 1 \\
            --batch-size 200 --budget 2000 --out results.csv
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Embed once, run every strategy with every seed, write a row a round."""
    if (args.test_images is None) != (args.test_labels is None):
        raise UserFixableError(
            say("A test set needs both images and labels."),
            where=verbatim("--test-images, --test-labels"),
            remedy=say("Give both, or neither."),
        )
    from alc_engine.runtime.devices import choose_device

    device = str(choose_device(args.device))
    settings = ProjectSettings(backbone=features.backbone_spec(args), device=device)
    settings = overridden(settings, args.set)
    files = DataFiles(
        args.images,
        args.given,
        args.truth,
        args.test_images,
        args.test_labels,
        args.test_embeddings,
    )
    plan = Plan(
        tuple(dict.fromkeys(args.strategy)),
        tuple(dict.fromkeys(args.seed)),
        args.batch_size,
        args.budget,
        settings,
    )
    jobs = plan.jobs()
    args.out.parent.mkdir(parents=True, exist_ok=True)
    cache = args.cache or args.out.with_name(f"{args.out.stem}.alc-cache")
    ends: dict[Job[ResultRow], FinishedRun[ResultRow]] = {}

    def write() -> list[ResultRow]:
        rows = [row for job in jobs if job in ends for row in ends[job].rows]
        replace_file(args.out, lambda file: write_rows(file, rows))
        return rows

    def told(outcome: Outcome[ResultRow]) -> None:
        run = outcome.job.run
        if outcome.finished is None:
            print(f"{run.strategy}, seed {run.seed}: failed. {outcome.reason}", flush=True)
            print(outcome.trace or outcome.reason, file=sys.stderr, flush=True)
            return
        ends[outcome.job] = outcome.finished
        write()
        print(_line(outcome.finished.rows), flush=True)

    with long_work() as (progress, cancelled):
        data = load_data(files, settings, cache, progress, cancelled)
        check_amounts(data, args.batch_size, args.budget)
        conduct([data], jobs, RunStore(cache / "runs"), told, args.jobs, progress, cancelled)
    rows = write()
    print(f"{count(len(rows), 'row')} in {arguments.shown(args.out)}")
    for strategy, line in _means(rows):
        print(f"{strategy}, mean of {count(len(plan.seeds), 'seed')}: {line}")
    return 0 if len(ends) == len(jobs) else 1


def _line(rows: Sequence[ResultRow]) -> str:
    last = rows[-1]
    return f"{last.strategy}, seed {last.seed}: {_figures([rows])}"


def _means(rows: Sequence[ResultRow]) -> list[tuple[str, str]]:
    runs: dict[str, dict[int, list[ResultRow]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        runs[row.strategy][row.seed].append(row)
    return [(name, _figures(list(by_seed.values()))) for name, by_seed in runs.items()]


def _figures(runs: Sequence[Sequence[ResultRow]]) -> str:
    """Accuracy before and after, and the share of wrong labels among those asked about."""
    queried = sum(row.queried for rows in runs for row in rows)
    wrong = sum(row.queried_wrong for rows in runs for row in rows)
    found = f"{wrong / max(queried, 1):.1%} of the labels asked about were wrong"
    first, last = [[rows[at].test_accuracy for rows in runs] for at in (0, -1)]
    if None in (*first, *last):
        return found
    return (
        f"test accuracy {mean(a for a in first if a is not None):.1%} -> "
        f"{mean(a for a in last if a is not None):.1%}, {found}"
    )
