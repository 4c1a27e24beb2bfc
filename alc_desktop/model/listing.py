"""Which images the grid shows, and in which order. Pure functions over `ImageFacts`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.search import Term, matches


class Scope(StrEnum):
    """The images the grid chooses from: the parts of the queue first, in the order of the work."""

    SUSPECTED = "suspected"
    BATCH = "batch"
    CHECKS = "checks"
    ALL = "all"
    REVIEWED = "reviewed"


class Order(StrEnum):
    """How they are ordered; ties keep the first, outside the queue that of `ImageFacts.places`."""

    QUERY = "query"
    ENTROPY = "entropy"
    SUSPICION = "suspicion"
    CLASS = "class"
    SIMILARITY = "similarity"


def listed(
    facts: ImageFacts,
    scope: Scope,
    order: Order,
    terms: tuple[Term, ...] = (),
    later: Sequence[int] = (),
    suspects: NDArray[np.int64] | None = None,
    chosen: NDArray[np.int64] | None = None,
    similarity: NDArray[np.int64] | None = None,
    then: Order = Order.QUERY,
) -> NDArray[np.int64]:
    """Ids of the images to show, in order.

    Parameters
    ----------
    facts : ImageFacts
    scope, order
        An order whose figures are not known yet leaves the order as it is.
    terms : tuple of Term
        Of the search line; all must hold.
    later : sequence of int
        Images of the batch that the expert put off, in that order: they come last.
    suspects : (S,) int64, optional
        Images whose label is probably wrong, in the order of their list; none where it is
        not known yet.
    chosen : (C,) int64, optional
        Images picked elsewhere, which take the place of those of the scope.
    similarity : (N,) int64, optional
        Rank of each image by similarity to another one.
    then : Order
        Of images that `order` leaves together, e.g. those of a class.

    Returns
    -------
    (K,) int64
    """
    ids = _in_scope(facts, scope, later, suspects) if chosen is None else chosen
    if scope in (Scope.ALL, Scope.REVIEWED):
        ids = facts.in_place(ids)
    if terms:
        ids = ids[matches(terms, facts)[ids]]
    second = _sort_key(facts, then, similarity)
    key = _sort_key(facts, order, similarity)
    if key is None:
        return ids
    if scope is Scope.BATCH and chosen is None and len(later):
        put_off = np.isin(ids, later)
        return np.concatenate([_sorted(ids[~put_off], key, second), ids[put_off]])
    return _sorted(ids, key, second)


def _sorted(
    ids: NDArray[np.int64],
    key: NDArray[np.floating | np.integer],
    second: NDArray[np.floating | np.integer] | None,
) -> NDArray[np.int64]:
    """By a key, those alike by the second one, those alike by both as they were."""
    if second is not None:
        ids = ids[np.argsort(second[ids], kind="stable")]
    return ids[np.argsort(key[ids], kind="stable")]


def _in_scope(
    facts: ImageFacts, scope: Scope, later: Sequence[int], suspects: NDArray[np.int64] | None
) -> NDArray[np.int64]:
    if scope is Scope.BATCH:
        put_off = np.asarray([i for i in later if i in facts.batch], dtype=np.int64)
        return np.concatenate([facts.batch[~np.isin(facts.batch, put_off)], put_off])
    if scope is Scope.CHECKS:
        return facts.checks
    if scope is Scope.REVIEWED:
        return facts.looked_at
    if scope is Scope.SUSPECTED:
        return np.zeros(0, dtype=np.int64) if suspects is None else suspects
    return np.arange(len(facts), dtype=np.int64)


def _sort_key(
    facts: ImageFacts, order: Order, similarity: NDArray[np.int64] | None
) -> NDArray[np.floating | np.integer] | None:
    """(N,) values that rise along the order; None where the order stays as it is."""
    if order is Order.ENTROPY and facts.entropy is not None:
        return -facts.entropy
    if order is Order.SUSPICION and facts.trust is not None:
        return np.where(np.isnan(facts.trust), 2.0, facts.trust)
    if order is Order.CLASS:
        return facts.class_places[facts.labels]
    return similarity if order is Order.SIMILARITY else None
