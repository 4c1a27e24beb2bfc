"""`alc check`: is everything in a project file as it was written? Changes nothing."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from alc_engine.labels.store import LabelStore
from alc_engine.project import arrays, contents, schema, source
from alc_engine.project.event_log import SqliteEventLog
from alc_engine.project.explain import READING_ERRORS, explain
from alc_engine.project.interrupted_commit import connect_for_reading
from alc_engine.project.round_archive import ROUNDS_WITH_ARRAYS, read_round
from alc_engine.project.round_checks import DamagedRound
from alc_engine.runtime.errors import UserFixableError


@dataclass(frozen=True)
class CheckReport:
    """What a check looked at and found.

    Attributes
    ----------
    images, answers, rounds, arrays : int
        How much was looked at; 0 where a fault stood in the way. Changes of
        the classes, undo and redo count as answers.
    faults : tuple of str
        A line for each fault; empty if the file is sound.
    answers_intact : bool
        Whether catalogue and answers are all as they were written; a fault
        elsewhere costs a computation, not an answer.
    """

    images: int
    answers: int
    rounds: int
    arrays: int
    faults: tuple[str, ...]
    answers_intact: bool


def check(path: str | Path) -> CheckReport:
    """Look at structure, catalogue, every answer, and every array of a project file.

    Works beside an open instance, without a lock.

    Raises
    ------
    UserFixableError
        If it is not a project file, or is of a newer version.
    """
    file = Path(path).absolute()
    version = schema.identify(file)
    faults: list[str] = []
    counts = {"images": 0, "answers": 0, "rounds": 0, "arrays": 0}
    answers_intact = False
    try:
        connection = connect_for_reading(file)
    except READING_ERRORS as error:
        raise explain(error, file) from error
    try:
        schema.verify(connection, file, version=version, full=True)
        contents.read_settings(connection, file)
        catalog = contents.read_catalog(connection, file)
        counts["images"] = len(catalog)
        log = SqliteEventLog(file, None, len(catalog), len(catalog.class_names), version)
        counts["answers"] = len(list(log))
        LabelStore(catalog.given_labels, log, catalog.class_names)
        answers_intact = True
        _check_source(connection, len(catalog), faults)
        _check_arrays(connection, counts, faults)
        _check_rounds(connection, len(catalog), counts, faults)
    except UserFixableError as error:
        faults.append(error.what)
    except READING_ERRORS as error:
        faults.append(explain(error, file).what)
    finally:
        connection.close()
    return CheckReport(**counts, faults=tuple(faults), answers_intact=answers_intact)


def _check_source(connection: sqlite3.Connection, images: int, faults: list[str]) -> None:
    try:
        if schema.holds(connection, "source"):
            source.read_source(connection, images)
    except source.DamagedSource as error:
        faults.append(f"What is kept of your own table is damaged: {error}.")


def _check_arrays(
    connection: sqlite3.Connection, counts: dict[str, int], faults: list[str]
) -> None:
    for round, name, *row in connection.execute(
        "SELECT round, name, dtype, shape, digest, data FROM array ORDER BY round, name"
    ):
        try:
            arrays.decode(tuple(row))
        except arrays.DamagedArray as error:
            faults.append(f"Round {round}, {name}: {error}.")
        counts["arrays"] += 1


def _check_rounds(
    connection: sqlite3.Connection, images: int, counts: dict[str, int], faults: list[str]
) -> None:
    numbers = [row[0] for row in connection.execute("SELECT round FROM round ORDER BY round DESC")]
    counts["rounds"] = len(numbers)
    for number in numbers[:ROUNDS_WITH_ARRAYS]:
        try:
            read_round(connection, number, images)
        except DamagedRound as error:
            faults.append(f"Round {number} can't be taken up again: {error}.")
