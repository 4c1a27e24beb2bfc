"""Images with given and true labels, read from tables or folders and embedded once for all runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.datasets import first_of_each_class
from alc_engine.experiments.runner import ExperimentData
from alc_engine.features.preparation import PreparationRequest
from alc_engine.features.prepared import Prepared
from alc_engine.formats import scan
from alc_engine.formats.image_list import Listing, class_order
from alc_engine.formats.imagefolder import list_folders
from alc_engine.formats.intake import take_in
from alc_engine.formats.table import list_table
from alc_engine.images.catalog import ImageCatalog
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import ProjectSettings, absolute


@dataclass(frozen=True)
class DataFiles:
    """Where the images and labels of an experiment lie.

    Attributes
    ----------
    images, given, truth : Path
        Images folder, and tables ``file_name,label`` of the given and true labels.
    test_images, test_labels : Path or None
        A test set with true labels; both or neither.
    test_embeddings : Path or None
        (K, D) ``.npy`` in the row order of `test_labels`, where the settings ask
        for precomputed embeddings.
    """

    images: Path
    given: Path
    truth: Path
    test_images: Path | None = None
    test_labels: Path | None = None
    test_embeddings: Path | None = None


@dataclass(frozen=True, eq=False)
class LabelledImages:
    """A data set that was listed and not yet embedded.

    Attributes
    ----------
    catalog : ImageCatalog
        N training images; the labels are those given.
    truth : (N,) int64
        Positions in `class_names`.
    class_names : tuple of M str
        Of the training and the test set.
    test : ImageCatalog or None
        With true labels.
    """

    catalog: ImageCatalog
    truth: NDArray[np.int64]
    class_names: tuple[str, ...]
    test: ImageCatalog | None = None


def load_data(
    files: DataFiles,
    settings: ProjectSettings,
    cache: Path,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> ExperimentData:
    """Read, embed and connect; what is in `cache` already is taken up.

    The truth goes to the oracle and the scoring, nowhere else. Class ids are
    positions among all class names that occur, in the order of `class_order`.

    Raises
    ------
    UserFixableError
        If a file is missing, or an image has no true label.
    """
    given = scan(files.images, files.given, progress=progress, cancelled=cancelled).catalog
    truth = _labels_by_name(files.images, files.truth)
    test = None
    if files.test_images is not None and files.test_labels is not None:
        test = scan(
            files.test_images, files.test_labels, progress=progress, cancelled=cancelled
        ).catalog
    names = class_order(
        {*given.class_names, *truth.values(), *(test.class_names if test is not None else ())}
    )
    listed = LabelledImages(given, _truth_of(given, truth, names, files.truth), names, test)
    return embed(listed, settings, cache, files.test_embeddings, progress, cancelled)


def list_images(
    images: Path,
    test_images: Path | None = None,
    images_per_class: int = 0,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> LabelledImages:
    """Folders per class whose names are the true labels.

    Parameters
    ----------
    images, test_images : Path
    images_per_class : int
        The first so many training images of each class, in the order of their
        names; 0: all.

    Raises
    ------
    UserFixableError
        If a folder is not there or holds no images in folders per class.
    """
    training = _folders(images, images_per_class, progress, cancelled)
    test = None if test_images is None else _folders(test_images, 0, progress, cancelled)
    names = class_order({*training.class_names, *(test.class_names if test is not None else ())})
    return LabelledImages(training, _renumbered(training, names), names, test)


def embed(
    listed: LabelledImages,
    settings: ProjectSettings,
    cache: Path,
    test_embeddings: Path | None = None,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> ExperimentData:
    """Features of both sets and the graph of the training set.

    Parameters
    ----------
    cache : Path
        What is in it already is taken up.
    test_embeddings : Path, optional
        (K, D) ``.npy`` where the settings ask for precomputed embeddings.
    """
    training = PreparationRequest(listed.catalog, settings, cache)
    embedded = training.embed(progress, cancelled)
    graph = training.connect(embedded, progress, cancelled)
    nowhere = np.full((len(listed.catalog), 2), np.nan, dtype=np.float32)
    vectors = np.asarray(embedded.vectors)
    data = ExperimentData(
        prepared=Prepared(vectors, embedded.readable, graph, nowhere, embedded.problems),
        given=_renumbered(listed.catalog, listed.class_names),
        truth=listed.truth,
        class_names=listed.class_names,
    )
    if listed.test is None:
        return data
    test_settings = settings
    if test_embeddings is not None:
        backbone = replace(settings.backbone, embeddings=absolute(test_embeddings))
        test_settings = replace(settings, backbone=backbone)
    tested = PreparationRequest(listed.test, test_settings, cache / "test", learned=training).embed(
        progress, cancelled
    )
    everything = bool(tested.readable.all())  # then the array stays in its file, and travels so
    return replace(
        data,
        test_vectors=np.asarray(tested.vectors)
        if everything
        else np.asarray(tested.vectors)[tested.readable],
        test_truth=_renumbered(listed.test, listed.class_names)[tested.readable],
    )


def _folders(
    folder: Path, images_per_class: int, progress: ProgressCallback, cancelled: CancelCheck
) -> ImageCatalog:
    root = Path(absolute(folder))
    if not root.is_dir():
        raise UserFixableError(
            say("The images folder is not there."),
            verbatim(root),
            say("Choose the folder that holds a folder of images for each class."),
        )
    listing = list_folders(root, progress=progress, cancelled=cancelled)
    if images_per_class:
        listing = _thinned(listing, images_per_class)
    return take_in(root, listing, progress, cancelled).catalog


def _thinned(listing: Listing, images_per_class: int) -> Listing:
    order = {name: class_id for class_id, name in enumerate(listing.class_names)}
    labels = np.array([order[entry.label] for entry in listing.entries], dtype=np.int64)
    kept = first_of_each_class(labels, images_per_class)
    return replace(listing, entries=tuple(listing.entries[row] for row in kept))


def _labels_by_name(images: Path, table: Path) -> dict[str, str]:
    listing = list_table(Path(absolute(images)), Path(absolute(table)))
    return {entry.file_name: entry.label for entry in listing.entries}


def _renumbered(catalog: ImageCatalog, names: tuple[str, ...]) -> NDArray[np.int64]:
    """Given labels of a catalogue as positions in `names`; -1 stays."""
    order = {name: class_id for class_id, name in enumerate(names)}
    ids = np.array([*(order[name] for name in catalog.class_names), -1], dtype=np.int64)
    return ids[catalog.given_labels]


def _truth_of(
    catalog: ImageCatalog, truth: dict[str, str], names: tuple[str, ...], table: Path
) -> NDArray[np.int64]:
    order = {name: class_id for class_id, name in enumerate(names)}
    missing = [name for name in catalog.file_names if not truth.get(name)]
    if missing:
        raise UserFixableError(
            say(
                "{count} images have a given label but no true one, '{first}' first.",
                count=len(missing),
                first=missing[0],
            ),
            where=verbatim(table),
            remedy=say("An experiment needs the true label of every image; add the rows."),
        )
    return np.array([order[truth[name]] for name in catalog.file_names], dtype=np.int64)
