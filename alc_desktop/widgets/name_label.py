"""The name of a class in a narrow place: in as many lines as it needs, never cut."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from alc_desktop.widgets.wrapped_name import WrappedName


class NameLabel(QLabel):
    """Shows the whole of its text; a word wider than its place goes on in the next line.

    A `QLabel` wraps between words alone, and what does not fit then is not seen.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        return math.ceil(self._laid_out(width).height)

    def sizeHint(self) -> QSize:
        """As high as it is at its present width."""
        return QSize(self.fontMetrics().averageCharWidth(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One line; the layout asks for more by `heightForWidth`."""
        return QSize(self.fontMetrics().averageCharWidth(), self.fontMetrics().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint all lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._laid_out(self.width()).draw(painter, QRectF(self.rect()))

    def _laid_out(self, width: int) -> WrappedName:
        return WrappedName(self.text(), (), self.font(), width)
