"""What runs in the worker's child process: a loop that takes requests and sends back how they end.

No Qt here: the child starts quickly and shows nothing. Torch is imported by
the requests that need it.
"""

from __future__ import annotations

import os
import pickle
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from multiprocessing.connection import Connection
from typing import Any, Protocol

from alc_engine.features.mapped import allow_mapping
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback

Request = Callable[[ProgressCallback, CancelCheck], Any]

_REPORT_EVERY = 0.03
"""Seconds between two progress reports of the same stage."""
_NICENESS = 5


class Kind(Enum):
    """What a message of the child is about; all but the first end the request."""

    PROGRESS = auto()
    RESULT = auto()
    CANCELLED = auto()
    USER_FIXABLE = auto()
    OUT_OF_MEMORY = auto()
    DIED = auto()
    MISTAKE = auto()


@dataclass(frozen=True)
class Message:
    """One message of the child.

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
    """A request and its number; a cancelled request is told by its number."""

    number: int
    request: Request


class SharedNumber(Protocol):
    """A number in memory that both processes see: requests up to it are cancelled."""

    value: int


def serve(pipe: Connection, cancelled_up_to: SharedNumber) -> None:
    """Run requests until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the window's affair
    allow_mapping()  # a file cut short ends this process, and the window says so and goes on
    if os.name == "posix":
        os.nice(_NICENESS)
        os.setpgid(0, 0)  # processes that a request starts can be ended together with this one
    while True:
        try:
            data = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        pipe.send_bytes(_answer(data, pipe, cancelled_up_to))


def _answer(data: bytes, pipe: Connection, cancelled_up_to: SharedNumber) -> bytes:
    """Run one request and pickle how it ended."""
    try:
        job: Job = pickle.loads(data)  # from our own window, through our own pipe
        result = job.request(_Reporter(pipe), lambda: cancelled_up_to.value >= job.number)
        return _packed(Message(Kind.RESULT, result))
    except Cancelled:
        return _packed(Message(Kind.CANCELLED))
    except UserFixableError as error:
        return _packed(Message(Kind.USER_FIXABLE, error))
    except MemoryError:
        return _packed(Message(Kind.OUT_OF_MEMORY, traceback.format_exc()))
    except Exception:
        return _packed(Message(Kind.MISTAKE, traceback.format_exc()))


def _packed(message: Message) -> bytes:
    return pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)


class _Reporter:
    """Sends progress through the pipe, no more often than an eye can follow."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._stage = ""
        self._sent = 0.0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        last = progress.total > 0 and progress.done >= progress.total
        matters = last or "note" in progress.values
        if progress.stage == self._stage and now - self._sent < _REPORT_EVERY and not matters:
            return
        self._stage, self._sent = progress.stage, now
        self._pipe.send_bytes(_packed(Message(Kind.PROGRESS, progress)))
