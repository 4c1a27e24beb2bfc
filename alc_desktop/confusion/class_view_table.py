"""The cells of the class view: as many pixels each as there is room for, names at their sides."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from alc_desktop.confusion.class_view_cells import CellDelegate, NamesHeader
from alc_desktop.confusion.class_view_model import CellModel
from alc_desktop.widgets.heat_colors import ColorScale
from alc_desktop.widgets.tree_choice import hear_choices

_LARGEST = QSize(104, 68)
"""Of a cell, where there are few classes."""
_NAMES_SHARE = 0.34
"""Of the table's width and height, at most, for the names of the classes."""
_TAKEN = frozenset(
    {
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    }
)
_Index = QModelIndex | QPersistentModelIndex


def takes_key(event: QEvent) -> bool:
    """Whether it is a key by which one walks over cells, held back from the window's shortcuts."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() in _TAKEN
        and not event.modifiers() & Qt.KeyboardModifier.AltModifier
    )


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key takes the cell that has the focus."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CellTable(QTableView):
    """Labels against predictions.

    Signals
    -------
    cell_chosen(Cell)
        By a click, Enter or Space.
    cell_pointed(Cell or None)
        The one under the mouse, or that the keyboard has gone to.
    """

    cell_chosen = Signal(object)
    cell_pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellModel(self)
        self._delegate = CellDelegate(self)
        self.setModel(self.cells)
        self.setItemDelegate(self._delegate)
        self._across = NamesHeader(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(NamesHeader(Qt.Orientation.Vertical, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("role", "cells")
        self.setAccessibleName(self.tr("Labels against predictions"))
        self.setAccessibleDescription(self.tr("Rows: the label. Columns: what the model says."))
        self.clicked.connect(self._choose)
        hear_choices(self, self._go_and_choose)
        self.entered.connect(lambda index: self.cell_pointed.emit(self.cells.cell(index)))
        self.cells.modelReset.connect(self.fit)

    def set_scale(self, scale: ColorScale) -> None:
        """The colours of mean entropies."""
        self._delegate.scale = scale
        self.viewport().update()

    def fit(self) -> None:
        """Give the cells the room there is; where it is too little, scroll."""
        count = self.cells.rowCount()
        if count == 0:
            return
        across, down = self._across, self.verticalHeader()
        names = [self.cells.headerData(i, Qt.Orientation.Vertical) for i in range(count)]
        metrics = QFontMetrics(across.font())
        longest = max(metrics.horizontalAdvance(str(name)) for name in names) + 12
        beside = min(longest, round(_NAMES_SHARE * self.width()))
        least = self._least()
        wide = (self.width() - beside - 2) // count
        width = max(min(wide, _LARGEST.width()), least.width())
        turned = longest > width
        line = metrics.height() + 8
        above = min(longest, round(_NAMES_SHARE * self.height())) if turned else line
        across.turned = turned
        high = (self.height() - above - 2) // count
        height = max(min(high, _LARGEST.height()), least.height())
        down.setFixedWidth(beside)
        across.setFixedHeight(max(above, line))
        across.setDefaultSectionSize(width)
        down.setDefaultSectionSize(height)
        self.updateGeometries()

    def _least(self) -> QSize:
        """Room for the largest number."""
        largest = max((self.cells.largest_count(), 99))
        metrics = QFontMetrics(self._delegate.number_font(self.font()))
        return QSize(
            metrics.horizontalAdvance(self.locale().toString(largest)) + 8, metrics.height() + 6
        )

    # -- keys and mouse ----------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the window's shortcuts."""
        if takes_key(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.FontChange:
            self.fit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the cells; Enter or Space takes one. Letters are the window's."""
        if is_enter(event) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say which cell has the focus."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.cell_pointed.emit(self.cells.cell(current))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse; do not select while a button is down."""
        if not event.buttons():
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.cell_pointed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the cells to the new size."""
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        """Room for a dozen classes."""
        return QSize(440, 360)

    def minimumSizeHint(self) -> QSize:
        """A few cells."""
        return QSize(180, 120)

    def _go_and_choose(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        self.cell_chosen.emit(self.cells.cell(index))
