"""Shortened names: they fit, and among all others they still mean one class."""

from __future__ import annotations

import pytest

from alc_desktop.model.short_names import NamingText, ShortNames

GENERA = ("Abies", "Acer", "Betula", "Quercus", "Pinus")
KINDS = ("alba", "nordmanniana", "pseudoplatanus", "sylvatica", "petraea")
FORMS = ("", " var. equi-trojani", " subsp. bornmuelleriana", " var. pendula", " var. pendulina")
PLANTS = [f"{a} {b}{c}" for a in GENERA for b in KINDS for c in FORMS]
MIDDLE = [f"sample of the north {part} collected in the field" for part in ("upper", "lower")]
SINGLE = [f"{'a' * 12}{letter}{'b' * 12}" for letter in "xyz"]
ENDS = [f"{'x' * 30}{number}" for number in range(20)]


def letters(count):
    return lambda text: len(text) <= count


def test_a_name_that_fits_stays():
    assert ShortNames(PLANTS).fitting("Abies alba", letters(10)) == "Abies alba"


@pytest.mark.parametrize(
    "names", [PLANTS, MIDDLE, SINGLE, ENDS], ids=["plants", "middle", "single", "ends"]
)
@pytest.mark.parametrize("count", [30, 24, 18])
def test_shortened_names_fit_and_no_two_are_the_same(names, count):
    short = ShortNames(names)
    shown = [short.fitting(name, letters(count)) for name in names]
    assert all(len(text) <= count for text in shown)
    assert len(set(shown)) == len(names), sorted(text for text in shown if shown.count(text) > 1)


def test_words_that_many_share_are_cut_before_those_that_tell_apart():
    short = ShortNames(PLANTS)
    name = "Abies nordmanniana var. equi-trojani"
    assert short.fitting(name, letters(30)) == "Abies nordm. var. equi-trojani"
    assert "upp" in ShortNames(MIDDLE).fitting(MIDDLE[0], letters(30))


def test_the_middle_of_a_single_word_is_shown_where_it_alone_tells_apart():
    assert "x" in ShortNames(SINGLE).fitting(SINGLE[0], letters(8))


def test_numbers_are_not_cut():
    names = [f"img_{number:06}_of_the_training_set" for number in range(200)]
    for name in names[:5]:
        assert name[4:10] in ShortNames(names).fitting(name, letters(20))


def test_where_nothing_fits_an_ellipsis_is_left():
    assert ShortNames(["cat"]).fitting("cat", letters(0)) == "…"


def test_a_name_that_is_no_class_is_shortened_too():
    assert len(ShortNames(["cat"]).fitting("no class at all", letters(8))) <= 8


# -- lines with several names --------------------------------------------------------------


KIN = tuple(
    f"{genus} {kind} {form}"
    for genus in ("Abies", "Prunus")
    for kind in ("alba", "nordmanniana", "pseudoplatanus")
    for form in ("var. equi-trojani", "subsp. bornmuelleriana", "var. pendula")
)


def test_a_line_with_room_says_all():
    line = NamingText("{a} → {b}  (3)", ShortNames(KIN), a=KIN[0], b=KIN[1])
    assert line.fitting(letters(200)) == line.text == f"{KIN[0]} → {KIN[1]}  (3)"


@pytest.mark.parametrize("room", [36, 44, 60])
def test_no_two_lines_of_names_look_alike_and_each_fits(room):
    short = ShortNames(KIN)
    lines = {
        NamingText("{a} → {b} (3)", short, a=a, b=b).fitting(letters(room))
        for a in KIN
        for b in KIN
    }
    assert len(lines) == len(KIN) ** 2
    assert all(len(line) <= room and line.endswith("(3)") for line in lines)


def test_a_line_without_room_for_anything_is_the_shortest_there_is():
    line = NamingText("{a} → {b}", ShortNames(KIN), a=KIN[0], b=KIN[1])
    assert len(line.fitting(letters(1))) < 20


def test_braces_in_a_name_are_letters():
    line = NamingText("“{a}”", ShortNames(("{b}", "{c}")), a="{b}")
    assert line.fitting(letters(9)) == "“{b}”"
