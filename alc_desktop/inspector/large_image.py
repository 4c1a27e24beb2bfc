"""An image large, with its controls; the inspector holds it, and lends it to the loupe."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.inspector.image_canvas import ImageCanvas
from alc_desktop.inspector.image_controls import ImageControls
from alc_desktop.inspector.image_pyramid import ImagePyramid
from alc_desktop.inspector.pyramids import KEPT_BYTES, Pyramids, Wish
from alc_engine.images.decoding_process import Helpers
from alc_engine.images.shown_pixels import whole
from alc_engine.runtime.messages import Message


class LargeImage(QWidget):
    """Canvas and controls; the thumbnail stands in until the image is decoded.

    Brightness, contrast, window and level stay from image to image; the zoom does while
    it is looked at `closely`.

    Parameters
    ----------
    loader : ThumbnailLoader
    helpers : Helpers, optional
        Of their own; they are closed with this.
    kept_bytes : int
        Of the images that are kept while it is looked at closely.

    Signals
    -------
    changed(at_once)
        Something else is shown: another image, or what a thumbnail stood in for; the
        latter comes by itself, not at once.
    read(pyramid)
        The image is there.
    """

    changed = Signal(bool)
    read = Signal(object)

    def __init__(
        self,
        loader: ThumbnailLoader,
        helpers: Helpers | None = None,
        kept_bytes: int = KEPT_BYTES,
    ) -> None:
        super().__init__()
        self._loader = loader
        self._shown: Wish | None = None
        self.canvas = ImageCanvas()
        self.controls = ImageControls()
        self.pyramids = Pyramids(loader.channels, helpers or Helpers(whole), self, kept_bytes)
        self.pyramids.read.connect(self._show_decoded)
        loader.loaded.connect(self._show_loaded)
        self.controls.fit_wanted.connect(self.canvas.fit)
        self.controls.actual_size_wanted.connect(self.canvas.show_actual_size)
        self.controls.levels_changed.connect(self.canvas.set_levels)
        self.canvas.zoomed.connect(self._show_zoom)
        self.canvas.levels_dragged.connect(self.controls.drag)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.controls)

    def show_image(self, image_id: int, path: Path) -> None:
        """Show another image."""
        self._shown = image_id, path
        pyramid = self.pyramids.want(image_id, path)
        if pyramid is None:
            self.canvas.show_stand_in(self._loader.pixmap(image_id))
        else:
            self._show(pyramid)
        self.changed.emit(True)

    def show_nothing(self) -> None:
        """Show no image."""
        self._shown = None
        self.canvas.show_stand_in(None)
        self.changed.emit(True)

    def shows(self, image_id: int) -> bool:
        """Whether it is this image that can be seen, large or as a thumbnail, or why it can't."""
        return self._is_of(image_id) and not self.canvas.is_blank

    def was_seen(self, image_id: int) -> bool:
        """Whether this image itself, or why it can't be read, was painted: no thumbnail of it."""
        return self._is_of(image_id) and self.canvas.is_painted

    def look_closely(self, closely: bool) -> None:
        """Keep the zoom from image to image, and have the next ones decoded ahead; or not."""
        self.pyramids.set_keeping(closely)
        self.canvas.keep_zoom(closely)

    def come_next(self, images: Iterable[Wish]) -> None:
        """These are probably looked at next."""
        self.pyramids.ahead(images)

    def _is_of(self, image_id: int) -> bool:
        return self._shown is not None and self._shown[0] == image_id

    def _show_loaded(self, image_id: int) -> None:
        """A thumbnail has come: it may stand in for the image that is still being read."""
        if self._is_of(image_id) and self.canvas.is_waiting:
            self.canvas.show_stand_in(self._loader.pixmap(image_id))

    def _show_decoded(self, pyramid: ImagePyramid | None, message: Message) -> None:
        if self._shown is None:
            return
        if pyramid is None:
            self.canvas.show_message(in_users_language(message))
        else:
            self._show(pyramid)
        self.changed.emit(False)

    def _show(self, pyramid: ImagePyramid) -> None:
        self.controls.show_range(pyramid.grey)
        self.canvas.show_pyramid(pyramid)
        self.read.emit(pyramid)

    def _show_zoom(self) -> None:
        self.controls.show_zoom(self.canvas.scale, self.canvas.is_fitted)
