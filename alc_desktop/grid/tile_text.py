"""The two lines under an image: its label, and what the model suggests instead.

Laying out text is the slowest part of a tile, and the same few labels come back
on every page: each line is laid out once and then only copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTransform

from alc_desktop.grid.tile_art import TileMetrics
from alc_desktop.model.short_names import ShortNames
from alc_desktop.widgets.theme import current_theme
from alc_engine.labels.store import Status

_ARROW = " → "
_LEAST_LETTERS = 5
_CACHED_LINES = 4096


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line: laid out, placed, coloured."""

    text: QStaticText
    font: QFont
    color: QColor
    left: float
    width: float
    struck: bool


class TileText:
    """Lines of a tile, for one size, one theme and the names of the classes.

    The theme is the one that is worn while it is made: it lays lines out ahead.

    Parameters
    ----------
    metrics : TileMetrics
    class_names : sequence of str
        What tells a name from these stays in sight where it is shortened.
    """

    def __init__(self, metrics: TileMetrics, class_names: Sequence[str] = ()) -> None:
        self._metrics = metrics
        self._theme = current_theme()
        self._names = ShortNames(class_names)
        self.label = lru_cache(maxsize=_CACHED_LINES)(self._label)
        self.suggestion = lru_cache(maxsize=_CACHED_LINES)(self._suggestion)
        self.former = lru_cache(maxsize=_CACHED_LINES)(self._former)
        self.shortened = lru_cache(maxsize=64)(self._shortened)

    def draw(self, painter: QPainter, pieces: tuple[Piece, ...], left: float, top: float) -> None:
        """Draw a line with its top left at a point."""
        for piece in pieces:
            painter.setFont(piece.font)
            painter.setPen(piece.color)
            painter.drawStaticText(round(left + piece.left), round(top), piece.text)
            if piece.struck:
                middle = top + QFontMetricsF(piece.font).height() * 0.54
                painter.setPen(QPen(piece.color, 1.2))
                start = left + piece.left
                painter.drawLine(
                    round(start), round(middle), round(start + piece.width), round(middle)
                )

    def _label(self, given: str, label: str, status: int, width: float) -> tuple[Piece, ...]:
        """The given label, or the given label struck out and the expert's beside it."""
        theme, metrics = self._theme, self._metrics
        if label == given:
            aside = status in (Status.UNSURE, Status.EXCLUDED)
            color = theme.muted if aside else theme.text
            struck = status == Status.EXCLUDED
            return (self._piece(given, metrics.bold_font, color, 0.0, width, struck),)
        arrow = QFontMetricsF(metrics.font).horizontalAdvance(_ARROW)
        color = theme.status_color(status)
        room = self._room_for_former(label, width)
        if room <= 0:
            arrow_piece = self._piece("→", metrics.font, theme.muted, 0.0, width)
            start = arrow_piece.width + 4
            return (
                arrow_piece,
                self._piece(label, metrics.bold_font, color, start, width - start),
            )
        old = self._piece(given, metrics.font, theme.muted, 0.0, room, struck=True)
        new_left = old.width + arrow
        return (
            old,
            self._piece(_ARROW, metrics.font, theme.muted, old.width, arrow),
            self._piece(label, metrics.bold_font, color, new_left, width - new_left),
        )

    def _room_for_former(self, label: str, width: float) -> float:
        """Pixels for the given label before a corrected one; 0 if it would say nothing."""
        font = QFontMetricsF(self._metrics.font)
        bold = QFontMetricsF(self._metrics.bold_font)
        room = width - font.horizontalAdvance(_ARROW) - bold.horizontalAdvance(label)
        return room if room >= _LEAST_LETTERS * font.averageCharWidth() else 0.0

    def _former(self, given: str, label: str, room: float, width: float) -> tuple[Piece, ...]:
        """The given label struck out, for the second line where the first had no room for it.

        Parameters
        ----------
        given, label : str
        room, width : float
            Pixels of the first and of the second line.
        """
        if label == given or self._room_for_former(label, room) > 0:
            return ()
        font, color = self._metrics.small_font, self._theme.muted
        return (self._piece(given, font, color, 0.0, width, struck=True),)

    def _suggestion(self, name: str, percent: int | None, width: float) -> tuple[Piece, ...]:
        """The model's suggestion: as a sentence if there is room, else only what matters."""
        share = "" if percent is None else f" {percent} %"
        sentence = QCoreApplication.translate("TileText", "Model: {name}").format(name=name) + share
        font, color = self._metrics.small_font, self._theme.muted
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(sentence) <= width:
            return (self._piece(sentence, font, color, 0.0, width),)
        room = width - metrics.horizontalAdvance(share)
        short = self._names.fitting(name, lambda text: metrics.horizontalAdvance(text) <= room)
        return (self._piece(short + share, font, color, 0.0, width + 1),)

    def _shortened(self, message: str, width: float, height: float) -> str:
        """As many words of a message as fit into a box of the small font."""
        metrics, box = QFontMetricsF(self._metrics.small_font), QRectF(0, 0, width, 10_000)
        words, text = message.split(), message
        while len(words) > 1:
            if metrics.boundingRect(box, Qt.TextFlag.TextWordWrap.value, text).height() <= height:
                break
            words.pop()
            text = " ".join(words) + "…"
        return text

    def _piece(
        self, text: str, font: QFont, color: QColor, left: float, room: float, struck: bool = False
    ) -> Piece:
        metrics = QFontMetricsF(font)
        fitting = self._names.fitting(text, lambda short: metrics.horizontalAdvance(short) <= room)
        laid_out = QStaticText(fitting)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(QTransform(), font)
        return Piece(laid_out, font, color, left, metrics.horizontalAdvance(fitting), struck)
