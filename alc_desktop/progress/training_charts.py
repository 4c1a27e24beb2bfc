"""Loss and contribution weights over the epochs of a training."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from alc_desktop.model.epoch_figures import EpochFigures
from alc_desktop.widgets.contrast import mixed
from alc_desktop.widgets.epoch_plot import Curve, EpochPlot, finite
from alc_desktop.widgets.legend import LegendEntry, Mark
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.themed_plot import axis_end

_EVEN_SHARE = 1.0


class LossPlot(EpochPlot):
    """Loss of all labels alike, and weighted by how much each counts."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("LossPlot", "loss in nats"))
        self.alike, self.weighted = Curve(self), Curve(self)
        self.restyle()

    def legend_entries(self) -> list[LegendEntry]:
        """What the curves are."""
        theme = current_theme()
        return [
            LegendEntry(Mark.LINE, theme.before, self.tr("all labels alike")),
            LegendEntry(Mark.LINE, theme.after, self.tr("weighted by contribution")),
        ]

    def highest(self) -> float:
        """Above the largest loss."""
        return axis_end((max(e.loss, e.weighted_loss) for e in self.epochs), 0.05)

    def show_values(self, numbers: Sequence[int]) -> None:
        """Two curves."""
        self.alike.show_values(numbers, [e.loss for e in self.epochs])
        self.weighted.show_values(numbers, [e.weighted_loss for e in self.epochs])

    def read_out(self, epoch: EpochFigures) -> str:
        """Both losses of an epoch."""
        text: str = self.tr("epoch {epoch}: loss {loss} nats, weighted {weighted} nats")
        return text.format(
            epoch=epoch.epoch,
            loss=self._number(epoch.loss),
            weighted=self._number(epoch.weighted_loss),
        )

    def restyle(self) -> None:
        """Take the theme's colours."""
        theme = current_theme()
        super().restyle()
        self.alike.set_color(theme.before)
        self.weighted.set_color(theme.after)


class WeightPlot(EpochPlot):
    """How the contribution weights part: bands of their quantiles over the epochs."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("WeightPlot", "contribution weight"))
        # The borders of the bands: 5, 25, 75 and 95 %.
        self.borders = {place: pg.PlotCurveItem(pen=None) for place in (0, 1, 3, 4)}
        self.outer = pg.FillBetweenItem(self.borders[0], self.borders[4])
        self.inner = pg.FillBetweenItem(self.borders[1], self.borders[3])
        self._even = pg.InfiniteLine(pos=_EVEN_SHARE, angle=0)
        for item in (self.outer, self.inner, *self.borders.values()):
            self.addItem(item)
        self.median = Curve(self)
        self.addItem(self._even)
        self.restyle()

    def legend_entries(self) -> list[LegendEntry]:
        """What the bands are."""
        theme = current_theme()
        outer, inner = self._band_colors()
        return [
            LegendEntry(Mark.LINE, theme.after, self.tr("median")),
            LegendEntry(Mark.BAR, inner, self.tr("middle half"), theme.outline),
            LegendEntry(Mark.BAR, outer, self.tr("90 %"), theme.outline),
            LegendEntry(Mark.DASHES, theme.text, self.tr("even share")),
        ]

    def highest(self) -> float:
        """Above the 95 % quantile, and never below the even share."""
        return axis_end((e.alpha_quantiles[-1] for e in self.epochs), _EVEN_SHARE * 1.5)

    def show_values(self, numbers: Sequence[int]) -> None:
        """Two bands and the median."""
        for place, border in self.borders.items():
            x, y = finite(numbers, [e.alpha_quantiles[place] for e in self.epochs])
            border.setData(x=x, y=y)
        self.median.show_values(numbers, [e.alpha_quantiles[2] for e in self.epochs])

    def read_out(self, epoch: EpochFigures) -> str:
        """The quantiles of an epoch."""
        low, _, median, _, high = (self._number(value) for value in epoch.alpha_quantiles)
        text: str = self.tr(
            "epoch {epoch}: the median label counts {median}, nine in ten between {low} and {high}"
        )
        return text.format(epoch=epoch.epoch, median=median, low=low, high=high)

    def restyle(self) -> None:
        """Take the theme's colours."""
        theme = current_theme()
        super().restyle()
        for band, color in zip((self.outer, self.inner), self._band_colors(), strict=True):
            band.setBrush(color)
        for border in self.borders.values():
            border.setPen(self.hairline(theme.outline))
        self.median.set_color(theme.after)
        self._even.setPen(self.reference_pen(theme.text))

    def _band_colors(self) -> tuple[QColor, QColor]:
        """The accent on the surface, opaque: overlapping bands keep their colours."""
        theme = current_theme()
        outer, inner = (mixed(theme.surface, theme.after, share) for share in (0.22, 0.45))
        return outer, inner
