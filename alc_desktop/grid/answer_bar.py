"""Large buttons below the images, for mouse, touch, pen and screen reader: one for each answer.

A press counts for what a key over the images counts, and is refused like one
(`ImageKeys.press`). Buttons are as wide as each other and always as many, so none moves
under the hand when another image comes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from math import inf

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.image_keys import SEEN
from alc_desktop.grid.answer_offers import BEFORE, OTHERS, Offer, offers
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.likeliest import Likely
from alc_desktop.model.session_model import SessionModel
from alc_desktop.model.short_names import ShortNames
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.column_grid import ColumnGrid
from alc_desktop.widgets.elided_button import ElidedButton
from alc_desktop.widgets.theme import SPACING, current_theme

HEIGHT = 34
"""Least height of a button, device-independent pixels; a finger or a shaking hand hits it."""
_CHARACTERS = 13
_BELOW = 5
"""Pixels below the key of a button."""


class AnswerButton(ElidedButton):
    """Stands for an action over the images; its key stands small below its words.

    Signals
    -------
    wanted(Offer)
        It was pressed.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the images
        self.setProperty("role", "answer")
        self._offer: Offer | None = None
        self._key = ""
        self._of = -1
        self._seen_since = inf  # seconds of `time.monotonic`
        self.clicked.connect(lambda: self.wanted.emit(self._offer))

    def offer(self, offer: Offer, image_id: int) -> None:
        """Stand for an action; for another image, its words have to be read first."""
        if (image_id, offer.likely) != (self._of, self._offer and self._offer.likely):
            self._seen_since = inf
        self._offer, self._of = offer, image_id
        if self.words != offer.shown.text:
            self.say(offer.shown.text, offer.fitting)
        if self.accessibleName() != offer.name:
            self.setAccessibleName(offer.name)
        self._key = key_text(offer.action)
        self.setToolTip(f"{offer.name}   {self._key}" if self._key else offer.name)
        self.setAccessibleDescription(self._key)
        self.update()

    @property
    def place(self) -> int:
        """The place among the likeliest classes that it stands for; -1 for none."""
        return -1 if self._offer is None else self._offer.place

    def seen(self, image_id: int, place: int) -> Likely | None:
        """The class that could be read here, if it is the one at this place of an image's."""
        if self._offer is None or (image_id, place) != (self._of, self._offer.place):
            return None
        long_enough = time.monotonic() - self._seen_since >= SEEN / 1000
        return self._offer.likely if long_enough and self.isVisible() else None

    def sizeHint(self) -> QSize:
        """High enough to be hit."""
        return super().sizeHint().expandedTo(QSize(0, HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As high, and a few letters wide."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """From now on it can be read."""
        super().paintEvent(event)
        if self._key:
            painter = QPainter(self)
            painter.setFont(smaller(self.font()))
            painter.setPen(current_theme().muted)
            below = self.rect().adjusted(0, 0, 0, -_BELOW)
            place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(below, place, self._key)
            painter.end()
        if self._seen_since == inf:
            self._seen_since = time.monotonic()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double one answers nothing: the next image is current by then."""
        event.accept()


class AnswerBar(QWidget):
    """The buttons.

    Parameters
    ----------
    model : SessionModel
    actions : Actions
    grid : ThumbnailGrid
    selected : callable
        (K,) int64: the images that an answer is for.

    Signals
    -------
    wanted(QAction)
        Its button was pressed.
    """

    wanted = Signal(object)

    def __init__(
        self,
        model: SessionModel,
        actions: Actions,
        grid: ThumbnailGrid,
        selected: Callable[[], NDArray[np.int64]],
    ) -> None:
        super().__init__()
        self._model, self._actions, self._grid, self._selected = model, actions, grid, selected
        self._names: tuple[str, ...] = ()
        self._short = ShortNames(())
        self.setAccessibleName(self.tr("Answers"))
        self.buttons = tuple(AnswerButton() for _ in self._offers())
        for button in self.buttons:
            button.wanted.connect(lambda offer: self.wanted.emit(offer.action))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        column.addWidget(ColumnGrid(self.buttons, _CHARACTERS))
        grid.current_changed.connect(self.show_offers)
        grid.selection_changed.connect(self.show_offers)
        self.setEnabled(not model.project.read_only)
        self.show_offers()

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None) -> None:
        """Say what may be told now; see `FactView`."""
        self.show_offers()

    def show_offers(self) -> None:
        """Say what each press would do to the images that are selected now."""
        image_id = self._grid.current_id()
        for button, offer in zip(self.buttons, self._offers(), strict=True):
            button.offer(offer, image_id)
        # Of few classes label and suggestion are most; that changes with the classes alone.
        others = max(1, len(self._names) - 2)
        for place, button in enumerate(self.buttons[BEFORE : BEFORE + OTHERS]):
            button.setHidden(place >= others)

    def seen_likely(self, image_id: int, place: int) -> Likely | None:
        """The class that could be read here at a place of an image's likeliest; None: none."""
        return next(filter(None, (each.seen(image_id, place) for each in self.buttons)), None)

    def shows_likely(self, place: int) -> bool:
        """Whether a place of the current image's likeliest has a button in sight."""
        return any(each.place == place and each.isVisible() for each in self.buttons)

    def _offers(self) -> tuple[Offer, ...]:
        names = self._model.facts.shown_names
        if names != self._names:
            self._names, self._short = names, ShortNames(names)
        return offers(
            self._model, self._actions, self._grid.current_id(), self._selected(), self._short
        )
