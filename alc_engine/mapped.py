"""Large arrays in files: mapped into memory, travelling by name, kept with a checksum.

A `MappedArray` pickles as the name of its file, so that a request over a
hundred thousand embeddings reaches a worker process in a millisecond. An
`ArrayCache` keeps the results of long computations under a key; what is
missing, cut short or belongs to another key is computed again, and so is what
does not bear this user's seal: a cache lies beside a project that may have come
from anybody. What is believed is checked all the same before it is handed on.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine import plain_json, safe_files, user_key
from alc_engine.errors import UserFixableError

_BLOCK = 1 << 20
_CHECKED_BLOCKS = 128
_STEPS = 2
"""The folder of a cache and the one above it are the program's own."""
_LARGEST_MANIFEST = 1 << 28
"""Bytes; it names every image that could not be read, of a million perhaps."""
_BEGINNING = b"alc-cache 1 "
_TYPES = frozenset(np.dtype(name).str for name in ("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1"))

Kept = tuple[dict[str, NDArray[Any]], dict[str, Any]]
"""Arrays by name, mapped, and plain facts."""
Check = Callable[[dict[str, NDArray[Any]], dict[str, Any]], None]
"""Raises `ValueError` for arrays and facts that are not what they stand for."""


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
    with safe_files.opened(Path(path)) as file:
        array = MappedArray(file, dtype=np.dtype(dtype), mode="r", shape=shape)
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

    def load(self, group: str, key: str, check: Check | None = None) -> Kept | None:
        """Arrays (mapped) and facts kept under `group`, if this user kept them for `key`.

        Files of up to 128 MiB are checked whole, larger ones in as many places.

        Parameters
        ----------
        group, key : str
        check : callable, optional
            What they have to be besides; what does not fit counts as missing.
        """
        try:
            body, sealed = self._read_manifest(group)
            return self._taken(group, key, json.loads(body), check) if sealed else None
        except (OSError, UserFixableError, ValueError, KeyError, TypeError, AttributeError):
            return None  # missing or damaged: the caller computes it again

    def is_foreign(self, group: str) -> bool:
        """Whether something is kept under `group` that another user or computer has sealed."""
        try:
            return not self._read_manifest(group)[1]
        except (OSError, UserFixableError, ValueError):
            return False

    def adopt(self, group: str, key: str, check: Check) -> Kept | None:
        """Take what another user or computer has kept, on the user's word, and seal it.

        Everything about it is checked first; what does not fit is not taken.
        """
        found = self.load(group, key, check)
        if found is not None:
            return found
        try:
            body, _ = self._read_manifest(group)
            manifest = plain_json.loads(body.decode(), _LARGEST_MANIFEST)
            if self._taken(group, key, manifest, check) is None:
                return None
        except (OSError, UserFixableError, ValueError, KeyError, TypeError, AttributeError):
            return None
        self._write_manifest(group, body)
        return self.load(group, key, check)

    def _taken(self, group: str, key: str, manifest: Any, check: Check | None) -> Kept | None:
        """What a manifest names, once all of it was found as it says."""
        if manifest["key"] != key:
            return None
        arrays = {}
        for name, entry in manifest["arrays"].items():
            path, dtype, shape = self._file(group, name, key), entry["dtype"], entry["shape"]
            if dtype not in _TYPES or not all(type(side) is int and side >= 0 for side in shape):
                return None
            size = math.prod(shape) * np.dtype(dtype).itemsize
            if safe_files.size(path) != size or _checksum(path) != entry["checksum"]:
                return None
            arrays[name] = open_mapped(str(path), dtype, tuple(shape))
        facts = dict(manifest["facts"])
        if check is not None:
            check(arrays, facts)
        return arrays, facts

    def keep(
        self,
        group: str,
        key: str,
        arrays: Mapping[str, NDArray[Any]],
        facts: Mapping[str, Any] | None = None,
    ) -> Kept:
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
    ) -> Kept:
        """Like `keep`, for arrays too large to hold: `write` fills each one where it lies."""
        safe_files.make_folder(self.folder, _STEPS)
        entries: dict[str, dict[str, Any]] = {}
        for name, (dtype, shape) in shapes.items():
            path = self._file(group, name, key)
            partial = self._partial(group)
            with safe_files.created(partial) as file:
                if 0 not in shape:
                    target = np.memmap(file, dtype=np.dtype(dtype), mode="w+", shape=shape)
                    write(name, target)
                    target.flush()
                    del target
            safe_files.put(partial, path)
            entries[name] = {"dtype": dtype, "shape": list(shape), "checksum": _checksum(path)}
        manifest = {"key": key, "arrays": entries, "facts": dict(facts or {})}
        self._write_manifest(group, json.dumps(manifest).encode())
        self._remove_others(group, {self._file(group, name, key).name for name in entries})
        loaded = self.load(group, key)
        assert loaded is not None
        return loaded

    def _remove_others(self, group: str, wanted: set[str]) -> None:
        for path in safe_files.files_in(self.folder, f"{group}-*", _STEPS):
            if path.name not in wanted:
                with contextlib.suppress(OSError):  # Windows keeps a file that is mapped
                    safe_files.remove(path)

    def _read_manifest(self, group: str) -> tuple[bytes, bool]:
        """The text of a manifest, not looked into yet, and whether this user has sealed it."""
        if not safe_files.is_real_folder(self.folder, _STEPS):
            raise FileNotFoundError(self.folder)
        data = safe_files.read_bytes(self._manifest(group), _LARGEST_MANIFEST)
        head, _, body = data.partition(b"\n")
        found = bytes.fromhex(head.removeprefix(_BEGINNING).decode("ascii"))
        return body, user_key.is_sealed(found, "cache", group.encode(), body)

    def _write_manifest(self, group: str, body: bytes) -> None:
        head = _BEGINNING + user_key.seal("cache", group.encode(), body).hex().encode()
        partial = self._partial(group)
        with safe_files.created(partial) as file:
            file.write(head + b"\n" + body)
            file.flush()
            os.fsync(file.fileno())
        safe_files.put(partial, self._manifest(group))

    def _manifest(self, group: str) -> Path:
        return self.folder / f"{group}.json"

    def _file(self, group: str, name: str, key: str) -> Path:
        """The file of an array: by its name and key, never by what a manifest says."""
        if not name.isidentifier():
            raise ValueError("no array is called that")
        return self.folder / f"{group}-{name}-{_short(key)}.bin"

    def _partial(self, group: str) -> Path:
        """A new name; what a killed process leaves is removed with the group's other files."""
        return self.folder / f"{group}-{uuid.uuid4().hex}.partial"


def _short(key: str) -> str:
    """A name for files of a key."""
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def _checksum(path: Path) -> str:
    """SHA-256 of a file; of evenly spaced blocks, both ends among them, if it is large."""
    size = safe_files.size(path)
    starts = np.arange(0, size, _BLOCK)
    if len(starts) > _CHECKED_BLOCKS:
        starts = np.linspace(0, size - _BLOCK, _CHECKED_BLOCKS).astype(np.int64)
    digest = hashlib.sha256()
    with safe_files.opened(path) as file:
        for start in starts:
            file.seek(int(start))
            digest.update(file.read(_BLOCK))
    return digest.hexdigest()
