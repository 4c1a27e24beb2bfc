"""`alc experiment`: a figure or a table of the paper, or a comparison of one's own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.cli import arguments, features
from alc_engine.cli.console import count, long_work
from alc_engine.experiments.conduct import Outcome
from alc_engine.experiments.config import Protocol, only, read_experiment
from alc_engine.experiments.configs import find, shipped
from alc_engine.experiments.data import embed
from alc_engine.experiments.experiment import Line, Plan, check_images, run_plan
from alc_engine.experiments.neighborhood import shown_neighborhood
from alc_engine.experiments.outputs import (
    Outputs,
    missing_extra,
    write_neighborhoods,
    write_outputs,
    write_rankings,
)
from alc_engine.experiments.rankings import RankingLine, RankingRow, run_ranking
from alc_engine.experiments.results import folder_words
from alc_engine.experiments.runner import ResultRow
from alc_engine.experiments.runs import RunStore
from alc_engine.experiments.sources import Sources, check_data, check_weights
from alc_engine.experiments.toml_tables import Place
from alc_engine.experiments.variations import bursts, divided
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, absolute


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc experiment`."""
    parser.add_argument(
        "config",
        metavar="CONFIG",
        type=arguments.file_or_name,
        help=f"a TOML file, or one of: {', '.join(shipped())}",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, default=Path("experiments"), help="default: experiments"
    )
    parser.add_argument(
        "--protocol",
        choices=("full", "reduced"),
        default="reduced",
        help="the paper's, or one that two cores finish in two hours (default)",
    )
    data = parser.add_argument_group("images")
    data.add_argument(
        "--root", metavar="DIR", type=Path, default=Path("data"), help="of data sets; default: data"
    )
    data.add_argument(
        "--images", metavar="DIR", type=Path, help="instead: training images in folders per class"
    )
    data.add_argument("--test-images", metavar="DIR", type=Path, help="and test images alike")
    data.add_argument("--data", metavar="NAME", nargs="+", help="only these data sets")
    data.add_argument("--download", action="store_true", help="fetch what is not here")
    features.add_arguments(parser)
    parser.add_argument(
        "--test-embeddings", metavar="FILE.npy", type=Path, help="features of the test images"
    )
    runs = parser.add_argument_group("runs")
    runs.add_argument("--only", metavar="LABEL", nargs="+", help="only these methods")
    runs.add_argument("--seeds", metavar="S", nargs="+", type=arguments.seed, help="instead")
    runs.add_argument("--device", metavar="DEV", default="auto", help="auto, cpu, cuda or mps")
    runs.add_argument(
        "--jobs", metavar="N", type=arguments.amount, default=0, help="runs at a time"
    )
    runs.add_argument("--cache", metavar="DIR", type=Path, help="features kept between calls")
    arguments.example(
        parser,
        """
        alc experiment fig2 --images cifar10/train --test-images cifar10/test \\
            --weights squeezenet1_1.pth --out results
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Check everything, embed once, do what is missing, write the tables."""
    path = find(args.config)
    experiment = read_experiment(path)
    if args.only:
        experiment = only(experiment, tuple(args.only))
    protocol = _protocol(experiment.protocol(args.protocol), args)
    spec = _backbone(protocol, args, path.parent)
    if args.images is None:
        check_data(protocol.data, Place(path.name, f"{args.protocol}.data"))
    check_weights(spec, verbatim(f"{path.name}: {args.protocol}.features.weights"), args.download)
    from alc_engine.runtime.devices import choose_device

    settings = ProjectSettings(backbone=spec, device=str(choose_device(args.device)))
    plan = Plan(path.stem, experiment, args.protocol, protocol, settings)
    sources = Sources(args.root, args.download, args.images, args.test_images)
    cache = args.cache or args.out / "features"
    if missing := missing_extra(plan):
        print(missing, file=sys.stderr)
    with long_work() as (progress, cancelled):
        listed = {
            name: sources.images_of(name, protocol.images_per_class, progress, cancelled)
            for name in protocol.data
        }
        scenes: dict[str, NDArray[np.int64]] = {}
        if protocol.copies:
            for name, images in list(listed.items()):
                place = cache / "bursts" / f"{name.replace('/', '-')}-{args.protocol}"
                listed[name], scenes[name] = bursts(
                    images, protocol.copies, place, progress, cancelled
                )
        check_images(plan, listed)
        folders = {
            name: cache / f"{name.replace('/', '-')}-{args.protocol}-{spec.name}" for name in listed
        }
        data = [
            embed(images, settings, folders[name], args.test_embeddings, progress, cancelled)
            for name, images in listed.items()
        ]
        data = [
            replace(each, scenes=scenes.get(name)) for name, each in zip(listed, data, strict=True)
        ]
        if protocol.subclasses:
            data = [divided(each, protocol.subclasses) for each in data]
        if experiment.drawn == "neighborhood":
            found = [
                shown_neighborhood(
                    data[0], line.method.label, line.run, experiment.pick, progress, cancelled
                )
                for line in plan.first_lines()
            ]
            images = listed[protocol.data[0]]
            return _written(write_neighborhoods(args.out, plan, found, images))
        failures: list[str] = []
        store = RunStore(args.out / "runs")
        if experiment.drawn == "ranking":

            def ranked(line: RankingLine, outcome: Outcome[RankingRow]) -> None:
                print(_ranked(line, outcome), flush=True)
                if outcome.finished is None:
                    failures.append(line.title)
                    print(outcome.trace or outcome.reason, file=sys.stderr, flush=True)

            rankings = run_ranking(plan, data, store, ranked, args.jobs, progress, cancelled)
            return _written(write_rankings(args.out, plan, rankings, listed), failures)

        def told(line: Line, outcome: Outcome[ResultRow]) -> None:
            print(_told(line, outcome), flush=True)
            if outcome.finished is None:
                failures.append(line.title)
                print(outcome.trace or outcome.reason, file=sys.stderr, flush=True)

        entries = run_plan(plan, data, store, told, args.jobs, progress, cancelled)
    return _written(write_outputs(args.out, plan, entries, listed), failures)


def _protocol(protocol: Protocol, args: argparse.Namespace) -> Protocol:
    """The protocol with what the command line says instead."""
    if args.seeds:
        protocol = replace(protocol, seeds=tuple(dict.fromkeys(args.seeds)))
    if args.data:
        for name in args.data:
            if name not in protocol.data:
                raise UserFixableError(
                    say(
                        "The {protocol} protocol has no data set '{name}'.",
                        protocol=args.protocol,
                        name=name,
                    ),
                    where=verbatim("--data"),
                    remedy=say("Choose of: {data}.", data=", ".join(protocol.data)),
                )
        protocol = replace(protocol, data=tuple(dict.fromkeys(args.data)))
    if args.images is not None and len(protocol.data) > 1:
        raise UserFixableError(
            say("--images is one data set, and the protocol has {data}.", data=len(protocol.data)),
            where=verbatim("--images"),
            remedy=say(
                "Say in place of which with --data, one of: {data}.", data=", ".join(protocol.data)
            ),
        )
    if args.images is not None:  # whatever they are, they are not the published data set
        protocol = replace(protocol, data=(folder_words(args.images),))
    return protocol


def _backbone(protocol: Protocol, args: argparse.Namespace, folder: Path) -> BackboneSpec:
    """The protocol's features, as far as the command line does not ask for others."""
    asked = (args.backbone, args.weights, args.embeddings, args.image_size)
    if all(value is None for value in asked):
        spec = protocol.features.spec()
        if spec.weights:
            spec = replace(spec, weights=absolute(folder / Path(spec.weights).expanduser()))
        return spec
    if args.backbone is None and args.embeddings is None:
        args.backbone = protocol.features.backbone
    return features.backbone_spec(args)


def _told(line: Line, outcome: Outcome[ResultRow]) -> str:
    counted = f"[{outcome.done}/{outcome.total}] {line.title}: "
    if outcome.finished is None:
        return f"{counted}failed. {outcome.reason}"
    rows = outcome.finished.rows
    first, last = rows[0].test_accuracy, rows[-1].test_accuracy
    figures = []
    if first is not None and last is not None:
        figures.append(f"accuracy {first:.1%} -> {last:.1%}")
    if rows[0].errors_total:
        wrong = sum(row.queried_wrong for row in rows) / sum(row.queried for row in rows)
        figures.append(f"{wrong:.1%} of the queried were wrong")
    left = "" if outcome.seconds_left is None else f"; {_duration(outcome.seconds_left)} left"
    return f"{counted}{', '.join(figures)}{left}"


def _ranked(line: RankingLine, outcome: Outcome[RankingRow]) -> str:
    counted = f"[{outcome.done}/{outcome.total}] {line.title}: "
    if outcome.finished is None:
        return f"{counted}failed. {outcome.reason}"
    best = max(outcome.finished.rows, key=lambda row: row.average_precision)
    left = "" if outcome.seconds_left is None else f"; {_duration(outcome.seconds_left)} left"
    return f"{counted}best {best.ranker}, average precision {best.average_precision:.1%}{left}"


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "less than a minute"
    return f"about {minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"


def _written(outputs: Outputs, failures: Sequence[str] = ()) -> int:
    for path in outputs.paths:
        print(path)
    if outputs.note:
        print(outputs.note, file=sys.stderr)
    if failures:
        print(f"{count(len(failures), 'run')} failed:", *failures, sep="\n  ", file=sys.stderr)
    return 1 if failures else 0
