"""`alc classes`: list the classes, or add, rename, merge or order them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

import numpy as np

from alc_engine.cli import arguments
from alc_engine.cli.console import count, tell
from alc_engine.labels.classes import Classes
from alc_engine.labels.store import ClassEdit, EventKind, LabelChange, Status
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import and_more, say, verbatim

_NAMED_CLASSES = 20  # in a message


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc classes`."""
    arguments.project(parser)
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--add", metavar="NAME", help="add a class")
    change.add_argument(
        "--rename", nargs=2, metavar=("OLD", "NEW"), help="give a class another name"
    )
    change.add_argument(
        "--merge",
        nargs=2,
        metavar=("FROM", "INTO"),
        help="let all labels of a class count as another one",
    )
    change.add_argument(
        "--order",
        nargs="+",
        metavar="NAME",
        help="show the classes in this order; those not named come after",
    )
    parser.add_argument("--reviewer", metavar="NAME", default="", help="who does it")
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc classes cats.alc
        alc classes cats.alc --merge tabby cat

        Each change is one operation that one undo in the application takes back.
        The labels as they were handed in stay on record; your table is not touched.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Change the classes if asked to, then list them."""
    changes = any((args.add is not None, args.rename, args.merge, args.order))
    with Project.open(args.project, read_only=not changes) as project:
        session = project.session
        change = _change(session, args) if changes else None
        if change is not None:
            change.saved.result()
        rows, merged = _rows(session), _merged(session.classes)
        lines = [] if change is None else [_sentence(change)]
        tell(args.json, {"classes": rows, "merged": merged}, [*lines, *_table(rows, merged)])
    return 0


def _change(session: ActiveLearningSession, args: argparse.Namespace) -> LabelChange:
    classes, who = session.classes, args.reviewer
    if args.add is not None:
        return session.add_class(args.add, reviewer=who)
    if args.rename:
        old, new = args.rename
        return session.rename_class(_class(classes, old), new, reviewer=who)
    if args.merge:
        gone, kept = (_class(classes, name) for name in args.merge)
        return session.merge_classes(gone, kept, reviewer=who)
    order = [_class(classes, name) for name in args.order]
    if len(set(order)) != len(order):
        raise UserFixableError(
            say("A class is named twice in the order."),
            where=verbatim(", ".join(args.order)),
            remedy=say("Name each class once."),
        )
    return session.order_classes(order, reviewer=who)


def _class(classes: Classes, name: str) -> int:
    """The class that stands under that name."""
    if name not in classes.shown_names:
        named = ", ".join(f"“{each}”" for each in classes.shown_names[:_NAMED_CLASSES])
        more = len(classes.order) - _NAMED_CLASSES
        raise UserFixableError(
            say("There is no class “{name}”.", name=name),
            remedy=say("The classes are: {names}.", names=and_more(named, more)),
        )
    return classes.find(name)


def _sentence(change: LabelChange) -> str:
    """What was done."""
    edit = change.edit
    assert isinstance(edit, ClassEdit)
    if edit.kind is EventKind.ADD_CLASS:
        return f"The class “{edit.name}” was added."
    if edit.kind is EventKind.RENAME_CLASS:
        return f"The class “{edit.name}” is called “{edit.other}” now."
    if edit.kind is EventKind.MERGE_CLASSES:
        images = count(edit.images, "image")
        return f"The class “{edit.name}” was merged into “{edit.other}”: {images} moved."
    return "The classes are in another order."


def _rows(session: ActiveLearningSession) -> list[dict[str, Any]]:
    """Every class that stands, in the order it is shown in."""
    classes, labels = session.classes, session.labels
    now = np.bincount(labels.labels[labels.labels >= 0], minlength=len(classes))
    given = np.bincount(labels.given_labels[labels.given_labels >= 0], minlength=len(classes))
    confirmed, corrected = (
        np.bincount(labels.expert_labels[labels.status == status], minlength=len(classes))
        for status in (Status.CONFIRMED, Status.CORRECTED)
    )
    return [
        {
            "class_id": class_id,
            "name": classes.names[class_id],
            "images": int(now[class_id]),
            "given": int(given[class_id]),
            "confirmed": int(confirmed[class_id]),
            "corrected": int(corrected[class_id]),
        }
        for class_id in classes.order
    ]


def _merged(classes: Classes) -> list[dict[str, str]]:
    return [
        {"name": classes.names[class_id], "into": classes.names[classes.into[class_id]]}
        for class_id in classes.merged
    ]


def _table(rows: Sequence[dict[str, Any]], merged: Sequence[dict[str, str]]) -> list[str]:
    """A line each, names on the left and figures on the right, in columns."""
    figures = ("images", "given", "confirmed", "corrected")
    cells = [("class", *figures)]
    cells += [(row["name"], *(f"{row[figure]:,}" for figure in figures)) for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    lines = [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in cells
    ]
    return [*lines, *(f"“{each['name']}” was merged into “{each['into']}”" for each in merged)]
