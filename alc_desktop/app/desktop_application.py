"""The application as the system sees it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class DesktopApplication(QApplication):
    """Hears which file is to be opened: macOS says so to the running program, by no argument.

    Signals
    -------
    file_wanted(Path)
    """

    file_wanted = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take what asks for a file."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)
