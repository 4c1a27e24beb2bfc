"""Entropy over the 2-D map of the embeddings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.session import SessionView


@dataclass(frozen=True, eq=False)
class EntropyMap:
    """Mean entropy over the cells of the 2-D map.

    Attributes
    ----------
    x_edges, y_edges : (C + 1,), (R + 1,) float64
        Cell borders in the map's own unit.
    count : (R, C) int64
        Images per cell.
    before, after : (R, C) float64
        Mean entropy per cell in nats, before and after the batch was picked;
        NaN where a cell is empty.
    cell : (N,) int64
        Row times C plus column of each image; -1 for one without a place.
    layout : (N, 2) float32
        Place of each image; NaN for one without.
    """

    x_edges: NDArray[np.float64]
    y_edges: NDArray[np.float64]
    count: NDArray[np.int64]
    before: NDArray[np.float64]
    after: NDArray[np.float64]
    cell: NDArray[np.int64]
    layout: NDArray[np.float32]


def entropy_map(session: SessionView, cells: int = 0) -> EntropyMap | None:
    """Mean entropy over the 2-D map of the embeddings.

    Parameters
    ----------
    cells : int
        Cells along the longer side; 0: so many that a cell holds about four
        images, between 8 and 64.

    Returns
    -------
    EntropyMap, or None before the first round or where no image has a place.
    """
    if session.latest is None or session.prepared is None:
        return None
    layout = session.prepared.layout
    placed = np.isfinite(layout).all(axis=1)
    if not placed.any():
        return None
    points = layout[placed].astype(np.float64)
    cells = cells or int(np.clip(np.sqrt(len(points) / 4), 8, 64))
    low, high = points.min(axis=0), points.max(axis=0)
    span = np.maximum(high - low, 1e-6)
    columns, rows = np.maximum(np.ceil(cells * span / span.max()).astype(int), 1)
    x_edges = np.linspace(low[0], low[0] + span[0], columns + 1)
    y_edges = np.linspace(low[1], low[1] + span[1], rows + 1)
    column = np.clip(((points[:, 0] - low[0]) / span[0] * columns).astype(int), 0, columns - 1)
    row = np.clip(((points[:, 1] - low[1]) / span[1] * rows).astype(int), 0, rows - 1)
    cell = np.full(len(layout), -1, dtype=np.int64)
    cell[placed] = row * columns + column
    count = np.bincount(cell[placed], minlength=rows * columns)
    predictions = session.latest.predictions

    def mean(values: NDArray[np.float64]) -> NDArray[np.float64]:
        sums = np.bincount(cell[placed], weights=values[placed], minlength=rows * columns)
        filled = np.full(rows * columns, np.nan)
        return np.divide(sums, count, out=filled, where=count > 0).reshape(rows, columns)

    return EntropyMap(
        x_edges=x_edges,
        y_edges=y_edges,
        count=count.reshape(rows, columns),
        before=mean(predictions.entropy),
        after=mean(predictions.entropy_after),
        cell=cell,
        layout=layout,
    )
