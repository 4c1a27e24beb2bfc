"""How the pictures look: colours that colour-blind people tell apart, quiet axes, plain files."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

# Okabe and Ito's palette without its yellow, which is lost on white.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#E69F00", "#CC79A7", "#56B4E9", "#555555", "#000000")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
INK = "#222222"
FAINT = "#666666"
GRID = "#dddddd"
TITLE_POINTS = 12
TEXT_POINTS = 9

_DOTS_PER_INCH = 160


def applied() -> AbstractContextManager[None]:
    """Within it, matplotlib draws in this style."""
    return matplotlib.rc_context(
        {
            "font.family": "sans-serif",
            "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial", "Helvetica", "sans-serif"],
            "font.size": TEXT_POINTS,
            "text.color": INK,
            "axes.edgecolor": FAINT,
            "axes.labelcolor": INK,
            "axes.titlelocation": "left",
            "axes.titlesize": TEXT_POINTS + 1,
            "xtick.color": FAINT,
            "ytick.color": FAINT,
            "xtick.labelcolor": INK,
            "ytick.labelcolor": INK,
            "svg.fonttype": "none",  # text stays text: it can be searched and read aloud
            "svg.hashsalt": "alc",  # else every drawing has ids of its own
        }
    )


def blank(width: float, height: float, title: str, note: str = "") -> Figure:
    """An empty figure in inches with its title in the top left corner, a note below it."""
    figure = Figure(figsize=(width, height), facecolor="white")
    FigureCanvasAgg(figure)
    left = 0.12 / width
    figure.text(left, 1 - 0.12 / height, title, fontsize=TITLE_POINTS, weight="bold", va="top")
    if note:
        figure.text(left, 1 - 0.37 / height, note, color=FAINT, va="top")
    return figure


def width_for(title: str) -> float:
    """Inches that a title takes, with its margins."""
    return 0.3 + 0.1 * len(title)


def quiet(axes: Axes, grid: str) -> None:
    """Take away what carries no value; lines across for the values of one axis."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis=grid, color=GRID, linewidth=0.8)  # type: ignore[arg-type]
    axes.set_axisbelow(True)
    axes.tick_params(length=3)


def colour(number: int) -> str:
    """Of the method at that place."""
    return COLOURS[number % len(COLOURS)]


def marker(number: int) -> str:
    """Of the method at that place."""
    return MARKERS[number % len(MARKERS)]


def dash(number: int) -> str:
    """Whole lines for the first methods, dashed ones once the colours come again."""
    return "-" if number < len(COLOURS) else "--"


def save(figure: Figure, out: Path) -> tuple[Path, ...]:
    """Write ``<out>.png`` and ``<out>.svg``, without dates; their paths."""
    out.parent.mkdir(parents=True, exist_ok=True)
    png, svg = (out.with_name(f"{out.name}.{suffix}") for suffix in ("png", "svg"))
    figure.savefig(png, dpi=_DOTS_PER_INCH, metadata={"Software": None})
    figure.savefig(svg, metadata={"Date": None, "Creator": None})
    return png, svg
