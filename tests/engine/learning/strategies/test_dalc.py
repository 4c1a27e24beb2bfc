"""DALC asks like entropy and trains with a class-transition matrix."""

from dataclasses import replace

import numpy as np

from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.settings import TrainingMode


def test_trains_with_the_noise_model():
    assert STRATEGIES["dalc"].training is TrainingMode.NOISE_MODEL


def test_asks_about_the_largest_entropies(inputs, select):
    entropy = np.zeros(40)
    entropy[[3, 11, 5]] = [0.2, 0.9, 0.4]
    given = replace(inputs, entropy=entropy, losses=np.arange(40.0))
    assert select("dalc", given, 3).image_ids.tolist() == [11, 5, 3]
