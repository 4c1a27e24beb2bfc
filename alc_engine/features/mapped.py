"""Large arrays in files: travelling by name, kept with a checksum, mapped where that is safe.

An array that has a file pickles as the name of it, so that a request over a hundred
thousand embeddings reaches a worker process in a millisecond. A worker maps it into
memory; the process that holds the answers reads it, since a mapped file that is cut
short ends a process. Files are written, never mapped for writing: a full disk is an
error then and no signal. An
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
import threading
import uuid
import weakref
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime import plain_json, safe_files, user_key
from alc_engine.runtime.disk_room import not_kept, require_room, reserve
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

FileMark = tuple[int, int, int, int]

_BLOCK = 1 << 20
_CHECKED_BLOCKS = 128
_MOST_AT_ONCE = 1 << 30  # Linux reads 2 GiB in one call at most
_STEPS = 2
"""The folder of a cache and the one above it are the program's own."""
_LARGEST_MANIFEST = 1 << 28
"""Bytes; it names every image that could not be read, of a million perhaps."""
_BEGINNING = b"alc-cache 2 "
_TYPES = frozenset(np.dtype(name).str for name in ("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1"))

Kept = tuple[dict[str, NDArray[Any]], dict[str, Any]]
"""Arrays by name, as `open_array` gives them, and plain facts."""
Check = Callable[[dict[str, NDArray[Any]], dict[str, Any]], None]
"""Raises `ValueError` for arrays and facts that are not what they stand for."""

_may_map = False


def allow_mapping() -> None:
    """Let this process map arrays into memory, for good.

    A file that is cut short, or a disk that fails, ends a process that maps it with a
    signal: right for a worker that is started anew, never for one that holds answers.
    """
    global _may_map
    _may_map = True


class MappedArray(np.memmap[Any, Any]):
    """A read-only array in a file; pickles as (path, dtype, shape, rows), not as bytes."""

    _source: tuple[str, str, tuple[int, ...], bool] | None

    def __array_finalize__(self, obj: Any) -> None:
        super().__array_finalize__(obj)
        self._source = None  # a part or a copy is not the whole file

    def __reduce__(self) -> tuple[Any, ...]:
        if self._source is None:
            return np.array, (np.asarray(self).copy(),)
        return open_array, self._source


class KeptArray(np.ndarray[Any, Any]):
    """A read-only array in memory that has a file; pickles as `MappedArray` while it is there."""

    _source: tuple[str, str, tuple[int, ...], bool] | None
    _mark: FileMark | None

    def __array_finalize__(self, obj: Any) -> None:
        self._source = self._mark = None

    def __reduce__(self) -> tuple[Any, ...]:
        if self._source is None or self._mark != _mark(self._source[0]):
            return np.array, (np.asarray(self).copy(),)
        return open_array, self._source


class StoredRows:
    """Rows of a (N, D) array that are read from their file when they are asked for.

    Takes the place of an array where its rows are used; `numpy.asarray` reads all of
    it. The file is held open, so that it can be read although it was deleted.

    Attributes
    ----------
    shape : tuple of int
    dtype : numpy.dtype
    """

    ndim = 2

    def __init__(self, path: str, dtype: str, shape: tuple[int, ...]) -> None:
        self._source = (path, dtype, shape, True)
        self.dtype, self.shape = np.dtype(dtype), shape
        self._width = self.dtype.itemsize * shape[1]
        try:
            with safe_files.opened(Path(path)) as file:
                self._descriptor = os.dup(file.fileno())
        except OSError as error:
            raise _gone(path) from error
        weakref.finalize(self, os.close, self._descriptor)
        self._mark = _mark_of(os.fstat(self._descriptor))
        self._turn = threading.Lock()
        if not self.is_whole:
            raise _gone(path)

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, rows: Any) -> NDArray[Any]:
        """Rows by number, slice, or array of numbers or truth values.

        Raises
        ------
        UserFixableError
            If the file was cut short.
        """
        if isinstance(rows, slice):
            start, stop, step = rows.indices(len(self))
            if step == 1:
                return self._read(start, max(stop - start, 0))
        chosen = np.arange(len(self))[rows]
        if chosen.ndim == 0:
            return np.asarray(self._read(int(chosen), 1)[0])
        out = np.empty((len(chosen), self.shape[1]), dtype=self.dtype)
        for place, row in enumerate(chosen):
            out[place] = self._read(int(row), 1)[0]
        return out

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        if copy is False:
            raise ValueError("rows in a file can't be had without a copy")
        return np.asarray(self[:].astype(dtype or self.dtype, copy=bool(copy)))

    def __reduce__(self) -> tuple[Any, ...]:
        if self._mark == _mark(self._source[0]):
            return open_array, self._source
        return np.array, (self[:],)

    @property
    def is_whole(self) -> bool:
        """Whether the file is as long as it was, wherever it is."""
        return os.fstat(self._descriptor).st_size == self._width * len(self)

    def _read(self, start: int, count: int) -> NDArray[Any]:
        size = count * self._width
        parts = []
        try:
            with self._turn:
                os.lseek(self._descriptor, start * self._width, os.SEEK_SET)
                while size:
                    part = os.read(self._descriptor, min(size, _MOST_AT_ONCE))
                    if not part:
                        raise _gone(self._source[0])
                    parts.append(part)
                    size -= len(part)
        except OSError as error:
            raise _gone(self._source[0]) from error
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        return np.frombuffer(data, dtype=self.dtype).reshape(count, self.shape[1])


def open_array(path: str, dtype: str, shape: tuple[int, ...], rows: bool = False) -> NDArray[Any]:
    """The array in a raw file of `shape` and `dtype`; an empty one is made in memory.

    Mapped into memory where this process may do that (`allow_mapping`), else read: whole,
    or with `rows` row by row when they are asked for.

    Raises
    ------
    UserFixableError
        If the file is not there or of another length.
    """
    if 0 in shape:
        return np.zeros(shape, dtype=dtype)
    source = path, dtype, shape, rows
    if rows and not _may_map:
        return cast("NDArray[Any]", StoredRows(path, dtype, shape))
    try:
        with safe_files.opened(Path(path)) as file:
            if _may_map:
                mapped = MappedArray(file, dtype=np.dtype(dtype), mode="r", shape=shape)
                mapped._source = source
                return mapped
            mark = _mark_of(os.fstat(file.fileno()))
            array = np.fromfile(file, dtype=np.dtype(dtype)).reshape(shape).view(KeptArray)
    except (OSError, ValueError) as error:
        raise _gone(path) from error
    array.flags.writeable = False
    array._source, array._mark = source, mark
    return array


def is_whole(array: NDArray[Any]) -> bool:
    """Whether an array can still be read where it is kept."""
    return not isinstance(array, StoredRows) or array.is_whole


def _mark(path: str) -> FileMark | None:
    """Device, number, size and time of a file; None if it is not there."""
    try:
        return _mark_of(Path(path).stat())
    except OSError:
        return None


def _mark_of(facts: os.stat_result) -> FileMark:
    return facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns


def _gone(path: str) -> UserFixableError:
    return UserFixableError(
        say("A file of computed features was deleted, cut short or can't be read."),
        verbatim(path),
        say("Start again; what is missing is computed anew. No answer is lost."),
    )


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
        """Arrays and facts kept under `group`, if this user kept them for `key`.

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
            arrays[name] = open_array(str(path), dtype, tuple(shape), entry["rows"] is True)
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
            lambda name: [arrays[name]],
            facts,
        )

    def fill(
        self,
        group: str,
        key: str,
        shapes: Mapping[str, tuple[str, tuple[int, ...]]],
        blocks: Callable[[str], Iterable[NDArray[Any]]],
        facts: Mapping[str, Any] | None = None,
        rows: Collection[str] = (),
    ) -> Kept:
        """Like `keep`, for arrays too large to hold: `blocks` gives each one, part by part.

        Parameters
        ----------
        rows : collection of str
            Arrays whose rows are read when they are asked for (`StoredRows`).

        Raises
        ------
        UserFixableError
            If the disk is full or fails; nothing of it stays there.
        """
        try:
            safe_files.make_folder(self.folder, _STEPS)
            entries: dict[str, dict[str, Any]] = {}
            for name, (dtype, shape) in shapes.items():
                path = self._file(group, name, key)
                size = math.prod(shape) * np.dtype(dtype).itemsize
                self._write(group, path, size, (_bytes(block, dtype) for block in blocks(name)))
                entries[name] = {
                    "dtype": dtype,
                    "shape": list(shape),
                    "checksum": _checksum(path),
                    "rows": name in rows,
                }
            manifest = {"key": key, "arrays": entries, "facts": dict(facts or {})}
            self._write_manifest(group, json.dumps(manifest).encode())
            self._remove_others(group, {self._file(group, name, key).name for name in entries})
        except OSError as error:
            raise not_kept(error, self.folder) from error
        loaded = self.load(group, key)
        if loaded is None:
            raise _gone(str(self._manifest(group)))
        return loaded

    def _write(self, group: str, path: Path, size: int, parts: Iterable[bytes]) -> None:
        """Write a file of `size` bytes beside its place, and move it there."""
        require_room(self.folder, size)
        partial = self._partial(group)
        try:
            with safe_files.created(partial) as file:
                reserve(file.fileno(), size)
                for part in parts:
                    file.write(part)
                file.flush()
                os.fsync(file.fileno())
                if file.tell() != size:
                    raise ValueError(f"{path.name} got {file.tell()} bytes in place of {size}")
            safe_files.put(partial, path)
        except BaseException:
            with contextlib.suppress(OSError):
                safe_files.remove(partial)
            raise

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
        data = head + b"\n" + body
        self._write(group, self._manifest(group), len(data), [data])

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


def _bytes(block: NDArray[Any], dtype: str) -> bytes:
    return np.ascontiguousarray(block, dtype=np.dtype(dtype)).tobytes()


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
