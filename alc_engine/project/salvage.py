"""Copying what is intact out of a damaged project file into a new one.

The damaged file is never changed. Answers are taken from it and from the
backups beside it: the log only ever grows, so the same answer has the same
number everywhere, and every answer carries a digest that tells an intact copy
from a changed one. The catalogue is taken from the first file in which its
digest fits. Rounds are copied as far as they can be read; what is missing of
them is computed again.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alc_engine.catalog import ImageCatalog
from alc_engine.errors import UserFixableError
from alc_engine.events import EventKind, LabelEvent
from alc_engine.project import backup, contents, event_log, schema
from alc_engine.project.explain import READING_ERRORS, explain
from alc_engine.settings import ProjectSettings


@dataclass(frozen=True)
class SalvageReport:
    """What a salvage brought over.

    Attributes
    ----------
    answers : int
        Events in the new file; changes of the classes are among them.
    lost : int
        Events that are known to have been there and could not be brought over.
    catalog_from : Path
        The file whose catalogue and settings were intact.
    """

    answers: int
    lost: int
    catalog_from: Path


def salvage(damaged: str | Path, out: str | Path) -> SalvageReport:
    """Write a new project file from what is intact in a damaged one and its backups.

    Raises
    ------
    UserFixableError
        If `out` exists, or no file holds an intact catalogue.
    """
    source, target = Path(damaged).absolute(), Path(out).absolute()
    contents.refuse_existing(target)
    versions = _versions((source, *backup.copies(source).values()))
    catalog, settings, origin = _first_intact_catalog(versions, source)
    events, last = _intact_events(versions)
    possible = _possible(events, last - len(events), len(catalog), len(catalog.class_names))
    ordered = _fitting(possible)
    contents.create_file(target, catalog, settings)
    with closing(schema.connect(target, write=True)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            event_log.insert_rows(connection, [event_log.to_row(event) for event in ordered])
            _copy_rounds(source, versions.get(source, 0), connection)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise explain(error, target) from error
    return SalvageReport(len(ordered), last - len(ordered), origin)


def _versions(files: Sequence[Path]) -> dict[Path, int]:
    """Version of each file that is a project of ours."""
    versions = {}
    for file in files:
        with suppress(UserFixableError):
            versions[file] = schema.identify(file)
    return versions


def _first_intact_catalog(
    versions: Mapping[Path, int], source: Path
) -> tuple[ImageCatalog, ProjectSettings, Path]:
    intact = []
    for file, version in versions.items():
        with (
            suppress(*READING_ERRORS, UserFixableError),
            closing(schema.connect(file, write=False)) as connection,
        ):
            schema.require_own_schema(connection, file, version, ("meta", "class", "image"))
            # Paths are relative to the project, not to the backup in its folder.
            catalog = contents.read_catalog(connection, source)
            intact.append((catalog, ProjectSettings(), file))
            return catalog, contents.read_settings(connection, source), file
    if intact:  # only the settings are lost: the usual ones stand in
        return intact[0]
    raise UserFixableError(
        "Neither the project file nor a backup beside it holds an intact list of images.",
        where=str(source),
        remedy="Put a backup of yours in its place, or import the images anew.",
    )


def _intact_events(versions: Mapping[Path, int]) -> tuple[dict[int, LabelEvent], int]:
    """Intact events by number from all files together, and the largest number seen."""
    events: dict[int, LabelEvent] = {}
    last = 0
    for file, version in versions.items():
        for row in _readable_rows(file, version, "event", event_log.select_events(version), "seq"):
            last = max(last, row[0])
            event = event_log.read_row(row)
            if event is not None:
                events.setdefault(row[0], event)
    return events, last


def _possible(
    events: Mapping[int, LabelEvent], lost: int, images: int, classes: int
) -> list[LabelEvent]:
    """In order, those that speak of images and classes that exist.

    Where the adding of a class is lost, it is added again without its name, so
    that the answers that gave it stay.
    """
    possible: list[LabelEvent] = []
    for seq in sorted(events):
        event = events[seq]
        adds = event.kind is EventKind.ADD_CLASS
        unknown = max(event.class_id, *event.class_ids, -1) - classes + (not adds)
        if 0 < unknown <= lost:
            place = len(possible)
            while place and possible[place - 1].operation_id == event.operation_id:
                place -= 1
            possible[place:place] = [_nameless(classes + n, event.time) for n in range(unknown)]
            classes, lost = classes + unknown, lost - unknown
        if event_log.is_possible(event, images, classes):
            possible.append(event)
            classes += adds
    return possible


def _nameless(class_id: int, time: str) -> LabelEvent:
    """The adding of a class whose name is lost."""
    return LabelEvent(
        event_id=uuid.uuid4().hex,
        operation_id=uuid.uuid4().hex,
        kind=EventKind.ADD_CLASS,
        class_id=class_id,
        time=time,
        class_name=f"class {class_id} (name lost)",
    )


def _fitting(events: Sequence[LabelEvent]) -> list[LabelEvent]:
    """Leave out an undo or redo whose operation is not the one it would act on."""
    done: list[str] = []
    undone: list[str] = []
    fitting = []
    for event in events:
        if not event.kind.is_travel:
            if not done or done[-1] != event.operation_id:
                done.append(event.operation_id)
            undone.clear()
        else:
            undoing = event.kind is EventKind.UNDO
            here, there = (done, undone) if undoing else (undone, done)
            if not here or here[-1] != event.target:
                continue
            there.append(here.pop())
        fitting.append(event)
    return fitting


def _copy_rounds(source: Path, version: int, target: sqlite3.Connection) -> None:
    for table in ("round", "batch", "array") if version else ():
        for row in _readable_rows(source, version, table, f"SELECT * FROM {table}", ""):
            places = ",".join("?" * len(row))
            target.execute(f"INSERT OR IGNORE INTO {table} VALUES ({places})", row)


def _readable_rows(
    file: Path, version: int, table: str, query: str, key: str
) -> Iterator[tuple[Any, ...]]:
    """Rows of a query up to the first damage, then from its end backwards to the damage.

    Parameters
    ----------
    file : Path
    version : int
        Of the file.
    table : str
        What is queried; nothing is read from one that another program has made.
    query : str
    key : str
        Column that the query is ordered by; empty to read forwards only.
    """
    directions = [query] if not key else [query, query.replace(f"BY {key}", f"BY {key} DESC")]
    for direction in directions:
        try:
            with closing(schema.connect(file, write=False)) as connection:
                schema.require_own_schema(connection, file, version, (table,))
                yield from connection.execute(direction)
                return  # read to its end: there is no damage to come at from behind
        except (*READING_ERRORS, UserFixableError):
            continue
