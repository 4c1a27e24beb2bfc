"""Arguments that several commands share."""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from alc_engine.runtime.file_names import is_file

called_in = Path()
"""The folder that the command was called in; paths of the command line start there."""


def example(parser: argparse.ArgumentParser, text: str) -> None:
    """Show `text` below the help of a command."""
    parser.epilog = "example:\n" + textwrap.indent(textwrap.dedent(text).strip("\n"), "  ")


def project(parser: argparse.ArgumentParser) -> None:
    """The project file."""
    parser.add_argument("project", metavar="PROJECT.alc", type=Path, help="the project file")


def file_or_name(text: str) -> str:
    """A file as an absolute path, anything else as it is, for argparse."""
    path = called_in / Path(text).expanduser()
    return str(path) if is_file(path) else text


def make_absolute(args: argparse.Namespace) -> None:
    """Let every path of a command line mean the same in any folder."""
    for name, value in vars(args).items():
        if isinstance(value, Path):
            setattr(args, name, called_in / value.expanduser())


def shown(path: Path) -> str:
    """A path as it would be typed where the command was called."""
    return str(path.relative_to(called_in)) if path.is_relative_to(called_in) else str(path)


def as_json(parser: argparse.ArgumentParser) -> None:
    """Results for machines."""
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def out(parser: argparse.ArgumentParser, metavar: str, text: str) -> None:
    """Where the result is written."""
    parser.add_argument("--out", metavar=metavar, type=Path, required=True, help=text)


def asking(parser: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """How images are chosen; None where it is not said."""
    parser.add_argument("--strategy", metavar="NAME", help="see `alc strategies`")
    parser.add_argument("--batch-size", metavar="Q", type=_at_least_one, help="images a round")
    parser.add_argument("--seed", metavar="S", type=_at_least_zero, help="of chance")
    parser.add_argument("--device", metavar="DEV", help="auto, cpu, cuda or mps")


def side(text: str) -> int:
    """The side of a square in pixels, for argparse."""
    return _at_least_one(text)


def amount(text: str) -> int:
    """A number of things, at least one, for argparse."""
    return _at_least_one(text)


def channels(text: str) -> tuple[int, ...]:
    """One channel or three, counted from 1, for argparse."""
    chosen = tuple(_at_least_one(part) for part in text.split(","))
    if len(chosen) not in (1, 3):
        raise argparse.ArgumentTypeError(f"{text!r} is not one channel, nor three")
    return chosen


def seed(text: str) -> int:
    """A seed, for argparse."""
    return _at_least_zero(text)


def _at_least_one(text: str) -> int:
    return _at_least(text, 1)


def _at_least_zero(text: str) -> int:
    return _at_least(text, 0)


def _at_least(text: str, least: int) -> int:
    try:
        number = int(text)
    except ValueError:
        number = least - 1
    if number < least:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least {least}")
    return number
