"""The application with its one window, from the first pixel to the exit status."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from alc_desktop.diagnostics import UncaughtErrors, crash_log, log_file, start_log
from alc_desktop.failure import Failure
from alc_desktop.icons import app_icon
from alc_desktop.main_window import MainWindow
from alc_desktop.preferences import Preferences
from alc_desktop.style import apply_theme
from alc_desktop.theme import system_theme
from alc_desktop.words.translations import use_language


def run(path: Path | None, sample: Path | None = None) -> int:
    """Show the window, with `path` opened in it, or the sample project of the folder `sample`."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("alc-desktop")
    application.setOrganizationName("alc-desktop")
    application.setDesktopFileName("alc-desktop")
    application.setWindowIcon(app_icon())
    preferences = Preferences()
    use_language(application, preferences.language)
    theme = system_theme()
    apply_theme(application, theme)
    start_log(log_file())
    window = MainWindow(theme, preferences)
    errors = UncaughtErrors()
    errors.caught.connect(lambda error: window.show_failure(Failure.of(error), until=()))
    errors.install()
    window.show()
    if path is not None:
        QTimer.singleShot(0, lambda: window.open_path(path.absolute()))
    elif sample is not None:
        QTimer.singleShot(0, lambda: window.open_sample(sample))
    with crash_log(log_file().with_name("crash.txt")):
        return application.exec()
