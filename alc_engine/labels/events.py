"""What the log of a project holds: answers, changes of the classes, remarks, undo and redo.

Events are only ever added. What stands is derived from them by `LabelStore`.
"""

from __future__ import annotations

import uuid
from collections.abc import Container, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime import messages
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say

UNLABELLED = -1
"""Class id of an image without a label."""

_WITH_IMAGES = "images-"
"""How the operation begins of what came with images, be it a class or an answer."""


def new_operation(*, with_images: bool = False) -> str:
    """An id for an operation of the expert, or for what comes with images that are taken in."""
    return (_WITH_IMAGES if with_images else "") + uuid.uuid4().hex


class Verdict(StrEnum):
    """What the expert says in one answer.

    `ACCEPT` gives a label as `LABEL` does, but to one of many images whose suggested
    label was accepted at once: nobody says to have looked at that image.
    """

    LABEL = "label"
    UNSURE = "unsure"
    EXCLUDE = "exclude"
    ACCEPT = "accept"

    @property
    def gives_label(self) -> bool:
        """Whether it comes with a class."""
        return self in (Verdict.LABEL, Verdict.ACCEPT)


class EventKind(StrEnum):
    """What an event does.

    `REPEAT` is an answer to an image that was asked about again although it bore one:
    an event even where it says the same (`LabelStore.ask_again`).
    """

    ANSWER = "answer"
    REPEAT = "repeat"
    UNDO = "undo"
    REDO = "redo"
    ADD_CLASS = "add_class"
    RENAME_CLASS = "rename_class"
    MERGE_CLASSES = "merge_classes"
    ORDER_CLASSES = "order_classes"
    NOTE_IMAGE = "note_image"
    FLAG_IMAGE = "flag_image"
    DESCRIBE_CLASS = "describe_class"
    PICTURE_CLASS = "picture_class"

    @property
    def is_answer(self) -> bool:
        """Whether it says something of an image."""
        return self in (EventKind.ANSWER, EventKind.REPEAT)

    @property
    def is_travel(self) -> bool:
        """Whether it undoes or redoes another operation."""
        return self in (EventKind.UNDO, EventKind.REDO)

    @property
    def is_remark(self) -> bool:
        """Whether it says something beside any answer (`remarks`)."""
        return self in (EventKind.NOTE_IMAGE, EventKind.FLAG_IMAGE) or self.is_of_class

    @property
    def nothing(self) -> str | tuple[int, ...]:
        """What a remark says that removes the one before."""
        return () if self is EventKind.PICTURE_CLASS else ""

    @property
    def is_of_class(self) -> bool:
        """Whether it is a remark on a class."""
        return self in (EventKind.DESCRIBE_CLASS, EventKind.PICTURE_CLASS)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who did something, and when; of an answer also how: what its event and its review share.

    Attributes
    ----------
    reviewer : str
        Who did it.
    time : str
        ISO 8601, UTC; empty in an answer that is given now. Order is the order of
        the log, never this.
    round : int
        The round in which it happened (0: before the first).
    seconds : float or None
        Time the expert took to answer, in seconds.
    """

    reviewer: str = ""
    time: str = ""
    round: int = 0
    seconds: float | None = None


UNSIGNED = Signature()


def signed(by: Signature) -> dict[str, Any]:
    """What `by` says as a `Signature`, by the names of its fields, for what else is one."""
    return {field.name: getattr(by, field.name) for field in fields(Signature)}


@dataclass(frozen=True, eq=False)
class GivenAnswers:
    """K answers that were given elsewhere, each image at most once.

    Attributes
    ----------
    image_ids : (K,) int64
    verdicts : tuple of K Verdict
    class_ids : (K,) int64
        -1 unless the verdict is a label.
    signatures : tuple of K Signature
    """

    image_ids: NDArray[np.int64]
    verdicts: tuple[Verdict, ...]
    class_ids: NDArray[np.int64]
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelEvent(Signature):
    """One line of the log, with the signature of whoever did it.

    Attributes
    ----------
    event_id : str
        Unique for ever.
    operation_id : str
        Events of one user action share it; they are undone together.
    kind : EventKind
        An answer, a change of the classes, a remark, or the undoing or redoing of
        the operation `target`.
    image_id : int
        The image answered, noted or flagged; else -1.
    verdict : Verdict or None
        None unless it is an answer.
    class_id : int
        The class the expert gave or accepted, or the one that was added, renamed, merged
        away, described or pictured; else -1.
    target : str
        Operation that an undo or redo acts on; else empty.
    class_name : str
        Name that a class was added or renamed with; else empty.
    class_ids : tuple of int
        The class that another was merged into, or the order in which classes
        are shown; else empty.
    text : str
        A note or a description, or that a flag is set; empty where it is removed, and
        in other events.
    image_ids : tuple of int
        The images that show a class well; else empty.
    """

    event_id: str
    operation_id: str
    kind: EventKind
    image_id: int = -1
    verdict: Verdict | None = None
    class_id: int = UNLABELLED
    target: str = ""
    class_name: str = ""
    class_ids: tuple[int, ...] = ()
    text: str = ""
    image_ids: tuple[int, ...] = ()

    def stays(self, given: Container[int]) -> bool:
        """Whether undo passes it over, as the images it is about stay, too.

        What came with images is no act of the expert. Nor can a class be taken back
        any more that images came with later: they would lose their label.

        Parameters
        ----------
        given : container of int
            Class ids of all given labels, as handed in.
        """
        if self.kind is EventKind.ADD_CLASS and self.class_id in given:
            return True
        return self.operation_id.startswith(_WITH_IMAGES)


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


def unfitting(event: LabelEvent, why: Message) -> UserFixableError:
    """The error for an event that can't follow those before it."""
    return UserFixableError(
        say("The log of answers does not fit together: {why}.", why=why),
        where=messages.event(event.event_id),
        remedy=say("Run `alc check` on the project and salvage it into a new file."),
    )
