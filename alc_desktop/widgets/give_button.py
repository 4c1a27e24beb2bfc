"""The button that gives a class, beside the name of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton, QWidget

from alc_desktop.widgets.chart_axes import smaller

_AIR = 4


class GiveButton(QToolButton):
    """Gives the class of the row that it stands in. The mouse alone reaches it.

    Hidden until it stands for a class and is shown.

    Parameters
    ----------
    parent : QWidget
        Whose size of text it follows.

    Signals
    -------
    given(int)
        Class id.
    """

    given = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._class_id = -1
        # Keys never write a label here, and the press must not take them from the images.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("role", "give")
        self.setText(self.tr("Give"))
        self.hide()
        self.clicked.connect(lambda: self.given.emit(self._class_id))

    def stand_for(self, class_id: int, name: str, key: str) -> None:
        """Give this class from now on; `key` does the same, as it stands on the keyboard."""
        self._class_id = class_id
        self.setFont(smaller(self._over.font(), 0.9))
        words = self.tr("Give “{name}” to the selected images").format(name=name)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("{text} ({key})").format(text=words, key=key) if key else words)

    def stand_in(self, row: QRect) -> None:
        """Show at the right of a row."""
        size = self.sizeHint()
        height = min(size.height(), row.height() - 2)
        place = QRect(0, 0, size.width(), height)
        place.moveCenter(row.center())
        place.moveRight(row.right() - _AIR)
        self.setGeometry(place)
        self.show()

    def width_wanted(self) -> int:
        """Room that a row keeps for it, device-independent pixels."""
        self.setFont(smaller(self._over.font(), 0.9))
        return self.sizeHint().width() - _AIR

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double one gives nothing: the next image is current by then."""
        event.accept()
