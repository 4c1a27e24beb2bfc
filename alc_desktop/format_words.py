"""Export formats in the user's language; the engine names them in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alc_engine.formats import EXPORTS


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
