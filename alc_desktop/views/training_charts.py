"""Charts of a training: loss and contribution weights over the epochs, and the weights now."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.theme import Theme
from alc_desktop.views.chart_axes import (
    PlotFrame,
    even_ticks,
    round_up,
    smaller,
    tick_step,
    tick_text,
)
from alc_desktop.views.legend import LegendEntry, Mark, dashed_pen

_HISTOGRAM_END = 3.0
_EVEN_SHARE = 1.0


class EpochFigures(Protocol):
    """One epoch, as the trainer summarises it (`EpochSummary`)."""

    @property
    def epoch(self) -> int:
        """From 1."""
        ...

    @property
    def loss(self) -> float:
        """Mean loss in nats."""
        ...

    @property
    def weighted_loss(self) -> float:
        """The same, weighted by alpha."""
        ...

    @property
    def alpha_quantiles(self) -> Sequence[float]:
        """5, 25, 50, 75 and 95 % quantiles of n * alpha."""
        ...

    @property
    def alpha_histogram(self) -> Sequence[int]:
        """Counts of n * alpha in even bins from 0 to 3, the last one open."""
        ...


class EpochPlot(QWidget):
    """A chart over the epochs; under the mouse it reads out one of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.epochs: tuple[EpochFigures, ...] = ()
        self._total = 1
        self._pointed: EpochFigures | None = None
        self.setMouseTracking(True)
        self.setFont(smaller(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_epochs(self, epochs: Sequence[EpochFigures], total: int) -> None:
        """Show epochs 1.. of `total`."""
        self.epochs, self._total = tuple(epochs), max(total, len(epochs), 1)
        self._pointed = None
        if self.epochs:
            self.setAccessibleDescription(self.read_out(self.epochs[-1]))
        self.update()

    @abstractmethod
    def highest(self) -> float:
        """The largest value of the y axis."""

    @abstractmethod
    def paint_values(self, painter: QPainter, frame: PlotFrame) -> None:
        """Paint the curves."""

    @abstractmethod
    def read_out(self, epoch: EpochFigures) -> str:
        """One epoch in words."""

    def frame(self) -> PlotFrame:
        """Where the axes put epochs and values."""
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("0.00") + 8
        area = QRectF(left, metrics.height() * 0.7, 0, 0)
        area.setRight(self.width() - metrics.averageCharWidth() * 1.5)
        area.setBottom(self.height() - metrics.height() - 6)
        return PlotFrame(area, (1.0, max(self._total, 2)), (0.0, self.highest()))

    def sizeHint(self) -> QSize:
        """High enough to read a slope."""
        return QSize(220, self.fontMetrics().height() * 10)

    def minimumSizeHint(self) -> QSize:
        """Two ticks."""
        return QSize(120, self.fontMetrics().height() * 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the epoch nearest to the mouse."""
        if not self.epochs:
            return
        frame = self.frame()
        self._pointed = min(self.epochs, key=lambda e: abs(frame.x(e.epoch) - event.position().x()))
        self.setToolTip(self.read_out(self._pointed))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._pointed = None
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Axes, curves, and a line at the epoch under the mouse."""
        painter = QPainter(self)
        frame = self.frame()
        most = max(2, int(frame.area.height() / (2.4 * self.fontMetrics().height())))
        top = frame.y_range[1]
        ticks, step = even_ticks(0, top, most), tick_step(top, most)
        frame.draw_rows(painter, self._theme, ticks, [self._text(tick, step) for tick in ticks])
        widest = self.fontMetrics().horizontalAdvance(f"{self._total}00")
        columns = max(1, int(frame.area.width() / (2 * widest)))
        whole = max(1.0, tick_step(self._total, columns))
        places = [
            1.0,
            *(t for t in even_ticks(0, self._total, int(self._total / whole)) if t >= whole),
        ]
        places = [p for p in places if p == 1 or p - 1 >= whole * 0.5]
        frame.draw_columns(painter, self._theme, places, [self._text(p, 1) for p in places])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.epochs:
            self.paint_values(painter, frame)
        if self._pointed is not None:
            column = frame.x(self._pointed.epoch)
            painter.setPen(QPen(self._theme.muted, 1))
            painter.drawLine(
                QPointF(column, frame.area.top()), QPointF(column, frame.area.bottom())
            )

    def curve(
        self, painter: QPainter, frame: PlotFrame, values: Sequence[float], color: QColor
    ) -> None:
        """A line through one value an epoch, with a dot at its end."""
        points = self.points(frame, values)
        painter.setPen(QPen(color, 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(points[-1], 3.2, 3.2)

    def points(self, frame: PlotFrame, values: Sequence[float]) -> list[QPointF]:
        """One point an epoch."""
        return [
            frame.point(epoch.epoch, value)
            for epoch, value in zip(self.epochs, values, strict=True)
        ]

    def _text(self, value: float, step: float) -> str:
        return tick_text(value, step, self.locale())

    def _number(self, value: float) -> str:
        return self.locale().toString(float(value), "f", 2)


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


class WeightHistogram(QWidget):
    """How the labels are spread over the weights after the last epoch."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.counts: tuple[int, ...] = ()
        self.setFont(smaller(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def legend(self) -> list[LegendEntry]:
        """What the colours are."""
        return [
            LegendEntry(Mark.BAR, self._theme.warning, self.tr("counts less")),
            LegendEntry(Mark.BAR, self._theme.after, self.tr("counts more")),
            LegendEntry(Mark.DASHES, self._theme.text, self.tr("even share")),
        ]

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show labels per bin of n * alpha."""
        self.counts = tuple(counts)
        less = sum(self.shares()[: self._even_bin()])
        self.setAccessibleDescription(
            self.tr("{share} % of the labels count less than an even share").format(
                share=round(100 * less)
            )
        )
        self.setToolTip(self.accessibleDescription())
        self.update()

    def shares(self) -> tuple[float, ...]:
        """Share of the labels in each bin, 0..1."""
        total = sum(self.counts) or 1
        return tuple(count / total for count in self.counts)

    def frame(self) -> PlotFrame:
        """Where the axes put weights and shares."""
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("100 %") + 8
        area = QRectF(left, metrics.height() * 0.7, 0, 0)
        area.setRight(self.width() - metrics.averageCharWidth() * 1.5)
        area.setBottom(self.height() - metrics.height() - 6)
        highest = round_up(max([*self.shares(), 0.01]))
        return PlotFrame(area, (0.0, _HISTOGRAM_END), (0.0, highest))

    def bars(self) -> list[QRectF]:
        """One bar for each bin, in pixels."""
        frame, shares = self.frame(), self.shares()
        width = _HISTOGRAM_END / max(len(shares), 1)
        return [
            QRectF(frame.point(number * width, share), frame.point((number + 1) * width, 0.0))
            for number, share in enumerate(shares)
        ]

    def sizeHint(self) -> QSize:
        """As high as the charts beside it."""
        return QSize(220, self.fontMetrics().height() * 10)

    def minimumSizeHint(self) -> QSize:
        """Two ticks."""
        return QSize(120, self.fontMetrics().height() * 6)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Axes, bars and the even share."""
        painter = QPainter(self)
        frame = self.frame()
        most = max(2, int(frame.area.height() / (2.4 * self.fontMetrics().height())))
        ticks = even_ticks(0, frame.y_range[1], most)
        step = 100 * tick_step(frame.y_range[1], most)
        texts = [f"{tick_text(100 * tick, step, self.locale())} %" for tick in ticks]
        frame.draw_rows(painter, self._theme, ticks, texts)
        frame.draw_columns(painter, self._theme, (0, 1, 2, 3), ("0", "1", "2", "≥ 3"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        even = self._even_bin()
        for number, bar in enumerate(self.bars()):
            painter.setBrush(self._theme.warning if number < even else self._theme.after)
            painter.drawRect(bar.adjusted(0.75, 0, -0.75, 0))
        painter.setPen(dashed_pen(self._theme.text))
        column = round(frame.x(_EVEN_SHARE))
        painter.drawLine(QPointF(column, frame.area.top()), QPointF(column, frame.area.bottom()))

    def _even_bin(self) -> int:
        """The first bin at or above an even share."""
        return round(_EVEN_SHARE / _HISTOGRAM_END * len(self.counts))


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
