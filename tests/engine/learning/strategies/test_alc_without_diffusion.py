"""The ablation of Fig. 5: candidates by alpha, then entropy as it is."""

from dataclasses import replace

import numpy as np

from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.settings import TrainingMode

NAME = "alc_without_diffusion"


def test_trains_robustly():
    assert STRATEGIES[NAME].training is TrainingMode.ROBUST


def test_asks_about_the_most_uncertain_of_the_least_trusted(inputs, select):
    entropy = np.zeros(40)
    entropy[[39, 4, 2, 3]] = [9.0, 3.0, 2.0, 2.9]  # 39 is trusted most
    given = replace(inputs, alpha=np.arange(40) / 780, entropy=entropy)
    ids = select(NAME, given, 2, candidates_per_query=3, adaptive_candidates=False).image_ids
    assert ids.tolist() == [4, 3]


def test_a_pick_tells_its_neighbours_nothing_whatever_the_settings(inputs, select):
    selection = select(NAME, inputs, 8, diffusion="paper")
    left = np.setdiff1d(np.arange(40), selection.image_ids)
    np.testing.assert_array_equal(selection.entropy_after[left], inputs.entropy[left])
    assert (selection.entropy_after[selection.image_ids] == 0).all()
