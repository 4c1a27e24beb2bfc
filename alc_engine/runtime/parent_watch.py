"""No process outlives the one that started it, however that came to its end."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import wait

_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # Windows ends a process on any signal


def end_with_parent() -> None:
    """End this process, and its group if it leads one, once the process that started it is gone.

    Whatever it is doing then: a parent that was killed has told it nothing. Every process of
    `launching.safe_context` does this first.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        arguments = (parent.sentinel,)
        threading.Thread(target=_watch, args=arguments, name="parent watch", daemon=True).start()


def end_with_children(pid: int) -> None:
    """End a process at once, and those that it started, if it leads a group."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, _KILL)


def _watch(sentinel: int) -> None:
    wait([sentinel])
    end_with_children(os.getpid())
