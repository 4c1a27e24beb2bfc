"""What one operation of the expert changes: answers, classes, and how to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from alc_engine.class_edits import ClassEdit
from alc_engine.classes import Classes
from alc_engine.events import EventKind, Verdict


class Status(IntEnum):
    """What the expert has said of an image."""

    UNREVIEWED = 0
    CONFIRMED = 1
    CORRECTED = 2
    UNSURE = 3
    EXCLUDED = 4


@dataclass(frozen=True, slots=True)
class Review:
    """The standing answer to one image, in terms of the classes that stand."""

    status: Status
    class_id: int
    round: int
    reviewer: str
    time: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class LabelChange:
    """What one operation changed.

    Attributes
    ----------
    kind : EventKind
        What was done; undoing and redoing are kinds of their own.
    image_ids : (K,) int64
        Images whose label or answer is now another one.
    verdict : Verdict or None
        Of the operation that was done, undone or redone; of its first image
        where they differ; None for a change of the classes.
    class_id : int
        Class given by that operation; -1 if none.
    saved : Future
        Done once the change is safe; carries the error if it could not be saved.
    edit : ClassEdit or None
        The change of the classes that was done, undone or redone.
    """

    kind: EventKind
    image_ids: NDArray[np.int64]
    verdict: Verdict | None
    class_id: int
    saved: Future[None]
    edit: ClassEdit | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """What undoing and redoing one operation need: the state on either side.

    Attributes
    ----------
    before, after : mapping of image id to Review or None
        The same images in both.
    classes : pair of Classes, or None
        Before and after, where they differ.
    relabelled : (K,) int64
        Images without a label of the expert, whose given label now counts as
        another class.
    """

    operation_id: str
    verdict: Verdict | None
    class_id: int
    before: Mapping[int, Review | None]
    after: Mapping[int, Review | None]
    classes: tuple[Classes, Classes] | None = None
    edit: ClassEdit | None = None
    relabelled: NDArray[np.int64] | None = None

    @property
    def image_ids(self) -> NDArray[np.int64]:
        """(K,) int64: images whose label or answer it changed."""
        ids = np.fromiter(self.after, dtype=np.int64, count=len(self.after))
        return ids if self.relabelled is None else np.union1d(ids, self.relabelled)
