"""Instance noise hits hard images, as what they look like, with the stated probabilities."""

import numpy as np
import pytest

from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.noise.instance import (
    draw_fixed_size,
    held_out_log_probabilities,
    replacement_chances,
)
from alc_engine.runtime.errors import UserFixableError


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


def test_images_are_judged_by_the_others_of_their_class_and_not_by_themselves():
    vectors = np.array([[0, 0], [0, 2], [6, 0], [6, 4], [8, 2]], dtype=np.float32)
    truth = np.array([0, 0, 1, 1, 1])
    log_p = held_out_log_probabilities(vectors, truth, 2)
    for i in range(5):
        distances = [
            ((vectors[i] - vectors[(truth == c) & (np.arange(5) != i)].mean(axis=0)) ** 2).sum()
            for c in (0, 1)
        ]
        # Of two classes: log odds are the difference of the distances over one temperature.
        temperature = (distances[1] - distances[0]) / (log_p[i, 0] - log_p[i, 1])
        assert temperature == pytest.approx(_temperature(vectors, log_p), rel=1e-4)
    np.testing.assert_allclose(np.exp(log_p).sum(axis=1), 1)


def _temperature(vectors, log_p):
    """From the first image: other image of its class at distance 4, other mean at 20/3, 2."""
    return ((20 / 3) ** 2 + 2**2 - 4) / (log_p[0, 0] - log_p[0, 1])


def test_probabilities_are_as_sure_as_they_are_right(labelled):
    log_p = held_out_log_probabilities(labelled.vectors, labelled.truth, 4)
    right = (log_p.argmax(axis=1) == labelled.truth).mean()
    assert 0.6 < right < 0.99
    assert np.exp(log_p.max(axis=1)).mean() == pytest.approx(right, abs=0.05)


def test_the_only_image_of_a_class_is_not_its_own_witness():
    vectors = np.vstack([np.eye(2).repeat(20, axis=0), [[5, 5]]]).astype(np.float32)
    truth = np.array([0] * 20 + [1] * 20 + [2])
    log_p = held_out_log_probabilities(vectors, truth, 3)
    assert np.isfinite(log_p).all()
    assert log_p[40, 2] < np.log(0.9)


def test_classes_without_images_are_never_drawn(labelled):
    result = corrupt_labels(
        "instance", labelled.truth * 2, 8, 1.0, np.random.default_rng(0), labelled.vectors
    )
    assert set(result.given) == {0, 2, 4, 6}
    np.testing.assert_array_equal(result.transition[[0, 2, 4, 6]][:, [1, 3, 5, 7]], 0)


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


def test_without_vectors_the_error_says_what_is_missing():
    with pytest.raises(UserFixableError, match="no embeddings") as caught:
        corrupt_labels("instance", np.array([0, 1]), 2, 0.5, np.random.default_rng(0))
    assert caught.value.where == "vectors"
    assert "embedding of each image" in caught.value.remedy


@pytest.mark.parametrize("shape", [(3, 4), (2,), (2, 2, 2)])
def test_vectors_of_other_images_are_refused(shape):
    with pytest.raises(UserFixableError, match="one row of numbers for each image"):
        corrupt_labels(
            "instance", np.array([0, 1]), 2, 0.5, np.random.default_rng(0), np.ones(shape)
        )


def test_a_vector_that_is_no_number_is_named(labelled):
    vectors = labelled.vectors.copy()
    vectors[4321, 2] = np.nan
    with pytest.raises(UserFixableError, match="image 4321"):
        corrupt_labels("instance", labelled.truth, 4, 0.5, np.random.default_rng(0), vectors)


def test_images_of_one_class_among_several_are_refused():
    with pytest.raises(UserFixableError, match="two classes to confuse"):
        corrupt_labels(
            "instance", np.zeros(5, np.int64), 3, 0.5, np.random.default_rng(0), np.ones((5, 2))
        )
