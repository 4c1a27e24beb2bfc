"""Every word, status and number of the search line, in every language of the window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from alc_desktop.i18n.numbers import decimal_text, number_from
from alc_desktop.i18n.translations import languages
from alc_desktop.model.search import matches, parse
from alc_desktop.model.search_suggestions import MOST, suggestions
from alc_desktop.model.search_words import (
    SEARCH_WORDS,
    Kind,
    local_name,
    meaning,
    none_names,
    status_names,
)
from alc_engine.labels.store import Status
from alc_engine.runtime.errors import UserFixableError


@pytest.fixture(params=list(languages()))
def language(request, speak):
    speak(request.param)
    return request.param


@pytest.fixture
def facts(make_facts):
    status = np.arange(28, dtype=np.int8) % len(Status)
    facts = make_facts(28, status=status, entropy=np.linspace(0, 2, 28))
    facts = replace(facts, notes={3: "a dog"}, flagged=frozenset({5, 6}))
    figures = {"trust": np.linspace(0, 1, 28), "suppression": np.linspace(0, 0.5, 28)}
    return replace(facts, **figures, predicted_probability=np.linspace(0, 1, 28))


def found(text, facts):
    return np.flatnonzero(matches(parse(text), facts)).tolist()


@pytest.mark.parametrize("key", SEARCH_WORDS)
def test_a_word_means_the_same_by_its_english_and_by_its_own_name(language, facts, key):
    value = {Kind.CLASS: ":dog", Kind.STATUS: ":unsure", Kind.NUMBER: ">0.3", Kind.TEXT: ":dog"}
    rest = value.get(SEARCH_WORDS[key], ":yes" if key == "flag" else ":flagged")
    here = found(f"{key}{rest}", facts)
    assert 0 < len(here) < len(facts)
    for name in (local_name(key), local_name(key).upper()):
        assert found(f"{name}{rest}", facts) == here
    assert " " not in local_name(key)
    assert meaning(key)


def test_no_name_stands_for_two_words(language):
    names = [name for key in SEARCH_WORDS for name in {key, local_name(key).lower()}]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("status", Status)
def test_a_status_is_found_by_every_name_of_it(language, facts, status):
    names = [name for name, each in status_names().items() if each == (status,)]
    assert status.name.lower() in names
    for name in names:
        assert found(f'status:"{name}"', facts) == np.flatnonzero(facts.status == status).tolist()


def test_no_class_is_found_by_every_name_of_it(language, facts):
    labels = np.where(np.arange(len(facts)) < 3, -1, facts.labels)
    for name in none_names():
        assert found(f"label:{name}", replace(facts, labels=labels)) == [0, 1, 2]


@pytest.mark.parametrize("key", [key for key, kind in SEARCH_WORDS.items() if kind is Kind.NUMBER])
def test_a_number_is_read_as_the_window_writes_it_and_as_others_do(language, facts, key):
    expected = found(f"{key}>0.25", facts)
    for number in (decimal_text(0.25), "0,25", ".25", ",25", "25%", "+0.25"):
        assert found(f"{key}>{number}", facts) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *[("4.2", 4.2), ("4,2", 4.2), ("4", 4.0), ("75%", 0.75), ("7,5 %", 0.075)],
        *[("-0,5", -0.5), ("−0.5", -0.5), ("1,234", 1.234), ("٠٫٥", 0.5)],
        *[("", None), ("4,2.", None), ("1.234,5", None), ("1,234.5", None), ("4 2", None)],
        *[("much", None), ("nan", None), ("inf", None), ("1e3", None), (".", None), ("%", None)],
    ],
)  # fmt: skip
def test_a_number_is_read_in_one_way_or_not_at_all(language, text, number):
    assert number_from(text) == (None if number is None else pytest.approx(number))


@pytest.mark.parametrize(
    "text",
    ["entropy>4,2.", "entropy>", "entropy<much", "entropie>1.2.3", "entropiy>1", "x<=2", "trust:1"],
)
def test_what_is_no_comparison_is_refused_and_finds_nothing_by_itself(language, text):
    with pytest.raises(UserFixableError) as caught:
        parse(text)
    assert caught.value.remedy


def test_every_suggestion_on_the_way_can_be_read(language, facts):
    """From the empty line on, as arrow keys would go: words, then their values."""
    names = ("cat", "red fox", "Ameise")
    seen, ways = set(), [("", 0)]
    while ways:
        text, cursor = ways.pop()
        for each in suggestions(text, cursor, names, {}, asked=True):
            assert each.meaning
            assert each.text[: each.cursor].strip().endswith(each.word)
            if each.word[-1] in ":>":
                ways.append((each.text, each.cursor))
            else:
                seen.add(each.word)
                parse(each.text)
    for name in names:
        quoted = f'"{name}"' if " " in name else name
        assert f"{local_name('label')}:{quoted}" in seen
    assert any(word.startswith(local_name("entropy")) for word in seen)


@pytest.mark.parametrize(
    ("typed", "cursor", "word", "text"),
    [
        ("ent", 3, "entropy>", "entropy>"),
        ("dog", 3, "label:dog", "label:dog "),
        ("-lab", 4, "-label:", "-label:"),
        ('label:"red f', 12, 'label:"red fox"', 'label:"red fox" '),
        ("scan given:d", 12, "given:dog", "scan given:dog "),
        ("label:d scan", 7, "label:dog", "label:dog scan"),
        ("status:uns", 10, "status:unsure", "status:unsure "),
        ("hard", 4, "hard ones", "entropy>1 status:unsure"),
    ],
)
def test_what_is_suggested_goes_where_the_cursor_is(english, typed, cursor, word, text):
    saved = {"hard ones": "entropy>1 status:unsure"}
    offered = suggestions(typed, cursor, ("dog", "red fox"), saved)
    assert {each.word: each.text for each in offered}[word] == text


def test_nothing_is_suggested_unasked_or_in_excess(english):
    assert suggestions("", 0, ("cat",), {}) == []
    assert suggestions("zzz", 3, ("cat",), {}) == []
    assert suggestions("label:cat", 9, ("cat",), {}) == []
    assert len(suggestions("label:", 6, tuple(f"c{i}" for i in range(500)), {})) == MOST
