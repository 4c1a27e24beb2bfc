"""What a project holds from its beginning: the catalogue, the classes, the settings."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path, PurePath, PureWindowsPath
from typing import Any

import numpy as np

from alc_engine.images.catalog import ImageCatalog
from alc_engine.project.digests import row_digest
from alc_engine.project.explain import damaged, explain
from alc_engine.project.schema import create_tables, integrity_faults
from alc_engine.runtime import plain_json, safe_files
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import is_folder, is_there, refuse_impossible_name, refuse_twin
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.settings import ProjectSettings

ImageRow = tuple[int, str, bytes, int]

_LONGEST_KEY = 60
_LONGEST_COMPANION = (
    "-backups/0123456789abcdef.partial-journal" if os.name == "nt" else "..1234567.new"
)
"""What a path, or on other systems a name, grows by for the files beside a project."""


def create_file(
    path: Path,
    catalog: ImageCatalog,
    settings: ProjectSettings,
    fill: Callable[[sqlite3.Connection], None] = lambda _: None,
) -> None:
    """Write a new project file: beside its place first, then moved there in one step.

    Parameters
    ----------
    fill : callable
        Adds what the project holds already, in the same transaction, so that there
        is never a file without it that looks like a sound project.

    Raises
    ------
    UserFixableError
        If something of that name exists, the place can't be written to, or a
        name can't be kept.
    """
    refuse_existing(path)
    _refuse_unwritable_names(catalog)
    partial: Path | None = None
    try:
        partial = safe_files.new_beside(path)
        # Rounds are read on the thread that writes to the file they are copied from.
        connection = sqlite3.connect(partial, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA synchronous=EXTRA")
            connection.execute("BEGIN")
            create_tables(connection)
            write(connection, catalog, settings, path)
            fill(connection)
            connection.execute("COMMIT")
            faults = integrity_faults(connection)
        finally:
            connection.close()
        if faults:
            raise damaged(path, faults[0])
        move_into_place(partial, path)
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error
    finally:
        if partial is not None:
            safe_files.remove(partial)


def refuse_existing(path: Path) -> None:
    """Raise `UserFixableError` if a new file at `path` would overwrite or lacks a folder.

    Or if its name, or that of a file beside it, could not be held by a disk, or not
    beside a name that is there.
    """
    refuse_impossible_name(path, _LONGEST_COMPANION)
    if is_there(path):
        raise UserFixableError(
            say("There is a file of this name already; nothing is ever overwritten."),
            where=verbatim(path),
            remedy=say("Choose another name, or open the project that is there."),
        )
    if not is_folder(path.parent):
        raise UserFixableError(
            say("The folder for the project does not exist."),
            where=verbatim(path.parent),
            remedy=say("Make the folder first, or choose another place."),
        )
    refuse_twin(path)


def move_into_place(partial: Path, path: Path) -> None:
    """Give a finished file its name, never over one that appeared meanwhile."""
    try:
        os.link(partial, path)  # fails if `path` exists, in one step
    except FileExistsError:
        refuse_existing(path)
        raise
    except OSError:  # a file system without hard links
        refuse_existing(path)
        partial.rename(path)


def write(
    connection: sqlite3.Connection, catalog: ImageCatalog, settings: ProjectSettings, path: Path
) -> None:
    """Fill the tables of a new file, in the caller's transaction."""
    connection.executemany("INSERT INTO class VALUES (?, ?)", enumerate(catalog.class_names))
    connection.executemany("INSERT INTO image VALUES (?, ?, ?, ?)", image_rows(catalog))
    meta = {
        "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "catalog_digest": catalog_digest(catalog.class_names, image_rows(catalog)),
        "settings": json.dumps(settings.to_json()),
        "source_table": "" if catalog.source_table is None else catalog.source_table.as_posix(),
        **root_entries(catalog.root, path),
    }
    set_meta(connection, meta)


def root_entries(root: Path, project: Path) -> dict[str, str]:
    """Where the images are: absolute, and seen from the project in case both are moved.

    With forward slashes, which every system reads.
    """
    entries = {"root": root.absolute().as_posix(), "root_from_project": ""}
    with suppress(ValueError):  # Windows: another drive
        near = PurePath(os.path.relpath(root.absolute(), project.parent))
        entries["root_from_project"] = near.as_posix()
    return entries


def image_rows(catalog: ImageCatalog) -> list[ImageRow]:
    """Rows of the table `image`."""
    labels = catalog.given_labels.tolist()
    digests = map(bytes.fromhex, catalog.digests)
    return list(zip(range(len(catalog)), catalog.file_names, digests, labels, strict=True))


def catalog_digest(class_names: Iterable[str], rows: Iterable[ImageRow]) -> str:
    """A digest over everything an answer refers to."""
    digest = hashlib.sha256(json.dumps(list(class_names)).encode())
    for image_id, file_name, content, given in rows:
        digest.update(f"{image_id}\0{file_name}\0{given}\0".encode())
        digest.update(content if isinstance(content, bytes) else b"damaged")
    return digest.hexdigest()


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    """The named values of the file; one that was changed on the disk is left out."""
    rows = connection.execute("SELECT name, value, digest FROM meta")
    return {name: value for name, value, digest in rows if digest == row_digest([name, value])}


def set_meta(connection: sqlite3.Connection, values: dict[str, str]) -> None:
    """Change named values, in the caller's transaction."""
    connection.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?, ?)",
        [(name, value, row_digest([name, value])) for name, value in values.items()],
    )


def read_settings(connection: sqlite3.Connection, path: Path) -> ProjectSettings:
    """The settings of the project.

    Raises
    ------
    UserFixableError
        If they can't be understood.
    """
    try:
        return ProjectSettings.from_json(plain_json.loads(read_meta(connection)["settings"]))
    except (KeyError, ValueError) as error:
        raise damaged(path, say("its settings can't be understood")) from error


def read_class_keys(connection: sqlite3.Connection) -> dict[int, str]:
    """The keys that the user gave to classes: portable text by class id, empty for no key.

    What can't be understood is left out: a key is a convenience, and no reason not to open.
    """
    try:
        entries = plain_json.loads(read_meta(connection).get("class_keys", "{}")).items()
    except (ValueError, AttributeError):
        return {}
    return {
        int(class_id): key
        for class_id, key in entries
        if class_id.isascii()
        and class_id.isdigit()
        and isinstance(key, str)
        and len(key) <= _LONGEST_KEY
    }


def class_keys_text(keys: dict[int, str]) -> str:
    """What `read_class_keys` reads."""
    return json.dumps({str(class_id): key for class_id, key in keys.items()})


def read_catalog(connection: sqlite3.Connection, path: Path) -> ImageCatalog:
    """The catalogue as it was imported.

    Raises
    ------
    UserFixableError
        If a row was changed, or a name leads out of the folder of images.
    """
    meta = read_meta(connection)
    classes = connection.execute("SELECT name FROM class ORDER BY class_id")
    names = [str(name) for (name,) in classes]
    rows: list[ImageRow] = connection.execute(
        "SELECT image_id, file_name, digest, given_class FROM image ORDER BY image_id"
    ).fetchall()
    if meta.get("catalog_digest") != catalog_digest(names, rows):
        raise damaged(path, say("the list of images was changed"))
    given = np.array([row[3] for row in rows], dtype=np.int64)
    # Images that were added later may have a class that only the log knows.
    if [row[0] for row in rows] != list(range(len(rows))) or not (given >= -1).all():
        raise damaged(path, say("the list of images has gaps or unknown classes"))
    return ImageCatalog(
        root=_root(meta, path),
        file_names=tuple(row[1] for row in rows),
        digests=tuple(row[2].hex() for row in rows),
        class_names=tuple(names),
        given_labels=given,
        source_table=Path(meta["source_table"]) if meta.get("source_table") else None,
    )


def _root(meta: dict[str, Any], project: Path) -> Path:
    """The folder of images; the one seen from the project if the absolute one is gone.

    A path of another system is no folder here, wherever this program was started.
    """
    root = Path(meta.get("root", ""))
    if root.is_absolute() and is_folder(root):
        return root
    near = meta.get("root_from_project", "")
    # Earlier versions wrote what Windows writes.
    for spelled in dict.fromkeys((near, PureWindowsPath(near).as_posix())) if near else ():
        if is_folder(project.parent / spelled):
            return Path(os.path.normpath(project.parent / spelled))
    return root


def _refuse_unwritable_names(catalog: ImageCatalog) -> None:
    for name in (*catalog.file_names, *catalog.class_names):
        if not name.isascii():
            try:
                name.encode()
            except UnicodeEncodeError as error:
                raise UserFixableError(
                    say("A name holds bytes that are no characters."),
                    where=verbatim(ascii(name)),
                    remedy=say("Rename this file or class, then import again."),
                ) from error
