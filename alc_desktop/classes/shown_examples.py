"""Which images the class panel shows of a class, and what vouches for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from alc_desktop.model.class_examples import examples_of
from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import Status

MOST = 12
"""Images shown of a class at most."""
_NOBODY_LOOKED = (Status.UNREVIEWED, Status.ACCEPTED)


class Source(Enum):
    """What vouches for an image that the expert did not answer."""

    TRUSTED = auto()
    """The training trusts its label."""
    GIVEN = auto()
    """Nothing: its label came so."""


@dataclass(frozen=True)
class ShownExamples:
    """Images of a class, the expert's own first.

    Attributes
    ----------
    own : tuple of int
        Those that the expert said to be of the class.
    others : tuple of int
    source : Source
        Of the others.
    blind : bool
        Whether others may not be told.
    """

    own: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    source: Source = Source.TRUSTED
    blind: bool = False

    @property
    def image_ids(self) -> tuple[int, ...]:
        """All of them, as they are shown."""
        return self.own + self.others


def shown_examples(facts: ImageFacts, class_id: int) -> ShownExamples:
    """Examples of a class from the start: what was answered, then what is trusted.

    Where nothing was trained yet, or nothing of the class is trusted, those follow whose
    label came so. Blind, only answered images have a label in `facts`, so that nothing
    here tells of another one.
    """
    found = examples_of(facts, class_id, MOST)
    own = tuple(each.image_id for each in found if each.confirmed)
    trusted = tuple(each.image_id for each in found if not each.confirmed)
    if trusted or (own and facts.trust is not None):
        return ShownExamples(own, trusted, Source.TRUSTED, facts.blind)
    given = _as_given(facts, class_id)[: MOST - len(own)]
    return ShownExamples(own, tuple(given.tolist()), Source.GIVEN, facts.blind)


def _as_given(facts: ImageFacts, class_id: int) -> NDArray[np.int64]:
    return np.flatnonzero((facts.labels == class_id) & np.isin(facts.status, _NOBODY_LOOKED))
