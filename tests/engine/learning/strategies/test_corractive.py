"""CorrActive on a hand-made case: the label counts, not the certainty."""

from dataclasses import replace

import numpy as np


def test_asks_about_the_largest_losses_whatever_the_entropy(inputs, select):
    losses, entropy = np.zeros(40), np.zeros(40)
    losses[[3, 11, 5]] = [2.0, 9.0, 4.0]
    entropy[[1, 2]] = 1.0
    given = replace(inputs, losses=losses, entropy=entropy)
    assert select("corractive", given, 3).image_ids.tolist() == [11, 5, 3]


def test_images_without_a_label_come_last(inputs, select):
    losses = np.where(np.arange(40) < 10, 0.0, 1.0)  # a loss of 0 is what no label has
    left = np.flatnonzero(inputs.pool)
    ids = select("corractive", replace(inputs, losses=losses), len(left)).image_ids
    assert (ids[-(left < 10).sum() :] < 10).all()
