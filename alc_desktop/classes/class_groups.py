"""In which groups the class panel lists hundreds of classes.

What one looks for mostly is what the image is likely of, what one gave just now, or what
the questions are about; these stand above the rest. Names with a slash (``bird/finch``) are
gathered by what stands before their last one. Every class stands in one group only, and
within a group in the order of the classes, so that giving one of the latest classes again
moves nothing; the likeliest alone stand in their own order, best first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from alc_desktop.classes.class_model import ClassEntry

KEYED_CLASSES = 10
"""With more classes than number keys they are searched, and stand in groups."""
_SLASH = "/"
_LATEST = 8
"""Classes that count as given just now."""


class Group(NamedTuple):
    """Classes with a heading above them.

    Attributes
    ----------
    heading : str
    places : tuple of int
        Among the entries; ascending, but for the likeliest.
    """

    heading: str
    places: tuple[int, ...]


def class_groups(entries: Sequence[ClassEntry], likely: Sequence[int] = ()) -> tuple[Group, ...]:
    """All classes in their groups; none where they would stand in a single one.

    Parameters
    ----------
    entries : sequence of ClassEntry
    likely : sequence of int
        The likeliest classes of the current image, as far as may be told, best first.
    """
    if len(entries) <= KEYED_CLASSES:
        return ()
    translate = QCoreApplication.translate
    found: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    place_of = {entry.class_id: place for place, entry in enumerate(entries)}
    first = [place_of[class_id] for class_id in likely if class_id in place_of]
    if first:
        found[-1, translate("ClassGroups", "Likeliest here")] = first
    for place, entry in enumerate(entries):
        if place in first:
            continue
        if 0 <= entry.age < _LATEST:
            key = 0, translate("ClassGroups", "Given last")
        elif entry.asked:
            key = 1, translate("ClassGroups", "Among the questions")
        else:
            key = 2, entry.name.rpartition(_SLASH)[0]
        found[key].append(place)
    ranked = sorted(found, key=lambda key: (key[0], found[key][0]))
    # Names without a slash come last, whatever the order: they belong to no branch.
    ranked.sort(key=lambda key: key == (2, ""))
    if len(ranked) < 2:
        return ()
    others = translate("ClassGroups", "All others")
    return tuple(Group(key[1] or others, tuple(found[key])) for key in ranked)


def latest_first(entries: Sequence[ClassEntry]) -> list[int]:
    """Places of the classes that were given last, the latest first."""
    given = (place for place, entry in enumerate(entries) if entry.age >= 0)
    return sorted(given, key=lambda place: entries[place].age)
