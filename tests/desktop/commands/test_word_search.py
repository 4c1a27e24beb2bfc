"""Finding a command by parts of its words."""

from __future__ import annotations

import pytest

from alc_desktop.commands.word_search import find_words

TEXTS = ("Open project", "Export", "Exclude", "Next round: export", "Größere Bilder", "Undo")


def found(query, recent=()):
    return [TEXTS[one.place] for one in find_words(query, TEXTS, recent)]


def test_a_beginning_comes_before_the_start_of_a_word_and_that_before_letters_in_order():
    assert found("ex") == ["Export", "Exclude", "Next round: export"]
    assert found("exp") == ["Export", "Next round: export"]
    assert found("xpo") == ["Export", "Next round: export"]


def test_parts_of_several_words_are_found_in_any_order():
    assert found("pro op") == ["Open project"]
    assert found("ne ro") == ["Next round: export"]


def test_letters_in_this_order_are_enough():
    assert found("opj") == ["Open project"]
    assert found("zzz") == []


def test_case_and_accents_do_not_matter():
    assert found("GROSSERE") == []
    assert found("große bi") == ["Größere Bilder"]
    assert found("gro bil") == ["Größere Bilder"]


def test_everything_is_found_by_nothing_and_what_was_used_last_comes_first():
    assert found("") == list(TEXTS)
    assert found("", recent=(5, 2))[:3] == ["Undo", "Exclude", "Open project"]
    assert found("ex", recent=(2,))[:2] == ["Exclude", "Export"]


@pytest.mark.parametrize(
    ("query", "letters"), [("exp", (0, 1, 2)), ("ne ro", (0, 1, 5, 6)), ("opj", (0, 1, 8))]
)
def test_the_letters_found_are_named(query, letters):
    assert find_words(query, TEXTS)[0].letters == letters
