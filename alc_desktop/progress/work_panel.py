"""How the work went: answers an hour, time an answer, corrections; this sitting, and all of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from alc_desktop.i18n.durations import duration
from alc_desktop.i18n.joining import clauses, listing
from alc_desktop.i18n.moments import clock_text
from alc_desktop.i18n.numbers import count_text, decimal_text
from alc_desktop.widgets.column_grid import Panel
from alc_desktop.widgets.theme import SPACING
from alc_engine.labels.work_figures import LONGEST_PAUSE, WorkFigures

translate = QCoreApplication.translate


class WorkPanel(Panel):
    """A sentence for this sitting and one for the project; hidden before the first operation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How the work went"))
        self.sitting, self.project = QLabel(wordWrap=True), QLabel(wordWrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING + 4, SPACING, SPACING + 4, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self.sitting)
        column.addWidget(self.project)
        counted = self.tr(
            "Answers that stand, an image each; not those that were undone or accepted in bulk,"
            " nor those that came with images or with a table that says when they were given."
            " Work is the time from one operation of a person to the next: a pause of more than"
            " {minutes} minutes does not count, and the first answer after it counts for the"
            " time that it took."
        )
        self.setToolTip(counted.format(minutes=count_text(round(LONGEST_PAUSE / 60))))
        self.hide()

    def show_work(self, sitting: WorkFigures, project: WorkFigures) -> None:
        """Say it.

        Parameters
        ----------
        sitting, project : WorkFigures
            Since the project was opened; since it was made.
        """
        self.setVisible(bool(project.since))
        if not project.since:
            return
        self.sitting.setText(
            self.tr("This sitting, since {when}: {figures}").format(
                when=clock_text(sitting.since), figures=figures_text(sitting)
            )
            if sitting.since
            else self.tr("This sitting: nothing was done yet.")
        )
        text = self.tr("The whole project, since {when}: {figures}")
        self.project.setText(
            text.format(when=clock_text(project.since), figures=figures_text(project))
        )
        said = (self.sitting.text(), self.project.text(), self.toolTip())
        self.setAccessibleDescription(" ".join(said))


def figures_text(figures: WorkFigures) -> str:
    """``312 answers in 41 min of work, 457 an hour; 31 of them corrections; …``."""
    answers = translate("WorkPanel", "%Ln answers in {work} of work", None, figures.answers)
    parts = [answers.format(work=duration(figures.seconds_of_work))]
    if figures.answers_an_hour is not None:
        text = translate("WorkPanel", "{count} an hour")
        an_hour = text.format(count=count_text(round(figures.answers_an_hour)))
        parts[0] = listing((parts[0], an_hour))
    parts.append(translate("WorkPanel", "%Ln of them corrections", None, figures.corrections))
    if figures.median_seconds is not None:
        text = translate(
            "WorkPanel",
            "median {seconds} s an answer, of %Ln given to an image alone",
            None,
            figures.timed,
        )
        parts.append(text.format(seconds=decimal_text(figures.median_seconds, 1)))
    return clauses(parts) + "."
