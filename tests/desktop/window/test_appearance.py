"""Light, dark and contrast are chosen, at once and for the next start; or follow the system."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from alc_desktop.widgets import wished_theme
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.wished_theme import theme_for

WAYS = {
    "appearance": ("light", "dark", lambda theme: "dark" if theme.dark else "light"),
    "contrast": ("normal", "high", lambda theme: "high" if theme.high_contrast else "normal"),
}


@pytest.fixture
def system(monkeypatch):
    """What the system asks for; says so, as Qt does, when it is called."""
    wishes = {"appearance": "light", "contrast": "normal"}
    monkeypatch.setattr(wished_theme, "system_appearance", lambda: wishes["appearance"])
    monkeypatch.setattr(wished_theme, "system_contrast", lambda: wishes["contrast"])
    hints = QGuiApplication.styleHints()

    def change(what, to):
        wishes[what] = to
        if what == "appearance":
            dark = to == "dark"
            hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        else:
            kinds = Qt.ContrastPreference
            high = kinds.HighContrast if to == "high" else kinds.NoPreference
            hints.accessibility().contrastPreferenceChanged.emit(high)

    return change


def actions(window, what):
    return {"appearance": window.commands.appearances, "contrast": window.commands.contrasts}[what]


@pytest.mark.parametrize("what", WAYS)
def test_a_choice_takes_effect_at_once_and_is_remembered(make_window, preferences, system, what):
    window = make_window()
    assert actions(window, what)[""].isChecked()
    *wishes, worn_as = WAYS[what]
    for wish in wishes:
        actions(window, what)[wish].trigger()
        assert worn_as(current_theme()) == wish
        assert getattr(preferences, what) == wish
        assert actions(make_window(), what)[wish].isChecked()


@pytest.mark.parametrize("what", WAYS)
def test_who_chose_keeps_the_choice_when_the_system_changes(make_window, system, what):
    usual, other, worn_as = WAYS[what]
    window = make_window()
    actions(window, what)[usual].trigger()
    system(what, other)
    assert worn_as(current_theme()) == usual


@pytest.mark.parametrize("what", WAYS)
def test_the_system_is_followed_again_when_that_is_chosen(make_window, preferences, system, what):
    usual, other, worn_as = WAYS[what]
    window = make_window()
    system(what, other)
    assert worn_as(current_theme()) == other
    actions(window, what)[usual].trigger()
    actions(window, what)[""].trigger()
    assert getattr(preferences, what) == ""
    assert worn_as(current_theme()) == other
    system(what, usual)
    assert worn_as(current_theme()) == usual


def test_both_wishes_hold_together(make_window, system):
    window = make_window()
    window.commands.contrasts["high"].trigger()
    window.commands.appearances["dark"].trigger()
    assert current_theme() == theme_for("dark", "high")
    assert current_theme().dark
    assert current_theme().high_contrast


def test_the_system_is_asked_for_its_contrast(qapp):
    hints = QGuiApplication.styleHints()
    asked = hints.accessibility().contrastPreference()
    high = asked == Qt.ContrastPreference.HighContrast
    assert wished_theme.system_contrast() == ("high" if high else "normal")
