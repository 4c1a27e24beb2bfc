"""What a project takes up when images are added to it.

New images go behind those there are: no image is numbered anew, so that answers,
rounds and features stay what they were.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alc_engine.images.catalog import ImageCatalog, ImportProblem
from alc_engine.images.reading import Reading
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.classes import Classes
from alc_engine.labels.events import UNLABELLED, GivenAnswers


@dataclass(frozen=True, eq=False)
class Addition:
    """K images that may go into a project of N; nothing has been changed yet.

    Attributes
    ----------
    catalog : ImageCatalog
        The K new images, named from the project's own folder, with their own classes.
    known : int
        Images that were found and are in the project already.
    vanished : tuple of int
        Images of the project that should lie where was looked and don't.
    source : SourceTable or None
        The user's table with all N + K images.
    answers : GivenAnswers or None
        What an expert had said of the new ones; ids and classes as in `catalog`.
    problems : tuple of ImportProblem
        What was left out, and what deserves a look.
    reading : Reading or None
        How the source of their labels was read.
    similar_classes, no_labels
        As in `CatalogScan`, of the new images: what can be merged.
    """

    catalog: ImageCatalog
    known: int
    vanished: tuple[int, ...]
    source: SourceTable | None
    answers: GivenAnswers | None
    problems: tuple[ImportProblem, ...]
    reading: Reading | None = None
    similar_classes: tuple[tuple[str, str], ...] = ()
    no_labels: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.catalog)

    @property
    def used_classes(self) -> tuple[str, ...]:
        """Names of the classes that labels or answers of the new images have."""
        used = set(self.catalog.given_labels.tolist())
        if self.answers is not None:
            used |= set(self.answers.class_ids.tolist())
        return tuple(self.catalog.class_names[i] for i in sorted(used - {UNLABELLED}))


def class_in_project(name: str, catalog: ImageCatalog, classes: Classes) -> int:
    """The class of a project that a name means, as folders and tables call it; -1 if none.

    A class that was renamed is still called by the name it was imported with.
    """
    for called in (name, name.strip()):
        if called in catalog.class_names:
            return catalog.class_names.index(called)
        if classes.find(called) >= 0:
            return classes.find(called)
    return UNLABELLED


def new_classes(addition: Addition, catalog: ImageCatalog, classes: Classes) -> tuple[str, ...]:
    """Names of the classes that a project lacks for the new images."""
    names = addition.used_classes
    return tuple(name for name in names if class_in_project(name, catalog, classes) < 0)


def grown(catalog: ImageCatalog, addition: Addition, classes: Classes) -> ImageCatalog:
    """The catalogue with the new images behind its own.

    Parameters
    ----------
    classes : Classes
        Of the project, the new ones added.
    """
    new = addition.catalog
    given = in_classes(addition, catalog, classes, new.given_labels)
    return replace(
        catalog,
        file_names=catalog.file_names + new.file_names,
        digests=catalog.digests + new.digests,
        given_labels=np.concatenate([catalog.given_labels, given]),
    )


def grown_answers(
    addition: Addition, catalog: ImageCatalog, classes: Classes
) -> GivenAnswers | None:
    """What an expert had said of the new images, in the numbers of the project as it was."""
    if addition.answers is None:
        return None
    return replace(
        addition.answers,
        image_ids=addition.answers.image_ids + len(catalog),
        class_ids=in_classes(addition, catalog, classes, addition.answers.class_ids),
    )


def in_classes(
    addition: Addition, catalog: ImageCatalog, classes: Classes, class_ids: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Class ids of an addition in those of the project; -1 stays."""
    ids = [class_in_project(name, catalog, classes) for name in addition.catalog.class_names]
    return np.array([*ids, UNLABELLED], dtype=np.int64)[class_ids]
