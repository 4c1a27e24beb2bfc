"""Curves over the number of labels: mean over seeds, standard deviation shaded (Figs. 2-5)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from alc_engine.experiments.pictures import style
from alc_engine.experiments.results import Panel, Point, Spread

_PANEL = 4.6, 3.3  # inches
_LETTER = 0.075  # inches of a letter of the labels
_LINE = 0.17  # inches between two labels
_LEFT, _RIGHT, _TOP, _BETWEEN, _BOTTOM = 0.75, 0.1, 0.95, 0.85, 0.6  # inches around them


@dataclass(frozen=True)
class Measure:
    """What is drawn over the labels."""

    title: str
    of: Callable[[Point], Spread]
    scale: float = 100.0
    """100 for shares, which are drawn in percent."""


ACCURACY = Measure("test accuracy (%)", lambda point: point.accuracy)
WRONG_SHARE = Measure("wrong among the labels asked for (%)", lambda point: point.batch_wrong)
FOUND = Measure("wrong labels found", lambda point: point.found, 1.0)
SCENES = Measure("different scenes asked about", lambda point: point.scenes, 1.0)


def chart(panels: Mapping[Panel, Mapping[str, Sequence[Point]]], title: str, of: Measure) -> Figure:
    """A panel for each data set and noise, each with its curves named at their ends."""
    methods = list(dict.fromkeys(name for lines in panels.values() for name in lines))
    room = 0.35 + _LETTER * max(map(len, methods))
    columns = math.ceil(math.sqrt(len(panels)))
    rows = math.ceil(len(panels) / columns)
    across, down = _LEFT + _PANEL[0] + room, _PANEL[1] + _BETWEEN
    width = max(columns * across + _RIGHT, style.width_for(title))
    height = _TOP + rows * down - _BETWEEN + _BOTTOM
    seeds = max(
        point.seeds for lines in panels.values() for line in lines.values() for point in line
    )
    figure = style.blank(width, height, title, _note(seeds))
    for place, (panel, lines) in enumerate(panels.items()):
        row, column = divmod(place, columns)
        left = _LEFT + column * across
        bottom = height - _TOP - _PANEL[1] - row * down
        axes = figure.add_axes(
            (left / width, bottom / height, _PANEL[0] / width, _PANEL[1] / height)
        )
        axes.set_title(panel.title)
        _draw(axes, lines, methods, of)
    return figure


def _note(seeds: int) -> str:
    return "one seed" if seeds == 1 else f"mean of {seeds} seeds, standard deviation shaded"


def _draw(
    axes: Axes, lines: Mapping[str, Sequence[Point]], methods: Sequence[str], of: Measure
) -> None:
    style.quiet(axes, "y")
    ends: dict[str, tuple[float, float]] = {}
    for name, points in lines.items():
        shown = [point for point in points if not math.isnan(of.of(point).mean)]
        if not shown:
            continue
        number = methods.index(name)
        x = np.array([point.labels for point in shown])
        mean = of.scale * np.array([of.of(point).mean for point in shown])
        std = np.nan_to_num(of.scale * np.array([of.of(point).std for point in shown]))
        colour = style.colour(number)
        axes.fill_between(x, mean - std, mean + std, color=colour, alpha=0.15, linewidth=0)
        axes.plot(
            x,
            mean,
            style.dash(number),
            color=colour,
            linewidth=1.8,
            marker=style.marker(number),
            markersize=4.5,
            markeredgecolor="white",
            markeredgewidth=0.5,
        )
        ends[name] = float(x[-1]), float(mean[-1])
    axes.set_xlabel("labels acquired")
    axes.set_ylabel(of.title)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.margins(x=0.02)
    low, high = axes.get_ylim()
    axes.set_ylim(max(low, 0), min(high, 101) if of.scale == 100 else high)
    _name_ends(axes, ends, methods)


def _name_ends(axes: Axes, ends: Mapping[str, tuple[float, float]], methods: Sequence[str]) -> None:
    """Write each curve's name beside its end, moved apart where they would meet."""
    low, high = axes.get_ylim()
    names = sorted(ends, key=lambda name: ends[name][1])
    inches = [(ends[name][1] - low) / (high - low) * _PANEL[1] for name in names]
    for name, height in zip(names, spread(inches, _LINE, _PANEL[1]), strict=True):
        x, y = ends[name]
        number = methods.index(name)
        axes.annotate(
            name,
            (x, y),
            (1 + 0.3 / _PANEL[0], height / _PANEL[1]),
            textcoords="axes fraction",
            va="center",
            annotation_clip=False,
            arrowprops={
                "arrowstyle": "-",
                "color": style.colour(number),
                "linewidth": 1.2,
                "linestyle": style.dash(number),
                "shrinkA": 1,
                "shrinkB": 3,
                "relpos": (0, 0.5),
            },
        )


def spread(places: Sequence[float], apart: float, top: float) -> list[float]:
    """Move places, in rising order, as little as it takes to have them `apart`, below `top`.

    Groups of places that touch are centred on the mean of where they wanted to be.
    """
    groups: list[list[float]] = []
    for place in places:
        groups.append([place])
        while len(groups) > 1 and _start(groups[-1], apart) < _end(groups[-2], apart) + apart:
            last = groups.pop()
            groups[-1] += last
    spots = [_start(group, apart) + apart * at for group in groups for at in range(len(group))]
    over = max(spots[-1] - top, 0) if spots else 0.0
    return [spot - over for spot in spots]


def _start(group: Sequence[float], apart: float) -> float:
    return sum(group) / len(group) - apart * (len(group) - 1) / 2


def _end(group: Sequence[float], apart: float) -> float:
    return _start(group, apart) + apart * (len(group) - 1)
