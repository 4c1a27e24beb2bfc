"""The grid of images: what it shows, where the user is, and which thumbnails it needs.

How a million tiles are laid out, moved over and selected is in `tile_view`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QInputEvent,
    QPainter,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.grid.delegate import TileDelegate
from alc_desktop.grid.model import ThumbnailModel
from alc_desktop.grid.tile_art import box_of
from alc_desktop.grid.tile_view import MARGIN, TileView
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.short_names import NamingText
from alc_desktop.widgets.answer_note import AnswerNote
from alc_desktop.widgets.theme import current_theme, follow_theme

SMALLEST_TILE, TILE_STEP = 96, 1.15
"""The smallest in device-independent pixels; a step makes tiles larger or smaller by that."""
_NARROWEST, _WIDEST = 0.5, 4.0
_PAUSE = 120
"""Milliseconds without a movement after which the screens above and below are fetched."""
_NEW_LOOKS = (
    QEvent.Type.FontChange,
    QEvent.Type.DevicePixelRatioChange,
)
_Index = QModelIndex | QPersistentModelIndex


class ThumbnailGrid(TileView):
    """Thumbnails of images in rows.

    Parameters
    ----------
    loader : ThumbnailLoader
        May be shared with other views; the grid sets the size it makes.
    parent : QWidget, optional

    Signals
    -------
    current_changed(image_id)
        -1 when there is none.
    jumped()
        It is another one, and nobody went there `by_hand`: it can't have been seen yet.
    selection_changed()
    opened(image_id)
        By a double click.
    tile_changed()
        The tiles have another size, or there is room for others.
    """

    current_changed = Signal(int)
    jumped = Signal()
    opened = Signal(int)
    tile_changed = Signal()

    def __init__(self, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._tile, self._shape = 160, 1.0
        self._announced_id = -1
        self._by_hand = False
        self._images = ThumbnailModel(self)
        self._delegate = TileDelegate(loader, self)
        self._empty_text = self.tr("No images to show")
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._drop_stale)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._prefetch)
        self.setAccessibleName(self.tr("Images"))
        self.setItemDelegate(self._delegate)
        self.setModel(self._images)
        self.moved.connect(self._settled.start)
        self.doubleClicked.connect(self._open)
        loader.loaded.connect(self._show_loaded)
        follow_theme(self._refit)

    # -- what is shown -------------------------------------------------------

    def show_images(
        self,
        image_ids: NDArray[np.int64],
        facts: ImageFacts,
        sections: Sequence[tuple[int, NamingText]] = (),
    ) -> None:
        """Show these images in this order; the current one stays if it is among them.

        Parameters
        ----------
        image_ids : (R,) int64
            Rows of the catalogue, each at most once.
        facts : ImageFacts
        sections : sequence of (int, NamingText)
            Where each section begins, rising from 0, and its heading.
        """
        current = self.current_id()
        self.set_sections([start for start, _ in sections], [title for _, title in sections])
        self._images.show_images(image_ids, facts)
        self.relayout()
        if len(image_ids):
            self.go_to(max(0, self._images.row_of(current)))
        self._announce_current()
        self.selection_changed.emit()
        self.moved.emit()

    def refresh(self, facts: ImageFacts, changed_ids: NDArray[np.int64] | None = None) -> None:
        """Take up new facts; only the tiles of `changed_ids` are painted anew (None: all)."""
        self._images.refresh(facts, changed_ids)

    def show_notes(self, notes: Mapping[int, AnswerNote], changed_ids: Sequence[int]) -> None:
        """Show on images what was answered just now.

        Parameters
        ----------
        notes : mapping of image id to AnswerNote
        changed_ids : sequence of int
            Images whose note is another one, or gone.
        """
        self._images.show_notes(notes, changed_ids)

    def show_offered(self, image_ids: NDArray[np.int64]) -> None:
        """Mark the images whose suggested label would be accepted in bulk now: (K,) int64."""
        self._images.show_offered(image_ids)

    def tile(self) -> int:
        """Side of a square with the area of an image's box, device-independent pixels."""
        return min(self._tile, self.largest_tile())

    def largest_tile(self) -> int:
        """With which one tile fills the width, device-independent pixels."""
        wide, _ = box_of(1000, self._shape)
        edge = self._delegate.metrics.width - round(self._delegate.metrics.image.width())
        # With the bar there or not: a tile that fits without one may need it.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.contentsRect().width() - bar - 2 * MARGIN - edge
        return max(SMALLEST_TILE, int(room * 1000 / wide))

    @property
    def wanted_tile(self) -> int:
        """The size that was asked for, and is there again where the window has room for it."""
        return self._tile

    def set_tile(self, pixels: int) -> None:
        """Show images larger or smaller, up to the whole width."""
        self._tile = max(pixels, SMALLEST_TILE)
        self._refit()

    def scale_tiles(self, steps: int) -> None:
        """Show images larger by so many steps, or smaller; each can be seen."""
        self.set_tile(min(round(self.tile() * TILE_STEP**steps), self.largest_tile()))

    def set_shape(self, shape: float) -> None:
        """Lay tiles out for images that are so much wider than high.

        Parameters
        ----------
        shape : float
            Width by height; beyond 4 to 1 and 1 to 2 as these.
        """
        self._shape = min(max(shape, _NARROWEST), _WIDEST)
        self._refit()

    def set_empty_text(self, text: str) -> None:
        """What is said when there are no images."""
        self._empty_text = text
        self.viewport().update()

    def name_sections(self, titles: Sequence[NamingText]) -> None:
        """Give the sections that are shown other headings."""
        self.set_sections(self._starts, titles)
        self.viewport().update()

    # -- where the user is ---------------------------------------------------

    @contextmanager
    def by_hand(self) -> Iterator[None]:
        """Who answers, moves or clicks on images knows which one comes to be current."""
        before, self._by_hand = self._by_hand, True
        try:
            yield
        finally:
            self._by_hand = before

    def current_id(self) -> int:
        """The image with the focus; -1 if there is none."""
        index = self.currentIndex()
        return int(self._images.image_ids[index.row()]) if index.isValid() else -1

    def image_ids(self) -> NDArray[np.int64]:
        """(N,) int64: the images in the order of the grid."""
        return self._images.image_ids

    def selected_ids(self) -> NDArray[np.int64]:
        """(K,) int64: the selected images in the order of the grid."""
        return self._images.image_ids[self.selected_rows()]

    def set_current(self, image_id: int) -> None:
        """Give an image the focus and select it alone; nothing happens if it isn't shown."""
        row = self._images.row_of(image_id)
        if row >= 0:
            self.go_to(row)

    def advance(self) -> bool:
        """Go to the next image without an answer, from the top once the end is reached.

        Returns
        -------
        bool
            Whether there is one.
        """
        start, selected = self.currentIndex().row(), self.selected_rows()
        if len(selected) > 1 and start in selected:
            start = int(selected[-1])
        row = self._images.next_unreviewed(start)
        if row >= 0:
            self.go_to(row)
        return row >= 0

    def coming(self) -> list[int]:
        """Images that are probably current next: without an answer, or after this one."""
        row, ids = self.currentIndex().row(), self._images.image_ids
        rows = (self._images.next_unreviewed(row), row + 1)
        return list(dict.fromkeys(int(ids[r]) for r in rows if 0 <= r < len(ids) and r != row))

    @property
    def any_waiting(self) -> bool:
        """Whether an image of the list has no answer yet."""
        return self._images.next_unreviewed(self.currentIndex().row()) >= 0

    def step(self, rows: int) -> None:
        """Go so many images on, or back; not beyond the ends of the list."""
        last = self._images.rowCount() - 1
        if last >= 0:
            self.go_to(min(max(self.currentIndex().row() + rows, 0), last))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell the application which image has the focus."""
        super().currentChanged(current, previous)
        self._announce_current()

    def _announce_current(self) -> None:
        current = self.current_id()
        if current != self._announced_id:
            self._announced_id = current
            self.current_changed.emit(current)
            if not self._by_hand:
                self.jumped.emit()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(int(self._images.image_ids[index.row()]))

    # -- size ----------------------------------------------------------------

    def viewportSizeHint(self) -> QSize:
        """Room for three tiles beside each other and two rows."""
        metrics = self._delegate.metrics
        return QSize(3 * metrics.width + 2 * MARGIN, 2 * metrics.height + 2 * MARGIN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the size of the tiles."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        turn = event.angleDelta().y()
        if turn:
            self.scale_tiles(1 if turn > 0 else -1)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep tiles that filled the width within it."""
        super().resizeEvent(event)
        if self.tile() != self._delegate.metrics.size:
            self._refit()
        else:
            self.tile_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the screen's pixels into account before the first paint."""
        super().showEvent(event)
        self._refit()

    def event(self, event: QEvent) -> bool:
        """Follow the font, and a window that moves to a screen with other pixels."""
        if isinstance(event, QInputEvent):
            with self.by_hand():
                return super().event(event)
        handled = super().event(event)
        if event.type() in _NEW_LOOKS:
            self._refit()
        return handled

    def viewportEvent(self, event: QEvent) -> bool:
        """Go where the mouse says."""
        if isinstance(event, QInputEvent):
            with self.by_hand():
                return super().viewportEvent(event)
        return super().viewportEvent(event)

    def _refit(self) -> None:
        ratio, tile = self.devicePixelRatioF(), self.tile()
        self._delegate.fit(tile, self.font(), ratio, self._shape)
        self._loader.set_side(round(self._delegate.metrics.side * ratio))
        self.set_tile_size(QSize(self._delegate.metrics.width, self._delegate.metrics.height))
        self.viewport().update()
        self.tile_changed.emit()
        self.moved.emit()

    # -- thumbnails ----------------------------------------------------------

    def _show_loaded(self, image_id: int) -> None:
        row = self._images.row_of(image_id)
        if row in self.visible_rows():
            self.update_rows((row,))

    def _near_rows(self) -> range:
        """Rows on the screen, on the one above and on the one below."""
        rows = self.visible_rows()
        last = min(self._images.rowCount(), rows.stop + len(rows))
        return range(max(0, rows.start - len(rows)), last)

    def _drop_stale(self) -> None:
        """Decode nothing that scrolled away before its turn came."""
        near = self._near_rows()
        self._loader.keep(self._images.image_ids[near.start : near.stop].tolist(), "grid")
        self._pause.start()

    def _prefetch(self) -> None:
        rows, near, ids = self.visible_rows(), self._near_rows(), self._images.image_ids
        self._loader.prefetch(ids[rows.stop : near.stop].tolist())
        self._loader.prefetch(ids[near.start : rows.start][::-1].tolist())

    # -- painting ------------------------------------------------------------

    def _paint_tiles(self, painter: QPainter, region: QRegion) -> None:
        if self._images.rowCount() == 0:
            self._paint_empty(painter)
            return
        with self._loader.held():
            super()._paint_tiles(painter, region)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(current_theme().muted)
        area = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(area, flags, self._empty_text)
