"""Finding a command by parts of its words, best match first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD_START = r"(?<![^\W_])"


@dataclass(frozen=True)
class Found:
    """A text that fits.

    Attributes
    ----------
    place : int
        Position among the texts.
    letters : tuple of int
        Positions of the letters found, for emphasis; ascending.
    rank : int
        0 the text begins with it, 1 every part begins a word, 2 every part is
        somewhere in it, 3 its letters are there in this order.
    """

    place: int
    letters: tuple[int, ...]
    rank: int


def find_words(query: str, texts: Sequence[str], recent: Sequence[int] = ()) -> list[Found]:
    """Texts that fit `query`, best first; all of them for an empty query.

    Parameters
    ----------
    query : str
        Words or parts of words; case and accents don't matter.
    texts : sequence of str
    recent : sequence of int
        Places used last, newest first; among equals these come first.
    """
    folded = _folded(query.strip())
    newest = {place: age for age, place in enumerate(recent)}
    found = []
    for place, text in enumerate(texts):
        match = _match(folded, _folded(text))
        if match is not None:
            found.append(Found(place, match[1], match[0]))
    return sorted(found, key=lambda one: (one.rank, newest.get(one.place, len(texts)), one.place))


def _match(query: str, text: str) -> tuple[int, tuple[int, ...]] | None:
    """Rank and positions of the letters; None if it does not fit."""
    if text.startswith(query):
        return 0, tuple(range(len(query)))
    for rank, start in ((1, _WORD_START), (2, "")):
        spans = [_span(rf"{start}{re.escape(part)}", text) for part in query.split()]
        if all(spans):
            return rank, tuple(sorted({at for span in spans for at in range(*span)}))
    return _in_order(query.replace(" ", ""), text)


def _span(pattern: str, text: str) -> tuple[int, int] | tuple[()]:
    match = re.search(pattern, text)
    return match.span() if match else ()


def _in_order(letters: str, text: str) -> tuple[int, tuple[int, ...]] | None:
    places: list[int] = []
    for letter in letters:
        place = text.find(letter, places[-1] + 1 if places else 0)
        if place < 0:
            return None
        places.append(place)
    return 3, tuple(places)


def _folded(text: str) -> str:
    """Lower case without accents, letter by letter, so that positions stay."""
    return "".join(unicodedata.normalize("NFKD", letter)[0].lower()[0] for letter in text)
