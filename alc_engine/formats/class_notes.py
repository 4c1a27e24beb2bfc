"""What became of the classes since the import, for whoever reads an export."""

from __future__ import annotations

import numpy as np

from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.classes import Classes
from alc_engine.runtime.messages import Message, say


def class_notes(catalog: ImageCatalog, classes: Classes) -> tuple[Message, ...]:
    """A line for each class that was renamed, merged or added; another order says nothing."""
    handed_in = catalog.class_names
    given = catalog.given_labels[catalog.given_labels >= 0]
    carried = np.bincount(given, minlength=len(handed_in))
    notes = [
        say("The class “{before}” is called “{now}” now.", before=before, now=now)
        for before, now in zip(handed_in, classes.names, strict=False)
        if now != before
    ]
    for class_id in classes.merged:
        name, into = classes.names[class_id], classes.names[classes.into[class_id]]
        if class_id < len(handed_in):
            notes.append(
                say(
                    "The class “{name}” was merged into “{into}”; {count:,} given labels still say "
                    "“{name}”.",
                    name=name,
                    into=into,
                    count=carried[class_id],
                )
            )
        else:
            notes.append(
                say(
                    "The class “{name}” was added and later merged into “{into}”.",
                    name=name,
                    into=into,
                )
            )
    notes += [
        say("The class “{name}” was added.", name=classes.names[class_id])
        for class_id in classes.order
        if class_id >= len(handed_in)
    ]
    return tuple(notes)
