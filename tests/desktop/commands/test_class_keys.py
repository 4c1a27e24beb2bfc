"""Which key gives which class."""

from __future__ import annotations

import pytest

from alc_desktop.commands.class_keys import class_keys

CASES = {
    "by place": (["ant", "bee", "cat"], {}, {"ant": "1", "bee": "2", "cat": "3"}),
    "digits name themselves": (
        [str(n) for n in range(10)],
        {},
        {str(n): str(n) for n in range(10)},
    ),
    "digits that begin at one": (["1", "2", "3"], {}, {"1": "1", "2": "2", "3": "3"}),
    "some digits in another order": (["7", "6", "5"], {}, {"7": "7", "6": "6", "5": "5"}),
    "a class beside digits has the digit of its place": (
        ["0", "1", "blank"],
        {},
        {"0": "0", "1": "1", "blank": "3"},
    ),
    "a digit that names a class is no place": (
        ["cat", "dog", "1"],
        {},
        {"cat": "3", "dog": "2", "1": "1"},
    ),
    "whoever is left has the next digit that is free": (
        ["1", "3", "other"],
        {},
        {"1": "1", "3": "3", "other": "2"},
    ),
    "a digit that begins a longer name gives nothing among many": (
        [*(f"c{n}" for n in range(10)), "7up"],
        {},
        {f"c{n}": "1234567890"[n] for n in range(10) if n != 6},
    ),
    "nor does one that is a class itself": (
        [str(n) for n in range(11)],
        {},
        {str(n): str(n) for n in range(10) if n != 1},
    ),
    "numbers equal to a digit": (["0.0", "1.0", "2.0"], {}, {"0.0": "0", "1.0": "1", "2.0": "2"}),
    "leading zeros": (["07", "08"], {}, {"07": "7", "08": "8"}),
    "the digit itself before a number equal to it": (
        ["1.0", "1"],
        {},
        {"1.0": "2", "1": "1"},
    ),
    "larger numbers are names": (["10", "11"], {}, {"10": "1", "11": "2"}),
    "no digit but in another script": (["٣", "x"], {}, {"٣": "1", "x": "2"}),
    "the eleventh has none": (
        [f"c{n}" for n in range(11)],
        {},
        {f"c{n}": "1234567890"[n] for n in range(10)},
    ),
    "the user's own": (["ant", "bee", "cat"], {2: "Q"}, {"ant": "1", "bee": "2", "cat": "Q"}),
    "the user's own takes another's digit": (["ant", "bee"], {1: "1"}, {"bee": "1"}),
    "no key at all": (["ant", "bee"], {0: ""}, {"bee": "2"}),
    "keys of classes that are gone": (["ant"], {9: "1"}, {"ant": "1"}),
}


@pytest.mark.parametrize("case", CASES)
def test_each_class_has_the_key_that_the_eye_expects(case):
    names, chosen, wanted = CASES[case]
    keys = class_keys(dict(enumerate(names)), chosen)
    assert {names[class_id]: key for class_id, key in keys.items()} == wanted


def test_the_order_shown_decides_about_places_and_not_the_id():
    assert class_keys({4: "dog", 1: "cat"}, {}) == {4: "1", 1: "2"}


def test_no_key_gives_two_classes():
    names = ["9", "3.0", "x", "3", "y", "1", "z", "2.00", "w", "v", "0"]
    keys = list(class_keys(dict(enumerate(names)), {2: "5", 4: "Q"}).values())
    assert len(keys) == len(set(keys))
