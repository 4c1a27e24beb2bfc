"""One piece of work in the background, what is heard of it, and how it ends.

The same in a process and in a thread. No Qt here: a child process starts quickly and
shows nothing.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol

from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback

Work = Callable[[ProgressCallback, CancelCheck], Any]
"""Called as ``work(progress, cancelled)``."""

_REPORT_EVERY = 0.03
"""Seconds between two progress reports of the same stage."""


class Kind(Enum):
    """What a message is about; all but the first end the work."""

    PROGRESS = auto()
    RESULT = auto()
    CANCELLED = auto()
    USER_FIXABLE = auto()
    OUT_OF_MEMORY = auto()
    DIED = auto()
    MISTAKE = auto()


@dataclass(frozen=True)
class Message:
    """What is heard of a piece of work.

    Attributes
    ----------
    kind : Kind
    payload : object
        A `Progress`, the result, the `UserFixableError`, a traceback, or, of a child that
        died, its exit status (the signal, negative).
    """

    kind: Kind
    payload: Any = None


@dataclass(frozen=True)
class Job:
    """A piece of work and its number; what was cancelled is told by its number."""

    number: int
    work: Work


class SharedNumber(Protocol):
    """A number that both sides see: jobs up to it are cancelled."""

    value: int


def outcome(run: Callable[[], Any]) -> Message:
    """Call `run` and say how it ended."""
    try:
        return Message(Kind.RESULT, run())
    except Cancelled:
        return Message(Kind.CANCELLED)
    except UserFixableError as error:
        return Message(Kind.USER_FIXABLE, error)
    except MemoryError:
        return Message(Kind.OUT_OF_MEMORY, traceback.format_exc())
    except Exception:
        return Message(Kind.MISTAKE, traceback.format_exc())


class Reporter:
    """Passes progress on, no more often than an eye can follow.

    Parameters
    ----------
    send : callable
        Gets a `Message`.
    """

    def __init__(self, send: Callable[[Message], None]) -> None:
        self._send = send
        self._stage = ""
        self._sent = 0.0

    def __call__(self, progress: Progress) -> None:
        """Pass it on, if it is another stage, the last of one, a note, or time for one."""
        now = time.monotonic()
        last = progress.total > 0 and progress.done >= progress.total
        matters = last or "note" in progress.values
        if progress.stage == self._stage and now - self._sent < _REPORT_EVERY and not matters:
            return
        self._stage, self._sent = progress.stage, now
        self._send(Message(Kind.PROGRESS, progress))
