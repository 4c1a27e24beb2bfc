"""A progress bar that is seen to move smoothly, and heard only at every tenth."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QStyle, QStyleOptionProgressBar, QWidget

_STEPS = 10


class SparingBar(QProgressBar):
    """Tells assistive technology of each tenth alone; what it was told is Qt's own value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self._seen = -1

    def setValue(self, value: int) -> None:
        """Show how far it is."""
        self._seen = value
        room = self.maximum() - self.minimum()
        told = super().value() - self.minimum()
        tenth, before = ((_STEPS * done) // max(room, 1) for done in (value - self.minimum(), told))
        if tenth != before or told < 0:
            super().setValue(value)
        self.update()

    def value(self) -> int:
        """How far it is."""
        return self._seen

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint what is to be seen."""
        option = QStyleOptionProgressBar()
        self.initStyleOption(option)
        if option.maximum > option.minimum:
            option.progress = self._seen
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_ProgressBar, option, painter, self)
