r"""Seconds and memory of one round, part by part: the paper's method beside `guided`.

    python -m tests.benchmarks.round_at_size [--images 50000] [--dimensions 512] [--classes 10]

Features are drawn: a cloud for each class, on a plane of as many dimensions as the
features of photographs have (some 20), with noise in all. One label in ten is wrong.
Each method runs in a process of its own, one after the other.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from multiprocessing.connection import Connection

import numpy as np

from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.runner import ExperimentData, open_session
from alc_engine.features.near_duplicates import near_duplicate_groups
from alc_engine.features.neighbor_graph import build_graph
from alc_engine.features.prepared import Prepared
from alc_engine.learning.training import label_model
from alc_engine.runtime.settings import ProjectSettings

METHODS = ("alc", "guided")
_INTRINSIC = 20


def main() -> None:
    """Print a line for each method."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--images", type=int, default=50_000)
    parser.add_argument("--dimensions", type=int, default=512)
    parser.add_argument("--classes", type=int, default=10)
    args = parser.parse_args()
    data = drawn(args.images, args.dimensions, args.classes)
    started = time.perf_counter()
    groups = near_duplicate_groups(data.prepared.graph)
    print(
        f"{args.images:,} images, {args.dimensions} dimensions, {args.classes} classes; "
        f"near-duplicates, once for a project: {time.perf_counter() - started:.1f} s"
    )
    for method in METHODS:
        own = multiprocessing.get_context("spawn")
        here, there = own.Pipe()
        process = own.Process(target=one_round, args=(data, groups, method, there))
        process.start()
        train, believe, select, peak = here.recv()
        process.join()
        beliefs = f", of it the beliefs {believe:.1f} s" if believe else ""
        print(
            f"{method}: training {train:.1f} s{beliefs}; choosing 100 {select:.1f} s; "
            f"{peak / 1024:,.0f} MiB at most"
        )


def drawn(images: int, dimensions: int, classes: int) -> ExperimentData:
    """Features, a graph, and labels of which one in ten is wrong."""
    rng = np.random.default_rng(0)
    truth = rng.integers(0, classes, images)
    centers = rng.normal(size=(classes, _INTRINSIC)) * 1.2
    points = centers[truth] + rng.normal(size=(images, _INTRINSIC))
    vectors = points @ rng.normal(size=(_INTRINSIC, dimensions)) / np.sqrt(_INTRINSIC)
    vectors += rng.normal(scale=0.3, size=vectors.shape)
    vectors = vectors.astype(np.float32)
    nowhere = np.full((images, 2), np.nan, dtype=np.float32)
    prepared = Prepared(vectors, np.ones(images, dtype=bool), build_graph(vectors), nowhere)
    given = corrupt_labels("uniform", truth, classes, 0.1, rng).given
    return ExperimentData(prepared, given, truth, tuple(map(str, range(classes))))


def one_round(data: ExperimentData, groups: np.ndarray, method: str, to: Connection) -> None:
    """Seconds of training, of beliefs within it, of choosing; most memory in KiB."""
    data.prepared.__dict__["near_duplicates"] = groups
    beliefs = 0.0
    cross_fit = label_model.cross_fit

    def timed(*args: object) -> object:
        nonlocal beliefs
        started = time.perf_counter()
        found = cross_fit(*args)  # type: ignore[arg-type]
        beliefs = time.perf_counter() - started
        return found

    label_model.cross_fit = timed  # type: ignore[assignment]
    session, _ = open_session(data, ProjectSettings(strategy=method, device="cpu"))
    result = session.begin_round(batch_size=100)()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    to.send((result.seconds_train, beliefs, result.seconds_select, peak))


if __name__ == "__main__":
    main()
