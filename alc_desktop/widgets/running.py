"""The application that a window runs in."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def running_application() -> QApplication:
    """The one with widgets that runs.

    Raises
    ------
    RuntimeError
        If none does.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("No application with widgets runs.")
    return application
