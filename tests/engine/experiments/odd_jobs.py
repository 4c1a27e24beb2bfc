"""Jobs for worker processes, which import them by this name."""

import os
import signal
import time

from filelock import FileLock

from alc_engine.runtime.errors import UserFixableError


def add(shared, job, cancelled):
    """A job of two parts; odd things happen to some numbers."""
    yield
    if job == 13:
        raise ValueError("thirteen")
    if job == 14:
        raise UserFixableError("Fourteen is too many.")
    if job == 15:
        os.kill(os.getpid(), signal.SIGTERM)
    yield
    return shared + job


def hold(folder, job, cancelled):
    """Hold a lock for as long as this process lives."""
    with FileLock(folder / f"{job}.lock"):
        (folder / f"{job}.held").touch()
        while True:
            time.sleep(0.05)
            yield
