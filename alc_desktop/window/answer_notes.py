"""Each answer is seen where it was given: for a moment on the tile, and over the large image.

The large image goes on to the next one, so what stands over it says that it is
about the one before. Whatever changes answers is shown, by key, mouse, undo or
from another view: the model of the project tells of all of them.
"""

from __future__ import annotations

import time
from collections import Counter

from PySide6.QtCore import QObject, QTimer

from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import count_text
from alc_desktop.inspector.inspector import Inspector
from alc_desktop.model.answer_words import status_word
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.answer_note import AnswerNote
from alc_desktop.widgets.wiring import Wiring
from alc_engine.labels.store import EventKind, LabelChange, Status

_LASTS = 1500
"""Milliseconds that a note is in sight."""


class AnswerNotes(QObject):
    """Notes on tiles and over the large image; none is left, and no timer runs, after a moment.

    Parameters
    ----------
    model : SessionModel
    grid : ThumbnailGrid
    inspector : Inspector
    parent : QObject
    lasts : int
        Milliseconds.
    """

    def __init__(
        self,
        model: SessionModel,
        grid: ThumbnailGrid,
        inspector: Inspector,
        parent: QObject,
        lasts: int = _LASTS,
    ) -> None:
        super().__init__(parent)
        self._model, self._grid, self._inspector = model, grid, inspector
        self._lasts = lasts / 1000
        self._notes: dict[int, AnswerNote] = {}
        self._until: dict[int, float] = {}  # seconds of a clock that only goes forward
        self._last: dict[int, AnswerNote] = {}  # of the last operation
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._expire)
        self._wiring = Wiring()
        self._wiring.connect(model.answered, self._note)
        self._wiring.connect(grid.current_changed, self._show_caption)

    def close(self) -> None:
        """Show nothing any more."""
        self._wiring.cut()
        self._timer.stop()

    # -- within ----------------------------------------------------------------

    def _note(self, change: LabelChange) -> None:
        ids = change.image_ids.tolist()
        undone = change.kind is EventKind.UNDO
        self._last = {image_id: self._note_of(image_id, undone=undone) for image_id in ids}
        self._notes.update(self._last)
        self._until.update(dict.fromkeys(ids, time.monotonic() + self._lasts))
        self._grid.show_notes(self._notes, ids)
        self._show_caption()
        self._expire_later()

    def _note_of(self, image_id: int, *, undone: bool) -> AnswerNote:
        facts = self._model.facts
        status = Status(facts.status[image_id])
        if undone:
            return AnswerNote(self.tr("Undone"), Status.UNREVIEWED)
        text = {
            Status.UNREVIEWED: self.tr("Undone"),
            Status.CONFIRMED: self.tr("Confirmed: {name}"),
            Status.CORRECTED: self.tr("Corrected: {name}"),
            Status.LABELLED: self.tr("Labelled: {name}"),
            Status.ACCEPTED: self.tr("Accepted: {name}"),
            Status.UNSURE: self.tr("Unsure"),
            Status.EXCLUDED: self.tr("Excluded"),
        }[status]
        name = facts.class_name(int(facts.labels[image_id]))
        return AnswerNote(text.format(name=name), status)

    def _expire_later(self) -> None:
        if self._until:
            rest = min(self._until.values()) - time.monotonic()
            self._timer.start(max(round(1000 * rest), 0) + 1)

    def _expire(self) -> None:
        now = time.monotonic()
        gone = [image_id for image_id, until in self._until.items() if until <= now]
        for image_id in gone:
            del self._until[image_id], self._notes[image_id]
        self._grid.show_notes(self._notes, gone)
        self._show_caption()
        self._expire_later()

    def _show_caption(self) -> None:
        """Over the large image, what was answered last, and that it is about another image."""
        if not self._notes:
            self._inspector.show_caption(None)
            return
        answer, count = self._answer(), len(self._last)
        if self._grid.current_id() not in self._last:
            text = self.tr("Previous image – {answer}")
            if count > 1:
                text = self.tr("Previous %Ln images – {answer}", None, count)
        else:
            text = "{answer}" if count == 1 else self.tr("%Ln images – {answer}", None, count)
        text = text.format(answer=answer)
        self._inspector.show_caption(AnswerNote(text, next(iter(self._last.values())).status))

    def _answer(self) -> str:
        """What was answered last; of images with different answers how many of each."""
        if len({note.text for note in self._last.values()}) == 1:
            return next(iter(self._last.values())).text
        counts = Counter(note.status for note in self._last.values())
        return listing(f"{count_text(n)} {status_word(status)}" for status, n in counts.items())
