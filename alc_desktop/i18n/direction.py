"""Names of files among words that are read from right to left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_FROM_LEFT, _END = "\u2066", "\u2069"
"""Left-to-right isolate and its end: Unicode Standard Annex 9, section 2.4."""


def from_left(name: str) -> str:
    """A file name or path as a label shows it, so that its parts keep their order.

    Among words from right to left ``001.png`` would be shown as ``png.001``.
    """
    if not name or QGuiApplication.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return name
    return f"{_FROM_LEFT}{name}{_END}"
