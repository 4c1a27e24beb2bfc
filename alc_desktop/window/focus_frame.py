"""A frame around whatever has the keys, the same for every control.

Most controls of the system's style show their focus by a shade or a dotted line.
Here a key may answer an image or work a button, so where it goes is never a guess.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from alc_desktop.theme import Theme

WIDTH = 2
"""Of the line, device-independent pixels."""
PAINTS_FOCUS = "paints_focus"
"""Property of a widget that shows by itself where the keys go, as the ring of a tile."""


class _Frame(QFocusFrame):
    """The frame; Qt keeps it where the widget is, and cuts it where that is cut."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, _: QPaintEvent) -> None:
        """A line just outside the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.accent, WIDTH))
        inset = WIDTH / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, 5, 5)


class FocusFrame(QObject):
    """Moves the frame with the focus, through the window and its dialogs.

    Parameters
    ----------
    theme : Theme
    parent : QObject
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame: _Frame | None = None
        QApplication.instance().focusChanged.connect(self._follow)

    @property
    def widget(self) -> QWidget | None:
        """What is framed; None for nothing."""
        frame = self._frame
        return frame.widget() if frame is not None and isValid(frame) else None

    @property
    def is_shown(self) -> bool:
        """Whether the frame can be seen."""
        return self.widget is not None and self._frame.isVisible()

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._frame is None or not isValid(self._frame):  # it goes with what it was in
            self._frame = _Frame(self._theme)
        framed = now is not None and not now.isWindow() and not now.property(PAINTS_FOCUS)
        self._frame.setWidget(now if framed else None)
