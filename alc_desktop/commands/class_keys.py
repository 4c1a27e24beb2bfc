"""Which key gives which class of a project."""

from __future__ import annotations

from collections.abc import Mapping

from alc_desktop.commands.key_places import DIGITS

MOST = len(DIGITS)
"""With more classes than this, letters over the images find classes by their names."""


def class_keys(classes: Mapping[int, str], chosen: Mapping[int, str]) -> dict[int, str]:
    """The key of each class that has one, as portable text.

    A class whose name is one digit, or a number equal to one, has that digit:
    whoever sees a seven presses 7. Other classes have the digit of their place
    if no class is named by it; where there are enough digits for all, those left
    have the next one that is free. A digit that begins a longer name gives no class
    where names are typed: whoever types 7up means no seven. What the user chose
    comes before all this.

    Parameters
    ----------
    classes : mapping of class id to name
        Those that stand, in the order shown.
    chosen : mapping of class id to str
        Keys that the user gave; empty text for none. May hold ids of classes that are gone.
    """
    named = _named_by_digits(classes)
    keys: dict[int, str] = {}
    for place, class_id in enumerate(classes):
        if class_id in named:
            keys[class_id] = named[class_id]
        elif place < MOST and DIGITS[place] not in named.values():
            keys[class_id] = DIGITS[place]
    if len(classes) <= MOST:
        free = (digit for digit in DIGITS if digit not in {*named.values(), *keys.values()})
        for class_id in classes:
            if class_id not in keys:
                keys[class_id] = next(free)
    else:
        begun = {name.strip()[:1] for name in classes.values() if len(name.strip()) > 1}
        keys = {class_id: key for class_id, key in keys.items() if key not in begun}
    own = {class_id: key for class_id, key in chosen.items() if class_id in classes}
    taken = {key for key in own.values() if key}
    left = {class_id: key for class_id, key in keys.items() if key not in taken} | own
    return {class_id: left[class_id] for class_id in classes if left.get(class_id)}


def _named_by_digits(classes: Mapping[int, str]) -> dict[int, str]:
    """Digit by class id; of two names for one number the digit itself comes first."""
    found: dict[str, int] = {}
    for class_id, name in sorted(classes.items(), key=lambda entry: len(entry[1].strip())):
        digit = _digit(name.strip())
        if digit:
            found.setdefault(digit, class_id)
    return {class_id: digit for digit, class_id in found.items()}


def _digit(name: str) -> str:
    whole, dot, rest = name.partition(".")
    if not (whole.isascii() and whole.isdigit()) or rest.strip("0") or bool(dot) != bool(rest):
        return ""
    value = whole.lstrip("0") or "0"
    return value if len(value) == 1 else ""
