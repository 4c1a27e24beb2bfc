"""What became of the classes since the import, for whoever reads an export."""

from __future__ import annotations

import numpy as np

from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.classes import Classes


def class_notes(catalog: ImageCatalog, classes: Classes) -> tuple[str, ...]:
    """A line for each class that was renamed, merged or added; another order says nothing."""
    handed_in = catalog.class_names
    given = catalog.given_labels[catalog.given_labels >= 0]
    carried = np.bincount(given, minlength=len(handed_in))
    notes = [
        f"The class “{before}” is called “{now}” now."
        for before, now in zip(handed_in, classes.names, strict=False)
        if now != before
    ]
    for class_id in classes.merged:
        name, into = classes.names[class_id], classes.names[classes.into[class_id]]
        if class_id < len(handed_in):
            notes.append(
                f"The class “{name}” was merged into “{into}”; "
                f"{carried[class_id]:,} given labels still say “{name}”."
            )
        else:
            notes.append(f"The class “{name}” was added and later merged into “{into}”.")
    notes += [
        f"The class “{classes.names[class_id]}” was added."
        for class_id in classes.order
        if class_id >= len(handed_in)
    ]
    return tuple(notes)
