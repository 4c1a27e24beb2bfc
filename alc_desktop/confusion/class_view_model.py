"""The class view as Qt models: cells of labels against predictions, and pairs, most first.

Both answer for a cell when they are asked: 250 classes have 62,500 of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from alc_desktop.confusion.class_view_words import cell_text, images_text, nats_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.short_names import ShortNames

if TYPE_CHECKING:
    from alc_engine.learning.insights import ClassView

_Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole
"""A `Cell`."""
_WORDS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True)
class Cell:
    """Images of one label that the model takes for one class.

    Attributes
    ----------
    row, column : int
        In the `ClassView`.
    label, predicted : str
    count : int
    entropy : float
        Mean, in nats; NaN without images.
    """

    row: int
    column: int
    label: str
    predicted: str
    count: int
    entropy: float

    @property
    def is_diagonal(self) -> bool:
        """Whether the model agrees with the label."""
        return self.row == self.column


class CellSource:
    """Cells of a `ClassView` with names.

    Parameters
    ----------
    shown : ClassView
    facts : ImageFacts
    """

    def __init__(self, shown: ClassView, facts: ImageFacts) -> None:
        self.shown = shown
        self.names = tuple(facts.class_name(int(class_id)) for class_id in shown.class_ids)

    def __len__(self) -> int:
        return len(self.names)

    def cell(self, row: int, column: int) -> Cell:
        """By the places of its classes in the `ClassView`."""
        count, entropy = self.shown.count[row, column], self.shown.entropy[row, column]
        return Cell(row, column, self.names[row], self.names[column], int(count), float(entropy))


class CellModel(QAbstractTableModel):
    """Rows are labels, columns predictions."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._source: CellSource | None = None
        self._order = np.zeros(0, dtype=np.int64)  # place in the source of each row and column
        self.short = ShortNames(())
        """The names, each to be shortened among the others."""

    def show_cells(self, source: CellSource, order: NDArray[np.int64]) -> None:
        """Show cells in an order of the classes; where only figures differ, the place is kept."""
        old = self._source
        same = old is not None and old.names == source.names
        if same and np.array_equal(order, self._order):
            self._source = source
            last = len(source) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
            return
        self.beginResetModel()
        self._source, self._order = source, order
        self.short = ShortNames(source.names)
        self.endResetModel()

    def cell(self, index: _Index) -> Cell:
        """The cell at a place."""
        assert self._source is not None
        row, column = self._order[index.row()], self._order[index.column()]
        return self._source.cell(int(row), int(column))

    def largest_count(self) -> int:
        """The largest number that is shown."""
        return 0 if self._source is None else int(self._source.shown.count.max(initial=0))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """M."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """M."""
        return self.rowCount(parent)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The count; all of it in words."""
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            count = self.cell(index).count
            return QLocale().toString(count) if count else ""
        if role in _WORDS:
            cell = self.cell(index)
            return cell_text(cell.label, cell.predicted, cell.count, cell.entropy, QLocale())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of a class."""
        if self._source is None or not 0 <= section < len(self._order):
            return None
        name = self._source.names[self._order[section]]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role in _WORDS:
            if orientation == Qt.Orientation.Vertical:
                text = QCoreApplication.translate("ClassView", "labelled {name}")
            else:
                text = QCoreApplication.translate("ClassView", "the model takes it for {name}")
            return text.format(name=name)
        return None


class PairModel(QAbstractTableModel):
    """The cells off the diagonal that hold images, a line each, most images first."""

    LABEL, PREDICTED, COUNT, ENTROPY = range(4)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._source: CellSource | None = None
        self._pairs = np.zeros((0, 2), dtype=np.int64)

    def show_cells(self, source: CellSource) -> None:
        """Show other cells."""
        self.beginResetModel()
        self._source, self._pairs = source, source.shown.pairs()
        self.endResetModel()

    def cell(self, index: _Index) -> Cell:
        """The cell of a line."""
        assert self._source is not None
        row, column = self._pairs[index.row()]
        return self._source.cell(int(row), int(column))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """P."""
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Label, prediction, images, entropy."""
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A field of a line; all of it in words."""
        if not index.isValid():
            return None
        cell, column = self.cell(index), index.column()
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            fields = (
                cell.label,
                cell.predicted,
                QLocale().toString(cell.count),
                nats_text(cell.entropy, QLocale()),
            )
            return fields[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= self.COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and column == self.LABEL:
            return cell_text(cell.label, cell.predicted, cell.count, cell.entropy, QLocale())
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell_text(cell.label, cell.predicted, cell.count, cell.entropy, QLocale())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column holds."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section >= self.COUNT
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("ClassView", "Label"),
            QCoreApplication.translate("ClassView", "Model says"),
            QCoreApplication.translate("ClassView", "Images"),
            QCoreApplication.translate("ClassView", "Nats"),
        )[section]


def heading(cell: Cell, locale: QLocale) -> str:
    """What the grid shows once a cell was chosen."""
    return images_text(cell.label, cell.predicted, cell.count, locale)
