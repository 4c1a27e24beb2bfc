"""What the class panel shows: counts, keys, and the expert's own examples."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from alc_desktop.classes.class_panel import ClassEntry
from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import Review, Status

NO_KEYS: Mapping[int, str] = MappingProxyType({})
_EXAMPLES = 12
"""Images shown of a class at most."""


def class_entries(facts: ImageFacts, keys: Mapping[int, str] = NO_KEYS) -> tuple[ClassEntry, ...]:
    """Every class in the order shown, with its key, its images, and how many were moved into it.

    While labels are kept back, images are counted once they are answered.

    Parameters
    ----------
    facts : ImageFacts
    keys : mapping of class id to str
        As they stand on the keyboard; classes without may be missing.
    """
    classes = len(facts.class_names)
    counts = np.bincount(facts.labels[facts.labels >= 0], minlength=classes)
    moved = np.bincount(facts.labels[facts.status == Status.CORRECTED], minlength=classes)
    return tuple(
        ClassEntry(
            class_id=class_id,
            name=facts.class_names[class_id],
            key=keys.get(class_id, ""),
            count=int(counts[class_id]),
            corrected=int(moved[class_id]),
            blind=facts.blind,
        )
        for class_id in facts.class_order
    )


def examples(reviews: MappingProxyType[int, Review]) -> dict[int, NDArray[np.int64]]:
    """The images whose given label the expert confirmed last, by class, newest first."""
    found: dict[int, list[int]] = {}
    for image_id in reversed(reviews):
        review = reviews[image_id]
        if (
            review.status is Status.CONFIRMED
            and len(found.setdefault(review.class_id, [])) < _EXAMPLES
        ):
            found[review.class_id].append(image_id)
    return {class_id: np.array(ids, dtype=np.int64) for class_id, ids in found.items()}
