"""From a key to a note, a flag, a description or a picture: what is said beside any answer."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from alc_desktop.classes.class_panel import ClassPanel
from alc_desktop.commands.actions import Actions
from alc_desktop.grid.labelling import Labelling
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.inspector.inspector import Inspector
from alc_desktop.model import operations
from alc_desktop.model.answer_words import change_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_desktop.window.docks import Docks
from alc_engine.labels.store import LabelChange
from alc_engine.runtime.errors import UserFixableError

_AFTER = 30
"""Milliseconds of rest before the note of another image is shown."""


class Remarking(QObject):
    """Remarks on the selected images and the highlighted class.

    Signals
    -------
    said(str)
        What was done, for the status line.
    failed(Exception)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        model: SessionModel,
        grid: ThumbnailGrid,
        views: tuple[Inspector, ClassPanel, Docks],
        labelling: Labelling,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._grid, self._labelling = model, grid, labelling
        self._inspector, self._panel, self._docks = views
        self._actions = actions
        self._note, self._description = self._inspector.note, self._panel.description
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self.show_note)
        self._wiring = Wiring()
        for signal, slot in (
            (actions.note.triggered, self.write_note),
            (actions.flag.triggered, self.flag),
            (actions.picture.triggered, self.picture),
            (actions.describe_class.triggered, self.describe),
            (grid.current_changed, lambda _: self._soon.start()),
            (grid.selectionModel().selectionChanged, lambda *_: self._soon.start()),
        ):
            self._wiring.connect(signal, slot)
        self._note.on_keep = self._keep_note
        self._note.flag_asked.connect(self.flag)
        self._note.left.connect(grid.setFocus)
        self._description.on_keep = self._keep_description
        self._description.left.connect(self._panel.list.setFocus)
        for view in (self._note, self._description):
            view.set_writable(not model.project.read_only)
        self.refresh(model.facts, None)

    def close(self) -> None:
        """Hear nothing any more, and keep nothing."""
        self._soon.stop()
        self._wiring.cut()
        self._note.on_keep = lambda *_: False
        self._description.on_keep = lambda *_: False

    def keep(self) -> None:
        """Keep what is being written; the project is about to be closed."""
        for field in (self._note.field, self._description.field):
            field.keep()

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None) -> None:
        """Something else may be said of these images, or of all and of the classes."""
        if image_ids is None:
            self._description.show_facts(facts)
        self.show_note()

    # -- what the user does ------------------------------------------------------

    def write_note(self) -> None:
        """Let a note on the selected images be written, if it may be told of them."""
        ids = self._labelling.selected()
        if not len(ids):
            self.said.emit(self.tr("There is no image to write a note on."))
        elif self._model.facts.hides_any(ids):
            self.said.emit(
                self.tr("Blind: notes and flags are hidden until the image is answered.")
            )
        else:
            self._docks.raise_view(self._inspector)
            self._inspector.bring_note()
            self.show_note()
            self._note.write()

    def flag(self) -> None:
        """Flag the selected images, or take the flags off where all of them have one."""
        self._do(lambda: operations.toggle_flag(self._model, self._labelling.selected()))

    def picture(self) -> None:
        """Use the selected images as pictures of their class; where all are, no longer."""
        self._do(lambda: operations.toggle_pictures(self._model, self._labelling.selected()))

    def describe(self) -> None:
        """Let the highlighted class be described."""
        class_id = self._panel.highlighted
        if class_id >= 0:
            self._docks.raise_view(self._panel)
            self._description.write(class_id)

    def offer_picture(self, menu: QMenu) -> None:
        """Offer in a menu to use the selected images as pictures of their class, or no longer."""
        facts, ids = self._model.facts, self._labelling.selected()
        classes = np.unique(facts.labels[ids])
        if len(classes) != 1 or classes[0] < 0:
            return  # of no class, of several, or it may not be told
        chosen = set(facts.pictures.get(int(classes[0]), ()))
        text = self.tr("Use as a picture of “{name}”")
        if chosen.issuperset(ids.tolist()):
            text = self.tr("No longer a picture of “{name}”")
        name = facts.class_name(int(classes[0])).replace("&", "&&")
        action = menu.addAction(text.format(name=name))
        action.setEnabled(self._actions.picture.isEnabled())
        action.triggered.connect(self.picture)

    # -- within ------------------------------------------------------------------

    def show_note(self) -> None:
        """Show note and flag of the selected images, as they may be told."""
        facts, ids = self._model.facts, tuple(self._labelling.selected().tolist())
        if facts.hides_any(np.array(ids, dtype=np.int64)):
            ids = ()
        notes = {facts.notes.get(image_id, "") for image_id in ids}
        self._note.show_remarks(
            ids,
            notes.pop() if len(notes) == 1 else "",
            flagged=bool(ids) and all(image_id in facts.flagged for image_id in ids),
            unsaved=not facts.unsaved.isdisjoint(ids),
        )

    def _keep_note(self, image_ids: tuple[int, ...], text: str) -> bool:
        ids = np.array(image_ids, dtype=np.int64)
        return self._do(lambda: operations.note_images(self._model, ids, text))

    def _keep_description(self, class_id: int, text: str) -> bool:
        return self._do(lambda: operations.describe_class(self._model, class_id, text))

    def _do(self, operation: Callable[[], LabelChange | None]) -> bool:
        try:
            change = operation()
        except UserFixableError as error:
            self.failed.emit(error)
            return False
        if change is not None:
            self.said.emit(change_text(change, self._model.facts))
        return True
