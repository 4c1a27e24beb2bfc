"""Class names that may be one, and file names that clash on some disks."""

import pytest

from alc_engine.formats.similar_names import similar_classes
from alc_engine.runtime.file_names import same_on_some_disks


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("cat", "Cat"),
        ("cat", " cat "),
        ("bus stop", "bus_stop"),
        ("bus stop", "busstop"),
        ("cat", "cats"),
        ("berry", "berries"),
        ("fox", "foxes"),
        ("pneumonia", "pneumonai"),
        ("pneumonia", "pnumonia"),
        ("left effusion", "left effusian"),
        ("straße", "STRASSE"),
        ("caf\u00e9", "cafe\u0301"),
        ("1", "1.0"),
        ("007", "7"),
        ("1e3", "1000"),
        ("grade-1", "Grade 1"),
    ],
)
def test_suspicious_pairs_are_named(first, second):
    assert similar_classes(["zebra", first, second]) == ((first, second),)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("cat", "bat"),
        ("grade 1", "grade 2"),
        ("grade I", "grade II"),
        ("class10", "class11"),
        ("left lung", "right lung"),
        ("male", "female"),
        ("", "a"),
        ("-1", "1"),
        ("1.0", "10"),
        ("v1.0", "v10"),
        ("1-1", "11"),
    ],
)
def test_names_that_differ_for_good_reasons_are_not(first, second):
    assert similar_classes([first, second]) == ()


def test_ten_thousand_classes_are_no_burden():
    names = [f"{i:05d}-{'abcdefghij'[i % 10] * 6}" for i in range(10_000)]
    assert similar_classes(names) == ()


def test_names_that_differ_in_case_or_unicode_form_clash():
    names = ["a/X.png", "a/x.png", "b/\u00e4.png", "b/a\u0308.png", "c.png"]
    assert same_on_some_disks(names) == [names[:2], names[2:4]]
