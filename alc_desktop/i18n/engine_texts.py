"""What the engine says, in the user's language.

The engine speaks English and knows nothing of the window. Its sentences are
collected from its source as templates (``packaging/engine_texts.py``) and
translated with all other texts; here a sentence is found again among them. One
that is not among them stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from alc_desktop.i18n.translations import TextTable
from alc_engine.images.reading import with_choices

if TYPE_CHECKING:
    from alc_engine.images.catalog import ImportProblem

_WHOLE_ERROR = re.compile(
    r"(?P<what>.*?)(?:\nWhere: (?P<where>.*?))?(?:\nRemedy: (?P<remedy>.*))?", re.DOTALL
)
"""As `UserFixableError` writes itself."""

_ROW = re.compile(r", row (\d+)(?=$|: )")
_IMAGE = re.compile(r"image (\d+)")
_IMAGES = re.compile(r"images ([\d, ]+)(?: and ([\d,]+) more)?")
_EVENT = re.compile(r"event (\d+)")
_AND_MORE = re.compile(r"(.+) and (\d+) more", re.DOTALL)


def in_users_language(text: str, *, offered: bool = False) -> str:
    """A sentence of the engine, or an error as it writes itself, in the user's language.

    Values in it (names of files and classes, numbers, what the system says) stay. A
    choice is named by the control of the window that makes it; by none where it is
    `offered` right beside the sentence.
    """
    said = _in_users_language(text)
    return with_choices(said, (lambda field, value: "") if offered else control_name)


def control_name(field: str, value: str = "") -> str:
    """What the control is called in which the user makes a choice of `ReadAs`."""
    translate = QCoreApplication.translate
    names = {
        "encoding": translate("ReadingForm", "Encoding"),
        "delimiter": translate("ReadingForm", "Columns are"),
        "header": translate("ReadingForm", "The first row names the columns"),
        "path_column": translate("ReadingForm", "Path column"),
        "label_column": translate("ReadingForm", "Label column"),
        "class_names": translate("ReadingForm", "Names of the classes…"),
        "class_level": translate("ReadingForm", "Class"),
        "split_level": translate("ReadingForm", "Part"),
        "follow_links": translate("ReadingForm", "Follow links"),
        "merges": translate("MergeOffer", "Merge"),
    }
    quoted = translate("EngineWords", "“{name}”").format(name=names[field])
    return f"{quoted}: {value}" if field == "class_names" and value else quoted


def _in_users_language(text: str) -> str:
    parts = _WHOLE_ERROR.fullmatch(text)
    if parts is None or parts["where"] is parts["remedy"] is None:
        return _said(text)
    translate = QCoreApplication.translate
    lines = [_said(parts["what"])]
    if parts["where"] is not None:
        place = place_in_users_language(parts["where"])
        lines.append(translate("EngineWords", "Where: {place}").format(place=place))
    if parts["remedy"] is not None:
        remedy = in_users_language(parts["remedy"])
        lines.append(translate("EngineWords", "Remedy: {remedy}").format(remedy=remedy))
    return "\n".join(lines)


def place_in_users_language(where: str) -> str:
    """A row, an image or a file that an error concerns; paths stay as they are."""
    translate = QCoreApplication.translate
    if found := _IMAGE.fullmatch(where):
        return translate("EngineWords", "image {number}").format(number=found[1])
    if (found := _IMAGES.fullmatch(where)) and found[2]:
        text = translate("EngineWords", "images {numbers} and {count} more")
        return text.format(numbers=found[1], count=found[2])
    if found:
        return translate("EngineWords", "images {numbers}").format(numbers=found[1])
    if found := _EVENT.fullmatch(where):
        return translate("EngineWords", "answer {number} of the log").format(number=found[1])
    if found := _AND_MORE.fullmatch(where):
        text = translate("EngineWords", "{name} and {count} more")
        return text.format(name=found[1], count=found[2])
    row = translate("EngineWords", ", row {number}")
    return _ROW.sub(lambda found: row.format(number=found[1]), where)


def problem_text(problem: ImportProblem) -> str:
    """A problem of a file or a row in one line."""
    place = place_in_users_language(problem.where)
    return f"{place}: {in_users_language(problem.what)} {in_users_language(problem.remedy)}"


def _said(text: str) -> str:
    application = QCoreApplication.instance()
    if application is None:
        return text
    only_own = Qt.FindChildOption.FindDirectChildrenOnly
    for table in reversed(application.findChildren(TextTable, options=only_own)):
        found = table.engine.translated(text, _words)
        if found is not None:
            return found
    return text


def _words(text: str) -> str:
    """Words within a sentence: a sentence themselves, or a place."""
    said = in_users_language(text)
    return place_in_users_language(text) if said == text else said
