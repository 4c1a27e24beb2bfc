"""Arguments that say how a table or a folder is to be read, and how it was."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from alc_engine.formats.delimited import DELIMITERS
from alc_engine.images.reading import (
    Choice,
    FoundPaths,
    Kind,
    ReadAs,
    Reading,
    ReadingNotClear,
    Way,
)

_DELIMITER_WORDS = {"tab": "\t", "\\t": "\t", "space": " ", "comma": ",", "semicolon": ";"}
_SAMPLES = 5


def add_table_arguments(group: argparse._ArgumentGroup) -> None:
    """What can be said of any table."""
    group.add_argument("--encoding", metavar="E", help="of the table, e.g. utf-8, cp1251, gb18030")
    group.add_argument("--delimiter", metavar="D", type=_delimiter, help="one of , ; | tab space")
    group.add_argument(
        "--no-header",
        action="store_false",
        default=None,
        dest="header",
        help="the first row is an image, not the names of the columns",
    )
    group.add_argument("--path-column", metavar="NAME", help="column of the image's path")
    group.add_argument("--label-column", metavar="NAME", help="column of its label")
    group.add_argument(
        "--class-names",
        metavar="FILE",
        type=Path,
        help="names of the classes where labels are numbers: one a line",
    )
    group.add_argument(
        "--merge",
        metavar="A=B",
        type=_merge,
        action="append",
        default=[],
        help="read the label A as B; A= reads it as no label; may be repeated",
    )


def add_folder_arguments(group: argparse._ArgumentGroup) -> None:
    """What can be said of a folder."""
    group.add_argument(
        "--class-level",
        metavar="L",
        type=_level(1),
        help="which folder is the class: 1 for those directly in DIR",
    )
    group.add_argument(
        "--split-level",
        metavar="L",
        type=_level(0),
        help="which folder is the part of the data set (train, test); 0: none",
    )
    group.add_argument(
        "--follow-links", action="store_true", help="follow links to folders and out of DIR"
    )


def read_as(args: argparse.Namespace) -> ReadAs:
    """What the arguments say."""
    return ReadAs(
        encoding=args.encoding,
        delimiter=args.delimiter,
        header=args.header,
        path_column=args.path_column,
        label_column=args.label_column,
        class_names=args.class_names,
        class_level=getattr(args, "class_level", None),
        split_level=getattr(args, "split_level", None),
        follow_links=getattr(args, "follow_links", False),
        merges=tuple(args.merge),
    )


def source_words(reading: Reading) -> str:
    """What it was read from, in words."""
    if reading.kind is Kind.FOLDERS:
        return reading.kind.value
    kind = reading.kind.value
    if reading.delimiter:
        kind = f"{kind} with {DELIMITERS[reading.delimiter]}"
    return f"table, {kind}, {reading.encoding}" if reading.encoding else f"table, {kind}"


def reading_lines(reading: Reading) -> list[str]:
    """How it was read, where that is more than a matter of course."""
    lines = []
    if not reading.header:
        lines.append("the first row is taken as an image, not as names of columns")
    if reading.named_by_content:
        columns = f"paths are in '{reading.path_column}'"
        if reading.label_column:
            columns += f", labels in '{reading.label_column}'"
        lines.append(f"{columns} (else: --path-column, --label-column)")
    if reading.class_columns:
        lines.append(f"one column per class: {', '.join(reading.class_columns)}")
    if reading.encoding_choices:
        first, *others = reading.encoding_choices
        lines.append(f"letters read as {first.value}: {_samples(first)}")
        if others:
            named = "; ".join(f"{each.value}: {_samples(each)}" for each in others[:3])
            lines.append(f"  if they are wrong, say which (--encoding): {named}")
    lines += map(_paths_line, reading.paths)
    if reading.kind is Kind.FOLDERS and (reading.class_level > 1 or reading.split_level):
        names = reading.levels[reading.class_level - 1].names
        lines.append(f"the class is folder {reading.class_level}: {', '.join(names)}")
    if reading.splits:
        lines.append(
            f"parts of the data set, kept as the column split: {', '.join(reading.splits)}"
        )
    if reading.followed_links:
        lines.append("links are followed")
    return [f"  {line}" for line in lines]


def reading_values(reading: Reading) -> dict[str, Any]:
    """The same for machines."""
    values = asdict(reading)
    values.pop("columns"), values.pop("path_column"), values.pop("label_column")
    return values


def choices_text(error: ReadingNotClear) -> str:
    """Between what the user has to choose."""
    option = f"--{error.asked.replace('_', '-')}"
    return "\n".join(f"  {option} {each.value:<10} {_samples(each)}" for each in error.choices)


def _samples(choice: Choice) -> str:
    more = " …" if len(choice.samples) > _SAMPLES else ""
    return ", ".join(choice.samples[:_SAMPLES]) + more


def _paths_line(paths: FoundPaths) -> str:
    words = {
        Way.TABLE: "relative to the folder of the table",
        Way.ADDRESS: "read from addresses",
        Way.ELSEWHERE: "of another place, found by their ends",
        Way.BELOW: "found in a folder below",
        Way.PERCENT: "with %20 and the like read as signs",
        Way.LETTERS: "found in another form of their letters",
        Way.CASE: "found in another letter case",
        Way.ENDING: "found by their names without an ending",
    }[paths.way]
    noun = "path" if paths.count == 1 else "paths"
    return f"{paths.count:,} {noun} {words}, e.g. {paths.listed} is {paths.file_name}"


def _delimiter(text: str) -> str:
    delimiter = _DELIMITER_WORDS.get(text.lower(), text)
    if delimiter not in DELIMITERS:
        raise argparse.ArgumentTypeError(f"{text!r} is none of: , ; | tab space")
    return delimiter


def _merge(text: str) -> tuple[str, str]:
    name, sign, other = text.partition("=")
    if not sign or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form A=B")
    return name, other


def _level(least: int) -> Any:
    def level(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} on")
        return int(text)

    return level
