"""The bars of the neighbour view on one axis of nats, and the keys that walk over them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.neighbors.neighbor_column import NeighborColumn
from alc_desktop.neighbors.neighbor_figures import NeighborPicture
from alc_desktop.neighbors.neighbor_painting import ChartLook, paint_chart
from alc_desktop.neighbors.neighbor_plan import (
    PITCH,
    ChartPlan,
    least_height,
    plan_chart,
    width_for,
)
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails

_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
    }
)


class NeighborChart(QWidget):
    """Columns side by side: the picked image, a gap, its neighbours by rising distance."""

    activated = Signal(int)
    selection_changed = Signal()
    pointed = Signal(object)
    """The column that the mouse or the keyboard points at, or None."""
    walked = Signal(object)
    """The column that a key went to: it is to come into sight."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._picture: NeighborPicture | None = None
        self._plan: ChartPlan | None = None
        self._step = 0.0
        self._anchor = 1
        self.columns: tuple[NeighborColumn, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        loader.loaded.connect(self._repaint_image)

    def show_picture(self, picture: NeighborPicture) -> None:
        """Replace the columns."""
        focused = next((c.figures.image_id for c in self.columns if c.hasFocus()), None)
        for column in self.columns:
            column.hide()
            column.setParent(None)
            column.deleteLater()
        self._picture = picture
        self._anchor = 1
        self._step = float(picture.steps)
        self.columns = tuple(self._make(picture, place) for place in range(len(picture.columns)))
        ids = [figures.image_id for figures in picture.columns]
        place = ids.index(focused) if focused in ids else 0
        self._offer_focus(self.columns[place])
        if focused is not None:
            self.columns[place].setFocus()
        self.setMinimumWidth(int(width_for(PITCH[0], len(self.columns), self.font())))
        self._arrange()
        self.update()

    def recolor(self, picture: NeighborPicture) -> None:
        """Show what is shown in other colours."""
        self._picture = picture
        for column, figures in zip(self.columns, picture.columns, strict=True):
            column.figures = figures
        self._arrange()
        self.update()

    def set_step(self, step: float) -> None:
        """Show the entropy after `step` diffusion steps; between two steps while it plays."""
        self._step = step
        for column in self.columns:
            column.set_step(step)
            if step == round(step):
                column.describe()
        self.update()

    def selected_ids(self) -> NDArray[np.int64]:
        """(K,) int64: the selected neighbours, nearest first."""
        ids = [column.figures.image_id for column in self.columns if column.isChecked()]
        return np.array(ids, dtype=np.int64)

    @property
    def plan(self) -> ChartPlan:
        """Where everything is; there is one once something is shown."""
        assert self._plan is not None
        return self._plan

    def minimumSizeHint(self) -> QSize:
        """Thumbnails that can still be told apart."""
        width = width_for(PITCH[0], len(self.columns), self.font())
        return QSize(int(width), least_height(self.font()))

    def sizeHint(self) -> QSize:
        """Bars high enough to compare."""
        return self.minimumSizeHint() + QSize(0, 90)

    # -- choosing ------------------------------------------------------------

    def _choose(self, column: NeighborColumn, modifiers: Qt.KeyboardModifier) -> None:
        """A click: walk there; with Ctrl select it; with Shift select from the last one on."""
        place = self.columns.index(column)
        self._point_at(place)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._select_range(self._anchor, place)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._toggle(place)
        else:
            self.activated.emit(column.figures.image_id)

    def _toggle(self, place: int) -> None:
        column = self.columns[place]
        if column.isCheckable():
            self._anchor = place
            column.setChecked(not column.isChecked())
            self.selection_changed.emit()

    def _select_range(self, start: int, end: int) -> None:
        low, high = min(start, end), max(start, end)
        for place, column in enumerate(self.columns):
            column.setChecked(low <= place <= high)
        self.selection_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the chart from the window's shortcuts while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_own(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and select."""
        if not self.columns or not self._is_own(event):
            super().keyPressEvent(event)
            return
        place, last = self._focused(), len(self.columns) - 1
        match event.key():
            case Qt.Key.Key_Space:
                self._toggle(place)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.activated.emit(self.columns[place].figures.image_id)
            case Qt.Key.Key_A:
                self._select_range(1, last)
            case key:
                target = {
                    Qt.Key.Key_Left: max(place - 1, 0),
                    Qt.Key.Key_Right: min(place + 1, last),
                    Qt.Key.Key_Home: 0,
                    Qt.Key.Key_End: last,
                }[Qt.Key(key)]
                self._point_at(target)
                if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    self._select_range(self._anchor, target)
                else:
                    self._anchor = max(target, 1)

    def _is_own(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return not control if event.key() in _OWN_KEYS else control and event.key() == Qt.Key.Key_A

    def _focused(self) -> int:
        return next((i for i, column in enumerate(self.columns) if column.hasFocus()), 0)

    def _point_at(self, place: int) -> None:
        column = self.columns[place]
        self._offer_focus(column)
        column.setFocus()
        self.pointed.emit(column)
        self.walked.emit(column)

    def _offer_focus(self, chosen: NeighborColumn) -> None:
        """Tab reaches one column; arrows go on from there."""
        for column in self.columns:
            policy = Qt.FocusPolicy.StrongFocus if column is chosen else Qt.FocusPolicy.ClickFocus
            column.setFocusPolicy(policy)

    # -- layout and painting ---------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._picture is None:
            return
        self._plan = plan_chart(self._picture, QSizeF(self.size()), self.font())
        for column, place in zip(self.columns, self._plan.columns, strict=True):
            column.setGeometry(place.toRect())
            column.place(self._plan.layout)
            column.show()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint everything: the columns are see-through."""
        if self._picture is None or self._plan is None:
            return
        look = ChartLook(self._loader, current_theme(), self.font(), self.locale())
        states = [column.state() for column in self.columns]
        paint_chart(QPainter(self), self._plan, self._picture, self._step, look, states)

    # -- columns -------------------------------------------------------------

    def _make(self, picture: NeighborPicture, place: int) -> NeighborColumn:
        column = NeighborColumn(picture.columns[place], self)
        column.chosen.connect(self._choose)
        column.pointed.connect(self.pointed)
        return column

    def _repaint_image(self, image_id: int) -> None:
        for column in self.columns:
            if column.figures.image_id == image_id:
                column.update()
