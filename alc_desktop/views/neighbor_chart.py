"""The bars of the neighbour view on one axis of nats, and the keys that walk over them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.theme import SPACING, Theme
from alc_desktop.views.chart_axes import PlotFrame, even_ticks, smaller, tick_step, tick_text
from alc_desktop.views.legend import dashed_pen
from alc_desktop.views.neighbor_column import NeighborColumn
from alc_desktop.views.neighbor_figures import ColumnFigures, ColumnLayout
from alc_desktop.views.thumbnail_painting import Thumbnails

_PITCH = (34, 104)
_PLOT_MINIMUM = 40
_PICK_GAP = 12
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

    def __init__(self, loader: Thumbnails, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._theme = theme
        self._maximum = 1.0
        self._mean = 0.0
        self._anchor = 1
        self._caption = ""
        self.columns: tuple[NeighborColumn, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        loader.loaded.connect(self._repaint_image)

    def show_figures(
        self, figures: Sequence[ColumnFigures], maximum: float, mean: float, caption: str
    ) -> None:
        """Replace the columns.

        Parameters
        ----------
        figures : sequence of ColumnFigures
            The picked image first.
        maximum, mean : float
            Nats: the largest entropy there can be, and the mean of all images.
        caption : str
            What lies along x, below the neighbours.
        """
        had_focus = any(column.hasFocus() for column in self.columns)
        for column in self.columns:
            column.hide()
            column.setParent(None)
            column.deleteLater()
        self._maximum, self._mean, self._caption = maximum, mean, caption
        self._anchor = 1
        self.columns = tuple(self._make(one) for one in figures)
        if self.columns:
            self._offer_focus(self.columns[0])
            if had_focus:
                self.columns[0].setFocus()
        self.setMinimumWidth(self._width_of(_PITCH[0]))
        self._arrange()
        self.update()

    def set_step(self, step: float) -> None:
        """Show the entropy after `step` diffusion steps; between two steps while it plays."""
        for column in self.columns:
            column.set_step(step)
            if step == round(step):
                column.describe()

    def selected_ids(self) -> NDArray[np.int64]:
        """(K,) int64: the selected neighbours, nearest first."""
        ids = [column.figures.image_id for column in self.columns if column.isChecked()]
        return np.array(ids, dtype=np.int64)

    def frame(self) -> PlotFrame:
        """Where the axis puts an entropy."""
        return PlotFrame(self._plot_area(), (0.0, self._maximum))

    def minimumSizeHint(self) -> QSize:
        """Thumbnails that can still be told apart."""
        text = self.fontMetrics().height()
        fixed = self._mark_row() + 2 * text + 26
        return QSize(self._width_of(_PITCH[0]), _PLOT_MINIMUM + fixed + 36)

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
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):
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

    def _offer_focus(self, chosen: NeighborColumn) -> None:
        """Tab reaches one column; arrows go on from there."""
        for column in self.columns:
            policy = Qt.FocusPolicy.StrongFocus if column is chosen else Qt.FocusPolicy.ClickFocus
            column.setFocusPolicy(policy)

    # -- layout --------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = len(self.columns)
        if not count:
            return
        spare = self.width() - self._axis_width() - self._mean_width() - _PICK_GAP
        pitch = int(min(max(spare / count, _PITCH[0]), _PITCH[1]))
        layout = self._column_layout(pitch)
        left = self._axis_width()
        for place, column in enumerate(self.columns):
            gap = _PICK_GAP if place else 0
            height = round(layout.label_top + layout.label_height)
            column.setGeometry(left + gap + place * pitch, 0, pitch, height)
            column.place(layout)
            column.show()

    def _column_layout(self, pitch: int) -> ColumnLayout:
        text = self.fontMetrics().height()
        label_height = text + 6
        bottom = self.height() - text - 2  # the caption below the columns
        side = min(pitch - 8, 96, max((bottom - label_height) * 0.36, 28))
        top = self._mark_row()
        plot_height = max(bottom - label_height - 12 - side - top, 10)
        thumb_top = top + plot_height + 8
        return ColumnLayout(
            top=top,
            plot_height=plot_height,
            thumb_top=thumb_top,
            thumb_side=side,
            label_top=thumb_top + side + 4,
            label_height=label_height,
            maximum=self._maximum,
            mean=self._mean,
        )

    def _plot_area(self) -> QRectF:
        if not self.columns:
            return QRectF()
        first, last = self.columns[0].geometry(), self.columns[-1].geometry()
        layout = self._column_layout(first.width())
        width = last.x() + last.width() - first.x()
        return QRectF(first.x(), layout.top, width, layout.plot_height)

    def _mark_row(self) -> int:
        return max(18, self.fontMetrics().height() + 4)

    def _axis_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("0.00") + 14

    def _mean_width(self) -> int:
        """Room for the names of the reference lines, right of the plot."""
        metrics = QFontMetrics(smaller(self.font()))
        texts = (self.tr("mean"), self.tr("largest"), "0.00")
        return max(metrics.horizontalAdvance(text) for text in texts) + SPACING

    def _width_of(self, pitch: int) -> int:
        return self._axis_width() + self._mean_width() + _PICK_GAP + pitch * len(self.columns)

    # -- painting ------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:
        """Axis, grid and words; the columns paint themselves."""
        if not self.columns:
            return
        painter = QPainter(self)
        painter.setFont(smaller(self.font()))
        frame = self.frame()
        most = max(2, min(5, int(frame.area.height() / (2.2 * painter.fontMetrics().height()))))
        step = tick_step(self._maximum, most)
        # The largest entropy has its own line; a tick right below it would run into its text.
        ticks = [t for t in even_ticks(0, self._maximum, most) if t <= self._maximum - step * 0.55]
        texts = [tick_text(tick, step, self.locale()) for tick in ticks]
        highest = self.locale().toString(self._maximum, "f", 2)
        frame.draw_rows(painter, self._theme, [*ticks, self._maximum], [*texts, highest])
        self._paint_words(painter, frame)

    def _paint_words(self, painter: QPainter, frame: PlotFrame) -> None:
        """The unit, the mean line's name and what lies along x."""
        metrics, area = painter.fontMetrics(), frame.area
        height = metrics.height()
        painter.setPen(self._theme.muted)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        unit = QRectF(0, 0, area.left() - 5, height)
        painter.drawText(unit, Qt.AlignmentFlag.AlignRight, self.tr("nats"))
        side = QRectF(area.right() + 5, 0, self.width(), height)
        side.moveTop(round(area.top()) - height / 2)
        painter.drawText(side, left, self.tr("largest"))
        row = round(frame.y(self._mean))
        pen = dashed_pen(self._theme.text)
        pen.setDashOffset(area.left() / pen.widthF())  # in step with the columns' pieces
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), row), QPointF(area.right(), row))
        # Beside the largest there is room for one of the two lines only.
        if row - height > side.bottom() - 2:
            side.moveTop(row - height)
            painter.drawText(side, left, self.tr("mean"))
        side.moveTop(row)
        painter.drawText(side, left, self.locale().toString(self._mean, "f", 2))
        painter.setPen(self._theme.muted)
        if len(self.columns) > 1:
            start = self.columns[1].x()
            box = QRectF(start, self.height() - height - 1, self.width() - start, height)
            text = metrics.elidedText(
                self._caption, Qt.TextElideMode.ElideRight, int(box.width()) - 2
            )
            painter.drawText(box, left, text)

    # -- columns -------------------------------------------------------------

    def _make(self, figures: ColumnFigures) -> NeighborColumn:
        column = NeighborColumn(figures, self._loader, self._theme, self)
        column.chosen.connect(self._choose)
        column.pointed.connect(self.pointed)
        return column

    def _repaint_image(self, image_id: int) -> None:
        for column in self.columns:
            if column.figures.image_id == image_id:
                column.update()
