"""Keys by their place on the keyboard, and the sign that each bears.

A French keyboard writes ``&`` where an American one writes ``1``, a Greek one
``υ`` where that has ``U``. Places are named by the sign of the American
keyboard. What a key bears is guessed from the keyboard's language until it is
pressed for the first time; then it is known.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

DIGITS = "1234567890"
"""Signs of the row of digits, from left to right."""
_ROWS = (DIGITS, "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_FIRST_CODES = {"win32": (2, 16, 30, 44), "linux": (10, 24, 38, 52)}
"""Scan code of the first key of each row: Windows' own; the kernel's and eight, as X and Wayland
hand them on."""
_MAC_CODES = "ASDFHGZXCV BQWERYT123465 97 80 OU IP LJ K    NM"
"""The sign at a position is that of the key with this virtual code."""

_SIGNS = {
    "fr": dict(zip(DIGITS, "&é\"'(-è_çà", strict=True)),
    "fr_BE": dict(zip(DIGITS, "&é\"'(§è!çà", strict=True)),
    "cs": dict(zip(DIGITS, "+ěščřžýáíé", strict=True)),
    "sk": dict(zip(DIGITS, "+ľščťžýáíé", strict=True)),
    "ru": dict(zip("".join(_ROWS[1:]), "йцукенгшщзфывапролдячсмить", strict=True)),
    "uk": dict(zip("".join(_ROWS[1:]), "йцукенгшщзфівапролдячсмить", strict=True)),
    "el": dict(zip("ERTYUIOPASDFGHJKLZXCVBNM", "ερτυθιοπασδφγηξκλζχψωβνμ", strict=True)),
}


def _places() -> dict[int, str]:
    """Sign of each place by the code that key events of this system bear."""
    if sys.platform == "darwin":
        return {code: sign for code, sign in enumerate(_MAC_CODES) if sign != " "}
    firsts = _FIRST_CODES.get(sys.platform, _FIRST_CODES["linux"])
    return {
        first + place: sign
        for first, row in zip(firsts, _ROWS, strict=True)
        for place, sign in enumerate(row)
    }


_PLACES = _places()


def place_of(event: QKeyEvent) -> str:
    """The place of the key that was pressed: ``1``, ``U``; empty for all but digits and letters."""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return ""
    code = event.nativeVirtualKey() if sys.platform == "darwin" else event.nativeScanCode()
    return _PLACES.get(code, "")


class Legends(QObject):
    """What the keys of the keyboard in use bear.

    Signals
    -------
    changed()
        Another sign is known for a key.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[str, str] = {}

    def of(self, sign: str) -> str:
        """What the key bears whose place is named `sign`."""
        return self._seen.get(sign) or self._guessed().get(sign, sign)

    def note(self, event: QKeyEvent) -> None:
        """Learn from a key that was pressed by itself."""
        place, text = place_of(event), event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.GroupSwitchModifier
        if not place or held or len(text) != 1 or not text.isprintable() or text.isspace():
            return
        # A letter of the Latin alphabet is the key of that name, wherever it lies.
        if place.isalpha() and text.isascii():
            return
        bears = text.upper() if place.isalpha() and len(text.upper()) == 1 else text
        if self.of(place) != bears:
            self._seen[place] = bears
            self.changed.emit()

    def forget(self) -> None:
        """Know only what the keyboard's language tells."""
        self._seen.clear()
        self.changed.emit()

    def _guessed(self) -> dict[str, str]:
        locale: QLocale = QGuiApplication.inputMethod().locale()
        exact = "fr_BE" if locale.name() in ("fr_BE", "nl_BE") else locale.name().partition("_")[0]
        if locale.name() in ("fr_CH", "fr_CA"):  # these write digits without Shift
            return {}
        signs = _SIGNS.get(exact, {})
        return {place: sign.upper() if place.isalpha() else sign for place, sign in signs.items()}


legends = Legends()
"""Those of the one keyboard there is."""


def legend(sign: str) -> str:
    """What the key bears whose place is named `sign`."""
    return legends.of(sign)
