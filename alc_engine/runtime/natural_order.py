"""The order in which people expect names: ``img2`` before ``img10``, ``-1`` before ``0``.

Classes have one order wherever they come from, a folder, a table or an
experiment, so that the same data give the same class ids.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

_Chunk = tuple[int, int, str]
_Key = tuple[int, Decimal, tuple[_Chunk, ...], str]

_SIGN = "[+\\-\N{MINUS SIGN}]?"
_NUMBER = re.compile(rf"({_SIGN}\d+\.\d+(?:e[+-]\d{{1,4}})?|{_SIGN}\d+e[+-]\d{{1,4}})(?![.\w])")
"""A number with a point or an exponent, as programs write them; ``1.2.3`` is none."""
_WHOLE = re.compile(rf"{_SIGN}\d+")
_DIGITS = re.compile(r"(\d+)")


def in_natural_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names in their natural order, each once.

    A name that begins with a number comes first, by the value of that number
    (``-1``, ``0.5``, ``1``, ``1a``, ``2``, ``10.0``); runs of digits within a
    name count by their value too, and those of any script. Case and accents
    matter only between names that are otherwise the same, and in the end the
    code points do, so that the order is total and never depends on that of
    the input.
    """
    return tuple(sorted(set(names), key=_key))


def _key(name: str) -> _Key:
    folded = _folded(name)
    number = _NUMBER.match(folded) or _WHOLE.match(folded)
    if number is None:
        return 1, Decimal(0), _chunks(folded), name
    value = Decimal(number.group().replace("\N{MINUS SIGN}", "-"))
    return 0, value, _chunks(folded[number.end() :]), name


def _chunks(text: str) -> tuple[_Chunk, ...]:
    """Runs of digits, which sort by value and before letters, and what is between them."""
    return tuple(
        # By length, then digit by digit: a value of any length, without making a number of it.
        (0, len(digits := _plain(part)), digits) if place % 2 else (1, 0, part)
        for place, part in enumerate(_DIGITS.split(text))
        if part
    )


def _plain(digits: str) -> str:
    """Digits of any script as those of ASCII, without leading zeros."""
    return "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")


def _folded(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
