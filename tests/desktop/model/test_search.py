"""The search line: what a term means, what is refused, what matches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.search import Term, matches, parse
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture
def facts():
    return ImageFacts(
        file_names=("a/Scan_1.png", "a/scan_2.png", "b/other.png", "b/cat.png"),
        path_of=lambda i: Path(),
        class_names=("cat", "caterpillar", "red fox"),
        given_labels=np.array([0, 1, 2, -1]),
        labels=np.array([0, 0, 2, -1]),
        status=np.array([1, 2, 3, 0], dtype=np.int8),
        unsaved=frozenset(),
        batch=np.array([0, 1]),
        predicted=np.array([0, 0, 1, 2], dtype=np.int32),
        predicted_probability=np.array([0.9, 0.5, 0.4, 0.3], dtype=np.float32),
        entropy=np.array([0.1, 0.7, 1.0, 0.9]),
        trust=np.array([0.9, 0.1, 0.5, np.nan]),
    )


def test_names_of_merged_classes_find_nothing_and_hide_no_other(facts):
    merged = replace(facts, given_labels=np.array([1, 1, 2, -1]), class_order=(2, 1))
    assert np.flatnonzero(matches(parse("given:cat"), merged)).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [0, 1, 2, 3]),
        ("scan", [0, 1]),
        ("scan 2", [1]),
        ("file:CAT", [3]),
        ("label:cat", [0, 1]),  # exactly that class, not the caterpillar
        ("given:cater", [1]),
        ("label:CAT -scan_1", [1]),
        ('label:"red fox"', [2]),
        ("label:none", [3]),
        ("predicted:fox", [3]),
        ("predicted:", [0, 1, 2, 3]),
        ('label:"re fo"', [2]),  # by the beginnings of words, as everywhere
        ("given:_fox", [2]),
        ("status:unsure", [2]),
        ("status:reviewed", [0, 1, 2]),
        ("-status:reviewed", [3]),
        ("entropy>0.7", [2, 3]),
        ("entropy>=0.7 entropy<1", [1, 3]),
        ("trust<=.5", [1, 2]),
        ("probability<0.45", [2, 3]),
        ("suppression>0", []),  # not known: matches no comparison
        ("other:thing", []),  # not a key: a word of a file name
    ],
)
def test_a_search_finds(facts, text, found):
    assert np.flatnonzero(matches(parse(text), facts)).tolist() == found


def test_quotes_hold_words_together():
    assert parse('"two words" status:unsure') == (
        Term("file", ":", "two words"),
        Term("status", ":", "unsure"),
    )


@pytest.mark.parametrize("text", ["entropy>much", "entropy:1", "label>3", "status:sleepy"])
def test_what_can_not_be_compared_is_refused_with_an_example(text):
    with pytest.raises(UserFixableError) as caught:
        parse(text)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("note:blurry", [1, 3]),
        ("note:BLUR scan", [1]),
        ('note:"ask ben"', [3]),
        ("note:straße", [0]),
        ("note:", [0, 1, 3]),
        ("-note:", [2]),
        ("is:flagged", [0, 2]),
        ("flag:yes", [0, 2]),
        ("flag:no", [1, 3]),
        ("-is:flagged note:", [1, 3]),
    ],
)
def test_notes_and_flags_are_found(facts, text, found):
    notes = {0: "Straße nass", 1: "Blurry", 3: "too blurry;\nAsk Ben"}
    noted = replace(facts, notes=notes, flagged={0, 2})
    assert np.flatnonzero(matches(parse(text), noted)).tolist() == found
    assert not matches(parse("note: flag:yes"), facts).any()


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("note>blurry", "“note” is compared with a word.", "note:cat"),
        ("flag>1", "“flag” is compared with a word.", "flag:cat"),
        ("flag:red", "“flag” is never “red”.", "yes, no"),
        ("is:", "“is” is never “”.", "flagged"),
    ],
)
def test_a_search_for_remarks_that_cant_be_read_says_what_can(text, what, remedy):
    with pytest.raises(UserFixableError) as refused:
        parse(text)
    assert refused.value.what == what
    assert remedy in refused.value.remedy
