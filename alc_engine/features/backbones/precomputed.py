"""Features from a file: matched to the images by their names, else one row per image in order.

An ``.npz`` archive or a Parquet table may carry the name of each row's image beside
its features. A bare ``.npy`` can't: its order is trusted, and who chooses it is
told so.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.backbones.embedding_files import read_embedding_file
from alc_engine.features.prepared_checks import WIDEST
from alc_engine.images.file_index import FileIndex
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import row_of, say, verbatim

_BLOCK_BYTES = 1 << 26
_LARGEST_SQUARE = float(np.finfo(np.float32).max) / 4
"""Of a vector's length: |a - b|^2 <= 2 |a|^2 + 2 |b|^2, which has to be a float32."""


def load_embeddings(path: str | Path, file_names: Sequence[str]) -> NDArray[np.float32]:
    """Embeddings of N images, mapped from the file where that is possible.

    Parameters
    ----------
    path : path
        (N, D) numbers in the order of the images (``.npy``), or any number of rows with
        the names of their images (``.npz``, Parquet); objects are refused.
    file_names : sequence of N str
        Of the images.

    Returns
    -------
    (N, D) float32
        Mapped where the file holds float32 in the order of the images, else converted.

    Raises
    ------
    UserFixableError
        If it is no such file, has another number of rows, names no row for an image, or
        holds NaN, or numbers so large that a squared distance is none.
    """
    if not str(path):
        raise UserFixableError(
            say("Features from a file were chosen, but no file."),
            remedy=say("Choose the .npy file."),
        )
    names, vectors = read_embedding_file(path)
    if vectors.ndim != 2 or vectors.shape[1] == 0:
        shape = " x ".join(map(str, vectors.shape)) or say("a single number")
        raise UserFixableError(
            say("The embeddings have the shape {shape}; one row per image is needed.", shape=shape),
            verbatim(path),
            say("Save a table of one row per image and one column per feature."),
        )
    if vectors.shape[1] > WIDEST:
        raise UserFixableError(
            say(
                "The embeddings have {width:,} features each; up to {widest:,} are read.",
                width=vectors.shape[1],
                widest=WIDEST,
            ),
            verbatim(path),
            say("Reduce them first, for instance to their principal components."),
        )
    if names is not None:
        vectors = vectors[_rows_of(path, names, file_names)]
    elif len(vectors) != len(file_names):
        raise UserFixableError(
            say(
                "The file has {rows} embeddings, the project {images} images.",
                rows=len(vectors),
                images=len(file_names),
            ),
            verbatim(path),
            say("Compute the embeddings of exactly these images, in the order of the table."),
        )
    _require_usable(vectors, path)
    if vectors.dtype == np.float32:
        return vectors
    return np.asarray(vectors, dtype=np.float32)


def trusts_order(path: str | Path) -> bool:
    """Whether a file of embeddings carries no names, so that its order has to be right."""
    return read_embedding_file(path)[0] is None


def _rows_of(
    path: str | Path, names: Sequence[str], file_names: Sequence[str]
) -> NDArray[np.int64]:
    """(N,) int64: the row of each image."""
    ids = {name: image_id for image_id, name in enumerate(file_names)}
    index = FileIndex(file_names)
    rows = np.full(len(file_names), -1, dtype=np.int64)
    for row, name in enumerate(names):
        image_id = ids.get(name)
        if image_id is None:
            found = index.find(name)
            if found is None or len(found.names) > 1:
                continue  # of an image that is not in the project
            image_id = ids[found.names[0]]
        if rows[image_id] >= 0:
            raise UserFixableError(
                say("Two rows name the image '{name}'.", name=file_names[image_id]),
                row_of(path, row + 1),
                say("Keep one row for each image."),
            )
        rows[image_id] = row
    missing = np.flatnonzero(rows < 0)
    if len(missing):
        raise UserFixableError(
            say(
                "The file has no embedding for {count} of {images} images, '{name}' for one.",
                count=len(missing),
                images=len(file_names),
                name=file_names[missing[0]],
            ),
            verbatim(path),
            say("Compute the embeddings of these images too, or leave them out of the project."),
        )
    return rows


def _require_usable(vectors: NDArray[Any], path: str | Path) -> None:
    rows = max(1, _BLOCK_BYTES // (8 * vectors.shape[1]))
    for start in range(0, len(vectors), rows):
        with np.errstate(over="ignore"):  # a number beyond float32 becomes infinite
            block = vectors[start : start + rows].astype(np.float32)
        good = np.isfinite(block).all(axis=1)
        if not good.all():
            raise UserFixableError(
                say("An embedding holds NaN or infinity."),
                row_of(path, start + int(np.argmin(good)) + 1),
                say("Compute the embeddings again, or leave this image out of the table."),
            )
        squares = np.einsum("nd,nd->n", block, block, dtype=np.float64)
        small = squares <= _LARGEST_SQUARE
        if not small.all():
            raise UserFixableError(
                say("An embedding holds numbers so large that distances can't be computed."),
                row_of(path, start + int(np.argmin(small)) + 1),
                say("Divide all embeddings by a common number, or compute them again."),
            )
