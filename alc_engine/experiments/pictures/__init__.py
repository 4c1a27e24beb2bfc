"""Pictures of results, as PNG and SVG: curves over labels, and dots for a comparison.

Matplotlib comes with the extra ``experiments`` and is imported only to draw.
The same results give the same files, byte by byte.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from alc_engine.experiments.config import Experiment
from alc_engine.experiments.results import Curves, by_panel


def can_draw() -> bool:
    """Whether matplotlib is installed."""
    return find_spec("matplotlib") is not None


def draw(experiment: Experiment, points: Curves, out: Path) -> tuple[Path, ...]:
    """Draw what the experiment asks for.

    Parameters
    ----------
    experiment : Experiment
        Of which `drawn`, title and reference matter; no neighbourhood.
    points : Curves
    out : Path
        Without a suffix.

    Returns
    -------
    tuple of Path
        ``<out>.png`` and ``<out>.svg``, for efficiency ``<out>-accuracy`` as well;
        nothing where there is nothing to draw.
    """
    from alc_engine.experiments.pictures import curves, dots, style

    panels = by_panel(points)
    if not panels:
        return ()
    title = f"{experiment.reference} – {experiment.title}"
    with style.applied():
        if experiment.drawn == "comparison":
            figure = dots.comparison(panels, title)
        else:
            measure = {
                "wrong_share": curves.WRONG_SHARE,
                "efficiency": curves.FOUND,
                "scenes": curves.SCENES,
            }.get(experiment.drawn, curves.ACCURACY)
            figure = curves.chart(panels, title, measure)
        saved = style.save(figure, out)
        if experiment.drawn == "efficiency":
            figure = curves.chart(panels, title, curves.ACCURACY)
            saved += style.save(figure, out.with_name(f"{out.name}-accuracy"))
        return saved
