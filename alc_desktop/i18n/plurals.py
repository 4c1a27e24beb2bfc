"""Which form of a text goes with a number, by the rules of CLDR."""

from __future__ import annotations

from babel import Locale

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""All there are, in the order in which CLDR and Qt Linguist name them."""
_EVERYDAY = range(1000)
"""Reaches each category that whole numbers have, but French's for round millions."""


class Plurals:
    """The plurals of a language.

    Parameters
    ----------
    language : str
        As in the name of its file: ``fr``, ``pt_BR``. `ValueError` or babel's
        `UnknownLocaleError` if CLDR has none of that name.

    Attributes
    ----------
    categories : tuple of str
        What a text that counts has one form for, in the order of the forms in its file:
        ``("one", "other")`` in French, ``("one", "few", "many")`` in Polish.
    """

    def __init__(self, language: str) -> None:
        self._category = Locale.parse(language).plural_form
        reached = {self._category(n) for n in _EVERYDAY}
        self.categories = tuple(name for name in _CATEGORIES if name in reached)

    def form(self, n: int) -> int:
        """Place of the form for `n` among the categories; the last for one of no everyday use."""
        category = self._category(abs(n))
        known = category in self.categories
        return self.categories.index(category) if known else len(self.categories) - 1
