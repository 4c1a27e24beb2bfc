"""The class view: labels against predictions, how many images and how uncertain.

As a table of cells, or as a list of the pairs that are mixed up, most first,
which is what is shown first where there are too many classes for a table.
Choosing a cell says which images are in it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.confusion.class_view_list import PairList
from alc_desktop.confusion.class_view_model import Cell, CellSource, heading
from alc_desktop.confusion.class_view_table import CellTable
from alc_desktop.confusion.class_view_words import cell_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.chart_axes import round_up
from alc_desktop.widgets.color_bar import ColorBar
from alc_desktop.widgets.drop_down import DropDown
from alc_desktop.widgets.heat_colors import ColorScale, entropy_scale
from alc_desktop.widgets.segmented import SegmentedControl
from alc_desktop.widgets.steady_label import SteadyLabel
from alc_desktop.widgets.theme import SPACING, follow_theme

if TYPE_CHECKING:
    from alc_engine.learning.insights import ClassView

_MOST_CELLS = 30
"""Classes up to which the table is shown first."""


class Presentation(Enum):
    """How labels and predictions are shown."""

    TABLE = "table"
    LIST = "list"


class ClassViewPanel(QWidget):
    """The class view with its controls.

    Signals
    -------
    images_chosen(ids, str)
        (K,) int64, rising, and what they have in common, in words.
    """

    images_chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: CellSource | None = None
        self._closed = False
        self._picked_presentation = False  # by the user
        self.setAccessibleName(self.tr("Class view"))
        self.table = CellTable()
        self.pairs = PairList()
        self.color_bar = ColorBar()
        self.presentations = SegmentedControl(
            [
                (Presentation.TABLE, self.tr("Table"), None),
                (Presentation.LIST, self.tr("List"), None),
            ],
        )
        self.order_box = DropDown()
        self.order_box.setAccessibleName(self.tr("Order of the classes"))
        self.order_box.addItems([self.tr("Class order"), self.tr("Most mixed up first")])
        self.order_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.order_box.setMinimumContentsLength(16)
        self._caption = QLabel(
            self.tr("Rows: the label. Columns: what the model takes it for."), wordWrap=True
        )
        self._caption.setProperty("role", "muted")
        self._hint = SteadyLabel()
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty.setProperty("role", "muted")
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._arrange()
        self._connect()
        self.show_classes(None, None)
        follow_theme(self._color)

    # -- what is shown -----------------------------------------------------------

    def show_classes(self, shown: ClassView | None, facts: ImageFacts | None) -> None:
        """Show labels against predictions; None before the first round.

        While labels are kept back the view is closed: its images would tell theirs.
        """
        self._closed = shown is not None and facts is not None and facts.blind
        self._source = None
        if shown is not None and facts is not None and not self._closed:
            self._source = CellSource(shown, facts)
        self._show()

    def hint(self) -> str:
        """The line below, as shown."""
        return self._hint.text()

    def empty_text(self) -> str:
        """Why nothing is shown; empty if something is."""
        return self._empty.text() if self._pages.currentIndex() == 0 else ""

    @property
    def presentation(self) -> Presentation:
        """How labels and predictions are shown."""
        return Presentation(list(Presentation)[self._faces.currentIndex()])

    def _show(self) -> None:
        source = self._source
        if source is None:
            self._empty.setText(self._reason_for_nothing())
            self._pages.setCurrentIndex(0)
            return
        self._color()
        self._show_ordered()
        self.pairs.show_cells(source)
        if not self._picked_presentation:
            many = len(source) > _MOST_CELLS
            self._present(Presentation.LIST if many else Presentation.TABLE)
        self._pages.setCurrentIndex(1)
        self._hint.reserve([self._widest_hint(source)])
        self._point(None)

    def _color(self) -> None:
        if self._source is not None:
            scale = self._scale(self._source.shown)
            self.table.set_scale(scale)
            self.pairs.set_scale(scale)
            self.color_bar.show_scale(scale, self.tr("nats"))

    def _show_ordered(self) -> None:
        source = self._source
        if source is not None:
            mixed_up_first = self.order_box.currentIndex() == 1
            order = source.shown.by_mixups if mixed_up_first else np.arange(len(source))
            self.table.cells.show_cells(source, order)

    def _scale(self, shown: ClassView) -> ColorScale:
        top = float(np.nanmax(shown.entropy, initial=1e-3))
        return entropy_scale(round_up(top))

    def _reason_for_nothing(self) -> str:
        if self._closed:
            return self.tr(
                "While you label blind, the class view stays closed:"
                " it would tell you the labels of its images."
            )
        return self.tr(
            "After the first round you see here which classes the labels and the model mix up."
        )

    # -- building ----------------------------------------------------------------

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACING)
        bar.addWidget(self.presentations)
        bar.addWidget(self.order_box)
        bar.addStretch(1)
        self._faces = QStackedWidget()
        self._faces.addWidget(self.table)
        self._faces.addWidget(self.pairs)
        plane = QHBoxLayout()
        plane.setSpacing(SPACING)
        plane.addWidget(self._faces, 1)
        plane.addWidget(self.color_bar)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addLayout(bar)
        column.addWidget(self._caption)
        column.addLayout(plane, 1)
        column.addWidget(self._hint)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.presentations.chosen.connect(self._pick_presentation)
        self.order_box.activated.connect(self._show_ordered)
        for part in (self.table, self.pairs):
            part.cell_chosen.connect(self._choose)
            part.cell_pointed.connect(self._point)

    # -- what the user does --------------------------------------------------------

    def _pick_presentation(self, presentation: Presentation) -> None:
        self._picked_presentation = True
        self._present(presentation)

    def _present(self, presentation: Presentation) -> None:
        self.presentations.buttons[presentation].setChecked(True)
        is_table = presentation is Presentation.TABLE
        self._faces.setCurrentWidget(self.table if is_table else self.pairs)
        self.order_box.setVisible(is_table)
        self._caption.setVisible(is_table)

    def _choose(self, cell: Cell) -> None:
        if self._source is not None and cell.count:
            ids = self._source.shown.ids(cell.row, cell.column)
            self.images_chosen.emit(ids, heading(cell, self.locale()))

    def _point(self, cell: Cell | None) -> None:
        """Say what a cell stands for; without one, how it all stands."""
        self.color_bar.point_at(None if cell is None else cell.entropy)
        if cell is not None:
            words = cell_text(cell.label, cell.predicted, cell.count, cell.entropy, self.locale())
            self._hint.setText(words[:1].upper() + words[1:] + ".")
        elif self._source is not None:
            self._hint.setText(self._summary(self._source))

    def _summary(self, source: CellSource) -> str:
        number = self.locale().toString
        return self.tr(
            "The model takes {some} of {all} images for another class than their label. "
            "Click a cell, or press Enter on it, to see its images."
        ).format(
            some=number(int(source.shown.mixed_up.sum())), all=number(int(source.shown.count.sum()))
        )

    def _widest_hint(self, source: CellSource) -> str:
        longest = max(source.names, key=len)
        text = cell_text(longest, longest + " ", 88_888, 8.88, self.locale())
        return max(text, self._summary(source), key=len)
