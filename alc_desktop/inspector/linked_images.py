"""Two large images that show the same: what is zoomed, moved or brightened in one is in both."""

from __future__ import annotations

from alc_desktop.inspector.large_image import LargeImage


class LinkedImages:
    """Links two images while it is on: scale, relative place, and how values are shown.

    The scale is the same in pixels of the screen for each of the image, so what is twice
    as large in one is so beside the other; fitted, each is as large as it goes. What an
    image does by itself, as another one of another shape comes, moves none but it.

    Parameters
    ----------
    first, second : LargeImage
        The second follows the first when they are linked.
    """

    def __init__(self, first: LargeImage, second: LargeImage) -> None:
        self._first, self._second = first, second
        self._on = self._leading = False
        for one, other in ((first, second), (second, first)):
            one.canvas.section_chosen.connect(
                lambda one=one, other=other: self._follow_section(one, other)
            )
            one.controls.levels_changed.connect(
                lambda _, one=one, other=other: self._follow_levels(one, other)
            )

    def set_on(self, on: bool) -> None:
        """Link them, or let each be as it is."""
        self._on = on
        self._follow_section(self._first, self._second)
        self._follow_levels(self._first, self._second)

    def _follow_section(self, one: LargeImage, other: LargeImage) -> None:
        if self._on:
            other.canvas.show_section(one.canvas.section)

    def _follow_levels(self, one: LargeImage, other: LargeImage) -> None:
        if self._on and not self._leading:  # who follows leads nobody
            self._leading = True
            other.controls.follow(one.controls)
            self._leading = False
