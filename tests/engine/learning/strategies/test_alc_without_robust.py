"""The ablation of Fig. 4: entropy propagation over the whole pool, alpha unheeded."""

from dataclasses import replace

import numpy as np

from alc_engine.learning.diffusion import PaperDiffusion
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.runtime.settings import TrainingMode

NAME = "alc_without_robust"


def test_trains_uniformly():
    assert STRATEGIES[NAME].training is TrainingMode.UNIFORM


def test_alpha_does_not_bound_the_candidates(inputs, select):
    entropy = np.zeros(40)
    entropy[[39, 4]] = [9.0, 3.0]
    given = replace(inputs, alpha=np.arange(40) / 780, entropy=entropy)
    assert select(NAME, given, 2, candidates_per_query=1).image_ids.tolist() == [39, 4]


def test_picks_follow_the_propagated_entropy(inputs, select):
    given = replace(inputs, pool=np.ones(40, dtype=bool))
    field = PaperDiffusion(given.graph, given.entropy)
    expected: list[int] = []
    for _ in range(6):
        values = field.entropy.copy()
        values[expected] = -np.inf
        expected.append(int(values.argmax()))
        field.take(expected[-1], np.array(expected[-1:]))
    assert select(NAME, given, 6, diffusion="paper").image_ids.tolist() == expected
    assert expected != np.argsort(-given.entropy)[:6].tolist()
