"""Computes the neighbourhood of the image that the expert rests on, beside the window's thread.

For an image that was not asked it takes many sparse products. The thread reads a
snapshot and never the session; another image or another round asks anew.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from alc_desktop.background.queries import QueryRunner
from alc_desktop.model.propagation import neighborhood_shown
from alc_engine.learning.snapshot import SessionSnapshot

_REST = 120
"""Milliseconds on an image before its neighbours are wanted."""


class NeighborFeed(QObject):
    """One question at a time, the newest.

    Parameters
    ----------
    snapshot : callable
        `ActiveLearningSession.snapshot`; called in the window's thread.

    Signals
    -------
    arrived(Neighborhood or None)
        None where there is nothing to show yet.
    """

    arrived = Signal(object)

    def __init__(self, snapshot: Callable[..., SessionSnapshot], parent: QObject) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._image_id = -1
        self._queries = QueryRunner("neighbours", self)
        self._queries.failed.connect(lambda _: self.arrived.emit(None))
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)

    def ask(self, image_id: int) -> None:
        """Want the neighbours of an image once the expert rests on it; -1 for none."""
        self._queries.cancel()
        self._image_id = image_id
        self._rest.start()

    def close(self) -> None:
        """Ask nothing more, and wait for what runs."""
        self._rest.stop()
        self._queries.close()

    def _ask(self) -> None:
        image_id = self._image_id
        session = None if image_id < 0 else self._snapshot(with_reviews=False)
        if session is None or session.latest is None:
            self.arrived.emit(None)
        elif self._queries.free:
            self._queries.submit(
                lambda *_: neighborhood_shown(session, image_id), then=self.arrived.emit
            )
