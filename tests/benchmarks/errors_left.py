r"""How good the estimate of wrong labels left is, and the list of labels that are probably wrong.

    python tests/benchmarks/errors_left.py --images DIR --truth truth.csv --cache DIR \
        --backbone NAME

Five batches of a hundred images are answered with the truth, at several rates
of replaced labels. After each batch a line says how many labels are still
wrong, the estimate with its interval, and of the images listed as probably
wrong how many there are and the share that is.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.cli import features
from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.runner import ExperimentData, open_session
from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.preparation import PreparationRequest
from alc_engine.features.prepared import Prepared
from alc_engine.formats import scan
from alc_engine.learning.insights import errors_left, label_issues
from alc_engine.runtime.settings import ProjectSettings

CASES = (("uniform", 0.01), ("uniform", 0.05), ("uniform", 0.2), ("flip", 0.2), ("uniform", 0.8))
BATCH, ROUNDS = 100, 5


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--truth", type=Path, required=True, help="file_name,label")
    parser.add_argument("--cache", type=Path, required=True, help="features between calls")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--strategy", default="alc")
    features.add_arguments(parser)
    args = parser.parse_args()
    settings = ProjectSettings(
        backbone=features.backbone_spec(args),
        device="cpu",
        strategy=args.strategy,
        batch_size=BATCH,
        seed=args.seed,
    )
    catalog = scan(args.images, args.truth).catalog
    vectors = np.array(PreparationRequest(catalog, settings, args.cache).embed().vectors)
    truth, names = catalog.given_labels, catalog.class_names
    everyone = np.ones(len(truth), dtype=bool)
    nowhere = np.full((len(truth), 2), np.nan, dtype=np.float32)
    prepared = Prepared(vectors, everyone, build_graph(vectors), nowhere)
    print(
        f"{'noise':14}{'reviewed':>9}{'wrong left':>11}  {'estimate':24}{'listed':>7}{'wrong':>7}"
    )
    for kind, rate in CASES:
        rng = np.random.default_rng(args.seed)
        given = corrupt_labels(kind, truth, len(names), rate, rng).given
        for words in lines(ExperimentData(prepared, given, truth, names), settings):
            print(f"{f'{kind} {rate:.0%}':14}{words}", flush=True)


def lines(data: ExperimentData, settings: ProjectSettings) -> Iterator[str]:
    """What is to be said after each batch."""
    session, oracle = open_session(data, settings)
    wrong: NDArray[np.bool_] = data.given != data.truth
    for _ in range(ROUNDS):
        session.finish_round(session.begin_round()())
        oracle.answer(session)
        open_ = ~session.labels.reviewed
        estimate, listed = errors_left(session), label_issues(session) & open_
        left = int(wrong[open_].sum())
        held = "" if estimate.low <= left <= estimate.high else " missed"
        words = f"{estimate.expected:.0f} ({estimate.low:.0f} to {estimate.high:.0f}){held}"
        share = wrong[listed].mean() if listed.any() else np.nan
        reviewed = int((~open_).sum())
        yield f"{reviewed:9}{left:11}  {words:24}{int(listed.sum()):7}{share:7.2f}"


if __name__ == "__main__":
    main()
