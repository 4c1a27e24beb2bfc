"""Starts the application: ``alc-desktop [PATH]`` or ``alc-desktop demo``.

Nothing heavy is imported before the window is up.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the application; returns its exit status."""
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["demo"]:
        from alc_desktop.demo import main as demo

        return demo(given[1:])
    parser = argparse.ArgumentParser(
        prog="alc-desktop",
        description="Find and correct wrong image labels.",
        epilog="alc-desktop demo: the sample project, offline; --help says more.",
    )
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="a project (.alc), a folder with a subfolder per class, or a table",
    )
    return run(parser.parse_args(given).path)


def run(path: Path | None, sample: Path | None = None) -> int:
    """Show the window, with `path` opened in it, or the sample project of the folder `sample`."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from alc_desktop.diagnostics import UncaughtErrors, log_file, start_log
    from alc_desktop.failure import Failure
    from alc_desktop.icons import app_icon
    from alc_desktop.main_window import MainWindow
    from alc_desktop.theme import apply_theme, system_theme

    application = QApplication(sys.argv[:1])
    application.setApplicationName("alc-desktop")
    application.setOrganizationName("alc-desktop")
    application.setDesktopFileName("alc-desktop")
    application.setWindowIcon(app_icon())
    theme = system_theme()
    apply_theme(application, theme)
    start_log(log_file())
    window = MainWindow(theme)
    errors = UncaughtErrors()
    errors.caught.connect(lambda error: window.show_failure(Failure.of(error)))
    errors.install()
    window.show()
    if path is not None:
        QTimer.singleShot(0, lambda: window.open_path(path.absolute()))
    elif sample is not None:
        QTimer.singleShot(0, lambda: window.open_sample(sample))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
