"""Finds the images most like another one, beside the window's thread.

Every embedding is looked at: a moment for thousands of images, seconds for a
million. The thread reads a snapshot and never the session.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from alc_desktop.background.queries import QueryRunner
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
        self._queries = QueryRunner("similar images", self)
        self._queries.failed.connect(lambda _: self.missing.emit())

    def ask(self, image_id: int) -> None:
        """Want the images most like this one."""
        self._queries.cancel()
        if image_id < 0:
            self.missing.emit()
        elif self._queries.free:
            session = self._snapshot(with_reviews=False)
            self._queries.submit(
                lambda _, cancelled: similar(session, image_id, cancelled=cancelled),
                then=self._take,
            )

    def close(self) -> None:
        """Ask nothing more, and wait for what runs."""
        self._queries.close()

    def _take(self, found: SimilarImages | None) -> None:
        if found is None:
            self.missing.emit()
        else:
            self.arrived.emit(found)
