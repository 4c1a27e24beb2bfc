"""What the label store held at one moment: a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.classes import Classes
from alc_engine.labels.label_changes import Status
from alc_engine.labels.remarks import Remarks
from alc_engine.labels.store import UNLABELLED, LabelStore, Repeat, Review


@dataclass(frozen=True, eq=False)
class StandingLabels:
    """What `LabelStore` held of N images.

    Attributes
    ----------
    classes : Classes
    given_labels, expert_labels : (N,) int64
    status : (N,) int8
        `Status`.
    rounds, first_rounds : (N,) int64
    known_reviews : mapping of int to Review, or None
        None where they were left out.
    set_aside : mapping of int to Review
        `LabelStore.kept`.
    repeats : tuple of Repeat
    remarks : Remarks
    """

    classes: Classes
    given_labels: NDArray[np.int64]
    expert_labels: NDArray[np.int64]
    status: NDArray[np.int8]
    rounds: NDArray[np.int64]
    first_rounds: NDArray[np.int64]
    known_reviews: Mapping[int, Review] | None
    set_aside: Mapping[int, Review] = field(default_factory=dict)
    repeats: tuple[Repeat, ...] = ()
    remarks: Remarks = field(default_factory=Remarks)

    @classmethod
    def of(cls, labels: LabelStore, *, with_reviews: bool = True) -> StandingLabels:
        """What a store holds now; without its reviews, which take long to copy, on request."""
        return cls(
            labels.classes,
            labels.given_labels,  # replaced as a whole
            labels.expert_labels.copy(),
            labels.status.copy(),
            labels.rounds.copy(),
            labels.first_rounds.copy(),
            dict(labels.reviews) if with_reviews else None,
            dict(labels.kept),
            labels.repeats,
            labels.remarks.copy(),
        )

    def kept(self) -> StandingLabels:
        """The same with the answers to images that are asked about again, which stand as well."""
        if not self.set_aside:
            return self
        ids, reviews = list(self.set_aside), self.set_aside.values()
        expert, status = self.expert_labels.copy(), self.status.copy()
        rounds, first_rounds = self.rounds.copy(), self.first_rounds.copy()
        expert[ids] = [review.class_id for review in reviews]
        status[ids] = [review.status for review in reviews]
        rounds[ids] = [review.round for review in reviews]
        first_rounds[ids] = [review.first_round for review in reviews]
        known = None if self.known_reviews is None else {**self.known_reviews, **self.set_aside}
        return replace(
            self,
            expert_labels=expert,
            status=status,
            rounds=rounds,
            first_rounds=first_rounds,
            known_reviews=known,
            set_aside={},
        )

    def without(self, image_ids: NDArray[np.int64]) -> StandingLabels:
        """The same as if (K,) images had not been answered, and without reviews."""
        expert, status = self.expert_labels.copy(), self.status.copy()
        rounds, first_rounds = self.rounds.copy(), self.first_rounds.copy()
        expert[image_ids] = UNLABELLED
        status[image_ids] = Status.UNREVIEWED
        rounds[image_ids] = first_rounds[image_ids] = -1
        return replace(
            self,
            expert_labels=expert,
            status=status,
            rounds=rounds,
            first_rounds=first_rounds,
            known_reviews=None,
        )

    @property
    def reviews(self) -> Mapping[int, Review]:
        """The standing answers by image id.

        Raises
        ------
        LookupError
            If they were left out.
        """
        if self.known_reviews is None:
            raise LookupError("this snapshot was taken without reviews")
        return self.known_reviews

    @cached_property
    def labels(self) -> NDArray[np.int64]:
        """(N,) int64: the expert's label where there is one, else the given label."""
        return np.where(self.expert_labels == UNLABELLED, self.given_labels, self.expert_labels)

    @cached_property
    def reviewed(self) -> NDArray[np.bool_]:
        """(N,) bool: images with a standing answer of any kind."""
        return np.asarray(self.status != Status.UNREVIEWED)
