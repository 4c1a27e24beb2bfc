"""From a key to an answer: what is selected, the operation, and on to the next image."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from alc_desktop.commands.actions import Actions
from alc_desktop.grid.image_browser import ImageBrowser
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.model import operations
from alc_desktop.model.answer_words import change_text
from alc_desktop.model.likeliest import Likely, likeliest, why_none
from alc_desktop.model.listing import Scope
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_engine.labels.store import LabelChange, Status
from alc_engine.runtime.errors import UserFixableError

_LONGEST_ANSWER = 600.0
"""Seconds after which the expert was away rather than thinking; not recorded."""

Operation = Callable[[NDArray[np.int64], float | None], LabelChange | None]


class Labelling(QObject):
    """Answers for the selected images.

    While the action *Answer near-duplicates too* is checked, an answer to a single image
    is for those of its near-duplicates, too, that are seen beside it and have no answer
    yet; all of it is one operation.

    Parameters
    ----------
    model, browser, actions
    shown_copies : callable
        The near-duplicates of an image that can be seen now.
    seen_likely : callable
        The class that the user can have seen at a place of the list of an image's likeliest
        ones; None if there was no time to.
    parent : QObject

    Signals
    -------
    said(str)
        What was done, for the status line.
    failed(Exception)
    list_ended()
        Nothing in the list is left to be answered; the image answered last stays current.
    likely_unseen(int)
        A key for this place of the likeliest classes came before the class there was seen.
    """

    said = Signal(str)
    failed = Signal(object)
    list_ended = Signal()
    likely_unseen = Signal(int)

    def __init__(
        self,
        model: SessionModel,
        browser: ImageBrowser,
        actions: Actions,
        shown_copies: Callable[[int], NDArray[np.int64]],
        seen_likely: Callable[[int, int], Likely | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._browser = browser
        self._grid: ThumbnailGrid = browser.grid
        self._actions = actions
        self._shown_copies, self._seen_likely = shown_copies, seen_likely
        self._looked_at_since = time.monotonic()
        self._grid.current_changed.connect(self._start_clock)
        self._wiring = Wiring()
        for signal, slot in (
            (actions.confirm.triggered, self.confirm),
            (actions.suggested.triggered, self.take_suggestion),
            (actions.unsure.triggered, self.mark_unsure),
            (actions.exclude.triggered, self.exclude),
            (actions.later.triggered, self.put_later),
            (actions.undo.triggered, self.undo),
            (actions.redo.triggered, self.redo),
            (actions.class_chosen, self.give_class),
            (actions.likely_chosen, self.give_likely),
            (model.labels_changed, self._offer_undo),
            (model.remarked, self._offer_undo),
        ):
            self._wiring.connect(signal, slot)
        self._offer_undo()

    def close(self) -> None:
        """Hear no key any more."""
        self._wiring.cut()

    # -- answers ---------------------------------------------------------------

    def give_class(self, class_id: int) -> None:
        """Give the selected images a class."""
        self._answer(lambda ids, s: operations.answer(self._model, ids, class_id, s))

    def give_likely(self, place: int) -> None:
        """Give the selected images one of the likeliest classes of the current one.

        What such a key means changes with the image: it gives what was seen, or nothing.

        Parameters
        ----------
        place : int
            Among the likeliest classes, from 0.
        """
        current, facts = self._grid.current_id(), self._model.facts
        if current < 0:
            return
        hidden = (int(each) for each in self.selected() if facts.hides(int(each)))
        missing = why_none(self._model, next(hidden, current))
        if missing:
            self.said.emit(missing)
            return
        likely = likeliest(self._model, current)
        if place >= len(likely):
            self.said.emit(self.tr("Only %Ln classes are named as likely here.", None, len(likely)))
        elif self._seen_likely(current, place) != likely[place]:
            self.likely_unseen.emit(place)
        else:
            self.give_class(likely[place].class_id)

    def give_images(self, image_ids: NDArray[np.int64], class_id: int) -> None:
        """Give images a class that need not be those selected now, and go on if they are."""
        self._answer(
            lambda ids, s: operations.answer(self._model, ids, class_id, s), image_ids=image_ids
        )

    def confirm(self) -> None:
        """Confirm the given labels of the selected images."""
        if self._model.facts.hides_any(self.selected()):
            self.said.emit(self.tr("Blind: choose a class; the given label is hidden."))
            return
        self._answer(
            self._confirmed,
            lambda left: self.tr("{done}; %Ln images left: they have no given label", None, left),
        )

    def take_suggestion(self) -> None:
        """Give each selected image the class that the model suggests."""
        if self._model.facts.hides_any(self.selected()):
            self.said.emit(self.tr("Blind: choose a class; the suggestion is hidden."))
            return
        self._answer(
            self._suggested,
            lambda left: self.tr(
                "{done}; %Ln images left: the model is not sure of them", None, left
            ),
        )

    def mark_unsure(self) -> None:
        """Say that the class of the selected images can't be told."""
        self._answer(lambda ids, s: operations.mark_unsure(self._model, ids, s))

    def exclude(self) -> None:
        """Say that the selected images are not usable."""
        self._answer(lambda ids, s: operations.exclude(self._model, ids, s))

    def give_neighbors(self, image_ids: NDArray[np.int64], class_id: int) -> None:
        """Give images that are not selected in the grid a class; the focus stays."""
        self._do(lambda: operations.answer(self._model, image_ids, class_id))

    def put_later(self) -> None:
        """Move the selected images of the batch to its end, and go on with the next."""
        ids = self.selected()
        if self._browser.scope is not Scope.BATCH or not len(ids):
            self.said.emit(self.tr("Later is for images of the batch."))
            return
        with self._grid.by_hand():
            self._grid.advance()
            after = self._grid.current_id()
            operations.put_later(self._model, ids)
            if after not in ids:
                self._grid.set_current(after)
        self.said.emit(self.tr("Moved to the end of the batch."))

    def undo(self) -> None:
        """Undo the last operation and go to where it was."""
        self._travel(operations.undo)

    def redo(self) -> None:
        """Redo what was undone last and go to where it was."""
        self._travel(operations.redo)

    # -- within ----------------------------------------------------------------

    def _answer(
        self,
        operation: Operation,
        left: Callable[[int], str] | None = None,
        image_ids: NDArray[np.int64] | None = None,
    ) -> None:
        """Answer the selected images, or those that were when the answer was begun.

        `left` says how many the operation left alone.
        """
        selected = self.selected()
        chosen = selected if image_ids is None else image_ids
        if not len(chosen):
            return
        ids, kept = self._with_copies(chosen)
        taken = time.monotonic() - self._looked_at_since
        seconds = round(taken, 2) if len(ids) == 1 and taken < _LONGEST_ANSWER else None
        current = self._grid.current_id()
        change = self._do(lambda: operation(ids, seconds))
        if change is not None:
            rest = len(ids) - len(change.image_ids) - len(change.already)
            if rest and left is not None:
                self.said.emit(left(rest).format(done=change_text(change, self._model.facts)))
            elif kept:
                words = self.tr("{done}; %Ln near-duplicates keep the answer they have", None, kept)
                self.said.emit(words.format(done=change_text(change, self._model.facts)))
            goes_on = self._grid.current_id() == current and np.array_equal(chosen, selected)
            if goes_on and not self._advance():  # else the answer brought another list
                self.list_ended.emit()
            self._start_clock()

    def _with_copies(self, image_ids: NDArray[np.int64]) -> tuple[NDArray[np.int64], int]:
        """The images that an answer is for, and how many copies keep an earlier answer."""
        if not self._actions.copies_too.isChecked() or len(image_ids) != 1:
            return image_ids, 0
        copies = self._shown_copies(int(image_ids[0]))
        open_ = copies[self._model.facts.status[copies] == Status.UNREVIEWED]
        return np.concatenate([image_ids, open_]), len(copies) - len(open_)

    def _confirmed(self, ids: NDArray[np.int64], seconds: float | None) -> LabelChange | None:
        """Confirm each; copies are given the name of the picture, not each its own."""
        given = int(self._model.facts.given_labels[ids[0]])
        if self._has_copies(ids) and given >= 0:
            return operations.answer(self._model, ids, given)
        return operations.confirm(self._model, ids, seconds)

    def _suggested(self, ids: NDArray[np.int64], seconds: float | None) -> LabelChange | None:
        """Take the suggestion of each; of copies that of the picture that is looked at."""
        if self._has_copies(ids):
            return operations.take_suggestion(self._model, ids[:1], copies=ids[1:])
        return operations.take_suggestion(self._model, ids, seconds)

    def _has_copies(self, ids: NDArray[np.int64]) -> bool:
        return len(ids) > len(self.selected()) == 1

    def _advance(self) -> bool:
        with self._grid.by_hand():
            return self._grid.advance()

    def _travel(self, operation: Callable[[SessionModel], LabelChange | None]) -> None:
        change = self._do(lambda: operation(self._model))
        if change is None or change.edit is not None:
            return
        images = change.image_ids.tolist() if change.remark is None else change.remark.image_ids
        if images:
            with self._grid.by_hand():
                self._grid.set_current(int(images[0]))

    def _do(self, operation: Callable[[], LabelChange | None]) -> LabelChange | None:
        try:
            change = operation()
        except UserFixableError as error:
            self.failed.emit(error)
            return None
        if change is not None:
            self.said.emit(change_text(change, self._model.facts))
        return change

    def selected(self) -> NDArray[np.int64]:
        """(K,) int64: the images that an answer is for.

        Several that are selected; else the current one, which is shown large and named by the
        buttons, also where the arrows with Ctrl have left a single selected one behind.
        """
        ids, current = self._grid.selected_ids(), self._grid.current_id()
        if len(ids) <= 1 and current >= 0:
            return np.array([current], dtype=np.int64)
        return ids

    def _start_clock(self) -> None:
        self._looked_at_since = time.monotonic()

    def _offer_undo(self) -> None:
        labels = self._model.session.labels
        can_answer = not self._model.project.read_only
        self._actions.undo.setEnabled(can_answer and labels.undoable is not None)
        self._actions.redo.setEnabled(can_answer and labels.redoable is not None)
