"""Large arrays in files: mapped into memory, travelling by name, kept with a checksum.

A `MappedArray` pickles as the name of its file, so that a request over a
hundred thousand embeddings reaches a worker process in a millisecond. An
`ArrayCache` keeps the results of long computations under a key; what is
missing, cut short or belongs to another key is computed again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_BLOCK = 1 << 20
_CHECKED_BLOCKS = 128


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
    without a fitting manifest does not exist. Files carry their key in the name,
    so that one that is mapped is never written to; what no manifest names any
    more is removed.

    Parameters
    ----------
    folder : Path
        Made when something is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, group: str, key: str) -> tuple[dict[str, NDArray[Any]], dict[str, Any]] | None:
        """Arrays (mapped) and facts kept under `group`, if they were kept for `key`.

        Files of up to 128 MiB are checked whole, larger ones in as many places.
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
        entries: dict[str, dict[str, Any]] = {}
        for name, (dtype, shape) in shapes.items():
            path = self.folder / f"{group}-{name}-{_short(key)}.bin"
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
        self._remove_others(group, {entry["file"] for entry in entries.values()})
        loaded = self.load(group, key)
        assert loaded is not None
        return loaded

    def _remove_others(self, group: str, wanted: set[str]) -> None:
        for path in self.folder.glob(f"{group}-*"):
            if path.name not in wanted:
                with contextlib.suppress(OSError):  # Windows keeps a file that is mapped
                    path.unlink()

    def _manifest(self, group: str) -> Path:
        return self.folder / f"{group}.json"


def _short(key: str) -> str:
    """A name for files of a key."""
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def _checksum(path: Path) -> int:
    """CRC-32 of a file; of evenly spaced blocks, both ends among them, if it is large."""
    size = path.stat().st_size
    starts = np.arange(0, size, _BLOCK)
    if len(starts) > _CHECKED_BLOCKS:
        starts = np.linspace(0, size - _BLOCK, _CHECKED_BLOCKS).astype(np.int64)
    crc = 0
    with path.open("rb") as file:
        for start in starts:
            file.seek(int(start))
            crc = zlib.crc32(file.read(_BLOCK), crc)
    return crc
