"""What may stand where somebody is typing in the search line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.model.search import TERM
from alc_desktop.model.search_words import (
    SEARCH_WORDS,
    Kind,
    choices,
    key_of,
    local_name,
    meaning,
    none_names,
    status_names,
)
from alc_desktop.model.word_search import Rank, find_words

MOST = 9


class Suggestion(NamedTuple):
    """One way to go on.

    Attributes
    ----------
    text : str
        The whole line with it.
    cursor : int
        Where to type on.
    word : str
        What it puts there.
    meaning : str
    """

    text: str
    cursor: int
    word: str
    meaning: str


def suggestions(
    text: str,
    cursor: int,
    class_names: tuple[str, ...],
    saved: Mapping[str, str],
    *,
    asked: bool = False,
) -> list[Suggestion]:
    """Ways to go on with the word before the cursor, at most `MOST`.

    Parameters
    ----------
    text : str
    cursor : int
        Characters before it.
    class_names : tuple of str
    saved : mapping of str to str
        Searches by the names they were saved under.
    asked : bool
        Whether to say what there is where nothing has been typed yet.
    """
    start = _word_start(text[:cursor])
    typed = text[start:cursor]
    minus = "-" if typed.startswith("-") else ""
    bare = typed.removeprefix("-").lower()
    if not bare and not asked:
        return []
    found: list[Suggestion] = []
    if not text[:start].strip() and not text[cursor:].strip():
        words = QCoreApplication.translate("SearchSuggestions", "saved search: {search}")
        found += [
            Suggestion(search, len(search), name, words.format(search=search))
            for name, search in saved.items()
            if name.lower().startswith(bare)
        ]
    for word, means in islice(_words(bare, class_names), MOST):
        put = f"{minus}{word}"
        if put == typed:
            continue
        # A whole term is followed by the next one.
        gap = "" if word[-1] in ":>" or text[cursor:].startswith(" ") else " "
        whole = f"{text[:start]}{put}{gap}{text[cursor:]}"
        found.append(Suggestion(whole, start + len(put) + len(gap), put, means))
    return found[:MOST]


def _word_start(before: str) -> int:
    """Where the word begins that ends here; blanks within quotes belong to it."""
    start, quoted = 0, False
    for place, letter in enumerate(before):
        if letter == '"':
            quoted = not quoted
        elif letter.isspace() and not quoted:
            start = place + 1
    return start


def _words(bare: str, class_names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    term = TERM.fullmatch(bare)
    key = None if term is None else key_of(term["key"])
    if term is None or key is None:
        yield from _keys(bare)
        if bare:
            means = QCoreApplication.translate("SearchSuggestions", "images of this class")
            for name in _classes(bare, class_names, Rank.PARTS):
                yield f"{local_name('label')}:{_quoted(name)}", means
        return
    head, value = f"{term['key']}{term['sign']}", term["value"].strip('"')
    if SEARCH_WORDS[key] is Kind.NUMBER:
        if not value:
            yield f"{head}{decimal_text(0.5, 1)}", meaning(key)
    elif term["sign"] != ":":
        return
    elif SEARCH_WORDS[key] is Kind.CLASS:
        for name in _classes(value, class_names):
            yield f"{head}{_quoted(name)}", meaning(key)
        if none_names()[0].startswith(value):
            means = QCoreApplication.translate("SearchSuggestions", "images without a class")
            yield f"{head}{none_names()[0]}", means
    elif SEARCH_WORDS[key] in (Kind.STATUS, Kind.CHOICE):
        said: set[object] = set()
        is_status = SEARCH_WORDS[key] is Kind.STATUS
        names: Mapping[str, object] = status_names() if is_status else choices(key)
        for name, stands_for in names.items():
            if name.startswith(value) and stands_for not in said:
                said.add(stands_for)
                yield f"{head}{_quoted(name)}", meaning(key)


def _keys(bare: str) -> Iterator[tuple[str, str]]:
    for key, kind in SEARCH_WORDS.items():
        if local_name(key).lower().startswith(bare) or key.startswith(bare):
            yield f"{local_name(key)}{'>' if kind is Kind.NUMBER else ':'}", meaning(key)


def _classes(typed: str, class_names: tuple[str, ...], below: Rank = Rank.LETTERS) -> list[str]:
    found = find_words(typed, class_names)
    return [class_names[one.place] for one in found if one.rank < below]


def _quoted(name: str) -> str:
    return f'"{name}"' if any(letter.isspace() for letter in name) else name
