"""SimiFeat asks like entropy, of a classifier trained without labels that neighbours vote down."""

from dataclasses import replace

import numpy as np

from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.settings import TrainingMode


def test_trains_without_the_worst_of_each_class_and_need_not_be_told_their_share():
    assert STRATEGIES["simifeat_rank"].training is TrainingMode.SIMIFEAT_RANK
    assert not STRATEGIES["simifeat_rank"].needs_noise_share


def test_asks_about_the_largest_entropies_left_out_or_not(inputs, select):
    entropy = np.zeros(40)
    entropy[[3, 11, 5]] = [0.2, 0.9, 0.4]
    alpha = np.full(40, 1 / 38)
    alpha[[11, 6]] = 0  # left out
    given = replace(inputs, entropy=entropy, alpha=alpha, losses=np.arange(40.0))
    assert select("simifeat_rank", given, 3).image_ids.tolist() == [11, 5, 3]
