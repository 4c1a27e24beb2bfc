"""Every answer that an image was ever given, the undone ones as well."""

from __future__ import annotations

from dataclasses import dataclass

from alc_engine.labels.events import EventKind, LabelEvent
from alc_engine.labels.label_changes import Operation, Review


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """An answer to an image, standing or not.

    Attributes
    ----------
    review : Review
        As it read when it was given: confirmed or corrected, and the class of then.
    undone : str
        When it was taken back, ISO 8601, UTC; empty if it was not, or was redone.
    """

    review: Review
    undone: str = ""


class AnswerHistory:
    """The answers to each image, filled by a `LabelStore` while it replays its log."""

    def __init__(self) -> None:
        self._of_image: dict[int, list[Operation]] = {}
        self._undone: dict[str, str] = {}  # when, by operation
        self._repeats: list[Operation] = []

    def note_answer(self, operation: Operation) -> None:
        """Take up an operation that gave answers."""
        for image_id in operation.after:
            self._of_image.setdefault(image_id, []).append(operation)
        if operation.again:
            self._repeats.append(operation)

    def note_travel(self, event: LabelEvent) -> None:
        """Take up that an operation was undone or redone."""
        if event.kind is EventKind.UNDO:
            self._undone[event.target] = event.time
        else:
            self._undone.pop(event.target, None)

    def undone(self, operation_id: str) -> str:
        """When an operation was taken back, as in `PastAnswer`."""
        return self._undone.get(operation_id, "")

    def repeats(self) -> tuple[tuple[Review, Review], ...]:
        """The answers to images that were asked about again: the one before, and it.

        Those that were taken back are left out; each as it read when it was given.
        """
        return tuple(
            (before, after)
            for operation in self._repeats
            if operation.operation_id not in self._undone
            for image_id in sorted(operation.again)
            if (before := operation.before[image_id]) is not None
            and (after := operation.after[image_id]) is not None
        )

    def of(self, image_id: int) -> tuple[PastAnswer, ...]:
        """The answers to an image, the oldest first."""
        return tuple(
            PastAnswer(review, self._undone.get(operation.operation_id, ""))
            for operation in self._of_image.get(image_id, ())
            if (review := operation.after[image_id]) is not None
        )
