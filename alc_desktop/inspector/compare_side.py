"""The image that another one is compared with, large, and what it is called and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.inspector.large_image import LargeImage
from alc_desktop.inspector.linked_images import LinkedImages
from alc_desktop.model.comparison import Example
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.name_label import NameLabel
from alc_desktop.widgets.theme import SPACING
from alc_engine.images.decoding_process import Helpers

_KEPT_BYTES = 256 * 2**20
"""Half of what is kept of the images that are answered: there are few examples of each."""


class CompareSide(QWidget):
    """A large image that is linked to the one that is answered, with words below.

    Parameters
    ----------
    beside : LargeImage
        It follows this one, and leads it.
    loader : ThumbnailLoader
    helpers : Helpers, optional
        Of their own; they are closed with this.
    """

    def __init__(
        self, beside: LargeImage, loader: ThumbnailLoader, helpers: Helpers | None = None
    ) -> None:
        super().__init__()
        self._example: Example | None = None
        self.large = LargeImage(loader, helpers, kept_bytes=_KEPT_BYTES)
        self.large.controls.hide()  # those of the other are for both
        self.canvas = self.large.canvas
        self.canvas.setAccessibleName(self.tr("Image to compare with, large"))
        self.links = LinkedImages(beside, self.large)
        self.name, self.why = NameLabel(), QLabel()
        strong = QFont(self.name.font())
        strong.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(strong)
        self.name.setAccessibleDescription(self.tr("Name of the image to compare with"))
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.why.setAccessibleDescription(self.tr("What its name rests on"))
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.why)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.large, 1)
        column.addWidget(self._words)
        self._opposite = beside.controls
        self._opposite.installEventFilter(self)

    def compare(self, on: bool) -> None:
        """Be linked and seen, or neither; what was shown is forgotten."""
        self.links.set_on(False)
        self.large.look_closely(on)  # which fits it
        self.links.set_on(on)
        if not on:
            self._example = None
            self.large.show_nothing()
        self.setVisible(on)

    def show_example(self, example: Example | None, facts: ImageFacts) -> None:
        """Show an image, and what may be told of it; None: there is nothing to compare with."""
        before, self._example = self._example, example
        if example is None:
            self.name.clear()
            self.why.clear()
            if before is not None:
                self.large.show_nothing()
            return
        if before is None or before.image_id != example.image_id:
            self.large.show_image(example.image_id, facts.path_of(example.image_id))
        file_name = facts.file_names[example.image_id]
        self.name.setText(example.name or file_name)
        parts = (example.why, file_name if example.name else "")
        self.why.setText(" · ".join(filter(None, parts)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words are as high as the controls opposite, so that both images have one height."""
        if watched is self._opposite and event.type() == QEvent.Type.Resize:
            self._words.setMinimumHeight(self._opposite.height())
        return False
