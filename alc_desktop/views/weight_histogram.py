"""How the labels are spread over the contribution weights after the last epoch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
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


class WeightHistogram(QWidget):
    """Bars of n * alpha, parted at the even share."""

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
