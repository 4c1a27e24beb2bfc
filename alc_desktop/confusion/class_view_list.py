"""The pairs of classes that are mixed up, a line each, most images first."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from alc_desktop.confusion.class_view_model import CELL_ROLE, Cell, CellSource, PairModel
from alc_desktop.confusion.class_view_table import is_enter, takes_key
from alc_desktop.widgets.heat_colors import ColorScale
from alc_desktop.widgets.tree_choice import hear_choices
from alc_desktop.widgets.wrapped_tree import wrap_rows

_Index = QModelIndex | QPersistentModelIndex


class PairList(QTreeView):
    """Pairs of label and prediction that differ.

    Signals
    -------
    cell_chosen(Cell), cell_pointed(Cell or None)
        As in `CellTable`.
    """

    cell_chosen = Signal(object)
    cell_pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = PairModel(self)
        self._swatches = SwatchDelegate(self)
        self.setModel(self._lines)
        self.setItemDelegateForColumn(PairModel.ENTROPY, self._swatches)
        self.setRootIsDecorated(False)
        wrap_rows(self, PairModel.LABEL, PairModel.PREDICTED)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Pairs that are mixed up, most images first"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for column in (PairModel.LABEL, PairModel.PREDICTED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (PairModel.COUNT, PairModel.ENTROPY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.clicked.connect(self._choose)
        hear_choices(self, self._go_and_choose)
        self.entered.connect(lambda index: self.cell_pointed.emit(self._lines.cell(index)))

    def show_cells(self, source: CellSource) -> None:
        """Show other pairs; the line with the focus keeps it while it is there."""
        before = self.currentIndex()
        kept = self._lines.cell(before) if before.isValid() else None
        self._lines.show_cells(source)
        if kept is not None:
            self._go_to(kept)

    def set_scale(self, scale: ColorScale) -> None:
        """The colours of mean entropies."""
        self._swatches.scale = scale
        self.viewport().update()

    def _go_to(self, cell: Cell) -> None:
        for row in range(self._lines.rowCount()):
            index = self._lines.index(row, 0)
            found = self._lines.cell(index)
            if (found.label, found.predicted) == (cell.label, cell.predicted):
                self.setCurrentIndex(index)
                return

    def _go_and_choose(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        self.cell_chosen.emit(self._lines.cell(index))

    # -- keys --------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the window's shortcuts."""
        if takes_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the lines; Enter or Space takes one. Letters are the window's."""
        if is_enter(event) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say which line has the focus."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.cell_pointed.emit(self._lines.cell(current))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.cell_pointed.emit(None)

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(180, 120)


class SwatchDelegate(QStyledItemDelegate):
    """A mean entropy with its colour before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.scale: ColorScale | None = None

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for the swatch as well."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + option.fontMetrics.height() + 6, size.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The line as usual, and the swatch."""
        super().paint(painter, option, index)
        if self.scale is None:
            return
        cell: Cell = index.data(CELL_ROLE)
        side = option.fontMetrics.height() * 0.7
        box = QRectF(option.rect.left() + 6, option.rect.center().y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.scale.color(int(self.scale.levels(np.array([cell.entropy]))[0])))
        painter.drawRoundedRect(box, 3, 3)
        painter.restore()
