"""The `alc` command. One file a command, each with `add_arguments(parser)` and `run(args)`.

Only the module of the command that was asked for is imported, so `alc --help`
answers at once. The command works in the program's own folder, from before its
module is imported (`alc_engine.runtime.launching` says why); paths are meant from the folder
that it was called in. Exit status: 0; 1 for what
the user can mend, with cause and remedy on stderr; 2 for a wrong command line; 130
after Ctrl-C (`alc_engine.runtime.end_quietly`).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TextIO

from alc_engine.cli import arguments
from alc_engine.cli.interrupts import interruptible
from alc_engine.images.reading import ReadingNotClear
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.launching import become_helper, in_neutral_folder

COMMANDS = {
    "new": ("alc_engine.cli.new", "make a project from a folder or a table of images"),
    "prepare": ("alc_engine.cli.prepare", "compute features and neighbours; goes on if stopped"),
    "round": ("alc_engine.cli.round", "train, and write the images to ask about"),
    "answer": ("alc_engine.cli.answer", "take in a table of the expert's answers"),
    "accept": ("alc_engine.cli.accept", "take the model's suggestion for many images at once"),
    "undo": ("alc_engine.cli.undo", "take back the last step"),
    "redo": ("alc_engine.cli.undo", "bring back what was taken back last"),
    "add": ("alc_engine.cli.add", "add new images to a project"),
    "relocate": ("alc_engine.cli.relocate", "tell a project where its images are now"),
    "classes": ("alc_engine.cli.classes", "list, add, rename, merge or order the classes"),
    "status": ("alc_engine.cli.status", "say where the work stands"),
    "rank": ("alc_engine.cli.rank", "write every image with how far its label is to be trusted"),
    "export": ("alc_engine.cli.export", "write the cleaned labels"),
    "check": ("alc_engine.cli.check", "check a project file, or salvage a damaged one"),
    "simulate": ("alc_engine.cli.simulate", "compare strategies where the truth is known"),
    "experiment": ("alc_engine.cli.experiment", "rerun a figure or a table of the paper"),
    "strategies": ("alc_engine.cli.strategies", "list the ways of choosing images"),
    "backbones": ("alc_engine.cli.backbones", "list the feature networks"),
}
"""Module and summary of every command."""

_EXAMPLE = """\
the whole job:
  alc new cats.alc --images photos --labels labels.csv
  alc prepare cats.alc
  alc round cats.alc --out batch.csv
  alc answer cats.alc batch.csv          (after filling in the column `label`)
  alc export cats.alc --out cleaned.csv
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = sys.argv[1:] if argv is None else list(argv)
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_characters(stream)
    if become_helper(words):
        return 0
    with in_neutral_folder() as called_in:
        return _run(words, called_in)


def _run(words: Sequence[str], called_in: Path) -> int:
    """Run one command, whose paths are meant from the folder `called_in`."""
    chosen = next((word for word in words if not word.startswith("-")), "")
    arguments.called_in = called_in
    args = _parser(chosen).parse_args(words)
    arguments.make_absolute(args)
    try:
        with interruptible():
            return int(import_module(COMMANDS[args.command][0]).run(args))
    except UserFixableError as error:
        from alc_engine.cli.console import Terminal

        print(f"alc {args.command}: {Terminal().say(error.message)}", file=sys.stderr)
        if isinstance(error, ReadingNotClear):
            from alc_engine.cli.reading_options import choices_text

            print(choices_text(error), file=sys.stderr)
        return 1
    except MemoryError:
        print(
            f"alc {args.command}: There is not enough memory.\n"
            "Remedy: Close other programs and try again. No answer is lost.",
            file=sys.stderr,
        )
        return 1
    except (Cancelled, KeyboardInterrupt):
        print(
            f"\nalc {args.command}: stopped. What was finished is kept; "
            "the same command goes on from there.",
            file=sys.stderr,
        )
        return 130
    except BrokenPipeError:  # the reader of our output, `head` for one, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser(chosen: str) -> argparse.ArgumentParser:
    """The command line, with the arguments of the chosen command only."""
    parser = argparse.ArgumentParser(
        prog="alc",
        description="Find and correct wrong labels of images.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(
            name, help=summary, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        if name == chosen:
            command.description = f"{summary[0].upper()}{summary[1:]}."
            import_module(module).add_arguments(command)
    return parser


def _never_fail_on_characters(stream: TextIO) -> None:
    """A file name that the terminal can't show is shown escaped."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None and stream.errors == "strict":
        reconfigure(errors="backslashreplace")
