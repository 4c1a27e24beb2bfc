"""A pyqtgraph plot in the colours of the theme, to look at and not to drag about.

pyqtgraph takes a quarter of a second to import. Only modules that draw with it
import it, and the Progress view imports those when it first has something to
draw on the screen: the window is up before.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from alc_desktop.widgets.chart_axes import round_up, smaller, tick_text
from alc_desktop.widgets.legend import LegendEntry, dashed_pen
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import current_theme

_HEADROOM = 1.01
"""Of the highest tick: a line that lies on it is not cut in half."""
_Specs = tuple[Any, Any, Any]
"""pyqtgraph's own: the line of an axis, its ticks, its figures."""


class ValueAxis(pg.AxisItem):
    """An axis with one level of ticks, its figures in the user's locale.

    Parameters
    ----------
    side : str
        "left" or "bottom".
    title : str
        What the axis shows.
    suffix : str
        Stands behind every figure.
    """

    def __init__(self, side: str, title: str, suffix: str = "") -> None:
        super().__init__(side)
        self._suffix = suffix
        self.enableAutoSIPrefix(False)
        # Room for figures is reserved once, so that plots don't shift as values come in.
        self.setStyle(autoExpandTextSpace=False, tickTextOffset=4)
        self.setStyle(maxTickLevel=0, tickLength=0, tickAlpha=255)
        self.setLabel(title)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Figures with as many decimals as their step needs."""
        locale = QLocale()
        step = spacing * scale
        return [f"{tick_text(value * scale, step, locale)}{self._suffix}" for value in values]

    def generateDrawSpecs(self, painter: QPainter) -> _Specs | None:
        """The axis lies on the line of the lowest values, not one pixel below it."""
        specs: _Specs | None = super().generateDrawSpecs(painter)
        if specs is None or self.orientation != "bottom":
            return specs
        (pen, start, end), ticks, texts = specs
        return (pen, start - QPointF(0, 1), end - QPointF(0, 1)), ticks, texts

    def boundingRect(self) -> QRectF:
        """With room for the figures at both ends, which reach half over the axis."""
        height = QFontMetrics(self.label.font()).height() if self.label else 0
        axis: QRectF = super().boundingRect()
        return axis.adjusted(-height, -height, height, height)


class ThemedPlot(pg.PlotWidget):
    """A plot with two named axes and lines across at the ticks of the left one.

    Parameters
    ----------
    left, bottom : ValueAxis
    widest : str
        The longest figure at the left axis.
    """

    def __init__(
        self,
        left: ValueAxis,
        bottom: ValueAxis,
        widest: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, axisItems={"left": left, "bottom": bottom}, enableMenu=False)
        set_role(self, QAccessible.Role.Chart)
        self._left, self._bottom = left, bottom
        self.setFont(smaller(self.font()))
        metrics = self.fontMetrics()
        for axis in (left, bottom):
            axis.label.setFont(self.font())
            axis.setStyle(
                tickFont=self.font(),
                tickTextWidth=metrics.horizontalAdvance(widest) + 2,
                tickTextHeight=metrics.height(),
            )
        left.setGrid(255)
        left.setZValue(self.plotItem.vb.zValue() - 1)  # the lines across lie under the values
        margin = round(metrics.averageCharWidth() * 1.5)
        self.plotItem.layout.setContentsMargins(0, metrics.height() // 2 + 1, margin, 0)
        self._only_show()

    @abstractmethod
    def legend_entries(self) -> list[LegendEntry]:
        """What the marks of the plot are."""

    def restyle(self) -> None:
        """Take the theme's colours and the screen's scale, now that they may have changed."""
        theme = current_theme()
        self.setBackground(theme.surface)
        self._left.setPen(None)
        self._left.setTickPen(self.hairline(theme.border))
        self._bottom.setPen(self.hairline(theme.muted))
        for axis in (self._left, self._bottom):
            axis.setTextPen(theme.muted)

    def show_ranges(self, left: float, right: float, highest: float) -> None:
        """Show values from `left` to `right` and from 0 to `highest`."""
        self.setXRange(left, right, padding=0)
        self.setYRange(0, highest * _HEADROOM, padding=0)

    def sizeHint(self) -> QSize:
        """High enough to read a slope."""
        return QSize(220, self.fontMetrics().height() * 12)

    def minimumSizeHint(self) -> QSize:
        """Two ticks."""
        return QSize(120, self.fontMetrics().height() * 8)

    def hairline(self, color: QColor) -> QPen:
        """The pen of axes; widths are whole pixels of the screen, for even and sharp lines."""
        pen: QPen = pg.mkPen(color, width=int(self.devicePixelRatioF()))
        return pen

    def line_pen(self, color: QColor) -> QPen:
        """The pen of a curve."""
        pen: QPen = pg.mkPen(color, width=2 * self.devicePixelRatioF())
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def reference_pen(self, color: QColor) -> QPen:
        """The pen of reference lines, as the legend shows it."""
        pen = dashed_pen(color)
        pen.setCosmetic(True)
        pen.setWidth(round(pen.widthF() * self.devicePixelRatioF()))
        return pen

    def _only_show(self) -> None:
        """No panning, no menu, no key focus, nothing to drop: wheel and keys go past it."""
        self.setMouseEnabled(x=False, y=False)
        self.disableAutoRange()
        self.plotItem.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)


def axis_end(values: Iterable[float], least: float) -> float:
    """A round end of an axis, two or three ticks up, above all finite values and `least`."""
    return round_up(max([*(value for value in values if math.isfinite(value)), least]), most=3)
