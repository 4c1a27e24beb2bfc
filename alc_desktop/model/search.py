"""The search line: ``label:cat status:unsure entropy>1.2 scan_03``.

A search is a list of terms that must all hold. ``key:value`` compares a class
or a status, ``key>number`` (also ``>=``, ``<``, ``<=``) a figure of the model,
``note:word`` looks into notes (``note:`` finds any), ``flag:yes`` or ``is:flagged``
finds flags, and a plain word is looked for in the file name. A minus in front turns a
term around; quotes hold a value of several words together. Case never matters. Words,
statuses and numbers are understood in English and as the window writes them, see
`search_words`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import number_from
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.search_words import (
    SEARCH_WORDS,
    Kind,
    choices,
    key_of,
    local_name,
    none_names,
    status_names,
)
from alc_desktop.model.word_search import Rank, find_words
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say

_UNKNOWN = -2
"""Never equal to a class, nor to none."""
_COMPARISONS: dict[str, Callable[..., NDArray[np.bool_]]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
_WORDS = re.compile(r'-?(?:[^\s"]+"[^"]*"|"[^"]*"|[^\s"]+)')
TERM = re.compile(r"(?P<key>\w+)(?P<sign>:|>=|<=|>|<)(?P<value>.*)", re.DOTALL)
"""A word, a sign and a value, in small letters."""


@dataclass(frozen=True)
class Term:
    """One condition.

    Attributes
    ----------
    key : str
        What it looks at; ``"file"`` for a plain word.
    sign : str
        ``":"`` or a comparison.
    value : str
        Lower case.
    negated : bool
    """

    key: str
    sign: str
    value: str
    negated: bool = False


def parse(text: str) -> tuple[Term, ...]:
    """The terms of a search line.

    Raises
    ------
    UserFixableError
        If a term compares what can't be compared; the remedy says what can.
    """
    return tuple(_term(word) for word in _WORDS.findall(text))


def _term(word: str) -> Term:
    negated = word.startswith("-") and len(word) > 1
    bare = (word.removeprefix("-") if negated else word).lower()
    found = TERM.fullmatch(bare)
    key = None if found is None else key_of(found["key"])
    if found is not None and key is None and found["sign"] != ":":
        raise UserFixableError(
            say("There is no figure “{word}”.", word=found["key"]),
            remedy=say("Choose one of: {words}.", words=listing(_figures())),
        )
    if found is None or key is None:
        return Term("file", ":", bare.strip('"'), negated)
    term = Term(key, found["sign"], found["value"].strip('"'), negated)
    _check(term, found["key"])
    return term


def _check(term: Term, word: str) -> None:
    """Whether what a term compares can be compared; `word` is what it was called."""
    kind = SEARCH_WORDS[term.key]
    if kind is Kind.NUMBER:
        if term.sign == ":" or not term.value:
            raise UserFixableError(
                say("“{word}” is compared with a number.", word=word),
                remedy=say("For example: {word}>0.5", word=word),
            )
        if number_from(term.value) is None:
            raise UserFixableError(
                say("“{value}” is not a number that can be read in one way.", value=term.value),
                remedy=say("For example: {word}>0.5", word=word),
            )
    elif term.sign != ":":
        raise UserFixableError(
            say("“{word}” is compared with a word.", word=word),
            remedy=say("For example: {word}:cat", word=word),
        )
    elif kind is Kind.CHOICE and term.value not in choices(term.key):
        raise UserFixableError(
            say("“{word}” is never “{value}”.", word=word, value=term.value),
            remedy=say("Choose one of: {words}.", words=listing(choices(term.key))),
        )
    elif kind is Kind.STATUS and term.value not in status_names():
        raise UserFixableError(
            say("There is no status “{value}”.", value=term.value),
            remedy=say("Choose one of: {words}.", words=listing(_statuses())),
        )


def _figures() -> list[str]:
    return [local_name(key) for key, kind in SEARCH_WORDS.items() if kind is Kind.NUMBER]


def _statuses() -> list[str]:
    """A name for each set of statuses."""
    names = {statuses: name for name, statuses in reversed(status_names().items())}
    return list(reversed(names.values()))


def matches(terms: tuple[Term, ...], facts: ImageFacts) -> NDArray[np.bool_]:
    """(N,) bool: images for which all of `terms` hold.

    A figure that is not known yet, or not told, matches no comparison, and a class
    that is not told is no class.
    """
    result = np.ones(len(facts), dtype=bool)
    for term in terms:
        held = _held(term, facts)
        result &= ~held if term.negated else held
    return result


def _held(term: Term, facts: ImageFacts) -> NDArray[np.bool_]:
    if term.key == "file":
        names = facts.file_names
        return np.fromiter((term.value in name.lower() for name in names), bool, len(names))
    if term.key == "note":
        found = [i for i, note in facts.notes.items() if term.value in note.lower()]
        return _among(found, facts)
    if SEARCH_WORDS[term.key] is Kind.CHOICE:
        flagged = _among(facts.flagged, facts)
        return ~flagged if choices(term.key)[term.value] == "no" else flagged
    if term.key == "status":
        return np.isin(facts.status, status_names()[term.value])
    if SEARCH_WORDS[term.key] is Kind.CLASS:
        return np.isin(_classes_of(term.key, facts), _class_ids(term.value, facts))
    figure = _figure_of(term.key, facts)
    if figure is None:
        return np.zeros(len(facts), dtype=bool)
    return _COMPARISONS[term.sign](figure, number_from(term.value))


def _among(image_ids: Iterable[int], facts: ImageFacts) -> NDArray[np.bool_]:
    held = np.zeros(len(facts), dtype=bool)
    held[list(image_ids)] = True
    return held


def _classes_of(key: str, facts: ImageFacts) -> NDArray[np.integer]:
    classes = {"label": facts.labels, "given": facts.given_labels}.get(key, facts.predicted)
    unknown = np.full(len(facts), _UNKNOWN, dtype=np.int32)
    if classes is None:
        return unknown
    return classes if facts.hidden is None else np.where(facts.hidden, unknown, classes)


def _figure_of(key: str, facts: ImageFacts) -> NDArray[np.floating] | None:
    return facts.predicted_probability if key == "probability" else getattr(facts, key)


def _class_ids(value: str, facts: ImageFacts) -> list[int]:
    """Classes of exactly that name, else those with its words in them; ``none`` is no class."""
    if value in none_names() and value not in {name.lower() for name in facts.shown_names}:
        return [-1]
    exact = [place for place, name in enumerate(facts.shown_names) if name.lower() == value]
    found = [one for one in find_words(value, facts.shown_names) if one.rank < Rank.LETTERS]
    same = [one.place for one in found if one.rank is Rank.EXACT]
    places = exact or same or [one.place for one in found]
    return [facts.class_order[place] for place in places]
