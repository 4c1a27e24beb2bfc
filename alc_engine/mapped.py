"""Large arrays in files: travelling by name, kept with a checksum, mapped where that is safe.

An array that has a file pickles as the name of it, so that a request over a hundred
thousand embeddings reaches a worker process in a millisecond. A worker maps it into
memory; the process that holds the answers reads it, since a mapped file that is cut
short ends a process. Files are written, never mapped for writing: a full disk is an
error then and no signal. An
`ArrayCache` keeps the results of long computations under a key; what is
missing, cut short or belongs to another key is computed again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import threading
import weakref
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from alc_engine.disk_room import not_kept, require_room, reserve
from alc_engine.errors import UserFixableError

FileMark = tuple[int, int, int, int]

_BLOCK = 1 << 20
_CHECKED_BLOCKS = 128
_MOST_AT_ONCE = 1 << 30  # Linux reads 2 GiB in one call at most


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
            self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
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
        return np.asarray(self[:].astype(dtype or self.dtype, copy=False))

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
        if _may_map:
            mapped = MappedArray(path, dtype=np.dtype(dtype), mode="r", shape=shape)
            mapped._source = source
            return mapped
        mark = _mark(path)
        array = np.fromfile(path, dtype=np.dtype(dtype)).reshape(shape).view(KeptArray)
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
        "A file of computed features was deleted, cut short or can't be read.",
        path,
        "Start again; what is missing is computed anew. No answer is lost.",
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

    def load(self, group: str, key: str) -> tuple[dict[str, NDArray[Any]], dict[str, Any]] | None:
        """Arrays and facts kept under `group`, if they were kept for `key`.

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
                rows = bool(entry.get("rows", False))
                arrays[name] = open_array(str(path), entry["dtype"], shape, rows)
            return arrays, dict(manifest["facts"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError, UserFixableError):
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
    ) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
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
            self.folder.mkdir(parents=True, exist_ok=True)
            entries: dict[str, dict[str, Any]] = {}
            for name, (dtype, shape) in shapes.items():
                path = self.folder / f"{group}-{name}-{_short(key)}.bin"
                size = int(np.prod(shape)) * np.dtype(dtype).itemsize
                self._write(path, size, (_bytes(block, dtype) for block in blocks(name)))
                entries[name] = {
                    "file": path.name,
                    "dtype": dtype,
                    "shape": list(shape),
                    "checksum": _checksum(path),
                    "rows": name in rows,
                }
            manifest = {"key": key, "arrays": entries, "facts": dict(facts or {})}
            text = json.dumps(manifest).encode()
            self._write(self._manifest(group), len(text), [text])
        except OSError as error:
            raise not_kept(error, self.folder) from error
        self._remove_others(group, {entry["file"] for entry in entries.values()})
        loaded = self.load(group, key)
        if loaded is None:
            raise _gone(str(self._manifest(group)))
        return loaded

    def _write(self, path: Path, size: int, parts: Iterable[bytes]) -> None:
        """Write a file of `size` bytes beside its place, and move it there."""
        require_room(self.folder, size)
        # A name that nobody could have put a link under.
        descriptor, partial = tempfile.mkstemp(".partial", f"{path.stem}-", self.folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                reserve(descriptor, size)
                for part in parts:
                    file.write(part)
                file.flush()
                os.fsync(descriptor)
                if file.tell() != size:
                    raise ValueError(f"{path.name} got {file.tell()} bytes in place of {size}")
            Path(partial).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(partial).unlink()
            raise

    def _remove_others(self, group: str, wanted: set[str]) -> None:
        for path in self.folder.glob(f"{group}-*"):
            if path.name not in wanted:
                with contextlib.suppress(OSError):  # Windows keeps a file that is mapped
                    path.unlink()

    def _manifest(self, group: str) -> Path:
        return self.folder / f"{group}.json"


def _bytes(block: NDArray[Any], dtype: str) -> bytes:
    return np.ascontiguousarray(block, dtype=np.dtype(dtype)).tobytes()


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
