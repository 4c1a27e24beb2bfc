"""The helper's side of `decoding_process`: reads requests, answers with pixels or a reason."""

from __future__ import annotations

import importlib
import json
import os
import queue
import signal
import struct
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

import numpy as np

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import packed

READY = b"ready\n"
BUFFER = 1 << 20
"""Bytes that are held before a pipe is written to."""
HEADER = struct.Struct("<B3I")
"""Kind of an answer and the shape of the bytes that follow."""
LENGTH = struct.Struct("<I")
"""Of the words that follow the pixels of a `TOLD` answer, in bytes of JSON."""
DECODED, REFUSED, TOLD = 0, 1, 2


def main(module: str, name: str, gigabytes: float) -> None:
    """Serve a function of a module; what a helper is started with."""
    serve(getattr(importlib.import_module(module), name), gigabytes)


def serve(work: Callable[..., Any], gigabytes: float) -> None:
    """Answer requests from standard input until it ends.

    A request is a line of JSON: arguments of `work` for each image, and how many
    seconds each may take.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it decides when it ends
    # A library that prints must not speak in between.
    answers = os.fdopen(os.dup(1), "wb", BUFFER)
    os.dup2(2, 1)
    _limit_memory(gigabytes)
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    with suppress(BrokenPipeError):
        answers.write(READY)
        answers.flush()
        while True:
            tasks, seconds = json.loads(requests.get())
            for task, limit in zip(tasks, seconds, strict=True):
                _set_alarm(limit)
                _answer(work, task, answers)
            _set_alarm(0)
            answers.flush()
    os._exit(0)  # an orderly end would wait for the thread that listens, and abort


def _listen(requests: queue.SimpleQueue[bytes]) -> None:
    """Hand requests on, and end the process when their source is gone, whatever it does."""
    for line in sys.stdin.buffer:
        requests.put(line)
    os._exit(0)


def _answer(work: Callable[..., Any], task: list[Any], answers: BinaryIO) -> None:
    try:
        result = work(*task)
        array, words = result if isinstance(result, tuple) else (result, None)
        pixels = np.ascontiguousarray(array, dtype=np.uint8)
        shape = (1,) * (3 - pixels.ndim) + pixels.shape
        answers.write(HEADER.pack(DECODED if words is None else TOLD, *shape))
        answers.write(pixels.data)
        if words is not None:
            data = json.dumps([packed(text) for text in words]).encode()
            answers.write(LENGTH.pack(len(data)) + data)
    except UserFixableError as error:
        data = json.dumps([packed(error.what), packed(error.where), packed(error.remedy)]).encode()
        answers.write(HEADER.pack(REFUSED, 1, 1, len(data)))
        answers.write(data)


def _limit_memory(gigabytes: float) -> None:
    """Let allocations beyond the limit fail, where the system can (Linux)."""
    if sys.platform != "win32":
        resource: Any = importlib.import_module("resource")
        limit = int(gigabytes * 2**30)
        with suppress(ValueError, OSError):  # macOS has the call and may refuse it
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _set_alarm(seconds: float) -> None:
    """End the process in so many seconds, even if it holds the interpreter; 0: never mind."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)
