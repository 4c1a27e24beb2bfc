"""One helper process that decodes, and this end of its pipes; its own side is `decoding_helper`.

The pipes carry plain JSON there and plain bytes back. A pipe and not shared memory:
even the largest picture crosses it in a fraction of the time it takes to decode,
and a pipe leaves nothing behind, whichever end is killed.
"""

from __future__ import annotations

import json
import math
import os
import signal
import stat
import struct
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.images import image_memory
from alc_engine.images.decoding_helper import HEADER, LENGTH, READY, REFUSED, TOLD
from alc_engine.runtime.errors import Unsound, UserFixableError
from alc_engine.runtime.launching import start_helper
from alc_engine.runtime.messages import Message, say, unpacked, verbatim

Pixels = NDArray[np.uint8]
Answer = tuple[Pixels, tuple[str, ...]]
"""Pixels, and the words that `Work` returned with them."""
Task = tuple[str | int, ...]
"""What `Work` is called with: the path of the image, then plain values."""
Work = Callable[..., Pixels | tuple[Pixels, Sequence[str]]]
"""A function of a module that a helper can import; raises `UserFixableError`."""

_LONGEST_START = 120.0
"""Seconds; a program that was never started before comes from a slow disk."""
_BLOCK = 512
"""Bytes that `st_blocks` counts in, whatever the file system uses (POSIX)."""
_HELPER_GIGABYTES = 2.0
"""Address space of a helper that holds no picture: code, libraries, stacks of threads."""


@dataclass(frozen=True)
class Limits:
    """What a single image may cost before its helper is ended.

    Attributes
    ----------
    seconds : float
        For any image; several times what the largest picture takes that is let in.
    seconds_per_megabyte : float
        More for what the file holds: it may come from a slow network.
    gigabytes : float
        Address space of a helper (Linux): what a picture may take, and the helper itself.
    """

    seconds: float = 30.0
    seconds_per_megabyte: float = 2.0
    gigabytes: float = field(default_factory=lambda: image_memory.gigabytes() + _HELPER_GIGABYTES)

    def seconds_for(self, task: Task) -> float:
        """Time limit of one image."""
        try:
            size = _bytes_to_read(Path(str(task[0])).stat())
        except (OSError, ValueError):
            size = 0
        return self.seconds + self.seconds_per_megabyte * size / 1e6


def _bytes_to_read(status: os.stat_result) -> int:
    """How much of a file comes from the disk: holes claim any size and come from nowhere."""
    if getattr(status, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_SPARSE_FILE:  # Windows
        return 0
    blocks = getattr(status, "st_blocks", None)
    return status.st_size if blocks is None else min(status.st_size, blocks * _BLOCK)


class Death(Unsound):
    """A helper ended before it answered.

    Attributes
    ----------
    overdue : bool
        Because it was over its time.
    """

    def __init__(self, overdue: bool) -> None:
        super().__init__(
            say("takes too long to read")
            if overdue
            else say("ended the program that tried to read it")
        )
        self.overdue = overdue


class Helper:
    """One helper process; used by one thread at a time, ended by any.

    Attributes
    ----------
    deadline : float
        When it is to be ended, on the clock of `time.monotonic`; infinite while it is idle.
    ready : bool
        Whether it has imported what it needs.

    Raises
    ------
    UserFixableError
        If it can't be started.
    """

    def __init__(self, work: Work, limits: Limits) -> None:
        self._limits = limits
        self.ready = False
        self._overdue = False
        try:
            # Not multiprocessing: it would import the main script again, whose author
            # may not expect that, and refuses to work in a daemon's process.
            self._process = start_helper(
                "alc_engine.images.decoding_helper",
                "main",
                [work.__module__, work.__qualname__, limits.gigabytes],
                {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            )
        except OSError as error:
            raise _not_startable() from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout
        self.deadline = time.monotonic() + _LONGEST_START

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def wait_until_ready(self) -> None:
        """Wait until it has imported what it needs.

        Raises
        ------
        UserFixableError
            If it ends instead.
        """
        if self._answers.readline() != READY:
            raise _not_startable()
        self.deadline = math.inf
        self.ready = True

    def results(self, tasks: Sequence[Task]) -> list[Answer | UserFixableError]:
        """One result a task.

        Raises
        ------
        Death
            If it dies of one of them.
        """
        # The helper works in another folder.
        tasks = [(os.path.abspath(str(path)), *more) for path, *more in tasks]  # noqa: PTH100
        seconds = [self._limits.seconds_for(task) for task in tasks]
        self.deadline = time.monotonic() + sum(seconds)
        try:
            self._requests.write(json.dumps([tasks, seconds]).encode() + b"\n")
            self._requests.flush()
            return [self._receive() for _ in tasks]
        except (OSError, ValueError, struct.error):  # its end of a pipe is closed
            raise self._death() from None
        finally:
            self.deadline = math.inf

    def end_overdue(self) -> None:
        """End it because its time is over; whoever waits for it gets a `Death`."""
        self._overdue = True
        with suppress(OSError):
            self._process.kill()

    def kill(self) -> None:
        """End it at once, and wait until it is gone."""
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):
                pipe.close()

    def _receive(self) -> Answer | UserFixableError:
        kind, *shape = HEADER.unpack(self._answers.read(HEADER.size))
        data = self._read(math.prod(shape))
        if kind == REFUSED:
            return UserFixableError(*map(_message, json.loads(data)))
        words: tuple[str, ...] = ()
        if kind == TOLD:
            (length,) = LENGTH.unpack(self._answers.read(LENGTH.size))
            words = tuple(map(unpacked, json.loads(self._read(length))))
        return np.frombuffer(data, dtype=np.uint8).reshape(shape), words

    def _read(self, count: int) -> bytes:
        if count > self._limits.gigabytes * 2**30:  # a broken helper may claim any number
            raise ValueError("no picture is that large")
        return self._answers.read(count)

    def _death(self) -> Death:
        self._process.kill()
        status = self._process.wait()
        alarm = -getattr(signal, "SIGALRM", status + 1)
        return Death(self._overdue or status == alarm)


def _message(value: Any) -> Message:
    text = unpacked(value)
    return text if isinstance(text, Message) else verbatim(text)


def _not_startable() -> UserFixableError:
    return UserFixableError(
        say("The helper program that reads images can't be started."),
        where=verbatim(sys.executable),
        remedy=say("Close other programs to free memory, or install the program again."),
    )
