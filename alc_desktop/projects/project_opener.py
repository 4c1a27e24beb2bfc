"""Opens a project beside the window's thread: hundreds of thousands of answers take seconds."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from alc_engine.runtime.errors import Cancelled
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback

if TYPE_CHECKING:
    from alc_engine.project import Project

Make = Callable[[ProgressCallback, CancelCheck], "Project"]
"""Opens or creates a project; runs in another thread, which does nothing else with it."""


class Opening(QObject):
    """One project on its way.

    Signals
    -------
    progressed(Progress)
    ended()
        `take` gives what came of it.
    """

    progressed = Signal(object)
    ended = Signal()

    def __init__(self, make: Make, parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._cancelled = threading.Event()
        self._project: Project | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="open project", daemon=True)

    def start(self) -> None:
        """Begin, once somebody listens."""
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Wait for the end so long at most; whether it is there."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def take(self) -> Project:
        """The project, once it is there; raises what kept it from being opened."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        project, self._project = self._project, None
        assert project is not None
        return project

    def give_up(self) -> None:
        """Stop, and let go of the file if it was open already. Takes a moment."""
        self._cancelled.set()
        self._thread.join()
        if self._project is not None:
            self._project.close(abandon_unsaved=True)
            self._project = None

    def _run(self) -> None:
        try:
            self._project = self._make(self._tell, self._cancelled.is_set)
        except BaseException as error:  # whatever it is: it is raised again where it is shown
            self._error = error
        with suppress(RuntimeError):  # the window may be gone
            self.ended.emit()

    def _tell(self, progress: Progress) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        self.progressed.emit(progress)
