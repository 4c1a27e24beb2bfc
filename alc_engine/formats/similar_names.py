"""Class names that may be meant to be one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Sequence

# Between two digits a separator is part of a number or tells two apart.
_SEPARATORS = re.compile(r"(?<!\d)[\s_\-.]+|[\s_\-.]+(?!\d)")
_NUMBER = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*")

MIN_TYPO_LENGTH = 5
"""Shorter words differ by one letter for good reasons: cat and bat, I and II."""


def similar_classes(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Pairs that differ only by case, spaces, a plural ending or one typing error.

    Numbers are one if they have one value (``7``, ``007``, ``7.0``). Words that
    differ by a digit are told apart on purpose (``grade 1``, ``grade 2``) and are
    not reported. Linear in the number of names.
    """
    numbers = [[float(name)] if _NUMBER.fullmatch(name) else [] for name in names]
    words = [() if number else _words(name) for name, number in zip(names, numbers, strict=True)]
    pairs = _pairs_with_equal_keys(numbers)
    pairs |= _pairs_with_equal_keys(
        [{"".join(parts), _singular(parts)} if parts else () for parts in words]
    )
    pairs |= {
        (first, second)
        for first, second in _pairs_with_equal_keys([_deletions(parts) for parts in words])
        if _one_typo_apart(words[first], words[second])
    }
    return tuple((names[first], names[second]) for first, second in sorted(pairs))


def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", name).casefold()
    return tuple(word for word in _SEPARATORS.split(plain) if word)


def _singular(words: tuple[str, ...]) -> str:
    text = "".join(words)
    for ending, singular in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", "")):
        if text.endswith(ending) and len(text) > len(ending) + 1 and not text.endswith("ss"):
            return text.removesuffix(ending) + singular
    return text


def _deletions(words: tuple[str, ...]) -> set[Hashable]:
    """Keys that two names share if one edit of one letter leads from one to the other."""
    keys: set[Hashable] = set()
    for at, word in enumerate(words):
        if len(word) >= MIN_TYPO_LENGTH - 1:
            shorter = {word[:i] + word[i + 1 :] for i in range(len(word))}
            keys |= {(at, words[:at], short, words[at + 1 :]) for short in (word, *shorter)}
    return keys


def _one_typo_apart(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if len(first) != len(second):
        return False
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = sorted(differing[0], key=len)
    if len(b) < MIN_TYPO_LENGTH:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    inserted = a[start:] == b[start + 1 :]
    replaced = a[start + 1 :] == b[start + 1 :] and len(a) == len(b)
    swapped = (
        a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]
    )
    changed = a[start : start + 1] + b[start : start + 1]
    return (inserted or replaced or swapped) and not any(map(str.isdigit, changed))


def _pairs_with_equal_keys(keys: Sequence[Iterable[Hashable]]) -> set[tuple[int, int]]:
    """Pairs of positions that share a key; in a larger group, each with the first."""
    first_with: dict[Hashable, int] = {}
    pairs: set[tuple[int, int]] = set()
    for position, own in enumerate(keys):
        for key in own:
            first = first_with.setdefault(key, position)
            if first != position:
                pairs.add((first, position))
    return pairs
