"""The standing labels and classes of a project, derived from an append-only log.

Nothing in the log is ever overwritten. An answer is an event, and so is a
change of the classes; undoing one is another event; what stands is left after
replaying the log from its beginning. A log that was cut short by a power
failure therefore replays to the state after its last complete entry.

Threads: a `LabelStore` belongs to the thread that created it. `EventLog.append`
may write elsewhere and returns a future that is done once the events are safe.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike, NDArray

from alc_engine.labels.answer_history import AnswerHistory, PastAnswer
from alc_engine.labels.class_edits import ClassEdit, edited_classes
from alc_engine.labels.classes import Classes
from alc_engine.labels.events import (
    UNLABELLED,
    UNSIGNED,
    EventKind,
    EventLog,
    LabelEvent,
    MemoryEventLog,
    Signature,
    Verdict,
    new_operation,
    signed,
    unfitting,
)
from alc_engine.labels.label_changes import (
    GIVES_LABEL,
    LabelChange,
    Operation,
    Repeat,
    Review,
    Status,
    status_of,
)
from alc_engine.labels.past_operations import PastOperation, PastOperations
from alc_engine.labels.remarks import Remark, Remarks
from alc_engine.runtime.messages import say

__all__ = [
    "GIVES_LABEL",
    "UNLABELLED",
    "ClassEdit",
    "EventKind",
    "EventLog",
    "LabelChange",
    "LabelEvent",
    "LabelStore",
    "MemoryEventLog",
    "PastAnswer",
    "PastOperation",
    "Remark",
    "Remarks",
    "Repeat",
    "Review",
    "Signature",
    "Status",
    "Verdict",
]


class LabelStore:
    """Standing answers of a catalogue, derived from an append-only log.

    Parameters
    ----------
    handed_in : (N,) int64
        Class id of each image as it was handed in, -1 where it had none.
    log : EventLog
        Replayed from its beginning; what happens is appended to it.
    class_names : sequence of M str
        The classes as they were handed in.

    Attributes
    ----------
    classes : Classes
        As they stand.
    given_labels : (N,) int64
        The labels as handed in, in terms of the classes that stand: a given
        label of a merged class is one of the class it was merged into.
    status : (N,) int8
        `Status`.
    expert_labels : (N,) int64
        -1 where the expert gave none.
    rounds, first_rounds : (N,) int64
        Rounds of the standing answer and of the first that it took the place of; -1
        where there is none.
    remarks : Remarks
        Notes, flags, descriptions and pictures, which count nowhere as answers.
    """

    def __init__(
        self, handed_in: NDArray[np.int64], log: EventLog, class_names: Sequence[str]
    ) -> None:
        self._handed_in = np.asarray(handed_in, dtype=np.int64)
        self.classes = Classes.named(class_names)
        self.given_labels = self.classes.counts_as(self._handed_in)
        self.status = np.full(len(self._handed_in), Status.UNREVIEWED, dtype=np.int8)
        self.expert_labels = np.full(len(self._handed_in), UNLABELLED, dtype=np.int64)
        self.rounds = np.full(len(self._handed_in), -1, dtype=np.int64)
        self.first_rounds = self.rounds.copy()
        self.remarks = Remarks()
        self._reviews: dict[int, Review] = {}
        self._done: list[Operation] = []
        self._undone: list[Operation] = []
        self._given = set(self._handed_in.tolist())
        self._stays: set[str] = set()  # operations that are never undone
        self._came: set[int] = self._given - {UNLABELLED}  # classes that images came with
        self._history = AnswerHistory()
        self._past = PastOperations()
        self._again: frozenset[int] = frozenset()
        self._again_since = 0
        self._aside: dict[int, Review] = {}
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
    def reviews(self) -> MappingProxyType[int, Review]:
        """The standing answers, by image id."""
        return MappingProxyType(self._reviews)

    def history(self, image_id: int) -> tuple[PastAnswer, ...]:
        """Every answer an image was given, the oldest first, with those undone or replaced.

        None of an image that is asked about again, until it is answered.
        """
        return () if image_id in self._aside else self._history.of(image_id)

    @property
    def past(self) -> PastOperations:
        """Every operation of the log, the oldest first; each keeps its place for ever."""
        return self._past

    def undone(self, operation_id: str) -> str:
        """When an operation was undone, ISO 8601, UTC; empty where it stands, or was redone."""
        return self._history.undone(operation_id)

    @property
    def kept(self) -> MappingProxyType[int, Review]:
        """The answers to images that are asked about again, by image id: they stand all the same.

        Whoever hands labels out, or learns from them, counts these in (`StandingLabels.kept`).
        """
        return MappingProxyType(self._aside)

    @property
    def repeats(self) -> tuple[Repeat, ...]:
        """Two labels of each image that was answered again, in the classes that stand."""
        return tuple(
            Repeat(before.reviewer, after.reviewer, *self.classes.counts_as(np.array(labels)))
            for before, after in self._history.repeats()
            if min(labels := (before.class_id, after.class_id)) >= 0
        )

    @property
    def undoable(self) -> LabelChange | None:
        """What `undo` would undo, or None."""
        return self._describe(EventKind.UNDO, self._done)

    @property
    def redoable(self) -> LabelChange | None:
        """What `redo` would redo, or None."""
        return self._describe(EventKind.REDO, self._undone)

    # -- what the expert does ------------------------------------------------

    def stands(
        self, image_ids: NDArray[np.int64], verdict: Verdict, class_ids: ArrayLike, reviewer: str
    ) -> NDArray[np.bool_]:
        """(K,) bool: which images bear just this answer of this reviewer already.

        Parameters
        ----------
        image_ids : (K,) int64
        verdict : Verdict
        class_ids : int or (K,) int
            Looked at where the verdict gives a label.
        reviewer : str
        """
        classes = np.full(image_ids.shape, UNLABELLED)
        if verdict.gives_label:
            classes = self.classes.counts_as(np.broadcast_to(class_ids, image_ids.shape))
        said = zip(classes.tolist(), self.given_labels[image_ids].tolist(), strict=True)
        status = np.array([status_of(verdict, *each) for each in said], dtype=np.int8)
        same = (self.expert_labels[image_ids] == classes) & (self.status[image_ids] == status)
        own = [
            self._reviews[i].reviewer == reviewer if i in self._reviews else False
            for i in image_ids.tolist()
        ]
        return np.asarray(same & np.array(own, dtype=bool))

    def answer(
        self,
        image_ids: Sequence[int] | NDArray[np.int64],
        verdict: Verdict | Sequence[Verdict],
        class_ids: Sequence[int] | NDArray[np.int64] | int = UNLABELLED,
        *,
        by: Signature | Sequence[Signature] = UNSIGNED,
        with_images: bool = False,
    ) -> LabelChange:
        """Record one operation over one or many images.

        Parameters
        ----------
        image_ids : (K,) int
            Rows of the catalogue, each at most once, K >= 1.
        verdict : Verdict or K of them
            Of all, or of each.
        class_ids : int or (K,) int
            With a verdict that gives a label: the class of all, or of each. A merged
            class is taken for the one it was merged into.
        by : Signature or K of them
            Whose they are, and of when; without a time they are given now.
        with_images : bool
            The answers come with images that were just taken in; undo passes them over.

        Raises
        ------
        UserFixableError
            If the log can't take events now; nothing is changed.
        IndexError, ValueError
            For an image or a class that does not exist, an image twice in one
            operation, or a label without a class.
        """
        ids = np.asarray(image_ids, dtype=np.int64).reshape(-1)
        classes = np.broadcast_to(np.asarray(class_ids, dtype=np.int64), ids.shape)
        verdicts = [verdict] * len(ids) if isinstance(verdict, Verdict) else list(verdict)
        self._check(ids, verdicts, classes)
        classes = self.classes.counts_as(classes)
        operation_id = new_operation(with_images=with_images)
        now = _now()
        whose = [by] * len(ids) if isinstance(by, Signature) else list(by)
        events = [
            LabelEvent(
                event_id=uuid.uuid4().hex,
                operation_id=operation_id,
                kind=EventKind.REPEAT if image_id in self._aside else EventKind.ANSWER,
                image_id=int(image_id),
                verdict=each,
                class_id=int(class_id) if each.gives_label else UNLABELLED,
                **signed(own if own.time else replace(own, time=now)),
            )
            for image_id, each, class_id, own in zip(ids, verdicts, classes, whose, strict=True)
        ]
        saved = self._log.append(events)
        operation = self._answered(events)
        return LabelChange(
            EventKind.ANSWER,
            ids,
            operation.class_id,
            saved,
            counts=operation.counts,
            repeated=operation.repeated,
        )

    def ask_again(self, image_ids: Iterable[int], since: int) -> None:
        """Let images look as if they had not been answered, until they are answered anew.

        Nothing is written, and no answer is lost: they are in `kept` meanwhile. The
        next call, which may name none, lets those of before stand as they did.

        Parameters
        ----------
        image_ids : iterable of int
        since : int
            The round that asks again; answers of it and of later ones are new.
        """
        back, self._again = self._aside, frozenset()
        self._aside = {}
        self._apply(back)
        self._again, self._again_since = frozenset(image_ids), since
        self._apply({i: self._reviews[i] for i in self._again if i in self._reviews})

    def undo(self, reviewer: str = "") -> LabelChange | None:
        """Undo the last operation of the expert that stands; None if there is none."""
        return next(iter(self._steps(EventKind.UNDO, self._done, 1, reviewer)), None)

    def redo(self, reviewer: str = "") -> LabelChange | None:
        """Redo the last operation undone; None if there is none."""
        return next(iter(self._steps(EventKind.REDO, self._undone, 1, reviewer)), None)

    def done_since(self, place: int) -> tuple[LabelChange, ...]:
        """What `undo_since` would undo, the last first."""
        count = len(self._past.standing_since(place))
        return _described(EventKind.UNDO, _last(self._done, count), Future())

    def undo_since(self, place: int, reviewer: str = "") -> tuple[LabelChange, ...]:
        """Go back to what stood after an operation, a step of the log for each one undone.

        What stood then and was undone later stays undone.

        All steps are appended at once: the log takes all of them or none. Redo takes
        them back one by one.

        Parameters
        ----------
        place : int
            Of an operation of `past`; -1 for the beginning of the log.
        reviewer : str

        Returns
        -------
        tuple of LabelChange
            The last operation first, which is the order in which they are undone.

        Raises
        ------
        UserFixableError
            If the log can't take events now; nothing is changed.
        """
        count = len(self._past.standing_since(place))
        return self._steps(EventKind.UNDO, self._done, count, reviewer)

    def undo_last(self, count: int, reviewer: str = "") -> tuple[LabelChange, ...]:
        """Undo the last `count` operations that stand, all if they are fewer; see `undo_since`."""
        return self._steps(EventKind.UNDO, self._done, min(count, len(self._done)), reviewer)

    def edit_classes(
        self,
        event: LabelEvent,
        *,
        round: int = 0,
        reviewer: str = "",
        with_images: bool = False,
    ) -> LabelChange:
        """Change the classes by an event of `class_edits`, which is dated and signed here.

        With `with_images` the class comes with images; undo passes it over.

        Raises
        ------
        UserFixableError
            If the log can't take events now; nothing is changed.
        """
        event = replace(event, round=round, reviewer=reviewer, time=_now())
        if with_images:
            event = replace(event, operation_id=new_operation(with_images=True))
        saved = self._log.append([event])
        operation = self._edited(event)
        return LabelChange(event.kind, operation.image_ids, UNLABELLED, saved, operation.edit)

    def remark(
        self, events: Sequence[LabelEvent], *, round: int = 0, reviewer: str = ""
    ) -> LabelChange | None:
        """Say something beside any answer by events of `remarks`, dated and signed here.

        None if there are no events: all that was to be said stands already.

        Raises
        ------
        UserFixableError
            If the log can't take events now; nothing is changed.
        IndexError
            For an image or a class that does not exist.
        """
        if not events:
            return None
        images = [i for event in events for i in event.image_ids]
        if events[0].kind.is_of_class:
            self.classes.require_standing(events[0].class_id)
        else:
            images += [event.image_id for event in events]
        if images and not 0 <= min(images) <= max(images) < len(self.given_labels):
            raise IndexError(f"no such image in a catalogue of {len(self.given_labels)}")
        now = _now()
        events = [replace(event, round=round, reviewer=reviewer, time=now) for event in events]
        saved = self._log.append(events)
        operation = self._remarked(events)
        return LabelChange(
            *(events[0].kind, operation.image_ids, UNLABELLED, saved), remark=operation.remark
        )

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
        chosen = classes[np.array([verdict.gives_label for verdict in verdicts])]
        if (chosen < 0).any():
            raise ValueError("a label needs a class")
        if (self.classes.counts_as(chosen) < 0).any():
            raise IndexError(f"no such class among {len(self.classes)}")

    def _steps(
        self, kind: EventKind, stack: list[Operation], count: int, reviewer: str
    ) -> tuple[LabelChange, ...]:
        """Undo or redo the last `count` operations of a stack, the last first."""
        operations, now = _last(stack, count), _now()
        if not operations:
            return ()
        events = [
            LabelEvent(
                event_id=uuid.uuid4().hex,
                operation_id=uuid.uuid4().hex,
                kind=kind,
                reviewer=reviewer,
                time=now,
                target=operation.operation_id,
            )
            for operation in operations
        ]
        saved = self._log.append(events)
        for event in events:
            self._travelled(event)
        return _described(kind, operations, saved)

    def _describe(self, kind: EventKind, stack: list[Operation]) -> LabelChange | None:
        return next(iter(_described(kind, _last(stack, 1), Future())), None)

    def _replay(self) -> None:
        pending: list[LabelEvent] = []
        for event in self._log:
            if pending and event.operation_id != pending[0].operation_id:
                self._said(pending)
                pending = []
            if event.kind.is_answer or event.kind.is_remark:
                pending.append(event)
            elif event.kind.is_travel:
                self._travelled(event)
            else:
                self._edited(event)
        if pending:
            self._said(pending)

    def _said(self, events: Sequence[LabelEvent]) -> None:
        """Take up the events of one operation: answers, or remarks of one kind."""
        if len({event.kind if event.kind.is_remark else None for event in events}) > 1:
            raise unfitting(events[0], say("it says two things at once"))
        if events[0].kind.is_remark:
            self._remarked(events)
        else:
            self._answered(events)

    def _answered(self, events: Sequence[LabelEvent]) -> Operation:
        classes = self.classes.with_standing(
            event.class_id for event in events if event.verdict and event.verdict.gives_label
        )
        revived = None if classes is self.classes else (self.classes, classes)
        self._stand(classes)
        after = {event.image_id: self._review(event) for event in events}
        given = {review.class_id for review in after.values()}
        operation = Operation(
            operation_id=events[0].operation_id,
            kind=events[0].kind,
            class_id=given.pop() if len(given) == 1 else UNLABELLED,
            before={image_id: self._standing(image_id) for image_id in after},
            after=after,
            classes=revived,
            again=frozenset(e.image_id for e in events if e.kind is EventKind.REPEAT),
        )
        self._apply(operation.after)
        self._do(operation, events[0])
        self._history.note_answer(operation)
        return operation

    def _edited(self, event: LabelEvent) -> Operation:
        before, after, edit = self.classes, *edited_classes(self.classes, event)
        labels = self.labels
        self._stand(after)  # which moves given labels, and answers only below
        recounted = self._recounted()
        relabelled = np.flatnonzero(labels != self.labels)
        moved = len(relabelled) + sum(
            review.class_id != labels[image_id]
            for image_id, review in recounted.items()
            if image_id not in self._aside
        )
        operation = Operation(
            operation_id=event.operation_id,
            kind=event.kind,
            class_id=UNLABELLED,
            before={image_id: self._standing(image_id) for image_id in recounted},
            after=recounted,
            classes=(before, after),
            edit=replace(edit, images=int(moved)),
            relabelled=relabelled,
        )
        self._apply(recounted)
        self._do(operation, event)
        return operation

    def _remarked(self, events: Sequence[LabelEvent]) -> Operation:
        remark = self.remarks.told_by(events)
        operation = Operation(
            operation_id=events[0].operation_id,
            kind=events[0].kind,
            class_id=UNLABELLED,
            before={},
            after={},
            remark=remark,
        )
        self.remarks.put(remark.kind, remark.after)
        self._do(operation, events[0])
        return operation

    def _do(self, operation: Operation, event: LabelEvent) -> None:
        """Take up an operation that `event` belongs to."""
        self._undone.clear()
        stays = event.stays(self._given)
        self._past.note(event, operation, stays=stays)
        if stays:
            self._stays.add(operation.operation_id)
            self._came |= {review.class_id for review in operation.after.values() if review}
            self._came.add(event.class_id)
        else:
            self._done.append(operation)

    def _travelled(self, event: LabelEvent) -> None:
        if event.target in self._stays:  # an earlier version took it back
            return
        undoing = event.kind is EventKind.UNDO
        source, target = (self._done, self._undone) if undoing else (self._undone, self._done)
        if not source or source[-1].operation_id != event.target:
            raise unfitting(event, say("it undoes what is not there"))
        operation = source.pop()
        if operation.classes is not None:
            classes = operation.classes[0 if undoing else 1].with_ids_of(self.classes)
            self._stand(classes.with_standing(sorted(self._came)))
        self._apply(operation.before if undoing else operation.after)
        if (remark := operation.remark) is not None:
            self.remarks.put(remark.kind, remark.before if undoing else remark.after)
        target.append(operation)
        self._history.note_travel(event)
        self._past.note(event, operation)

    def _stand(self, classes: Classes) -> None:
        if classes.into != self.classes.into:
            self.given_labels = classes.counts_as(self._handed_in)
        self.classes = classes

    def _recounted(self) -> dict[int, Review]:
        """Answers that read otherwise in the classes that stand now."""
        expert, standing = self.expert_labels.copy(), self.status.copy()
        for image_id, review in self._aside.items():
            expert[image_id], standing[image_id] = review.class_id, review.status
        counted = self.classes.counts_as(expert)
        status = np.where(counted == self.given_labels, Status.CONFIRMED, Status.CORRECTED)
        status[self.given_labels == UNLABELLED] = Status.LABELLED
        status[standing == Status.ACCEPTED] = Status.ACCEPTED
        labelled = expert != UNLABELLED
        other = labelled & ((counted != expert) | (status != standing))
        return {
            image_id: replace(
                kept,
                status=Status(int(status[image_id])),
                class_id=int(counted[image_id]),
            )
            for image_id in np.flatnonzero(other).tolist()
            if (kept := self._standing(image_id)) is not None
        }

    def _standing(self, image_id: int) -> Review | None:
        """The answer that stands, were the image asked about again or not."""
        return self._aside.get(image_id) or self._reviews.get(image_id)

    def _review(self, event: LabelEvent) -> Review:
        verdict = event.verdict
        assert verdict is not None
        class_id = self.classes.into[event.class_id] if verdict.gives_label else UNLABELLED
        status = status_of(verdict, class_id, int(self.given_labels[event.image_id]))
        standing = self._standing(event.image_id)
        first = event.round if standing is None else min(standing.first_round, event.round)
        return Review(status=status, class_id=class_id, first_round=first, **signed(event))

    def _apply(self, reviews: Mapping[int, Review | None]) -> None:
        for image_id, review in reviews.items():
            self._aside.pop(image_id, None)
            asked = image_id in self._again
            old = asked and review is not None and review.round < self._again_since
            if review is not None and old:
                self._aside[image_id] = review
            if review is None or old:
                self._reviews.pop(image_id, None)
                self.status[image_id] = Status.UNREVIEWED
                self.expert_labels[image_id] = UNLABELLED
                self.rounds[image_id] = self.first_rounds[image_id] = -1
            else:
                self._reviews[image_id] = review
                self.status[image_id] = review.status
                self.expert_labels[image_id] = review.class_id
                self.rounds[image_id] = review.round
                self.first_rounds[image_id] = review.first_round


def _last(stack: list[Operation], count: int) -> list[Operation]:
    """The last `count` operations of a stack, the last first."""
    return stack[len(stack) - count :][::-1] if stack else []


def _described(
    kind: EventKind, operations: Sequence[Operation], saved: Future[None]
) -> tuple[LabelChange, ...]:
    """What undoing or redoing operations changes; all of it is saved at once."""
    found = []
    for each in operations:
        counts = each.counts
        change = LabelChange(
            *(kind, each.image_ids, each.class_id, saved),
            *(each.edit, counts, each.repeated_beside(counts)),
            remark=each.remark,
        )
        found.append(change)
    return tuple(found)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
