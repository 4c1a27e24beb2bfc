"""Comparing: the loupe with a second image beside the first, and the examples to choose it from.

It is the loupe: the image at the left is answered, by the same keys, and left in the
same way. What lies beside it is told by the model as it may be told.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.commands.actions import Actions
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.inspector.compare_side import CompareSide
from alc_desktop.inspector.example_shelf import ExampleShelf
from alc_desktop.inspector.large_image import LargeImage
from alc_desktop.model.comparison import Example, comparison
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_desktop.window.loupe_mode import LoupeMode


class CompareMode(QObject):
    """Opens the loupe with examples beside the image, or with the other image selected.

    Parameters
    ----------
    model : SessionModel
    grid : ThumbnailGrid
    looking : LoupeMode
    large : LargeImage
        The image that is answered.
    loader : ThumbnailLoader
    actions : Actions
    """

    def __init__(
        self,
        model: SessionModel,
        grid: ThumbnailGrid,
        looking: LoupeMode,
        large: LargeImage,
        loader: ThumbnailLoader,
        actions: Actions,
    ) -> None:
        super().__init__(looking)
        self._model, self._grid, self._looking, self._actions = model, grid, looking, actions
        self._is_on = self._opened_loupe = False
        self._pair = (-1, -1)  # two images that were selected, the one that is answered first
        self.side = CompareSide(large, loader)
        self.shelf = ExampleShelf(loader)
        for part in (self.side, self.shelf):
            part.hide()
            looking.loupe.put_beside(part, as_wide=part is self.side)
        self.shelf.picked.connect(self._show_example)
        looking.within = self.leave
        looking.shown.connect(self._follow)
        self._wiring = Wiring()
        self._wiring.connect(actions.compare.triggered, self._toggle)
        self._wiring.connect(actions.next_example.triggered, lambda: self._step(+1))
        self._wiring.connect(actions.previous_example.triggered, lambda: self._step(-1))

    @property
    def is_on(self) -> bool:
        """Whether a second image is beside the first."""
        return self._is_on

    def end(self) -> None:
        """Hear no action any more."""
        self.leave()
        self._wiring.cut()

    def open(self) -> None:
        """Compare the current image with examples, or with the one selected beside it."""
        current, selected = self._grid.current_id(), self._grid.selected_ids()
        others = selected[selected != current]
        is_pair = len(selected) == 2 and len(others) == 1
        if not self._is_on:
            self._opened_loupe = not self._looking.is_open
            self._looking.open()
            self._is_on = self._looking.is_open
        if self._is_on:
            self._pair = (current, int(others[0])) if is_pair else (-1, -1)
            self.side.compare(True)
            self.shelf.show()
            self._show()
        self._actions.compare.setChecked(self._is_on)

    def leave(self) -> bool:
        """Go back to where it was opened, the loupe or the grid; whether it was on."""
        if not self._is_on:
            return False
        self._is_on = False
        self.side.compare(False)
        self.shelf.hide()
        self.shelf.forget()
        self._actions.compare.setChecked(False)
        _lay_out(self._looking.loupe)  # now, so that the docks come back into the room they had
        if self._opened_loupe:
            self._looking.close()
        return True

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None = None) -> None:
        """Say something else of the image and its examples; see `FactView`."""
        if self._is_on:
            self._show()

    # -- within ----------------------------------------------------------------

    def _toggle(self) -> None:
        if self._is_on:
            self.leave()
        else:
            self.open()

    def _step(self, count: int) -> None:
        if self._is_on:
            self.shelf.step(count)
        else:
            self.open()

    def _follow(self) -> None:
        """Another image is looked at, or none any more."""
        if not self._looking.is_open:
            self.leave()
        elif self._is_on:
            self._show()

    def _show(self) -> None:
        image_id = self._grid.current_id()
        if image_id < 0:
            self.side.show_example(None, self._model.facts)
            return
        first, other = self._pair
        shown = comparison(self._model, image_id, other if first == image_id else -1)
        self.shelf.show_comparison(shown)
        path_of = self._model.facts.path_of
        examples = (each for group in shown.groups for each in group.examples)
        self.side.large.come_next((each.image_id, path_of(each.image_id)) for each in examples)

    def _show_example(self, example: Example | None) -> None:
        self.side.show_example(example, self._model.facts)


def _lay_out(widget: QWidget | None) -> None:
    """Have all that a widget lies in know what room it needs now; each keeps it otherwise."""
    while widget is not None:
        layout = widget.layout()
        if layout is not None:
            layout.activate()
        widget = widget.parentWidget()
