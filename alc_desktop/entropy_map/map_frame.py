"""Where the 2-D map of the images lies on the screen: centre and scale, zoom and pan."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPolygonF

_MARGIN = 10.0
_DEEPEST = 400.0


@dataclass(frozen=True)
class MapFrame:
    """A view of a map; a new one is made for every change.

    Attributes
    ----------
    bounds : QRectF
        The whole map in its own unit; `top` is the lowest y.
    size : QSizeF
        The screen area in device-independent pixels.
    zoom : float
        1 shows the whole map.
    center : (float, float)
        Point of the map in the middle of the screen area.
    """

    bounds: QRectF
    size: QSizeF
    zoom: float
    center: tuple[float, float]

    @classmethod
    def whole(cls, bounds: QRectF, size: QSizeF) -> MapFrame:
        """A frame that shows all of the map."""
        middle = bounds.center()
        return cls(bounds, size, 1.0, (middle.x(), middle.y()))

    @property
    def scale(self) -> float:
        """Pixels per unit of the map; the same along x and y, so that distances stay true."""
        width = max(self.size.width() - 2 * _MARGIN, 1.0) / max(self.bounds.width(), 1e-9)
        height = max(self.size.height() - 2 * _MARGIN, 1.0) / max(self.bounds.height(), 1e-9)
        return min(width, height) * self.zoom

    def to_screen(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        """(K, 2) places of the map -> (K, 2) float64 pixels."""
        moved = (np.asarray(points, dtype=np.float64) - self.center) * (self.scale, -self.scale)
        middle = np.array([self.size.width() / 2, self.size.height() / 2])
        placed: NDArray[np.float64] = moved + middle
        return placed

    def to_map(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        """(K, 2) pixels -> (K, 2) float64 places of the map."""
        moved = np.asarray(points, dtype=np.float64)
        moved = moved - (self.size.width() / 2, self.size.height() / 2)
        return moved / (self.scale, -self.scale) + self.center

    def polygon(self, corners: NDArray[np.float64]) -> QPolygonF:
        """A closed shape of the map, (P, 2), as pixels."""
        return QPolygonF([QPointF(x, y) for x, y in self.to_screen(corners).tolist()])

    def place_of(self, pixel: QPointF) -> tuple[float, float]:
        """The place of the map under a pixel."""
        x, y = self.to_map(np.array([[pixel.x(), pixel.y()]]))[0]
        return float(x), float(y)

    def visible(self) -> tuple[float, float, float, float]:
        """Lowest x, lowest y, highest x, highest y of the map on the screen."""
        half_width = self.size.width() / 2 / self.scale
        half_height = self.size.height() / 2 / self.scale
        x, y = self.center
        return x - half_width, y - half_height, x + half_width, y + half_height

    def resized(self, size: QSizeF) -> MapFrame:
        """The same centre and zoom in another screen area."""
        return replace(self, size=size)

    def zoomed(self, factor: float, pixel: QPointF) -> MapFrame:
        """Nearer by `factor`, with the place under `pixel` staying there."""
        x, y = self.place_of(pixel)
        zoom = min(max(self.zoom * factor, 1.0), _DEEPEST)
        nearer = replace(self, zoom=zoom)
        there_x, there_y = nearer.place_of(pixel)
        return nearer._centered(self.center[0] + x - there_x, self.center[1] + y - there_y)

    def panned(self, pixels: QPointF) -> MapFrame:
        """Dragged by so many pixels."""
        x, y = self.center
        return self._centered(x - pixels.x() / self.scale, y + pixels.y() / self.scale)

    def showing(self, place: QPointF) -> MapFrame:
        """The same view, or one centred on a place of the map that is not in it."""
        x_low, y_low, x_high, y_high = self.visible()
        if x_low <= place.x() <= x_high and y_low <= place.y() <= y_high:
            return self
        return self._centered(place.x(), place.y())

    def _centered(self, x: float, y: float) -> MapFrame:
        """The centre never leaves the map, so that the map never leaves the screen."""
        if self.zoom == 1.0:
            return MapFrame.whole(self.bounds, self.size)
        x = min(max(x, self.bounds.left()), self.bounds.right())
        y = min(max(y, self.bounds.top()), self.bounds.bottom())
        return replace(self, center=(x, y))
