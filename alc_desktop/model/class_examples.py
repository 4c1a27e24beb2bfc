"""Examples of a class, to compare with: the one rule by which they are chosen.

What the expert answered comes first; where that is too little, the labels that the
training trusts most; and where it trusts none, or nothing was trained yet, labels as they
came. All are told apart. Read from `ImageFacts`, so blind nothing is
an example but what was answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

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


class Source(Enum):
    """What vouches for an example."""

    EXPERT = auto()
    """The expert confirmed its label, or gave it this one."""
    TRUSTED = auto()
    """The training trusts its label, and nobody looked."""
    GIVEN = auto()
    """Nothing: its label came so."""


@dataclass(frozen=True)
class ClassExample:
    """An image that shows what a class looks like.

    Attributes
    ----------
    image_id : int
    source : Source
    """

    image_id: int
    source: Source


def examples_of(
    facts: ImageFacts,
    class_id: int,
    count: int,
    *,
    near: Nearness | None = None,
    apart_from: NDArray[np.int64] | None = None,
) -> tuple[ClassExample, ...]:
    """Examples of a class: the expert's own first, then those that training trusts most.

    Where there are none of either, or nothing was trained yet, those follow whose label
    came so: of trusted and of given ones there is one kind at most.

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
    own = _first(facts, ids[np.isin(status, _BY_EXPERT)], count, near)
    others, source = ids[np.isin(status, _NOT_ANSWERED)], Source.GIVEN
    if facts.trust is not None:
        trusted = others[facts.trust[others] >= _TRUSTED]  # never of NaN: not judged yet
        if len(trusted) or len(own):
            others, source = trusted, Source.TRUSTED
    others = _first(facts, others, count - len(own), near)
    return (
        *(ClassExample(image_id, Source.EXPERT) for image_id in own.tolist()),
        *(ClassExample(image_id, source) for image_id in others.tolist()),
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
