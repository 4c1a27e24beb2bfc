"""The worker's handle on its child process: start it, talk to it, end it.

What runs in the child is in `worker_child`.
"""

from __future__ import annotations

import atexit
import contextlib
import pickle
from multiprocessing.connection import wait
from multiprocessing.context import SpawnContext

from alc_desktop.background.job import Job, Message, SharedNumber
from alc_desktop.background.worker_child import serve
from alc_engine.runtime.parent_watch import end_with_children

PATIENCE = 0.7
"""Seconds a child has to stop by itself before it is ended."""


class ChildProcess:
    """The supervised process and this end of its pipe."""

    def __init__(self, context: SpawnContext, cancelled_up_to: SharedNumber) -> None:
        self._pipe, other = context.Pipe()
        # Not a daemon: a request may start processes of its own (drawing, decoding).
        self._process = context.Process(
            target=serve, args=(other, cancelled_up_to), name="alc worker"
        )
        self._process.start()
        other.close()
        atexit.register(self.kill)  # multiprocessing would wait for it for ever

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return bool(self._process.is_alive())

    @property
    def status(self) -> int | None:
        """How it ended: its exit status, or the signal, negative; None while it runs."""
        return self._process.exitcode

    def send(self, job: Job) -> None:
        """Hand a job over; raises what pickling raises, or `OSError` if the child is gone."""
        self._pipe.send_bytes(pickle.dumps(job, protocol=pickle.HIGHEST_PROTOCOL))

    def receive(self, timeout: float) -> Message | None:
        """The next message; None if none came in time, or the child is gone."""
        wait([self._pipe, self._process.sentinel], timeout)
        try:
            return pickle.loads(self._pipe.recv_bytes()) if self._pipe.poll() else None
        except (EOFError, OSError):
            self.kill()
            return None

    def end(self) -> None:
        """Let an idle child go: with its pipe closed it ends by itself."""
        self._pipe.close()
        self._process.join(PATIENCE)
        self.kill()

    def kill(self) -> None:
        """End it and the processes it started, at once."""
        atexit.unregister(self.kill)
        pid = self._process.pid
        if pid is not None and self._process.is_alive():
            end_with_children(pid)
        self._process.join()
        with contextlib.suppress(OSError):
            self._pipe.close()
