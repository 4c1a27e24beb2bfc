"""What the label store held at one moment: a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.classes import Classes
from alc_engine.labels.label_changes import Status
from alc_engine.labels.store import UNLABELLED, Review


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
    """

    classes: Classes
    given_labels: NDArray[np.int64]
    expert_labels: NDArray[np.int64]
    status: NDArray[np.int8]
    rounds: NDArray[np.int64]
    first_rounds: NDArray[np.int64]
    known_reviews: Mapping[int, Review] | None

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
