from __future__ import annotations

import numpy as np
import pytest

from alc_desktop.entropy_map.map_index import MapIndex
from alc_engine.learning.insights import EntropyMap


def map_of(layout, columns=8, rows=6):
    layout = np.asarray(layout, dtype=np.float32)
    placed = np.isfinite(layout).all(axis=1)
    x_edges, y_edges = np.linspace(0, 8, columns + 1), np.linspace(0, 6, rows + 1)
    cell = np.full(len(layout), -1, dtype=np.int64)
    column = np.clip((layout[placed, 0] / 8 * columns).astype(int), 0, columns - 1)
    row = np.clip((layout[placed, 1] / 6 * rows).astype(int), 0, rows - 1)
    cell[placed] = row * columns + column
    count = np.bincount(cell[placed], minlength=rows * columns).reshape(rows, columns)
    mean = np.where(count > 0, 1.0, np.nan)
    return EntropyMap(x_edges, y_edges, count, mean, mean, cell, layout)


@pytest.fixture
def layout():
    rng = np.random.default_rng(5)
    layout = rng.uniform((0, 0), (8, 6), (3000, 2))
    layout[::50] = np.nan
    return layout.astype(np.float32)


def crosses(polygon, x, y):
    """The even-odd rule for one point, edge by edge."""
    inside = False
    for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def test_a_rectangle_holds_exactly_the_images_inside(layout):
    index = MapIndex(map_of(layout))
    found = index.in_rectangle(1.3, 0.7, 5.5, 4.9)
    x, y = layout.T
    assert (
        found.tolist() == np.flatnonzero((x >= 1.3) & (x <= 5.5) & (y >= 0.7) & (y <= 4.9)).tolist()
    )


@pytest.mark.parametrize("turn", [1, -1])
def test_a_lasso_that_crosses_itself_holds_exactly_the_images_inside(layout, turn):
    angle = np.linspace(0, 2 * np.pi * turn, 61)
    bow = np.stack([4 + 3 * np.sin(angle), 3 + 2 * np.sin(2 * angle)], axis=1)
    found = MapIndex(map_of(layout)).in_polygon(bow)
    expected = [i for i, (x, y) in enumerate(layout.tolist()) if crosses(bow, x, y)]
    assert len(expected) > 300
    assert found.tolist() == expected


def test_a_lasso_of_two_corners_holds_nothing(layout):
    assert len(MapIndex(map_of(layout)).in_polygon(np.array([(0.0, 0.0), (8.0, 6.0)]))) == 0


@pytest.mark.parametrize("place", [(0.1, 0.1), (4.0, 3.0), (7.9, 5.9), (2.0, 4.0)])
def test_the_nearest_image_is_found_across_cell_borders(layout, place):
    index = MapIndex(map_of(layout))
    distance = np.hypot(*(layout - place).T)
    assert index.nearest(*place, reach=1.0) == np.nanargmin(distance)
    assert index.nearest(*place, reach=float(np.nanmin(distance)) / 2) == -1


def test_blocks_of_cells_hold_their_images_and_no_others(layout):
    shown = map_of(layout)
    index = MapIndex(shown)
    found = index.in_cells(slice(2, 4), slice(1, 3))
    cells = [row * 8 + column for row in (2, 3) for column in (1, 2)]
    assert sorted(found.tolist()) == np.flatnonzero(np.isin(shown.cell, cells)).tolist()
    assert len(index.in_cells(slice(-5, 0), slice(0, 3))) == 0


def test_the_last_border_belongs_to_the_last_cell():
    index = MapIndex(map_of([(8.0, 6.0), (0.0, 0.0)]))
    assert index.cell_at(8.0, 6.0) == (5, 7)
    assert index.cell_at(0.0, 0.0) == (0, 0)
    assert index.cell_at(8.1, 3.0) is None


def test_more_cells_than_a_short_integer_counts_are_told_apart():
    rng = np.random.default_rng(1)
    layout = rng.uniform((0, 0), (8, 6), (500, 2)).astype(np.float32)
    index = MapIndex(map_of(layout, columns=400, rows=300))
    assert index.in_rectangle(0, 0, 8, 6).tolist() == list(range(500))
