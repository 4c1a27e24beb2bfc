"""Thumbnails: decoded in helper processes, made into pixmaps here, kept in a capped cache.

`pixmap` never decodes: it answers from the cache or takes a note. Thumbnails
are made at exactly the size they are drawn at, in device pixels, so painting
one is a copy: 32-pixel images are enlarged with a bicubic filter once, in the
helper, and large ones are sharp on high-DPI screens. A file that crashes its
decoder takes a helper along, and has a reason instead of a thumbnail.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from alc_desktop.background.decode_queue import DecodeQueue
from alc_desktop.i18n.engine_texts import in_users_language
from alc_engine.images.decoding_process import Helpers
from alc_engine.images.shown_pixels import thumbnail
from alc_engine.runtime.messages import Message

CACHE_BYTES = 256 * 2**20
_BYTES_PER_PIXEL = 4


@dataclass(frozen=True, slots=True)
class _Thumbnail:
    pixmap: QPixmap
    side: int  # what was asked for, device pixels

    @property
    def size(self) -> int:
        return self.pixmap.width() * self.pixmap.height() * _BYTES_PER_PIXEL


class ThumbnailLoader(QObject):
    """Thumbnails of a catalogue.

    Parameters
    ----------
    paths : callable
        Path of an image by its id.
    cache_bytes : int
        Pixmaps beyond this are forgotten, the least recently used first.
    parent : QObject, optional
    side : int
        Longer side of a thumbnail in device pixels; `set_side` changes it.
    threads : int
        So many helper processes are started when they are needed.
    helpers : Helpers, optional
        Of their own; they are closed with the loader.
    channels : tuple of int
        Which channels the project shows; see `BackboneSpec`.

    Signals
    -------
    loaded(image_id)
        `pixmap` has something new, or `failed` has.
    """

    loaded = Signal(int)

    def __init__(
        self,
        paths: Callable[[int], Path],
        cache_bytes: int = CACHE_BYTES,
        parent: QObject | None = None,
        *,
        side: int = 160,
        threads: int = 2,
        helpers: Helpers | None = None,
        channels: tuple[int, ...] = (),
    ) -> None:
        super().__init__(parent)
        self.channels = channels
        self._paths = paths
        self._cache_bytes = cache_bytes
        self._side = side
        self._cache: OrderedDict[int, _Thumbnail] = OrderedDict()  # used last at the end
        self._used_bytes = 0
        self._failures: dict[int, str] = {}
        self._shown: dict[str, frozenset[int]] = {}  # by viewer
        self._helpers = helpers or Helpers(thumbnail)
        self.destroyed.connect(self._helpers.close)  # before the queue waits for its threads
        self._queue = DecodeQueue(threads, self)
        self._queue.finished.connect(self._take)

    @property
    def side(self) -> int:
        """Longer side of the thumbnails made now, device pixels."""
        return self._side

    @property
    def used_bytes(self) -> int:
        """Bytes of the pixmaps in the cache."""
        return self._used_bytes

    def set_side(self, side: int) -> None:
        """Make thumbnails of another size; those at hand stand in until they are made anew."""
        self._side = side

    def pixmap(self, image_id: int, *, fleeting: bool = False) -> QPixmap | None:
        """The thumbnail as far as it is there; otherwise it is asked for, before all others.

        Parameters
        ----------
        image_id : int
        fleeting : bool
            The wish may be dropped by `keep`: for views that scroll.

        Returns
        -------
        QPixmap or None
            Perhaps of another size than `side`, until the right one is made.
        """
        return self._find(image_id, fleeting=fleeting, urgent=True)

    def prefetch(self, image_ids: Iterable[int]) -> None:
        """Ask for thumbnails that may be wanted soon, after all others."""
        for image_id in image_ids:
            self._find(image_id, fleeting=True, urgent=False)

    def keep(self, image_ids: Collection[int], viewer: str) -> None:
        """Drop fleeting wishes that no viewer has any more.

        Parameters
        ----------
        image_ids : collection of int
            What this viewer shows from now on.
        viewer : str
            Each has a name of its own: one that scrolls drops nothing that another waits for.
        """
        self._shown[viewer] = frozenset(image_ids)
        self._queue.keep(frozenset().union(*self._shown.values()))

    def held(self) -> AbstractContextManager[None]:
        """Begin to decode nothing within this block: for the time a frame takes to be painted."""
        return self._queue.held()

    def failed(self, image_id: int) -> str | None:
        """Why there is no thumbnail of this image; None if nothing went wrong."""
        return self._failures.get(image_id)

    def retry(self) -> None:
        """Forget all failures, e.g. once a moved folder was found again."""
        self._failures.clear()

    def warm_up(self) -> None:
        """Thumbnails will soon be asked for."""
        self._helpers.warm_up()

    def close(self) -> None:
        """End threads and helpers; nothing is loaded any more."""
        self._helpers.close()
        self._queue.close()

    def _find(self, image_id: int, *, fleeting: bool, urgent: bool) -> QPixmap | None:
        kept = self._cache.get(image_id)
        if kept is not None:
            self._cache.move_to_end(image_id)
            if kept.side == self._side:
                return kept.pixmap
        if image_id not in self._failures:
            job = partial(self._make, image_id)
            self._queue.ask(image_id, job, fleeting=fleeting, urgent=urgent)
        return None if kept is None else kept.pixmap

    def _make(self, image_id: int) -> tuple[QImage, int]:
        """Run by the threads; takes the size that is wanted when its turn has come."""
        side = self._side
        pixels, _ = self._helpers.result((str(self._paths(image_id)), side, *self.channels))
        return image_from_pixels(pixels), side

    def _take(self, image_id: int, made: tuple[QImage, int] | None, message: Message) -> None:
        if made is None:
            self._failures[image_id] = in_users_language(message)
        else:
            image, side = made
            self._store(image_id, _Thumbnail(QPixmap.fromImage(image), side))
        self.loaded.emit(image_id)

    def _store(self, image_id: int, made: _Thumbnail) -> None:
        old = self._cache.pop(image_id, None)
        self._used_bytes += made.size - (0 if old is None else old.size)
        self._cache[image_id] = made
        while self._used_bytes > self._cache_bytes and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._used_bytes -= oldest.size


def image_from_pixels(pixels: NDArray[np.uint8]) -> QImage:
    """Copy (H, W, 3) uint8 RGB into an image in the format that is quickest to draw."""
    height, width = pixels.shape[:2]
    rows = np.ascontiguousarray(pixels)
    borrowed = QImage(rows.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)
