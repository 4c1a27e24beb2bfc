"""A page with one narrow column, a little above its middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from alc_desktop.widgets.theme import SPACING


class NarrowPage(QScrollArea):
    """Shows widgets below each other, scrolled where they are too high; buttons keep their size."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        page = QWidget()
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACING)
        for widget in widgets:
            is_button = isinstance(widget, QPushButton)
            side = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
            column.addWidget(widget, 0, side)
        across = QHBoxLayout(page)
        across.addStretch(1)
        down = QVBoxLayout()
        down.addStretch(2)
        down.addLayout(column)
        down.addStretch(3)
        across.addLayout(down, 2)
        across.addStretch(1)
