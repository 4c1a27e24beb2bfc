"""Labels of the few text sizes that the pages use, relative to the user's own font."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

TITLE, SECTION = 1.9, 1.15
"""Sizes as multiples of the application's font."""


def heading(text: str, size: float = SECTION, parent: QWidget | None = None) -> QLabel:
    """A heading."""
    label = QLabel(text, parent)
    label.setFont(scaled(label.font(), size, bold=True))
    label.setWordWrap(size == TITLE)
    if not label.wordWrap():  # it belongs to what is below it
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def paragraph(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Running text; wraps, and can be selected with the mouse.

    Parameters
    ----------
    role : str
        ``"muted"``, ``"warning"``, ``"danger"`` or empty.
    """
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def scaled(font: QFont, size: float, bold: bool = False) -> QFont:
    """`font` at a multiple of its size."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * size)
    else:
        result.setPixelSize(round(font.pixelSize() * size))
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result
