"""How the labels are spread over the contribution weights after the last epoch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication

from alc_desktop.widgets.legend import LegendEntry, Mark
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.themed_plot import ThemedPlot, ValueAxis, axis_end

_HISTOGRAM_END = 3.0
_EVEN_SHARE = 1.0
_GAP = 0.12
"""Between two bars, as a share of a bin."""


class WeightHistogram(ThemedPlot):
    """Bars of n * alpha, parted at the even share."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        left = ValueAxis("left", translate("WeightHistogram", "share of labels"), suffix=" %")
        left.setScale(100)
        bottom = ValueAxis("bottom", translate("WeightHistogram", "contribution weight"))
        bottom.setTicks([[(0, "0"), (1, "1"), (2, "2"), (3, "≥ 3")]])
        super().__init__(left, bottom, "100 %")
        self.counts: tuple[int, ...] = ()
        self.bars = pg.BarGraphItem(x0=[], width=0, height=[], pen=None)
        self._even = pg.InfiniteLine(pos=_EVEN_SHARE, angle=90)
        self.addItem(self.bars)
        self.addItem(self._even)
        self.restyle()

    def legend_entries(self) -> list[LegendEntry]:
        """What the colours are."""
        theme = current_theme()
        return [
            LegendEntry(Mark.BAR, theme.warning, self.tr("counts less")),
            LegendEntry(Mark.BAR, theme.after, self.tr("counts more")),
            LegendEntry(Mark.DASHES, theme.text, self.tr("even share")),
        ]

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show labels per bin of n * alpha."""
        self.counts = tuple(counts)
        shares = self.shares()
        step = _HISTOGRAM_END / max(len(shares), 1)
        self.bars.setOpts(
            x0=(np.arange(len(shares)) + _GAP / 2) * step,
            width=(1 - _GAP) * step,
            height=shares,
            brushes=self._brushes(),
        )
        self.show_ranges(0, _HISTOGRAM_END, axis_end(shares, 0.01))
        less = sum(shares[: self._even_bin()])
        words = self.tr("{share} % of the labels count less than an even share").format(
            share=round(100 * less)
        )
        self.setAccessibleDescription(words)
        self.plotItem.setToolTip(words)

    def shares(self) -> tuple[float, ...]:
        """Share of the labels in each bin, 0..1."""
        total = sum(self.counts) or 1
        return tuple(count / total for count in self.counts)

    def restyle(self) -> None:
        """Take the theme's colours."""
        super().restyle()
        self.bars.setOpts(brushes=self._brushes())
        self._even.setPen(self.reference_pen(current_theme().text))

    def _brushes(self) -> list[pg.QtGui.QBrush]:
        even, theme = self._even_bin(), current_theme()
        colors = (
            theme.warning if place < even else theme.after for place in range(len(self.counts))
        )
        return [pg.mkBrush(color) for color in colors]

    def _even_bin(self) -> int:
        """The first bin at or above an even share."""
        return round(_EVEN_SHARE / _HISTOGRAM_END * len(self.counts))
