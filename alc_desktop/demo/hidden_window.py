"""A main window that nobody sees, for a simulated expert to work in."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alc_desktop.window.main_window import MainWindow

SIZE = (1360, 850)
"""Of the window, pixels."""


def work_unseen(folder: Path, work: Callable[[MainWindow], None]) -> int:
    """Do `work` in a window without a screen, in English and in light colours.

    Parameters
    ----------
    folder : Path
        Keeps the settings of the window, which start afresh; made if it is missing.
    work : callable
        Gets the window, shown; raises `Impasse` where it can't go on.

    Returns
    -------
    int
        Exit status.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSettings, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from alc_desktop.app.garbage import WindowsGarbage
    from alc_desktop.app.preferences import Preferences
    from alc_desktop.demo.simulated_expert import Impasse
    from alc_desktop.i18n.translations import use_language
    from alc_desktop.widgets.style import apply_theme
    from alc_desktop.widgets.theme import light_theme
    from alc_desktop.window.main_window import MainWindow

    before = qInstallMessageHandler(_say_what_matters)
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["alc-desktop"])
    garbage = WindowsGarbage(application)
    use_language(application, "en")
    apply_theme(application, light_theme())
    folder.mkdir(parents=True, exist_ok=True)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    settings.clear()
    window = MainWindow(Preferences(settings))
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    try:
        work(window)
    except Impasse as error:
        print(f"The demonstration stopped: {error}", file=sys.stderr)
        return 1
    finally:
        window.close()
        garbage.close()
        qInstallMessageHandler(before)
    return 0


def _say_what_matters(kind: object, context: object, message: str) -> None:
    """Pass on what Qt says, but for what the platform without a screen lacks by nature."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
