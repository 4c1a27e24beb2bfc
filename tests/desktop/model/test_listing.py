"""Which images the grid shows, and in which order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.listing import Order, Scope, listed
from alc_desktop.model.search import parse


@pytest.fixture
def facts():
    return ImageFacts(
        file_names=tuple(f"{i}.png" for i in range(6)),
        path_of=lambda i: Path(),
        class_names=("cat", "dog"),
        given_labels=np.array([1, 0, 1, 0, 1, 0]),
        labels=np.array([1, 0, 1, 0, 1, 0]),
        status=np.array([0, 1, 0, 2, 0, 0], dtype=np.int8),
        unsaved=frozenset(),
        batch=np.array([4, 1, 5, 0]),
        entropy=np.array([0.1, 0.6, 0.3, 0.2, 0.5, 0.5]),
        trust=np.array([0.9, 0.1, 0.2, np.nan, 0.0, 0.3]),
    )


def test_the_batch_comes_in_query_order(facts):
    assert listed(facts, Scope.BATCH, Order.QUERY).tolist() == [4, 1, 5, 0]


def test_what_was_put_off_comes_last_in_every_order(facts):
    assert listed(facts, Scope.BATCH, Order.QUERY, later=[4, 5]).tolist() == [1, 0, 4, 5]
    assert listed(facts, Scope.BATCH, Order.ENTROPY, later=[1]).tolist() == [4, 5, 0, 1]


def test_the_order_by_class_is_that_in_which_classes_are_shown(facts):
    assert listed(facts, Scope.ALL, Order.CLASS).tolist() == [1, 3, 5, 0, 2, 4]
    turned = replace(facts, class_order=(1, 0))
    assert listed(turned, Scope.ALL, Order.CLASS).tolist() == [0, 2, 4, 1, 3, 5]
    labels = np.array([1, -1, 1, 0, 1, 0])
    without = replace(turned, labels=labels)
    assert listed(without, Scope.ALL, Order.CLASS).tolist() == [1, 0, 2, 4, 3, 5]


def test_what_was_put_off_in_another_batch_is_not_dragged_in(facts):
    assert listed(facts, Scope.BATCH, Order.QUERY, later=[2]).tolist() == [4, 1, 5, 0]


def test_entropy_is_ordered_high_first_and_ties_stay_in_order(facts):
    assert listed(facts, Scope.ALL, Order.ENTROPY).tolist() == [1, 4, 5, 2, 3, 0]


def test_the_least_trusted_come_first_and_the_unknown_last(facts):
    assert listed(facts, Scope.ALL, Order.SUSPICION).tolist() == [4, 1, 2, 5, 0, 3]


def test_classes_are_ordered_as_the_project_orders_them(facts):
    assert listed(facts, Scope.ALL, Order.CLASS).tolist() == [1, 3, 5, 0, 2, 4]


def test_reviewed_and_suspected_images_and_a_search(facts):
    suspects = np.array([5, 0, 2])
    assert listed(facts, Scope.REVIEWED, Order.QUERY).tolist() == [1, 3]
    assert listed(facts, Scope.SUSPECTED, Order.QUERY, suspects=suspects).tolist() == [5, 0, 2]
    assert listed(facts, Scope.SUSPECTED, Order.QUERY).tolist() == []
    assert listed(facts, Scope.BATCH, Order.QUERY, parse("label:dog")).tolist() == [4, 0]


def test_an_order_whose_figures_are_not_known_changes_nothing(facts):
    unknown = replace(facts, entropy=None, trust=None)
    for order in (Order.ENTROPY, Order.SUSPICION):
        assert listed(unknown, Scope.BATCH, order).tolist() == [4, 1, 5, 0]


def test_similar_images_come_first_in_every_list(facts):
    rank = np.array([3, 0, 5, 1, 2, 4])
    ordered = listed(facts, Scope.ALL, Order.SIMILARITY, similarity=rank)
    assert ordered.tolist() == [1, 3, 4, 0, 5, 2]
    assert listed(facts, Scope.BATCH, Order.SIMILARITY, similarity=rank).tolist() == [1, 4, 0, 5]


def test_an_order_by_similarity_that_is_not_known_yet_changes_nothing(facts):
    assert listed(facts, Scope.BATCH, Order.SIMILARITY).tolist() == [4, 1, 5, 0]


def test_chosen_images_take_the_place_of_the_scope_and_are_searched_and_ordered(facts):
    chosen = np.array([5, 0, 2])
    assert listed(facts, Scope.ALL, Order.QUERY, chosen=chosen).tolist() == [5, 0, 2]
    assert listed(facts, Scope.ALL, Order.ENTROPY, chosen=chosen).tolist() == [5, 2, 0]
    terms = parse("label:dog")
    assert listed(facts, Scope.ALL, Order.QUERY, terms, chosen=chosen).tolist() == [0, 2]
