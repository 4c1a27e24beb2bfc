"""A file that names the classes of a table with numbers as labels.

Either one name a line, the first being class 0 (or 1, where the labels count
from there); or number and name side by side; or the same as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from alc_engine.formats.text_encoding import decode_text
from alc_engine.images.reading import ReadAs, merged_label
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

USUAL_FILES = ("classes.txt", "class_names.txt", "labels.txt", "names.txt", "categories.txt")
"""Where programs put such names, beside the table."""

_NUMBERED = re.compile(r"\s*\"?(\d+)\"?\s*[,;:\t ]\s*\"?(.*?)\"?\s*")
_WHOLE = re.compile(r"\d+(\.0+)?")


def renamed_labels(labels: Iterable[str], read_as: ReadAs) -> dict[str, str]:
    """What labels are called that the user wants to be read as others.

    Raises
    ------
    UserFixableError
        As `read_class_names`.
    """
    labels = set(labels)
    names = {label: label for label in labels}
    if read_as.class_names is not None:
        names = read_class_names(read_as.class_names, labels, read_as.encoding)
    merges = dict(read_as.merges)
    new = {label: merged_label(name, merges) for label, name in names.items()}
    return {label: name for label, name in new.items() if label != name}


def read_class_names(path: Path, labels: Iterable[str], encoding: str | None) -> dict[str, str]:
    """The name of each label that occurs.

    Parameters
    ----------
    path : Path
    labels : iterable of str
        As the table has them; an empty one is no label.
    encoding : str, optional
        In place of the one that is found.

    Raises
    ------
    UserFixableError
        If the file can't be read, a label is no number, or a number has no name.
    """
    numbers: dict[str, int] = {}
    for label in filter(None, labels):
        if not _WHOLE.fullmatch(label.strip()):
            raise UserFixableError(
                say(
                    "The label '{label}' is no number, so that no line of the file names it.",
                    label=label,
                ),
                verbatim(path),
                say("Leave the file of class names out."),
            )
        numbers[label] = int(float(label))
    names = _names(path, encoding, set(numbers.values()))
    for label, number in numbers.items():
        if number not in names:
            raise UserFixableError(
                say("The file has no name for the label '{label}'.", label=label),
                verbatim(path),
                say("Add a line for it, or write each line as number and name: 1 cat."),
            )
    return {label: names[number] for label, number in numbers.items()}


def _names(path: Path, encoding: str | None, used: set[int]) -> dict[int, str]:
    try:
        text = decode_text(path.read_bytes(), encoding).text
    except OSError as error:
        raise UserFixableError(
            say(
                "The file of class names can't be read ({reason}).",
                reason=error.strerror or str(error),
            ),
            verbatim(path),
            say("Choose it again."),
        ) from error
    if text.lstrip()[:1] in ("[", "{"):
        return _from_json(path, text, used)
    lines = [line for line in text.splitlines() if line.strip()]
    numbered = [_NUMBERED.fullmatch(line) for line in lines]
    found = {int(match[1]): match[2] for match in numbered if match is not None and match[2]}
    if len(found) == len(lines):
        return found
    return _counted(path, [line.strip() for line in lines], used)


def _from_json(path: Path, text: str, used: set[int]) -> dict[int, str]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return _counted(path, value, used)
    if isinstance(value, dict):
        if all(isinstance(name, str) and key.isdecimal() for key, name in value.items()):
            return {int(key): name for key, name in value.items()}
        if all(isinstance(number, int) for number in value.values()):
            return {number: name for name, number in value.items()}
    raise UserFixableError(
        say("The file of class names is no list of names."),
        verbatim(path),
        say("Write one name a line, the first being that of class 0."),
    )


def _counted(path: Path, names: list[str], used: set[int]) -> dict[int, str]:
    """Names by number, from 0 or from 1 on, as the labels in use say."""
    if 0 in used or len(names) not in used:
        if used and 0 not in used and max(used) < len(names):
            raise UserFixableError(
                say(
                    "The labels use neither 0 nor the last number, so that it is not clear whether "
                    "they count from 0 or from 1."
                ),
                verbatim(path),
                say("Write each line as number and name: 1 cat."),
            )
        return dict(enumerate(names))
    return dict(enumerate(names, start=1))
