"""An expert who errs errs as often as was said, as any other class, by the generator alone."""

import numpy as np
import pytest

from alc_engine.experiments.oracle import ErringOracle

TRUTH = np.arange(20_000) % 5


def answers(errors, seed=0):
    return ErringOracle(TRUTH, 5, errors, np.random.default_rng(seed)).answers(np.arange(20_000))


@pytest.mark.parametrize("errors", [0.0, 0.05, 1.0])
def test_as_many_answers_are_wrong_as_was_said(errors):
    spread = np.sqrt(errors * (1 - errors) / len(TRUTH))
    assert (answers(errors) != TRUTH).mean() == pytest.approx(errors, abs=4 * spread)


def test_a_wrong_answer_is_any_other_class_alike():
    away = np.bincount((answers(1.0) - TRUTH) % 5, minlength=5)
    assert away[0] == 0
    np.testing.assert_allclose(away[1:] / len(TRUTH), 0.25, atol=0.02)


def test_the_same_seed_errs_the_same_and_an_image_is_answered_anew_each_time():
    np.testing.assert_array_equal(answers(0.5), answers(0.5))
    assert (answers(0.5, 1) != answers(0.5)).any()
    oracle = ErringOracle(TRUTH, 5, 0.5, np.random.default_rng(0))
    ids = np.arange(100)
    assert (oracle.answers(ids) != oracle.answers(ids)).any()
