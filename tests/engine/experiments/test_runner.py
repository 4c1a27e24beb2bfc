"""A run asks until the budget is spent, and its rows add up."""

import dataclasses
import itertools

import numpy as np
import pytest

from alc_engine.experiments.runner import ExperimentData, run
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture
def data(blobs):
    return ExperimentData(
        blobs.prepared,
        blobs.given,
        blobs.truth,
        ("ant", "bee", "cat"),
        blobs.prepared.vectors,
        blobs.truth,
    )


def test_rows_run_from_before_any_query_to_the_whole_budget(data, blobs):
    rows = list(run(data, "alc", 0, 10, 25, blobs.settings))
    assert [row.round for row in rows] == [0, 1, 2, 3]
    assert [row.labels for row in rows] == [0, 10, 20, 25]
    assert [row.queried for row in rows] == [0, 10, 10, 5]
    assert rows[0].queried_wrong == rows[0].errors_found == 0
    assert rows[-1].errors_found == sum(row.queried_wrong for row in rows)
    assert rows[0].errors_total == int(blobs.wrong.sum())
    assert rows[0].train_label_accuracy == pytest.approx(1 - blobs.wrong.mean())
    for before, after in itertools.pairwise(rows):
        gained = after.train_label_accuracy - before.train_label_accuracy
        assert gained == pytest.approx(after.queried_wrong / 150)


def test_the_oracle_leads_to_a_better_classifier(data, blobs):
    rows = list(run(data, "alc", 0, 20, 40, blobs.settings))
    assert rows[-1].test_accuracy >= rows[0].test_accuracy - 0.02
    assert rows[-1].queried_wrong > 0


def test_same_seed_same_rows_but_for_the_clock(data, blobs):
    def facts(seed):
        return [
            (row.test_accuracy, row.queried_wrong)
            for row in run(data, "alc", seed, 10, 20, blobs.settings)
        ]

    assert facts(1) == facts(1)


def test_without_a_test_set_the_accuracy_is_empty(data, blobs):
    bare = ExperimentData(blobs.prepared, blobs.given, blobs.truth, ("ant", "bee", "cat"))
    assert next(run(bare, "random", 0, 10, 10, blobs.settings)).test_accuracy is None


@pytest.mark.parametrize(("batch", "budget"), [(0, 10), (20, 10), (10, 150), (10, 1000)])
def test_batch_and_budget_that_do_not_fit_are_refused_before_training(data, blobs, batch, budget):
    with pytest.raises(UserFixableError):
        next(run(data, "alc", 0, batch, budget, blobs.settings))
    assert np.isfinite(data.prepared.vectors).all()


def test_in_the_order_of_a_ranker_the_most_suspicious_of_the_pool_are_asked_about(data, blobs):
    by_loss = list(run(data, "alc", 0, 10, 20, blobs.settings, ranker="loss"))
    own = list(run(data, "alc", 0, 10, 20, blobs.settings))
    assert by_loss[0].test_accuracy == own[0].test_accuracy  # trained alike
    assert by_loss[-1].errors_found >= 18  # of 37, in 20 questions
    assert [row.queried for row in by_loss] == [0, 10, 10]


def test_nobody_knows_of_scenes_unless_the_data_do(data, blobs):
    assert [row.scenes_asked for row in run(data, "alc", 0, 10, 10, blobs.settings)] == [None] * 2
    scenes = np.arange(150) // 2
    bursts = dataclasses.replace(data, scenes=scenes)
    rows = list(run(bursts, "random", 0, 10, 10, blobs.settings))
    assert rows[0].scenes_asked == 0
    assert 5 <= rows[1].scenes_asked <= 10


def test_wrong_labels_that_an_erring_expert_leaves_wrong_are_not_found(data, blobs):
    rows = list(run(data, "alc", 0, 20, 40, blobs.settings, expert_errors=1.0))
    assert sum(row.queried_wrong for row in rows) > 0
    assert rows[-1].errors_found == 0
    assert rows[-1].train_label_accuracy < rows[0].train_label_accuracy
