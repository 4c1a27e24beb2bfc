"""Entropy takes the least certain images of the pool, most uncertain first."""

from dataclasses import replace

import numpy as np


def test_takes_the_largest_entropies_of_the_pool_in_order(inputs, select):
    entropy = np.zeros(40)
    entropy[[3, 9, 20, 7]] = [0.5, 1.0, 0.7, 9.0]  # 7 is reviewed
    ids = select("entropy", replace(inputs, entropy=entropy), 3).image_ids
    assert ids.tolist() == [9, 20, 3]


def test_ties_go_to_the_lowest_id(inputs, select):
    ids = select("entropy", replace(inputs, entropy=np.ones(40)), 4).image_ids
    assert ids.tolist() == [1, 2, 3, 4]
