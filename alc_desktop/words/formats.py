"""Formats and sources in the user's language; the engine names them in English."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from alc_desktop.words.answers import status_word
from alc_engine.formats import EXPORTS
from alc_engine.formats.cleaned import LABELLED
from alc_engine.labels import Status

_TABLE = re.compile(r"table, (?:CSV with (.+)|JSON Lines), (.+)")
_ENCODINGS = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def export_title(name: str) -> str:
    """What a format is called; as the engine says it where there is no other word for it.

    Parameters
    ----------
    name : str
        A key of `EXPORTS`.
    """
    translate = QCoreApplication.translate
    titles = {
        "csv": translate("Formats", "Table of all images (CSV)"),
        "csv-semicolon": translate("Formats", "Table of all images (CSV with ; and decimal comma)"),
        "corrections": translate("Formats", "Table of the corrected images only (CSV)"),
        "table": translate("Formats", "Your own table with the labels corrected"),
    }
    return titles.get(name, EXPORTS[name].title)


def status_in_export(word: str) -> str:
    """A status as exports write it, in the user's language.

    Parameters
    ----------
    word : str
        A key of `ExportReport.by_status`.
    """
    if word == LABELLED:
        return QCoreApplication.translate("Formats", "labelled")
    return status_word(Status[word.upper()])


def source_text(source: str) -> str:
    """Where a scan found its labels; as the engine says it where there is no other word for it.

    Parameters
    ----------
    source : str
        `CatalogScan.source`.
    """
    translate = QCoreApplication.translate
    if source == "folder per class":
        return translate("Formats", "one folder per class")
    table = _TABLE.fullmatch(source)
    if table is None:
        return source
    delimiter, encoding = table.groups()
    columns = {
        None: "JSON Lines",
        "','": translate("Formats", "comma-separated"),
        "';'": translate("Formats", "semicolon-separated"),
        "tab": translate("Formats", "tab-separated"),
    }.get(delimiter, delimiter)
    text = translate("Formats", "table, {columns}, {encoding}")
    return text.format(columns=columns, encoding=_encoding_text(encoding))


def _encoding_text(encoding: str) -> str:
    if encoding == "cp1252":
        return QCoreApplication.translate("Formats", "Western European (Windows)")
    return _ENCODINGS.get(encoding, encoding.upper())
