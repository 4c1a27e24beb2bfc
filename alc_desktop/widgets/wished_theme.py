"""The theme that is wished for, by the user or else by the system."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from alc_desktop.widgets.high_contrast import dark_high_contrast, light_high_contrast
from alc_desktop.widgets.theme import Theme, dark_theme, light_theme

_THEMES = {
    ("light", "normal"): light_theme,
    ("dark", "normal"): dark_theme,
    ("light", "high"): light_high_contrast,
    ("dark", "high"): dark_high_contrast,
}


def theme_for(appearance: str, contrast: str) -> Theme:
    """The theme that is wished for.

    Parameters
    ----------
    appearance : str
        ``light``, ``dark``, or empty for the system's.
    contrast : str
        ``normal``, ``high``, or empty for the system's.
    """
    return _THEMES[appearance or system_appearance(), contrast or system_contrast()]()


def system_appearance() -> str:
    """``dark`` if the system's colours are, ``light`` otherwise."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def system_contrast() -> str:
    """``high`` if the user asked the system for more contrast, ``normal`` otherwise."""
    hints = QGuiApplication.styleHints()  # kept: what it gives out goes with it
    asked = hints.accessibility().contrastPreference()
    return "high" if asked == Qt.ContrastPreference.HighContrast else "normal"


def on_system_change(react: Callable[[], None]) -> None:
    """Call `react` whenever the system's colours or its contrast change.

    Parameters
    ----------
    react : method of a QObject
        Called no more once Qt has deleted the object.
    """
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(react)
    hints.accessibility().contrastPreferenceChanged.connect(react)
