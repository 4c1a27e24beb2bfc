"""Every operation of a log in its order, the undone ones and the undoing as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from alc_engine.labels.events import EventKind, LabelEvent, Signature
from alc_engine.labels.label_changes import Operation


@dataclass(frozen=True, slots=True)
class PastOperation:
    """One thing that was done: answers, something of the classes, undoing or redoing.

    Attributes
    ----------
    kind : EventKind
        Undoing and redoing are kinds of their own; ``operation.kind`` says of what.
    operation : Operation
        What was done, or what was undone or redone.
    by : Signature
        Whose it is, and of when; of several answers that of the first.
    event : LabelEvent or None
        The line of the log; None of answers, of which `operation` says it all.
    stays : bool
        Undo passes it over.
    """

    kind: EventKind
    operation: Operation
    by: Signature
    event: LabelEvent | None = None
    stays: bool = False


class PastOperations(Sequence[PastOperation]):
    """All operations, the oldest first; filled by a `LabelStore` while it replays its log.

    An operation keeps its place for ever: nothing is ever taken out.
    """

    def __init__(self) -> None:
        self._all: list[PastOperation] = []

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, place: int) -> PastOperation: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[PastOperation]: ...

    def __getitem__(self, place: int | slice) -> PastOperation | Sequence[PastOperation]:
        return self._all[place]

    def __iter__(self) -> Iterator[PastOperation]:
        return iter(self._all)

    def note(self, event: LabelEvent, operation: Operation, *, stays: bool = False) -> None:
        """Take up what was done; `event` is the first one of it."""
        if not event.kind.is_answer:
            self._all.append(PastOperation(event.kind, operation, event, event, stays))
            return
        review = operation.after[event.image_id]
        assert review is not None
        self._all.append(PastOperation(event.kind, operation, review, None, stays))

    def standing_since(self, place: int) -> list[PastOperation]:
        """What to undo to be back at what stood after an operation, the last first.

        That is what stands now and did not stand then. What stood then and was undone
        later stays undone: only redoing could bring it back.

        Parameters
        ----------
        place : int
            Of an operation among all; -1 for the beginning of the log.
        """
        since: list[PastOperation] = []  # what stands now and did not then
        gone: list[str] = []  # what stood then and was undone
        for past in self._all[place + 1 :]:
            operation_id = past.operation.operation_id
            if past.kind is not EventKind.UNDO:
                if not since and gone[-1:] == [operation_id]:
                    gone.pop()  # redone: as it was
                elif not past.stays:
                    since.append(past)
            elif since:
                since.pop()
            else:
                gone.append(operation_id)
        return since[::-1]


def without_images(past: PastOperation, image_ids: frozenset[int]) -> PastOperation | None:
    """What an operation did to other images; None if it was about these alone.

    For who may be told nothing of images, as they are asked about again.
    """
    operation = past.operation
    if image_ids.isdisjoint(operation.after):
        return past
    left = {i: review for i, review in operation.after.items() if i not in image_ids}
    if not left and operation.edit is None:
        return None
    before = {image_id: operation.before[image_id] for image_id in left}
    again = operation.again - image_ids
    return replace(past, operation=replace(operation, before=before, after=left, again=again))
