"""Class names shortened where it does not matter: what tells a name from all others stays.

Where thirty letters fit, ``Abies nordmanniana var. equi-trojani`` becomes ``Abies nordm.
var. equi-trojani`` among its kin, and not ``Abies nordmanniana var. e…``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

_WORDS = re.compile(r"[^\W_]+")
_SHORT = 3
"""Letters of a word that is not worth cutting."""
_MOST = 2000
"""Names; among more of them a name without words to cut is only elided."""

Fits = Callable[[str], bool]


class ShortNames:
    """The names of all classes, each to be shortened among the others.

    Parameters
    ----------
    names : sequence of str
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        words = {name: _words(name) for name in self._names}
        self._frequency = Counter(word for each in words.values() for word in set(each))
        self._alike: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for each in words.values():
            self._alike[_initials(each)].append(each)

    def fitting(self, name: str, fits: Fits) -> str:
        """The name, or a form of it for which `fits` holds and that no other class could be.

        Where there is no such form, one that fits; an ellipsis if nothing does.
        """
        if fits(name):
            return name
        lengths, cut = self._cut(name, fits)
        short = _shown(name, lengths)
        if fits(short):
            for place in reversed(cut):  # give back what there is room for
                _lengthen(name, lengths, place, fits)
            return _shown(name, lengths)
        return self._elided(name, fits)

    def _cut(self, name: str, fits: Fits) -> tuple[list[int], list[int]]:
        """Letters left of each word, and the words that were cut, those cut first in front."""
        words = _words(name)
        lengths, cut = [len(word) for word in words], []
        rivals = [each for each in self._alike[_initials(words)] if each != words]
        places = sorted(
            range(len(words)), key=lambda at: (-self._frequency[words[at]], -len(words[at]))
        )
        for place in places:
            if fits(_shown(name, lengths)):
                break
            if lengths[place] <= _SHORT or not words[place].isalpha():
                continue
            for length in range(1, lengths[place] - 1):
                shorter = [*lengths[:place], length, *lengths[place + 1 :]]
                if not any(_could_be(words, shorter, rival) for rival in rivals):
                    lengths = shorter
                    cut.append(place)
                    break
        return lengths, cut

    def _elided(self, name: str, fits: Fits) -> str:
        """Parts of the name with an ellipsis for the rest."""
        others = self._names if len(self._names) <= _MOST else ()
        most = bisect_left(range(1, len(name)), True, key=lambda n: not fits(_ends(name, n)))
        best = _ends(name, most) if most else "…"
        for kept in dict.fromkeys((most, most - 1, most * 3 // 4, most // 2)):
            for parts in _parts(name, kept):
                text = "…".join(parts)
                alone = not any(_holds(other, parts) for other in others if other != name)
                if alone and fits(text):
                    return text
        return best


class NamingText:
    """A line with names of classes in it, which are shortened together where it is too long.

    Parameters
    ----------
    template : str
        With a place in braces for each name.
    short : ShortNames
        Of all classes.
    names : str
        By place.
    """

    def __init__(self, template: str, short: ShortNames, **names: str) -> None:
        self._template, self._short, self._names = template, short, names
        self.text = template.format(**names)
        """In full."""

    def fitting(self, fits: Fits) -> str:
        """The line, or a form of it for which `fits` holds; the shortest if there is none."""
        if fits(self.text):
            return self.text
        lengths = range(1, max(map(len, self._names.values()), default=1))
        shown = bisect_left(lengths, True, key=lambda length: not fits(self._within(length)))
        return self._within(max(shown, 1))

    def _within(self, length: int) -> str:
        """With so many letters of each name at most."""
        names = {
            place: self._short.fitting(name, lambda text: len(text) <= length)
            for place, name in self._names.items()
        }
        return self._template.format(**names)


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(name))


def _initials(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word[0] for word in words)


def _could_be(words: Sequence[str], lengths: Sequence[int], rival: Sequence[str]) -> bool:
    """Whether another name of as many words could be meant by the words as cut."""
    return all(
        other == word if length == len(word) else other.startswith(word[:length])
        for word, length, other in zip(words, lengths, rival, strict=True)
    )


def _shown(name: str, lengths: Sequence[int]) -> str:
    """The name with its words cut, a full stop behind each that is; an ellipsis if it is one."""
    left, mark = iter(lengths), "." if len(lengths) > 1 else "…"

    def shown(word: re.Match[str]) -> str:
        length, text = next(left), word.group()
        followed = name[word.end() : word.end() + 1] == "."
        return text if length == len(text) else text[:length] + ("" if followed else mark)

    return _WORDS.sub(shown, name)


def _lengthen(name: str, lengths: list[int], place: int, fits: Fits) -> None:
    """Show as many letters of a word as fit; one letter less than all gives no room to a mark."""

    def too_long(length: int) -> bool:
        return not fits(_shown(name, [*lengths[:place], length, *lengths[place + 1 :]]))

    whole = len(_words(name)[place])
    wider = [*range(lengths[place] + 1, whole - 1), whole]
    fitting = bisect_left(wider, True, key=too_long)
    if fitting:
        lengths[place] = wider[fitting - 1]


def _ends(name: str, kept: int) -> str:
    """So many letters of a name, from both ends."""
    return "…".join(next(_parts(name, kept)))


def _parts(name: str, kept: int) -> Iterator[tuple[str, ...]]:
    """Ways to show so many letters: both ends, the beginning, the end, then what is between."""
    for head in dict.fromkeys((kept * 2 // 3, kept // 2, kept // 3, kept, 0)):
        yield name[:head], name[len(name) - (kept - head) :]
    for start in range(1, len(name) - kept):
        yield "", name[start : start + kept], ""


def _holds(other: str, parts: tuple[str, ...]) -> bool:
    """Whether another name could be meant by these parts of a name."""
    if len(parts) == 3:
        return parts[1] in other
    head, tail = parts
    return other.startswith(head) and other.endswith(tail)
