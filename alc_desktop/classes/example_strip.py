"""Example images of a class, to compare with, and a heading that says what vouches for them.

The expert's own ones come first; where others follow them, they bear the mark of an answer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.classes.shown_examples import ShownExamples
from alc_desktop.model.class_examples import Source
from alc_desktop.model.short_names import ShortNames
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails, draw_thumbnail
from alc_engine.labels.store import Status

_SIDE = 80
_MARK = 16.0
"""Side of the mark on the expert's own ones."""
_LEAST_LINES, _MOST_LINES = 2, 4
"""Of the heading."""


class ExampleStrip(QWidget):
    """A heading and as many thumbnails as fit in two rows."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Graphic)
        self._loader = loader
        self._name = ""
        self._short = ShortNames(())
        self._longest = ""
        self.examples = ShownExamples()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        loader.loaded.connect(self._repaint_image)

    def set_names(self, names: Sequence[str]) -> None:
        """Take the names of all classes, so that the heading has one height for all of them."""
        self._short = ShortNames(names)
        self._longest = max(names, key=len, default="")
        self.updateGeometry()

    @property
    def image_ids(self) -> tuple[int, ...]:
        """The images, of which the first ones are shown."""
        return self.examples.image_ids

    def show_examples(self, name: str, examples: ShownExamples) -> None:
        """Show examples of a class; an empty name shows nothing."""
        self.examples, self._name = examples, name
        self.setAccessibleName(self.heading())
        count = len(examples.image_ids)
        self.setAccessibleDescription(self.tr("%Ln examples", None, count))
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
        own = len(self.examples.own) if self.examples.others else 0
        for number, (place, image_id) in enumerate(
            zip(self.places(), self.image_ids, strict=False)
        ):
            shown = draw_thumbnail(painter, place, self._loader, image_id, theme)
            if number < own:
                self._paint_mark(painter, shown)

    def _paint_mark(self, painter: QPainter, image: QRectF) -> None:
        """What an answered image bears everywhere: a disc with a tick, in a corner."""
        theme = current_theme()
        disc = QRectF(image.bottomLeft() + QPointF(2, -2 - _MARK), QSizeF(_MARK, _MARK))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.surface, 1.5))
        painter.setBrush(theme.status_color(Status.CONFIRMED))
        painter.drawEllipse(disc)
        painter.setPen(theme.surface)
        glyph = theme.status_glyph(Status.CONFIRMED)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, glyph)

    def _heading_with(self, name: str) -> str:
        return self._template().format(name=name) if name else ""

    def _template(self) -> str:
        """What vouches for the images; the mark of an answer is that on the images."""
        shown = self.examples
        tick = current_theme().status_glyph(Status.CONFIRMED)
        if shown.own and not shown.others:
            return self.tr("“{name}” as you confirmed it")
        if shown.own and shown.source is Source.TRUSTED:
            text = self.tr("“{name}”: yours ({tick}), then those that training trusts most")
            return text.replace("{tick}", tick)
        if shown.own:
            text = self.tr("“{name}”: yours ({tick}), then some with that label, unchecked")
            return text.replace("{tick}", tick)
        if shown.others and shown.source is Source.TRUSTED:
            return self.tr("“{name}”: those that training trusts most")
        if shown.others:
            return self.tr("“{name}”: images that came with this label, unchecked")
        if shown.blind:
            return self.tr("No image of “{name}” is answered yet")
        return self.tr("There is no image of “{name}”")

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
        text = self.tr("“{name}”: yours ({tick}), then those that training trusts most")
        text = text.format(name=self._longest, tick="✓")
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
