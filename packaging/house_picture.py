"""Draws the house: rooms of the two packages on their floors, and who imports whom.

    python packaging/house_picture.py [--out docs/developers/house.svg]

A room that knows another by way of a third has no line of its own. Floors are
those of the import contracts in ``pyproject.toml``; lines and sizes come from the
source as it is, so the picture can't say anything else. Printed are rooms, arrows,
arrows that go up (none, or a contract is broken), and the share of the largest room.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import grimp

ROOT = Path(__file__).parent.parent
PACKAGES = ("alc_desktop", "alc_engine")
_WIDTH, _ROOM, _FLOOR, _GAP, _MARGIN = 1240, 40, 70, 10, 24
_INK, _FAINT, _FACE, _EDGE, _LINE, _WRONG = (
    "#1c2430",
    "#5b6675",
    "#eef2f7",
    "#8593a6",
    "#3d6ea8",
    "#c0392b",
)


@dataclass(frozen=True)
class House:
    """Rooms on floors, the top one first, and the arrows between rooms.

    Attributes
    ----------
    floors : list of list of str
        Rooms, as modules are named.
    modules, lines : Counter
        By room.
    arrows : Counter
        Imports, by (room, imported room).
    """

    floors: list[list[str]]
    modules: Counter[str]
    lines: Counter[str]
    arrows: Counter[tuple[str, str]]

    def height(self, room: str) -> int:
        """Floors below a room's own."""
        return next(
            len(self.floors) - number for number, floor in enumerate(self.floors) if room in floor
        )

    @property
    def upward(self) -> list[tuple[str, str]]:
        """Arrows to the same floor or to one above."""
        return [(a, b) for a, b in self.arrows if self.height(a) <= self.height(b)]


def house(package: str) -> House:
    """The rooms of a package, from its source and the contract of its floors."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(
        contract["layers"]
        for contract in contracts
        if contract["type"] == "layers"
        and "containers" not in contract
        and contract["layers"][0].startswith(f"{package}.")
    )
    floors = [[room.strip() for room in layer.split("|")] for layer in layers]
    rooms = {room for floor in floors for room in floor}
    graph = grimp.build_graph(package)
    modules: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    arrows: Counter[tuple[str, str]] = Counter()
    for module in graph.modules:
        if (room := _room(module, rooms)) is None:
            continue
        path = ROOT.joinpath(*module.split("."))
        path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        modules[room] += path.name != "__init__.py"
        lines[room] += len(path.read_text(encoding="utf-8").splitlines())
        for imported in graph.find_modules_directly_imported_by(module):
            other = _room(imported, rooms)
            if other not in (None, room):
                arrows[room, other] += 1
    return House(floors, modules, lines, arrows)


def _room(module: str, rooms: set[str]) -> str | None:
    name = ".".join(module.split(".")[:2])
    return name if name in rooms else None


def summary(package: str, drawn: House) -> str:
    """One line of figures."""
    largest = max(drawn.lines, key=drawn.lines.__getitem__)
    share = 100 * drawn.lines[largest] / sum(drawn.lines.values())
    return (
        f"{package}: {len(drawn.lines)} rooms, {len(drawn.arrows)} arrows, "
        f"{len(drawn.upward)} upward, largest {largest.partition('.')[2]} ({share:.0f} % of lines)"
    )


def shown(drawn: House) -> list[tuple[str, str]]:
    """Arrows that no way over other rooms stands for, and all that go up."""
    below: dict[str, set[str]] = {}
    for room in [room for floor in reversed(drawn.floors) for room in floor]:
        direct = {b for a, b in drawn.arrows if a == room and (a, b) not in drawn.upward}
        below[room] = direct.union(*(below[other] for other in direct))
    return [
        (a, b)
        for a, b in sorted(drawn.arrows)
        if (a, b) in drawn.upward
        or not any(b in below[other] for x, other in drawn.arrows if x == a and other != b)
    ]


def picture(houses: dict[str, House]) -> str:
    """Both packages as SVG, the application above the engine it stands on."""
    parts: list[str] = []
    top = _MARGIN
    for package, drawn in houses.items():
        parts.append(_text(_MARGIN, top + 14, package, 16, _INK))
        places: dict[str, tuple[float, float, float]] = {}
        for number, floor in enumerate(drawn.floors):
            width = (_WIDTH - 2 * _MARGIN - _GAP * (len(floor) - 1)) / len(floor)
            width = min(width, 220)
            left = (_WIDTH - len(floor) * width - _GAP * (len(floor) - 1)) / 2
            for place, room in enumerate(floor):
                places[room] = (left + place * (width + _GAP), top + number * _FLOOR, width)
        for room, other in shown(drawn):
            color = _WRONG if (room, other) in drawn.upward else _LINE
            parts.append(_arrow(places[room], places[other], color))
        for room, (x, y, width) in places.items():
            files = drawn.modules[room]
            size = f"{files} file{'s' * (files != 1)}, {drawn.lines[room]:,} lines"
            parts.append(
                f'<rect x="{x:.0f}" y="{y}" width="{width:.0f}" height="{_ROOM}" rx="6" '
                f'fill="{_FACE}" stroke="{_EDGE}"/>'
            )
            parts.append(_text(x + 8, y + 17, room.partition(".")[2], 13, _INK))
            parts.append(_text(x + 8, y + 32, size, 10, _FAINT))
        top += len(drawn.floors) * _FLOOR
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top}" '
        f'width="{_WIDTH}" height="{top}">\n'
        f'<rect width="{_WIDTH}" height="{top}" fill="#ffffff"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _text(x: float, y: float, words: str, size: int, color: str) -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" font-family="sans-serif" font-size="{size}" '
        f'fill="{color}">{escape(words)}</text>'
    )


def _arrow(start: tuple[float, float, float], end: tuple[float, float, float], color: str) -> str:
    x0, y0 = start[0] + start[2] / 2, start[1] + _ROOM
    x1, y1 = end[0] + end[2] / 2, end[1]
    middle = (y0 + y1) / 2
    return (
        f'<path fill="none" stroke="{color}" stroke-opacity="0.6" '
        f'd="M{x0:.0f},{y0:.0f} C{x0:.0f},{middle:.0f} {x1:.0f},{middle:.0f} {x1:.0f},{y1:.0f}"/>'
    )


def main() -> int:
    """Draw, print the figures; 1 if an arrow goes up."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "developers" / "house.svg")
    out = parser.parse_args().out
    houses = {package: house(package) for package in PACKAGES}
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(picture(houses), encoding="utf-8")
    for package, drawn in houses.items():
        print(summary(package, drawn))
    print(out)
    return 1 if any(drawn.upward for drawn in houses.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
