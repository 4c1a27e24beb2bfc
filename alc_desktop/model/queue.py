"""The suspects as the window lists them: frozen when the list is made, until it is asked for anew.

An answer changes what the engine says of other labels. The list, its groups and what
is above the threshold stay as they were all the same, so that nothing moves that the
eye is on and nothing is accepted that was not listed.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.store import Status
from alc_engine.learning.insights import (
    SPOT_CHECKS,
    Acceptance,
    Suspects,
    acceptance,
    suspects,
)
from alc_engine.learning.session import ActiveLearningSession

DEFAULT_THRESHOLD = 0.9
_NO_IMAGES: NDArray[np.int64] = np.zeros(0, dtype=np.int64)


class Queue:
    """The list of suspects of one project.

    Parameters
    ----------
    session : callable
        The session of the project.
    is_blind : callable
        Whether labels are kept back; the list stays closed then.

    Attributes
    ----------
    found : Suspects or None
        Of the moment when the list was made, those answered since the round as well;
        None before the first round, and blind.
    image_ids : (S,) int64
        Those listed: without an answer when the list was made, group by group.
    threshold : float
        Least probability that a suggestion is right, to be accepted in bulk.
    """

    def __init__(
        self, session: Callable[[], ActiveLearningSession], is_blind: Callable[[], bool]
    ) -> None:
        self._session, self._is_blind = session, is_blind
        self._left_out: set[int] = set()
        self.threshold = DEFAULT_THRESHOLD
        self._spot_checks = SPOT_CHECKS
        self.found: Suspects | None = None
        self._round = -1
        self.renew()

    def renew(self) -> None:
        """Make the list anew from what the answers so far say."""
        session = self._session()
        if self.is_stale:
            self._left_out.clear()
            self._spot_checks = SPOT_CHECKS
        self._round = session.round
        self.found = None if self._is_blind() else suspects(session)
        self.image_ids = _NO_IMAGES
        if self.found is not None:
            ids = self.found.image_ids
            self.image_ids = ids[~session.labels.reviewed[ids]]

    @property
    def is_stale(self) -> bool:
        """Whether another round has come since the list was made: the first one, too."""
        return self._round != self._session().round

    @property
    def waiting(self) -> NDArray[np.int64]:
        """(K,) int64: listed images that have no answer by now."""
        ids = self.image_ids
        open_ = self._session().labels.status[ids] == Status.UNREVIEWED
        return np.asarray(ids[open_], dtype=np.int64)

    @property
    def left_out(self) -> NDArray[np.int64]:
        """(L,) int64: images that the expert took out of what is accepted."""
        return np.array(sorted(self._left_out), dtype=np.int64)

    def toggle_left_out(self, image_ids: NDArray[np.int64]) -> bool:
        """Take listed images out of what is accepted; all of them back if all are out.

        Returns
        -------
        bool
            Whether they are out now.
        """
        ids = set(image_ids.tolist()) & set(self.image_ids.tolist())
        out = not ids <= self._left_out
        self._left_out = self._left_out | ids if out else self._left_out - ids
        return out and bool(ids)

    def offer(self, in_sight: NDArray[np.int64]) -> Acceptance | None:
        """What may be accepted of the listed images that are among `in_sight`.

        The sample that is checked before is of the whole list, whatever is in sight.
        """
        if self.found is None:
            return None
        hidden = np.setdiff1d(self.found.image_ids, np.intersect1d(in_sight, self.image_ids))
        out = np.union1d(hidden, self.left_out)
        return acceptance(self._session(), self.found, self.threshold, out, self._spot_checks)

    @property
    def offers_any(self) -> bool:
        """Whether suspects above the threshold wait."""
        offer = self.offer(self.image_ids)
        return offer is not None and len(offer.image_ids) > 0

    def check_more(self) -> None:
        """Make the sample that is checked larger; of what was checked nothing is lost."""
        self._spot_checks += SPOT_CHECKS

    def groups(self, image_ids: NDArray[np.int64]) -> list[tuple[int, int, int, int]]:
        """Start, given class, suggested class and size of each group among `image_ids`.

        Parameters
        ----------
        image_ids : (K,) int64
            Listed images, in the order of the list.
        """
        if self.found is None or not len(image_ids):
            return []
        part = self.found.only(image_ids)
        starts = part.group_starts
        sizes = np.diff(np.append(starts, len(part)))
        pairs = zip(part.given[starts], part.suggested[starts], strict=True)
        return [
            (int(start), int(given), int(suggested), int(size))
            for start, size, (given, suggested) in zip(starts, sizes, pairs, strict=True)
        ]
