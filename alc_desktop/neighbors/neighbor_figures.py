"""What the neighbour view shows of an image: plain values, for the screen and for a file alike."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from alc_desktop.model.short_names import ShortNames
from alc_desktop.widgets.legend import LegendEntry


@dataclass(frozen=True)
class ColumnFigures:
    """What one column shows.

    Attributes
    ----------
    image_id : int
    entropy : (S + 1,) float64
        Nats after each diffusion step; S is 0 where nothing was propagated.
    label : str
        Name of its label; empty while it is hidden.
    color : QColor
        Of that class.
    glyph, glyph_color : str, QColor
        Mark of what the expert said; empty if nothing.
    asked, spared : bool
    distance : str
        To the picked image; empty for that image itself.
    name, details : str
        Which image it is, and everything else in words but the entropies.
    selectable : bool
        False for the picked image itself.
    at_pick : bool
        Whether `entropy` begins at the pick, after the picks before it; else
        with what the model says.
    """

    image_id: int
    entropy: NDArray[np.float64]
    label: str
    color: QColor
    glyph: str
    glyph_color: QColor
    asked: bool
    spared: bool
    distance: str
    name: str
    details: str
    selectable: bool
    at_pick: bool = False

    @property
    def steps(self) -> int:
        """S, the last diffusion step."""
        return len(self.entropy) - 1

    def after(self, step: float) -> float:
        """Entropy at a step; between two steps on the line that joins them."""
        return max(float(np.interp(step, np.arange(len(self.entropy)), self.entropy)), 0.0)

    def heights(self, step: float) -> tuple[float, ...]:
        """Nats of its bars: before and at a step, or one where nothing was propagated."""
        return (self.after(0), self.after(step)) if self.steps else (self.after(0),)


@dataclass(frozen=True)
class NeighborPicture:
    """An image and its neighbours, ready to be painted.

    Attributes
    ----------
    columns : tuple of ColumnFigures
        The picked image first, then its neighbours by rising distance.
    maximum : float
        Nats at the top of the axis: the largest entropy there can be.
    mean : float or None
        Nats, over all images; None where it is not known.
    sentence, caption : str
        What the picture says, and what lies along x.
    legend : tuple of LegendEntry
    names : ShortNames
        Of all classes, so that a name that is shortened can be no other's.
    """

    columns: tuple[ColumnFigures, ...]
    maximum: float
    mean: float | None
    sentence: str
    caption: str
    legend: tuple[LegendEntry, ...]
    names: ShortNames
    _short: dict[tuple[str, str, int], str] = field(default_factory=dict, compare=False)

    def short_name(self, name: str, font: QFont, width: int) -> str:
        """The name of a class in this width, found once for all the times that it is painted."""
        wanted = name, font.key(), width
        if wanted not in self._short:
            metrics, right = QFontMetrics(font), Qt.TextElideMode.ElideRight
            self._short[wanted] = self.names.fitting(
                name, lambda text: metrics.elidedText(text, right, width) == text
            )
        return self._short[wanted]

    @property
    def steps(self) -> int:
        """S, the last diffusion step; 0 where nothing was propagated."""
        return self.columns[0].steps
