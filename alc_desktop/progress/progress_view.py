"""Progress: how the work stands, what is being computed, how the training goes.

Given values only: `Progress` reports while a request runs, the epochs of the
round finished last, and the summary of the session.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from alc_desktop.model.epoch_figures import EpochFigures, LiveEpoch
from alc_desktop.model.pace import Pace
from alc_desktop.progress import summary_words
from alc_desktop.progress.enough_panel import EnoughPanel
from alc_desktop.progress.stage_panel import StagePanel
from alc_desktop.progress.work_panel import WorkPanel
from alc_desktop.widgets.column_grid import ColumnGrid
from alc_desktop.widgets.figure_tile import FigureTile
from alc_desktop.widgets.theme import SPACING
from alc_engine.runtime.progress import Progress

if TYPE_CHECKING:
    from alc_desktop.progress.chart_panels import TrainingCharts
    from alc_engine.learning.insights import SessionSummary


class ProgressView(QWidget):
    """Figures of the work, the running stage, and the charts of the training.

    Attributes
    ----------
    charts : TrainingCharts or None
        None until there are epochs and the view is seen on the screen. A view in
        a tab behind another one does not draw; it catches up when it is seen.
    is_drawn : bool
        Whether the charts show all that came in.
    """

    def __init__(self, parent: QWidget | None = None, pace: Pace | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Progress"))
        self._live: list[LiveEpoch] = []
        self._epochs: Sequence[EpochFigures] = ()
        self._total = 0
        self.is_drawn = True
        self.charts: TrainingCharts | None = None
        self._draw_soon = QTimer(self, singleShot=True, interval=0)
        self._draw_soon.timeout.connect(self._draw)
        self.tiles = {
            "reviewed": FigureTile(self.tr("Reviewed")),
            "corrected": FigureTile(self.tr("Corrected")),
            "errors_left": FigureTile(self.tr("Wrong labels left")),
            "agreement": FigureTile(self.tr("Agreement with the model")),
            "round": FigureTile(self.tr("Round")),
        }
        self.enough = EnoughPanel()
        self.work = WorkPanel()
        self.stage = StagePanel(pace)
        self._sentence = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence.setProperty("role", "muted")
        self._sentence.setMargin(2 * SPACING)
        self._sentence.setText(
            self.tr(
                "No training has run yet. From the first round on you see here how well the model"
                " learns and how much it trusts each label."
            )
        )
        self._build()

    def show_progress(self, progress: Progress) -> None:
        """Show a report of the running request; training adds its epoch to the charts."""
        self.stage.show_progress(progress)
        epoch = LiveEpoch.reported(progress)
        if epoch is None:
            return
        if self._live and epoch.epoch <= self._live[-1].epoch:
            self._live = []
        self._live.append(epoch)
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

    def show_summary(
        self, summary: SessionSummary, asked_by: str = "", *, blind: bool = False
    ) -> None:
        """Show how the work stands, and by which method the batch was chosen.

        `blind`: what is guessed of labels that were not looked at is kept back.
        """
        locale = self.locale()
        figures = {
            "reviewed": summary_words.reviewed(summary, locale),
            "corrected": summary_words.corrected(summary, locale),
            "errors_left": summary_words.errors_left(summary.errors_left, locale, blind=blind),
            "agreement": summary_words.agreement(summary),
            "round": summary_words.round_figure(summary, locale, asked_by),
        }
        self.enough.show_estimate(None if blind else summary.errors_left)
        for name, (value, meaning) in figures.items():
            self.tiles[name].show_figure(value, meaning)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw what came in when the view is painted: it is seen then, in a dock or without."""
        if event.type() == QEvent.Type.Paint and not self.is_drawn:
            self._draw_soon.start()
        return super().eventFilter(watched, event)

    def sentence(self) -> str:
        """What stands in place of the charts while there are none."""
        return "" if self._sentence.isHidden() else self._sentence.text()

    def _show_epochs(self, epochs: Sequence[EpochFigures], total: int) -> None:
        self._epochs, self._total = tuple(epochs), total
        self.is_drawn = not epochs
        self._sentence.setVisible(not epochs)
        if self.charts is not None and not epochs:
            self.charts.hide()
        self._body.update()

    def _draw(self) -> None:
        if self.is_drawn:
            return
        self.is_drawn = True
        if self.charts is None:
            # Imports pyqtgraph, which must not hold up the start of the program.
            from alc_desktop.progress.chart_panels import TrainingCharts

            self.charts = TrainingCharts()
            self._column.addWidget(self.charts, 1)
        self.charts.show_epochs(self._epochs, self._total)
        self.charts.show()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self._body = QWidget()
        self._body.installEventFilter(self)
        self._column = column = QVBoxLayout(self._body)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(ColumnGrid(list(self.tiles.values()), characters=24))
        column.addWidget(self.enough)
        column.addWidget(self.work)
        column.addWidget(self.stage)
        column.addWidget(self._sentence, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.accessibleName())  # the keys that scroll are heard there
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
