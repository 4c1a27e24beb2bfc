"""The button that does what a dialog is there for."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def primary_button(text: str) -> QPushButton:
    """A button in the accent colour.

    It has its role before a box or a layout takes it: those have it drawn at once, and
    a role that comes later is not seen.
    """
    button = QPushButton(text)
    button.setProperty("role", "primary")
    return button
