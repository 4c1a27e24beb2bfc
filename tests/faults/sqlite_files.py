"""Stands between SQLite and its files: records every call, or lets one fail.

A virtual file system of SQLite's own kind, put over the system's through
ctypes: the same library, the same file objects, only that opening, writing,
truncating, syncing, reading, deleting and closing pass by here first. While it
is in force every connection of the process goes through it, so the code under
test runs unchanged.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass

FULL, CANTOPEN = 13, 14
IOERR_READ, IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE = 266, 778, 1034, 1546, 2570
_CREATE = 0x4


@dataclass(frozen=True)
class Call:
    """One call of SQLite on a file.

    Attributes
    ----------
    kind : str
        ``"create"``, ``"open"``, ``"read"``, ``"write"``, ``"truncate"``,
        ``"sync"`` or ``"delete"``.
    path : str
    offset : int
        Of a read or write; the length for a truncation; whether the folder is
        synced after it for a deletion.
    data : bytes
        What is written.
    """

    kind: str
    path: str
    offset: int = 0
    data: bytes = b""


Hook = Callable[[Call], int]
"""Asked before a call: 0 to go ahead, or the error code to give back instead."""


class _Methods(ctypes.Structure):
    _fields_ = [
        ("version", c_int),
        *((name, c_void_p) for name in ("close", "read", "write", "truncate", "sync")),
        *((f"other{number}", c_void_p) for number in range(13)),
    ]


class _File(ctypes.Structure):
    _fields_ = [("methods", POINTER(_Methods))]


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", c_int),
        ("file_size", c_int),
        ("path_length", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        *((f"other{number}", c_void_p) for number in range(14)),
    ]


_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_TRANSFER = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class WatchedFiles(AbstractContextManager["WatchedFiles"]):
    """While entered, `hook` sees every call on a file whose path begins with `folder`."""

    def __init__(self, folder: str, hook: Hook) -> None:
        self._folder, self._hook = folder, hook
        # The module's own handle finds the library that the module is linked with.
        self._library = ctypes.CDLL(_sqlite3.__file__)
        self._library.sqlite3_vfs_find.restype = c_void_p
        self._library.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
        self._library.sqlite3_vfs_unregister.argtypes = [c_void_p]
        self._system = self._library.sqlite3_vfs_find(None)
        self._paths: dict[int, str] = {}
        self._tables: dict[int, _Methods] = {}
        self._keep: list[object] = []
        self._vfs = _Vfs.from_buffer_copy(_Vfs.from_address(self._system))
        self._real_open = _OPEN(self._vfs.open)
        self._real_delete = _DELETE(self._vfs.delete)
        self._vfs.name = b"watched"
        self._vfs.next = None
        self._vfs.open = self._pointer(_OPEN, self._open)
        self._vfs.delete = self._pointer(_DELETE, self._delete)

    def __enter__(self) -> WatchedFiles:
        self._library.sqlite3_vfs_register(ctypes.addressof(self._vfs), 1)
        return self

    def __exit__(self, *_: object) -> None:
        """Every connection made meanwhile has to be closed by now."""
        self._library.sqlite3_vfs_unregister(ctypes.addressof(self._vfs))
        self._library.sqlite3_vfs_register(self._system, 1)

    def _pointer(self, kind: type, function: Callable[..., int]) -> int:
        callback = kind(function)
        self._keep.append(callback)
        return int(ctypes.cast(callback, c_void_p).value or 0)

    def _open(self, _: int, name: int | None, file: int, flags: int, out: int) -> int:
        path = os.fsdecode(ctypes.string_at(name)) if name else ""
        if not path.startswith(self._folder):
            return int(self._real_open(self._system, name, file, flags, out))
        creates = bool(flags & _CREATE) and not os.path.exists(path)  # noqa: PTH110
        error = self._hook(Call("create" if creates else "open", path))
        if error:
            _File.from_address(file).methods = None
            return error
        status = int(self._real_open(self._system, name, file, flags, out))
        opened = _File.from_address(file)
        if status == 0 and opened.methods:
            self._paths[file] = path
            opened.methods = ctypes.pointer(self._table(opened.methods))
        return status

    def _delete(self, _: int, name: bytes, sync: int) -> int:
        path = os.fsdecode(name)
        if path.startswith(self._folder):
            error = self._hook(Call("delete", path, sync))
            if error:
                return error
        return int(self._real_delete(self._system, name, sync))

    def _table(self, methods: ctypes._Pointer[_Methods]) -> _Methods:
        """The functions of a kind of file, those that we watch replaced."""
        address = ctypes.addressof(methods.contents)
        if address not in self._tables:
            real = _Methods.from_buffer_copy(methods.contents)
            close, read, write = _CLOSE(real.close), _TRANSFER(real.read), _TRANSFER(real.write)
            truncate, sync = _TRUNCATE(real.truncate), _SYNC(real.sync)

            def do_close(file: int) -> int:
                self._paths.pop(file, None)
                return int(close(file))

            def do_read(file: int, data: int, size: int, offset: int) -> int:
                error = self._hook(Call("read", self._paths[file], offset))
                return error or int(read(file, data, size, offset))

            def do_write(file: int, data: int, size: int, offset: int) -> int:
                content = ctypes.string_at(data, size)
                error = self._hook(Call("write", self._paths[file], offset, content))
                return error or int(write(file, data, size, offset))

            def do_truncate(file: int, size: int) -> int:
                error = self._hook(Call("truncate", self._paths[file], size))
                return error or int(truncate(file, size))

            def do_sync(file: int, flags: int) -> int:
                error = self._hook(Call("sync", self._paths[file]))
                return error or int(sync(file, flags))

            table = _Methods.from_buffer_copy(real)
            # Without mapping and shared memory everything passes by here.
            table.version = 1
            table.close = self._pointer(_CLOSE, do_close)
            table.read = self._pointer(_TRANSFER, do_read)
            table.write = self._pointer(_TRANSFER, do_write)
            table.truncate = self._pointer(_TRUNCATE, do_truncate)
            table.sync = self._pointer(_SYNC, do_sync)
            self._tables[address] = table
        return self._tables[address]
