"""Keeps the history at what the log says, goes to its images, and goes back to what stood."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from alc_desktop.grid.image_browser import ImageBrowser
from alc_desktop.history.history_model import Log
from alc_desktop.history.history_view import HistoryView
from alc_desktop.history.operation_words import Spoken, sentence
from alc_desktop.history.undo_question import MOST_NAMED, ask_undo
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.session_model import SessionModel
from alc_desktop.window.undoing_many import UndoingMany
from alc_engine.labels.past_operations import without_images

_AFTER = 30
"""Milliseconds of rest before the list is brought up to date."""


class HistoryDesk(QObject):
    """Between the history view and the open project.

    Signals
    -------
    said(str)
        For the status line.
    failed(Exception)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self, model: SessionModel, view: HistoryView, browser: ImageBrowser, window: QWidget
    ) -> None:
        super().__init__(browser)
        self._model, self._view, self._browser, self._window = model, view, browser, window
        self._undoing: UndoingMany | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self.show_seen)
        view.images_wanted.connect(self._go_to)
        view.undo_wanted.connect(self._ask_undo)

    def close(self) -> None:
        """Show nothing any more."""
        if self._undoing is not None:
            self._undoing.stop()
        self._soon.stop()
        self._view.stop()

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None) -> None:
        """Say what is to be said of the images now; see `FactView`."""
        if image_ids is None:
            self.show_seen()
        else:
            self._soon.start()

    def show_seen(self) -> None:
        """Bring the list up to date, if it can be seen."""
        self._soon.stop()
        if not self._view.isVisible():
            return
        labels = self._model.session.labels
        log = Log(labels.past, labels.undone, frozenset(labels.kept), self._spoken())
        writable = not self._model.project.read_only
        self._view.show_log(log, self._steps, writable=writable)

    # -- within ----------------------------------------------------------------

    def _steps(self, place: int) -> int:
        """How many operations to undo to be back at a place of the log."""
        return len(self._model.session.labels.past.standing_since(place))

    def _spoken(self) -> Spoken:
        return Spoken(self._model.facts, self._model.project.catalog.given_labels)

    def _go_to(self, image_ids: NDArray[np.int64], words: str) -> None:
        if not len(image_ids):
            self.said.emit(
                self.tr("There is no image to show of this: {words}").format(words=words)
            )
        elif len(image_ids) == 1:
            self._browser.go_to(int(image_ids[0]))
        else:
            self._browser.show_images(image_ids, words)
            self._browser.grid.go_to(0)
        if len(image_ids):
            self._browser.grid.setFocus()

    def _ask_undo(self, place: int) -> None:
        """Say what would be undone; nothing happens before the user agrees."""
        labels = self._model.session.labels
        standing = labels.past.standing_since(place)
        if not standing or self._model.project.read_only:
            return
        count, kept, spoken = len(standing), frozenset(labels.kept), self._spoken()
        told = (without_images(each, kept) for each in standing[:MOST_NAMED])
        sentences = [
            sentence(replace(each, kind=each.operation.kind), spoken)
            for each in told
            if each is not None
        ]
        ask_undo(self._window, count, sentences, lambda: self._undo(place, count)).open()

    def _undo(self, place: int, count: int) -> None:
        if self._steps(place) != count:
            self.said.emit(self.tr("Something else was done meanwhile; nothing was undone."))
            return
        self._undoing = UndoingMany(self._model, count, self._window)
        self._undoing.failed.connect(self.failed)
        self._undoing.ended.connect(self._say_undone)
        self._undoing.start()

    def _say_undone(self, count: int) -> None:
        self._undoing = None
        if count:
            self.said.emit(
                self.tr("%Ln operations undone; redo brings them back one by one.", None, count)
            )
