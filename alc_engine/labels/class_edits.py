"""Adding, renaming, merging and ordering classes: the events, and the classes after them.

The functions below look whether something can be done and say it as an event,
which `LabelStore.edit_classes` puts into the log; `edited_classes` reads such
an event again, whenever a log is replayed.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from alc_engine.labels.classes import Classes
from alc_engine.labels.events import UNLABELLED, EventKind, LabelEvent, new_operation, unfitting
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


@dataclass(frozen=True, slots=True)
class ClassEdit:
    """A change of the classes, told so that it can be told to a person.

    Attributes
    ----------
    kind : EventKind
    class_id : int
        The class that was added, renamed or merged away; -1 for a new order.
    name : str
        Its name: that it was added with, or that it had before.
    other : str
        Its new name, or the name of the class it was merged into; else empty.
    images : int
        Images whose label is of another class by a merge.
    """

    kind: EventKind
    class_id: int = UNLABELLED
    name: str = ""
    other: str = ""
    images: int = 0


def adding(classes: Classes, name: str) -> LabelEvent:
    """Add a class; it is shown last, and its id is the number of classes there ever were.

    Raises
    ------
    UserFixableError
        If the name is empty or taken.
    """
    checked = classes.checked_name(name)
    return _event(EventKind.ADD_CLASS, class_id=len(classes), class_name=checked)


def renaming(classes: Classes, class_id: int, name: str) -> LabelEvent:
    """Give a class another name.

    Raises
    ------
    UserFixableError
        If the name is empty, taken, or the one that the class has.
    IndexError
        If no such class stands.
    """
    classes.require_standing(class_id)
    checked = classes.checked_name(name, own=class_id)
    if checked == classes.names[class_id]:
        raise UserFixableError(
            say("The class is called “{checked}” already.", checked=checked),
            remedy=say("Write another name."),
        )
    return _event(EventKind.RENAME_CLASS, class_id=class_id, class_name=checked)


def merging(classes: Classes, class_id: int, into: int) -> LabelEvent:
    """Let all labels of a class count as another one, which it is an alias of from then on.

    Raises
    ------
    UserFixableError
        If both are the same.
    IndexError
        If one of them does not stand.
    """
    for each in (class_id, into):
        classes.require_standing(each)
    if class_id == into:
        raise UserFixableError(
            say("A class can't be merged into itself."),
            where=verbatim(classes.names[class_id]),
            remedy=say("Choose another class."),
        )
    return _event(EventKind.MERGE_CLASSES, class_id=class_id, class_ids=(into,))


def ordering(classes: Classes, class_ids: Sequence[int]) -> LabelEvent:
    """Show the classes in another order; those not named come after, as they stood.

    Raises
    ------
    UserFixableError
        If that is the order they are in.
    IndexError, ValueError
        If one of them does not stand, or is named twice.
    """
    for each in class_ids:
        classes.require_standing(each)
    if len(set(class_ids)) != len(class_ids):
        raise ValueError("an order names each class once")
    order = classes.with_order(class_ids).order
    if order == classes.order:
        raise UserFixableError(
            say("The classes are in this order already."), remedy=say("Choose another order.")
        )
    return _event(EventKind.ORDER_CLASSES, class_ids=order)


def edited_classes(classes: Classes, event: LabelEvent) -> tuple[Classes, ClassEdit]:
    """The classes after an event that changes them, and what it did in words.

    An event that comes to nothing, because others were lost with a damaged
    file, leaves the classes as they are.
    """
    class_id, kind = event.class_id, event.kind
    if kind is EventKind.ORDER_CLASSES:
        return classes.with_order(event.class_ids), ClassEdit(kind)
    if kind is EventKind.ADD_CLASS:
        if class_id != len(classes):
            raise unfitting(event, say("it adds a class under a number that is not the next"))
        return classes.with_added(event.class_name), ClassEdit(kind, class_id, event.class_name)
    name = classes.names[class_id]
    if kind is EventKind.RENAME_CLASS:
        after = classes.with_renamed(class_id, event.class_name)
        return after, ClassEdit(kind, class_id, name, event.class_name)
    (into,) = event.class_ids
    return classes.with_merged(class_id, into), ClassEdit(kind, class_id, name, classes.names[into])


def _event(
    kind: EventKind,
    class_id: int = UNLABELLED,
    class_name: str = "",
    class_ids: tuple[int, ...] = (),
) -> LabelEvent:
    """An event of an operation of its own; the log says by whom and when."""
    return LabelEvent(
        event_id=uuid.uuid4().hex,
        operation_id=new_operation(),
        kind=kind,
        class_id=class_id,
        class_name=class_name,
        class_ids=class_ids,
    )
