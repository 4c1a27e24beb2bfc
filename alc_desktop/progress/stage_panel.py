"""The work in progress: its name in words, a bar, speed and time left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from alc_desktop.i18n.durations import duration
from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import count_text, decimal_text
from alc_desktop.model.pace import Pace
from alc_desktop.widgets.column_grid import Panel
from alc_desktop.widgets.elided_label import ElidedLabel
from alc_desktop.widgets.sparing_bar import SparingBar
from alc_desktop.widgets.theme import SPACING
from alc_engine.runtime.progress import Progress


class StagePanel(Panel):
    """Shows the latest report of a running request, or that none runs."""

    def __init__(self, pace: Pace | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = pace or Pace()
        self._stage, self._figures = ElidedLabel(), ElidedLabel()
        self._figures.setProperty("role", "muted")
        self.bar = SparingBar()
        self.bar.setAccessibleName(self.tr("Progress of the work"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(SPACING // 2)
        self._row.addWidget(self._stage)
        self._row.addWidget(self._figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING + 4, SPACING, SPACING + 4, SPACING + 2)
        column.addLayout(self._row)
        column.addWidget(self.bar)
        self.show_idle()

    def show_progress(self, progress: Progress) -> None:
        """Show a report."""
        self._pace.note(progress)
        self._stage.setText(self._stage_in_words(progress))
        self._figures.setText(self._figures_in_words(progress))
        self._arrange()
        self.bar.setVisible(True)
        # Without a total the bar only shows that something goes on.
        self.bar.setRange(0, 1000 if progress.total > 0 else 0)
        if progress.total > 0:
            self.bar.setValue(round(1000 * min(progress.done / progress.total, 1.0)))
        self.setAccessibleDescription(listing((self._stage.text(), self._figures.text())))

    def show_idle(self) -> None:
        """Nothing runs."""
        self._stage.setText(self.tr("Nothing is being computed."))
        self._figures.setText("")
        self._arrange()
        self.bar.setVisible(False)
        self.setAccessibleDescription(self._stage.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figures a line of their own where both don't fit on one."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stage, figures = (
            label.fontMetrics().horizontalAdvance(label.text())
            for label in (self._stage, self._figures)
        )
        wide = stage + figures + 6 * SPACING <= self.width()
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        side = Qt.AlignmentFlag.AlignRight if wide else Qt.AlignmentFlag.AlignLeft
        self._figures.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._figures.setVisible(bool(self._figures.text()))

    def text(self) -> str:
        """Stage and figures as shown."""
        return f"{self._stage.text()} {self._figures.text()}".strip()

    def _stage_in_words(self, progress: Progress) -> str:
        names = {
            "scanning": self.tr("Looking through the folder"),
            "backbone": self.tr("Preparing the feature network"),
            "embedding": self.tr("Computing features of the images"),
            "graph": self.tr("Finding neighbours"),
            "map": self.tr("Drawing the map"),
            "training": self.tr("Training"),
            "selection": self.tr("Choosing the next batch"),
        }
        name = names.get(progress.stage, progress.stage)
        if progress.stage == "training":
            return self.tr("{stage}: epoch {done} of {total}").format(
                stage=name, done=count_text(progress.done), total=count_text(progress.total)
            )
        if progress.total <= 0:
            return name
        return self.tr("{stage}: {done} of {total}").format(
            stage=name,
            done=self.locale().toString(progress.done),
            total=self.locale().toString(progress.total),
        )

    def _figures_in_words(self, progress: Progress) -> str:
        parts = [self._speed_in_words(progress)]
        left = self._pace.seconds_left
        if left is not None and progress.done < progress.total:
            parts.append(self.tr("{time} left").format(time=duration(left)))
        return listing(parts)

    def _speed_in_words(self, progress: Progress) -> str:
        speed = progress.values.get("images_per_second", self._pace.per_second)
        if not speed:
            return ""
        if progress.stage == "training":
            if speed >= 1:
                text = self.tr("{speed} epochs a second")
            else:
                text, speed = self.tr("{speed} seconds an epoch"), 1 / speed
            return text.format(speed=decimal_text(speed, 1, self.locale()))
        if progress.stage in ("embedding", "scanning"):
            decimals = 0 if speed >= 10 else 1
            return self.tr("{speed} images a second").format(
                speed=decimal_text(speed, decimals, self.locale())
            )
        return ""
