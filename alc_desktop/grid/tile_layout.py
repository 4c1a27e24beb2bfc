"""Where the tiles of a grid are: plain arithmetic, the same for ten images and a million.

Positions are in content coordinates: device-independent pixels from the top
left of the first tile's margin, as if the window were as tall as the content.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_WIDEST_GAP = 14


@dataclass(frozen=True)
class TileLayout:
    """Equal tiles in rows, as many as fit; what is left of the width is shared out.

    A little of it goes between the tiles, the rest to both sides. Tiles may be in
    sections, each of which begins a line of its own below its heading.

    Attributes
    ----------
    count : int
        Number of tiles.
    width : int
        Width to fill.
    tile_width, tile_height : int
    margin : int
        Left free at all four sides.
    starts : tuple of int
        First model row of each section, rising from 0; one section if there are none.
    heading : int
        Height of the heading of a section.
    mirrored : bool
        The first tile of a line is its rightmost, as one reads from right to left.
    """

    count: int
    width: int
    tile_width: int
    tile_height: int
    margin: int
    starts: tuple[int, ...] = (0,)
    heading: int = 0
    mirrored: bool = False

    @cached_property
    def columns(self) -> int:
        """Tiles beside each other, at least one."""
        return max(1, (self.width - 2 * self.margin) // self.tile_width)

    @cached_property
    def _sizes(self) -> tuple[int, ...]:
        ends = (*self.starts[1:], self.count)
        return tuple(end - start for start, end in zip(self.starts, ends, strict=True))

    @cached_property
    def _first_lines(self) -> tuple[int, ...]:
        """The line at which each section begins, and the number of lines last."""
        lines = [0]
        for size in self._sizes:
            lines.append(lines[-1] - (-size // self.columns))
        return tuple(lines)

    @cached_property
    def _tops(self) -> tuple[int, ...]:
        """Top of the heading of each section."""
        return tuple(
            self.margin + line * self.tile_height + section * self.heading
            for section, line in enumerate(self._first_lines[:-1])
        )

    @cached_property
    def lines(self) -> int:
        """Rows of tiles."""
        return self._first_lines[-1]

    @cached_property
    def height(self) -> int:
        """Height of the whole content."""
        headings = len(self.starts) * self.heading
        return self.lines * self.tile_height + headings + 2 * self.margin

    @cached_property
    def pitch(self) -> int:
        """Distance from the left of one tile to the left of the next."""
        share = (self.width - 2 * self.margin) // self.columns
        return max(self.tile_width, min(share, self.tile_width + _WIDEST_GAP))

    @cached_property
    def left(self) -> int:
        """Left of the first tile; its distance from the right where they are mirrored."""
        used = self.pitch * (self.columns - 1) + self.tile_width
        return max(self.margin, (self.width - used) // 2)

    def position(self, row: int) -> tuple[int, int]:
        """Left and top of the tile of a model row."""
        section = bisect_right(self.starts, row) - 1
        line, column = divmod(row - self.starts[section], self.columns)
        top = self._tops[section] + self.heading + line * self.tile_height
        left = self.left + column * self.pitch
        return self.width - left - self.tile_width if self.mirrored else left, top

    def row_at(self, x: int, y: int) -> int:
        """The model row whose tile holds a point; -1 between and beside the tiles."""
        section = bisect_right(self._tops, y) - 1
        if section < 0:
            return -1
        along = self.width - 1 - x if self.mirrored else x
        column, beside = divmod(along - self.left, self.pitch)
        line = (y - self._tops[section] - self.heading) // self.tile_height
        inside = 0 <= column < self.columns and beside < self.tile_width and line >= 0
        place = line * self.columns + column
        return self.starts[section] + place if inside and place < self._sizes[section] else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """Model rows of the tiles that reach into top <= y < bottom."""
        section = max(0, bisect_right(self._tops, top) - 1)
        line = (top - self._tops[section] - self.heading) // self.tile_height
        first = self._line_start(section, line)
        section = max(0, bisect_left(self._tops, bottom) - 1)
        line = -((self._tops[section] + self.heading - bottom) // self.tile_height)
        return range(first, max(first, self._line_start(section, line)))

    def _line_start(self, section: int, line: int) -> int:
        """The model row at which a line of a section begins, within that section."""
        place = min(max(0, line) * self.columns, self._sizes[section])
        return self.starts[section] + place

    def headings_between(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """Each section whose heading reaches into top <= y < bottom, and that heading's top."""
        first = bisect_right(self._tops, top - self.heading)
        for section in range(first, bisect_left(self._tops, bottom)):
            yield section, self._tops[section]

    def runs_inside(self, left: int, top: int, right: int, bottom: int) -> list[range]:
        """Model rows of the tiles that a rectangle touches, as runs of neighbouring rows."""
        if self.mirrored:
            left, right = self.width - right, self.width - left
        lefts = (self.left + column * self.pitch for column in range(self.columns))
        hit = [
            column
            for column, tile in enumerate(lefts)
            if tile < right and tile + self.tile_width > left
        ]
        rows = self.rows_between(top, bottom)
        if not hit or not rows:
            return []
        if len(hit) == self.columns:
            return [rows]
        runs = (
            range(start + hit[0], min(start + hit[-1] + 1, end))
            for start, end in self._lines_of(rows)
        )
        return [run for run in runs if run]

    def _lines_of(self, rows: range) -> Iterator[tuple[int, int]]:
        """Where each line within `rows` begins and ends."""
        for start, size in zip(self.starts, self._sizes, strict=True):
            for line in range(start, start + size, self.columns):
                if line in rows:
                    yield line, min(line + self.columns, start + size)

    def stepped(self, row: int, step: int) -> int:
        """The row a step leads to; whole lines keep their column, and the ends hold."""
        if step % self.columns:
            return min(max(row + step, 0), self.count - 1)
        section = bisect_right(self.starts, row) - 1
        line, column = divmod(row - self.starts[section], self.columns)
        line += self._first_lines[section] + step // self.columns
        line = min(max(line, 0), self.lines - 1)
        section = bisect_right(self._first_lines, line) - 1
        start = self._line_start(section, line - self._first_lines[section])
        return min(start + column, self.starts[section] + self._sizes[section] - 1)

    def shown(self, row: int, top: int, height: int) -> int:
        """Where a window of `height` at `top` must go to show a whole tile; near, if it can."""
        tile_top = self.position(row)[1]
        tile_bottom = tile_top + self.tile_height
        section = bisect_right(self.starts, row) - 1
        begins = row - self.starts[section] < self.columns  # its heading belongs to it
        above = tile_top - self.margin - (self.heading if begins else 0)
        if above < top:
            return above
        if tile_bottom + self.margin > top + height:
            return min(tile_top, tile_bottom + self.margin - height)
        return top
