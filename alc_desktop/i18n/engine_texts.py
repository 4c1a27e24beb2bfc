"""What the engine says, in the user's language.

The engine speaks English and knows nothing of the window: it hands over messages
(`alc_engine.runtime.messages`), whose templates are translated with all other texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from alc_desktop.i18n.joining import told_of
from alc_engine.runtime.messages import Option, Voice

if TYPE_CHECKING:
    from alc_engine.images.catalog import ImportProblem

ENGINE = "Engine"
"""Context of the templates of the engine."""

_translation = QCoreApplication.translate  # of texts that are collected elsewhere


def in_users_language(text: str, *, offered: bool = False, file_names: Sequence[str] = ()) -> str:
    """A message in the user's language; a text that is none, as a system's, stays as it is.

    Parameters
    ----------
    text : str
    offered : bool
        A choice is made right beside the text and need not be named; else it is named by
        the control of the window that makes it.
    file_names : sequence of N str
        Of the catalogue, so that images are called by name.
    """
    return _Window(offered, file_names).say(text)


class _Window(Voice):
    """As the window says messages."""

    def __init__(self, offered: bool, file_names: Sequence[str]) -> None:
        self._offered, self._file_names = offered, file_names

    def template(self, template: str) -> str:
        return _translation(ENGINE, template)

    def number(self, number: float, spec: str) -> str:
        locale = QLocale()
        signs = str.maketrans({",": locale.groupSeparator(), ".": locale.decimalPoint()})
        return format(number, spec).translate(signs)

    def option(self, option: Option) -> str:
        return "" if self._offered else control_name(option.field, option.value)

    def image(self, image_id: int) -> str:
        return self._file_names[image_id] if image_id < len(self._file_names) else str(image_id)


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
    return told_of(quoted, value) if field == "class_names" and value else quoted


def problem_text(problem: ImportProblem) -> str:
    """A problem of a file or a row in one line."""
    where, what, remedy = map(in_users_language, (problem.where, problem.what, problem.remedy))
    return told_of(where, f"{what} {remedy}")
