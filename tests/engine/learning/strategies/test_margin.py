"""Margin on a hand-made case where entropy and best probability would choose otherwise."""

from dataclasses import replace

import numpy as np


def test_asks_where_the_two_best_classes_are_closest(inputs, select):
    probabilities = np.tile(np.array([0.9, 0.05, 0.05], dtype=np.float32), (40, 1))
    probabilities[4] = [0.50, 0.49, 0.01]  # margin .01
    probabilities[9] = [0.45, 0.28, 0.27]  # margin .17, but the largest entropy
    probabilities[6] = [0.54, 0.46, 0.00]  # margin .08, and the smallest entropy of the three
    given = replace(inputs, probabilities=probabilities)
    assert select("margin", given, 3).image_ids.tolist() == [4, 6, 9]
