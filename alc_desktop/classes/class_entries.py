"""What the class panel shows of each class: its counts, its key, and whether it is in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from alc_desktop.classes.class_panel import ClassEntry
from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import Status

NO_KEYS: Mapping[int, str] = MappingProxyType({})


def class_entries(
    facts: ImageFacts, keys: Mapping[int, str] = NO_KEYS, latest: Sequence[int] = ()
) -> tuple[ClassEntry, ...]:
    """Every class in the order shown, with its key, its images, and how many were moved into it.

    While labels are kept back, images are counted once they are answered.

    Parameters
    ----------
    facts : ImageFacts
    keys : mapping of class id to str
        As they stand on the keyboard; classes without may be missing.
    latest : sequence of int
        Classes given last, the latest first.
    """
    classes = len(facts.class_names)
    counts = np.bincount(facts.labels[facts.labels >= 0], minlength=classes)
    moved = np.bincount(facts.labels[facts.status == Status.CORRECTED], minlength=classes)
    ages = {class_id: age for age, class_id in enumerate(latest)}
    asked = _asked(facts)
    return tuple(
        ClassEntry(
            class_id=class_id,
            name=facts.class_names[class_id],
            key=keys.get(class_id, ""),
            count=int(counts[class_id]),
            corrected=int(moved[class_id]),
            blind=facts.blind,
            age=ages.get(class_id, -1),
            asked=class_id in asked,
        )
        for class_id in facts.class_order
    )


def _asked(facts: ImageFacts) -> frozenset[int]:
    """Classes that the batch is about: as its images came, are labelled, or as the model says."""
    told = [facts.given_labels, facts.labels]
    if facts.predicted is not None:
        told.append(facts.predicted.astype(np.int64))
    return frozenset(np.concatenate([labels[facts.batch] for labels in told]).tolist())
