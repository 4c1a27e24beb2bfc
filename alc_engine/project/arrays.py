"""Arrays in a project file: name, type, shape, bytes, and a digest over them.

Only plain numbers are read and written, never pickled objects.
"""

from __future__ import annotations

import hashlib
import json
import math
import sqlite3
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime import plain_json
from alc_engine.runtime.errors import Unsound
from alc_engine.runtime.messages import say

DTYPES = frozenset(
    np.dtype(name).str
    for name in ("float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8")
)
"""Types an array in a project file may have, as numpy writes them, little-endian."""


_LONGEST_SHAPE = 1000
_MOST_SIDES = 8


class DamagedArray(Unsound):
    """An array does not fit its digest, its shape or its type."""


def require_plain(arrays: Mapping[str, NDArray[Any]]) -> None:
    """Raise `TypeError` for an array that a project file does not hold."""
    for name, array in arrays.items():
        if array.dtype.newbyteorder("<").str not in DTYPES:
            raise TypeError(f"{name} has type {array.dtype}, which a project file does not hold")


def encode(round: int, arrays: Mapping[str, NDArray[Any]]) -> list[tuple[Any, ...]]:
    """Rows of the table `array`, for arrays that `require_plain` let pass."""
    rows = []
    for name, array in arrays.items():
        dtype = array.dtype.newbyteorder("<")
        data = np.ascontiguousarray(array, dtype=dtype).tobytes()
        shape = json.dumps(array.shape)
        rows.append((round, name, dtype.str, shape, _digest(dtype.str, shape, data), data))
    return rows


def insert(connection: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> None:
    """Write encoded arrays, in place of those of the same round and name."""
    connection.executemany("INSERT OR REPLACE INTO array VALUES (?,?,?,?,?,?)", rows)


def decode(row: tuple[Any, ...]) -> NDArray[Any]:
    """The array of a row ``(dtype, shape, digest, data)``.

    Raises
    ------
    DamagedArray
        If anything about it does not fit.
    """
    dtype, shape_text, digest, data = row
    if not isinstance(data, bytes) or digest != _digest(dtype, shape_text, data):
        raise DamagedArray(say("its bytes were changed"))
    try:
        shape = tuple(plain_json.loads(shape_text, _LONGEST_SHAPE))
    except (ValueError, TypeError) as error:
        raise DamagedArray(say("its shape can't be read")) from error
    plain = len(shape) <= _MOST_SIDES and all(type(side) is int and side >= 0 for side in shape)
    if dtype not in DTYPES or not plain:
        raise DamagedArray(say("its type or shape is not allowed"))
    if math.prod(shape) * np.dtype(dtype).itemsize != len(data):
        raise DamagedArray(say("it is longer or shorter than its shape"))
    return np.frombuffer(data, dtype=dtype).reshape(shape)


def load(connection: sqlite3.Connection, round: int) -> dict[str, NDArray[Any]]:
    """All arrays of a round by name.

    Raises
    ------
    DamagedArray
        If one of them does not fit its digest.
    """
    rows = connection.execute(
        "SELECT name, dtype, shape, digest, data FROM array WHERE round = ?", (round,)
    )
    return {name: decode(row) for name, *row in rows}


def _digest(dtype: str, shape: str, data: bytes) -> bytes:
    head = f"{dtype} {shape} ".encode()
    return hashlib.blake2b(data, digest_size=16, key=hashlib.sha256(head).digest()).digest()
