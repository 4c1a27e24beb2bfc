"""Progress: how the work stands, what is being computed, how the training goes.

Given values only: `Progress` reports while a request runs, the epochs of the
round finished last, and the summary of the session.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from alc_desktop.theme import SPACING, Theme
from alc_desktop.views import summary_words
from alc_desktop.views.column_grid import ColumnGrid, Panel
from alc_desktop.views.epoch_plot import EpochFigures
from alc_desktop.views.figure_tile import FigureTile
from alc_desktop.views.legend import Legend
from alc_desktop.views.pace import Pace
from alc_desktop.views.stage_panel import StagePanel
from alc_desktop.views.training_charts import LossPlot, WeightPlot
from alc_desktop.views.weight_histogram import WeightHistogram
from alc_engine.progress import Progress

if TYPE_CHECKING:
    from alc_engine.insights import SessionSummary


@dataclass(frozen=True)
class LiveEpoch:
    """An epoch out of a progress report; the same figures as in the finished round."""

    epoch: int
    loss: float
    weighted_loss: float
    alpha_quantiles: tuple[float, ...]
    alpha_histogram: tuple[int, ...]


class ProgressView(QWidget):
    """Figures of the work, the running stage, and the charts of the training."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, pace: Pace | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Progress"))
        self._live: list[LiveEpoch] = []
        self.tiles = {
            "reviewed": FigureTile(self.tr("Reviewed"), theme),
            "corrected": FigureTile(self.tr("Corrected"), theme),
            "errors_left": FigureTile(self.tr("Wrong labels left"), theme),
            "agreement": FigureTile(self.tr("Agreement with the model"), theme),
            "round": FigureTile(self.tr("Round"), theme),
        }
        self.stage = StagePanel(theme, pace)
        self.loss, self.weights = LossPlot(theme), WeightPlot(theme)
        self.histogram = WeightHistogram(theme)
        self._sentence = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence.setStyleSheet(f"color: {theme.muted.name()}; padding: 16px;")
        self._sentence.setText(
            self.tr(
                "No training has run yet. From the first round on you see here how well the model"
                " learns and how much it trusts each label."
            )
        )
        self._build(theme)
        self._show_epochs((), 0)

    def show_progress(self, progress: Progress) -> None:
        """Show a report of the running request; training adds its epoch to the charts."""
        self.stage.show_progress(progress)
        if progress.stage != "training" or "loss" not in progress.values:
            return
        if self._live and progress.done <= self._live[-1].epoch:
            self._live = []
        values = progress.values
        self._live.append(
            LiveEpoch(
                epoch=progress.done,
                loss=values["loss"],
                weighted_loss=values["weighted_loss"],
                alpha_quantiles=tuple(values["alpha_quantiles"]),
                alpha_histogram=tuple(values["alpha_histogram"]),
            )
        )
        self._show_epochs(self._live, progress.total)

    def show_history(self, history: Sequence[EpochFigures]) -> None:
        """Show the epochs of a finished round; nothing runs any more."""
        self._live = []
        self.stage.show_idle()
        self._show_epochs(history, len(history))

    def show_idle(self) -> None:
        """Nothing runs (finished, cancelled or failed); the charts stay."""
        self._live = []
        self.stage.show_idle()

    def show_summary(self, summary: SessionSummary) -> None:
        """Show how the work stands."""
        locale = self.locale()
        figures = {
            "reviewed": summary_words.reviewed(summary, locale),
            "corrected": summary_words.corrected(summary, locale),
            "errors_left": summary_words.errors_left(summary.errors_left, locale),
            "agreement": summary_words.agreement(summary),
            "round": summary_words.round_figure(summary, locale),
        }
        for name, (value, meaning) in figures.items():
            self.tiles[name].show_figure(value, meaning)

    def sentence(self) -> str:
        """What stands in place of the charts while there are none."""
        return "" if self._sentence.isHidden() else self._sentence.text()

    def _show_epochs(self, epochs: Sequence[EpochFigures], total: int) -> None:
        self._sentence.setVisible(not epochs)
        self._charts.setVisible(bool(epochs))
        if epochs:
            self.loss.show_epochs(epochs, total)
            self.weights.show_epochs(epochs, total)
            self.histogram.show_counts(epochs[-1].alpha_histogram)

    # -- building ------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self._charts = ColumnGrid(
            [
                _chart(self.tr("Loss by epoch, in nats"), self.loss, theme),
                _chart(self.tr("How much labels count, by epoch"), self.weights, theme),
                _chart(self.tr("Labels by how much they count"), self.histogram, theme),
            ],
            characters=46,
            grows=True,
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(ColumnGrid(list(self.tiles.values()), characters=24))
        column.addWidget(self.stage)
        column.addWidget(self._charts, 1)
        column.addWidget(self._sentence, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _chart(title: str, plot: LossPlot | WeightPlot | WeightHistogram, theme: Theme) -> Panel:
    """A plot with its title and legend on a plate."""
    panel = Panel(theme)
    plot.setAccessibleName(title)
    legend = Legend(theme)
    legend.setFont(plot.font())
    legend.show_entries(plot.legend())
    column = QVBoxLayout(panel)
    column.setContentsMargins(SPACING + 4, SPACING, SPACING + 4, SPACING)
    column.setSpacing(SPACING // 2)
    column.addWidget(QLabel(title))
    column.addWidget(legend)
    column.addWidget(plot, 1)
    return panel
