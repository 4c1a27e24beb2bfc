"""Noise models replace an exact number of labels and follow their matrix."""

import csv

import numpy as np
import pytest

from alc_engine.errors import UserFixableError
from alc_engine.experiments.noise import TRANSITIONS, corrupt, main

TRUTH = np.repeat(np.arange(4), 5000)


@pytest.mark.parametrize("kind", TRANSITIONS)
def test_rows_of_every_matrix_are_distributions(kind):
    matrix = TRANSITIONS[kind](7, np.random.default_rng(0))
    assert matrix.shape == (7, 7)
    assert (matrix >= 0).all()
    np.testing.assert_allclose(matrix.sum(axis=1), 1)


@pytest.mark.parametrize("kind", TRANSITIONS)
def test_replaced_labels_follow_the_row_of_their_class(kind):
    rng = np.random.default_rng(1)
    matrix = TRANSITIONS[kind](4, rng)
    given = corrupt(TRUTH, matrix, 1.0, rng)
    for row in range(4):
        shares = np.bincount(given[row == TRUTH], minlength=4) / 5000
        np.testing.assert_allclose(shares, matrix[row], atol=0.03)  # four standard deviations


def test_exactly_the_rate_is_replaced():
    away = np.roll(np.eye(4), 1, axis=1)  # every replaced label becomes the next class
    given = corrupt(TRUTH, away, 0.3, np.random.default_rng(0))
    assert (given != TRUTH).sum() == 6000
    assert (given == (TRUTH + 1) % 4).sum() == 6000


def test_uniform_noise_leaves_a_share_of_the_replaced_labels_right():
    rng = np.random.default_rng(2)
    given = corrupt(TRUTH, TRANSITIONS["uniform"](4, rng), 0.8, rng)
    assert (given != TRUTH).mean() == pytest.approx(0.6, abs=0.015)


def test_rate_zero_changes_nothing_and_the_truth_is_never_written_to():
    kept = TRUTH.copy()
    rng = np.random.default_rng(0)
    np.testing.assert_array_equal(corrupt(TRUTH, TRANSITIONS["flip"](4, rng), 0.0, rng), TRUTH)
    corrupt(TRUTH, TRANSITIONS["flip"](4, rng), 1.0, rng)
    np.testing.assert_array_equal(TRUTH, kept)


@pytest.mark.parametrize("rate", [-0.1, 1.1])
def test_a_rate_outside_zero_to_one_is_refused(rate):
    with pytest.raises(UserFixableError, match="between 0 and 1"):
        corrupt(TRUTH, np.eye(4), rate, np.random.default_rng(0))


def test_the_command_writes_a_table_of_given_labels(tmp_path, capsys):
    truth = tmp_path / "truth.csv"
    truth.write_text("file_name,label\n" + "".join(f"{i}.png,{'ab'[i % 2]}\n" for i in range(50)))
    given = tmp_path / "given.csv"
    assert main([str(truth), str(given), "--kind", "uniform", "--rate", "0.5"]) == 0
    with given.open() as source:
        rows = list(csv.DictReader(source))
    changed = sum(row["label"] != "ab"[i % 2] for i, row in enumerate(rows))
    assert len(rows) == 50
    assert 0 < changed <= 25
    assert f"{changed} of 50" in capsys.readouterr().out
