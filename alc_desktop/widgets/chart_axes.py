"""Axes of charts: round ticks and their texts, and the frame of those that are painted here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.widgets.theme import Theme

_TICK_GAP = 5.0
_TICK_ALIGNMENT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
)


def even_ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round values from `low` to `high`, evenly spaced by 1, 2 or 5 times a power of ten.

    Parameters
    ----------
    most : int
        At most this many steps.
    """
    step = tick_step(high - low, most)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(index * step for index in range(first, last + 1))


def tick_step(span: float, most: int) -> float:
    """The smallest round step that crosses `span` in at most `most` steps."""
    if span <= 0:
        return 1.0
    rough = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    return next(f * power for f in (1.0, 2.0, 5.0, 10.0) if f * power >= rough * (1 - 1e-9))


def round_up(value: float, most: int = 5) -> float:
    """The first tick at or above `value`, for the end of an axis that starts at 0."""
    step = tick_step(value, most)
    return step * max(math.ceil(value / step - 1e-9), 1)


def tick_text(value: float, step: float, locale: QLocale) -> str:
    """A tick with as many decimals as its step needs."""
    decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step > 0 else 0
    return decimal_text(value, decimals, locale)


def smaller(font: QFont, factor: float = 0.85) -> QFont:
    """The same font in the size of captions."""
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * factor)
    else:
        small.setPixelSize(max(8, round(font.pixelSize() * factor)))
    return small


@dataclass(frozen=True)
class PlotFrame:
    """A rectangle of pixels and the values at its borders.

    Attributes
    ----------
    area : QRectF
        The plot without its axes.
    y_range : (float, float)
        Values at the bottom and top.
    """

    area: QRectF
    y_range: tuple[float, float]

    def y(self, value: float) -> float:
        """Pixel row of a value; larger values are higher."""
        low, high = self.y_range
        return self.area.bottom() - (value - low) / ((high - low) or 1.0) * self.area.height()

    def draw_rows(
        self, painter: QPainter, theme: Theme, ticks: Sequence[float], texts: Sequence[str]
    ) -> None:
        """Grid lines across the plot with their texts to the left; the lowest is the base line."""
        metrics = painter.fontMetrics()
        for value, text in zip(ticks, texts, strict=True):
            row = round(self.y(value)) + 0.5
            strong = value == self.y_range[0]
            painter.setPen(QPen(theme.muted if strong else theme.border, 1))
            painter.drawLine(QPointF(self.area.left(), row), QPointF(self.area.right(), row))
            painter.setPen(theme.muted)
            box = QRectF(0, row - metrics.height() / 2, self.area.left() - _TICK_GAP, 0)
            box.setHeight(metrics.height())
            painter.drawText(box, _TICK_ALIGNMENT, text)
