"""Examples of a class, to compare with: the one rule by which they are chosen.

What the expert answered comes first; where that is too little, the labels that the
training trusts most. Both are told apart. Read from `ImageFacts`, so blind nothing is
an example but what was answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import Status

_BY_EXPERT = (Status.CONFIRMED, Status.CORRECTED, Status.LABELLED)
_NOT_ANSWERED = (Status.UNREVIEWED, Status.ACCEPTED)
_TRUSTED = 0.5
"""A label that is trusted less than half of all labels is no example of anything."""
_MOST_TRUSTED = 48
"""Of so many the nearest are chosen: looking at all of a large class would take a while."""

Nearness = Callable[[NDArray[np.int64]], NDArray[np.float32] | None]
"""Distances of (K,) images from the one that is compared; None where they are not known."""


@dataclass(frozen=True)
class ClassExample:
    """An image that shows what a class looks like.

    Attributes
    ----------
    image_id : int
    confirmed : bool
        The expert said that it is of the class: by confirming its label, or by giving it
        this one. Else the training trusts its label, and nobody looked.
    """

    image_id: int
    confirmed: bool


def examples_of(
    facts: ImageFacts,
    class_id: int,
    count: int,
    *,
    near: Nearness | None = None,
    apart_from: NDArray[np.int64] | None = None,
) -> tuple[ClassExample, ...]:
    """Examples of a class: the expert's own first, then those that training trusts most.

    Parameters
    ----------
    facts : ImageFacts
    class_id : int
    count : int
        At most.
    near : callable, optional
        Of each kind those nearest to the image that is compared come first; without it,
        and where it knows nothing, those most trusted (`ImageFacts.trust`), ties by id.
    apart_from : (K,) int64, optional
        Images that are none: the one that is compared, and its copies.
    """
    ids = np.flatnonzero(facts.labels == class_id)
    if apart_from is not None:
        ids = ids[~np.isin(ids, apart_from)]
    status = facts.status[ids]
    found = _first(facts, ids[np.isin(status, _BY_EXPERT)], count, near)
    trusted = np.zeros(0, dtype=np.int64)
    if len(found) < count and facts.trust is not None:
        is_trusted = facts.trust[ids] >= _TRUSTED  # never of NaN: not judged yet
        trusted = ids[np.isin(status, _NOT_ANSWERED) & is_trusted]
        trusted = _first(facts, trusted, count - len(found), near)
    return (
        *(ClassExample(image_id, confirmed=True) for image_id in found.tolist()),
        *(ClassExample(image_id, confirmed=False) for image_id in trusted.tolist()),
    )


def _first(
    facts: ImageFacts, ids: NDArray[np.int64], count: int, near: Nearness | None
) -> NDArray[np.int64]:
    """(K,) int64: at most `count` of these images, the nearest of the most trusted ones."""
    if facts.trust is not None:
        known = np.nan_to_num(facts.trust[ids], nan=-1.0)
        ids = ids[np.argsort(-known, kind="stable")]
    if near is not None and len(ids):
        ids = ids[:_MOST_TRUSTED]
        distances = near(ids)
        if distances is not None:
            ids = ids[np.argsort(distances, kind="stable")]
    return ids[:count]
