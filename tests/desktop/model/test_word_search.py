"""Finding classes and commands by the beginnings of their words."""

from __future__ import annotations

import time

import pytest

from alc_desktop.model.word_search import Rank, find_words

TEXTS = ("Open project", "Export", "Exclude", "Next round: export", "Größere Bilder", "Undo")
PLANTS = (
    "Quercus robur",
    "Nigella quercina",
    "Quercus nigra",
    "Quercus acutissima var. nigricans",
    "Abies alba",
    "Aquercus nix",
)


def found(query, texts=TEXTS, recent=()):
    return [texts[one.place] for one in find_words(query, texts, recent)]


def rank_of(query, text):
    ranks = [one.rank for one in find_words(query, [text])]
    return ranks[0] if ranks else None


def test_the_name_comes_before_beginnings_words_in_order_words_parts_and_letters():
    names = ["scaup tern", "bobcat", "a wild cat", "chat", "catbird", "cat"]
    assert found("cat", names) == ["cat", "catbird", "a wild cat", "bobcat", "scaup tern", "chat"]
    assert found("quer ni", PLANTS) == [
        "Quercus nigra",
        "Quercus acutissima var. nigricans",
        "Nigella quercina",
        "Aquercus nix",
    ]


@pytest.mark.parametrize(
    ("query", "text", "rank"),
    [
        ("cat", "Cat", Rank.EXACT),
        ("ca", "Cat", Rank.BEGINNING),
        ("quercus ni", "Quercus nigra", Rank.BEGINNING),
        ("quer ni", "Quercus nigra", Rank.WORDS_IN_ORDER),
        ("ni quer", "Quercus nigra", Rank.WORDS),
        ("uer igr", "Quercus nigra", Rank.PARTS),
        ("qnig", "Quercus nigra", Rank.LETTERS),
        ("quer ni", "Quercus alba", None),
        ("tac", "cat", None),
        # Where words begin.
        ("quer ni", "quercus_nigra", Rank.WORDS_IN_ORDER),
        ("quercus nigra", "Quercus_nigra", Rank.EXACT),
        ("quercus_nigra", "Quercus nigra", Rank.EXACT),
        ("quer ni", "QuercusNigra", Rank.WORDS_IN_ORDER),
        ("par", "HTMLParser", Rank.WORDS_IN_ORDER),
        ("10", "img10", Rank.WORDS_IN_ORDER),
        ("cat", "3cats", Rank.WORDS_IN_ORDER),
        ("nigra", "quercus-nigra", Rank.WORDS_IN_ORDER),
        ("gra", "nigra", Rank.PARTS),
        # Each part has a word of its own.
        ("a a", "Abies alba", Rank.WORDS_IN_ORDER),
        ("ab al", "Abies alba", Rank.WORDS_IN_ORDER),
        ("a ab", "Abies alba", Rank.WORDS),
        ("ab abi", "Abies", Rank.PARTS),
        # Case, accents, letters that are two.
        ("ELAN", "Élan", Rank.EXACT),
        ("élan", "elan", Rank.EXACT),
        ("grosse", "Größere Bilder", Rank.BEGINNING),
        ("größe", "Groessere", Rank.LETTERS),
        ("strasse", "Straße", Rank.EXACT),
        ("STRASSE", "Straße", Rank.EXACT),
        ("straße", "STRASSE", Rank.EXACT),
        ("fisch", "ﬁsch", Rank.EXACT),
        ("aegopodium", "Ægopodium", Rank.EXACT),
        ("rodgrod", "Rødgrød", Rank.EXACT),
        ("lodz", "Łódź", Rank.EXACT),
        ("йод", "Йод", Rank.EXACT),
        ("иод", "Йод", Rank.EXACT),
        ("елка", "Ёлка", Rank.EXACT),
        ("ели си", "Ель сибирская", None),
        ("ель си", "Ель сибирская", Rank.BEGINNING),
        ("си", "Ель сибирская", Rank.WORDS_IN_ORDER),
        ("e\N{COMBINING ACUTE ACCENT}lan", "Élan", Rank.EXACT),
        ("elan", "E\N{COMBINING ACUTE ACCENT}lan", Rank.EXACT),
        ("lan", "E\N{COMBINING ACUTE ACCENT}lan", Rank.PARTS),
        ("松", "赤松", Rank.PARTS),
        ("İzmir", "izmir", Rank.EXACT),
        # Marks of regular expressions are plain letters.
        ("c++ (", "c++ (code)", Rank.BEGINNING),
        ("(code", "c++ (code)", Rank.PARTS),
        (".*", "cat", None),
    ],
)
def test_how_well_a_name_fits(query, text, rank):
    assert rank_of(query, text) == rank


def test_a_beginning_comes_before_the_start_of_a_word_and_that_before_letters_in_order():
    assert found("ex") == ["Export", "Exclude", "Next round: export"]
    assert found("exp") == ["Export", "Next round: export"]
    assert found("xpo") == ["Export", "Next round: export"]


def test_letters_in_this_order_are_enough():
    assert found("opj") == ["Open project"]
    assert found("zzz") == []


def test_of_names_that_differ_in_an_accent_the_one_typed_comes_first():
    assert found("pâté", ["pate", "pâté"]) == ["pâté", "pate"]
    assert found("pate", ["pâté", "pate"]) == ["pate", "pâté"]


@pytest.mark.parametrize("nothing", ["", "  ", "_"])
def test_everything_is_found_by_nothing_and_what_was_used_last_comes_first(nothing):
    assert found(nothing) == list(TEXTS)
    assert all(one.letters == () for one in find_words(nothing, TEXTS))
    assert found(nothing, recent=(5, 2))[:3] == ["Undo", "Exclude", "Open project"]
    assert found("ex", recent=(2,))[:2] == ["Exclude", "Export"]


@pytest.mark.parametrize(
    ("query", "text", "letters"),
    [
        ("exp", "Export", "Exp"),
        ("ne ro", "Next round: export", "Nero"),
        ("ro ne", "Next round: export", "Nero"),
        ("opj", "Open project", "Opj"),
        ("sse", "Größere", "ße"),
        ("strass", "Straße", "Straß"),
        ("fi", "ﬁsch", "ﬁ"),
        ("ro", "CafeRoyal", "Ro"),
    ],
)
def test_the_letters_found_are_named(query, text, letters):
    assert "".join(text[at] for at in find_words(query, [text])[0].letters) == letters


def test_a_thousand_names_take_less_than_ten_milliseconds_a_key():
    genera = [f"{a}{b}us" for a in ("Querc", "Abi", "Pin", "Bet", "Sal") for b in "aeiou"]
    names = [f"{genus} {kind}anica var. {kind}" for genus in genera for kind in _KINDS]
    assert len(names) == 1000
    find_words("", names)  # folds them once
    queries = ("q", "qu", "quer", "quer n", "quer ni", "zq", "var ja que")
    best = min(_seconds(query, names) for query in queries for _ in range(3))
    slowest = max(min(_seconds(query, names) for _ in range(5)) for query in queries)
    assert best < 0.01
    assert slowest < 0.03  # on a machine with other work


_KINDS = [f"{a}{b}{c}" for a in "njk" for b in "aiou" for c in "pgr"] + [f"ali{i}" for i in "abcd"]


def _seconds(query, names):
    start = time.perf_counter()
    find_words(query, names)
    return time.perf_counter() - start
