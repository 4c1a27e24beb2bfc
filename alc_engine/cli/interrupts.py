"""Ctrl+C while a command runs: an exception, so that the command can say what it kept."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl+C is `KeyboardInterrupt` inside, where it ended the process at once before."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_DFL:
        yield
        return
    unraisable = sys.unraisablehook

    def end_or_print(failed: Any) -> None:
        # In a finalizer or a callback it would be printed and forgotten.
        if issubclass(failed.exc_type, KeyboardInterrupt):
            os._exit(130)
        unraisable(failed)

    sys.unraisablehook = end_or_print
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        sys.unraisablehook = unraisable
