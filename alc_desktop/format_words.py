"""Formats and sources in the user's language; the engine names them in English."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from alc_engine.formats import EXPORTS

_TABLE = re.compile(r"table, (?:CSV with (.+)|JSON Lines), (.+)")


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
        "corrections": translate("Formats", "Table of the corrected images only (CSV)"),
    }
    return titles.get(name, EXPORTS[name].title)


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
    if delimiter is None:
        return translate("Formats", "table, JSON Lines, {encoding}").format(encoding=encoding)
    mark = translate("Formats", "tab") if delimiter == "tab" else delimiter
    text = translate("Formats", "table, CSV with {mark}, {encoding}")
    return text.format(mark=mark, encoding=encoding)
