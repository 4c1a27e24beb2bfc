"""Least confident on a hand-made case where margin and entropy would choose otherwise."""

from dataclasses import replace

import numpy as np


def test_asks_where_the_best_class_is_least_probable(inputs, select):
    probabilities = np.tile(np.array([0.9, 0.05, 0.05], dtype=np.float32), (40, 1))
    probabilities[4] = [0.50, 0.49, 0.01]  # the smallest margin
    probabilities[9] = [0.45, 0.28, 0.27]  # the smallest best class
    probabilities[6] = [0.48, 0.51, 0.01]
    given = replace(inputs, probabilities=probabilities)
    assert select("least_confident", given, 3).image_ids.tolist() == [9, 4, 6]
