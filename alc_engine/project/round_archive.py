"""Finished rounds in the project file, so that work resumes where it stopped.

What a round says of the images is a cache: it could be computed again, it
lives in tables of its own, and it can never overwrite an answer. The big
arrays are kept for the latest two rounds only; what was asked, what was said of
those labels, with which settings and how training went, is kept for ever.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.audit import Draws
from alc_engine.learning.classifier import Classifier, EpochSummary
from alc_engine.learning.evidence import Asked, evidence
from alc_engine.learning.rounds import Predictions, RoundResult
from alc_engine.learning.strategies import DiffusionTraces
from alc_engine.project import arrays
from alc_engine.project.digests import row_digest
from alc_engine.project.explain import READING_ERRORS, explain
from alc_engine.project.interrupted_commit import connect_for_reading
from alc_engine.project.round_checks import (
    DamagedRound,
    require_fitting,
    require_possible,
    within,
)
from alc_engine.project.writer import Writer
from alc_engine.runtime import plain_json
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, say, verbatim
from alc_engine.runtime.settings import ProjectSettings

ROUNDS_WITH_ARRAYS = 2
ROUND_TABLES = {"round": 10, "batch": 3, "array": 6}
"""The tables of rounds, and how many columns each has."""
_EVIDENCE, _PREDICTED = "asked.evidence", "asked.predicted"
_DRAWN, _DRAWN_FROM = "draws.image_ids", "draws.pool"
_CHANCES, _EXPECTED_LEFT, _OWED = "draws.probabilities", "draws.expected_left", "draws.owed"
_ACCEPTED, _AGAIN = "draws.accepted", "again.image_ids"
_OF_DRAWS = (_DRAWN, _DRAWN_FROM, _CHANCES, _EXPECTED_LEFT, _OWED, _ACCEPTED)
_FOR_EVER = (_EVIDENCE, _PREDICTED, *_OF_DRAWS)
_TRAINED_ON = "trained_on"
_LONGEST_HISTORY = 1 << 26
"""Characters; a hundred thousand epochs."""

_HEAD = (
    "round, strategy, seed, settings, finished_at, seconds_train, seconds_select, "
    "stopped_early, history"
)


class SqliteRoundArchive:
    """A `RoundArchive` in a project file.

    Parameters
    ----------
    path : Path
    writer : Writer or None
        None for a project that is open read-only.
    settings : callable
        The project's settings at the time of the call, kept with each round.
    images : int
        N; a round over more images is not taken up. One over fewer is: images were
        added since.
    """

    def __init__(
        self,
        path: Path,
        writer: Writer | None,
        settings: Callable[[], ProjectSettings],
        images: int,
    ) -> None:
        self._path = path
        self._writer = writer
        self._settings = settings
        self._images = images
        self._last: RoundResult | None = None
        self.problem = NOTHING

    def save(self, result: RoundResult) -> None:
        """Queue a finished round behind the answers that wait; returns at once.

        Raises
        ------
        UserFixableError
            If the project is open read-only, or can't be written to at present.
        """
        if self._writer is None:
            raise UserFixableError(
                say("This project is open read-only, so a round can't be kept."),
                where=verbatim(self._path),
                remedy=say("Close the other window that has it open, then open it again."),
            )
        self._writer.submit(inserting(result, self._settings()))
        self._last = result

    def write_last(self, connection: sqlite3.Connection) -> None:
        """Put the latest round, which is in memory, into another file that lacks it."""
        if self._last is None:
            return
        try:
            read_round(connection, int(self._last.round), self._images)
        except DamagedRound:
            inserting(self._last, self._settings())(connection)

    def latest(self) -> RoundResult | None:
        """The latest round that is intact, or None.

        Where the very latest is damaged, `problem` says so afterwards.
        """
        self.problem = NOTHING
        try:
            with closing(connect_for_reading(self._path)) as connection:
                rows = connection.execute("SELECT round FROM round ORDER BY round DESC")
                for (number,) in rows.fetchmany(ROUNDS_WITH_ARRAYS):
                    try:
                        self._last = read_round(connection, number, self._images)
                        return self._last
                    except DamagedRound as error:
                        self.problem = self.problem or say(
                            "Round {number} is damaged: {reason}.", number=number, reason=error.why
                        )
        except READING_ERRORS as error:
            raise explain(error, self._path) from error
        return None

    def asked(self, before: int) -> Asked:
        """What rounds said of the labels they asked about; a damaged one says nothing.

        Parameters
        ----------
        before : int
            The first round that is left out.
        """
        found = Asked.nothing()
        try:
            with closing(connect_for_reading(self._path)) as connection:
                predicted = dict(_kept(connection, _PREDICTED, before))
                for number, figures in _kept(connection, _EVIDENCE, before):
                    batch = _batch(connection, number)
                    if within(batch, 0, self._images):
                        with suppress(ValueError):
                            found = found.and_also(number, batch, figures, predicted.get(number))
        except READING_ERRORS as error:
            raise explain(error, self._path) from error
        return found

    def draws(self, before: int) -> tuple[Draws, ...]:
        """What rounds drew by chance, oldest first; a damaged one proves nothing.

        Parameters
        ----------
        before : int
            The first round that is left out.
        """
        found = []
        try:
            with closing(connect_for_reading(self._path)) as connection:
                kept = {name: dict(_kept(connection, name, before)) for name in _OF_DRAWS}
        except READING_ERRORS as error:
            raise explain(error, self._path) from error
        for number in kept[_DRAWN]:
            parts = {name: kept[name][number] for name in _OF_DRAWS if number in kept[name]}
            with suppress(DamagedRound):
                found.append(read_draws(parts, self._images))
        return tuple(found)

    def batches(self) -> dict[int, NDArray[np.int64]]:
        """What every round asked about, in query order, by its number.

        Raises
        ------
        UserFixableError
            If the file can't be read.
        """
        try:
            with closing(connect_for_reading(self._path)) as connection:
                rounds = connection.execute("SELECT round FROM round ORDER BY round").fetchall()
                return {number: _batch(connection, number) for (number,) in rounds}
        except READING_ERRORS as error:
            raise explain(error, self._path) from error

    def summaries(self) -> tuple[RoundSummary, ...]:
        """Every round that was committed, oldest first.

        Raises
        ------
        UserFixableError
            If the file can't be read.
        """
        try:
            with closing(connect_for_reading(self._path)) as connection:
                rows = connection.execute(
                    "SELECT round, strategy, seed, "
                    "(SELECT count(*) FROM batch WHERE batch.round = round.round), "
                    "finished_at, seconds_train, seconds_select, stopped_early, history "
                    "FROM round ORDER BY round"
                ).fetchall()
        except READING_ERRORS as error:
            raise explain(error, self._path) from error
        return tuple(RoundSummary(*(*row, _last_loss(history))) for *row, history in rows)


def inserting(
    result: RoundResult, settings: ProjectSettings
) -> Callable[[sqlite3.Connection], None]:
    """What puts a finished round into a file, in place of one of its number or a later one."""
    number = int(result.round)
    head = _head(result, settings)
    batch = [(number, place, int(i)) for place, i in enumerate(result.batch)]
    digest = row_digest([*head, result.batch.tolist()])
    named = _arrays(result)
    # A bug shows here; in the queue it would stand in the way of every answer.
    arrays.require_plain(named)

    def change(connection: sqlite3.Connection) -> None:
        # A round of this number or a later one is there only if it was
        # damaged, or if a failed commit reached the disk all the same.
        for table in ROUND_TABLES:
            connection.execute(f"DELETE FROM {table} WHERE round >= ?", (number,))
        connection.execute("INSERT INTO round VALUES (?,?,?,?,?,?,?,?,?,?)", (*head, digest))
        connection.executemany("INSERT INTO batch VALUES (?,?,?)", batch)
        arrays.insert(connection, arrays.encode(number, named))
        oldest = number - ROUNDS_WITH_ARRAYS
        connection.execute(
            "DELETE FROM array WHERE round <= ? AND name NOT IN "
            f"({','.join('?' * len(_FOR_EVER))})",
            (oldest, *_FOR_EVER),
        )

    return change


def copy_rounds(
    source: sqlite3.Connection, target: sqlite3.Connection, tables: Iterable[str] = ROUND_TABLES
) -> None:
    """Copy what can be read of the rounds, in the caller's transaction; the rest is left out."""
    for table in tables:
        places = ",".join("?" * ROUND_TABLES[table])
        for row in _readable_rows(source, table):
            with suppress(sqlite3.IntegrityError, sqlite3.ProgrammingError):  # a damaged row
                target.execute(f"INSERT OR IGNORE INTO {table} VALUES ({places})", row)


def _readable_rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    with suppress(*READING_ERRORS):
        yield from connection.execute(f"SELECT * FROM {table}")


@dataclass(frozen=True)
class RoundSummary:
    """What is kept of every round for ever.

    Attributes
    ----------
    round, seed, batch : int
        Its number, its seed, and how many images it asked about.
    strategy, finished_at, stopped_early : str
        The time is ISO 8601, UTC.
    seconds_train, seconds_select : float
    loss : float or None
        Mean loss after the last epoch, nats.
    """

    round: int
    strategy: str
    seed: int
    batch: int
    finished_at: str
    seconds_train: float
    seconds_select: float
    stopped_early: str
    loss: float | None


def read_round(connection: sqlite3.Connection, number: int, images: int) -> RoundResult:
    """One round as it was saved.

    Raises
    ------
    DamagedRound
        If a part of it is missing, changed, or of another catalogue.
    """
    row = connection.execute(
        f"SELECT {_HEAD}, digest FROM round WHERE round = ?", (number,)
    ).fetchone()
    if row is None:
        raise DamagedRound(say("it is missing"))
    *head, digest = row
    batch = _batch(connection, number)
    if digest != row_digest([*head, batch.tolist()]):
        raise DamagedRound(say("what it asked was changed"))
    _, strategy, seed, _, _, seconds_train, seconds_select, stopped_early, history_text = head
    try:
        data = arrays.load(connection, number)
        history = plain_json.loads(history_text, _LONGEST_HISTORY)
        result = RoundResult(
            round=number,
            strategy=strategy,
            seed=seed,
            batch=batch,
            predictions=Predictions(**_group(data, "predictions.")),
            traces=_traces(data),
            history=tuple(_epoch(values) for values in history["epochs"]),
            classifier=_classifier(data, history),
            stopped_early=stopped_early,
            seconds_train=seconds_train,
            seconds_select=seconds_select,
            trained_on=data.get(_TRAINED_ON),
            draws=read_draws(data, images) if _DRAWN in data else None,
            again=data.get(_AGAIN, np.zeros(0, dtype=np.int64)),
        )
    except arrays.DamagedArray as error:
        raise DamagedRound(say("an array does not fit: {reason}", reason=error.why)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedRound(say("a part of it is missing")) from error
    try:
        known = len(result.predictions.entropy)  # images may have been added since
        if known > images:
            raise DamagedRound(say("it speaks of another number of images"))
        require_fitting(result, known)
    except (TypeError, AttributeError) as error:
        raise DamagedRound(say("a part of it is missing")) from error
    return result


def _kept(
    connection: sqlite3.Connection, name: str, before: int
) -> Iterator[tuple[int, NDArray[Any]]]:
    """The arrays of a name with the number of their round, oldest first; damaged ones left out."""
    rows = connection.execute(
        "SELECT round, dtype, shape, digest, data FROM array "
        "WHERE name = ? AND round < ? ORDER BY round",
        (name, before),
    )
    for number, *row in rows.fetchall():
        with suppress(arrays.DamagedArray):
            yield number, arrays.decode(tuple(row))


def _batch(connection: sqlite3.Connection, number: int) -> NDArray[np.int64]:
    """(Q,) int64: what a round asked about, in order."""
    rows = connection.execute(
        "SELECT image_id FROM batch WHERE round = ? ORDER BY position", (number,)
    )
    return np.array([image_id for (image_id,) in rows], dtype=np.int64)


def _head(result: RoundResult, settings: ProjectSettings) -> tuple[Any, ...]:
    history = {
        "epochs": [asdict(epoch) for epoch in result.history],
        "hidden": list(result.classifier.hidden),
        "class_count": int(result.classifier.class_count),
    }
    return (
        int(result.round),
        result.strategy,
        int(result.seed),
        json.dumps(settings.to_json()),
        datetime.now(UTC).isoformat(timespec="milliseconds"),
        float(result.seconds_train),
        float(result.seconds_select),
        result.stopped_early,
        json.dumps(history),
    )


def _arrays(result: RoundResult) -> dict[str, NDArray[Any]]:
    """Every array of a round by the name it has in the file."""
    classifier = result.classifier
    named: dict[str, NDArray[Any]] = {
        **{
            f"predictions.{name}": value
            for name, value in vars(result.predictions).items()
            if value is not None
        },
        _EVIDENCE: evidence(result, result.batch),
        _PREDICTED: result.predictions.predicted[result.batch],
        "classifier.mean": classifier.mean,
        "classifier.axes": classifier.axes,
        **{f"classifier.weights.{name}": value for name, value in classifier.weights.items()},
    }
    if classifier.head is not None:
        named["classifier.head"] = classifier.head
    if result.trained_on is not None:
        named[_TRAINED_ON] = result.trained_on
    if len(result.again):
        named[_AGAIN] = result.again
    if result.draws is not None:
        drawn = result.draws
        named |= {
            _DRAWN: drawn.image_ids,
            _DRAWN_FROM: np.packbits(drawn.pool),
            _CHANCES: np.stack([drawn.probabilities, drawn.least], axis=1),
            _EXPECTED_LEFT: np.array([drawn.expected_left]),
            _OWED: drawn.owed,
            _ACCEPTED: np.stack([drawn.accepted, drawn.accepted_as], axis=1),
        }
    if result.traces is not None:
        named |= {f"traces.{name}": value for name, value in vars(result.traces).items()}
    return named


def _last_loss(history: str) -> float | None:
    try:
        return float(plain_json.loads(history, _LONGEST_HISTORY)["epochs"][-1]["loss"])
    except (ValueError, KeyError, IndexError, TypeError):
        return None


def _epoch(values: Mapping[str, Any]) -> EpochSummary:
    return EpochSummary(
        epoch=values["epoch"],
        loss=values["loss"],
        weighted_loss=values["weighted_loss"],
        alpha_quantiles=tuple(values["alpha_quantiles"]),
        alpha_histogram=tuple(values["alpha_histogram"]),
    )


def _group(data: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, NDArray[Any]]:
    return {
        name.removeprefix(prefix): array for name, array in data.items() if name.startswith(prefix)
    }


def _traces(data: Mapping[str, NDArray[Any]]) -> DiffusionTraces | None:
    traces = _group(data, "traces.")
    return DiffusionTraces(**traces) if traces else None


def read_draws(data: Mapping[str, NDArray[Any]], images: int) -> Draws:
    """What a round drew by chance, from its arrays.

    Raises
    ------
    DamagedRound
        If a part of it is missing, or can't be.
    """
    try:
        probabilities, least = np.moveaxis(data[_CHANCES], 1, 0)
        accepted, accepted_as = np.moveaxis(data[_ACCEPTED], 1, 0)
        draws = Draws(
            image_ids=data[_DRAWN],
            probabilities=probabilities,
            least=least,
            pool=np.unpackbits(data[_DRAWN_FROM]).astype(bool),
            expected_left=float(data[_EXPECTED_LEFT][0]),
            owed=data[_OWED],
            accepted=accepted,
            accepted_as=accepted_as,
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise DamagedRound(say("a part of it is missing")) from error
    require_possible(draws, images)
    return draws


def _classifier(data: Mapping[str, NDArray[Any]], history: Mapping[str, Any]) -> Classifier:
    return Classifier(
        mean=data["classifier.mean"],
        axes=data["classifier.axes"],
        weights=_group(data, "classifier.weights."),
        hidden=tuple(history["hidden"]),
        class_count=history["class_count"],
        head=data.get("classifier.head"),
    )
