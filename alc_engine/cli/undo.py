"""`alc undo`, `alc redo`: take back the last step, or the taking back, as the window does."""

from __future__ import annotations

import argparse

from alc_engine.cli import arguments
from alc_engine.cli.console import count, tell, warn
from alc_engine.labels.store import EventKind, LabelChange
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_UNDO_EXAMPLE = """
alc undo cats.alc

Takes back the last answers or notes that went in together, or the last change
of the classes. Once more takes back the one before. Nothing is lost: `alc redo`
brings it back as long as nothing else was answered. Images that were added stay,
with the labels and answers that came with them.
"""

_REDO_EXAMPLE = """
alc redo cats.alc

Brings back what `alc undo`, or undo in the window, took back last; as long as
nothing else was answered since.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of both."""
    arguments.project(parser)
    arguments.as_json(parser)
    redoes = parser.prog.endswith(" redo")
    arguments.example(parser, _REDO_EXAMPLE if redoes else _UNDO_EXAMPLE)


def run(args: argparse.Namespace) -> int:
    """Undo or redo one operation and say what it was."""
    redoes = args.command == "redo"
    with Project.open(args.project) as project:
        change = project.session.redo() if redoes else project.session.undo()
        if change is None:
            raise _nothing_to_redo(args) if redoes else _nothing_to_undo(args)
        change.saved.result()
        about = change.image_ids if change.remark is None else change.remark.image_ids
        names = [project.catalog.file_names[i] for i in about]
        kind, what = _told(change, names)
        warn(project.place_risks)
    tell(
        args.json,
        {
            "redone" if redoes else "undone": kind,
            "images": names,
        },
        [f"{'Brought back' if redoes else 'Taken back'}: {what}."],
    )
    return 0


def _nothing_to_undo(args: argparse.Namespace) -> UserFixableError:
    return UserFixableError(
        say("There is nothing to take back."),
        where=verbatim(args.project),
        remedy=say("Answer something first: `alc answer`. What came with the images stays."),
    )


def _nothing_to_redo(args: argparse.Namespace) -> UserFixableError:
    return UserFixableError(
        say("There is nothing to bring back."),
        where=verbatim(args.project),
        remedy=say(
            "Only what `alc undo` took back last comes back, before anything else is answered."
        ),
    )


def _told(change: LabelChange, names: list[str]) -> tuple[str, str]:
    """What kind of step it was, and what it was in words."""
    if change.edit is not None:
        return "classes", "a change of the classes"
    if change.remark is None:
        return "answers", _of("answer", names)
    if change.remark.kind is EventKind.DESCRIBE_CLASS:
        return "remarks", "the description of a class"
    if change.remark.kind is EventKind.PICTURE_CLASS:
        return "remarks", "a choice of pictures of a class"
    return "remarks", _of("note" if change.remark.kind is EventKind.NOTE_IMAGE else "flag", names)


def _of(what: str, names: list[str]) -> str:
    return f"{count(len(names), what)} ({names[0]}{', …' if len(names) > 1 else ''})"
