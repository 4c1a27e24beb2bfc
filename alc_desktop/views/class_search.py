"""Finding a class by a few letters of its name, best match first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ClassMatch:
    """A name that fits.

    Attributes
    ----------
    place : int
        Position in the names.
    letters : tuple of int
        Positions of the letters found, for emphasis.
    """

    place: int
    letters: tuple[int, ...]


def find_classes(query: str, names: Sequence[str]) -> list[ClassMatch]:
    """Names that fit `query`, best first; all of them for an empty query.

    A name that begins with the query comes before one with a word that does,
    then one that holds it anywhere, then one that has its letters in this
    order. Case and accents don't matter; equals keep their order.
    """
    letters = _folded(query.strip())
    ranked = []
    for place, name in enumerate(names):
        found = _match(letters, _folded(name))
        if found is not None:
            rank, positions = found
            ranked.append((rank, place, positions))
    ranked.sort(key=lambda entry: entry[:2])
    return [ClassMatch(place, positions) for _, place, positions in ranked]


def _match(query: str, name: str) -> tuple[int, tuple[int, ...]] | None:
    """Rank (0 is best) and positions of the letters, or None."""
    if name == query or not query:
        return 0, tuple(range(len(query)))
    if name.startswith(query):
        return 1, tuple(range(len(query)))
    word = re.search(rf"(?<![^\W_]){re.escape(query)}", name)
    if word:
        return 2, tuple(range(*word.span()))
    start = name.find(query)
    if start >= 0:
        return 3, tuple(range(start, start + len(query)))
    positions: list[int] = []
    for letter in query:
        place = name.find(letter, positions[-1] + 1 if positions else 0)
        if place < 0:
            return None
        positions.append(place)
    return 4, tuple(positions)


def _folded(text: str) -> str:
    """Lower case without accents, letter by letter, so that positions stay."""
    return "".join(unicodedata.normalize("NFKD", letter)[0].lower()[0] for letter in text)
