"""What the current image is compared with: groups of examples, each with what it is shown for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import nan

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from alc_desktop.model.answer_words import status_word
from alc_desktop.model.class_examples import Source, examples_of
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.likeliest import Likely, likeliest
from alc_desktop.model.look_alikes import (
    LookAlikes,
    look_alikes,
    name_of,
    nearest_of,
    nearest_words,
)
from alc_desktop.model.session_model import SessionModel
from alc_engine.labels.store import Status
from alc_engine.learning.insights import distances_to
from alc_engine.runtime.errors import UserFixableError

OF_EACH = 4
"""Examples of a class at most."""


@dataclass(frozen=True)
class Example:
    """An image to compare with.

    Attributes
    ----------
    image_id : int
    name : str
        What it is called; empty where that is kept back, or it is called nothing.
    why : str
        What its name rests on, or that it is kept back.
    """

    image_id: int
    name: str
    why: str


@dataclass(frozen=True)
class ExampleGroup:
    """Examples that are shown for the same reason.

    Attributes
    ----------
    name : str
        Of their class, in full; else what they have in common.
    note : str
        What they are shown for.
    examples : tuple of Example
    likely : Likely or None
        The class that they are of, with its probability (NaN where it is not known).
    place : int
        Of the class among the likeliest ones, from 0; -1 for none.
    """

    name: str
    note: str
    examples: tuple[Example, ...]
    likely: Likely | None = None
    place: int = -1


@dataclass(frozen=True)
class Comparison:
    """All that the current image is compared with.

    Attributes
    ----------
    image_id : int
    words : str
        What the nearest images are called, or why nothing is shown.
    groups : tuple of ExampleGroup
    """

    image_id: int
    words: str
    groups: tuple[ExampleGroup, ...]


def comparison(model: SessionModel, image_id: int, chosen_id: int = -1) -> Comparison:
    """What an image is to be compared with, as it may be told.

    The image chosen by hand comes first, then examples of the given label and of each of
    the likeliest classes, then images that look alike and are called otherwise. Blind,
    until the image is answered, the chosen one is all there is: which classes come up
    would tell its label, and how images like it are called would sway the answer.

    Parameters
    ----------
    model : SessionModel
    image_id : int
    chosen_id : int
        An image that was chosen to be compared with; -1 for none.
    """
    translate, facts = QCoreApplication.translate, model.facts
    chosen: tuple[ExampleGroup, ...] = ()
    if chosen_id >= 0 and chosen_id != image_id:
        title = translate("Comparison", "The other image that you selected")
        chosen = (ExampleGroup(title, "", (_as_named(facts, chosen_id),)),)
    if facts.hides(image_id):
        words = translate(
            "Comparison",
            "Blind: what this image is to be compared with is shown once you have answered.",
        )
        return Comparison(image_id, words, chosen)
    found = nearest_of(model, image_id)
    words = nearest_words(facts, image_id, found)
    groups = (
        *chosen,
        *_classes(model, image_id),
        *_copies(facts, image_id),
        *_called_otherwise(facts, image_id, found),
    )
    return Comparison(image_id, words, groups)


def _classes(model: SessionModel, image_id: int) -> list[ExampleGroup]:
    """Examples of the given label and of the likeliest classes."""
    facts, likely = model.facts, likeliest(model, image_id)
    given = int(facts.given_labels[image_id])
    places = {each.class_id: place for place, each in enumerate(likely)}
    shown = list(likely)
    if given >= 0 and given not in places:
        shown.append(Likely(given, facts.class_name(given), nan))
    shown.sort(key=lambda each: each.class_id != given)  # it first; the others keep their order
    copies = np.append(facts.copies(image_id), image_id)
    groups = []
    for each in shown:
        found = examples_of(
            facts,
            each.class_id,
            OF_EACH,
            near=lambda ids: _distances(model, image_id, ids),
            apart_from=copies,
        )
        examples = tuple(
            Example(example.image_id, each.name, _source(example.source)) for example in found
        )
        note = _class_note(each.class_id == given, [example.source for example in found])
        groups.append(ExampleGroup(each.name, note, examples, each, places.get(each.class_id, -1)))
    return groups


def _distances(
    model: SessionModel, image_id: int, image_ids: NDArray[np.int64]
) -> NDArray[np.float32] | None:
    try:
        return distances_to(model.session, image_id, image_ids)
    except UserFixableError:  # the cache was cut short: examples come without it, too
        return None


def _source(source: Source) -> str:
    """What the name of an example rests on."""
    translate = QCoreApplication.translate
    return {
        Source.EXPERT: translate("Comparison", "confirmed by you"),
        Source.TRUSTED: translate("Comparison", "trusted by the training"),
        Source.GIVEN: translate("Comparison", "as they came, unchecked"),
    }[source]


def _class_note(given: bool, sources: list[Source]) -> str:
    translate = QCoreApplication.translate
    own = sources.count(Source.EXPERT)
    if not sources:
        source = translate("Comparison", "no example yet")
    elif len(set(sources)) == 1:
        source = _source(sources[0])
    elif sources[-1] is Source.TRUSTED:
        source = translate(
            "Comparison", "%Ln confirmed by you, then trusted by the training", None, own
        )
    else:
        source = translate("Comparison", "%Ln confirmed by you, then unchecked ones", None, own)
    if given:
        return translate("Comparison", "given label · {source}").format(source=source)
    return source


def _copies(facts: ImageFacts, image_id: int) -> list[ExampleGroup]:
    """Near-duplicates by what they are called, those called otherwise first."""
    translate = QCoreApplication.translate
    copies = facts.copies(image_id)
    found = look_alikes(facts, image_id, copies)
    otherwise = translate("Comparison", "near-duplicates, called otherwise")
    groups = _by_name(facts, found.others, otherwise)
    other_ids = {each for _, ids in found.others for each in ids}
    rest = [each for each in copies.tolist() if each not in other_ids]
    if rest:
        name = translate("Comparison", "%Ln near-duplicates", None, len(rest))
        examples = tuple(_as_named(facts, each) for each in rest[:OF_EACH])
        groups.append(ExampleGroup(name, "", examples))
    return groups


def _called_otherwise(
    facts: ImageFacts, image_id: int, found: LookAlikes | None
) -> list[ExampleGroup]:
    """The nearest images that are called otherwise, but for the copies, which have their groups."""
    note = QCoreApplication.translate("Comparison", "among the nearest images, called otherwise")
    copies = facts.copies(image_id)
    groups = _by_name(facts, () if found is None else found.others, note)
    left = (
        (group, tuple(each for each in group.examples if each.image_id not in copies))
        for group in groups
    )
    return [replace(group, examples=examples) for group, examples in left if examples]


def _by_name(
    facts: ImageFacts, named: tuple[tuple[int, tuple[int, ...]], ...], note: str
) -> list[ExampleGroup]:
    return [
        ExampleGroup(
            facts.class_name(class_id),
            note,
            tuple(_as_named(facts, image_id) for image_id in ids[:OF_EACH]),
        )
        for class_id, ids in named
    ]


def _as_named(facts: ImageFacts, image_id: int) -> Example:
    """An image with what may be told of its name."""
    translate, status = QCoreApplication.translate, Status(facts.status[image_id])
    class_id = name_of(facts, image_id)
    name = facts.class_name(class_id) if class_id >= 0 else ""
    if facts.hides(image_id):
        why = translate("Comparison", "label hidden until answered")
    else:
        why = status_word(status) if name or status is not Status.UNREVIEWED else ""
    return Example(image_id, name, why)
