"""LossEnt on a hand-made case: neither the largest loss nor the largest entropy, but their sum."""

from dataclasses import replace

import numpy as np


def test_asks_about_the_largest_sum(inputs, select):
    losses, entropy = np.zeros(40), np.zeros(40)
    losses[[1, 2, 3]] = [3.0, 0.0, 2.5]
    entropy[[1, 2, 3]] = [0.0, 1.2, 1.0]
    given = replace(inputs, losses=losses, entropy=entropy)
    assert select("lossent", given, 3).image_ids.tolist() == [3, 1, 2]
