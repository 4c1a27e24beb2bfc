"""Images with given and true labels, read from tables and embedded once for all runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.catalog import ImageCatalog
from alc_engine.errors import UserFixableError
from alc_engine.experiments.runner import ExperimentData
from alc_engine.formats import scan
from alc_engine.formats.listing import class_order
from alc_engine.formats.table import list_table
from alc_engine.preparation import PreparationRequest
from alc_engine.progress import CancelCheck, ProgressCallback, ignore_progress, never_cancelled
from alc_engine.session import Prepared
from alc_engine.settings import ProjectSettings, absolute


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
    training = PreparationRequest(given, settings, cache)
    embedded = training.embed(progress, cancelled)
    graph = training.connect(embedded, progress, cancelled)
    nowhere = np.full((len(given), 2), np.nan, dtype=np.float32)
    data = ExperimentData(
        prepared=Prepared(embedded.vectors, embedded.readable, graph, nowhere, embedded.problems),
        given=_renumbered(given, names),
        truth=_truth_of(given, truth, names, files.truth),
        class_names=names,
    )
    if test is None:
        return data
    test_settings = settings
    if files.test_embeddings is not None:
        backbone = replace(settings.backbone, embeddings=absolute(files.test_embeddings))
        test_settings = replace(settings, backbone=backbone)
    tested = PreparationRequest(test, test_settings, cache / "test", learned=training).embed(
        progress, cancelled
    )
    return replace(
        data,
        test_vectors=tested.vectors[tested.readable],
        test_truth=_renumbered(test, names)[tested.readable],
    )


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
            f"{len(missing)} images have a given label but no true one, '{missing[0]}' first.",
            where=str(table),
            remedy="An experiment needs the true label of every image; add the rows.",
        )
    return np.array([order[truth[name]] for name in catalog.file_names], dtype=np.int64)
