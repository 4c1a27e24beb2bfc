"""Copying what is intact out of a damaged project file into a new one.

The damaged file is never changed. Answers are taken from it and from the
backups beside it: the log only ever grows, so the same answer has the same
number everywhere, and every answer carries a digest that tells an intact copy
from a changed one. The catalogue is taken from the first file in which its
digest fits. Rounds, and the user's own table, are copied as far as they can be
read; what is missing of rounds is computed again.

A file that was put back in time and answered on is another branch than a backup
made before: from the first number under which they hold different answers, one
of them counts, the damaged file's own. The rest is not mixed in, since its
classes may be others under the same number, but listed in a file beside.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.events import EventKind, LabelEvent
from alc_engine.project import backup, branches, contents, event_rows, schema
from alc_engine.project.branches import Apart, Log
from alc_engine.project.explain import READING_ERRORS, explain
from alc_engine.project.interrupted_commit import connect_for_reading
from alc_engine.project.round_archive import ROUND_TABLES, copy_rounds
from alc_engine.project.source import copy_source
from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.settings import ProjectSettings


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
    apart : int
        Intact events that do not fit with the others: of another branch, or about a
        class whose meaning is not known.
    apart_list : Path or None
        Where they are listed, a JSON object a line; None if there are none.
    """

    answers: int
    lost: int
    catalog_from: Path
    apart: int = 0
    apart_list: Path | None = None


def salvage(damaged: str | Path, out: str | Path) -> SalvageReport:
    """Write a new project file from what is intact in a damaged one and its backups.

    Raises
    ------
    UserFixableError
        If `out` or the list of events kept apart exists, or no file holds an intact
        catalogue.
    """
    source, target = Path(damaged).absolute(), Path(out).absolute()
    listing = target.with_name(f"{target.stem}.apart.jsonl")
    for path in (target, listing):
        contents.refuse_existing(path)
    versions = _versions((source, *backup.copies(source).values()))
    catalog, settings, origin = _first_intact_catalog(versions, source)
    line, last, apart = branches.merged([_intact(*item) for item in versions.items()])
    possible = _possible(line, last, len(catalog), len(catalog.class_names))
    given = set(catalog.given_labels.tolist())
    ordered, strange = _fitting([*possible, *_lost_classes(possible, last, catalog)], given)
    apart += [Apart(source, seq, event, why) for seq, event, why in strange]

    def fill(connection: sqlite3.Connection) -> None:
        event_rows.insert_rows(connection, [event_rows.to_row(event) for event in ordered])
        _copy_the_rest(source, versions.get(source, 0), connection, len(catalog))

    _list_apart(listing, apart, catalog)
    try:
        contents.create_file(target, catalog, settings, fill=fill)
    except BaseException:
        safe_files.remove(listing)
        raise
    return SalvageReport(
        len(ordered), last - len(ordered), origin, len(apart), listing if apart else None
    )


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
            closing(connect_for_reading(file)) as connection,
        ):
            schema.require_own_schema(connection, file, version, ("meta", "class", "image"))
            # Paths are relative to the project, not to the backup in its folder.
            catalog = contents.read_catalog(connection, source)
            intact.append((catalog, ProjectSettings(), file))
            return catalog, contents.read_settings(connection, source), file
    if intact:  # only the settings are lost: the usual ones stand in
        return intact[0]
    raise UserFixableError(
        say("Neither the project file nor a backup beside it holds an intact list of images."),
        where=verbatim(source),
        remedy=say("Put a backup of yours in its place, or import the images anew."),
    )


def _intact(file: Path, version: int) -> Log:
    log = Log(file)
    for row in _readable_rows(file, version):
        log.take(event_rows.read_row(row))
    return log


@dataclass(frozen=True)
class _Checked:
    """An event in its order, and why it can't count; empty if it can."""

    seq: int
    event: LabelEvent
    why: str = ""


def _possible(
    line: Mapping[int, LabelEvent], last: int, images: int, classes: int
) -> list[_Checked]:
    """In order, with a word on those that speak of images or classes that do not exist.

    Where the adding of a class is lost, it is added again without its name, so
    that the answers that gave it stay. A number that two classes claim is not
    interpreted: what comes after speaks of one of them, nobody knows which.
    """
    checked: list[_Checked] = []
    lost, disputed = last - len(line), set[int]()
    for seq in sorted(line):
        event = line[seq]
        adds = event.kind is EventKind.ADD_CLASS
        unknown = max(event.class_id, *event.class_ids, -1) - classes + (not adds)
        if 0 < unknown <= lost:
            place = len(checked)
            while place and checked[place - 1].event.operation_id == event.operation_id:
                place -= 1
            checked[place:place] = [
                _Checked(seq, _nameless(classes + n, event.time)) for n in range(unknown)
            ]
            classes, lost = classes + unknown, lost - unknown
        if adds and event.class_id < classes:
            disputed.add(event.class_id)
        why = ""
        if disputed & {event.class_id, *event.class_ids}:
            why = "two classes have this number"
        elif not event_rows.is_possible(event, images, classes):
            why = "it speaks of an image or a class that is not known"
        else:
            classes += adds
        checked.append(_Checked(seq, event, why))
    return checked


def _lost_classes(checked: Sequence[_Checked], last: int, catalog: ImageCatalog) -> list[_Checked]:
    """The adding of classes that images came with and no event is left of."""
    adding = sum(each.event.kind is EventKind.ADD_CLASS and not each.why for each in checked)
    known = len(catalog.class_names) + adding
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    time = checked[-1].event.time if checked else now
    needed = range(known, int(catalog.given_labels.max(initial=-1)) + 1)
    return [_Checked(last, _nameless(class_id, time)) for class_id in needed]


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


def _fitting(
    events: Sequence[_Checked], given: Container[int]
) -> tuple[list[LabelEvent], list[tuple[int, LabelEvent, str]]]:
    """Those that can be replayed; and those that can't, as an undo whose operation is lost."""
    done: list[str] = []
    undone: list[str] = []
    stays: set[str] = set()
    fitting, strange = [], []
    for checked in events:
        event, why = checked.event, checked.why
        if not why and event.target in stays:
            pass  # replaying passes it over as well
        elif not why and event.kind.is_travel:
            undoing = event.kind is EventKind.UNDO
            here, there = (done, undone) if undoing else (undone, done)
            if here and here[-1] == event.target:
                there.append(here.pop())
            else:
                why = "what it takes back or repeats is not there"
        elif not why:
            if event.stays(given):
                stays.add(event.operation_id)
            elif not done or done[-1] != event.operation_id:
                done.append(event.operation_id)
            undone.clear()
        if why:
            strange.append((checked.seq, event, why))
        else:
            fitting.append(event)
    return fitting, strange


def _list_apart(listing: Path, apart: Sequence[Apart], catalog: ImageCatalog) -> None:
    if not apart:
        return
    try:
        with safe_files.created(listing) as file:
            for each in apart:
                told = json.dumps(each.told(catalog), ensure_ascii=False)
                file.write(f"{told}\n".encode())
    except OSError as error:
        safe_files.remove(listing)
        raise explain(error, listing) from error


def _copy_the_rest(source: Path, version: int, target: sqlite3.Connection, images: int) -> None:
    """Copy rounds, and the user's own table if it is whole: a damaged one would stop exports."""
    with (
        suppress(*READING_ERRORS, OSError),
        closing(connect_for_reading(source)) as connection,
    ):
        own = [table for table in ROUND_TABLES if _is_ours(connection, source, version, table)]
        copy_rounds(connection, target, own)
        if _is_ours(connection, source, version, "source"):
            copy_source(connection, target, images)


def _is_ours(connection: sqlite3.Connection, file: Path, version: int, table: str) -> bool:
    """Whether this program made a table; nothing is read from another."""
    with suppress(UserFixableError):
        schema.require_own_schema(connection, file, version, (table,))
        return version > 0
    return False


def _readable_rows(file: Path, version: int) -> Iterator[tuple[Any, ...]]:
    """Rows of the log up to the first damage, then from its end backwards to the damage."""
    query = event_rows.select_events(version)
    for direction in (query, query.replace("BY seq", "BY seq DESC")):
        try:
            with closing(connect_for_reading(file)) as connection:
                if not _is_ours(connection, file, version, "event"):
                    return
                yield from connection.execute(direction)
                return  # read to its end: there is no damage to come at from behind
        except (*READING_ERRORS, UserFixableError):
            continue
