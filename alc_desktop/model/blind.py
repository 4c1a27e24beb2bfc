"""What may be told while the expert labels blind: this place alone says it.

Given label, suggestion and suspicion of an image stay hidden until the expert
has answered it, so that they don't sway the answer. Views, lists, searches and
sentences read `ImageFacts`, and while labels are kept back they are handed the
facts that `told` leaves of them: nobody has to remember what to hide.

Hidden are the labels, what the model predicts and how likely it finds that, how
far a label is trusted and how probably it is wrong, notes and flags, which another
expert may have put there, that it was chosen to show a class, and the file name,
which often holds the class. A folder a class puts images of a class beside each
other: hidden images have numbers of their own, and lists without an order of their
own follow those. Told are that an image was asked about, how uncertain the model is
(its entropy, which names no class), what the diffusion took, and which images are alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar, overload

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import UNLABELLED, Status

if TYPE_CHECKING:
    from alc_engine.learning.insights import Neighborhood

_Figure = TypeVar("_Figure", bound=np.generic)


def told(facts: ImageFacts) -> ImageFacts:
    """What is left of `facts` for an expert who labels blind; arrays are copies.

    Of the same catalogue it depends on nothing but the answers, the batch and
    figures that name no class: what was handed in with an image, or predicted of
    it, makes no difference before it is answered.
    """
    hidden = np.asarray(facts.status == Status.UNREVIEWED)
    places = _shuffled(len(facts))

    def without(figures: NDArray[_Figure], nothing: float) -> NDArray[_Figure]:
        return np.where(hidden, nothing, figures).astype(figures.dtype)

    def without_any(figures: NDArray[_Figure] | None, nothing: float) -> NDArray[_Figure] | None:
        return None if figures is None else without(figures, nothing)

    return replace(
        facts,
        hidden=hidden,
        checks=facts.checks[:0],  # they are drawn more often where the model doubts a label
        places=places,
        file_names=_Names(facts.file_names, hidden, places),
        given_labels=without(facts.given_labels, UNLABELLED),
        labels=without(facts.labels, UNLABELLED),
        predicted=without_any(facts.predicted, UNLABELLED),
        predicted_probability=without_any(facts.predicted_probability, np.nan),
        guessing=False,  # how the model agrees with labels that are kept back tells of them
        trust=without_any(facts.trust, np.nan),
        notes={i: note for i, note in facts.notes.items() if not hidden[i]},
        flagged={i for i in facts.flagged if not hidden[i]},
        pictures={
            class_id: tuple(i for i in image_ids if not hidden[i])
            for class_id, image_ids in facts.pictures.items()
        },
        wrong=without_any(facts.wrong, np.nan),
    )


def told_neighborhood(shown: Neighborhood, facts: ImageFacts) -> Neighborhood:
    """Neighbours, without the marks of hidden ones as spared: those labels are little trusted."""
    if facts.hidden is None:
        return shown
    return replace(shown, spared=shown.spared & ~facts.hidden[shown.neighbor_ids])


@lru_cache(maxsize=1)
def _shuffled(count: int) -> NDArray[np.int64]:
    """(N,) int64: a place for each image that tells nothing of its folder; always the same."""
    return np.random.default_rng(count).permutation(count)


class _Names(Sequence[str]):
    """File names, and numbers in place of those that may not be told."""

    def __init__(
        self, names: Sequence[str], hidden: NDArray[np.bool_], places: NDArray[np.int64]
    ) -> None:
        self._names, self._hidden, self._places = names, hidden, places

    def __len__(self) -> int:
        return len(self._names)

    @overload
    def __getitem__(self, key: int) -> str: ...

    @overload
    def __getitem__(self, key: slice) -> Sequence[str]: ...

    def __getitem__(self, key: int | slice) -> str | Sequence[str]:
        if isinstance(key, slice):
            return [self[place] for place in range(*key.indices(len(self)))]
        if not self._hidden[key]:
            return self._names[key]
        text = QCoreApplication.translate("Blind", "image {number}")
        return text.format(number=int(self._places[key]) + 1)

    def __iter__(self) -> Iterator[str]:
        return (self[place] for place in range(len(self)))
