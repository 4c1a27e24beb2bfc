"""Large images: decoded one after the other, the one that is looked at first, then those ahead."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from alc_desktop.background.decode_queue import DecodeQueue
from alc_desktop.inspector.image_pyramid import ImagePyramid, load_pyramid
from alc_engine.images.decoding_process import Helpers
from alc_engine.runtime.messages import Message

Wish = tuple[int, Path]
"""Id and path of an image."""

KEPT_BYTES = 512 * 2**20
_LEAVE_TO_END = 1.0
"""Seconds that an image which is no longer wanted may hold up the one that is."""


class Pyramids(QObject):
    """Decodes in a helper process; keeps some images while it is to decode ahead.

    Parameters
    ----------
    channels : tuple of int
        Which channels the project shows.
    helpers : Helpers
        Of their own; they are closed with this.
    parent : QObject
    kept_bytes : int
        Images beyond this are forgotten, the least recently used first; how many are
        decoded ahead goes by it, too.

    Attributes
    ----------
    side : int or None
        As many pixels of the longer side are enough; None: the image in its own size.

    Signals
    -------
    read(pyramid, message)
        The image wanted last; without an image the message says why.
    """

    read = Signal(object, object)

    def __init__(
        self,
        channels: tuple[int, ...],
        helpers: Helpers,
        parent: QObject,
        kept_bytes: int = KEPT_BYTES,
    ) -> None:
        super().__init__(parent)
        self.helpers = helpers
        self.destroyed.connect(helpers.close)  # before the queue waits for its thread
        self.queue = DecodeQueue(1, self)
        self.queue.finished.connect(self._take)
        self.side: int | None = None
        self._channels, self._kept_bytes = channels, kept_bytes
        self._wanted: Wish | None = None
        self._asked: dict[Wish, tuple[int, int]] = {}  # keys of the queue, in its order
        self._count = 0  # each wish is a new one: what was hurried may have failed
        self._keeps = False
        self._largest = 0  # bytes of an image that was decoded
        self._kept: OrderedDict[Wish, ImagePyramid] = OrderedDict()  # used last at the end

    def want(self, image_id: int, path: Path) -> ImagePyramid | None:
        """The image if it is at hand; otherwise it is decoded before all others."""
        wish = self._wanted = image_id, path
        pyramid = self.at_hand(wish)
        if pyramid is not None:
            return pyramid
        if wish != next(iter(self._asked), None):  # else its turn has come already
            self.queue.keep(())
            self.helpers.hurry(_LEAVE_TO_END)
            self._asked.clear()
            self._ask(wish, urgent=True)
        return None

    def at_hand(self, wish: Wish) -> ImagePyramid | None:
        """The image if it was kept; nothing is asked for."""
        if wish in self._kept:
            self._kept.move_to_end(wish)
        return self._kept.get(wish)

    def set_side(self, side: int) -> None:
        """Want so many pixels; what has fewer is forgotten."""
        if side > (self.side or 0):
            self._kept.clear()
        self.side = side

    def want_none(self) -> None:
        """Hand over nothing; what has begun is still decoded."""
        self._wanted = None

    def ahead(self, images: Iterable[Wish]) -> None:
        """Decode these after the one that is wanted, as far as there is room for them."""
        if not self._keeps:
            return
        first = next(iter(self._asked), None)
        running = {first} if first is not None else set()
        self.queue.keep({self._asked[each] for each in running})
        self._asked = {each: self._asked[each] for each in running}
        for wish in list(images)[: self._room()]:
            if wish not in self._kept and wish not in self._asked:
                self._ask(wish, urgent=False)

    def set_keeping(self, keeps: bool) -> None:
        """Whether to decode ahead, and to keep what was decoded."""
        self._keeps = keeps
        if not keeps:
            self._kept.clear()

    def close(self) -> None:
        """End thread and helper; nothing is read any more."""
        self.helpers.close()
        self.queue.close()

    # -- within ----------------------------------------------------------------

    def _ask(self, wish: Wish, *, urgent: bool) -> None:
        self._count += 1
        self._asked[wish] = key = wish[0], self._count
        job = partial(load_pyramid, wish[1], self.helpers, self._channels, self.side)
        self.queue.ask(key, job, fleeting=True, urgent=urgent)

    def _take(self, key: tuple[int, int], pyramid: ImagePyramid | None, message: Message) -> None:
        wish = next((each for each, asked in self._asked.items() if asked == key), None)
        if wish is None:
            return
        del self._asked[wish]
        if pyramid is not None:
            self._largest = max(self._largest, pyramid.size)
            if self._keeps:
                self._keep(wish, pyramid)
        if wish == self._wanted:
            self.read.emit(pyramid, message)

    def _keep(self, wish: Wish, pyramid: ImagePyramid) -> None:
        self._kept[wish] = pyramid
        while sum(each.size for each in self._kept.values()) > self._kept_bytes:
            self._kept.popitem(last=False)

    def _room(self) -> int:
        """How many images like the largest one there is room for beside the one looked at."""
        return max(self._kept_bytes // self._largest - 1, 0) if self._largest else 1
