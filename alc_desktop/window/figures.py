"""The views that sum up: progress, classes, map, class view.

What they show is costly to compute, so they follow when the expert pauses, and
maps only while they can be seen.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer

from alc_desktop.classes.class_entries import class_entries
from alc_desktop.classes.class_panel import ClassPanel
from alc_desktop.commands.actions import Actions
from alc_desktop.confusion.class_view import ClassViewPanel
from alc_desktop.entropy_map.entropy_heatmap import EntropyHeatmap
from alc_desktop.model import operations
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.propagation import propagates
from alc_desktop.model.session_model import SessionModel
from alc_desktop.progress.progress_view import ProgressView
from alc_desktop.widgets.wiring import Wiring
from alc_engine.labels.work_figures import WorkTally
from alc_engine.learning.insights import EntropyMap, class_view, entropy_map, summarize

_AFTER = 250
"""Milliseconds of rest."""
_SLICE = 2000
"""Operations whose work is added up in one piece: some 20 ms."""


class Figures(QObject):
    """Keeps the views that sum up at what the session says."""

    def __init__(
        self,
        model: SessionModel,
        actions: Actions,
        classes: ClassPanel,
        maps: tuple[EntropyHeatmap, ClassViewPanel],
        progress: ProgressView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._actions = model, actions
        self._classes, self._progress = classes, progress
        self._heatmap, self._class_view = maps
        self._map: EntropyMap | None = None
        self._spreads = True
        self._sitting, self._all_work = WorkTally(), WorkTally()
        self._in_sitting = len(model.session.labels.past)  # operations before it, or in its tally
        self._in_all_work = 0
        self._adding = QTimer(self, singleShot=True, interval=0)
        self._adding.timeout.connect(self._show_work)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self.show)
        self._wiring = Wiring()
        self._wiring.connect(progress.enough.target_chosen, self._choose_target)

    def close(self) -> None:
        """Compute nothing any more."""
        self._soon.stop()
        self._adding.stop()
        self._wiring.cut()

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None) -> None:
        """Show what the session says: once answers pause, at once where all is otherwise."""
        if image_ids is None:
            self._show_map()
            self._show_classes()
            self.show()
        else:
            self._soon.start()

    def show_seen(self) -> None:
        """A view has come into sight."""
        if self._heatmap.isVisible():
            self._show_map()
        if self._class_view.isVisible():
            self._show_classes()
        self._show_work()

    def show_round(self) -> None:
        """A round was finished."""
        latest = self._model.session.latest
        if latest is not None:
            self._progress.show_history(latest.history)
        self._map = entropy_map(self._model.session)
        self._spreads = latest is None or propagates(latest)
        self._show_map()
        self._show_classes()
        self.show()

    def _choose_target(self, target: float) -> None:
        if not self._model.project.read_only:
            operations.choose_target(self._model, target)
        self.show()

    def show(self) -> None:
        """Show what the session says."""
        session, facts = self._model.session, self._model.facts
        self._progress.show_summary(summarize(session), self._model.asked_by, blind=facts.blind)
        self._show_work()
        keys, latest = self._actions.class_keys(), self._model.latest_classes
        self._classes.show_classes(class_entries(facts, keys, latest))
        self._classes.show_facts(facts)
        if self._heatmap.isVisible():
            self._show_map()
        if self._class_view.isVisible():
            self._show_classes()

    def _show_work(self) -> None:
        """Add up what was done since, once the panel is seen, a slice at a time."""
        if not self._progress.isVisible():
            return
        past = self._model.session.labels.past
        end = self._in_all_work + _SLICE
        self._all_work.add(past[self._in_all_work : end])
        self._in_all_work = min(end, len(past))
        if self._in_all_work < len(past):
            self._adding.start()
            return
        self._sitting.add(past[self._in_sitting :])
        self._in_sitting = len(past)
        self._progress.work.show_work(self._sitting.figures, self._all_work.figures)

    def _show_classes(self) -> None:
        self._class_view.show_classes(class_view(self._model.session), self._model.facts)

    def _show_map(self) -> None:
        self._heatmap.show_map(self._map, self._model.facts, spreads=self._spreads)
