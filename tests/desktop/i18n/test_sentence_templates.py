"""Sentences with values in them are found again among templates."""

from __future__ import annotations

import pytest

from alc_desktop.i18n.sentence_templates import SentenceTemplates


def words(text):
    return f"<{text}>"


def test_values_stand_where_the_translation_wants_them():
    templates = SentenceTemplates({"{0} is in {1}.": "In {1} steht {0}."})
    assert templates.translated("a.png is in b.csv.", words) == "In b.csv steht a.png."


def test_the_template_with_the_most_text_of_its_own_comes_first():
    templates = SentenceTemplates({"{0}.": "A {0}", "The {0} is gone.": "B {0}", "The {0}.": "C"})
    assert templates.translated("The disk is gone.", words) == "B disk"
    assert templates.translated("It is gone.", words) == "A It is gone"


def test_a_hole_for_words_is_said_in_words():
    templates = SentenceTemplates({"It is {words0}, called {1}.": "{1}: {words0}"})
    assert templates.translated("It is a text, called a text.", words) == "a text: <a text>"


def test_a_template_whose_words_are_known_comes_first():
    templates = SentenceTemplates(
        {
            "There is no column {0} for {words1}.": "A {words1}",
            "{words0} It has: {1}.": "B {words0}",
        }
    )
    text = "There is no column a for labels. It has: b."
    known = {"There is no column a for labels.": "known", "labels": "known"}
    assert templates.translated(text, lambda words: known.get(words, words)) == "B known"
    assert templates.translated(text, lambda words: words) == "A labels. It has: b"


def test_a_quoted_value_ends_with_its_quotation_mark_where_that_is_possible():
    source = "More than one column is called '{0}'."
    templates = SentenceTemplates({source: "A {0}", "{words0} It has: {1}.": "B {words0} {1}"})
    assert templates.translated("More than one column is called 'a'. It has: 'b'.", words) == (
        "B <More than one column is called 'a'.> 'b'"
    )
    assert templates.translated("More than one column is called 'it's'.", words) == "A it's"


@pytest.mark.parametrize("value", ["{0}", "{}", "a}b{", "'", "”", "x\ny", "%n", "", "A {0} b."])
def test_odd_values_come_through_unchanged(value):
    templates = SentenceTemplates({"There is “{0}” and {{this}}.": "{{dies}} und „{0}“."})
    assert templates.translated(f"There is “{value}” and {{this}}.", words) == (
        f"{{dies}} und „{value}“."
    )


@pytest.mark.parametrize("text", ["", "The", "The disk", "the disk is full.", "The disk is full. "])
def test_another_sentence_is_no_sentence_of_it(text):
    templates = SentenceTemplates({"The disk is full.": "x", "The disk {0} is full.": "y"})
    assert templates.translated(text, words) is None


def test_beginning_and_end_of_a_template_do_not_overlap_in_a_text():
    assert SentenceTemplates({"ab{0}ba": "x"}).translated("aba", words) is None
