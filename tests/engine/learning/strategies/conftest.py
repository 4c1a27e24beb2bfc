"""A random but fixed snapshot of a trained round."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from alc_engine.features.neighbor_graph import build_graph
from alc_engine.learning.strategies import Selection, SelectionInputs, make_strategy
from alc_engine.runtime.settings import SelectionSettings


def make_inputs(n: int = 40, classes: int = 3, k: int = 4) -> SelectionInputs:
    rng = np.random.default_rng(5)
    probabilities = rng.dirichlet(np.ones(classes), size=n).astype(np.float32)
    labels = rng.integers(0, classes, n)
    alpha = rng.uniform(size=n)
    pool = np.ones(n, dtype=bool)
    pool[::7] = False
    entropy = -(probabilities * np.log(probabilities + 1e-30)).sum(1).astype(np.float64)
    vectors = rng.normal(size=(n, 3)).astype(np.float32)
    return SelectionInputs(
        vectors=vectors,
        probabilities=probabilities,
        losses=-np.log(probabilities[np.arange(n), labels]).astype(np.float64),
        alpha=alpha / alpha.sum(),
        entropy=entropy,
        suspicion=rng.normal(size=(n, 2)).astype(np.float32),
        labels=labels,
        given=labels.copy(),
        pool=pool,
        reviewed=~pool,
        trusted=~pool,
        groups=np.arange(n),
        graph=build_graph(vectors, k=k),
    )


@pytest.fixture
def inputs() -> SelectionInputs:
    """40 images of 3 classes, every seventh reviewed."""
    return make_inputs()


@pytest.fixture
def one_class() -> SelectionInputs:
    """40 images of one class in a graph of one neighbour each."""
    return make_inputs(classes=1, k=1)


@pytest.fixture
def select() -> Callable[..., Selection]:
    """Run a strategy by name: ``select(name, inputs, count, seed, **settings)``."""

    def run(name, inputs, count=8, seed=0, **settings) -> Selection:
        strategy = make_strategy(name, SelectionSettings(**settings))
        return strategy.select(inputs, count, np.random.default_rng(seed))

    return run
