"""Which images the class panel shows of a class, and what vouches for each of them."""

from __future__ import annotations

from dataclasses import dataclass

from alc_desktop.model.class_examples import Source, examples_of
from alc_desktop.model.facts import ImageFacts

MOST = 12
"""Images shown of a class at most."""


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
    own = tuple(each.image_id for each in found if each.source is Source.EXPERT)
    others = tuple(each.image_id for each in found if each.source is not Source.EXPERT)
    source = found[-1].source if others else Source.TRUSTED
    return ShownExamples(own, others, source, facts.blind)
