"""The still part of the map: cells, points and thumbnails where it is zoomed in, marks.

It is painted into a pixmap once for every change of view or data; what follows
the mouse is painted on top by the canvas.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from alc_desktop.entropy_map.coloring import Coloring
from alc_desktop.entropy_map.map_frame import MapFrame
from alc_desktop.entropy_map.map_index import MapIndex
from alc_desktop.entropy_map.map_thumbnails import (
    PlacedThumbnail,
    side_for,
    thumbnails_for,
    worth_looking,
)
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.legend import Mark, draw_mark
from alc_desktop.widgets.theme import current_theme
from alc_engine.labels.store import Status

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap

_MOST_POINTS = 4000
_MOST_MARKS = 3000
_MARK_SHARE = 0.12
_OUTLINED_FROM = 6.0
_REACH = 12.0
_NEAR = 1.5
"""Zoom from which single images are shown."""


class MarkKind(Enum):
    """Images that carry a mark on the map."""

    REVIEWED = "reviewed"
    ANSWERED = "answered"
    WAITING = "waiting"


@dataclass(frozen=True)
class MarkStyle:
    """How a mark looks; the dark outline keeps it visible on every colour of the map.

    Attributes
    ----------
    size, least : float
        Device-independent pixels where there is room, and where there are many.
    """

    mark: Mark
    fill: QColor
    outline: QColor
    size: float
    least: float


def mark_styles() -> dict[MarkKind, MarkStyle]:
    """The marks, in painting order; the cells have the same colours in both themes."""
    dark, white = QColor("#10141b"), QColor("#ffffff")
    gray, blue = QColor("#ccd3dc"), QColor("#78b4ff")
    return {
        MarkKind.REVIEWED: MarkStyle(Mark.DOT, gray, dark, 6, 2.4),
        MarkKind.ANSWERED: MarkStyle(Mark.DIAMOND, blue, dark, 9, 3),
        MarkKind.WAITING: MarkStyle(Mark.DIAMOND, white, dark, 9.5, 3.2),
    }


class HeatmapScene:
    """An `EntropyMap` with what is known of its images, ready to be painted.

    Parameters
    ----------
    shown : EntropyMap
    facts : ImageFacts
    coloring : Coloring
        Of the same map and facts.
    index : MapIndex
        Of `shown`; it outlives the scene, because it depends on the places alone.
    """

    def __init__(
        self,
        shown: EntropyMap,
        facts: ImageFacts,
        coloring: Coloring,
        index: MapIndex,
    ) -> None:
        self.shown, self.facts, self.coloring, self.index = shown, facts, coloring, index
        self._cells = _image(coloring.cells()[::-1])  # row 0 is the lowest y
        self.marks = self._find_marks()
        self._sprites: dict[tuple[Mark, int, float, float], QPixmap] = {}
        self._placed: tuple[MapFrame, tuple[PlacedThumbnail, ...]] | None = None

    @property
    def bounds(self) -> QRectF:
        """The map in its own unit; `top` is the lowest y."""
        x, y = self.shown.x_edges, self.shown.y_edges
        return QRectF(x[0], y[0], x[-1] - x[0], y[-1] - y[0])

    def shows_points(self, frame: MapFrame) -> bool:
        """Whether the view is near enough to show single images."""
        if frame.zoom <= _NEAR:
            return False
        rows, columns = self._visible_cells(frame)
        return int(self.shown.count[rows, columns].sum()) <= _MOST_POINTS

    def ids_in_view(self, frame: MapFrame) -> NDArray[np.int64]:
        """(K,) int64: images of the cells on the screen."""
        return self.index.in_cells(*self._visible_cells(frame))

    def thumbnails(self, frame: MapFrame) -> tuple[PlacedThumbnail, ...]:
        """The images shown as thumbnails; none while the view is too far for them."""
        if self._placed is None or self._placed[0] is not frame:  # the mouse asks again and again
            self._placed = frame, self._place_thumbnails(frame)
        return self._placed[1]

    def _place_thumbnails(self, frame: MapFrame) -> tuple[PlacedThumbnail, ...]:
        side = side_for(frame, self._spacing(frame)) if frame.zoom > _NEAR else 0.0
        if not side:
            return ()
        ids = self._seen(frame, self.ids_in_view(frame), side)
        worth = worth_looking(self.facts, ids)
        return thumbnails_for(ids, self.shown.layout[ids], worth, frame, side)

    def _spacing(self, frame: MapFrame) -> float:
        """Side of the room that an image has on average, pixels."""
        count = self.shown.count
        share = np.count_nonzero(count) / max(int(count.sum()), 1)
        return self._cell_width(frame) * float(np.sqrt(share))

    def image_at(self, frame: MapFrame, pixel: QPointF) -> int:
        """The image at a pixel; -1 if there is none.

        That of a thumbnail first. Where single images are shown it is the one under the
        mouse, elsewhere the one nearest to it, as long as the cell has images at all.
        """
        for thumbnail in self.thumbnails(frame):
            if thumbnail.area.contains(pixel):
                return thumbnail.image_id
        x, y = frame.place_of(pixel)
        reach = _REACH / frame.scale
        if not self.shows_points(frame):
            cell = self.index.cell_at(x, y)
            if cell is None or self.shown.count[cell] == 0:
                return -1
            sides = (np.diff(self.shown.x_edges[:2])[0], np.diff(self.shown.y_edges[:2])[0])
            reach = max(reach, float(np.hypot(*sides)))
        return self.index.nearest(x, y, reach)

    def paint(self, painter: QPainter, frame: MapFrame, marks: bool = True) -> None:
        """Paint cells, points and, if wanted, marks."""
        near = self.shows_points(frame)
        painter.setOpacity(0.35 if near else 1.0)
        self._paint_cells(painter, frame)
        painter.setOpacity(1.0)
        if near:
            self._paint_points(painter, frame)
        if marks:
            self._paint_marks(painter, frame)

    # -- cells ---------------------------------------------------------------

    def _visible_cells(self, frame: MapFrame) -> tuple[slice, slice]:
        rows, columns = self.index.cells_between(*frame.visible())
        return (
            slice(max(rows.start, 0), max(min(rows.stop, self.index.rows), 0)),
            slice(max(columns.start, 0), max(min(columns.stop, self.index.columns), 0)),
        )

    def _paint_cells(self, painter: QPainter, frame: MapFrame) -> None:
        """Only the cells on the screen: far zoomed in, the whole image would be miles wide."""
        rows, columns = self._visible_cells(frame)
        if rows.start >= rows.stop or columns.start >= columns.stop:
            return
        x, y = self.shown.x_edges, self.shown.y_edges
        corners = np.array([(x[columns.start], y[rows.stop]), (x[columns.stop], y[rows.start])])
        (left, top), (right, bottom) = frame.to_screen(corners)
        source = QRectF(
            columns.start,
            self.index.rows - rows.stop,
            columns.stop - columns.start,
            rows.stop - rows.start,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(QRectF(left, top, right - left, bottom - top), self._cells, source)

    # -- points and marks ----------------------------------------------------

    def _paint_points(self, painter: QPainter, frame: MapFrame) -> None:
        ids = self._seen(frame, self.ids_in_view(frame), _REACH)
        places = frame.to_screen(self.shown.layout[ids])
        width = round(min(max(0.22 * self._cell_width(frame), 5.0), 12.0))
        for members, style in self.coloring.points(ids):
            size = width / 0.75 if style.mark is Mark.DOT else width + 2
            rimmed = MarkStyle(style.mark, style.color, current_theme().surface, size, size)
            self._put_down(painter, places[members], rimmed, size)

    def _cell_width(self, frame: MapFrame) -> float:
        return frame.scale * float(self.shown.x_edges[1] - self.shown.x_edges[0])

    def _find_marks(self) -> dict[MarkKind, NDArray[np.int64]]:
        """Ids of the images that carry each mark, of those that have a place."""
        placed = self.shown.cell >= 0
        reviewed = self.facts.status != Status.UNREVIEWED
        in_batch = np.zeros(len(placed), dtype=bool)
        in_batch[self.facts.batch] = True
        told = placed & reviewed & (not self.coloring.shows_reviewed)
        return {
            MarkKind.REVIEWED: np.flatnonzero(told & ~in_batch),
            MarkKind.ANSWERED: np.flatnonzero(told & in_batch),
            MarkKind.WAITING: np.flatnonzero(placed & ~reviewed & in_batch),
        }

    def mark_of(self, image_id: int) -> MarkKind | None:
        """The mark that an image carries, if any."""
        found = (kind for kind, ids in self.marks.items() if _holds(ids, image_id))
        return next(found, None)

    def mark_sizes(self, frame: MapFrame) -> dict[MarkKind, float]:
        """Device-independent pixels; small where many marks share the cells in view.

        All marks together may cover a part of the cells, so a mark's side falls
        with the square root of their number and grows again with the zoom.
        """
        number = sum(len(self._places_seen(frame, ids)) for ids in self.marks.values())
        cells = int(np.count_nonzero(self.shown.count[self._visible_cells(frame)]))
        side = np.sqrt(_MARK_SHARE * cells * self._cell_width(frame) ** 2 / max(number, 1))
        styles = mark_styles()
        shrunk = min(float(side) / max(style.size for style in styles.values()), 1.0)
        return {kind: max(shrunk * style.size, style.least) for kind, style in styles.items()}

    def _places_seen(self, frame: MapFrame, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """(K, 2) places of the map, of those images that are on the screen."""
        return self.shown.layout[self._seen(frame, ids)]

    def _seen(
        self, frame: MapFrame, ids: NDArray[np.int64], beyond: float = 0.0
    ) -> NDArray[np.int64]:
        """Those images that are on the screen, or so many pixels beyond it."""
        layout, reach = self.shown.layout[ids], beyond / frame.scale
        x_low, y_low, x_high, y_high = frame.visible()
        seen: NDArray[np.int64] = ids[
            (layout[:, 0] >= x_low - reach)
            & (layout[:, 0] <= x_high + reach)
            & (layout[:, 1] >= y_low - reach)
            & (layout[:, 1] <= y_high + reach)
        ]
        return seen

    def _paint_marks(self, painter: QPainter, frame: MapFrame) -> None:
        sizes = self.mark_sizes(frame)
        for kind, style in mark_styles().items():
            places = frame.to_screen(self._places_seen(frame, self.marks[kind]))
            side = max(int(0.75 * sizes[kind]), 1)
            # Dots of 50,000 reviewed images must neither hide the map nor take long.
            while len(thinned := _thinned(places, side)) > _MOST_MARKS:
                places, side = thinned, 2 * side
            self._put_down(painter, thinned, style, sizes[kind])

    def _put_down(
        self, painter: QPainter, places: NDArray[np.float64], style: MarkStyle, size: float
    ) -> None:
        """The same mark at many places: a picture of it takes a tenth of the time of drawing."""
        ratio = painter.device().devicePixelRatioF()
        key = style.mark, style.fill.rgba(), size, ratio
        if key not in self._sprites:
            self._sprites[key] = _sprite(style, size, ratio)
        sprite = self._sprites[key]
        half = sprite.width() / ratio / 2
        for x, y in places.tolist():
            painter.drawPixmap(QPointF(x - half, y - half), sprite)


def _holds(rising: NDArray[np.int64], image_id: int) -> bool:
    place = int(np.searchsorted(rising, image_id))
    return place < len(rising) and int(rising[place]) == image_id


def _thinned(places: NDArray[np.float64], side: int) -> NDArray[np.float64]:
    """One place for every square of `side` pixels: more can't be told apart."""
    if len(places) == 0:
        return places
    squares = np.maximum(places // side, 0).astype(np.int64)
    key = squares[:, 1] * (squares[:, 0].max() + 1) + squares[:, 0]
    chosen = np.full(key.max() + 1, -1, dtype=np.int64)
    chosen[key[::-1]] = np.arange(len(key))[::-1]  # the first of a square is written last
    kept: NDArray[np.float64] = places[np.sort(chosen[chosen >= 0])]
    return kept


def _sprite(style: MarkStyle, size: float, ratio: float) -> QPixmap:
    """A mark as a picture; an outline around a small one would be most of it."""
    side = math.ceil(size) + 4
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    outline = style.outline if size >= min(_OUTLINED_FROM, style.size) else None
    draw_mark(painter, style.mark, QPointF(side / 2, side / 2), size, style.fill, outline)
    painter.end()
    return pixmap


def _image(pixels: NDArray[np.uint8]) -> QImage:
    """An image of (R, C, 4) bytes, copied out of the array."""
    rows, columns = pixels.shape[:2]
    data = np.ascontiguousarray(pixels)
    return QImage(data.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32).copy()
