"""What the readings of the paper's open points are worth, where the truth is known.

    python tests/benchmarks/readings.py --images DIR --truth truth.csv --backbone NAME --cache DIR

Prints how well alpha detects wrong labels (area under the curve, over training
labels only) with each dimension scaled by itself and with one scale, with all
dimensions and with few; and what share of the images asked about was wrong with
candidates as many as they may be, and bounded by the disputed labels.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from alc_engine.cli import features
from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.runner import ExperimentData, run
from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.preparation import PreparationRequest
from alc_engine.features.prepared import Prepared
from alc_engine.formats import scan
from alc_engine.learning.training import RobustTrainer, TrainingTask
from alc_engine.runtime.settings import ProjectSettings

CASES = ((10_000, 0.8), (10_000, 0.2), (2_000, 0.6), (2_000, 0.2), (500, 0.2))
CANDIDATE_RATES = (0.2, 0.05)
BATCH, BUDGET = 100, 300
Array = NDArray[np.float32]


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--truth", type=Path, required=True, help="file_name,label")
    parser.add_argument("--cache", type=Path, required=True, help="features between calls")
    features.add_arguments(parser)
    args = parser.parse_args()
    settings = ProjectSettings(backbone=features.backbone_spec(args), device="cpu")
    catalog = scan(args.images, args.truth).catalog
    vectors = np.array(PreparationRequest(catalog, settings, args.cache).embed().vectors)
    truth, classes = catalog.given_labels, len(catalog.class_names)
    for n, rate in CASES:
        kept = np.arange(len(truth))[:: max(len(truth) // n, 1)]
        given = noisy(truth[kept], classes, rate)
        scores = ", ".join(
            f"{name} {score:.3f}"
            for name, score in detection(vectors[kept], given, truth[kept], classes, settings)
        )
        print(f"{len(kept)} images, {rate:.0%} replaced: {scores}", flush=True)
    everyone = np.ones(len(truth), dtype=bool)
    nowhere = np.full((len(truth), 2), np.nan, dtype=np.float32)
    prepared = Prepared(vectors, everyone, build_graph(vectors), nowhere)
    for rate in CANDIDATE_RATES:
        given = noisy(truth, classes, rate)
        data = ExperimentData(prepared, given, truth, catalog.class_names)
        for bounded in (False, True):
            selection = replace(settings.selection, adaptive_candidates=bounded)
            rows = run(data, "alc", 0, BATCH, BUDGET, replace(settings, selection=selection))
            wrong = sum(row.queried_wrong for row in rows)
            word = "bounded" if bounded else "as many as they may be"
            print(f"{rate:.0%} replaced, candidates {word}: {wrong} of {BUDGET} wrong", flush=True)


def noisy(truth: NDArray[np.int64], classes: int, rate: float) -> NDArray[np.int64]:
    """Uniform noise of seed 0."""
    return corrupt_labels("uniform", truth, classes, rate, np.random.default_rng(0)).given


def detection(
    vectors: Array,
    given: NDArray[np.int64],
    truth: NDArray[np.int64],
    classes: int,
    settings: ProjectSettings,
) -> Iterator[tuple[str, float]]:
    """Area under the curve of alpha as a detector of wrong labels, for each reading."""
    all_dimensions = replace(settings.training, images_per_dimension=1)
    apart = vectors / np.maximum(vectors.std(axis=0), 1e-8)
    for name, points, training in (
        ("each dimension scaled", apart, all_dimensions),
        ("one scale", vectors, all_dimensions),
        ("one scale, few dimensions", vectors, settings.training),
    ):
        everyone = np.ones(len(points), dtype=bool)
        nobody = np.zeros(len(points), dtype=bool)
        task = TrainingTask(points, given, given, everyone, nobody, classes, seed=0)
        fit = RobustTrainer(training, "cpu").fit(task)
        yield name, area_under_curve(-fit.alpha, given != truth)


def area_under_curve(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """Chance that a positive scores higher than a negative one; ties count half."""
    above = rankdata(scores)[positive].sum() - positive.sum() * (positive.sum() + 1) / 2
    return float(above / (positive.sum() * (~positive).sum()))


if __name__ == "__main__":
    main()
