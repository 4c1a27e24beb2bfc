from dataclasses import replace

import pytest

from alc_desktop.grid.tile_layout import TileLayout


def layout(count=23, width=500, tile_width=100, tile_height=120, margin=8):
    return TileLayout(count, width, tile_width, tile_height, margin)


@pytest.mark.parametrize(("width", "columns"), [(80, 1), (116, 1), (215, 1), (216, 2), (500, 4)])
def test_as_many_columns_as_fit_but_at_least_one(width, columns):
    assert layout(width=width).columns == columns


@pytest.mark.parametrize("width", [90, 300, 505, 1423])
@pytest.mark.parametrize("count", [1, 4, 23])
def test_every_tile_is_found_at_its_own_corners_and_inside_the_width(width, count):
    tiles = layout(count=count, width=width)
    for row in range(count):
        left, top = tiles.position(row)
        assert tiles.row_at(left, top) == row
        assert tiles.row_at(left + 99, top + 119) == row
        assert left >= 8
        assert left + 100 <= max(width, 108)


def test_no_tile_between_beside_and_after_the_tiles():
    tiles = layout(count=5)
    left, top = tiles.position(1)
    assert tiles.row_at(left - 1, top) == -1
    assert tiles.row_at(0, top) == -1
    assert tiles.row_at(499, top) == -1
    assert tiles.row_at(left, 2) == -1
    assert tiles.row_at(left, tiles.position(4)[1]) == -1  # the second place of the last line


def test_tiles_are_found_among_millions_as_among_few():
    tiles = layout(count=1_000_000, width=1400)
    left, top = tiles.position(999_999)
    assert tiles.row_at(left + 50, top + 60) == 999_999
    assert top < 2**31


def test_rows_between_are_the_rows_of_all_lines_touched():
    tiles = layout()
    assert tiles.rows_between(0, 8) == range(0)
    assert tiles.rows_between(0, 9) == range(4)
    assert tiles.rows_between(8 + 120, 8 + 121) == range(4, 8)
    assert tiles.rows_between(8 + 119, 8 + 121) == range(8)
    assert tiles.rows_between(600, 10_000) == range(16, 23)
    assert len(layout(count=0).rows_between(0, 1000)) == 0


def test_a_rectangle_over_some_columns_is_a_run_on_each_line():
    tiles = layout()
    left, top = tiles.position(1)
    runs = tiles.runs_inside(left + 5, top + 5, tiles.position(2)[0] + 5, top + 125)
    assert runs == [range(1, 3), range(5, 7)]


def test_a_rectangle_over_all_columns_is_one_run():
    assert layout().runs_inside(0, 0, 500, 10_000) == [range(23)]


def test_a_rectangle_past_the_last_tile_ends_with_it():
    tiles = layout(count=6)
    left, top = tiles.position(5)
    assert tiles.runs_inside(left, top, left + 150, top + 50) == [range(5, 6)]


@pytest.mark.parametrize(
    ("row", "step", "target"),
    [
        (0, 1, 1),
        (3, 1, 4),  # on to the next line
        (22, 1, 22),
        (0, -1, 0),
        (5, -4, 1),
        (2, -4, 2),  # the first line holds
        (6, -40, 2),  # a page up keeps the column
        (5, 4, 9),
        (17, 4, 21),
        (19, 4, 22),  # the last line has no fourth column
        (20, 4, 20),  # the last line holds
        (1, 40, 21),  # a page down keeps the column
    ],
)
def test_steps_keep_their_column_and_stop_at_the_ends(row, step, target):
    assert layout().stepped(row, step) == target


def test_a_tile_is_shown_with_the_least_scrolling():
    tiles = layout()
    assert tiles.shown(0, top=0, height=300) == 0
    assert tiles.shown(4, top=0, height=300) == 0
    assert tiles.shown(8, top=0, height=300) == 8 + 3 * 120 + 8 - 300
    assert tiles.shown(4, top=400, height=300) == 120
    assert tiles.shown(8, top=0, height=100) == 8 + 240  # too low a window shows the top


SECTIONS = (0, 1, 6, 14)


def sectioned(width=500):
    return TileLayout(23, width, 100, 120, 8, SECTIONS, 30)


@pytest.mark.parametrize("width", [90, 300, 505])
def test_every_section_begins_a_line_below_its_heading(width):
    tiles = sectioned(width)
    headings = dict(tiles.headings_between(0, tiles.height))
    assert sorted(headings) == [0, 1, 2, 3]
    for section, start in enumerate(SECTIONS):
        left, top = tiles.position(start)
        assert (left, top) == (tiles.left, headings[section] + 30)
        assert tiles.row_at(left + 5, headings[section] + 5) == -1
        assert start == 0 or tiles.position(start - 1)[1] + 120 <= headings[section]
    assert tiles.position(22)[1] + 120 + 8 == tiles.height


@pytest.mark.parametrize("width", [90, 300, 505])
def test_in_sections_tiles_are_found_where_they_are_and_nowhere_else(width):
    tiles = sectioned(width)
    found = {}
    for y in range(0, tiles.height, 10):
        for x in range(0, width, 10):
            row = tiles.row_at(x, y)
            if row >= 0:
                left, top = tiles.position(row)
                assert left <= x < left + 100
                assert top <= y < top + 120
                found[row] = True
        rows = [
            row for row in range(23) if tiles.position(row)[1] <= y < tiles.position(row)[1] + 120
        ]
        assert list(tiles.rows_between(y, y + 1)) == rows
    assert sorted(found) == list(range(23))


@pytest.mark.parametrize("width", [90, 300, 505])
def test_in_sections_a_line_up_and_down_keeps_the_column_as_far_as_there_is_one(width):
    tiles = sectioned(width)
    for row in range(23):
        left, top = tiles.position(row)
        down = tiles.stepped(row, tiles.columns)
        below = sorted({tiles.position(other)[1] for other in range(23)} - set(range(top + 1)))
        if below:
            assert tiles.position(down)[1] == below[0]
            assert tiles.position(down)[0] <= left
            assert (
                down == 22
                or tiles.position(down)[0] == left
                or (tiles.position(down + 1)[1] > below[0])
            )
        else:
            assert down == row
        assert tiles.stepped(row, 1) == min(row + 1, 22) or tiles.columns == 1


def test_a_band_over_part_of_the_columns_selects_within_the_lines_of_sections():
    tiles = sectioned()
    left = tiles.position(2)[0]
    runs = tiles.runs_inside(left, 0, left + 90, tiles.height)
    picked = sorted(row for run in runs for row in run)
    assert picked == [row for row in range(23) if tiles.position(row)[0] == left]


# -- read from right to left --------------------------------------------------------------


def mirrored(plain):
    return replace(plain, mirrored=True)


@pytest.mark.parametrize("plain", [layout(23, 640, 100, 120, 8), sectioned(640)])
def test_mirrored_tiles_lie_as_in_a_mirror(plain):
    other = mirrored(plain)
    for row in range(plain.count):
        left, top = plain.position(row)
        assert other.position(row) == (plain.width - left - plain.tile_width, top)


@pytest.mark.parametrize("plain", [layout(23, 640, 100, 120, 8), sectioned(640)])
def test_a_point_finds_in_the_mirror_what_it_finds_without(plain):
    other = mirrored(plain)
    for x in range(0, plain.width, 7):
        for y in range(0, plain.height, 11):
            assert other.row_at(plain.width - 1 - x, y) == plain.row_at(x, y)


def test_a_rectangle_touches_in_the_mirror_what_it_touches_without():
    plain = layout(23, 640, 100, 120, 8)
    other = mirrored(plain)
    for left, right in ((0, 150), (120, 260), (300, 640), (5, 9)):
        touched = other.runs_inside(plain.width - right, 10, plain.width - left, 300)
        assert touched == plain.runs_inside(left, 10, right, 300)
