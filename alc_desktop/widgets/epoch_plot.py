"""A plot over the epochs of a training: its axis, curves, a read-out under the mouse."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.model.epoch_figures import EpochFigures
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.themed_plot import ThemedPlot, ValueAxis

_DOT = 7
_MARGIN = 0.015
"""Beside the first and the last epoch, as a share of the width: dots are not cut."""


class EpochAxis(ValueAxis):
    """Whole epochs, the first one among them."""

    def __init__(self) -> None:
        super().__init__("bottom", QCoreApplication.translate("EpochPlot", "epoch"))

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """No ticks between two epochs."""
        return [
            (max(spacing, 1.0), offset) for spacing, offset in super().tickSpacing(low, high, size)
        ]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Round numbers, and 1 unless one of them would stand too close to it."""
        return [
            (spacing, [1.0, *(value for value in values if value - 1 >= 0.5 * spacing)])
            for spacing, values in super().tickValues(low, high, size)
        ]


class Curve:
    """A line through one value an epoch, with a dot at its end."""

    def __init__(self, plot: ThemedPlot) -> None:
        self._plot = plot
        self.line = pg.PlotCurveItem(antialias=True)
        self._dot = pg.ScatterPlotItem(size=_DOT, pen=None, antialias=True)
        plot.addItem(self.line)
        plot.addItem(self._dot)

    def show_values(self, epochs: Sequence[int], values: Sequence[float]) -> None:
        """Show a value for each epoch."""
        x, y = finite(epochs, values)
        self.line.setData(x=x, y=y)
        self._dot.setData(x=x[-1:], y=y[-1:])

    def set_color(self, color: QColor) -> None:
        """Draw in this colour."""
        self.line.setPen(self._plot.line_pen(color))
        self._dot.setBrush(color)


def finite(
    epochs: Sequence[int], values: Sequence[float]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The epochs whose values are numbers, and the values; pyqtgraph crashes on a dot at NaN."""
    x, y = np.asarray(epochs, dtype=np.float64), np.asarray(values, dtype=np.float64)
    known = np.isfinite(y)
    return x[known], y[known]


class EpochPlot(ThemedPlot):
    """A plot over the epochs; under the mouse it reads out one of them.

    Parameters
    ----------
    values : str
        What the left axis shows.
    """

    def __init__(self, values: str, parent: QWidget | None = None) -> None:
        super().__init__(ValueAxis("left", values), EpochAxis(), "0.00", parent)
        self.epochs: tuple[EpochFigures, ...] = ()
        self.setAntialiasing(True)
        self._pointer = pg.InfiniteLine(angle=90)
        self._pointer.hide()
        self.addItem(self._pointer)
        self.scene().sigMouseMoved.connect(self._point_at)

    def show_epochs(self, epochs: Sequence[EpochFigures], total: int) -> None:
        """Show epochs 1.. of `total`, at least one."""
        self.epochs = tuple(epochs)
        self._pointer.hide()
        self.plotItem.setToolTip("")
        self.setAccessibleDescription(self.read_out(self.epochs[-1]))
        last = max(total, len(epochs), 2)
        margin = _MARGIN * (last - 1)
        self.show_ranges(1 - margin, last + margin, self.highest())
        self.show_values([epoch.epoch for epoch in self.epochs])

    @abstractmethod
    def highest(self) -> float:
        """The end of the left axis."""

    @abstractmethod
    def show_values(self, numbers: Sequence[int]) -> None:
        """Give the curves their values at these epochs."""

    @abstractmethod
    def read_out(self, epoch: EpochFigures) -> str:
        """One epoch in words."""

    def restyle(self) -> None:
        """Take the theme's colours."""
        super().restyle()
        self._pointer.setPen(self.hairline(current_theme().muted))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._pointer.hide()

    def _point_at(self, place: QPointF) -> None:
        """Read out the epoch nearest to a place in the scene."""
        if not self.epochs:
            return
        across = self.plotItem.vb.mapSceneToView(place).x()
        pointed = min(self.epochs, key=lambda epoch: abs(epoch.epoch - across))
        self._pointer.setValue(pointed.epoch)
        self._pointer.show()
        self.plotItem.setToolTip(self.read_out(pointed))

    def _number(self, value: float) -> str:
        return decimal_text(value, 2, self.locale())
