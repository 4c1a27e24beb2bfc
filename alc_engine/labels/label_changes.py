"""What one operation of the expert changes: answers, classes, remarks; how to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.class_edits import ClassEdit
from alc_engine.labels.classes import Classes
from alc_engine.labels.events import EventKind, Signature, Verdict
from alc_engine.labels.remarks import Remark


class Status(IntEnum):
    """What the expert has said of an image."""

    UNREVIEWED = 0
    CONFIRMED = 1
    CORRECTED = 2
    UNSURE = 3
    EXCLUDED = 4
    LABELLED = 5
    ACCEPTED = 6


GIVES_LABEL = (Status.CONFIRMED, Status.CORRECTED, Status.LABELLED, Status.ACCEPTED)
"""Of images with a label of the expert: the given one, another, one where none was given,
or one that was accepted in bulk."""


_OF_VERDICT = {
    Verdict.UNSURE: Status.UNSURE,
    Verdict.EXCLUDE: Status.EXCLUDED,
    Verdict.ACCEPT: Status.ACCEPTED,
}
"""Whatever label the image came with."""


def status_of(verdict: Verdict, class_id: int, given: int) -> Status:
    """What an answer makes of an image that came with the class `given`; -1 where it had none."""
    if verdict in _OF_VERDICT:
        return _OF_VERDICT[verdict]
    if given < 0:
        return Status.LABELLED
    return Status.CONFIRMED if class_id == given else Status.CORRECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Signature):
    """The standing answer to one image, in terms of the classes that stand, and whose it is.

    `first_round` is that of the first of the answers that it took the place of.
    """

    status: Status
    class_id: int
    first_round: int

    def says_the_same_as(self, other: Review | None) -> bool:
        """Whether both call the image the same, whoever said it when."""
        return other is not None and (self.status, self.class_id) == (other.status, other.class_id)


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two labels that one image was given, the second without sight of the first.

    Attributes
    ----------
    before_by, by : str
        Who gave the first, and the second.
    before, label : int
        Their class ids.
    """

    before_by: str
    by: str
    before: int
    label: int


@dataclass(frozen=True, slots=True)
class LabelChange:
    """What one operation changed.

    Attributes
    ----------
    kind : EventKind
        What was done; undoing and redoing are kinds of their own.
    image_ids : (K,) int64
        Images whose label or answer is now another one.
    class_id : int
        Class given by that operation to all of its images; -1 if there is none.
    saved : Future
        Done once the change is safe; carries the error if it could not be saved.
    edit : ClassEdit or None
        The change of the classes that was done, undone or redone.
    counts : mapping of Status to int
        How many answers of the operation that was done, undone or redone said
        what; only what was said at all, and nothing for a change of the classes
        or a remark.
    repeated : int
        Further answers of it: what they said stood already.
    already : (J,) int64
        Images that were left alone, as this reviewer had said just that of them.
    remark : Remark or None
        The remark that was made, undone or redone; no label is another one by it, so
        that `image_ids` is empty.
    """

    kind: EventKind
    image_ids: NDArray[np.int64]
    class_id: int
    saved: Future[None]
    edit: ClassEdit | None = None
    counts: Mapping[Status, int] = field(default_factory=dict)
    repeated: int = 0
    already: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    remark: Remark | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """What undoing and redoing one operation need: the state on either side.

    Attributes
    ----------
    kind : EventKind
        Of its events; never undoing or redoing.
    before, after : mapping of image id to Review or None
        The same images in both.
    classes : pair of Classes, or None
        Before and after, where they differ.
    relabelled : (K,) int64
        Images without a label of the expert, whose given label now counts as
        another class.
    again : frozenset of int
        Images that were asked about again, and answered as if for the first time.
    remark : Remark or None
        What it said beside any answer.
    """

    operation_id: str
    kind: EventKind
    class_id: int
    before: Mapping[int, Review | None]
    after: Mapping[int, Review | None]
    classes: tuple[Classes, Classes] | None = None
    edit: ClassEdit | None = None
    relabelled: NDArray[np.int64] | None = None
    again: frozenset[int] = frozenset()
    remark: Remark | None = None

    @property
    def image_ids(self) -> NDArray[np.int64]:
        """(K,) int64: images whose label or answer it changed."""
        ids = np.fromiter(self.after, dtype=np.int64, count=len(self.after))
        return ids if self.relabelled is None else np.union1d(ids, self.relabelled)

    @property
    def counts(self) -> dict[Status, int]:
        """How many of its answers said what anew; nothing for a change of the classes."""
        if self.edit is not None:
            return {}
        said: dict[Status, int] = {}
        for image_id, review in self.after.items():
            if review is None:
                continue
            if image_id in self.again or not review.says_the_same_as(self.before[image_id]):
                said[review.status] = said.get(review.status, 0) + 1
        return dict(sorted(said.items())) if len(said) > 1 else said

    @property
    def repeated(self) -> int:
        """How many of its answers said what stood already."""
        return self.repeated_beside(self.counts)

    def repeated_beside(self, counts: Mapping[Status, int]) -> int:
        """The same for who has `counts` already: thousands are undone at once."""
        return 0 if self.edit is not None else len(self.after) - sum(counts.values())
