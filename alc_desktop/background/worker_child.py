"""What runs in the worker's child process: a loop that takes requests and sends back how they end.

No Qt here: the child starts quickly and shows nothing. Torch is imported by
the requests that need it.
"""

from __future__ import annotations

import os
import pickle
import signal
from multiprocessing.connection import Connection

from alc_desktop.background.job import Job, Kind, Message, Reporter, SharedNumber, outcome
from alc_engine.features.mapped import allow_mapping

_NICENESS = 5


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
    """Run one request and pickle how it ended; what can't be pickled is a mistake as well."""

    def run() -> bytes:
        job: Job = pickle.loads(data)  # from our own window, through our own pipe
        report = Reporter(lambda message: pipe.send_bytes(_packed(message)))
        result = job.work(report, lambda: cancelled_up_to.value >= job.number)
        return _packed(Message(Kind.RESULT, result))

    ended = outcome(run)
    packed: bytes = ended.payload if ended.kind is Kind.RESULT else _packed(ended)
    return packed


def _packed(message: Message) -> bytes:
    return pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
