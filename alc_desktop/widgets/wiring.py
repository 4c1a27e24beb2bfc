"""Connections that are taken down together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, SignalInstance


class Wiring:
    """Connects what outlives a project to what does not.

    A signal of the window still reaches an object that is to be deleted, and
    reaches a lambda for ever; `cut` ends both at once.
    """

    def __init__(self) -> None:
        self._connections: list[QMetaObject.Connection] = []

    def connect(self, signal: SignalInstance, slot: Callable[..., Any]) -> None:
        """Call `slot` on `signal` until `cut`."""
        self._connections.append(signal.connect(slot))

    def cut(self) -> None:
        """Take all connections down."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
