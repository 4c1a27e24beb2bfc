"""One image large, and everything that is known of it."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.background.decode_queue import DecodeQueue
from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.inspector.copy_strip import CopyStrip
from alc_desktop.inspector.image_canvas import ImageCanvas
from alc_desktop.inspector.image_controls import ImageControls
from alc_desktop.inspector.image_details import DetailsPanel, ImageDetails
from alc_desktop.inspector.image_hint import ImageHint
from alc_desktop.inspector.image_pyramid import ImagePyramid, load_pyramid
from alc_desktop.inspector.likeliest_list import LikeliestList
from alc_desktop.model.explanations import Term, explained
from alc_desktop.model.likeliest import Likely
from alc_desktop.widgets.answer_note import AnswerNote
from alc_desktop.widgets.elided_label import ElidedLabel
from alc_desktop.widgets.theme import SPACING
from alc_engine.images.decoding_process import Helpers
from alc_engine.images.shown_pixels import whole
from alc_engine.runtime.messages import Message

__all__ = ["ImageDetails", "Inspector"]


_LEAVE_TO_END = 1.0
"""Seconds that an image which is no longer wanted may hold up the one that is."""


class Inspector(QWidget):
    """The image with zoom and brightness, or window and level; below it what is known of it.

    The large image is decoded in a helper process; its thumbnail stands in meanwhile.
    Brightness, contrast, window and level stay from image to image, the zoom does not.

    Parameters
    ----------
    loader : ThumbnailLoader
    parent : QWidget, optional
    helpers : Helpers, optional
        Of their own; they are closed with the inspector.
    """

    def __init__(
        self,
        loader: ThumbnailLoader,
        parent: QWidget | None = None,
        *,
        helpers: Helpers | None = None,
    ) -> None:
        super().__init__(parent)
        self._loader = loader
        self._details: ImageDetails | None = None
        self._wanted = (-1, 0)  # the image, and how many were shown: each time is a new wish
        self._helpers = helpers or Helpers(whole)
        self.destroyed.connect(self._helpers.close)  # before the queue waits for its thread
        self._queue = DecodeQueue(1, self)
        self._queue.finished.connect(self._show_decoded)
        loader.loaded.connect(self._show_loaded)
        self.canvas = ImageCanvas()
        self.controls = ImageControls()
        self.likeliest = LikeliestList()
        self.panel = DetailsPanel()
        self.copies = CopyStrip(loader)
        self._asked = QLabel()
        self._asked.setTextFormat(Qt.TextFormat.PlainText)
        self._asked.setWordWrap(True)
        self._asked.setAccessibleName(self.tr("Why it is asked"))
        self._asked.setToolTip(explained(Term.PROBABILITY))
        self._name = ElidedLabel()
        self._name.setAccessibleName(self.tr("File"))
        self._facts = QLabel()
        self._facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._facts.setWordWrap(True)
        self._facts.setAccessibleName(self.tr("Size and notes"))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(ImageHint())
        self._pages.addWidget(self._arranged())
        self.controls.fit_wanted.connect(self.canvas.fit)
        self.controls.actual_size_wanted.connect(self.canvas.show_actual_size)
        self.controls.levels_changed.connect(self.canvas.set_levels)
        self.canvas.zoomed.connect(self._show_zoom)
        self.canvas.levels_dragged.connect(self.controls.drag)

    def show_image(self, details: ImageDetails | None) -> None:
        """Show an image; None: nothing is selected. The same image keeps its zoom."""
        before, self._details = self._details, details
        self._pages.setCurrentIndex(0 if details is None else 1)
        if details is None:
            self.canvas.show_stand_in(None)
            return
        if before is None or (before.image_id, before.path) != (details.image_id, details.path):
            self._facts.clear()
            self.canvas.show_stand_in(self._loader.pixmap(details.image_id))
            self._wanted = details.image_id, self._wanted[1] + 1
            self._queue.keep(())
            self._helpers.hurry(_LEAVE_TO_END)
            job = partial(load_pyramid, details.path, self._helpers, self._loader.channels)
            self._queue.ask(self._wanted, job, fleeting=True)
        self._show_details(details)

    def shows(self, image_id: int) -> bool:
        """Whether it is this image that can be seen, large or as a thumbnail, or why it can't."""
        details = self._details
        return details is not None and details.image_id == image_id and not self.canvas.is_blank

    def shown_copies(self, image_id: int) -> NDArray[np.int64]:
        """(K,) int64: the near-duplicates of this image that can be seen now."""
        details = self._details
        if details is None or details.image_id != image_id or not self.isVisible():
            return np.zeros(0, dtype=np.int64)
        return self.copies.tiles.image_ids

    def seen_likely(self, image_id: int, place: int) -> Likely | None:
        """The class that could be read at a place of this image's likeliest; None: none could."""
        return self.likeliest.seen(image_id, place) if self.isVisible() else None

    def bring_likely(self, place: int) -> None:
        """Scroll a place of the likeliest classes into sight."""
        self._scroll.ensureWidgetVisible(self.likeliest.rows[place])

    def show_caption(self, note: AnswerNote | None) -> None:
        """Say something over the image, as of an answer to the one before; None: nothing."""
        self.canvas.set_caption(note)

    def close_threads(self) -> None:
        """End thread and helper; nothing more is shown. Deleting the widget does it too."""
        self._helpers.close()
        self._queue.close()

    def _show_details(self, details: ImageDetails) -> None:
        self._asked.setText(details.asked)
        self._asked.setVisible(bool(details.asked))
        self._name.setText(details.file_name)
        self._name.setToolTip(details.file_name if details.hidden else str(details.path))
        self.copies.show_copies(details.copies)
        self.likeliest.show_likely(details.image_id, details.likely, details.current)
        self.panel.show_details(details)

    def _show_loaded(self, image_id: int) -> None:
        """A thumbnail has come: it may stand in for the image that is still being read."""
        waiting = self._details is not None and self._details.image_id == image_id
        if waiting and self.canvas.is_waiting:
            self.canvas.show_stand_in(self._loader.pixmap(image_id))

    def _show_decoded(
        self, key: tuple[int, int], pyramid: ImagePyramid | None, message: Message
    ) -> None:
        if self._details is None or key != self._wanted:
            return
        if pyramid is None:
            self.canvas.show_message(in_users_language(message))
            return
        self.controls.show_range(pyramid.grey)
        self.canvas.show_pyramid(pyramid)
        size = self.tr("{width} × {height} pixels")
        size = size.format(width=pyramid.width, height=pyramid.height)
        self._facts.setText(" · ".join((size, *map(in_users_language, pyramid.notes))))

    def _show_zoom(self) -> None:
        self.controls.show_zoom(self.canvas.scale, self.canvas.is_fitted)

    def _arranged(self) -> QWidget:
        image = QWidget()
        above = QVBoxLayout(image)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.canvas, 1)
        above.addWidget(self.controls)
        below = QWidget()
        words = QVBoxLayout(below)
        words.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING)
        words.setSpacing(2)
        words.addWidget(self._asked)
        words.addWidget(self.likeliest)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addWidget(self.copies)
        words.addSpacing(SPACING // 2)
        words.addWidget(self.panel, 1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidget(below)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Details"))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(image)
        splitter.addWidget(scroll)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        return splitter
