"""One image large, and everything that is known of it."""

from __future__ import annotations

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

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.i18n.direction import from_left
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.i18n.joining import listing
from alc_desktop.inspector.copy_strip import CopyStrip
from alc_desktop.inspector.image_details import DetailsPanel, ImageDetails
from alc_desktop.inspector.image_hint import ImageHint
from alc_desktop.inspector.image_pyramid import ImagePyramid
from alc_desktop.inspector.large_image import LargeImage
from alc_desktop.inspector.likeliest_list import LikeliestList
from alc_desktop.inspector.note_editor import NoteEditor
from alc_desktop.model.explanations import Term, explained
from alc_desktop.model.likeliest import Likely
from alc_desktop.widgets.answer_note import AnswerNote
from alc_desktop.widgets.elided_label import ElidedLabel
from alc_desktop.widgets.theme import SPACING
from alc_engine.images.decoding_process import Helpers

__all__ = ["ImageDetails", "Inspector"]


class Inspector(QWidget):
    """The image with zoom and brightness, or window and level; below it what is known of it.

    Parameters
    ----------
    loader : ThumbnailLoader
    parent : QWidget, optional
    helpers, quick_helpers : Helpers, optional
        As `LargeImage` wants them.
    """

    def __init__(
        self,
        loader: ThumbnailLoader,
        parent: QWidget | None = None,
        *,
        helpers: Helpers | None = None,
        quick_helpers: Helpers | None = None,
    ) -> None:
        super().__init__(parent)
        self._details: ImageDetails | None = None
        self.large = LargeImage(loader, helpers, quick_helpers)
        self.large.read.connect(self._say_size)
        self.canvas, self.controls = self.large.canvas, self.large.controls
        self.likeliest = LikeliestList()
        self.panel = DetailsPanel()
        self.note = NoteEditor()
        self.copies = CopyStrip(loader)
        self._asked = QLabel()
        self._asked.setTextFormat(Qt.TextFormat.PlainText)
        self._asked.setWordWrap(True)
        self._asked.setAccessibleDescription(self.tr("Why it is asked"))
        self._asked.setToolTip(explained(Term.PROBABILITY))
        self._alike = QLabel()
        self._alike.setTextFormat(Qt.TextFormat.PlainText)
        self._alike.setWordWrap(True)
        self._alike.setAccessibleDescription(self.tr("What images like it are called"))
        self._name = ElidedLabel()
        self._name.setAccessibleDescription(self.tr("File"))
        self._facts = QLabel()
        self._facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._facts.setWordWrap(True)
        self._facts.setAccessibleDescription(self.tr("Size and notes"))
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._sizes: list[int] = []
        self._arrange()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(ImageHint())
        self._pages.addWidget(self._parts)

    def show_image(self, details: ImageDetails | None) -> None:
        """Show an image; None: nothing is selected. The same image keeps its zoom."""
        before, self._details = self._details, details
        self._pages.setCurrentIndex(0 if details is None else 1)
        if details is None:
            if before is not None:
                self.large.show_nothing()
            return
        if before is None or (before.image_id, before.path) != (details.image_id, details.path):
            self._facts.clear()
            self.large.show_image(details.image_id, details.path)
        self._show_details(details)

    def shows(self, image_id: int) -> bool:
        """Whether it is this image that can be seen, large or as a thumbnail, or why it can't."""
        return self.large.shows(image_id)

    def lend(self) -> LargeImage:
        """Hand out the large image; until `take_back` what is known of it stands here alone."""
        self._sizes = self._parts.sizes()
        return self.large

    def take_back(self) -> None:
        """Hold the large image again, where and as large as it was."""
        self._parts.insertWidget(0, self.large)
        self._parts.setStretchFactor(0, 1)
        self._parts.setSizes(self._sizes)
        self.large.show()

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

    def bring_note(self) -> None:
        """Scroll the note into sight."""
        self._scroll.ensureWidgetVisible(self.note)

    def show_caption(self, note: AnswerNote | None) -> None:
        """Say something over the image, as of an answer to the one before; None: nothing."""
        self.canvas.set_caption(note)

    def close_threads(self) -> None:
        """End thread and helper; nothing more is shown. Deleting the widget does it too."""
        self.large.stop()

    def _show_details(self, details: ImageDetails) -> None:
        self._asked.setText(details.asked)
        self._asked.setVisible(bool(details.asked))
        self._name.setText(from_left(details.file_name))
        self._name.setToolTip(details.file_name if details.hidden else str(details.path))
        self._alike.setText(details.alike)
        self._alike.setVisible(bool(details.alike))
        self._describe_canvas()
        self.copies.show_copies(details.copies)
        self.likeliest.show_likely(details.image_id, details.likely, details.current)
        self.panel.show_details(details)

    def _say_size(self, pyramid: ImagePyramid) -> None:
        size = self.tr("{width} × {height} pixels")
        size = size.format(width=pyramid.width, height=pyramid.height)
        self._facts.setText(" · ".join((size, *map(in_users_language, pyramid.notes))))
        self._describe_canvas()

    def _describe_canvas(self) -> None:
        """What the large image shows, for who does not see it; no more than is told beside it."""
        told = (self._name.text(), self._facts.text())
        self.canvas.setAccessibleDescription(listing(told))

    def _arrange(self) -> None:
        below = QWidget()
        words = QVBoxLayout(below)
        words.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING)
        words.setSpacing(2)
        words.addWidget(self._asked)
        words.addWidget(self.likeliest)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addWidget(self._alike)
        words.addWidget(self.note)
        words.addWidget(self.copies)
        words.addSpacing(SPACING // 2)
        words.addWidget(self.panel, 1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidget(below)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Details"))
        self._parts.addWidget(self.large)
        self._parts.addWidget(scroll)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 1)
        self._parts.setChildrenCollapsible(False)
