"""The views that follow the image with the focus: itself, its neighbours, its likeliest classes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from alc_desktop.classes.class_panel import ClassPanel
from alc_desktop.grid.labelling import Labelling
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.inspector.details import image_details
from alc_desktop.inspector.inspector import Inspector
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.look_alikes import NEAREST
from alc_desktop.model.session_model import SessionModel
from alc_desktop.neighbors.neighbor_feed import NeighborFeed
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.neighbors.picture_saver import PictureSaver
from alc_desktop.window.docks import Docks
from alc_engine.learning.insights import Neighborhood, nearest_images

_AFTER = 30
"""Milliseconds of rest before the image is shown; a held arrow key passes many by."""


class CurrentImage(QObject):
    """Shows the image with the focus in the inspector, the neighbour view and the class panel.

    Signals
    -------
    said(str)
        For the status line.
    failed(Exception or Failure)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        model: SessionModel,
        grid: ThumbnailGrid,
        views: tuple[Inspector, NeighborView, ClassPanel],
        labelling: Labelling,
        docks: Docks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._grid = model, grid
        self._inspector, self._neighbors, self._classes = views
        self._labelling, self._docks = labelling, docks
        self.feed = NeighborFeed(model.session.snapshot, self)
        self.feed.arrived.connect(self._show_neighbors)
        self._pictures = PictureSaver(model, self._neighbors, self)
        self._pictures.said.connect(self.said)
        self._pictures.failed.connect(self.failed)
        self._neighbors.label_requested.connect(self._labelling.give_neighbors)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self.inspect)

    def close(self) -> None:
        """End the threads."""
        self._soon.stop()
        self.feed.close()
        self._pictures.close()

    def follow(self) -> None:
        """Another image has the focus, or other things are known of it."""
        self.inspect_soon()
        self.ask_neighbors()

    def inspect_soon(self) -> None:
        """Something else may be said of the image with the focus, and of no other."""
        self._soon.start()

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None) -> None:
        """Say something else in the inspector where it shows one of them; see `FactView`."""
        if image_ids is None:
            self.inspect()
        elif np.isin(self._shown(), image_ids).any():
            self._soon.start()

    def _shown(self) -> NDArray[np.int64]:
        """(K,) int64: the image with the focus, and those like it, whose names are told there."""
        image_id, copies = self._grid.current_id(), self._inspector.copies.tiles.image_ids
        if image_id < 0:
            return copies
        nearest = nearest_images(self._model.session, image_id, NEAREST)
        return np.concatenate([[image_id], copies, nearest])

    def inspect(self) -> None:
        """Show the image with the focus in the inspector, and its likeliest classes first."""
        image_id = self._grid.current_id()
        details = image_details(self._model, image_id) if image_id >= 0 else None
        self._inspector.show_image(details)
        likely = () if details is None else details.likely
        self._classes.show_likely(tuple(each.class_id for each in likely))

    def ask_neighbors(self) -> None:
        """Look its neighbours up, if the view can be seen."""
        if self._neighbors.isVisible():
            self.feed.ask(self._grid.current_id())

    def save_picture(self) -> None:
        """Save what the view shows; a view that was hidden does not show the image yet."""
        if self._neighbors.shown_id() == self._grid.current_id():
            self._pictures.ask()
        else:
            self._docks.raise_view(self._neighbors)
            self.said.emit(self.tr("These are the neighbours; save their picture from here."))

    def _show_neighbors(self, shown: Neighborhood | None) -> None:
        self._neighbors.show_neighborhood(shown, self._model.facts)
