"""`alc undo`: take back the last step, as the window does."""

from __future__ import annotations

import argparse

from alc_engine.cli import arguments
from alc_engine.cli.console import count, tell, warn
from alc_engine.errors import UserFixableError
from alc_engine.project import Project


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc undo`."""
    arguments.project(parser)
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc undo cats.alc

        Takes back the last answers that went in together, or the last change of
        the classes. Once more takes back the one before. Nothing is lost: redo in
        the window brings it back as long as nothing else was answered.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Undo one operation and say what it was."""
    with Project.open(args.project) as project:
        change = project.session.undo()
        if change is None:
            raise UserFixableError(
                "There is nothing to take back.",
                where=str(args.project),
                remedy="Answer something first: `alc answer`.",
            )
        change.saved.result()
        names = [project.catalog.file_names[i] for i in change.image_ids]
        what = "a change of the classes" if change.edit is not None else _answers(names)
        warn(project.place_risks)
    tell(
        args.json,
        {
            "undone": "classes" if change.edit is not None else "answers",
            "images": names,
        },
        [f"Taken back: {what}."],
    )
    return 0


def _answers(names: list[str]) -> str:
    return f"{count(len(names), 'answer')} ({names[0]}{', …' if len(names) > 1 else ''})"
