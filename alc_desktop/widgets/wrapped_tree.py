"""A tree whose long rows go on in the next line.

Qt's own tree draws a row over several lines, but asks for the height of one.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
)

_TALL = 10_000
"""More than any row needs, in device-independent pixels."""
_AIR = 2
"""Between two rows, so that the lines of one hold together, in device-independent pixels."""


class WrappedTree(QTreeWidget):
    """A tree of one column without a header."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setItemDelegate(_WrappedRow(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Another width makes other heights.
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)


class _WrappedRow(QStyledItemDelegate):
    """As high as the text needs at the width of the row."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        room = self._tree.columnWidth(0) - depth * self._tree.indentation()
        option.rect = QRect(0, 0, max(room, 1), _TALL)
        return super().sizeHint(option, index) + QSize(0, _AIR)
