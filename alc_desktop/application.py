"""The application with its one window, from the first pixel to the exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from alc_desktop.app.desktop_application import DesktopApplication
from alc_desktop.app.diagnostics import UncaughtErrors, crash_log, log_file, start_log
from alc_desktop.app.garbage import WindowsGarbage
from alc_desktop.app.preferences import Preferences
from alc_desktop.app.quit_signals import QuitSignals
from alc_desktop.app.text_size import use_text_size
from alc_desktop.i18n.failure import Failure
from alc_desktop.i18n.translations import use_language
from alc_desktop.widgets.icons import app_icon
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.wished_theme import theme_for
from alc_desktop.window.main_window import MainWindow


def run(path: Path | None, sample: Path | None = None) -> int:
    """Show the window, with `path` opened in it, or the sample project of the folder `sample`."""
    application = DesktopApplication(sys.argv[:1])
    application.setApplicationName("alc-desktop")
    application.setOrganizationName("alc-desktop")
    application.setDesktopFileName("alc-desktop")
    application.setWindowIcon(app_icon())
    signals, garbage = QuitSignals(application), WindowsGarbage(application)
    preferences = Preferences()
    use_language(application, preferences.language)
    use_text_size(application, preferences.text_size)
    apply_theme(application, theme_for(preferences.appearance, preferences.contrast))
    start_log(log_file())
    window = MainWindow(preferences)
    window.welcome_newcomers()
    errors = UncaughtErrors()
    errors.caught.connect(lambda error: window.show_failure(Failure.of(error), until=()))
    errors.install()
    window.show()
    application.file_wanted.connect(window.open_path)
    signals.wanted.connect(application.closeAllWindows)  # dialogs first, then the window
    signals.listen()
    preferences.tell_set_aside(lambda names: window.show_failure(damaged_settings(names), until=()))
    if path is not None:
        QTimer.singleShot(0, lambda: window.open_path(path.absolute()))
    elif sample is not None:
        QTimer.singleShot(0, lambda: window.open_sample(sample))
    try:
        with crash_log(log_file().with_name("crash.txt")):
            return application.exec()
    finally:
        signals.close()
        garbage.close()


def damaged_settings(names: Sequence[str]) -> Failure:
    """What is said of settings of the window that could not be read."""
    return Failure(
        QCoreApplication.translate(
            "Application", "Settings of the window were damaged and are set aside."
        ),
        remedy=QCoreApplication.translate(
            "Application", "The usual ones stand in. Projects and answers are not touched."
        ),
        details="\n".join(names),
    )
