"""A sentence for each operation of the log: what, of which image, what it was and became."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.moments import clock_text
from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.answer_words import change_text, status_word
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.remark_words import remark_text
from alc_engine.labels.past_operations import PastOperation
from alc_engine.labels.store import EventKind, LabelChange, Review, Status

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Spoken:
    """What sentences are made of, beside the operation.

    Attributes
    ----------
    facts : ImageFacts
        What may be told of the images; of those that are hidden only which they are.
    came_as : (N,) int64
        Class that each image was handed in with; -1 for none.
    """

    facts: ImageFacts
    came_as: NDArray[np.int64]


def sentence(past: PastOperation, spoken: Spoken) -> str:
    """What was done, undone or redone."""
    done = DONE[past.operation.kind](past, spoken)
    travel = TRAVELLED.get(past.kind)
    return done if travel is None else travel().format(answer=done)


def details(past: PastOperation, undone: str = "") -> str:
    """Who did it when, in which round, and that it was undone.

    Parameters
    ----------
    past : PastOperation
    undone : str
        When, ISO 8601; empty if it was not.
    """
    by = past.by
    parts = [clock_text(by.time)] if by.time else []
    parts.append(by.reviewer or translate("History", "unknown"))
    if past.kind.is_answer and by.round == 0:
        parts.append(translate("History", "before round 1"))
    elif past.kind.is_answer:
        parts.append(translate("History", "round {round}").format(round=count_text(by.round)))
    if undone and not past.kind.is_travel:
        text = translate("History", "undone {when}")
        parts.append(text.format(when=clock_text(undone)))
    return " · ".join(parts)


def _answered(past: PastOperation, spoken: Spoken) -> str:
    """What an image was and became; of many, how many became what."""
    operation, facts = past.operation, spoken.facts
    ids = operation.image_ids
    if facts.hides_any(ids) or len(ids) != 1:
        return _counted(past, facts)
    (image_id,) = ids.tolist()
    before, after = operation.before[image_id], operation.after[image_id]
    assert after is not None
    image, now = facts.file_names[image_id], _state(after, facts)
    came_as = int(spoken.came_as[image_id])
    class_before = came_as if before is None else before.class_id
    if after.class_id >= 0 and after.class_id == class_before:
        return translate("History", "{image}: {now}").format(image=image, now=now)
    text = translate("History", "{image}: {was} became {now}")
    return text.format(image=image, was=_was(before, came_as, facts), now=now)


def _counted(past: PastOperation, facts: ImageFacts) -> str:
    operation = past.operation
    said = LabelChange(
        *(EventKind.ANSWER, operation.image_ids, operation.class_id, Future()),
        counts=operation.counts,
        repeated=operation.repeated,
    )
    if facts.hides_any(operation.image_ids):
        return translate("History", "{images}: answered").format(images=change_text(said, facts))
    return change_text(said, facts)


def _again(past: PastOperation, spoken: Spoken) -> str:
    text = translate("History", "{answer}, asked about again")
    return text.format(answer=_answered(past, spoken))


def _edited(past: PastOperation, spoken: Spoken) -> str:
    operation = past.operation
    assert operation.edit is not None
    kind = operation.kind
    change = LabelChange(kind, operation.image_ids, -1, Future(), operation.edit)
    return change_text(change, spoken.facts)


def _remarked(past: PastOperation, spoken: Spoken) -> str:
    remark = past.operation.remark
    assert remark is not None
    words = remark_text(remark, spoken.facts)
    return words[:1].upper() + words[1:]


def _was(before: Review | None, came_as: int, facts: ImageFacts) -> str:
    if before is not None:
        return _state(before, facts)
    if came_as < 0:
        return translate("History", "no label")
    return translate("History", "“{name}”").format(name=facts.class_name(came_as))


def _state(review: Review, facts: ImageFacts) -> str:
    """``“birch” (corrected)``; ``unsure``."""
    word = status_word(review.status)
    if review.class_id < 0 or review.status in (Status.UNSURE, Status.EXCLUDED):
        return word
    text = translate("History", "“{name}” ({status})")
    return text.format(name=facts.class_name(review.class_id), status=word)


DONE: Mapping[EventKind, Callable[[PastOperation, Spoken], str]] = MappingProxyType(
    {
        EventKind.ANSWER: _answered,
        EventKind.REPEAT: _again,
        EventKind.ADD_CLASS: _edited,
        EventKind.RENAME_CLASS: _edited,
        EventKind.MERGE_CLASSES: _edited,
        EventKind.ORDER_CLASSES: _edited,
        EventKind.NOTE_IMAGE: _remarked,
        EventKind.FLAG_IMAGE: _remarked,
        EventKind.DESCRIBE_CLASS: _remarked,
        EventKind.PICTURE_CLASS: _remarked,
    }
)
"""Who says what an operation of each kind did: an entry for each kind of event but travels.

It is given `PastOperation.event`, the line of the log, where the kind is no answer.
"""

TRAVELLED: Mapping[EventKind, Callable[[], str]] = MappingProxyType(
    {
        EventKind.UNDO: lambda: translate("Wording", "Undone: {answer}"),
        EventKind.REDO: lambda: translate("Wording", "Redone: {answer}"),
    }
)
