"""A chart over the epochs of a training: axes, curves, a read-out under the mouse."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.theme import Theme
from alc_desktop.views.chart_axes import PlotFrame, even_ticks, smaller, tick_step, tick_text


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
