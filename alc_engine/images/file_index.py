"""Finds the one file that a path written elsewhere means, by the text of the names alone.

A table may have been made on another computer, beside another folder, or by a
program that writes addresses. Where exactly one name of a folder fits the end
of such a path, that is the file. Names are compared strictly first and ever more
loosely then; as soon as more than one fits, none is taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from urllib.parse import unquote

from alc_engine.images.reading import Way
from alc_engine.runtime.file_names import disk_key

SPLITS = re.compile(
    r"(train(ing)?|val(id(ation)?)?|test(ing)?|dev|eval(uation)?|holdout)[_\-]?(set|data)?"
    r"[_\-]?(\d{1,4})?",
    re.IGNORECASE,
)
"""Folders that are parts of a data set, not classes: train, val2017, test ..."""

_SCHEME = re.compile(r"file:|[a-z][a-z0-9+.\-]+://[^/]*", re.IGNORECASE)
_SERVED = re.compile(r"/local-files/\?d=(?P<path>[^&]+)")  # how Label Studio serves a folder
_UPLOADED = re.compile(r"(?<=/)[0-9a-f]{8}-(?=[^/]+$)")  # what it puts before an uploaded name
_DRIVE = re.compile(r"[A-Za-z]:(?=/|$)")


class _Looseness(IntEnum):
    EXACT = 0
    COMPOSED = 1
    CASE = 2
    STEM = 3
    STEM_CASE = 4


def _composed(name: str) -> str:
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def _stem(name: str) -> str:
    folder, slash, base = name.rpartition("/")
    return folder + slash + (base.rpartition(".")[0] or base)


_FOLD: dict[_Looseness, Callable[[str], str]] = {
    _Looseness.EXACT: lambda name: name,
    _Looseness.COMPOSED: _composed,
    _Looseness.CASE: disk_key,
    _Looseness.STEM: lambda name: _stem(_composed(name)),
    _Looseness.STEM_CASE: lambda name: _stem(disk_key(name)),
}


@dataclass(frozen=True)
class Found:
    """Names that fit a listed path equally well, and in which ways they do."""

    names: tuple[str, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class _Spelling:
    """A listed path as the names of folders and a file."""

    parts: tuple[str, ...]
    is_absolute: bool
    climbs: bool
    ways: tuple[Way, ...]


class FileIndex:
    """Names with forward slashes, found by the end of a path.

    Parameters
    ----------
    names : sequence of str
        Relative to one folder, no two equal.
    folder : str
        Name of that folder itself.
    """

    def __init__(self, names: Sequence[str], folder: str = "") -> None:
        self.names = names
        self._folder = folder
        self._indices: dict[_Looseness, _Index] = {}

    @cached_property
    def exact(self) -> frozenset[str]:
        """All names."""
        return frozenset(self.names)

    def find(self, listed: str) -> Found | None:
        """The name that `listed` means, or the names between which it can't be told."""
        for spelling in _spellings(listed):
            for looseness in _Looseness:
                found = self._fitting(spelling, looseness)
                if found is not None:
                    return found
        return None

    def _fitting(self, spelling: _Spelling, looseness: _Looseness) -> Found | None:
        fold = _FOLD[looseness]
        path = "/".join(spelling.parts)
        if looseness >= _Looseness.STEM:  # a name that has an ending names no other
            if _composed(path) != _stem(_composed(path)):
                return None
            parts = tuple(
                map(disk_key if looseness is _Looseness.STEM_CASE else _composed, path.split("/"))
            )
        else:
            parts = tuple(fold(path).split("/"))
        index = self._index(looseness)
        rows, common = self._with_longest_end(index, spelling, parts)
        if not rows:
            return None
        own = len(index.folded[rows[0]].split("/"))
        ways = list(spelling.ways)
        if spelling.climbs or common < len(parts) or (spelling.is_absolute and common == own):
            ways.append(Way.ELSEWHERE)
        elif common < own:
            ways.append(Way.BELOW)
        ways += _ways_of(path, self.names[rows[0]], common, looseness)
        return Found(tuple(self.names[row] for row in rows), tuple(ways))

    def _with_longest_end(
        self, index: _Index, spelling: _Spelling, parts: tuple[str, ...]
    ) -> tuple[list[int], int]:
        """Rows of the names that share the longest end with `parts`, and how long it is.

        One must hold all of the other, or they must share a folder and the name.
        """
        rows: list[int] = []
        common = 0
        for length in range(len(parts), 0, -1):  # the whole name is an end of the path
            whole = index.whole.of("/".join(parts[-length:]))
            if whole and self._may_leave_off(spelling, length):
                rows, common = whole, length
                break
        if len(parts) == 1:
            if not spelling.is_absolute and not spelling.climbs and not rows:
                rows, common = index.by_name.of(parts[0]), 1
            return rows, common
        ends = [
            (row, _common_end(parts, index.folded[row].split("/")))
            for row in index.by_two.of("/".join(parts[-2:]))
        ]
        longest = max((length for _, length in ends), default=0)
        if longest > common and not spelling.climbs:
            rows = [row for row, length in ends if length == longest]
            rows = [row for row in rows if not self._other_split(spelling, row, longest)]
            return rows, longest
        return rows, common

    def _may_leave_off(self, spelling: _Spelling, length: int) -> bool:
        """Whether the folders of the path before its last `length` parts may stand for ours."""
        before = spelling.parts[-length - 1] if length < len(spelling.parts) else ""
        if spelling.climbs:
            return bool(before) and disk_key(before) == disk_key(self._folder)
        return not _different_splits(before, self._folder)

    def _other_split(self, spelling: _Spelling, row: int, common: int) -> bool:
        """Whether the names part at train and test."""
        own = self.names[row].split("/")
        if common >= min(len(own), len(spelling.parts)):
            return False
        return _different_splits(spelling.parts[-common - 1], own[-common - 1])

    def _index(self, looseness: _Looseness) -> _Index:
        if looseness not in self._indices:
            folded = list(map(_FOLD[looseness], self.names))
            known = (index for index in self._indices.values() if index.folded == folded)
            self._indices[looseness] = next(known, None) or _Index(folded)
        return self._indices[looseness]


class _Index:
    """Rows by whole name, by the last two parts of it, and by the last one."""

    def __init__(self, folded: list[str]) -> None:
        self.folded = folded
        self.whole = _Rows(folded)

    @cached_property
    def by_two(self) -> _Rows:
        return _Rows("/".join(name.rsplit("/", 2)[-2:]) for name in self.folded)

    @cached_property
    def by_name(self) -> _Rows:
        return _Rows(name.rpartition("/")[2] for name in self.folded)


class _Rows:
    """Rows by key; a row by itself where it is the only one, which saves a list for each."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._rows: dict[str, int | list[int]] = {}
        for row, key in enumerate(keys):
            known = self._rows.setdefault(key, row)
            if isinstance(known, list):
                known.append(row)
            elif known != row:
                self._rows[key] = [known, row]

    def of(self, key: str) -> list[int]:
        rows = self._rows.get(key)
        return [] if rows is None else rows if isinstance(rows, list) else [rows]


def _spellings(listed: str) -> Iterator[_Spelling]:
    """`listed` as it may be meant, the most literal first."""
    text = listed.strip()
    ways: tuple[Way, ...] = ()
    scheme = _SCHEME.match(text)
    served = _SERVED.search(text)
    if served:
        text, ways = served["path"], (Way.ADDRESS,)
    elif scheme:
        text, ways = text[scheme.end() :], (Way.ADDRESS,)
    texts = [(text, ways)]
    if "%" in text and unquote(text) != text:
        texts.append((unquote(text), (*ways, Way.PERCENT)))
    texts += [
        (_UPLOADED.sub("", other), (*own, Way.ADDRESS))
        for other, own in texts
        if "/upload/" in other
    ]
    for other, own in texts:
        spelling = _spelling(other, own)
        if spelling.parts:
            yield spelling


def _spelling(text: str, ways: tuple[Way, ...]) -> _Spelling:
    text = text.replace("\\", "/")
    drive = _DRIVE.match(text.lstrip("/") if Way.ADDRESS in ways else text)
    if drive:
        text = "/" + text.lstrip("/")[2:]
    parts: list[str] = []
    climbs = False
    for part in text.split("/"):
        if part == "..":
            climbs = climbs or not parts
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return _Spelling(tuple(parts), text.startswith(("/", "~")), climbs, ways)


def _ways_of(path: str, name: str, common: int, looseness: _Looseness) -> list[Way]:
    """In which ways the names of the shared end differ."""
    one, other = ("/".join(text.split("/")[-common:]) for text in (path, name))
    ways = []
    if looseness >= _Looseness.STEM:
        ways.append(Way.ENDING)
        other = _stem(other)
    if _composed(one) != _composed(other):
        ways.append(Way.CASE)
    elif one != other:
        ways.append(Way.LETTERS)
    return ways


def _common_end(one: Sequence[str], other: Sequence[str]) -> int:
    length = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        length += 1
    return length


def _different_splits(one: str, other: str) -> bool:
    return one != other and bool(SPLITS.fullmatch(one) and SPLITS.fullmatch(other))
