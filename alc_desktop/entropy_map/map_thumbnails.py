"""Which images are shown as thumbnails where the map is zoomed in, and where each goes.

The plane is divided into squares of one size on the screen, which move with the map when
it is dragged. The image of a square that it is most worth looking at is drawn inside it:
so no thumbnail covers another, none jumps while the map is dragged, and there are never
more than `MOST` of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from alc_desktop.entropy_map.map_frame import MapFrame
from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import Status

MOST = 160
"""Thumbnails at once."""
_SIDES = (44.0, 60.0, 80.0, 104.0, 140.0, 190.0)
"""Of a thumbnail, device-independent pixels: in steps, or zooming would rescale all of them."""
_LARGEST = 104.0
"""Unless there would be more than `MOST`."""
_GAP = 1.3
"""Side of a square, of a thumbnail's side."""
_CROWDED = 14.0
"""Images to a square, on the average of the map, beyond which no thumbnails are shown."""


@dataclass(frozen=True)
class PlacedThumbnail:
    """An image, and the square it is drawn in, in pixels."""

    image_id: int
    area: QRectF


def side_for(frame: MapFrame, spacing: float) -> float:
    """Side of the thumbnails, pixels; 0 where images are too crowded for any.

    It depends on the zoom alone, so that dragging the map changes no thumbnail.

    Parameters
    ----------
    frame : MapFrame
    spacing : float
        Side of the room that an image has on average, pixels.
    """
    width, height = frame.size.width(), frame.size.height()
    allowed = [
        side
        for side in _SIDES
        if (width / (_GAP * side) + 1) * (height / (_GAP * side) + 1) <= MOST
    ]
    side = allowed[0] if allowed else _SIDES[-1]
    if (_GAP * side / max(spacing, 1e-9)) ** 2 > _CROWDED:
        return 0.0
    return max([side, *(each for each in allowed if each <= min(spacing, _LARGEST))])


def thumbnails_for(
    image_ids: NDArray[np.int64],
    places: NDArray[np.float32],
    worth: NDArray[np.float64],
    frame: MapFrame,
    side: float,
) -> tuple[PlacedThumbnail, ...]:
    """The thumbnails of a view of the map.

    Parameters
    ----------
    image_ids : (K,) int64
        Images in view.
    places : (K, 2) float32
        Where they are, in the map's unit.
    worth : (K,) float64
        How much each is worth to be looked at; the largest of a square is shown.
    frame : MapFrame
    side : float
        Of a thumbnail, pixels; see `side_for`.
    """
    if not len(image_ids):
        return ()
    square = _GAP * side
    unit = square / frame.scale
    cells = np.floor(places / unit).astype(np.int64)
    order = np.lexsort((image_ids, -worth))
    _, first = np.unique(cells[order], axis=0, return_index=True)
    shown = np.sort(order[first])
    corners = frame.to_screen(np.stack([cells[shown, 0], cells[shown, 1] + 1], axis=1) * unit)
    centers = frame.to_screen(places[shown])
    # As near to its place as it can be within its square.
    lefts = np.rint(np.clip(centers - side / 2, corners, corners + square - side))
    return tuple(
        PlacedThumbnail(int(image_ids[row]), QRectF(left, top, side, side))
        for row, (left, top) in zip(shown, lefts.tolist(), strict=True)
    )


def worth_looking(facts: ImageFacts, image_ids: NDArray[np.int64]) -> NDArray[np.float64]:
    """(K,) float64: what is probably wrong first, then what the model is unsure of."""
    nothing = np.zeros(len(image_ids))
    wrong = nothing if facts.wrong is None else np.nan_to_num(facts.wrong[image_ids])
    entropy = nothing if facts.entropy is None else np.nan_to_num(facts.entropy[image_ids])
    waiting = facts.status[image_ids] == Status.UNREVIEWED
    return np.asarray(waiting * (wrong + 1e-3 * entropy) + 1e-6 * entropy)
