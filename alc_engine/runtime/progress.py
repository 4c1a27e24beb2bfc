"""What a running request says, and how it is told to stop.

Every request of the engine (preparing, a round, scanning a folder) is called
as ``request(progress, cancelled)``: `progress` receives `Progress` values from
whichever thread or process runs the request, `cancelled` is asked often enough
that the request ends within a second of its first ``True``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from alc_engine.runtime.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a request.

    Attributes
    ----------
    stage : str
        ``"scanning"``, ``"backbone"``, ``"embedding"``, ``"graph"``, ``"map"``,
        ``"training"``, ``"selection"``, ``"unpacking"``, ``"answers"``; a view translates it.
    done, total : int
        Steps finished and steps in all, in the stage's own unit; total 0 if unknown.
    values : mapping
        Figures of the step, e.g. ``{"loss": 1.9, "alpha_quantiles": (...)}``. Under
        ``"note"``, a sentence that the user should read, sent once.
    """

    stage: str
    done: int
    total: int
    values: Mapping[str, Any] = field(default_factory=dict)


ProgressCallback = Callable[[Progress], None]
CancelCheck = Callable[[], bool]


def ignore_progress(_: Progress) -> None:
    """Take a progress report and do nothing with it."""


def never_cancelled() -> bool:
    """Answer that nobody cancelled."""
    return False


def stop_if(cancelled: CancelCheck) -> None:
    """Raise `Cancelled` if the user cancelled."""
    if cancelled():
        raise Cancelled("cancelled by the user")
