"""Instance noise hits hard images, as what they look like, with the stated probabilities."""

import numpy as np
import pytest

from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.noise.instance import draw_fixed_size, replacement_chances
from alc_engine.experiments.noise.weak_classifier import held_out_log_probabilities


def corrupted(labelled, rate, seed=0):
    rng = np.random.default_rng(seed)
    return corrupt_labels("instance", labelled.truth, 4, rate, rng, labelled.vectors)


def test_hard_images_are_replaced_more_often_than_easy_ones(labelled):
    for rate in (0.05, 0.3):
        replaced = corrupted(labelled, rate).replaced
        assert replaced[labelled.hard].mean() > 5 * replaced[~labelled.hard].mean()
        assert replaced[labelled.hard].mean() < 1  # doubt makes likely, it does not decide


def test_the_chance_of_being_replaced_rises_with_the_doubt(labelled):
    p = np.exp(held_out_log_probabilities(labelled.vectors, labelled.truth, 4))
    doubt = 1 - p[np.arange(len(p)), labelled.truth]
    quarters = np.array_split(np.argsort(doubt), 4)
    hit = [corrupted(labelled, 0.2).replaced[quarter].mean() for quarter in quarters]
    assert hit == sorted(hit)
    assert hit[3] > 2 * hit[2] > 0


def test_a_hard_image_is_taken_for_the_class_it_looks_like(labelled):
    result = corrupted(labelled, 0.2)  # by chance a third would be
    hit = result.replaced & labelled.hard
    assert (result.given[hit] == (labelled.truth[hit] + 1) % 4).mean() > 0.8
    assert (result.transition.argmax(axis=1) == np.array([1, 2, 3, 0])).all()


def test_images_that_nothing_tells_apart_are_hit_alike():
    truth = np.arange(300) % 3
    result = corrupt_labels("instance", truth, 3, 0.5, np.random.default_rng(0), np.ones((300, 4)))
    assert result.replaced.sum() == 150
    assert (result.given[result.replaced] != truth[result.replaced]).all()
    np.testing.assert_allclose(result.transition, (1 - np.eye(3)) / 2, atol=0.01)


def test_images_that_are_all_sure_can_be_replaced_too():
    truth = np.arange(300) % 3
    vectors = (np.eye(3)[truth] * 1000).astype(np.float32)
    result = corrupt_labels("instance", truth, 3, 0.9, np.random.default_rng(0), vectors)
    assert result.replaced.sum() == 270


@pytest.mark.parametrize("count", [0, 1, 30, 90, 100])
def test_chances_sum_to_the_count_and_keep_the_ratios_of_the_doubts(count):
    doubt = np.random.default_rng(0).uniform(0.01, 1, size=100) ** 3
    chance = replacement_chances(doubt, count)
    assert chance.sum() == pytest.approx(count)
    assert chance.max() <= 1
    below = chance < 1
    if count and below.any():
        ratios = chance[below] / doubt[below]
        np.testing.assert_allclose(ratios, ratios[0])
        assert doubt[~below].min(initial=1) >= doubt[below].max()


def test_so_many_are_drawn_with_the_stated_probabilities():
    chance = replacement_chances(np.array([0.05, 0.1, 0.2, 0.3, 0.3, 0.6, 0.9, 0.9, 2.5, 9]), 5)
    rng = np.random.default_rng(0)
    drawn = np.array([draw_fixed_size(chance, 5, rng) for _ in range(4000)])
    assert (drawn.sum(axis=1) == 5).all()
    assert drawn[:, chance == 1].all()
    np.testing.assert_allclose(drawn.mean(axis=0), chance, atol=0.04)
