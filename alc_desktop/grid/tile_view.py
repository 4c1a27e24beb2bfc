"""A QListView whose layout is arithmetic, so that a million rows cost what fifty do.

QListView lays every item out and keeps a rectangle for each. Here all tiles are
equal, so the place of a tile, the tile at a place and the tiles on the screen
are a division; everything in QListView that would touch its own layout is
overridden. It stays a QListView for assistive technology: role List, an item
for each row.

Letters, digits, Enter, Space and Esc are left to the window; the view takes
only the keys that move and select.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from alc_desktop.grid.tile_layout import TileLayout
from alc_desktop.model.short_names import NamingText
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.tree_choice import chosen_alone

MARGIN = 8
_MOVES = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
_Index = QModelIndex | QPersistentModelIndex


class TileView(QListView):
    """Equal tiles in rows, painted by the item delegate; knows rows, not what they show.

    Parameters
    ----------
    parent : QWidget, optional

    Signals
    -------
    selection_changed()
    moved()
        Other rows are on the screen.
    dragged_out()
        The selected tiles are dragged with the mouse; it is down.
    """

    selection_changed = Signal()
    moved = Signal()
    dragged_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile_size = QSize(1, 1)
        self._layout = TileLayout(0, 1, 1, 1, MARGIN)
        self._hovered = -1
        self._band_start: QPoint | None = None
        self._band = QRect()  # content coordinates
        self._grip: QMouseEvent | None = None  # a press on what is selected; it may be dragged out
        self._starts: tuple[int, ...] = (0,)
        self._titles: tuple[NamingText, ...] = ()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty("paints_focus", True)  # the ring of the current tile
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_tile_size(self, size: QSize) -> None:
        """Give all tiles another size; what the user looks at stays where it is."""
        self._tile_size = size
        self.relayout()

    def set_sections(self, starts: Sequence[int], titles: Sequence[NamingText]) -> None:
        """Where sections begin and what stands above each; none: tiles without headings.

        It holds from the next `relayout` on.

        Parameters
        ----------
        starts : sequence of int
            Rising from 0.
        titles : sequence of str
            As many.
        """
        self._starts, self._titles = tuple(starts) or (0,), tuple(titles)

    def _heading_height(self) -> int:
        return self.fontMetrics().height() + 2 * MARGIN if self._titles else 0

    def go_to(self, row: int) -> None:
        """Give a row the focus, select it alone and make it seen."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def current_row(self) -> int:
        """The row with the focus; -1 if there is none."""
        return self.currentIndex().row()

    def show_current(self) -> None:
        """Scroll to the row with the focus."""
        self.scrollTo(self.currentIndex())

    def selected_rows(self) -> NDArray[np.int64]:
        """(K,) int64: the selected rows, rising."""
        runs = [
            np.arange(part.top(), part.bottom() + 1)
            for part in self.selectionModel().selection().toList()
        ]
        return np.sort(np.concatenate(runs)) if runs else np.zeros(0, dtype=np.int64)

    def visible_rows(self) -> range:
        """The rows on the screen, also where only a part is seen."""
        top = self.verticalOffset()
        return self._layout.rows_between(top, top + self.viewport().height())

    def _row_count(self) -> int:
        model = self.model()
        return 0 if model is None else model.rowCount()

    # -- geometry ------------------------------------------------------------

    def visualRect(self, index: _Index) -> QRect:
        """Rectangle of a tile in the viewport, also where it is scrolled away."""
        if not index.isValid():
            return QRect()
        layout = self._layout
        left, top = layout.position(index.row())
        return QRect(left, top - self.verticalOffset(), layout.tile_width, layout.tile_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The tile under a point of the viewport."""
        row = self._layout.row_at(point.x(), point.y() + self.verticalOffset())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def verticalOffset(self) -> int:
        """How far the content is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Nothing lies beside the viewport."""
        return 0

    def doItemsLayout(self) -> None:
        """Lay the tiles out: a division, no loop."""
        self.relayout()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the content."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(max(1, self._layout.tile_height // 3))  # a notch of the wheel is 3 steps
        bar.setPageStep(max(1, height - self._layout.tile_height // 4))
        bar.setRange(0, max(0, self._layout.height - height))
        self.horizontalScrollBar().setRange(0, 0)

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll as little as it takes to see a whole tile, or to where `hint` says."""
        if not index.isValid() or self.state() == QAbstractItemView.State.DragSelectingState:
            return  # a rubber band scrolls at the edge by itself, not by a line at each tile
        top, height = self.verticalOffset(), self.viewport().height()
        tile_top = self._layout.position(index.row())[1]
        below = height - self._layout.tile_height
        places = {
            QAbstractItemView.ScrollHint.EnsureVisible: self._layout.shown(
                index.row(), top, height
            ),
            QAbstractItemView.ScrollHint.PositionAtTop: tile_top,
            QAbstractItemView.ScrollHint.PositionAtBottom: tile_top - below,
            QAbstractItemView.ScrollHint.PositionAtCenter: tile_top - below // 2,
        }
        self.verticalScrollBar().setValue(places[hint])

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted; where pixels would fall between pixels, paint anew."""
        if self.devicePixelRatioF() == int(self.devicePixelRatioF()) and self._band.isNull():
            self.viewport().scroll(0, dy)
        else:
            self.viewport().update()
        if self.viewport().underMouse():
            self._hover(self.viewport().mapFromGlobal(self.cursor().pos()))
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width; what the user looks at stays where it is."""
        self.relayout()
        QAbstractItemView.resizeEvent(self, event)
        self.moved.emit()

    def relayout(self) -> None:
        """Compute the layout; keep the current tile, or else the topmost, at its height."""
        old, top = self._layout, self.verticalOffset()
        size = self._tile_size
        new = TileLayout(
            *(self._row_count(), self.viewport().width(), size.width(), size.height(), MARGIN),
            *(self._starts, self._heading_height(), self.isRightToLeft()),
        )
        anchor = self._anchor(old, top)
        self._layout = new
        self.updateGeometries()
        if old.count == new.count and top > 0 and anchor >= 0:
            height = old.position(anchor)[1] - top
            self.verticalScrollBar().setValue(new.position(anchor)[1] - height)

    def _anchor(self, layout: TileLayout, top: int) -> int:
        rows = layout.rows_between(top, top + self.viewport().height())
        current = self.currentIndex().row()
        if current in rows:
            return current
        return rows.start if rows else -1

    # -- moving and selecting ------------------------------------------------

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The tile an arrow, Home, End or page key leads to, as one sees them; the ends hold."""
        count = self._row_count()
        if count == 0:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self.model().index(0, 0)
        columns = self._layout.columns
        page = max(1, self.viewport().height() // self._layout.tile_height) * columns
        moves = QAbstractItemView.CursorAction
        if action in (moves.MoveHome, moves.MoveEnd):
            return self.model().index(0 if action == moves.MoveHome else count - 1, 0)
        right = -1 if self._layout.mirrored else 1
        steps = {
            moves.MoveLeft: -right,
            moves.MovePrevious: -1,
            moves.MoveRight: right,
            moves.MoveNext: 1,
            moves.MoveUp: -columns,
            moves.MoveDown: columns,
            moves.MovePageUp: -page,
            moves.MovePageDown: page,
        }
        return self.model().index(self._layout.stepped(row, steps[action]), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select a rectangle while a rubber band is drawn, else all from one tile to another."""
        selection = QItemSelection()
        if self.state() == QAbstractItemView.State.DragSelectingState:
            area = rect.normalized().translated(0, self.verticalOffset())
            runs = self._layout.runs_inside(
                area.left(), area.top(), area.right() + 1, area.bottom() + 1
            )
        else:
            ends = self.indexAt(rect.topLeft()).row(), self.indexAt(rect.bottomRight()).row()
            runs = [range(min(ends), max(ends) + 1)] if min(ends) >= 0 else []
        for run in runs:
            selection.select(self.model().index(run.start, 0), self.model().index(run.stop - 1, 0))
        self.selectionModel().select(selection, command)

    def selectAll(self) -> None:
        """Select all images, as one range."""
        count = self._row_count()
        if count:
            whole = QItemSelection(self.model().index(0, 0), self.model().index(count - 1, 0))
            self.selectionModel().select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that move and select; leave all others to the window."""
        toggles = event.key() == Qt.Key.Key_Space and (
            event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if event.key() in _MOVES or toggles or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a rubber band, or to drag what is selected out of the window."""
        if self._is_grip(event):
            self._grip = event.clone()
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._band_start = event.position().toPoint() + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the rubber band; follow the mouse with the highlight."""
        if self._grip is not None:
            way = event.position() - self._grip.position()
            if way.manhattanLength() >= QApplication.startDragDistance():
                self._grip = None
                self.dragged_out.emit()
            return
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        if (
            self._band_start is not None
            and self.state() == QAbstractItemView.State.DragSelectingState
        ):
            self._stretch_band(QRect(self._band_start, point + QPoint(0, self.verticalOffset())))
        self._hover(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the rubber band; what was held and not dragged was clicked."""
        if self._grip is not None:
            grip, self._grip = self._grip, None
            super().mousePressEvent(grip)
        super().mouseReleaseEvent(event)
        self._band_start = None
        self._stretch_band(QRect())

    def _is_grip(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        pressed = event.button() == Qt.MouseButton.LeftButton and plain
        return pressed and index.isValid() and self.selectionModel().isSelected(index)

    def viewportEvent(self, event: QEvent) -> bool:
        """Drop the highlight when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(QPoint(-1, -1))
        return super().viewportEvent(event)

    def _stretch_band(self, band: QRect) -> None:
        old, self._band = self._band, band.normalized()
        dirty = old.united(self._band).adjusted(-2, -2, 2, 2)
        if not (old.isNull() and self._band.isNull()):
            self.viewport().update(dirty.translated(0, -self.verticalOffset()))

    def _hover(self, point: QPoint) -> None:
        inside = self.viewport().rect().contains(point)
        row = self._layout.row_at(point.x(), point.y() + self.verticalOffset()) if inside else -1
        if row != self._hovered:
            old, self._hovered = self._hovered, row
            self.update_rows(changed for changed in (old, row) if changed >= 0)

    # -- what changes --------------------------------------------------------

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Paint changed tiles anew, as far as they are on the screen."""
        rows = self.visible_rows()
        self.update_rows(range(max(first.row(), rows.start), min(last.row() + 1, rows.stop)))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell assistive technology where the focus went."""
        QAbstractItemView.currentChanged(self, current, previous)
        self.update_rows(index.row() for index in (previous, current) if index.isValid())
        if current.isValid() and self.hasFocus():
            self._tell_assistive(QAccessible.Event.Focus, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell the application and assistive technology what is selected.

        A tile that is selected alone has the focus: through the accessibility tree one can only
        select, and what is answered has to be what is shown.
        """
        QAbstractItemView.selectionChanged(self, selected, deselected)
        alone = chosen_alone(self)
        if alone.isValid():
            self.selectionModel().setCurrentIndex(alone, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(alone)
        for event, change in (
            (QAccessible.Event.SelectionAdd, selected),
            (QAccessible.Event.SelectionRemove, deselected),
        ):
            if change.size():
                self._tell_assistive(event, change.first().top())
        self.selection_changed.emit()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What must be painted when a selection changes: never more than the screen."""
        rows, region = self.visible_rows(), QRegion()
        for part in selection.toList():
            for row in range(max(part.top(), rows.start), min(part.bottom() + 1, rows.stop)):
                region += self.visualRect(self.model().index(row, 0))
        return region

    def _tell_assistive(self, kind: QAccessible.Event, row: int) -> None:
        if QAccessible.isActive():
            event = QAccessibleEvent(self, kind)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    def update_rows(self, rows: Iterable[int]) -> None:
        """Paint rows anew."""
        for row in rows:
            self.viewport().update(self.visualRect(self.model().index(row, 0)))

    # -- painting ------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), current_theme().window)
        self._paint_tiles(painter, event.region())
        self._paint_headings(painter, event.rect())
        self._paint_band(painter)

    def _paint_tiles(self, painter: QPainter, region: QRegion) -> None:
        """Paint the tiles of a region of the viewport."""
        option = QStyleOptionViewItem()
        option.initFrom(self)
        basis = option.state & QStyle.StateFlag.State_Enabled
        if self.hasFocus():
            basis |= QStyle.StateFlag.State_Active
        delegate = self.itemDelegate()
        current, selection = self.currentIndex().row(), self.selectionModel()
        exposed = region.boundingRect()
        top = self.verticalOffset()
        # Last first: what a delegate asks for last is fetched first, and reading begins at the top.
        for row in reversed(
            self._layout.rows_between(exposed.top() + top, exposed.bottom() + 1 + top)
        ):
            index = self.model().index(row, 0)
            rect = self.visualRect(index)
            if not region.intersects(rect):
                continue
            state = basis
            if selection.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == current:
                state |= QStyle.StateFlag.State_HasFocus
            if row == self._hovered:
                state |= QStyle.StateFlag.State_MouseOver
            option.rect, option.state = rect, state
            delegate.paint(painter, option, index)

    def _paint_headings(self, painter: QPainter, exposed: QRect) -> None:
        """Paint what stands above the sections."""
        if not self._titles or not self._row_count():
            return
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(current_theme().text)
        top, metrics = self.verticalOffset(), QFontMetrics(font)
        left, height = self._layout.left, self._layout.heading
        room = self.viewport().width() - 2 * left
        for section, place in self._layout.headings_between(
            exposed.top() + top, exposed.bottom() + 1 + top
        ):
            words = self._titles[section].fitting(
                lambda text: metrics.horizontalAdvance(text) <= room
            )
            line = QRect(left, place - top, room, height)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )

    def _paint_band(self, painter: QPainter) -> None:
        theme = current_theme()
        if self._band.isNull():
            return
        fill = QColor(theme.accent)
        fill.setAlphaF(0.16)
        painter.setPen(QPen(theme.accent, 1.0))
        painter.setBrush(fill)
        painter.drawRect(self._band.translated(0, -self.verticalOffset()))
