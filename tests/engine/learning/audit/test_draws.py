"""Draws by chance: their probabilities are those with which they were drawn."""

import numpy as np
import pytest

from alc_engine.learning.audit import draw, spread_among
from alc_engine.learning.audit.draws import UNSURE_SHARE


def test_each_image_is_drawn_as_often_as_its_probability_says():
    pool = np.array([True, True, False, True, True])
    unsure = np.array([0.0, 0.5, 9.0, 2.0, 0.0])
    rng = np.random.default_rng(0)
    first = np.zeros(5)
    stated = {}
    for _ in range(20_000):
        draws = draw(pool, unsure, 1, rng)
        first[draws.image_ids[0]] += 1
        stated[int(draws.image_ids[0])] = draws.probabilities[0]
    assert sorted(stated) == [0, 1, 3, 4]
    assert sum(stated.values()) == pytest.approx(1)
    for image_id, probability in stated.items():
        assert first[image_id] / 20_000 == pytest.approx(probability, abs=0.015)


def test_what_a_draw_is_worth_is_right_on_average_after_earlier_draws_as_well():
    rng = np.random.default_rng(1)
    pool, unsure = np.ones(30, dtype=bool), rng.random(30)
    wrong = rng.random(30) < 0.3
    off = np.zeros(4)
    for _ in range(6000):
        draws = draw(pool, unsure, 4, rng)
        drawn = wrong[draws.image_ids]
        left = wrong.sum() - (np.cumsum(drawn) - drawn)
        off += drawn / draws.probabilities - left
    np.testing.assert_allclose(off / 6000, 0, atol=0.7)


def test_no_probability_falls_far_below_an_even_one():
    unsure = np.zeros(1000)
    unsure[:3] = 1
    draws = draw(np.ones(1000, dtype=bool), unsure, 200, np.random.default_rng(2))
    even = 1 / (1000 - np.arange(200))
    assert (draws.least >= (0.99 - UNSURE_SHARE) * even).all()
    assert (draws.least <= draws.probabilities + 1e-15).all()
    assert len(set(draws.image_ids.tolist())) == 200


def test_without_doubt_or_without_figures_draws_are_even():
    pool = np.ones(50, dtype=bool)
    for unsure in (None, np.zeros(50)):
        draws = draw(pool, unsure, 50, np.random.default_rng(3))
        np.testing.assert_allclose(draws.probabilities, 1 / (50 - np.arange(50)))
        assert sorted(draws.image_ids) == list(range(50))


def test_draws_stand_among_the_questions_at_even_distances():
    batch = spread_among(np.arange(90), np.arange(100, 110))
    places = np.flatnonzero(batch >= 100)
    assert batch[places].tolist() == list(range(100, 110))
    assert batch[batch < 100].tolist() == list(range(90))
    assert set(np.diff(places)) <= {10, 9, 11}
    assert spread_among(np.arange(0), np.arange(3)).tolist() == [0, 1, 2]
