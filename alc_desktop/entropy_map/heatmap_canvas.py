"""The plane of the map: zoom, pan, select, and what follows the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from alc_desktop.entropy_map.cell_cursor import CellCursor, corners_of
from alc_desktop.entropy_map.class_slots import ClassSlots
from alc_desktop.entropy_map.colorings import coloring_for, coloring_name
from alc_desktop.entropy_map.heatmap_overlay import paint_cursor, paint_selection
from alc_desktop.entropy_map.heatmap_scene import HeatmapScene
from alc_desktop.entropy_map.map_frame import MapFrame
from alc_desktop.entropy_map.map_index import MapIndex
from alc_desktop.entropy_map.thumbnail_layer import ThumbnailLayer
from alc_desktop.i18n.joining import clauses
from alc_desktop.model.color_by import ColorBy
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.heat_colors import HeatMode
from alc_desktop.widgets.hover_card import HoverCard
from alc_desktop.widgets.selection_drag import SelectionDrag, SelectionTool
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
}
_OWN_KEYS = frozenset(
    {
        *_ARROWS,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Equal,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Home,
        Qt.Key.Key_Escape,
    }
)


_REST = 250
"""Milliseconds without another view until the classes in it have the colours."""


class HeatmapCanvas(QWidget):
    """A map of all images that can be zoomed, panned and selected from.

    The mouse: drag to select, wheel to zoom, middle button (or Space) and drag
    to pan, click to open an image. The keyboard: arrows walk over the cells,
    Shift and arrows select a block, Enter takes it, plus and minus zoom, Home
    shows everything, Escape forgets the selection.
    """

    images_selected = Signal(object)
    """(K,) int64 ids, rising; empty once a selection is given up."""
    image_activated = Signal(int)
    value_pointed = Signal(object)
    """Value of the cell under the mouse on the colour bar, or None."""
    colors_changed = Signal()
    """Colours stand for something else than before: the legend is another."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.scene: HeatmapScene | None = None
        self.frame = MapFrame.whole(QRectF(0, 0, 1, 1), QSizeF(1, 1))
        self.tool = SelectionTool.RECTANGLE
        self._mode, self._color_by = HeatMode.BEFORE, ColorBy.ENTROPY
        self._slots = ClassSlots(len(current_theme().classes))
        self._layer = ThumbnailLayer(loader)
        self._marks = True
        self._picture: QPixmap | None = None
        self.card = HoverCard(loader)
        self._outline = np.zeros((0, 2))  # of the selection, in the map's unit
        self._selected = 0
        self._drag: SelectionDrag | None = None
        self._pan_from: QPointF | None = None
        self._space = False
        self._cursor = CellCursor()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, QAccessible.Role.Canvas)
        self.setAccessibleName(self.tr("Map of the images"))
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._color_classes_in_view)
        loader.loaded.connect(self._repaint_image)

    # -- what is shown -------------------------------------------------------

    def show_map(self, shown: EntropyMap, facts: ImageFacts) -> None:
        """Show a map; zoom and selection are kept while the places stay the same."""
        old = self.scene
        same_places = old is not None and _same_places(old.shown, shown)
        index = old.index if old is not None and same_places else MapIndex(shown)
        self._give_colors(shown, facts, index if same_places else None)
        self._make_scene(shown, facts, index)
        self.card.hide()  # it told of the facts before
        count = int(shown.count.sum())
        self._describe(self.tr("%Ln images; each place in the colour of its entropy", None, count))
        if not same_places:
            self._forget_selection()
            self._cursor.forget()
            self.reset_view()
        self._refresh()

    def set_mode(self, mode: HeatMode) -> None:
        """Before, after or the difference."""
        self._mode = mode
        self.renew()

    @property
    def color_by(self) -> ColorBy:
        """What the map is coloured by."""
        return self._color_by

    def set_color_by(self, by: ColorBy) -> None:
        """Let the colours stand for something else."""
        self._color_by = by
        if self.scene is not None:
            self._give_colors(self.scene.shown, self.scene.facts, self.scene.index)
        self.card.hide()
        self.renew()
        self._describe("")

    def want_class(self, class_id: int) -> None:
        """Give a class a colour even if it is not among the most frequent ones."""
        self._slots.want(class_id)
        self._color_classes_in_view()

    def renew(self) -> None:
        """Show the same map in the colouring and the theme of now."""
        if self.scene is not None:
            self._make_scene(self.scene.shown, self.scene.facts, self.scene.index)
        self._refresh()

    def _make_scene(self, shown: EntropyMap, facts: ImageFacts, index: MapIndex) -> None:
        coloring = coloring_for(self._color_by, shown, facts, self._mode, self._slots.slots)
        self.scene = HeatmapScene(shown, facts, coloring, index)

    def _give_colors(self, shown: EntropyMap, facts: ImageFacts, index: MapIndex | None) -> bool:
        """Colours for the classes in view, or on the whole map; whether any is another now."""
        if self._color_by is not ColorBy.CLASS:
            return False
        if index is None or len(facts.class_order) <= len(self._slots.slots):
            ids = np.flatnonzero(shown.cell >= 0)
        else:
            ids = index.in_cells(*index.cells_between(*self.frame.visible()))
        return self._slots.assign(facts.labels[ids], facts.class_order)

    def _color_classes_in_view(self) -> None:
        scene = self.scene
        if scene is not None and self._give_colors(scene.shown, scene.facts, scene.index):
            self.renew()
            self.colors_changed.emit()

    def set_marks(self, shown: bool) -> None:
        """Show or hide the marks of the batch and of reviewed images."""
        self._marks = shown
        self._refresh()

    def reset_view(self) -> None:
        """Show the whole map."""
        if self.scene is not None:
            self.frame = MapFrame.whole(self.scene.bounds, QSizeF(self.size()))
        self._refresh()

    def selected_count(self) -> int:
        """Images inside the selection."""
        return self._selected

    def sizeHint(self) -> QSize:
        """Room for the whole map."""
        return QSize(520, 420)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(220, 160)

    # -- mouse ---------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse."""
        self.frame = self.frame.zoomed(1.0015 ** event.angleDelta().y(), event.position())
        self._point(event.position())
        self._refresh()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select or to pan."""
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle or (event.button() == Qt.MouseButton.LeftButton and self._space):
            self._pan_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._drag = SelectionDrag(self.tool, event.position())
        self.card.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it; without a button, show what is under the mouse."""
        if self._pan_from is not None:
            self.frame = self.frame.panned(event.position() - self._pan_from)
            self._pan_from = event.position()
            self._refresh()
        elif self._drag is not None:
            self._drag.extend(event.position())
            self.update()
        else:
            self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select, or open the image that was clicked."""
        if self._pan_from is not None:
            self._pan_from = None
            self.unsetCursor()
        elif self._drag is not None and event.button() == Qt.MouseButton.LeftButton:
            self._drag.extend(event.position())
            drag, self._drag = self._drag, None
            self._finish(drag)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.card.hide()
        self.value_pointed.emit(None)
        self.update()

    def _finish(self, drag: SelectionDrag) -> None:
        if self.scene is None:
            return
        if not drag.is_click():
            corners = self.frame.to_map(drag.corners())
            self._select(self.scene.index.in_polygon(corners), corners)
            return
        image_id = self.scene.image_at(self.frame, drag.start)
        if image_id >= 0:
            self.image_activated.emit(image_id)
        self.update()

    def _select(self, ids: NDArray[np.int64], corners: NDArray[np.float64]) -> None:
        """Keep the outline, (P, 2) in the map's unit, and say what is inside."""
        self._outline, self._selected = corners, len(ids)
        self._describe(self.tr("%Ln images selected", None, len(ids)))
        self.update()
        self.images_selected.emit(ids)

    # -- keyboard ------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the map from the window's shortcuts while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN_KEYS
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, select, zoom."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        match event.key():
            case key if key in _ARROWS:
                self._walk(
                    *_ARROWS[Qt.Key(key)],
                    bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
                )
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.scene is not None and self._cursor.cell is not None:
                    ids = self.scene.index.in_cells(*self._cursor.cells())
                    self._select(np.sort(ids), corners_of(self._cursor.block(self.scene)))
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.frame = self.frame.zoomed(1.3, middle)
            case Qt.Key.Key_Minus:
                self.frame = self.frame.zoomed(1 / 1.3, middle)
            case Qt.Key.Key_Home:
                self.reset_view()
            case Qt.Key.Key_Escape:
                self._drag = None
                if len(self._outline):
                    self._forget_selection()
                    self.images_selected.emit(np.zeros(0, dtype=np.int64))
            case Qt.Key.Key_Space:
                self._space = True
                self.setCursor(Qt.CursorShape.OpenHandCursor)
            case _:
                super().keyPressEvent(event)
                return
        self._refresh()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space is up: back to selecting."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A Space that is let go elsewhere is up as well."""
        super().focusOutEvent(event)
        self._space = False
        self.unsetCursor()

    def _walk(self, up: int, right: int, extend: bool) -> None:
        """Move the cell cursor, and the view with it."""
        if self.scene is None:
            return
        cell = self._cursor.walk(self.scene, up, right, extend)
        self._describe(self._cell_in_words(cell))
        self._point_at_value(cell)
        self.frame = self.frame.showing(self._cursor.block(self.scene).center())

    # -- pointing ------------------------------------------------------------

    def _point(self, position: QPointF) -> None:
        """Show the image under the mouse and the value of its cell."""
        if self.scene is None:
            return
        cell = self.scene.index.cell_at(*self.frame.place_of(position))
        self._point_at_value(cell)
        image_id = self.scene.image_at(self.frame, position)
        if image_id < 0:
            self.card.hide()
        else:
            words = "" if cell is None else self._cell_in_words(cell)
            more = self.scene.coloring.image_words(image_id)
            self.card.show_image(image_id, self.scene.facts, (more, words), position)
        self.update()

    def _point_at_value(self, cell: tuple[int, int] | None) -> None:
        assert self.scene is not None
        coloring = self.scene.coloring
        known = cell is not None and coloring.scale is not None
        self.value_pointed.emit(float(coloring.values[cell]) if known else None)

    def _cell_in_words(self, cell: tuple[int, int]) -> str:
        assert self.scene is not None
        if self.scene.shown.count[cell] == 0:
            return self.tr("empty cell")
        return self.scene.coloring.cell_words(cell)

    def _describe(self, text: str) -> None:
        """Say what the colours stand for, and what is under the cursor or selected."""
        name = coloring_name(self._color_by)
        self.setAccessibleDescription(clauses((name, text)))

    # -- painting ------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep centre and zoom."""
        super().resizeEvent(event)
        self.frame = self.frame.resized(QSizeF(self.size()))
        self.card.hide()
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for its thumbnails any more."""
        super().hideEvent(event)
        self._layer.show(())
        self._picture = None

    def paintEvent(self, _: QPaintEvent) -> None:
        """The still picture, and on top of it what follows the mouse."""
        if self.scene is None:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            with self._loader.held():
                self._picture = self._paint_picture(self.scene, ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._drag is not None:
            paint_selection(painter, self._drag.shape())
        elif len(self._outline):
            paint_selection(painter, self.frame.polygon(self._outline))
        if self._cursor.cell is not None and self.hasFocus():
            corners = corners_of(self._cursor.block(self.scene))
            paint_cursor(painter, self.frame.polygon(corners))
        self.card.paint(painter, QRectF(self.rect()))

    def _paint_picture(self, scene: HeatmapScene, ratio: float) -> QPixmap:
        theme = current_theme()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.surface)
        painter = QPainter(picture)
        scene.paint(painter, self.frame, self._marks)
        self._layer.show(scene.thumbnails(self.frame))
        self._layer.paint(painter, scene)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.border, 1))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.end()
        return picture

    def _refresh(self) -> None:
        self._picture = None
        self.update()
        if self._color_by is ColorBy.CLASS:
            self._rest.start()

    def _repaint_image(self, image_id: int) -> None:
        if self.card.image_id == image_id:
            self.update()
        if self._picture is not None and self.scene is not None and image_id in self._layer:
            painter = QPainter(self._picture)
            self._layer.paint_one(painter, self.scene, image_id)
            painter.end()
            self.update()

    def _forget_selection(self) -> None:
        self._outline, self._selected = np.zeros((0, 2)), 0
        self._describe("")


def _same_places(old: EntropyMap, new: EntropyMap) -> bool:
    return old.layout is new.layout or (
        old.count.shape == new.count.shape
        and np.array_equal(old.layout, new.layout, equal_nan=True)
    )
