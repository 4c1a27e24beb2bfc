"""Light and dark are chosen in the menu, at once and for the next start; or follow the system."""

import pytest

from alc_desktop.widgets.theme import current_theme, system_theme, theme_for
from alc_desktop.window import main_window


@pytest.fixture
def system(monkeypatch):
    """The colours of the system, which change when they are called."""
    wish = {"is": "light"}
    monkeypatch.setattr(main_window, "system_theme", lambda: theme_for(wish["is"]))

    def change(window, to):
        wish["is"] = to
        window._follow_system()

    return change


@pytest.mark.parametrize("wish", ["dark", "light"])
def test_a_choice_takes_effect_at_once_and_is_remembered(make_window, preferences, wish):
    window = make_window()
    assert window.commands.appearances[""].isChecked()
    window.commands.appearances[wish].trigger()
    assert current_theme() == theme_for(wish)
    assert preferences.appearance == wish
    assert make_window().commands.appearances[wish].isChecked()


def test_who_chose_keeps_the_choice_when_the_system_changes(make_window, system):
    window = make_window()
    window.commands.appearances["light"].trigger()
    system(window, "dark")
    assert not current_theme().dark


def test_the_system_is_followed_again_when_that_is_chosen(make_window, preferences, system):
    window = make_window()
    system(window, "dark")
    assert current_theme().dark
    window.commands.appearances["dark"].trigger()
    window.commands.appearances[""].trigger()
    assert preferences.appearance == ""
    assert current_theme() == system_theme()
    system(window, "dark")
    assert current_theme().dark
    system(window, "light")
    assert not current_theme().dark
