"""Scales of the heat map: entropy before, after, or the difference; and suspicion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.chart_axes import round_up
from alc_desktop.widgets.contrast import mixed
from alc_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap

_LEVELS = 256
_DEEPER = 0.35
"""Share of the text's colour in the ends of the difference, so that they leave the grey behind."""


class HeatMode(Enum):
    """Which field is shown."""

    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"


@dataclass(frozen=True, eq=False)
class ColorScale:
    """Colours from `low` to `high` nats.

    Attributes
    ----------
    low, high : float
    table : (256, 4) uint8
        Even steps of the scale as blue, green, red, alpha: the bytes of an ARGB32 image.
    open_ended : bool
        Values beyond the ends have the colours of the ends.
    """

    low: float
    high: float
    table: NDArray[np.uint8]
    open_ended: bool = False

    def levels(self, values: NDArray[np.float64]) -> NDArray[np.intp]:
        """Row of `table` for each value; NaN is level 0."""
        share = (np.nan_to_num(values, nan=self.low) - self.low) / ((self.high - self.low) or 1.0)
        return np.clip(np.rint(share * (_LEVELS - 1)), 0, _LEVELS - 1).astype(np.intp)

    def pixels(self, values: NDArray[np.float64]) -> NDArray[np.uint8]:
        """(..., 4) uint8 colours of values; NaN is transparent."""
        colors = self.table[self.levels(values)]
        colors[np.isnan(values)] = 0
        return colors

    def color(self, level: int) -> QColor:
        """A row of `table` as a colour."""
        blue, green, red, alpha = (int(part) for part in self.table[level])
        return QColor(red, green, blue, alpha)


def cell_values(shown: EntropyMap, mode: HeatMode) -> NDArray[np.float64]:
    """(R, C) float64 nats, NaN where a cell is empty."""
    if mode is HeatMode.DIFFERENCE:
        return shown.before - shown.after
    return shown.before if mode is HeatMode.BEFORE else shown.after


def image_values(facts: ImageFacts, mode: HeatMode, ids: NDArray[np.int64]) -> NDArray[np.float64]:
    """(K,) float64 nats of single images; NaN before the first round."""
    if facts.entropy is None:
        return np.full(len(ids), np.nan)
    before = facts.entropy[ids]
    after = before if facts.entropy_after is None else facts.entropy_after[ids]
    if mode is HeatMode.DIFFERENCE:
        return before - after
    return before if mode is HeatMode.BEFORE else after


def scale_for(shown: EntropyMap, mode: HeatMode) -> ColorScale:
    """The colours that fit a map.

    Before and after share one scale, so that switching between them shows what
    the diffusion took. In the difference a cell that kept its entropy is grey.
    """
    if mode is HeatMode.DIFFERENCE:
        return _difference_scale(shown.before - shown.after)
    top = max(float(np.nanmax(values, initial=1e-3)) for values in (shown.before, shown.after))
    return entropy_scale(round_up(top))


def entropy_scale(top: float) -> ColorScale:
    """The colours of entropies from 0 to `top` nats."""
    return ColorScale(0.0, top, _table(current_theme().entropy_color))


_SUSPICION = {True: ("#717b8c", "#c58a5a", "#ffd84d"), False: ("#8c8c8c", "#b4552a", "#5a0000")}
"""From nothing to suspect to surely wrong, in the dark and in the light theme: steps away
from the ground, all of which stand out from it at 3:1."""


def suspicion_scale(percent: NDArray[np.float64]) -> ColorScale:
    """The colours of how many labels are probably wrong, in percent.

    A cell with a single image that is surely wrong has all of it; to let the others be
    seen, the scale ends where 98 % of the cells do.
    """
    known = percent[np.isfinite(percent)]
    largest = float(known.max(initial=1.0))
    top = min(round_up(max(float(np.quantile(known, 0.98)) if len(known) else 0.0, 5.0)), 100.0)
    stops = [QColor(name) for name in _SUSPICION[current_theme().dark]]
    return ColorScale(0.0, top, _table(lambda share: _between(stops, share)), largest > top)


def _between(stops: Sequence[QColor], share: float) -> QColor:
    """The colour at a share of the way along `stops`."""
    place = share * (len(stops) - 1)
    low = min(int(place), len(stops) - 2)
    return mixed(stops[low], stops[low + 1], place - low)


def _difference_scale(values: NDArray[np.float64]) -> ColorScale:
    """From grey to the accent for entropy lost; with a second side if any was gained.

    A cell with a single image that was asked loses all of it; to let the
    others be seen, the scale ends where 99 % of the cells do.
    """
    sizes = np.abs(values[np.isfinite(values)])
    largest = float(sizes.max(initial=1e-3))
    reach = round_up(max(float(np.quantile(sizes, 0.99)) if len(sizes) else 0.0, 1e-3), 4)
    beyond = largest > reach
    if float(np.nanmin(values, initial=0.0)) > -reach / 100:
        table = _table(lambda share: _two_sided(0.5 + share / 2))
        return ColorScale(0.0, reach, table, beyond)
    return ColorScale(-reach, reach, _table(_two_sided), beyond)


def _two_sided(share: float) -> QColor:
    """Warning colour for entropy gained, through grey, to the accent for entropy lost.

    Steps lead away from the ground, and all of them stand out from it.
    """
    theme = current_theme()
    end = mixed(theme.after if share >= 0.5 else theme.warning, theme.text, _DEEPER)
    return mixed(theme.outline, end, abs(2 * share - 1))


def _table(color: Callable[[float], QColor]) -> NDArray[np.uint8]:
    colors = [color(level / (_LEVELS - 1)) for level in range(_LEVELS)]
    return np.array([(c.blue(), c.green(), c.red(), 255) for c in colors], dtype=np.uint8)
