"""Where the tiles of a grid are: plain arithmetic, the same for ten images and a million.

Positions are in content coordinates: device-independent pixels from the top
left of the first tile's margin, as if the window were as tall as the content.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

_WIDEST_GAP = 14


@dataclass(frozen=True)
class TileLayout:
    """Equal tiles in rows, as many as fit; what is left of the width is shared out.

    A little of it goes between the tiles, the rest to both sides.

    Attributes
    ----------
    count : int
        Number of tiles.
    width : int
        Width to fill.
    tile_width, tile_height : int
    margin : int
        Left free at all four sides.
    """

    count: int
    width: int
    tile_width: int
    tile_height: int
    margin: int

    @cached_property
    def columns(self) -> int:
        """Tiles beside each other, at least one."""
        return max(1, (self.width - 2 * self.margin) // self.tile_width)

    @cached_property
    def lines(self) -> int:
        """Rows of tiles."""
        return -(-self.count // self.columns)

    @cached_property
    def height(self) -> int:
        """Height of the whole content."""
        return self.lines * self.tile_height + 2 * self.margin

    @cached_property
    def pitch(self) -> int:
        """Distance from the left of one tile to the left of the next."""
        share = (self.width - 2 * self.margin) // self.columns
        return max(self.tile_width, min(share, self.tile_width + _WIDEST_GAP))

    @cached_property
    def left(self) -> int:
        """Left of the first tile."""
        used = self.pitch * (self.columns - 1) + self.tile_width
        return max(self.margin, (self.width - used) // 2)

    def position(self, row: int) -> tuple[int, int]:
        """Left and top of the tile of a model row."""
        line, column = divmod(row, self.columns)
        return self.left + column * self.pitch, self.margin + line * self.tile_height

    def row_at(self, x: int, y: int) -> int:
        """The model row whose tile holds a point; -1 between and beside the tiles."""
        column, beside = divmod(x - self.left, self.pitch)
        line = (y - self.margin) // self.tile_height
        inside = 0 <= column < self.columns and beside < self.tile_width and line >= 0
        row = line * self.columns + column
        return row if inside and row < self.count else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """Model rows of the tiles that reach into top <= y < bottom."""
        first = max(0, (top - self.margin) // self.tile_height)
        last = max(first, -(-(bottom - self.margin) // self.tile_height))
        return range(min(first * self.columns, self.count), min(last * self.columns, self.count))

    def runs_inside(self, left: int, top: int, right: int, bottom: int) -> list[range]:
        """Model rows of the tiles that a rectangle touches, as runs of neighbouring rows."""
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
            range(start + hit[0], min(start + hit[-1] + 1, self.count))
            for start in range(rows.start, rows.stop, self.columns)
        )
        return [run for run in runs if run]

    def stepped(self, row: int, step: int) -> int:
        """The row a step leads to; whole lines keep their column, and the ends hold."""
        target = row + step
        column = row % self.columns
        if target < 0:
            return column if step % self.columns == 0 else 0
        if target >= self.count:
            last_line = (self.lines - 1) * self.columns
            return min(last_line + column, self.count - 1) if step != 1 else self.count - 1
        return target

    def shown(self, row: int, top: int, height: int) -> int:
        """Where a window of `height` at `top` must go to show a whole tile; near, if it can."""
        tile_top = self.position(row)[1]
        tile_bottom = tile_top + self.tile_height
        if tile_top - self.margin < top:
            return tile_top - self.margin
        if tile_bottom + self.margin > top + height:
            return min(tile_top, tile_bottom + self.margin - height)
        return top
