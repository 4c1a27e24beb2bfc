"""Cyclic garbage is collected in the window's thread alone.

Python collects it in whichever thread has just made an object. Widgets and timers are
often part of cycles, and Qt allows them to be deleted only in the thread they belong to:
a timer that another thread deletes stays in the list of timers and ends the program.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY = 250
"""Milliseconds between two looks."""
_SHARE = 0.02
"""Of the time, for collecting from everything there is, which takes a while in large projects."""


class WindowsGarbage(QObject):
    """Collects in place of Python's own collector, by the same counts, until `close`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._full_after = 0.0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect what is due."""
        oldest = max(
            (age for age in range(3) if gc.get_count()[age] > gc.get_threshold()[age]), default=None
        )
        if oldest is None:
            return
        started = time.monotonic()
        if oldest == 2 and started < self._full_after:
            oldest = 1
        gc.collect(oldest)
        if oldest == 2:
            ended = time.monotonic()
            self._full_after = ended + (ended - started) / _SHARE
