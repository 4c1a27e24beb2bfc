"""Formats and sources in the user's language; the engine names them in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.joining import listing
from alc_engine.formats import EXPORTS
from alc_engine.images.reading import Kind, Reading

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


def source_text(reading: Reading) -> str:
    """What labels were read from."""
    translate = QCoreApplication.translate
    if reading.kind is Kind.FOLDERS:
        return translate("Formats", "one folder per class")
    parts = [translate("Formats", "table"), kind_text(reading)]
    if reading.encoding:
        parts.append(encoding_text(reading.encoding))
    return listing(parts)


def kind_text(reading: Reading) -> str:
    """The kind of table; names of programs and formats stay."""
    translate = QCoreApplication.translate
    if reading.kind is Kind.DELIMITED:
        return delimiter_text(reading.delimiter)
    if reading.kind is Kind.LABEL_STUDIO:
        return translate("Formats", "tasks of Label Studio")
    if reading.kind is Kind.FIFTYONE:
        return translate("Formats", "labels of FiftyOne")
    return reading.kind.value


def delimiter_text(delimiter: str) -> str:
    """How columns are divided."""
    translate = QCoreApplication.translate
    return {
        ",": translate("Formats", "comma-separated"),
        ";": translate("Formats", "semicolon-separated"),
        "\t": translate("Formats", "tab-separated"),
        "|": translate("Formats", "divided by |"),
        " ": translate("Formats", "space-separated"),
    }[delimiter]


def encoding_text(encoding: str) -> str:
    """What other programs call an encoding."""
    translate = QCoreApplication.translate
    name = {
        "cp1252": translate("Formats", "Western European (Windows)"),
        "cp1250": translate("Formats", "Central European (Windows)"),
        "cp1251": translate("Formats", "Cyrillic (Windows)"),
        "cp1253": translate("Formats", "Greek (Windows)"),
        "cp1254": translate("Formats", "Turkish (Windows)"),
        "cp1255": translate("Formats", "Hebrew (Windows)"),
        "cp1256": translate("Formats", "Arabic (Windows)"),
        "cp1257": translate("Formats", "Baltic (Windows)"),
        "cp1258": translate("Formats", "Vietnamese (Windows)"),
        "cp874": translate("Formats", "Thai (Windows)"),
        "cp932": translate("Formats", "Japanese (Shift JIS)"),
        "gb18030": translate("Formats", "Chinese, simplified (GB 18030)"),
        "big5hkscs": translate("Formats", "Chinese, traditional (Big5)"),
        "cp949": translate("Formats", "Korean (Windows)"),
        "koi8_r": translate("Formats", "Cyrillic (KOI8-R)"),
        "euc_jp": translate("Formats", "Japanese (EUC)"),
        "mac_roman": translate("Formats", "Western European (Mac)"),
        "cp850": translate("Formats", "Western European (DOS)"),
    }.get(encoding)
    return name or _ENCODINGS.get(encoding, encoding.upper())
