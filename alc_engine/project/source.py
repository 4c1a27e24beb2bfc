"""The user's own table in a project file: its rows and, where there was one, its file.

Kept in two parts, packed, each with a digest. Nothing that the program does
depends on it but exports; a damaged part is said and costs no answer.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import sqlite3
import zlib
from contextlib import suppress
from enum import Enum
from typing import Any

from alc_engine.images.source_table import SourceTable, TableText
from alc_engine.project.explain import READING_ERRORS
from alc_engine.runtime.errors import Unsound
from alc_engine.runtime.messages import say

_ROWS, _FILE = "rows", "file"
_MOST_BYTES = 1 << 30
"""Of one part: a small file made by others could unpack to more than there is memory."""


class DamagedSource(Unsound):
    """What is kept of the user's table is not what was written."""


class KeptTable(Enum):
    """How much of the user's table a project keeps."""

    NOTHING = 0
    ROWS = 1
    """What its rows say, but no file that could be written anew."""
    FILE = 2


def kept_table(connection: sqlite3.Connection) -> KeptTable:
    """How much of the user's table is kept, without reading it."""
    parts = {part for (part,) in connection.execute("SELECT part FROM source")}
    if _FILE in parts:
        return KeptTable.FILE
    return KeptTable.ROWS if parts else KeptTable.NOTHING


def write_source(connection: sqlite3.Connection, source: SourceTable) -> None:
    """Keep the user's table, in place of what was kept before, in the caller's transaction."""
    described: dict[str, Any] = {
        "spelled": source.spelled,
        "columns": source.columns,
        "order": source.order,
        "path_column": source.path_column,
        "label_column": source.label_column,
    }
    connection.execute("DELETE FROM source")
    if source.text is not None:
        described["text"] = {
            name: value for name, value in vars(source.text).items() if name != "data"
        }
        _insert(connection, _FILE, source.text.data)
    _insert(connection, _ROWS, json.dumps(described, ensure_ascii=False).encode())


def read_source(connection: sqlite3.Connection, images: int) -> SourceTable | None:
    """What is kept of the user's table; None if nothing is.

    Raises
    ------
    DamagedSource
        If it was changed on the disk, or is not about `images` images.
    """
    parts = {}
    for part, digest, data in connection.execute("SELECT part, digest, data FROM source"):
        if not isinstance(data, bytes) or digest != _digest(part, data):
            raise DamagedSource(say("its bytes were changed"))
        parts[part] = _unpacked(data)
    if not parts:
        return None
    try:
        described = json.loads(parts[_ROWS])
        text = described.pop("text", None)
        source = SourceTable(
            spelled=tuple(described["spelled"]),
            columns={name: tuple(cells) for name, cells in described["columns"].items()},
            order=tuple(map(int, described["order"])),
            path_column=described["path_column"],
            label_column=described["label_column"],
            text=None if text is None else _text(parts[_FILE], text, images),
        )
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise DamagedSource(say("a part of it is missing")) from error
    if len(source) != images:
        raise DamagedSource(say("it is about another number of images"))
    return source


def copy_source(source: sqlite3.Connection, target: sqlite3.Connection, images: int) -> None:
    """Copy the user's table in the caller's transaction, if there is one and it is whole.

    A damaged one would stop every export of the copy.
    """
    with suppress(*READING_ERRORS, DamagedSource):
        kept = read_source(source, images)  # a file of an older version has no such table
        if kept is not None:
            write_source(target, kept)


def _text(data: bytes, described: dict[str, Any], images: int) -> TableText:
    lines, ids = (tuple(map(int, described[name])) for name in ("lines", "image_ids"))
    if len(lines) != len(ids) or not all(0 <= i < images for i in ids):
        raise ValueError("rows of images that do not exist")
    encoding = codecs.lookup(described["encoding"]).name
    place = int(described["label_place"])
    renamed = {str(label): str(name) for label, name in described["renamed"].items()}
    classes = {str(name): int(at) for name, at in described.get("class_places", {}).items()}
    delimiter = str(described["delimiter"])
    return TableText(data, encoding, delimiter, place, lines, ids, renamed, classes)


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(data, _MOST_BYTES)
    except zlib.error as error:
        raise DamagedSource(say("it can't be unpacked")) from error
    if not unpacking.eof:
        raise DamagedSource(say("it is too long or cut short"))
    return unpacked


def _insert(connection: sqlite3.Connection, part: str, data: bytes) -> None:
    packed = zlib.compress(data)
    connection.execute("INSERT INTO source VALUES (?,?,?)", (part, _digest(part, packed), packed))


def _digest(part: str, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16, key=part.encode()).digest()
