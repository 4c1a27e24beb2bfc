"""What a column of the neighbour view shows, and the heights that all columns share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor


@dataclass(frozen=True)
class ColumnFigures:
    """What one column shows.

    Attributes
    ----------
    image_id : int
    entropy : (S + 1,) float64
        Nats after each diffusion step.
    label : str
        Name of its label; empty while it is hidden.
    color : QColor
        Of that class.
    glyph, glyph_color : str, QColor
        Mark of what the expert said; empty if nothing.
    asked, spared : bool
    name, details : str
        Which image it is, and everything else in words but the entropies.
    selectable : bool
        False for the picked image itself.
    """

    image_id: int
    entropy: NDArray[np.float64]
    label: str
    color: QColor
    glyph: str
    glyph_color: QColor
    asked: bool
    spared: bool
    name: str
    details: str
    selectable: bool

    def after(self, step: float) -> float:
        """Entropy at a step; between two steps on the line that joins them."""
        return max(float(np.interp(step, np.arange(len(self.entropy)), self.entropy)), 0.0)


@dataclass(frozen=True)
class ColumnLayout:
    """Heights shared by all columns, in device-independent pixels from the top of the chart.

    Attributes
    ----------
    top, plot_height : float
        Where the largest entropy ends, and how far below it zero lies.
    thumb_top, thumb_side : float
    label_top, label_height : float
    maximum, mean : float
        Nats at the top of the axis, and of the mean line.
    """

    top: float
    plot_height: float
    thumb_top: float
    thumb_side: float
    label_top: float
    label_height: float
    maximum: float
    mean: float

    def bar_height(self, nats: float) -> float:
        """Pixels of a bar."""
        return self.plot_height * min(nats / self.maximum, 1.0)
