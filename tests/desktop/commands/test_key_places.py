"""Keys by their place, on keyboards that write something else there."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from alc_desktop.commands.key_places import Legends, legends, place_of

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LINUX = {"1": 10, "2": 11, "6": 15, "0": 19, "Q": 24, "U": 30, "M": 58, "X": 53}
WINDOWS = {"1": 2, "2": 3, "6": 7, "0": 11, "Q": 16, "U": 22, "M": 50, "X": 45}


def pressed(place, key, text, held=NONE):
    """The event of a key at a place, as this system hands it on."""
    code = (WINDOWS if sys.platform == "win32" else LINUX)[place]
    return QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, text)


@pytest.fixture(autouse=True)
def unknown_keyboard():
    yield
    legends.forget()


@pytest.mark.skipif(sys.platform == "darwin", reason="other codes there")
@pytest.mark.parametrize("place", LINUX)
def test_a_key_is_known_by_its_place(place):
    assert place_of(pressed(place, Qt.Key.Key_Ampersand, "&")) == place


def test_the_numeric_pad_has_no_places():
    event = pressed("1", Qt.Key.Key_1, "1", Qt.KeyboardModifier.KeypadModifier)
    assert place_of(event) == ""


def test_what_a_key_bears_is_learned_when_it_is_pressed():
    known = Legends()
    heard = []
    known.changed.connect(lambda: heard.append(1))
    assert known.of("1") == "1"
    known.note(pressed("1", Qt.Key.Key_Ampersand, "&"))
    assert known.of("1") == "&"
    known.note(pressed("U", Qt.Key(0x413), "г"))
    assert known.of("U") == "Г"
    known.note(pressed("1", Qt.Key.Key_Ampersand, "&"))
    assert heard == [1, 1]


@pytest.mark.parametrize(
    ("key", "text", "held"),
    [(Qt.Key.Key_1, "1", SHIFT), (Qt.Key.Key_Q, "q", NONE), (Qt.Key.Key_Space, " ", NONE)],
)
def test_nothing_is_learned_from_shift_latin_letters_or_blanks(key, text, held):
    known = Legends()
    known.note(pressed("Q" if text == "q" else "1", key, text, held))
    assert known.of("1") == "1"
    assert known.of("Q") == "Q"


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("fr_FR", "&é\"'(-è_çà"),
        ("fr_BE", "&é\"'(§è!çà"),
        ("nl_BE", "&é\"'(§è!çà"),
        ("cs_CZ", "+ěščřžýáíé"),
        ("fr_CA", "1234567890"),
        ("fr_CH", "1234567890"),
        ("de_DE", "1234567890"),
    ],
)
def test_before_that_the_language_of_the_keyboard_tells(monkeypatch, name, row):
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QGuiApplication

    class Method:
        def locale(self):
            return QLocale(name)

    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: Method())
    known = Legends()
    assert "".join(known.of(sign) for sign in "1234567890") == row
