"""How the class view looks: a cell with its number, and the names of the classes at the sides."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from alc_desktop.confusion.class_view_model import CELL_ROLE, Cell, CellModel
from alc_desktop.model.short_names import ShortNames
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.contrast import mixed
from alc_desktop.widgets.heat_colors import ColorScale
from alc_desktop.widgets.theme import current_theme

_DIAGONAL = 0.22
"""How much of its colour a cell of the diagonal keeps."""


class CellDelegate(QStyledItemDelegate):
    """A cell: its mean entropy as colour, its number of images as text; the diagonal paler."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.scale: ColorScale | None = None

    def number_font(self, font: QFont) -> QFont:
        """The font of the numbers."""
        return smaller(font, 0.92)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        cell: Cell = index.data(CELL_ROLE)
        theme, rect = current_theme(), option.rect
        ground = self._color(cell)
        painter.save()
        painter.fillRect(rect.adjusted(0, 0, -1, -1), ground)
        painter.setFont(self.number_font(option.font))
        painter.setPen(ink_on(ground))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, index.data() or "")
        if option.state & QStyle.StateFlag.State_Selected:
            self._outline(painter, rect, bool(option.state & QStyle.StateFlag.State_HasFocus))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(theme.text, 1))
            painter.drawRect(rect.adjusted(0, 0, -2, -2))
        painter.restore()

    def _outline(self, painter: QPainter, rect: QRect, focused: bool) -> None:
        """A light line within a dark one: seen on every colour."""
        theme = current_theme()
        painter.setPen(QPen(theme.accent if focused else theme.text, 2))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.setPen(QPen(theme.surface, 1))
        painter.drawRect(rect.adjusted(2, 2, -4, -4))

    def _color(self, cell: Cell) -> QColor:
        theme = current_theme()
        if self.scale is None or cell.count == 0:
            return theme.surface
        color = self.scale.color(int(self.scale.levels(np.array([cell.entropy]))[0]))
        return mixed(theme.surface, color, _DIAGONAL) if cell.is_diagonal else color


class NamesHeader(QHeaderView):
    """Names of classes beside the cells, turned upwards where the cells are too narrow."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.turned = False
        self._names = ShortNames(())
        self._found: dict[tuple[str, str, int], str] = {}
        self.setFont(smaller(self.font(), 0.92))
        self.setMinimumSectionSize(12)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        across = orientation == Qt.Orientation.Horizontal
        self.setAccessibleName(self.tr("Predictions") if across else self.tr("Labels"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A name, shortened among the others where it is too long; in full as the tooltip."""
        theme, table = current_theme(), self.parent()
        assert isinstance(table, QTableView)
        across = self.orientation() == Qt.Orientation.Horizontal
        current = table.currentIndex()
        place = current.column() if across else current.row()
        name = str(self.model().headerData(section, self.orientation()))
        painter.save()
        painter.fillRect(rect, theme.window)
        painter.setFont(self.font())
        painter.setPen(theme.text if current.isValid() and place == section else theme.muted)
        if self.turned:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            box = QRect(4, 0, rect.height() - 6, rect.width())
            side = Qt.AlignmentFlag.AlignLeft
        else:
            box = rect.adjusted(4, 0, -5, 0)
            side = Qt.AlignmentFlag.AlignHCenter if across else Qt.AlignmentFlag.AlignRight
        text = self._fitting(name, painter.fontMetrics(), box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _fitting(self, name: str, metrics: QFontMetrics, width: int) -> str:
        """The name in this width, found once for all the times that it is painted."""
        model = self.model()
        assert isinstance(model, CellModel)
        if model.short is not self._names:
            self._names = model.short
            self._found.clear()
        wanted = name, self.font().key(), width
        if wanted not in self._found:
            self._found[wanted] = model.short.fitting(
                name, lambda text: metrics.horizontalAdvance(text) <= width
            )
        return self._found[wanted]


def ink_on(ground: QColor) -> QColor:
    """Black or white, whichever stands out more."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (ground.redF(), ground.greenF(), ground.blueF())
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return QColor("white") if luminance < 0.179 else QColor("black")
