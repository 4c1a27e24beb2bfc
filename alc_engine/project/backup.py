"""Rotating copies of a project file, in a folder beside it.

A copy is made when a project is opened, at most once an hour, and before a
migration. It is made with SQLite's backup call, checked, and only then put in
place; older copies are thinned out after that. The project was checked before
it was copied, so damage does not wander into the copies.

Kept are the latest three, the latest of each of the last seven days that have
one, and the latest of each of the last four weeks that have one.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from alc_engine.images.catalog import ImportProblem
from alc_engine.project.companions import require_harmless
from alc_engine.project.explain import damaged, explain
from alc_engine.project.schema import integrity_faults
from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

EVERY = timedelta(hours=1)
_LATEST, _DAYS, _WEEKS = 3, 7, 4
_STEPS = 1
"""The folder of the copies is the program's own; where the project lies is the user's affair."""
_STAMP = "%Y-%m-%dT%H-%M-%SZ"


def folder(project: Path) -> Path:
    """Where the copies of a project are kept."""
    return project.with_name(project.stem + ".alc-backups")


def _own_folder(project: Path) -> Path:
    """`folder`, with words for who has put something else in its place."""
    place = folder(project)
    try:
        safe_files.is_real_folder(place, _STEPS)
    except safe_files.UnsafeFile as error:
        raise safe_files.UnsafeFile(
            say(
                "The folder of the backups is a link, or no folder, which the program does not "
                "follow; backups are neither made nor read."
            ),
            where=verbatim(place),
            remedy=say("Remove it, or put a folder in its place, then open the project again."),
        ) from error
    return place


def copies(project: Path) -> dict[datetime, Path]:
    """The copies there are, latest first, by the time in their name (UTC).

    Raises
    ------
    UnsafeFile
        If a link is in the place of their folder.
    """
    found: dict[datetime, Path] = {}
    for path in safe_files.files_in(_own_folder(project), "*.alc", _STEPS):
        try:
            found[datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC)] = path
        except ValueError:  # a file of the user's: left alone
            continue
    return dict(sorted(found.items(), reverse=True))


def is_due(project: Path, now: datetime) -> bool:
    """Whether the latest copy is an hour old; a clock that was set back does not stop them."""
    latest = next(iter(copies(project)), None)
    return latest is None or abs(now - latest) >= EVERY


def back_up_if_due(
    run: Callable[[Callable[[sqlite3.Connection], Path]], Path], project: Path
) -> tuple[ImportProblem, ...]:
    """A copy if one is due; a problem to tell the user if it could not be made.

    Parameters
    ----------
    run : callable
        Calls what it is given with the connection, and waits for it.
    project : Path
    """
    now = datetime.now(UTC)
    try:
        if is_due(project, now):
            run(lambda connection: back_up(connection, project, now))
    except (sqlite3.Error, OSError, UserFixableError) as error:
        reason = explain(error, project)
        what = say("No backup could be made: {reason}", reason=reason.what)
        return (ImportProblem(verbatim(folder(project)), what, reason.remedy),)
    return ()


def back_up(connection: sqlite3.Connection, project: Path, now: datetime) -> Path:
    """Make a copy, check it, put it in place, thin out the older ones.

    Raises
    ------
    OSError, sqlite3.Error, UserFixableError
        If the copy can't be made or is not sound; the older ones all stay.
    """
    place = _own_folder(project)
    safe_files.make_folder(place, _STEPS)
    target = place / f"{now.strftime(_STAMP)}.alc"
    for interrupted in safe_files.files_in(place, "*.partial", _STEPS):
        safe_files.remove(interrupted)
    partial = place / f"{uuid.uuid4().hex[:16]}.partial"
    try:
        copy_to(connection, partial)
        safe_files.put(partial, target)
    finally:
        safe_files.remove(partial)
    older = copies(project)
    for time in set(older) - kept(older):
        safe_files.remove(older[time])
    return target


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """A checked copy of the database in a new file.

    Parameters
    ----------
    connection : sqlite3.Connection
    target : Path
        Absolute; a file or a link of that name is removed first.

    Raises
    ------
    UserFixableError
        If the copy is not sound.
    """
    safe_files.remove(target)
    with safe_files.created(target):
        require_harmless(target)
    copy = sqlite3.connect(f"{target.as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous=EXTRA")
        connection.backup(copy)
        faults = integrity_faults(copy)
    finally:
        copy.close()
    if faults:
        raise damaged(target, faults[0])


def kept(times: Iterable[datetime]) -> set[datetime]:
    """Which copies stay: the latest few, then one a day, then one a week."""
    latest_first = sorted(times, reverse=True)
    return {
        *latest_first[:_LATEST],
        *_latest_of_each(latest_first, _DAYS, lambda time: time.date()),
        *_latest_of_each(latest_first, _WEEKS, lambda time: time.isocalendar()[:2]),
    }


def _latest_of_each(
    latest_first: list[datetime], count: int, period: Callable[[datetime], Hashable]
) -> list[datetime]:
    first_seen: dict[Hashable, datetime] = {}
    for time in latest_first:
        first_seen.setdefault(period(time), time)
    return list(first_seen.values())[:count]
