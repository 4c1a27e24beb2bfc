"""Images that look like another one, and what they are called: counted, and in a sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.joining import clauses, listing
from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.session_model import SessionModel
from alc_engine.labels.store import UNLABELLED, Status
from alc_engine.learning.insights import nearest_images

NEAREST = 10
"""Images that are looked at."""
_NAMED = 3
"""Classes that are named in the sentence; the others are counted."""


@dataclass(frozen=True)
class LookAlikes:
    """Images like another one, by what they are called.

    Attributes
    ----------
    count : int
        How many there are.
    same : int
        Of them, how many bear the same name.
    others : tuple of (int, tuple of int)
        Class id and images, nearest first, of every other name; the most frequent first.
    nameless : int
        How many bear no name: there is none, it is kept back, or they are unsure or excluded.
    """

    count: int
    same: int
    others: tuple[tuple[int, tuple[int, ...]], ...]
    nameless: int


def name_of(facts: ImageFacts, image_id: int) -> int:
    """The class that an image is called by; -1 for none, also where it was set aside."""
    if facts.status[image_id] in (Status.UNSURE, Status.EXCLUDED):
        return UNLABELLED
    return int(facts.labels[image_id])


def look_alikes(facts: ImageFacts, image_id: int, image_ids: NDArray[np.int64]) -> LookAlikes:
    """Sort (K,) images like one of them by what they are called."""
    own, by_name = name_of(facts, image_id), dict[int, list[int]]()
    for each in image_ids.tolist():
        by_name.setdefault(name_of(facts, each), []).append(each)
    nameless = by_name.pop(UNLABELLED, [])
    same = by_name.pop(own, [])
    often = Counter({name: len(ids) for name, ids in by_name.items()}).most_common()
    others = tuple((name, tuple(by_name[name])) for name, _ in often)
    return LookAlikes(len(image_ids), len(same), others, len(nameless))


def nearest_of(model: SessionModel, image_id: int) -> LookAlikes | None:
    """The nearest images by what they are called; None where nothing may be told, or is known."""
    if model.facts.hides(image_id):
        return None
    nearest = nearest_images(model.session, image_id, NEAREST)
    return look_alikes(model.facts, image_id, nearest) if len(nearest) else None


def nearest_words(facts: ImageFacts, image_id: int, found: LookAlikes | None) -> str:
    """What the nearest images are called, all of them accounted for; empty for None.

    ``Of its 10 nearest images, 3 are called “birch”, 1 “beech”; 6 are called “oak” like it.``
    """
    if found is None:
        return ""
    translate = QCoreApplication.translate
    parts = []
    if found.others:
        (first, ids), *more = found.others
        called = translate("LookAlikes", "%Ln are called “{name}”", None, len(ids))
        named = [called.format(name=facts.class_name(first))]
        also = translate("LookAlikes", "{count} “{name}”")
        named += [
            also.format(count=count_text(len(each)), name=facts.class_name(name))
            for name, each in more[: _NAMED - 1]
        ]
        if rest := sum(len(each) for _, each in more[_NAMED - 1 :]):
            named.append(translate("LookAlikes", "%Ln by other names", None, rest))
        parts.append(listing(named))
    if found.same:
        like_it = translate("LookAlikes", "%Ln are called “{name}” like it", None, found.same)
        parts.append(like_it.format(name=facts.class_name(name_of(facts, image_id))))
    if found.nameless:
        parts.append(translate("LookAlikes", "%Ln bear no name", None, found.nameless))
    text = translate("LookAlikes", "Of its %Ln nearest images, {parts}.", None, found.count)
    return text.format(parts=clauses(parts))
