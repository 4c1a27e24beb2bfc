"""How fast long work goes and when it will be done, from the reports it gives."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from alc_engine.runtime.progress import Progress

_WINDOW = 30.0
_MOST_REPORTS = 256


class Pace:
    """Speed over the last half minute of one stage.

    Parameters
    ----------
    clock : callable
        Seconds; only differences count.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage = ""
        self._total = 0
        self._reports: deque[tuple[float, int]] = deque(maxlen=_MOST_REPORTS)  # time, done

    def note(self, progress: Progress) -> None:
        """Take a report; another stage, or one that starts over, starts a new measurement."""
        if progress.stage != self._stage or (
            self._reports and progress.done < self._reports[-1][1]
        ):
            self._reports.clear()
        self._stage, self._total = progress.stage, progress.total
        now = self._clock()
        self._reports.append((now, progress.done))
        while now - self._reports[0][0] > _WINDOW and len(self._reports) > 2:
            self._reports.popleft()

    @property
    def per_second(self) -> float | None:
        """Steps a second; None until two reports are there."""
        if len(self._reports) < 2:
            return None
        (start, first), (end, last) = self._reports[0], self._reports[-1]
        return (last - first) / (end - start) if end > start and last > first else None

    @property
    def seconds_left(self) -> float | None:
        """Until the stage is done; None if that can't be told yet."""
        speed = self.per_second
        if speed is None or self._total <= 0:
            return None
        return max(self._total - self._reports[-1][1], 0) / speed
