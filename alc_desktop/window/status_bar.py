"""The line at the bottom: round, answers, whether they are saved, and what runs."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.pace import Pace
from alc_desktop.model.work_words import progress_text
from alc_desktop.widgets.sparing_bar import SparingBar
from alc_desktop.widgets.spoken import announce
from alc_desktop.widgets.theme import SPACING
from alc_engine.runtime.progress import Progress

_BAR_WIDTH = 140
_TELLS_AFTER = 10.0
"""Seconds after which a screen reader is told again how far it is."""
_SAID = 6000
"""Milliseconds that a line about an action stays."""


class StatusBar(QStatusBar):
    """Says where the work stands.

    Signals
    -------
    cancel_wanted()
    spoke()
        It was said what was done.
    """

    cancel_wanted = Signal()
    spoke = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self._pace = Pace()
        self._unsaved = False
        self._told_at = 0.0  # seconds of `time.monotonic`
        self._told_tenth = 0
        self._round = self._part(self.tr("Round"))
        self._answered = self._part(self.tr("Answered"))
        self._saved = self._part(self.tr("Saved"))
        self._said = self._part(self.tr("Last action"), stretch=1)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._forget = QTimer(self, singleShot=True, interval=_SAID)
        self._forget.timeout.connect(self._said.clear)
        self._opens = False  # what is said is that a project is being opened
        self._work = QLabel()
        self._work.setAccessibleDescription(self.tr("Background work"))
        self._bar = SparingBar()
        self._bar.setAccessibleName(self.tr("Progress of the background work"))
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the background work"))
        self._cancel.clicked.connect(self.cancel_wanted)
        for widget in (self._work, self._bar, self._cancel):
            self.addPermanentWidget(widget)
        self.show_busy(False)
        self.clear_project()

    def _part(self, name: str, stretch: int = 0) -> QLabel:
        label = QLabel()
        label.setAccessibleDescription(name)
        label.setContentsMargins(SPACING, 0, SPACING, 0)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.addWidget(label, stretch)
        return label

    def say(self, text: str) -> None:
        """Say what was done, for a few seconds; everything else stays in sight."""
        self._opens = False
        self._said.setText(text)
        self._forget.start()
        announce(self, text)
        self.spoke.emit()

    def show_opening(self, path: Path) -> None:
        """A project is being opened: said and painted at once, whatever holds the window up."""
        self._said.setText(self.tr("Opening {name}…").format(name=path.name))
        self._forget.stop()
        self._opens = True
        self.repaint()

    def end_opening(self) -> None:
        """It is open, or won't be."""
        if self._opens:
            self._opens = False
            self._said.clear()

    # -- the project -----------------------------------------------------------

    def clear_project(self) -> None:
        """Nothing is open."""
        self._said.clear()
        for label in (self._round, self._answered, self._saved):
            label.hide()

    def show_round(self, round: int, answered: int, batch_size: int, asked_by: str = "") -> None:
        """Where the batch stands, and by which method it was chosen."""
        by = self.tr("Asked by: {method}").format(method=asked_by) if asked_by else ""
        for label in (self._round, self._answered):
            label.setToolTip(by)
        self._round.setText(
            self.tr("Round {n}").format(n=count_text(round))
            if round
            else self.tr("Before the first round")
        )
        self._answered.setText(
            self.tr("{done} of {all} answered").format(
                done=count_text(answered), all=count_text(batch_size)
            )
        )
        self._round.show()
        self._answered.setVisible(round > 0)

    def show_saved(self, unsaved: int, failed: bool) -> None:
        """Whether the answers are on the disk."""
        if failed:
            text, role = self.tr("%Ln answers not saved", None, unsaved), "danger"
        elif unsaved:
            text, role = self.tr("Saving…"), "muted"
        else:
            text, role = self.tr("✓ All answers saved"), "muted"
        if (text != self._saved.text()) and (failed or self._unsaved):
            announce(self, text, urgent=failed)
        self._unsaved = bool(unsaved) and not failed
        self._saved.setText(text)
        if self._saved.property("role") != role:
            self._saved.setProperty("role", role)
            self._saved.style().polish(self._saved)
        self._saved.show()

    # -- background work -------------------------------------------------------

    def show_busy(self, busy: bool) -> None:
        """Something was started, or has ended."""
        self._pace = Pace()
        self._work.setText(self.tr("Starting…"))
        self._told_at, self._told_tenth = time.monotonic(), 0
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        for widget in (self._work, self._bar, self._cancel):
            widget.setVisible(busy)

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self._pace.note(progress)
        self._work.setText(progress_text(progress, self._pace))
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._tell_progress(progress)

    def _tell_progress(self, progress: Progress) -> None:
        """Say how far it is, at most at every tenth and every ten seconds."""
        tenth = 10 * progress.done // max(progress.total, 1)
        now = time.monotonic()
        if tenth != self._told_tenth and now - self._told_at >= _TELLS_AFTER:
            self._told_tenth, self._told_at = tenth, now
            announce(self, self._work.text())

    def show_cancelling(self) -> None:
        """It was told to stop."""
        self._work.setText(self.tr("Stopping…"))
        self._cancel.setEnabled(False)
