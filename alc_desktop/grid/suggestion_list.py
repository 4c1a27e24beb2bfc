"""The list under the search line: ways to go on with what is being typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from alc_desktop.i18n.joining import listing
from alc_desktop.model.search_suggestions import Suggestion
from alc_desktop.widgets.tree_choice import hear_choices

_WIDEST, _LEAST_HEIGHT = 560, 24


class SuggestionList(QListWidget):
    """Lies over the window below its line and never takes the focus: typing goes on.

    Signals
    -------
    taken(Suggestion)
        One was clicked.
    """

    taken = Signal(object)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setProperty("role", "finder")
        self.hide()
        self.itemClicked.connect(lambda item: self.taken.emit(_suggestion(item)))
        hear_choices(self, lambda index: self.taken.emit(_suggestion(self.itemFromIndex(index))))

    def show_suggestions(self, found: Sequence[Suggestion]) -> None:
        """Show them with none highlighted; none hides the list."""
        self.clear()
        for each in found:
            item = QListWidgetItem(f"{each.word}   –   {each.meaning}")
            # As high as a finger or a trembling hand needs it.
            item.setSizeHint(QSize(0, max(self.fontMetrics().height() + 8, _LEAST_HEIGHT)))
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.addItem(item)
        self.setCurrentRow(-1)
        self.setVisible(bool(found))
        if found:
            self._place()

    @property
    def highlighted(self) -> Suggestion | None:
        """The one that the arrow keys went to."""
        item = self.currentItem()
        return None if item is None or not self.isVisible() else _suggestion(item)

    def walk(self, step: int) -> None:
        """Highlight the next one or the one before; beyond both ends none is."""
        row, count = self.currentRow() + step, self.count()
        self.setCurrentRow(row if 0 <= row < count else -1 if row != -2 else count - 1)
        chosen = self.highlighted
        if chosen is not None and QAccessible.isActive():
            words = listing((chosen.word, chosen.meaning))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, words))

    def _place(self) -> None:
        window = self._line.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self.show()
        corner = self._line.mapTo(window, QPoint(0, self._line.height() + 2))
        height = self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + 2
        texts = (self.item(row).text() for row in range(self.count()))
        widest = max(map(self.fontMetrics().horizontalAdvance, texts))
        width = min(widest + 24, _WIDEST, window.width() - corner.x() - 8)
        room = window.height() - corner.y() - 8
        self.setGeometry(corner.x(), corner.y(), width, min(height, room))
        self.raise_()


def _suggestion(item: QListWidgetItem) -> Suggestion:
    return Suggestion(*item.data(Qt.ItemDataRole.UserRole))
