"""The colour scale of the heat map, with a pointer to the cell under the mouse."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.widgets.chart_axes import even_ticks, smaller, tick_step, tick_text
from alc_desktop.widgets.heat_colors import ColorScale
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import current_theme

_BAR_WIDTH = 14
_POINTER = 6


class ColorBar(QWidget):
    """A vertical bar, the largest value on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: ColorScale | None = None
        self._value: float | None = None
        self._unit = ""
        self.setFont(smaller(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        set_role(self, QAccessible.Role.Graphic)

    def show_scale(self, scale: ColorScale, unit: str) -> None:
        """Show another scale, of values in `unit`, which stands above it in words."""
        self._scale, self._unit = scale, unit
        self.setAccessibleName(self.tr("Colour scale in {unit}").format(unit=unit))
        self.setAccessibleDescription(
            self.tr("from {low} to {high} {unit}").format(
                low=self._text(scale.low), high=self._text(scale.high), unit=unit
            )
        )
        self.updateGeometry()
        self.update()

    def point_at(self, value: float | None) -> None:
        """Mark a value on the scale; None or NaN takes the mark away."""
        self._value = None if value is None or np.isnan(value) else value
        self.update()

    def value(self) -> float | None:
        """The value that is marked."""
        return self._value

    def ticks(self) -> tuple[float, ...]:
        """Values that carry a text."""
        if self._scale is None:
            return ()
        return even_ticks(self._scale.low, self._scale.high, self._most())

    def sizeHint(self) -> QSize:
        """Wide enough for its texts."""
        widest = max(
            (self.fontMetrics().horizontalAdvance(self._text(t)) for t in self.ticks()), default=24
        )
        unit = self.fontMetrics().horizontalAdvance(self._unit)
        return QSize(max(_POINTER + _BAR_WIDTH + 8 + widest, unit + _POINTER) + 2, 140)

    def minimumSizeHint(self) -> QSize:
        """Two ticks."""
        return QSize(self.sizeHint().width(), 60)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the bar, its ticks and the pointer."""
        theme = current_theme()
        if self._scale is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
        height = self.fontMetrics().height()
        bar = QRectF(_POINTER, height + 6, _BAR_WIDTH, self.height() - 1.5 * height - 8)
        colors = np.ascontiguousarray(self._scale.table[::-1, None])
        image = QImage(colors.data, 1, len(colors), 4, QImage.Format.Format_ARGB32)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, image)
        painter.setPen(theme.muted)
        left = Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(_POINTER, 0, self.width(), height), left, self._unit)
        for tick in self.ticks():
            row = self._row(bar, tick)
            painter.setPen(QPen(theme.muted, 1))
            painter.drawLine(QPointF(bar.right() + 1, row), QPointF(bar.right() + 4, row))
            box = QRectF(bar.right() + 7, row - height / 2, self.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._text(tick))
        if self._value is not None:
            row = self._row(bar, self._value)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.text)
            painter.drawPolygon(
                QPolygonF([QPointF(0, row - 5), QPointF(_POINTER, row), QPointF(0, row + 5)])
            )

    def _row(self, bar: QRectF, value: float) -> float:
        assert self._scale is not None
        span = (self._scale.high - self._scale.low) or 1.0
        share = min(max((value - self._scale.low) / span, 0.0), 1.0)
        return round(bar.bottom() - share * bar.height()) + 0.5

    def _most(self) -> int:
        return max(2, min(6, self.height() // (3 * self.fontMetrics().height())))

    def _text(self, value: float) -> str:
        assert self._scale is not None
        step = tick_step(self._scale.high - self._scale.low, self._most())
        text = tick_text(value, step, self.locale())
        return (
            f"≥ {text}" if self._scale.open_ended and value >= self._scale.high - step / 2 else text
        )
