"""A comparison after the last label: a dot for each method, the seeds behind it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from alc_engine.experiments.pictures import style
from alc_engine.experiments.pictures.curves import Measure
from alc_engine.experiments.results import Panel, Point

_WIDTH = 2.9  # inches of a panel
_LINE = 0.24  # inches of a method
_LETTER = 0.078  # inches of a letter
_TOP, _BETWEEN, _BOTTOM, _RIGHT, _GAP = 0.95, 0.95, 0.6, 0.25, 0.3  # inches

MEASURES = (
    Measure("test accuracy at the end (%)", lambda point: point.accuracy),
    Measure("wrong among all labels asked for (%)", lambda point: point.all_wrong),
)


def comparison(panels: Mapping[Panel, Mapping[str, Sequence[Point]]], title: str) -> Figure:
    """A row of panels for each measure, a panel for each data set and noise."""
    methods = list(dict.fromkeys(name for lines in panels.values() for name in lines))
    left = 0.3 + _LETTER * max(map(len, methods))
    tall = _LINE * (len(methods) + 0.5)
    width = left + len(panels) * _WIDTH + (len(panels) - 1) * _GAP + _RIGHT
    width = max(width, style.width_for(title))
    height = _TOP + len(MEASURES) * tall + (len(MEASURES) - 1) * _BETWEEN + _BOTTOM
    last = [line[-1] for lines in panels.values() for line in lines.values()]
    figure = style.blank(width, height, title, _note(last, methods[0]))
    for row, measure in enumerate(MEASURES):
        for column, (panel, lines) in enumerate(panels.items()):
            bottom = height - _TOP - (row + 1) * tall - row * _BETWEEN
            start = left + column * (_WIDTH + _GAP)
            axes = figure.add_axes((start / width, bottom / height, _WIDTH / width, tall / height))
            axes.set_title(panel.title)
            ends = {name: line[-1] for name, line in lines.items()}
            _draw(axes, ends, methods, measure, named=column == 0)
    return figure


def _note(last: Sequence[Point], first: str) -> str:
    labels, seeds = max(point.labels for point in last), max(point.seeds for point in last)
    spread = "" if seeds == 1 else f", mean and standard deviation of {seeds} seeds"
    return f"after {labels:,} labels{spread}; the line is {first}"


def _draw(
    axes: Axes,
    ends: Mapping[str, Point],
    methods: Sequence[str],
    of: Measure,
    named: bool,
) -> None:
    style.quiet(axes, "x")
    axes.spines["left"].set_visible(False)
    for number, name in enumerate(methods):
        if name not in ends or math.isnan(of.of(ends[name]).mean):
            continue
        mean, std = 100 * of.of(ends[name]).mean, 100 * of.of(ends[name]).std
        colour = style.COLOURS[0] if number == 0 else style.INK
        if number == 0:
            axes.axvline(mean, color=colour, linewidth=1, alpha=0.5)
        if not math.isnan(std):
            axes.plot([mean - std, mean + std], [number, number], color=colour, linewidth=1.5)
        axes.plot([mean], [number], "o", color=colour, markersize=6)
    axes.set_ylim(len(methods) - 0.5, -0.75)
    axes.set_yticks(range(len(methods)), methods if named else [""] * len(methods))
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.margins(x=0.08)
    axes.set_xlabel(of.title)
