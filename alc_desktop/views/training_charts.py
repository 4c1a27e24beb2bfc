"""Loss and contribution weights over the epochs of a training."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from alc_desktop.theme import Theme
from alc_desktop.views.chart_axes import PlotFrame, round_up
from alc_desktop.views.epoch_plot import EpochFigures, EpochPlot
from alc_desktop.views.legend import LegendEntry, Mark, dashed_pen

_EVEN_SHARE = 1.0


class LossPlot(EpochPlot):
    """Loss of all labels alike, and weighted by how much each counts."""

    def legend(self) -> list[LegendEntry]:
        """What the curves are."""
        return [
            LegendEntry(Mark.LINE, self._theme.before, self.tr("all labels alike")),
            LegendEntry(Mark.LINE, self._theme.after, self.tr("weighted by contribution")),
        ]

    def highest(self) -> float:
        """Above the largest loss."""
        losses = [max(epoch.loss, epoch.weighted_loss) for epoch in self.epochs]
        return round_up(max([*losses, 0.01]))

    def paint_values(self, painter: QPainter, frame: PlotFrame) -> None:
        """Two curves."""
        self.curve(painter, frame, [e.loss for e in self.epochs], self._theme.before)
        self.curve(painter, frame, [e.weighted_loss for e in self.epochs], self._theme.after)

    def read_out(self, epoch: EpochFigures) -> str:
        """Both losses of an epoch."""
        return self.tr("epoch {epoch}: loss {loss} nats, weighted {weighted} nats").format(
            epoch=epoch.epoch,
            loss=self._number(epoch.loss),
            weighted=self._number(epoch.weighted_loss),
        )


class WeightPlot(EpochPlot):
    """How the contribution weights part: bands of their quantiles over the epochs."""

    def legend(self) -> list[LegendEntry]:
        """What the bands are."""
        outer, inner = self._band_colors()
        return [
            LegendEntry(Mark.LINE, self._theme.after, self.tr("median")),
            LegendEntry(Mark.BAR, inner, self.tr("middle half")),
            LegendEntry(Mark.BAR, outer, self.tr("90 %")),
            LegendEntry(Mark.DASHES, self._theme.text, self.tr("even share")),
        ]

    def highest(self) -> float:
        """Above the 95 % quantile, and never below the even share."""
        return round_up(max([e.alpha_quantiles[-1] for e in self.epochs] + [_EVEN_SHARE * 1.5]))

    def paint_values(self, painter: QPainter, frame: PlotFrame) -> None:
        """Two bands, the median and the even share."""
        for (low, high), color in zip(((0, 4), (1, 3)), self._band_colors(), strict=True):
            lower = self.points(frame, [e.alpha_quantiles[low] for e in self.epochs])
            upper = self.points(frame, [e.alpha_quantiles[high] for e in self.epochs])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawPolygon(QPolygonF([*lower, *reversed(upper)]))
        self.curve(painter, frame, [e.alpha_quantiles[2] for e in self.epochs], self._theme.after)
        painter.setPen(dashed_pen(self._theme.text))
        row = round(frame.y(_EVEN_SHARE))
        painter.drawLine(QPointF(frame.area.left(), row), QPointF(frame.area.right(), row))

    def read_out(self, epoch: EpochFigures) -> str:
        """The quantiles of an epoch."""
        low, _, median, _, high = (self._number(value) for value in epoch.alpha_quantiles)
        return self.tr(
            "epoch {epoch}: the median label counts {median}, nine in ten between {low} and {high}"
        ).format(epoch=epoch.epoch, median=median, low=low, high=high)

    def _band_colors(self) -> tuple[QColor, QColor]:
        return _mixed(self._theme, 0.22), _mixed(self._theme, 0.45)


def _mixed(theme: Theme, share: float) -> QColor:
    """The accent on the surface, opaque: overlapping bands keep their colours."""
    return QColor(
        *(
            round(ground + (hue - ground) * share)
            for ground, hue in (
                (theme.surface.red(), theme.after.red()),
                (theme.surface.green(), theme.after.green()),
                (theme.surface.blue(), theme.after.blue()),
            )
        )
    )
