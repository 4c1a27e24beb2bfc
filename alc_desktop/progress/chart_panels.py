"""The charts of a training side by side, each on a plate with its title and legend."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from alc_desktop.model.epoch_figures import EpochFigures
from alc_desktop.progress.training_charts import LossPlot, WeightPlot
from alc_desktop.progress.weight_histogram import WeightHistogram
from alc_desktop.widgets.column_grid import ColumnGrid, Panel
from alc_desktop.widgets.legend import Legend
from alc_desktop.widgets.theme import SPACING, follow_theme
from alc_desktop.widgets.themed_plot import ThemedPlot


class TrainingCharts(QWidget):
    """Loss, contribution weights and their histogram."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss, self.weights = LossPlot(), WeightPlot()
        self.histogram = WeightHistogram()
        self.loss.setAccessibleName(self.tr("Loss by epoch, in nats"))
        self.weights.setAccessibleName(self.tr("How much labels count, by epoch"))
        self.histogram.setAccessibleName(self.tr("Labels by how much they count"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            ColumnGrid(
                [
                    ChartPanel(self.tr("Loss"), self.loss),
                    ChartPanel(self.tr("How much labels count"), self.weights),
                    ChartPanel(self.tr("Labels by how much they count"), self.histogram),
                ],
                characters=46,
                grows=True,
            )
        )

    def show_epochs(self, epochs: Sequence[EpochFigures], total: int) -> None:
        """Show epochs 1.. of `total`, at least one; the histogram is that of the last one."""
        self.loss.show_epochs(epochs, total)
        self.weights.show_epochs(epochs, total)
        self.histogram.show_counts(epochs[-1].alpha_histogram)


class ChartPanel(Panel):
    """A plot under its title and legend."""

    def __init__(self, title: str, plot: ThemedPlot) -> None:
        super().__init__()
        self._plot, self._legend = plot, Legend()
        self._legend.setFont(plot.font())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING + 4, SPACING, SPACING + 4, SPACING)
        column.setSpacing(SPACING // 2)
        column.addWidget(QLabel(title))
        column.addWidget(self._legend)
        column.addWidget(plot, 1)
        follow_theme(self._renew)

    def event(self, event: QEvent) -> bool:
        """Follow the screen when its scale changes."""
        handled = super().event(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._renew()
        return handled

    def _renew(self) -> None:
        self._plot.restyle()
        self._legend.show_entries(self._plot.legend_entries())
