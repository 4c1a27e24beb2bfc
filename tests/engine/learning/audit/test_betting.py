"""The interval: closed forms, what may never widen it, and that it holds the truth at all looks."""

import math

import numpy as np
import pytest

from alc_engine.labels.store import Status
from alc_engine.learning.audit import (
    Draws,
    at_least,
    at_most,
    clean_draws_needed,
    draw,
    read_checks,
)

N = 2000


def ends(draws, status, risk=0.05):
    counted = np.ones(len(status), dtype=bool)
    low = at_least(read_checks(draws, status, counted, doubtful_is_wrong=False), risk)
    return low, at_most(read_checks(draws, status, counted, doubtful_is_wrong=True), risk)


def answered(wrong, ids, status=None):
    status = np.zeros(len(wrong), dtype=np.int8) if status is None else status
    status[ids] = np.where(wrong[ids], Status.CORRECTED, Status.CONFIRMED)
    return status


def test_nothing_is_known_without_a_draw():
    assert ends([], np.zeros(N, dtype=np.int8)) == (0, N)


def test_clean_even_draws_prove_what_so_many_in_a_row_do():
    rng = np.random.default_rng(0)
    draws = draw(np.ones(N, dtype=bool), None, 300, rng)
    status = answered(np.zeros(N, dtype=bool), draws.image_ids)
    left = N - 300

    def missed(m):
        """The chance that no draw is one of m: hypergeometric."""
        return math.exp(sum(math.log1p(-m / (N - t)) for t in range(300) if m < N - t))

    exact = next(m for m in range(1, left) if missed(m) <= 0.75 * 0.05) - 1
    assert ends([draws], status)[1] in (exact, exact - 1)  # smaller stakes win a little, too
    assert ends([draws], status)[0] == 0


def test_the_target_needs_some_230_clean_draws_and_gets_no_fewer():
    rng = np.random.default_rng(1)
    status = np.zeros(N, dtype=np.int8)
    counted = np.ones(N, dtype=bool)
    nothing = read_checks([], status, counted, doubtful_is_wrong=True)
    needed = clean_draws_needed(nothing, 20, 0.1)
    assert 215 <= needed <= 260
    for count, reached in ((needed - 1, False), (needed, True)):
        draws = draw(counted, None, count, rng)
        checks = read_checks(
            [draws], answered(~counted, draws.image_ids), counted, doubtful_is_wrong=True
        )
        assert (at_most(checks, 0.1) <= 20) is reached
        assert clean_draws_needed(checks, 20, 0.1) == (0 if reached else 1)


def test_where_fewer_are_left_than_allowed_nothing_needs_to_be_drawn():
    status = np.full(N, Status.CONFIRMED, dtype=np.int8)
    status[:15] = Status.UNREVIEWED
    checks = read_checks([], status, np.ones(N, dtype=bool), doubtful_is_wrong=True)
    assert clean_draws_needed(checks, 20, 0.1) == 0
    # If 11 of the 15 were wrong, two draws would be clean with probability 4/15 * 3/14.
    assert clean_draws_needed(checks, 10, 0.1) == 2
    assert clean_draws_needed(checks, 0, 0.1) in (14, 15)


def course(rng, share=0.05):
    """Two rounds of draws over wrong labels, answered, and what was found between them."""
    wrong = rng.random(N) < share
    first = draw(np.ones(N, dtype=bool), rng.random(N), 60, rng)
    status = answered(wrong, first.image_ids)
    found = rng.choice(np.flatnonzero(wrong), 20, replace=False)
    status = answered(wrong, found, status)
    second = draw(status == 0, rng.random(N), 60, rng)
    return wrong, [first, second], answered(wrong, second.image_ids, status)


def test_more_draws_never_widen_the_interval_whatever_they_show():
    for seed in range(10):
        wrong, draws, status = course(np.random.default_rng(seed), 0.02 + 0.03 * seed)
        pool = status == 0
        low, high = ends(draws, status)
        third = draw(pool, None, 100, np.random.default_rng(seed))
        found = (status == Status.CORRECTED).sum()
        for part in range(0, 101, 20):
            after = answered(wrong, third.image_ids[:part], status.copy())
            more = (after == Status.CORRECTED).sum() - found
            new = ends([*draws, third], after)
            assert new[0] + more >= low  # in all, not only of what is left
            assert new[1] + more <= high
            low, high, found = *new, found + more


@pytest.mark.parametrize("doubtful", [Status.UNREVIEWED, Status.UNSURE, Status.EXCLUDED])
def test_what_is_not_known_of_a_draw_never_narrows_the_interval(doubtful):
    for seed in range(10):
        rng = np.random.default_rng(seed)
        _, draws, status = course(rng)
        drawn = np.concatenate([one.image_ids for one in draws])
        hidden = rng.choice(drawn, 15, replace=False)
        for truth in (Status.CONFIRMED, Status.CORRECTED):
            told = status.copy()
            told[hidden] = truth
            low, high = ends(draws, told)
            kept = told.copy()
            kept[hidden] = doubtful
            left = 15 if doubtful is Status.UNREVIEWED else 0
            found = int((told == Status.CORRECTED).sum()) - int((kept == Status.CORRECTED).sum())
            unsure_low, unsure_high = ends(draws, kept)
            doubted = (15 - left) if truth is Status.CONFIRMED else 0
            assert unsure_low <= low + found
            assert unsure_high + doubted + (0 if left else found) >= high


def test_images_that_were_added_may_all_be_wrong_until_they_are_drawn_from():
    _, draws, status = course(np.random.default_rng(5))
    low, high = ends(draws, status)
    grown = np.concatenate([status, np.zeros(500, dtype=np.int8)])
    assert ends(draws, grown) == (low, high + 500)
    third = draw(grown == 0, None, 200, np.random.default_rng(6))
    clean = answered(np.zeros(len(grown), dtype=bool), third.image_ids, grown)
    assert ends([*draws, third], clean)[1] < high


def test_a_round_that_was_lost_proves_less_and_nothing_wrong():
    wrong, draws, status = course(np.random.default_rng(7))
    whole, less = ends(draws, status), ends(draws[1:], status)
    assert less[0] <= whole[0] + 30
    assert less[1] >= (wrong & (status == 0)).sum() >= less[0]


def test_a_label_that_is_certainly_drawn_is_no_division_by_zero():
    draws = Draws(np.array([0]), np.ones(1), np.ones(1), np.array([True]))
    for status in (Status.UNREVIEWED, Status.CONFIRMED, Status.CORRECTED):
        low, high = ends([draws], np.array([status], dtype=np.int8))
        assert 0 <= low <= high <= 1
