"""Example images of a class, to compare with: the expert's own confirmed ones."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.model.short_names import ShortNames
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails, draw_thumbnail

_SIDE = 80
_MOST = 12
_LEAST_LINES, _MOST_LINES = 2, 4
"""Of the heading."""


class ExampleStrip(QWidget):
    """A heading and as many thumbnails as fit in two rows."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._name = ""
        self._short = ShortNames(())
        self._longest = ""
        self.image_ids = np.zeros(0, dtype=np.int64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        loader.loaded.connect(self._repaint_image)

    def set_names(self, names: Sequence[str]) -> None:
        """Take the names of all classes, so that the heading has one height for all of them."""
        self._short = ShortNames(names)
        self._longest = max(names, key=len, default="")
        self.updateGeometry()

    def show_examples(self, name: str, image_ids: NDArray[np.int64]) -> None:
        """Show examples of a class; an empty name shows nothing.

        Parameters
        ----------
        image_ids : (K,) int64
            The first ones are shown.
        """
        self.image_ids = image_ids[:_MOST]
        self._name = name
        self.setAccessibleName(self.heading())
        self.update()

    def heading(self) -> str:
        """The heading with the whole name."""
        return self._heading_with(self._name)

    def heading_in(self, width: int) -> str:
        """The heading as shown in `width` pixels: it wraps, only a long name is shortened.

        What tells the name from those of other classes stays.
        """
        if not self._name:
            return ""
        lines = self._heading_lines(width)
        return self._heading_with(
            self._short.fitting(
                self._name, lambda name: self._fits(self._heading_with(name), width, lines)
            )
        )

    def places(self) -> list[QRectF]:
        """Where the thumbnails go that fit."""
        gap = SPACING // 2
        across = max(2, math.ceil((self.width() + gap) / (_SIDE + gap)))
        side = (self.width() + gap) / across - gap
        top = self._heading_height()
        shown = min(len(self.image_ids), 2 * across)
        step = side + gap
        return [
            QRectF(place % across * step, top + place // across * step, side, side)
            for place in range(shown)
        ]

    def sizeHint(self) -> QSize:
        """Two rows of thumbnails."""
        return QSize(3 * _SIDE, round(self._heading_height() + 2 * _SIDE + SPACING / 2))

    def minimumSizeHint(self) -> QSize:
        """Two thumbnails wide."""
        return QSize(_SIDE, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Heading and thumbnails."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(smaller(self.font(), 0.9))
        painter.setPen(theme.muted)
        box = QRect(0, 0, self.width(), self._heading_height() - SPACING // 2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, self.heading_in(self.width()))
        for place, image_id in zip(self.places(), self.image_ids.tolist(), strict=False):
            draw_thumbnail(painter, place, self._loader, image_id, theme)

    def _heading_with(self, name: str) -> str:
        if not name:
            return ""
        if len(self.image_ids):
            return self.tr("“{name}” as you confirmed it").format(name=name)
        return self.tr("No confirmed image of “{name}” yet").format(name=name)

    def _heading_metrics(self) -> QFontMetrics:
        return QFontMetrics(smaller(self.font(), 0.9))

    def _fits(self, text: str, width: int, lines: int) -> bool:
        metrics = self._heading_metrics()
        room = QRect(0, 0, width, 10_000)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return needed.width() <= width and needed.height() <= self._height_of(lines)

    def _height_of(self, lines: int) -> int:
        metrics = self._heading_metrics()
        return (lines - 1) * metrics.lineSpacing() + metrics.height()

    def _heading_lines(self, width: int) -> int:
        """Lines for the longest name: nothing moves while the mouse goes over the classes."""
        text = self.tr("No confirmed image of “{name}” yet").format(name=self._longest)
        counts = range(_LEAST_LINES, _MOST_LINES)
        return next((n for n in counts if self._fits(text, width, n)), _MOST_LINES)

    def _heading_height(self) -> int:
        return self._height_of(self._heading_lines(self.width())) + SPACING // 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the heading needs in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _repaint_image(self, image_id: int) -> None:
        if image_id in self.image_ids:
            self.update()
