"""How much of its screen a window may take."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 48)
"""What the system's frame around a window may take, in device-independent pixels."""


def available_size(widget: QWidget) -> QSize:
    """Of the screen of a widget, beside task bars."""
    return widget.screen().availableSize()


def room_for(widget: QWidget) -> QSize:
    """The largest size of a window that lies on the screen of `widget` with its frame."""
    return available_size(widget) - FRAME
