"""An image large, with its controls; the inspector holds it, and lends it to the loupe."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.inspector.image_canvas import ImageCanvas
from alc_desktop.inspector.image_controls import ImageControls
from alc_desktop.inspector.image_pyramid import ImagePyramid
from alc_desktop.inspector.pyramids import KEPT_BYTES, Pyramids, Wish
from alc_engine.images.decoding_process import Helpers
from alc_engine.images.shown_pixels import reduced, whole
from alc_engine.runtime.messages import Message

_KEPT_QUICK_BYTES = 128 * 2**20


class LargeImage(QWidget):
    """Canvas and controls; the thumbnail stands in until the image is decoded.

    A JPEG is decoded twice: at first with as many pixels as the canvas has, which takes a
    fraction of the time, then whole. The first is the image itself until one zooms in.

    Brightness, contrast, window and level stay from image to image; the zoom does while
    it is looked at `closely`.

    Parameters
    ----------
    loader : ThumbnailLoader
    helpers, quick_helpers : Helpers, optional
        For whole images, and for as many pixels as are seen. Of their own; they are closed
        with this.
    kept_bytes : int
        Of the whole images that are kept while it is looked at closely.

    Signals
    -------
    changed(at_once)
        Something else is shown: another image, or what a thumbnail or too few pixels
        stood in for; the latter comes by itself, not at once.
    read(pyramid)
        The image is there.
    """

    changed = Signal(bool)
    read = Signal(object)

    def __init__(
        self,
        loader: ThumbnailLoader,
        helpers: Helpers | None = None,
        quick_helpers: Helpers | None = None,
        kept_bytes: int = KEPT_BYTES,
    ) -> None:
        super().__init__()
        self._loader = loader
        self._shown: Wish | None = None
        self.canvas = ImageCanvas()
        self.controls = ImageControls()
        self.pyramids = Pyramids(loader.channels, helpers or Helpers(whole), self, kept_bytes)
        self.pyramids.read.connect(self._show_read)
        self.quick = Pyramids(
            loader.channels, quick_helpers or Helpers(reduced), self, _KEPT_QUICK_BYTES
        )
        self.quick.read.connect(self._show_quick)
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
        pyramid = self.pyramids.at_hand(self._shown)
        if pyramid is None and _is_quick(path):
            self.quick.set_side(self._side())
            pyramid = self.quick.want(image_id, path)
        if pyramid is None and _is_quick(path):
            self.pyramids.want_none()  # it would hold up what is waited for
        else:
            self.pyramids.want(image_id, path)
        if pyramid is None:
            self.canvas.show_stand_in(self._loader.pixmap(image_id))
        else:
            self._show(pyramid)
        self.changed.emit(True)

    def show_nothing(self) -> None:
        """Show no image."""
        self._shown = None
        for pyramids in (self.quick, self.pyramids):
            pyramids.want_none()
        self.canvas.show_stand_in(None)
        self.changed.emit(True)

    def shows(self, image_id: int) -> bool:
        """Whether it is this image that can be seen, large or as a thumbnail, or why it can't."""
        return self._is_of(image_id) and not self.canvas.is_blank

    def was_seen(self, image_id: int) -> bool:
        """Whether this image itself, or why it can't be read, was painted: no thumbnail of it."""
        return self._is_of(image_id) and self.canvas.is_painted

    def whole(self, image_id: int) -> QImage | None:
        """All pixels of the image, if it is this one that is shown and they are read."""
        pyramid = self.canvas.pyramid
        if pyramid is None or not self._is_of(image_id):
            return None
        return next((level for scale, level in pyramid.levels if scale == 1), None)

    def look_closely(self, closely: bool) -> None:
        """Keep the zoom from image to image, and have the next ones decoded ahead; or not."""
        for pyramids in (self.quick, self.pyramids):
            pyramids.set_keeping(closely)
        self.canvas.keep_zoom(closely)

    def come_next(self, images: Iterable[Wish]) -> None:
        """These are probably looked at next."""
        coming = list(images)
        self.quick.set_side(self._side())
        self.quick.ahead(each for each in coming if _is_quick(each[1]))
        self.pyramids.ahead(coming)

    def stop(self) -> None:
        """End threads and helpers; nothing is read any more."""
        self.quick.close()
        self.pyramids.close()

    def _side(self) -> int:
        """Pixels that are seen of the longer side of an image that is shown whole."""
        ratio = self.canvas.devicePixelRatioF()
        return ceil(max(self.canvas.width(), self.canvas.height()) * ratio)

    def _is_of(self, image_id: int) -> bool:
        return self._shown is not None and self._shown[0] == image_id

    def _show_loaded(self, image_id: int) -> None:
        """A thumbnail has come: it may stand in for the image that is still being read."""
        if self._is_of(image_id) and self.canvas.is_waiting:
            self.canvas.show_stand_in(self._loader.pixmap(image_id))

    def _show_quick(self, pyramid: ImagePyramid | None, message: Message) -> None:
        self._show_read(pyramid, message)
        if self._shown is not None and pyramid is not None:
            whole = self.pyramids.want(*self._shown)
            if whole is not None:
                self._show_more(whole)

    def _show_read(self, pyramid: ImagePyramid | None, message: Message) -> None:
        if self._shown is None:
            return
        if pyramid is None:
            self.canvas.show_message(in_users_language(message))
            self.changed.emit(False)
        else:
            self._show_more(pyramid)

    def _show_more(self, pyramid: ImagePyramid) -> None:
        """Show it in place of what has fewer pixels."""
        before, was_sharp = self.canvas.pyramid, self.canvas.is_sharp
        if before is None:
            self._show(pyramid)
        elif pyramid.finest > before.finest:
            self.canvas.refine(pyramid)
            self.read.emit(pyramid)
        if not was_sharp:
            self.changed.emit(False)

    def _show(self, pyramid: ImagePyramid) -> None:
        self.controls.show_range(pyramid.grey)
        self.canvas.show_pyramid(pyramid)
        self.read.emit(pyramid)

    def _show_zoom(self) -> None:
        if self._shown is not None and self._side() > (self.quick.side or 0):
            self.quick.set_side(self._side())
            if self.canvas.pyramid is not None and not self.canvas.is_sharp:
                self.quick.want(*self._shown)  # the canvas has grown
        self.controls.show_zoom(self.canvas.scale, self.canvas.is_fitted)


def _is_quick(path: Path) -> bool:
    """Whether an image is decoded much sooner at a fraction of its size."""
    return path.suffix.lower() in (".jpg", ".jpeg")
