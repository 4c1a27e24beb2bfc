"""The order of class names: numbers by their value, wherever they stand in a name."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)")
_SIGNED = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*")


def natural_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names sorted so that 2 comes before 10, alone and within a name; numbers come first."""
    return tuple(sorted(names, key=_key))


def _key(name: str) -> tuple[int, float, list[tuple[int, float, str]], str]:
    if _SIGNED.fullmatch(name):
        return (0, float(name), [], name)
    parts = [
        (0, float(part), "") if _NUMBER.fullmatch(part) else (1, 0.0, part)
        for part in _NUMBER.split(name)
        if part
    ]
    return (1, 0.0, parts, name)


def class_order(labels: Iterable[str]) -> tuple[str, ...]:
    """Class names in the order of their ids, each once; the empty label is none.

    A table with labels 0..M-1 keeps its numbers as class ids.
    """
    return natural_order({label for label in labels if label})
