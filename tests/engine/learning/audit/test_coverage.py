"""The interval holds the truth at every look of whole courses: a small run of the benchmark."""

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

PLACE = Path(__file__).parents[3] / "benchmarks" / "coverage.py"


@pytest.fixture(scope="module")
def coverage():
    spec = importlib.util.spec_from_file_location("benchmark_of_coverage", PLACE)
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.parametrize("share", [0.002, 0.02, 0.2])
@pytest.mark.parametrize("score", ["good", "misleading"])
def test_nine_in_ten_intervals_hold_in_nearly_all_courses(coverage, share, score):
    seeds = np.random.SeedSequence((7, int(1000 * share))).spawn(25)
    lead = coverage.SCORES[score]
    done = [coverage.course(1200, share, lead, np.random.default_rng(one)) for one in seeds]
    assert sum(one.held for one in done) >= 20  # at nine in ten, fewer come once in thirty
    assert sum(one.falsely_enough for one in done) <= 6


@pytest.mark.parametrize("score", ["good", "misleading"])
def test_intervals_hold_where_labels_accepted_in_bulk_are_wrong(coverage, score):
    """Thirty suspects a round are accepted; under a misleading score nearly all of them wrongly."""
    lead = coverage.SCORES[score]
    seeds = np.random.SeedSequence((8, 5)).spawn(25)
    done = [coverage.course(1200, 0.02, lead, np.random.default_rng(one), 30) for one in seeds]
    assert sum(one.held for one in done) >= 20
    assert sum(one.falsely_enough for one in done) <= 6
