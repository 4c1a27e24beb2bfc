"""Trees whose long rows go on in the next line.

Qt's own tree draws a row over several lines, but asks for the height of one.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QTreeWidget,
)

from alc_desktop.widgets.wrapped_name import WrappedName

_AIR = 2
"""Between two rows, so that the lines of one hold together, in device-independent pixels."""


class WrappedTree(QTreeWidget):
    """A tree of one column without a header."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        wrap_rows(self, 0)


def wrap_rows(tree: QTreeView, *columns: int) -> None:
    """Let texts of these columns go on in the next line; nothing of them is left out."""
    tree.setWordWrap(True)
    tree.setUniformRowHeights(False)
    wrapped = WrappedRow(tree)
    for column in columns:
        tree.setItemDelegateForColumn(column, wrapped)
    tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    # Another width makes other heights.
    tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)


class WrappedRow(QStyledItemDelegate):
    """As high as the text needs at the width of its column.

    Qt's own rows break lines between words only, and cut a word that is wider.
    """

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines."""
        depth, above = int(self._tree.rootIsDecorated()), index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        indent = depth * self._tree.indentation() if index.column() == 0 else 0
        room = self._tree.columnWidth(index.column()) - indent
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.features &= ~QStyleOptionViewItem.ViewItemFeature.WrapText
        kind = QStyle.ContentsType.CT_ItemViewItem
        line = self._tree.style().sizeFromContents(kind, own, QSize(), self._tree)
        own.rect = QRect(0, 0, max(room, 1), line.height())
        text = WrappedName(own.text, (), own.font, self._text_area(own).width())
        more = max(math.ceil(text.height) - own.fontMetrics.height(), 0)
        return QSize(line.width(), line.height() + more + _AIR)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row as usual, with all of its text."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        area, text, own.text = self._text_area(own), own.text, ""
        self._tree.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, own, painter, self._tree
        )
        chosen = own.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(own.palette.color(role))
        WrappedName(text, (), own.font, area.width()).draw(painter, QRectF(area))
        painter.restore()

    def _text_area(self, option: QStyleOptionViewItem) -> QRect:
        element = QStyle.SubElement.SE_ItemViewItemText
        area = self._tree.style().subElementRect(element, option, self._tree)
        margin = self._tree.style().pixelMetric(
            QStyle.PixelMetric.PM_FocusFrameHMargin, option, self._tree
        )
        return area.adjusted(margin + 1, 0, -margin - 1, 0)
