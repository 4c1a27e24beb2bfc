"""Ctrl+C in a terminal, and the system asking the program to end: the window is closed.

A signal may come at any moment, in the middle of painting too. Its handler does
nothing there; the signal's number arrives at a socket as well, which the event loop
reads when it is free, and then the window is closed as by its button. What comes
before there is a window waits in the socket.

A signal that is ignored stays so, as for any program: ``nohup`` and the ``&`` of a
script start it deaf to some, and then it is deaf to them from its first moment to its last.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class QuitSignals(QObject):
    """Takes the signals that ask a program to end, as long as it is not closed.

    Belongs to the main thread, the only one that Python lets handle signals.

    Signals
    -------
    wanted()
        The program is asked to end; in the event loop, once `listen` was called.
    """

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.setEnabled(False)
        self._notifier.activated.connect(self._take)
        self._before_fd = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._before: dict[int, Any] = {
            each: signal.signal(each, _nothing)
            for each in _SIGNALS
            if signal.getsignal(each) is not signal.SIG_IGN
        }

    def listen(self) -> None:
        """Emit `wanted` from now on, and for what came before: there is something to close."""
        self._notifier.setEnabled(True)

    def close(self) -> None:
        """Let the signals do what they did before."""
        signal.set_wakeup_fd(self._before_fd)
        for each, handler in self._before.items():
            signal.signal(each, handler if handler is not None else signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    def _take(self) -> None:
        numbers = self._read.recv(4096)
        if any(each in numbers for each in self._before):
            self.wanted.emit()


def _nothing(number: int, frame: FrameType | None) -> None:
    """What the handler does, wherever the program is."""
