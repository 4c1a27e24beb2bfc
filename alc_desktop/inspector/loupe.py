"""The loupe: one image in all the room there is, a line about it, and what it is compared with.

The image with its controls is the inspector's, lent as long as the loupe is open:
there is one large image, and whatever is said or guarded of it goes for both.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from alc_desktop.inspector.large_image import LargeImage
from alc_desktop.inspector.loupe_line import LoupeLine
from alc_desktop.widgets.focus_frame import WIDTH

_ALL = 2**30
_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Down: +1,
    Qt.Key.Key_PageDown: +1,
    Qt.Key.Key_Home: -_ALL,
    Qt.Key.Key_End: +_ALL,
}


class Loupe(QWidget):
    """A page with one image, and others beside it.

    Signals
    -------
    stepped(int)
        So many images on, or back.
    left()
        By Escape, or by its button.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Loupe"))
        self.line = LoupeLine()
        self.line.stepped.connect(self.stepped)
        self.line.left.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(WIDTH,) * 4)  # the frame of what has the keys is seen
        self._column.setSpacing(WIDTH)
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * WIDTH)
        self._column.addLayout(self._row, 1)
        self._column.addWidget(self.line)

    def hold(self, image: LargeImage) -> None:
        """Show the large image here."""
        self._row.insertWidget(0, image, 1)
        image.show()

    def put_beside(self, widget: QWidget, *, as_wide: bool) -> None:
        """Have another widget at the right; `as_wide`: with as much room as the image."""
        self._row.addWidget(widget, int(as_wide))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another image of the list, or leave; all other keys are the window's."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            onwards = (event.key() == Qt.Key.Key_Right) is not self.isRightToLeft()
            self.stepped.emit(1 if onwards else -1)
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)
