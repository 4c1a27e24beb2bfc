"""Asks how large the images of a project usually are, beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QSize, Signal

from alc_desktop.background.queries import QueryRunner
from alc_engine.images.usual_size import usual_size

_LOOKED_AT = 9
"""Enough for a median; nine photographs are looked at within a second."""


class UsualSizeFeed(QObject):
    """One question, at the opening of a project.

    Signals
    -------
    arrived(QSize)
        Pixels. Never if no image can be read.
    """

    arrived = Signal(QSize)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._queries = QueryRunner("usual size", self)

    def ask(self, path_of: Callable[[int], Path], count: int) -> None:
        """Look at a few of so many images, evenly spread over them."""
        spread = np.unique(np.linspace(0, count - 1, min(count, _LOOKED_AT)).astype(int))
        paths = [path_of(image_id) for image_id in spread.tolist()]
        self._queries.submit(lambda _, cancelled: usual_size(paths, cancelled), then=self._take)

    def close(self) -> None:
        """Ask nothing more, and wait for what runs."""
        self._queries.close()

    def _take(self, size: tuple[int, int] | None) -> None:
        if size is not None:
            self.arrived.emit(QSize(*size))
