"""Finds the images most like another one, beside the window's thread.

Every embedding is looked at: a moment for thousands of images, seconds for a
million. The thread reads a snapshot and never the session.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from alc_desktop.background.decode_queue import DecodeQueue
from alc_engine.learning.insights import SimilarImages, similar
from alc_engine.learning.snapshot import SessionSnapshot


class SimilarityFeed(QObject):
    """One question at a time, the newest.

    Parameters
    ----------
    snapshot : callable
        `ActiveLearningSession.snapshot`; called in the window's thread.

    Signals
    -------
    arrived(SimilarImages)
    missing()
        Nothing is known of what the image is like.
    """

    arrived = Signal(object)
    missing = Signal()

    def __init__(self, snapshot: Callable[..., SessionSnapshot], parent: QObject) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._image_id = -1
        self._queue = DecodeQueue(1, self)
        self._queue.finished.connect(self._take)

    def ask(self, image_id: int) -> None:
        """Want the images most like this one."""
        self._image_id = image_id
        self._queue.keep(())
        if image_id < 0:
            self.missing.emit()
        else:
            job = partial(similar, self._snapshot(with_reviews=False), image_id)
            self._queue.ask(image_id, job, fleeting=True)

    def close(self) -> None:
        """Ask nothing more, and end the thread."""
        self._queue.close()

    def _take(self, image_id: int, found: SimilarImages | None, _: str) -> None:
        if image_id != self._image_id:
            return
        if found is None:
            self.missing.emit()
        else:
            self.arrived.emit(found)
