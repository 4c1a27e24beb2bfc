"""Large arrays in files: mapped into memory, travelling by name, kept with a checksum.

A `MappedArray` pickles as the name of its file, so that a request over a
hundred thousand embeddings reaches a worker process in a millisecond. An
`ArrayCache` keeps the results of long computations under a key; what is
missing, cut short or belongs to another key is computed again.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_CHECKED_BYTES = 1 << 20
_WHOLE_BELOW = 64 << 20


class MappedArray(np.memmap[Any, Any]):
    """A read-only array in a file; pickles as (path, dtype, shape), not as bytes."""

    _source: tuple[str, str, tuple[int, ...]] | None

    def __array_finalize__(self, obj: Any) -> None:
        super().__array_finalize__(obj)
        self._source = None  # a part or a copy is not the whole file

    def __reduce__(self) -> tuple[Any, ...]:
        if self._source is None:
            return np.array, (np.asarray(self).copy(),)
        return open_mapped, self._source


def open_mapped(path: str, dtype: str, shape: tuple[int, ...]) -> NDArray[Any]:
    """Map the array in a raw file of `shape` and `dtype`; an empty one is made in memory."""
    if 0 in shape:
        return np.zeros(shape, dtype=dtype)
    array = MappedArray(path, dtype=np.dtype(dtype), mode="r", shape=shape)
    array._source = (path, dtype, shape)
    return array


class ArrayCache:
    """Named groups of arrays in a folder, each with a manifest that says what they belong to.

    Arrays are written beside and moved into place, the manifest last: a group
    without a fitting manifest does not exist.

    Parameters
    ----------
    folder : Path
        Made when something is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, group: str, key: str) -> tuple[dict[str, NDArray[Any]], dict[str, Any]] | None:
        """Arrays (mapped) and facts kept under `group`, if they were kept for `key`.

        Files of up to 64 MiB are checked whole, larger ones at both ends.
        """
        try:
            manifest = json.loads(self._manifest(group).read_text(encoding="utf-8"))
            if manifest["key"] != key:
                return None
            arrays = {}
            for name, entry in manifest["arrays"].items():
                path, shape = self.folder / entry["file"], tuple(entry["shape"])
                size = int(np.prod(shape)) * np.dtype(entry["dtype"]).itemsize
                if path.stat().st_size != size or _checksum(path) != entry["checksum"]:
                    return None
                arrays[name] = open_mapped(str(path), entry["dtype"], shape)
            return arrays, dict(manifest["facts"])
        except (OSError, ValueError, KeyError, TypeError):
            return None  # missing or damaged: the caller computes it again

    def keep(
        self,
        group: str,
        key: str,
        arrays: Mapping[str, NDArray[Any]],
        facts: Mapping[str, Any] | None = None,
    ) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        """Keep arrays and plain facts for `key`, in place of what the group held."""
        return self.fill(
            group,
            key,
            {name: (array.dtype.str, array.shape) for name, array in arrays.items()},
            lambda name, target: np.copyto(target, arrays[name]),
            facts,
        )

    def fill(
        self,
        group: str,
        key: str,
        shapes: Mapping[str, tuple[str, tuple[int, ...]]],
        write: Callable[[str, NDArray[Any]], None],
        facts: Mapping[str, Any] | None = None,
    ) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        """Like `keep`, for arrays too large to hold: `write` fills each one where it lies."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._manifest(group).unlink(missing_ok=True)
        entries = {}
        for name, (dtype, shape) in shapes.items():
            path = self.folder / f"{group}-{name}.bin"
            partial = path.with_suffix(".partial")
            if 0 in shape:
                partial.write_bytes(b"")
            else:
                target = np.memmap(partial, dtype=np.dtype(dtype), mode="w+", shape=shape)
                write(name, target)
                target.flush()
                del target
            partial.replace(path)
            entries[name] = {
                "file": path.name,
                "dtype": dtype,
                "shape": list(shape),
                "checksum": _checksum(path),
            }
        manifest = {"key": key, "arrays": entries, "facts": dict(facts or {})}
        partial = self._manifest(group).with_suffix(".partial")
        with partial.open("w", encoding="utf-8") as file:
            json.dump(manifest, file)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self._manifest(group))
        loaded = self.load(group, key)
        assert loaded is not None
        return loaded

    def _manifest(self, group: str) -> Path:
        return self.folder / f"{group}.json"


def _checksum(path: Path) -> int:
    """CRC-32 of a file, of its two ends if it is large."""
    with path.open("rb") as file:
        size = path.stat().st_size
        if size < _WHOLE_BELOW:
            crc = 0
            while block := file.read(_CHECKED_BYTES):
                crc = zlib.crc32(block, crc)
            return crc
        crc = zlib.crc32(file.read(_CHECKED_BYTES))
        file.seek(-_CHECKED_BYTES, os.SEEK_END)
        return zlib.crc32(file.read(_CHECKED_BYTES), crc)
