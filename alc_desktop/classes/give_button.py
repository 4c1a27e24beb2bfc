"""The button that gives a class: in the row under the mouse, since a click on the row looks."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton, QWidget

from alc_desktop.classes.class_model import ClassEntry
from alc_desktop.widgets.chart_axes import smaller

_AIR = 4


class GiveButton(QToolButton):
    """Gives the class of the row that it stands in. The mouse alone reaches it.

    Signals
    -------
    given(int)
        Class id.
    """

    given = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self._class_id = -1
        # Keys never write a label here, and the press must not take them from the images.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("role", "give")
        self.setText(self.tr("Give"))
        self.hide()
        self.clicked.connect(lambda: self.given.emit(self._class_id))

    def offer(self, entry: ClassEntry, row: QRect) -> None:
        """Stand at the right of a row of the list, for its class."""
        self._class_id = entry.class_id
        self.setFont(smaller(self._list.font(), 0.9))
        words = self.tr("Give “{name}” to the selected images").format(name=entry.name)
        self.setAccessibleName(words)
        key = self.tr("{text} ({key})").format(text=words, key=entry.key)
        self.setToolTip(key if entry.key else words)
        size = self.sizeHint()
        height = min(size.height(), row.height() - 2)
        place = QRect(0, 0, size.width(), height)
        place.moveCenter(row.center())
        place.moveRight(row.right() - _AIR)
        self.setGeometry(place)
        self.show()

    def width_wanted(self) -> int:
        """Room that a row keeps for it, device-independent pixels."""
        self.setFont(smaller(self._list.font(), 0.9))
        return self.sizeHint().width() - _AIR

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double one gives nothing: the next image is current by then."""
        event.accept()
