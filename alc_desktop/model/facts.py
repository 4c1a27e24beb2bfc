"""What the views read about the images: catalogue-long arrays, replaced as a whole on a change.

Views never see the session. They get an `ImageFacts` and the ids that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.store import Status


@dataclass(frozen=True, eq=False)
class ImageFacts:
    """Facts about N images, M classes.

    Attributes
    ----------
    file_names : sequence of N str
    path_of : callable
        Path of an image by its id.
    class_names : tuple of M str
        By class id, those of merged classes as well.
    given_labels : (N,) int64
        As handed in, a merged class counting as the one it was merged into; -1
        where there is none.
    labels : (N,) int64
        The expert's label where there is one, else the given label.
    status : (N,) int8
        `alc_engine.labels.store.Status`.
    unsaved : frozenset of int
        Images whose answer is shown but not committed yet.
    batch : (Q,) int64
        The current query batch, in query order.
    predicted : (N,) int32 or None
        The model's suggestion; None before the first round, like all below.
    predicted_probability : (N,) float32 or None
    entropy : (N,) float64 or None
        The model's, in nats, before the batch was picked; NaN, like what the
        model suggests, for an image that can't be read.
    entropy_after : (N,) float64 or None
        The same after the batch was picked; 0 for the images of the batch.
    suppression : (N,) float64 or None
        What the diffusion of the batch took, nats; 0 for its images themselves.
    trust : (N,) float64 or None
        Share of labels that are trusted less, 0..1; low is suspicious. NaN
        where the label that stands was not trained on yet.
    wrong : (N,) float64 or None
        Probability that the given label is wrong, by what was known when the round came
        or the classes last changed; NaN where it was not trained on.
    most_entropy : float
        Nats: a uniform guess over the classes that the model was trained with;
        0 before the first round.
    guessing : bool
        The model agrees with the labels no better than chance: nothing of it is a suggestion.
    class_order : tuple of int
        Ids of the classes that stand, in the order they are shown in; all of
        them by id where it is not said.
    hidden : (N,) bool or None
        Images of which label, suggestion and suspicion are kept back; they are
        missing above, and the name is a number. None while the expert does not
        label blind; see `blind`.
    places : (N,) int64 or None
        Where images come in a list without an order of its own; None: by id.
    near_duplicates : (N,) int64 or None
        The group of each image, by the lowest id in it; None before the images are prepared.
    checks : (R,) int64
        Images of the batch that stand there by chance, in its order.
    notes : mapping of int to str
        The note on each image that has one.
    flagged : set of int
        Images with a flag.
    descriptions : mapping of int to str
        What each class that is described is, by its id.
    pictures : mapping of int to tuple of int
        Images that were chosen to show a class, by its id.
    """

    file_names: Sequence[str]
    path_of: Callable[[int], Path]
    class_names: tuple[str, ...]
    given_labels: NDArray[np.int64]
    labels: NDArray[np.int64]
    status: NDArray[np.int8]
    unsaved: frozenset[int]
    batch: NDArray[np.int64]
    predicted: NDArray[np.int32] | None = None
    predicted_probability: NDArray[np.float32] | None = None
    entropy: NDArray[np.float64] | None = None
    entropy_after: NDArray[np.float64] | None = None
    suppression: NDArray[np.float64] | None = None
    trust: NDArray[np.float64] | None = None
    wrong: NDArray[np.float64] | None = None
    most_entropy: float = 0.0
    guessing: bool = False
    class_order: tuple[int, ...] = ()
    hidden: NDArray[np.bool_] | None = None
    places: NDArray[np.int64] | None = None
    near_duplicates: NDArray[np.int64] | None = None
    checks: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    notes: Mapping[int, str] = field(default_factory=dict)
    flagged: Set[int] = frozenset()
    descriptions: Mapping[int, str] = field(default_factory=dict)
    pictures: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.class_order:
            object.__setattr__(self, "class_order", tuple(range(len(self.class_names))))

    def __len__(self) -> int:
        return len(self.given_labels)

    def suggestion(self, image_id: int) -> int:
        """The class that the model suggests for an image; -1 for none, or for a mere guess."""
        if self.predicted is None or self.guessing:
            return -1
        return int(self.predicted[image_id])

    def waiting(self, image_ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """(K,) bool: no answer yet; for a random check accepting in bulk is none."""
        status = self.status[image_ids]
        accepted = status == Status.ACCEPTED
        waits = (status == Status.UNREVIEWED) | (accepted & np.isin(image_ids, self.checks))
        return np.asarray(waits)

    @property
    def progress(self) -> tuple[int, int]:
        """Images of the batch that were answered, and those that were to be.

        Nobody answered what was accepted in bulk, and nobody is asked about it any more.
        """
        waits = self.waiting(self.batch)
        asked = waits | (self.status[self.batch] != Status.ACCEPTED)
        return int((asked & ~waits).sum()), int(asked.sum())

    @property
    def looked_at(self) -> NDArray[np.int64]:
        """(K,) int64: images with an answer; what was accepted in bulk nobody looked at."""
        answered = (self.status != Status.UNREVIEWED) & (self.status != Status.ACCEPTED)
        return np.flatnonzero(answered)

    @property
    def blind(self) -> bool:
        """Whether anything is kept back until it is answered."""
        return self.hidden is not None

    def hides(self, image_id: int) -> bool:
        """Whether label and suggestion of an image must not be seen yet."""
        return self.hidden is not None and bool(self.hidden[image_id])

    def hides_any(self, image_ids: NDArray[np.int64]) -> bool:
        """Whether one of (K,) images is hidden."""
        return self.hidden is not None and bool(self.hidden[image_ids].any())

    def number(self, image_id: int) -> int:
        """Number of an image, from 1: where it was handed in, unless that is kept back."""
        return 1 + (image_id if self.places is None else int(self.places[image_id]))

    def in_place(self, image_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """(K,) int64: the same images in the order of a list without one of its own."""
        return image_ids if self.places is None else image_ids[np.argsort(self.places[image_ids])]

    def copies(self, image_id: int) -> NDArray[np.int64]:
        """(K,) int64: the near-duplicates of an image; which they are is told blind, too."""
        from alc_engine.learning.insights import copies_of

        if self.near_duplicates is None:
            return np.zeros(0, dtype=np.int64)
        return copies_of(self.near_duplicates, image_id)

    def class_name(self, class_id: int) -> str:
        """Name of a class; a dash for an image without one."""
        return self.class_names[class_id] if class_id >= 0 else "–"

    @cached_property
    def shown_names(self) -> tuple[str, ...]:
        """Names of the classes that stand, in the order they are shown in."""
        return tuple(self.class_names[class_id] for class_id in self.class_order)

    @cached_property
    def class_places(self) -> NDArray[np.int64]:
        """(M + 1,) int64: place of each class in `class_order`; -1 last, for no class at all."""
        places = np.full(len(self.class_names) + 1, -1, dtype=np.int64)
        places[list(self.class_order)] = np.arange(len(self.class_order))
        return places

    @property
    def entropy_scale(self) -> float:
        """Nats at the full length of a bar; it stays what it is while a round stands."""
        return self.most_entropy or float(np.log(max(len(self.class_names), 2)))
