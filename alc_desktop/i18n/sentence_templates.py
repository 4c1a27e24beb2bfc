"""Sentences with values in them, found again among templates and said in another language.

A template is a source text with holes, ``There is no class '{0}'.``, and its
translation. A sentence fits if the template's own text stands in it in order,
from beginning to end; what stands between goes into the translation. The template
with the most text of its own comes first; but one that leaves words unknown, or whose
value seems to end early, gives way to one that does not.
"""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale

_BEGINNING = 6
"""Letters of the beginning by which templates are looked up."""
_CLOSING = ("'", "”")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+")


@dataclass(frozen=True)
class Template:
    """A sentence with holes.

    Attributes
    ----------
    literals : tuple of str
        The text before, between and behind the holes.
    holes : tuple of str
        Their names; those of holes for words begin with ``words``.
    translation : str
        With the same holes, in any order.
    """

    literals: tuple[str, ...]
    holes: tuple[str, ...]
    translation: str

    @classmethod
    def of(cls, source: str, translation: str) -> Template:
        """A template as it is written: ``{0}``, and ``{{`` for a brace."""
        literals, holes = [""], []
        for literal, hole, *_ in string.Formatter().parse(source):
            literals[-1] += literal
            if hole is not None:
                holes.append(hole)
                literals.append("")
        return cls(tuple(literals), tuple(holes), translation)

    @property
    def length(self) -> int:
        """Letters of its own."""
        return sum(map(len, self.literals))

    def values(self, text: str) -> list[str] | None:
        """What stands in the holes; None if `text` is another sentence."""
        first, last = self.literals[0], self.literals[-1]
        if not self.holes:
            return [] if text == first else None
        end = len(text) - len(last)
        if not text.startswith(first) or not text.endswith(last) or len(first) > end:
            return None
        found, at = [], len(first)
        for literal in self.literals[1:-1]:
            there = text.find(literal, at, end)
            if there < 0:
                return None
            found.append(text[at:there])
            at = there + len(literal)
        return [*found, text[at:end]]


class SentenceTemplates:
    """Says sentences in another language.

    Parameters
    ----------
    translations : mapping
        By source text.
    """

    def __init__(self, translations: Mapping[str, str]) -> None:
        self._by_beginning: defaultdict[str, list[Template]] = defaultdict(list)
        for source, translation in translations.items():
            template = Template.of(source, translation)
            self._by_beginning[template.literals[0][:_BEGINNING]].append(template)

    def translated(self, text: str, say_words: Callable[[str], str]) -> str | None:
        """The sentence in the other language; None if no template fits.

        Parameters
        ----------
        text : str
        say_words : callable
            Says what stands in a hole for words.
        """
        second_best = None
        for template in self._candidates(text):
            values = template.values(text)
            if values is None:
                continue
            named, doubtful = {}, False
            for hole, value, after in zip(
                template.holes, values, template.literals[1:], strict=True
            ):
                is_words = hole.startswith("words")
                named[hole] = say_words(value) if is_words else _value_text(value)
                doubtful |= named[hole] == value if is_words else _ends_within(value, after)
            said = string.Formatter().vformat(template.translation, _Numbered(named), named)
            if not doubtful:
                return said
            second_best = second_best or said
        return second_best

    def _candidates(self, text: str) -> Iterator[Template]:
        """Those that begin like `text`, the one with the most text of its own first."""
        beginnings = (text[:length] for length in range(min(_BEGINNING, len(text)) + 1))
        found = [t for b in beginnings for t in self._by_beginning.get(b, ())]
        return iter(sorted(found, key=lambda template: -template.length))


class _Numbered(tuple[str, ...]):
    """Values by the number that is the name of their hole."""

    def __new__(cls, named: Mapping[str, str]) -> _Numbered:
        by_number = {int(hole): value for hole, value in named.items() if hole.isdecimal()}
        return super().__new__(cls, (by_number.get(i, "") for i in range(len(named))))


def _ends_within(value: str, after: str) -> bool:
    """Whether a value in quotation marks holds the one that closes them."""
    return after[:1] in _CLOSING and after[:1] in value


def _value_text(value: str) -> str:
    """A value as it is; a number with groups of digits, as they are written here."""
    return QLocale().toString(int(value.replace(",", ""))) if _GROUPED.fullmatch(value) else value
