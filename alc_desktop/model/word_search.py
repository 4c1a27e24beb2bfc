"""Finding classes and commands by the beginnings of their words, best match first.

The one search of the window: the class panel, the merge dialog, the search line,
the command palette and the shortcut editor rank alike, so that what is on top in
one is on top in all. ``quer ni`` is *Quercus nigra*.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

_KEPT = 1 << 16
"""Texts whose folded form is kept: every key searches the same ones again."""
_SPELLED = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
}
"""Letters that Unicode does not take apart, as who lacks their key writes them."""


class Rank(IntEnum):
    """How well a text fits; smaller is better."""

    EXACT = 0
    """It is the text."""
    BEGINNING = 1
    """The text begins with it."""
    WORDS_IN_ORDER = 2
    """Every part begins a word of its own, in this order."""
    WORDS = 3
    """Every part begins a word of its own, in any order."""
    PARTS = 4
    """Every part is somewhere in it."""
    LETTERS = 5
    """Its letters are there in this order."""


_Spans = tuple[tuple[int, int], ...]


class Found(NamedTuple):
    """A text that fits.

    Attributes
    ----------
    place : int
        Position among the texts.
    letters : tuple of int
        Positions of the letters found, for emphasis; ascending.
    rank : Rank
    """

    place: int
    letters: tuple[int, ...]
    rank: Rank


def find_words(query: str, texts: Sequence[str], recent: Sequence[int] = ()) -> list[Found]:
    """Texts that fit `query`, best first; all of them for an empty query.

    Among texts of a rank those come first that have its accents too, then what
    was used last, then the others in their order.

    Parameters
    ----------
    query : str
        Words or parts of words. Case and accents don't matter, nor whether a
        letter is written as two (``ß``, ``ss``) or a blank as an underscore.
        A word begins after anything but a letter or digit, at a capital after
        a small letter, and where letters and digits meet.
    texts : sequence of str
    recent : sequence of int
        Places used last, newest first.
    """
    folded = _folded(" ".join(query.replace("_", " ").split()))
    parts = folded.text.split()
    newest = {place: age for age, place in enumerate(recent)}
    never = len(newest)
    ranked = []
    for place, text in enumerate(map(_folded, texts)):
        match = _match(folded.text, parts, text)
        if match is not None:
            rank, spans = match
            key = rank, folded.accents not in text.accents, newest.get(place, never), place
            ranked.append((key, Found(place, text.letters(spans), rank)))
    ranked.sort(key=lambda entry: entry[0])  # no two have one place
    return [found for _, found in ranked]


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text as it is compared.

    Attributes
    ----------
    text : str
        Small letters without accents.
    accents : str
        Small letters with them.
    origins : sequence of int
        The position in the text as it is of each letter of `text`.
    starts : tuple of int
        Where words begin in `text`.
    """

    text: str
    accents: str
    origins: Sequence[int]
    starts: tuple[int, ...]

    def letters(self, spans: _Spans) -> tuple[int, ...]:
        """Positions in the text as it is, ascending."""
        if len(spans) == 1 and isinstance(self.origins, range):
            return tuple(range(*spans[0]))
        return tuple(sorted({self.origins[at] for span in spans for at in range(*span)}))


@lru_cache(maxsize=_KEPT)
def _folded(text: str) -> _Folded:
    origins: Sequence[int]
    if text.isascii():  # most are; letters stay where they are
        folded, origins = text.lower().replace("_", " "), range(len(text))
    else:
        pairs = [(part, at) for at, letter in enumerate(text) for part in _plain(letter)]
        folded = "".join(part for part, _ in pairs)
        origins = tuple(at for _, at in pairs)
    begins = [_begins_word(text, at) for at in range(len(text))]
    first = [at == 0 or origins[at] != origins[at - 1] for at in range(len(folded))]
    starts = tuple(at for at in range(len(folded)) if first[at] and begins[origins[at]])
    accents = unicodedata.normalize("NFC", text).lower().replace("_", " ")
    return _Folded(folded, accents, origins, starts)


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """A letter in small ones without accents: none, one or several."""
    parts = unicodedata.normalize("NFKD", letter.lower())
    plain = "".join(_SPELLED.get(part, part) for part in parts if not unicodedata.combining(part))
    return " " if plain == "_" or plain.isspace() else plain


def _begins_word(text: str, at: int) -> bool:
    letter, before = text[at], text[at - 1] if at else " "
    if not letter.isalnum():
        return False
    if unicodedata.combining(before):  # the accent of the letter before it
        return at < 2 or not text[at - 2].isalnum()
    if not before.isalnum() or letter.isdecimal() != before.isdecimal():
        return True
    if not letter.isupper():
        return False
    after = text[at + 1 : at + 2]
    return before.islower() or (before.isupper() and after.islower())


def _match(query: str, parts: list[str], text: _Folded) -> tuple[Rank, _Spans] | None:
    """Rank, and where the parts are in the folded text; None if it does not fit."""
    if text.text.startswith(query):
        rank = Rank.EXACT if len(text.text) == len(query) else Rank.BEGINNING
        return rank, ((0, len(query)),)
    if all(part in text.text for part in parts):
        if spans := _words_in_order(parts, text):
            return Rank.WORDS_IN_ORDER, spans
        if len(parts) > 1 and (spans := _words(parts, text)):
            return Rank.WORDS, spans
        places = [(text.text.find(part), len(part)) for part in parts]
        return Rank.PARTS, tuple((start, start + length) for start, length in places)
    return _in_order(query.replace(" ", ""), text.text)


def _words_in_order(parts: list[str], text: _Folded) -> _Spans:
    """Where each part begins a word behind the part before it; empty if there is no way."""
    spans: _Spans = ()
    end = 0
    for part in parts:
        for start in text.starts:
            if start >= end and text.text.startswith(part, start):
                end = start + len(part)
                spans = (*spans, (start, end))
                break
        else:
            return ()
    return spans


def _words(parts: list[str], text: _Folded) -> _Spans:
    """Where each part begins a word of its own, in any order; empty if there is no way."""
    left = list(text.starts)
    spans: _Spans = ()
    # What a longer part leaves, any beginning of it may have: longest first never goes astray.
    for part in sorted(parts, key=len, reverse=True):
        start = next((start for start in left if text.text.startswith(part, start)), -1)
        if start < 0:
            return ()
        left.remove(start)
        spans = (*spans, (start, start + len(part)))
    return spans


def _in_order(letters: str, text: str) -> tuple[Rank, _Spans] | None:
    places = [-1]
    for letter in letters:
        places.append(text.find(letter, places[-1] + 1))
        if places[-1] < 0:
            return None
    return Rank.LETTERS, tuple((place, place + 1) for place in places[1:])
