"""The expert's answers: an append-only log of events, and the labels derived from it.

Nothing here is ever overwritten. An answer is an event; undoing it is another
event; the current label of an image is what is left after replaying the log
from its beginning. A log that was cut short by a power failure therefore
replays to the state after its last complete entry.

Threads: a `LabelStore` belongs to the thread that created it. `EventLog.append`
may write elsewhere and returns a future that is done once the events are safe.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from alc_engine.errors import UserFixableError

UNLABELLED = -1
"""Class id of an image without a label."""


class Status(IntEnum):
    """What the expert has said of an image."""

    UNREVIEWED = 0
    CONFIRMED = 1
    CORRECTED = 2
    UNSURE = 3
    EXCLUDED = 4


class Verdict(StrEnum):
    """What the expert says in one answer."""

    LABEL = "label"
    UNSURE = "unsure"
    EXCLUDE = "exclude"


class EventKind(StrEnum):
    """What an event does to the labels."""

    ANSWER = "answer"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class LabelEvent:
    """One line of the log.

    Attributes
    ----------
    event_id : str
        Unique for ever.
    operation_id : str
        Events of one user action share it; they are undone together.
    kind : EventKind
        An answer, or the undoing or redoing of the operation `target`.
    image_id : int
        The image answered; -1 for undo and redo.
    verdict : Verdict or None
        None for undo and redo.
    class_id : int
        The class the expert gave; -1 unless the verdict is a label.
    round : int
        The round in which the answer was given (0: before the first).
    reviewer : str
        Who answered.
    time : str
        ISO 8601, UTC. Order is the order of the log, never this.
    seconds : float or None
        Time the expert took to answer, in seconds.
    target : str
        Operation that an undo or redo acts on; empty for answers.
    """

    event_id: str
    operation_id: str
    kind: EventKind
    image_id: int = -1
    verdict: Verdict | None = None
    class_id: int = UNLABELLED
    round: int = 0
    reviewer: str = ""
    time: str = ""
    seconds: float | None = None
    target: str = ""


class EventLog(Protocol):
    """Where events are kept, in order. Append-only."""

    def append(self, events: Sequence[LabelEvent]) -> Future[None]:
        """Append all of `events` or none; the future is done once they are safe.

        Raises
        ------
        UserFixableError
            At once, with nothing appended, if the log can't take events now.
        """
        ...

    def __iter__(self) -> Iterator[LabelEvent]:
        """All events, oldest first."""
        ...


class MemoryEventLog:
    """An event log that lives as long as the process: for experiments and tests."""

    def __init__(self, events: Iterable[LabelEvent] = ()) -> None:
        self._events = list(events)

    def append(self, events: Sequence[LabelEvent]) -> Future[None]:
        """Append `events`; they are as safe as memory is."""
        self._events.extend(events)
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def __iter__(self) -> Iterator[LabelEvent]:
        return iter(tuple(self._events))


@dataclass(frozen=True, slots=True)
class Review:
    """The standing answer to one image."""

    status: Status
    class_id: int
    round: int
    reviewer: str
    time: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class LabelChange:
    """What one operation changed.

    Attributes
    ----------
    kind : EventKind
    image_ids : (K,) int64
        Images whose standing answer is now another one.
    verdict : Verdict
        Of the operation that was done, undone or redone; of its first image
        where they differ.
    class_id : int
        Class given by that operation; -1 if none.
    saved : Future
        Done once the change is safe; carries the error if it could not be saved.
    """

    kind: EventKind
    image_ids: NDArray[np.int64]
    verdict: Verdict
    class_id: int
    saved: Future[None]


@dataclass(frozen=True, slots=True)
class _Operation:
    operation_id: str
    verdict: Verdict
    class_id: int
    before: Mapping[int, Review | None]
    after: Mapping[int, Review]


class LabelStore:
    """Standing answers of a catalogue, derived from an append-only log.

    Parameters
    ----------
    given_labels : (N,) int64
        Class id of each image as it was handed in, -1 where it had none.
    log : EventLog
        Replayed from its beginning; new answers are appended to it.
    """

    def __init__(self, given_labels: NDArray[np.int64], log: EventLog) -> None:
        self.given_labels = np.asarray(given_labels, dtype=np.int64)
        self.status = np.full(len(self.given_labels), Status.UNREVIEWED, dtype=np.int8)
        self.expert_labels = np.full(len(self.given_labels), UNLABELLED, dtype=np.int64)
        self._reviews: dict[int, Review] = {}
        self._done: list[_Operation] = []
        self._undone: list[_Operation] = []
        self._log = log
        self._replay()

    # -- what stands ---------------------------------------------------------

    @property
    def labels(self) -> NDArray[np.int64]:
        """(N,) int64: the expert's label where there is one, else the given label."""
        return np.where(self.expert_labels == UNLABELLED, self.given_labels, self.expert_labels)

    @property
    def reviewed(self) -> NDArray[np.bool_]:
        """(N,) bool: images with a standing answer of any kind."""
        return np.asarray(self.status != Status.UNREVIEWED)

    @property
    def reviews(self) -> Mapping[int, Review]:
        """The standing answers, by image id."""
        return MappingProxyType(self._reviews)

    @property
    def undoable(self) -> LabelChange | None:
        """What `undo` would undo, or None."""
        return self._describe(EventKind.UNDO, self._done)

    @property
    def redoable(self) -> LabelChange | None:
        """What `redo` would redo, or None."""
        return self._describe(EventKind.REDO, self._undone)

    # -- what the expert does ------------------------------------------------

    def answer(
        self,
        image_ids: Sequence[int] | NDArray[np.int64],
        verdict: Verdict | Sequence[Verdict],
        class_ids: Sequence[int] | NDArray[np.int64] | int = UNLABELLED,
        *,
        round: int = 0,
        reviewer: str = "",
        seconds: float | None = None,
    ) -> LabelChange:
        """Record one operation over one or many images.

        Parameters
        ----------
        image_ids : (K,) int
            Rows of the catalogue, each at most once, K >= 1.
        verdict : Verdict or K of them
            Of all, or of each.
        class_ids : int or (K,) int
            With `Verdict.LABEL`: the class of all, or of each.
        round, reviewer, seconds
            As in `LabelEvent`.

        Raises
        ------
        UserFixableError
            If the log can't take events now; nothing is changed.
        IndexError, ValueError
            For an image that is not in the catalogue, twice in one operation,
            or a label without a class.
        """
        ids = np.asarray(image_ids, dtype=np.int64).reshape(-1)
        classes = np.broadcast_to(np.asarray(class_ids, dtype=np.int64), ids.shape)
        verdicts = [verdict] * len(ids) if isinstance(verdict, Verdict) else list(verdict)
        self._check(ids, verdicts, classes)
        operation_id = uuid.uuid4().hex
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        events = [
            LabelEvent(
                event_id=uuid.uuid4().hex,
                operation_id=operation_id,
                kind=EventKind.ANSWER,
                image_id=int(image_id),
                verdict=each,
                class_id=int(class_id) if each is Verdict.LABEL else UNLABELLED,
                round=round,
                reviewer=reviewer,
                time=now,
                seconds=seconds,
            )
            for image_id, each, class_id in zip(ids, verdicts, classes, strict=True)
        ]
        saved = self._log.append(events)
        operation = self._answered(events)
        return LabelChange(EventKind.ANSWER, ids, operation.verdict, operation.class_id, saved)

    def undo(self) -> LabelChange | None:
        """Undo the last operation that stands; None if there is none."""
        return self._step(EventKind.UNDO, self._done)

    def redo(self) -> LabelChange | None:
        """Redo the last operation undone; None if there is none."""
        return self._step(EventKind.REDO, self._undone)

    # -- replay --------------------------------------------------------------

    def _check(
        self, ids: NDArray[np.int64], verdicts: Sequence[Verdict], classes: NDArray[np.int64]
    ) -> None:
        if len(ids) == 0 or len(np.unique(ids)) != len(ids):
            raise ValueError("an answer names each image once, and at least one")
        if ids.min() < 0 or ids.max() >= len(self.given_labels):
            raise IndexError(f"no such image in a catalogue of {len(self.given_labels)}")
        if len(verdicts) != len(ids):
            raise ValueError(f"{len(verdicts)} verdicts for {len(ids)} images")
        labelled = np.array([verdict is Verdict.LABEL for verdict in verdicts])
        if (classes[labelled] < 0).any():
            raise ValueError("a label needs a class")

    def _step(self, kind: EventKind, stack: list[_Operation]) -> LabelChange | None:
        description = self._describe(kind, stack)
        if description is None:
            return None
        event = LabelEvent(
            event_id=uuid.uuid4().hex,
            operation_id=uuid.uuid4().hex,
            kind=kind,
            time=datetime.now(UTC).isoformat(timespec="milliseconds"),
            target=stack[-1].operation_id,
        )
        saved = self._log.append([event])
        self._travelled(event)
        return LabelChange(
            kind, description.image_ids, description.verdict, description.class_id, saved
        )

    def _describe(self, kind: EventKind, stack: list[_Operation]) -> LabelChange | None:
        if not stack:
            return None
        last = stack[-1]
        ids = np.fromiter(last.after, dtype=np.int64, count=len(last.after))
        return LabelChange(kind, ids, last.verdict, last.class_id, Future())

    def _replay(self) -> None:
        pending: list[LabelEvent] = []
        for event in self._log:
            if pending and event.operation_id != pending[0].operation_id:
                self._answered(pending)
                pending = []
            if event.kind is EventKind.ANSWER:
                pending.append(event)
            else:
                self._travelled(event)
        if pending:
            self._answered(pending)

    def _answered(self, events: Sequence[LabelEvent]) -> _Operation:
        after = {event.image_id: self._review(event) for event in events}
        classes = {review.class_id for review in after.values()}
        verdict = events[0].verdict
        assert verdict is not None
        operation = _Operation(
            operation_id=events[0].operation_id,
            verdict=verdict,
            class_id=classes.pop() if len(classes) == 1 else UNLABELLED,
            before={image_id: self._reviews.get(image_id) for image_id in after},
            after=after,
        )
        self._apply(operation.after)
        self._done.append(operation)
        self._undone.clear()
        return operation

    def _travelled(self, event: LabelEvent) -> None:
        undoing = event.kind is EventKind.UNDO
        source, target = (self._done, self._undone) if undoing else (self._undone, self._done)
        if not source or source[-1].operation_id != event.target:
            raise UserFixableError(
                "The log of answers does not fit together: it undoes an answer that is not there.",
                where=f"event {event.event_id}",
                remedy="Run `alc check` on the project and salvage it into a new file.",
            )
        operation = source.pop()
        self._apply(operation.before if undoing else operation.after)
        target.append(operation)

    def _review(self, event: LabelEvent) -> Review:
        if event.verdict is Verdict.UNSURE:
            status = Status.UNSURE
        elif event.verdict is Verdict.EXCLUDE:
            status = Status.EXCLUDED
        elif event.class_id == self.given_labels[event.image_id]:
            status = Status.CONFIRMED
        else:
            status = Status.CORRECTED
        return Review(
            status, event.class_id, event.round, event.reviewer, event.time, event.seconds
        )

    def _apply(self, reviews: Mapping[int, Review | None]) -> None:
        for image_id, review in reviews.items():
            if review is None:
                self._reviews.pop(image_id, None)
                self.status[image_id] = Status.UNREVIEWED
                self.expert_labels[image_id] = UNLABELLED
            else:
                self._reviews[image_id] = review
                self.status[image_id] = review.status
                self.expert_labels[image_id] = review.class_id
