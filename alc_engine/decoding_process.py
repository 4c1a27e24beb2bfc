"""Decoding in helper processes that may crash, hang or run out of memory without harm.

An image that kills its decoder is an image that can't be read, and nothing more:
the helper it took along is replaced, and the other images go on. A helper works
on a handful of images at a time, because waking a process for each one costs
more than decoding it; if it dies, the handful is gone through one by one.

Helpers get plain JSON and give back plain bytes, never pickled objects: a file
that took over a decoder would gain nothing here. A helper ends when its input
ends, which is when the process that started it is gone, however it went; one
that hangs just then is ended by its own alarm (on POSIX).
"""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from alc_engine.decoding_helper import BUFFER, HEADER, READY, REFUSED
from alc_engine.errors import Cancelled, UserFixableError
from alc_engine.progress import CancelCheck, stop_if

Pixels = NDArray[np.uint8]
Task = tuple[str | int, ...]
"""What `Work` is called with: the path of the image, then plain values."""
Work = Callable[..., Pixels]
"""A function of a module that a helper can import; raises `UserFixableError`."""

_CHUNK = 32
_HELPERS = 4
_POLL = 0.05


@dataclass(frozen=True)
class Limits:
    """What a single image may cost before its helper is ended.

    Attributes
    ----------
    seconds : float
        For any image; several times what the largest picture takes that is let in.
    seconds_per_megabyte : float
        More for the size of the file: it may come from a slow network.
    gigabytes : float
        Address space of a helper (Linux).
    """

    seconds: float = 30.0
    seconds_per_megabyte: float = 2.0
    gigabytes: float = 4.0

    def seconds_for(self, task: Task) -> float:
        """Time limit of one image."""
        try:
            size = Path(str(task[0])).stat().st_size
        except (OSError, ValueError):
            size = 0
        return self.seconds + self.seconds_per_megabyte * size / 1e6


def decoded(
    work: Work,
    tasks: Sequence[Task],
    cancelled: CancelCheck,
    ahead: int = 64,
    limits: Limits | None = None,
) -> Generator[Pixels | UserFixableError, None, None]:
    """Results of `work` for each task, in order, computed a little ahead of whoever takes them.

    Parameters
    ----------
    work : callable
    tasks : sequence of tuple
    cancelled : callable
        Asked many times a second while there is something to wait for.
    ahead : int
        How many images may be ready before they are taken.
    limits : Limits, optional

    Yields
    ------
    uint8 array of up to three dimensions, or the reason why there is none

    Raises
    ------
    Cancelled
        With every helper gone.
    UserFixableError
        If no helper can be started.
    """
    # Even on two cores four are faster: mostly they wait for the disk.
    count = max(1, min(_HELPERS, len(tasks) // _CHUNK))
    starts = iter(range(0, len(tasks), _CHUNK))
    running: deque[Future[list[Pixels | UserFixableError]]] = deque()
    pool = _Helpers(work, limits or Limits(), count)
    try:
        while True:
            while len(running) < max(count + 1, ahead // _CHUNK):
                start = next(starts, None)
                if start is None:
                    break
                running.append(pool.submit(tasks[start : start + _CHUNK]))
            if not running:
                return
            future = running.popleft()
            while not future.done():
                stop_if(cancelled)
                wait([future], _POLL)
                pool.end_overdue()
            stop_if(cancelled)
            yield from future.result()
    finally:
        pool.close()


class _Death(Exception):
    """A helper ended before it answered; says why in words."""


class _Helpers:
    """A few helpers and the threads that talk to them."""

    def __init__(self, work: Work, limits: Limits, count: int) -> None:
        self._work = work
        self._limits = limits
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="alc-decode")
        self._changed = threading.Condition()  # guards what follows
        self._idle: list[_Helper] = []
        self._alive: set[_Helper] = set()
        self._starting = False
        self._closed = False

    def submit(self, tasks: Sequence[Task]) -> Future[list[Pixels | UserFixableError]]:
        return self._threads.submit(self._results, tasks)

    def end_overdue(self) -> None:
        """End helpers that are over the time of their image; their threads notice."""
        with self._changed:
            overdue = [helper for helper in self._alive if time.monotonic() > helper.deadline]
        for helper in overdue:
            helper.end_overdue()

    def close(self) -> None:
        """End all helpers at once, and wait until they are gone."""
        with self._changed:
            self._closed = True
            alive = tuple(self._alive)
            self._changed.notify_all()
        for helper in alive:
            helper.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)

    # -- on the threads --------------------------------------------------------

    def _results(self, tasks: Sequence[Task]) -> list[Pixels | UserFixableError]:
        try:
            return self._ask(tasks)
        except _Death:
            return [self._result_alone(task) for task in tasks]

    def _result_alone(self, task: Task) -> Pixels | UserFixableError:
        try:
            return self._ask([task])[0]
        except _Death as death:
            return UserFixableError(
                f"The image {death}; it may be damaged, or made to do harm.",
                where=str(task[0]),
                remedy="Open it in another program and save it anew, or leave it out.",
            )

    def _ask(self, tasks: Sequence[Task]) -> list[Pixels | UserFixableError]:
        """A result for each task, unless the helper dies of them."""
        helper = self._take()
        try:
            results = helper.results(tasks, self._limits)
        except BaseException:
            self._forget(helper)
            raise
        with self._changed:
            self._idle.append(helper)
            self._changed.notify()
        return results

    def _take(self) -> _Helper:
        """An idle helper or a new one; one starts at a time, so that the first is soon up."""
        with self._changed:
            self._changed.wait_for(lambda: self._idle or self._closed or not self._starting)
            if self._closed:
                raise Cancelled("nobody waits for these images any more")
            if self._idle:
                return self._idle.pop()
            helper = _Helper(self._work, self._limits)
            self._alive.add(helper)
            self._starting = True
        try:
            helper.wait_until_ready()
        except BaseException:
            self._forget(helper)
            raise
        finally:
            with self._changed:
                self._starting = False
                self._changed.notify()
        return helper

    def _forget(self, helper: _Helper) -> None:
        helper.kill()
        with self._changed:
            self._alive.discard(helper)


class _Helper:
    """One helper process; used by one thread at a time, ended by any."""

    def __init__(self, work: Work, limits: Limits) -> None:
        self.deadline = float("inf")
        self._overdue = False
        argument = json.dumps([sys.path, work.__module__, work.__qualname__, limits.gigabytes])
        # Not multiprocessing: it would import the main script again, whose author
        # may not expect that, and refuses to work in a daemon's process.
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, argument],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=BUFFER,
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout

    def wait_until_ready(self) -> None:
        if self._answers.readline() != READY:
            raise UserFixableError(
                "The helper program that reads images can't be started.",
                where=sys.executable,
                remedy="Close other programs to free memory, or install the program again.",
            )

    def results(self, tasks: Sequence[Task], limits: Limits) -> list[Pixels | UserFixableError]:
        """One result a task.

        Raises
        ------
        _Death
            If it dies of one of them.
        """
        seconds = [limits.seconds_for(task) for task in tasks]
        self.deadline = time.monotonic() + sum(seconds)
        try:
            self._requests.write(json.dumps([tasks, seconds]).encode() + b"\n")
            self._requests.flush()
            return [self._receive() for _ in tasks]
        except (OSError, ValueError, struct.error):  # its end of a pipe is closed
            raise _Death(self._cause()) from None
        finally:
            self.deadline = float("inf")

    def end_overdue(self) -> None:
        self._overdue = True
        self._process.kill()

    def kill(self) -> None:
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):
                pipe.close()

    def _receive(self) -> Pixels | UserFixableError:
        kind, *shape = HEADER.unpack(self._answers.read(HEADER.size))
        data = self._answers.read(int(np.prod(shape)))
        if kind == REFUSED:
            return UserFixableError(*(str(text) for text in json.loads(data)))
        return np.frombuffer(data, dtype=np.uint8).reshape(shape)

    def _cause(self) -> str:
        self._process.kill()
        status = self._process.wait()
        if self._overdue or status == -getattr(signal, "SIGALRM", status + 1):
            return "takes too long to read"
        return "ended the program that tried to read it"


_START = """
import importlib, json, sys
sys.path[:], module, name, gigabytes = json.loads(sys.argv[1])
from alc_engine.decoding_helper import serve
serve(getattr(importlib.import_module(module), name), gigabytes)
"""
