"""Features from a file: one row per image, in the order of the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine import safe_files
from alc_engine.errors import UserFixableError
from alc_engine.prepared_checks import WIDEST

_BLOCK_BYTES = 1 << 26
_LARGEST_SQUARE = float(np.finfo(np.float32).max) / 4
"""Of a vector's length: |a - b|^2 <= 2 |a|^2 + 2 |b|^2, which has to be a float32."""


def load_embeddings(path: str | Path, length: int) -> NDArray[np.float32]:
    """Embeddings of `length` images, mapped from an ``.npy`` file.

    Parameters
    ----------
    path : path
        (N, D) numbers in row order of the catalogue; objects are refused.
    length : int
        N.

    Returns
    -------
    (N, D) float32
        Mapped where the file holds float32, else converted.

    Raises
    ------
    UserFixableError
        If it is no such file, has another number of rows, or holds NaN, or numbers
        so large that a squared distance is none.
    """
    if not str(path):
        raise UserFixableError(
            "Features from a file were chosen, but no file.", remedy="Choose the .npy file."
        )
    safe_files.require_chosen(path)
    try:
        vectors = np.load(path, mmap_mode="r", allow_pickle=False)
    except FileNotFoundError as error:
        raise UserFixableError(
            "The file of embeddings is not there.", str(path), "Choose it again."
        ) from error
    except Exception as error:
        # numpy reads the header as a piece of Python, and what it says of a broken one
        # ranges from ValueError to TokenError: an object array, a cut file and no
        # array at all are told apart by nothing a user would know.
        raise UserFixableError(
            "The file holds no plain array of numbers, or it is cut short.",
            str(path),
            "Save the embeddings with `numpy.save`, as float32.",
        ) from error
    if not isinstance(vectors, np.ndarray) or vectors.dtype.kind not in "fiu":
        raise UserFixableError(
            "The file holds no array of numbers.",
            str(path),
            "Save the embeddings with `numpy.save`, as float32.",
        )
    if vectors.ndim != 2 or vectors.shape[1] == 0:
        shape = " x ".join(map(str, vectors.shape)) or "a single number"
        raise UserFixableError(
            f"The embeddings have the shape {shape}; one row per image is needed.",
            str(path),
            "Save a table of one row per image and one column per feature.",
        )
    if vectors.shape[1] > WIDEST:
        raise UserFixableError(
            f"The embeddings have {vectors.shape[1]:,} features each; up to {WIDEST:,} are read.",
            str(path),
            "Reduce them first, for instance to their principal components.",
        )
    if len(vectors) != length:
        raise UserFixableError(
            f"The file has {len(vectors)} embeddings, the project {length} images.",
            str(path),
            "Compute the embeddings of exactly these images, in the order of the table.",
        )
    _require_usable(vectors, path)
    if vectors.dtype == np.float32:
        return vectors
    return np.asarray(vectors, dtype=np.float32)


def _require_usable(vectors: NDArray[Any], path: str | Path) -> None:
    rows = max(1, _BLOCK_BYTES // (8 * vectors.shape[1]))
    for start in range(0, len(vectors), rows):
        with np.errstate(over="ignore"):  # a number beyond float32 becomes infinite
            block = vectors[start : start + rows].astype(np.float32)
        good = np.isfinite(block).all(axis=1)
        if not good.all():
            raise UserFixableError(
                "An embedding holds NaN or infinity.",
                f"{path}, row {start + int(np.argmin(good)) + 1}",
                "Compute the embeddings again, or leave this image out of the table.",
            )
        squares = np.einsum("nd,nd->n", block, block, dtype=np.float64)
        small = squares <= _LARGEST_SQUARE
        if not small.all():
            raise UserFixableError(
                "An embedding holds numbers so large that distances can't be computed.",
                f"{path}, row {start + int(np.argmin(small)) + 1}",
                "Divide all embeddings by a common number, or compute them again.",
            )
