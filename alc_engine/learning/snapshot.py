"""A session as it stands at one moment: a frozen value for views, feeds and workers.

The session itself belongs to one thread and changes with every answer. Whatever is
computed beside that thread is given a snapshot, which nothing changes any more.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.classes import Classes
from alc_engine.labels.label_changes import Status
from alc_engine.learning.audit import Draws
from alc_engine.learning.evidence import FIGURES, Asked, evidence
from alc_engine.learning.judged import judged, of_judged, trained_on
from alc_engine.learning.rounds import RoundResult
from alc_engine.learning.standing_labels import StandingLabels
from alc_engine.runtime.settings import ProjectSettings

if TYPE_CHECKING:
    from alc_engine.features.prepared import Prepared


def still_waiting(
    batch: NDArray[np.int64], status: NDArray[np.integer], latest: RoundResult | None
) -> NDArray[np.int64]:
    """(K,) int64: images of a batch without an answer, in its order.

    A random check waits until somebody has looked at it: accepting in bulk is no answer to it.
    """
    waits = status[batch] == Status.UNREVIEWED
    if latest is not None and latest.draws is not None:
        accepted = status[batch] == Status.ACCEPTED
        waits |= accepted & np.isin(batch, latest.draws.checks)
    return np.asarray(batch[waits])


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
    draws : tuple of Draws
    round : int
    batch : (Q,) int64
    settings : ProjectSettings
    known_evidence : (N, 5) float64 or None
        What `evidence` is made of, where the session had it already.
    """

    labels: StandingLabels
    prepared: Prepared | None
    latest: RoundResult | None
    asked: Asked
    draws: tuple[Draws, ...]
    round: int
    batch: NDArray[np.int64]
    settings: ProjectSettings
    known_evidence: NDArray[np.float64] | None = field(default=None, repr=False)

    def __len__(self) -> int:
        return len(self.labels.given_labels)

    def kept(self) -> SessionSnapshot:
        """The same with every answer that stands (`StandingLabels.kept`)."""
        return replace(self, labels=self.labels.kept())

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
        return still_waiting(self.batch, self.labels.status, self.latest)

    @cached_property
    def evidence(self) -> NDArray[np.float64]:
        """(N, 5) float64: what the latest round said of each standing label; see the session."""
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
