"""One image of the neighbour chart as something to point at, to click and to hear.

Each column is a see-through button over what the chart paints, so that a
screen reader finds it and says what it shows; a neighbour is a check box as
well, because it can be selected.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.model.explanations import Term, with_terms
from alc_desktop.neighbors.neighbor_figures import ColumnFigures
from alc_desktop.neighbors.neighbor_painting import ColumnState
from alc_desktop.neighbors.neighbor_plan import ColumnLayout

CHART_TERMS = (Term.ENTROPY, Term.NATS, Term.DIFFUSION, Term.DISTANCE)
"""What the chart can't do without."""


class NeighborColumn(QAbstractButton):
    """A column of the chart."""

    chosen = Signal(object, object)
    """Clicked, with the column and the keyboard modifiers; a click on the box counts as Ctrl."""
    pointed = Signal(object)
    """The column under the mouse, or None."""

    def __init__(self, figures: ColumnFigures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("paints_focus", True)  # the chart does
        self.figures = figures
        self.step = float(figures.steps)
        self._layout: ColumnLayout | None = None
        self.setCheckable(figures.selectable)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.describe()

    def place(self, layout: ColumnLayout) -> None:
        """Take the places that all columns share."""
        self._layout = layout

    def set_step(self, step: float) -> None:
        """Stand for the entropy after `step` diffusion steps."""
        self.step = step

    def state(self) -> ColumnState:
        """What the user does with it at present."""
        return ColumnState(self.isChecked(), self.underMouse(), self.hasFocus())

    def describe(self) -> None:
        """Say in words what is shown now."""
        if not self.figures.steps:
            text = self.tr("{name}, the model's entropy {before} nats")
        elif self.figures.at_pick:
            text = self.tr("{name}, entropy at the pick {before} nats, after {step} steps {after}")
        else:
            text = self.tr("{name}, the model's entropy {before} nats, after {step} steps {after}")
        text = text.format(
            name=self.figures.name,
            before=self._nats(self.figures.entropy[0]),
            after=self._nats(self.figures.after(self.step)),
            step=round(self.step),
        )
        if self.figures.details:
            text = listing((text, self.figures.details))
        self.setAccessibleName(text)
        self.setToolTip(with_terms(text, *CHART_TERMS))

    def bars(self) -> tuple[QRectF, ...]:
        """Bars before and after, in pixels of this column; one where nothing was propagated."""
        return self._places.bars(self.figures, self.step)

    def thumbnail_area(self) -> QRectF:
        """The square of the thumbnail, centred under the bars."""
        return self._places.thumbnail_area()

    def check_area(self) -> QRectF:
        """The box that selects a neighbour, on the thumbnail's corner."""
        return self._places.check_area()

    @property
    def _places(self) -> ColumnLayout:
        assert self._layout is not None
        return self._layout

    # -- events --------------------------------------------------------------

    def nextCheckState(self) -> None:
        """A click activates; what is selected is decided by the chart."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that it was clicked, and how."""
        inside = self.rect().contains(event.position().toPoint())
        self.setDown(False)
        if event.button() != Qt.MouseButton.LeftButton or not inside:
            return
        modifiers = event.modifiers()
        if self.isCheckable() and self.check_area().contains(event.position()):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        self.chosen.emit(self, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The chart walks and selects; a button would press itself."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing was pressed here."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at it."""
        super().enterEvent(event)
        self.pointed.emit(self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(None)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint nothing: what is seen here is painted by the chart below."""

    def _nats(self, value: float) -> str:
        return decimal_text(value, 2, self.locale())
