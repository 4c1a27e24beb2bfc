"""Random draws uniformly from the pool."""

from dataclasses import replace

import numpy as np


def test_every_image_of_the_pool_is_drawn_about_as_often(inputs, select):
    draws = np.concatenate([select("random", inputs, 8, seed).image_ids for seed in range(400)])
    counts = np.bincount(draws, minlength=40)
    assert (counts[~inputs.pool] == 0).all()
    expected = 400 * 8 / inputs.pool.sum()
    # Five standard deviations of a hypergeometric count.
    assert np.abs(counts[inputs.pool] - expected).max() < 5 * np.sqrt(expected)


def test_scores_do_not_matter(inputs, select):
    other = replace(inputs, entropy=inputs.entropy[::-1].copy(), alpha=inputs.alpha[::-1].copy())
    np.testing.assert_array_equal(
        select("random", inputs).image_ids, select("random", other).image_ids
    )
