"""What every strategy promises; a strategy without a known-answer test of its own fails here."""

import importlib
import inspect
import pkgutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from alc_engine.learning import strategies
from alc_engine.learning.strategies import STRATEGIES, QueryStrategy

METHODS = Path(__file__).parents[4] / "docs" / "methods.md"

every = pytest.mark.parametrize("name", STRATEGIES)


@every
def test_asks_about_distinct_images_of_the_pool(name, inputs, select):
    ids = select(name, inputs).image_ids
    assert len(set(ids)) == len(ids) == 8
    assert inputs.pool[ids].all()
    assert ids.dtype == np.int64


@every
def test_asks_about_all_that_are_left_when_there_are_fewer(name, inputs, select):
    ids = select(name, inputs, 100).image_ids
    assert sorted(ids) == np.flatnonzero(inputs.pool).tolist()


@every
def test_same_seed_same_batch(name, inputs, select):
    first, second = select(name, inputs), select(name, inputs)
    np.testing.assert_array_equal(first.image_ids, second.image_ids)


@every
def test_ties_do_not_break_it(name, inputs, select):
    n = len(inputs.pool)
    tied = replace(
        inputs,
        probabilities=np.full((n, 3), 1 / 3, dtype=np.float32),
        losses=np.ones(n),
        alpha=np.full(n, 1 / n),
        entropy=np.full(n, np.log(3)),
    )
    ids = select(name, tied).image_ids
    assert len(set(ids)) == 8
    np.testing.assert_array_equal(ids, select(name, tied).image_ids)


@every
def test_one_class_and_one_neighbour_are_enough(name, one_class, select):
    assert len(set(select(name, one_class).image_ids)) == 8


@every
def test_entropy_after_covers_the_catalogue_and_the_inputs_stay_as_they_are(name, inputs, select):
    kept = inputs.entropy.copy()
    selection = select(name, inputs)
    assert selection.entropy_after.shape == kept.shape
    np.testing.assert_array_equal(inputs.entropy, kept)
    if selection.traces is not None:
        assert len(selection.traces.neighbor_ids) == 8


@every
def test_no_graph_is_needed_where_none_is_declared(name, inputs, select):
    bare = replace(inputs, graph=None)
    if STRATEGIES[name].needs_graph:
        with pytest.raises(AssertionError):
            select(name, bare)
    else:
        assert len(select(name, bare).image_ids) == 8


@every
def test_says_what_it_is_and_where_it_comes_from(name):
    strategy = STRATEGIES[name]
    assert strategy.name == name
    assert strategy.title
    assert strategy.source


@every
def test_has_a_known_answer_test_of_its_own(name):
    assert (Path(__file__).parent / f"test_{name}.py").exists()


@every
def test_is_in_the_table_of_methods(name):
    assert f"\n| `{name}` |" in METHODS.read_text(encoding="utf-8")


def test_every_strategy_is_offered():
    made = set()
    for module in pkgutil.iter_modules(strategies.__path__, f"{strategies.__name__}."):
        for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(found, QueryStrategy) and not inspect.isabstract(found):
                made.add(found)
    assert made == set(STRATEGIES.values())
