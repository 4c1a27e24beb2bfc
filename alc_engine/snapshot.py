"""A session as it stands at one moment: a frozen value for views, feeds and workers.

The session itself belongs to one thread and changes with every answer. Whatever is
computed beside that thread is given a snapshot, which nothing changes any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from alc_engine.classes import Classes
from alc_engine.evidence import FIGURES, Asked, evidence
from alc_engine.judged import judged, of_judged, trained_on
from alc_engine.label_changes import Review, Status
from alc_engine.labels import UNLABELLED
from alc_engine.rounds import RoundResult
from alc_engine.settings import ProjectSettings

if TYPE_CHECKING:
    from alc_engine.session import Prepared


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
    reviews : mapping of int to Review
        The standing answers by image id.
    """

    classes: Classes
    given_labels: NDArray[np.int64]
    expert_labels: NDArray[np.int64]
    status: NDArray[np.int8]
    rounds: NDArray[np.int64]
    first_rounds: NDArray[np.int64]
    reviews: Mapping[int, Review]

    @cached_property
    def labels(self) -> NDArray[np.int64]:
        """(N,) int64: the expert's label where there is one, else the given label."""
        return np.where(self.expert_labels == UNLABELLED, self.given_labels, self.expert_labels)

    @cached_property
    def reviewed(self) -> NDArray[np.bool_]:
        """(N,) bool: images with a standing answer of any kind."""
        return np.asarray(self.status != Status.UNREVIEWED)


@dataclass(frozen=True, eq=False)
class SessionSnapshot:
    """What a session said, under the names that the session has for it.

    Attributes
    ----------
    labels : StandingLabels
    prepared : Prepared or None
    latest : RoundResult or None
        In terms of the classes that stood.
    asked : Asked
    round : int
    batch : (Q,) int64
    settings : ProjectSettings
    known_evidence : (N, 3) float64 or None
        What `evidence` is made of, where the session had it already.
    """

    labels: StandingLabels
    prepared: Prepared | None
    latest: RoundResult | None
    asked: Asked
    round: int
    batch: NDArray[np.int64]
    settings: ProjectSettings
    known_evidence: NDArray[np.float64] | None = field(default=None, repr=False)

    def __len__(self) -> int:
        return len(self.labels.given_labels)

    @property
    def classes(self) -> Classes:
        """The classes as they stood."""
        return self.labels.classes

    @property
    def class_names(self) -> tuple[str, ...]:
        """Names by class id, those of merged classes as well."""
        return self.classes.names

    @property
    def waiting(self) -> NDArray[np.int64]:
        """(K,) int64: images of the batch without an answer, in query order."""
        return self.batch[~self.labels.reviewed[self.batch]]

    @cached_property
    def evidence(self) -> NDArray[np.float64]:
        """(N, 3) float64: what the latest round said of each standing label; see the session."""
        if self.latest is None:
            return np.full((len(self), FIGURES), np.nan)
        figures = self.known_evidence
        if figures is None:
            figures = evidence(self.latest, np.arange(len(self)))
        return of_judged(figures, self.judged())

    @property
    def trained_on(self) -> NDArray[np.int64] | None:
        """(N,) int64: labels that the latest round was trained on; see the session."""
        return trained_on(self.classes, self.latest)

    def judged(self, image_ids: NDArray[np.int64] | slice = slice(None)) -> NDArray[np.bool_]:
        """(K,) bool: images of whose standing label the latest round speaks; see the session."""
        return judged(self.labels, self.latest, image_ids)
