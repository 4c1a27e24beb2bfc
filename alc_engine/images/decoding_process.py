"""Decoding in helper processes that may crash, hang or run out of memory without harm.

An image that kills its decoder is an image that can't be read, and nothing more:
the helper it took along is replaced, and the other images go on. `decoded` goes
through many images: a helper works on a handful of them at a time, because waking
a process for each one costs more than decoding it; if it dies, the handful is
gone through one by one. `Helpers.result` is for a window that wants one image now.

Helpers get plain JSON and give back plain bytes, never pickled objects: a file
that took over a decoder would gain nothing here. A helper ends when its input
ends, which is when the process that started it is gone, however it went; one
that hangs just then is ended by its own alarm (on POSIX).
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress

from alc_engine.images.decoding_handle import Answer, Death, Helper, Limits, Pixels, Task, Work
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import CancelCheck, stop_if

__all__ = ["Helpers", "Limits", "decoded"]

_CHUNK = 32
_HELPERS = 4
_POLL = 0.05
_CONTENTION = 0.2
"""Seconds for which somebody always has to wait before another helper is worth its start."""
_LOOK = 0.5
"""Seconds between two looks at the clock while helpers are at work."""


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
    running: deque[Future[list[Answer | UserFixableError]]] = deque()
    helpers = Helpers(work, limits)
    threads = ThreadPoolExecutor(count, thread_name_prefix="alc-decode")
    try:
        while True:
            while len(running) < max(count + 1, ahead // _CHUNK):
                start = next(starts, None)
                if start is None:
                    break
                running.append(threads.submit(helpers.results, tasks[start : start + _CHUNK]))
            if not running:
                return
            future = running.popleft()
            while not future.done():
                stop_if(cancelled)
                wait([future], _POLL)
            stop_if(cancelled)
            for result in future.result():
                yield result if isinstance(result, UserFixableError) else result[0]
    finally:
        helpers.close()
        threads.shutdown(wait=True, cancel_futures=True)


class Helpers:
    """Helper processes for one function, started as they are needed.

    Any thread may ask, and all may at the same time. There is never more than one
    helper for each of them, and only one if that keeps up: to start it takes as much
    processor time as a screen full of thumbnails.

    Parameters
    ----------
    work : callable
    limits : Limits, optional
    """

    def __init__(self, work: Work, limits: Limits | None = None) -> None:
        self._work = work
        self._limits = limits or Limits()
        lock = threading.RLock()  # guards what follows
        self._changed = threading.Condition(lock)
        self._at_work = threading.Condition(lock)
        self._idle: list[Helper] = []
        self._alive: set[Helper] = set()
        self._starting = False
        self._contended_from: float | None = None  # since then somebody always waited
        self._closed = False
        self._asked = 0
        self._watchman: threading.Thread | None = None
        self._watchman_sleeps = False

    def warm_up(self) -> None:
        """Start a helper that will be wanted soon, and don't wait for it."""
        with self._changed, suppress(UserFixableError):  # said to the first who asks
            if not self._alive and not self._closed:
                self._idle.append(self._started())

    def result(self, task: Task) -> Answer:
        """What `work` makes of one image.

        Raises
        ------
        UserFixableError
            If there is nothing to be had from it; also if its helper died of it, twice,
            or was ended because it took too long.
        Cancelled
            If the helpers are closed.
        """
        (result,) = self.results([task])
        if isinstance(result, UserFixableError):
            raise result
        return result

    def results(self, tasks: Sequence[Task]) -> list[Answer | UserFixableError]:
        """A result for each of a handful of images; one that kills its helper has a reason.

        A helper may have died of something else, so each image is given a second
        try by itself, but for one that has had all its time.
        """
        try:
            return self._ask(tasks)
        except Death as death:
            if len(tasks) == 1 and death.overdue:
                return [_blamed(tasks[0], death)]
            return [self._result_alone(task) for task in tasks]

    def hurry(self, seconds: float) -> None:
        """End helpers that are still at the image they have now after so many seconds."""
        latest = time.monotonic() + seconds
        with self._changed:
            for helper in self._alive:
                if helper.ready and helper.deadline < math.inf:
                    helper.deadline = min(helper.deadline, latest)
            self._at_work.notify()

    def close(self) -> None:
        """End all helpers at once, and wait until they are gone; whoever asks is `Cancelled`."""
        with self._changed:
            self._closed = True
            alive = tuple(self._alive)
            self._alive.clear()
            self._changed.notify_all()
            self._at_work.notify_all()
        for helper in alive:
            helper.kill()
        if self._watchman is not None:
            self._watchman.join()

    # -- on the threads that ask -------------------------------------------------

    def _result_alone(self, task: Task) -> Answer | UserFixableError:
        try:
            return self._ask([task])[0]
        except Death as death:
            return _blamed(task, death)

    def _ask(self, tasks: Sequence[Task]) -> list[Answer | UserFixableError]:
        """A result for each task, unless the helper dies of them."""
        helper = self._take()
        try:
            results = helper.results(tasks)
        except BaseException:
            self._forget(helper)
            raise
        with self._changed:
            self._idle.append(helper)
            self._changed.notify()
        return results

    def _take(self) -> Helper:
        """A helper that is ready; one that was ended while it started is started again."""
        try:
            return self._take_once()
        except UserFixableError:
            return self._take_once()

    def _take_once(self) -> Helper:
        """An idle helper or a new one; one starts at a time, so that the first is soon up."""
        with self._changed:
            helper = self._idle_one()
            if helper is None and self._alive:
                self._wait_for_one()
                helper = self._idle_one()
            else:
                self._contended_from = None
            if self._closed:
                raise Cancelled("nobody waits for these images any more")
            helper = helper or self._started()
            self._wake_watchman()
            if helper.ready:
                return helper
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

    def _wait_for_one(self) -> None:
        """Until a helper is idle, or another one is worth its start; the lock is held."""
        while not self._idle and not self._closed:
            if self._starting:
                self._contended_from = None
                self._changed.wait()
                continue
            now = time.monotonic()
            self._contended_from = self._contended_from or now
            left = self._contended_from + _CONTENTION - now
            if left <= 0 or not self._alive:
                self._contended_from = None
                return
            self._changed.wait(left)

    def _idle_one(self) -> Helper | None:
        """A living helper that has nothing to do; the lock is held."""
        while self._idle:
            helper = self._idle.pop()
            if helper.alive:
                return helper
            self._alive.discard(helper)
            helper.kill()
        return None

    def _started(self) -> Helper:
        """A new helper; the lock is held."""
        helper = Helper(self._work, self._limits)
        self._alive.add(helper)
        return helper

    def _forget(self, helper: Helper) -> None:
        helper.kill()
        with self._changed:
            self._alive.discard(helper)
            self._changed.notify()

    def _wake_watchman(self) -> None:
        """Let somebody look at the clock while there is work; the lock is held."""
        self._asked += 1
        if self._watchman is None:
            self._watchman = threading.Thread(target=self._watch, name="alc-watch", daemon=True)
            self._watchman.start()
        elif self._watchman_sleeps:
            self._at_work.notify()

    # -- on a thread of its own ----------------------------------------------------

    def _watch(self) -> None:
        """End helpers that are over the time of their image; who waits for them notices."""
        seen = -1
        with self._changed:
            while not self._closed:
                now = time.monotonic()
                busy = [helper for helper in self._alive if helper.deadline < math.inf]
                for helper in busy:
                    if helper.deadline < now:
                        helper.end_overdue()
                # Who has just asked may not have set its deadline yet.
                self._watchman_sleeps = not busy and seen == self._asked
                seen = self._asked
                self._at_work.wait(None if self._watchman_sleeps else _LOOK)


def _blamed(task: Task, death: Death) -> UserFixableError:
    return UserFixableError(
        say("The image {death}; it may be damaged, or made to do harm.", death=death.why),
        where=verbatim(str(task[0])),
        remedy=say("Open it in another program and save it anew, or leave it out."),
    )
