"""Opens a file of embeddings: its numbers, and the names of the rows where it has them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_SAVE = say("Save the embeddings with `numpy.save`, as float32.")
_PARQUET = b"PAR1"


def read_embedding_file(
    path: str | Path,
) -> tuple[Sequence[str] | None, NDArray[Any]]:
    """Names of the rows, or None, and the numbers as they are.

    Raises
    ------
    UserFixableError
        If it is missing, damaged, or holds anything but numbers and names.
    """
    safe_files.require_chosen(path)
    try:
        with Path(path).open("rb") as file:
            head = file.read(4)
    except OSError as error:
        raise UserFixableError(
            say("The file of embeddings is not there.")
            if isinstance(error, FileNotFoundError)
            else say(
                "The file of embeddings can't be read ({reason}).",
                reason=error.strerror or str(error),
            ),
            verbatim(path),
            say("Choose it again."),
        ) from error
    if head == _PARQUET:
        return _from_parquet(Path(path))
    try:
        content = np.load(path, mmap_mode="r", allow_pickle=False)
        if not isinstance(content, np.ndarray):
            with content:
                content = {name: content[name] for name in content.files}
    except Exception as error:
        # numpy reads the header as a piece of Python, and what it says of a broken one
        # ranges from ValueError to TokenError: an object array, a cut file and no
        # array at all are told apart by nothing a user would know.
        raise UserFixableError(
            say("The file holds no plain array of numbers, or it is cut short."),
            verbatim(path),
            _SAVE,
        ) from error
    if isinstance(content, np.ndarray):
        _require_numbers(path, content)
        return None, content
    return _from_archive(path, content)


def _from_archive(
    path: str | Path, arrays: dict[str, NDArray[Any]]
) -> tuple[Sequence[str] | None, NDArray[Any]]:
    numbers = [array for array in arrays.values() if array.dtype.kind in "fiu" and array.ndim == 2]
    names = [array for array in arrays.values() if array.dtype.kind in "US" and array.ndim == 1]
    if len(numbers) != 1 or len(names) > 1 or (names and len(names[0]) != len(numbers[0])):
        raise UserFixableError(
            say("The archive does not hold one table of numbers and one list of as many names."),
            verbatim(path),
            say(
                "Save it with `numpy.savez`: the names of the images as `keys`, their features as "
                "`vectors`."
            ),
        )
    if not names:
        return None, numbers[0]
    kind = names[0].dtype.kind
    return [n.decode(errors="replace") if kind == "S" else n for n in names[0].tolist()], numbers[0]


def _from_parquet(path: Path) -> tuple[Sequence[str] | None, NDArray[Any]]:
    if find_spec("pyarrow") is None:
        raise UserFixableError(
            say("This is a Parquet file, and the package that reads them is not installed."),
            verbatim(path),
            say("Install pyarrow, or save the embeddings with `numpy.savez`."),
        )
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(path)
    except (pa.ArrowException, OSError) as error:
        raise UserFixableError(
            say("The Parquet file is damaged or cut short."),
            verbatim(path),
            say("Copy or fetch it again."),
        ) from error
    kinds = pa.types
    columns = list(zip(table.columns, table.schema.types, strict=True))
    texts = [c for c, kind in columns if kinds.is_string(kind) or kinds.is_large_string(kind)]
    lists = [c for c, kind in columns if kinds.is_nested(kind)]
    plain = [c for c, kind in columns if kinds.is_integer(kind) or kinds.is_floating(kind)]
    try:
        if lists:
            vectors = np.array(lists[0].to_pylist(), dtype=np.float32)
        else:
            vectors = np.column_stack([column.to_numpy() for column in plain])
    except (ValueError, TypeError) as error:
        raise UserFixableError(
            say("The rows of the Parquet file are not equally long lists of numbers."),
            verbatim(path),
            say("Write one list of numbers, and one name, for each image."),
        ) from error
    return (texts[0].to_pylist() if texts else None), vectors


def _require_numbers(path: str | Path, array: NDArray[Any]) -> None:
    if array.dtype.kind not in "fiu":
        raise UserFixableError(say("The file holds no array of numbers."), verbatim(path), _SAVE)
