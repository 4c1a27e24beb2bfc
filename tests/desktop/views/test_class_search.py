from __future__ import annotations

import pytest

from alc_desktop.views.class_search import find_classes

NAMES = ["bobcat", "wild cat", "catbird", "cat", "chat", "dog", "Élan", "scaup tern"]


def found(query):
    return [NAMES[match.place] for match in find_classes(query, NAMES)]


def test_the_whole_name_comes_first_then_beginnings_words_parts_and_letters():
    assert found("cat") == ["cat", "catbird", "wild cat", "bobcat", "chat", "scaup tern"]


def test_case_accents_and_spaces_around_do_not_matter():
    assert found(" ELAN ") == ["Élan"]


def test_an_empty_query_keeps_all_in_order():
    assert found("") == NAMES
    assert all(match.letters == () for match in find_classes("  ", NAMES))


def test_nothing_fits_letters_in_another_order():
    assert found("tac") == []


@pytest.mark.parametrize("query", ["cat", "ct", "wild", "t"])
def test_the_letters_named_are_those_typed(query):
    for match in find_classes(query, NAMES):
        letters = "".join(NAMES[match.place][position] for position in match.letters)
        assert letters.lower() == query


def test_marks_of_regular_expressions_are_plain_letters():
    assert [m.place for m in find_classes("c++ (", ["c++ (code)", "cpp"])] == [0]
