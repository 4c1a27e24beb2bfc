"""The drawn parts of a tile, each painted once and then copied.

A page of the grid has some fifty tiles, and a frame eight milliseconds. Round
corners, rings and glyphs are slow to draw and quick to copy, so every part that
does not depend on the image (card, corners, entropy bar, badge, dots) is kept
as a pixmap for each of the few forms it takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from alc_desktop.widgets.bar import draw_bar
from alc_desktop.widgets.class_mark import CHOSEN_DARK, CHOSEN_LIGHT, draw_class_mark
from alc_desktop.widgets.contrast import mixed
from alc_desktop.widgets.theme import current_theme
from alc_engine.labels.store import Status

_GUTTER = 4
_PADDING = 8
_CARD_RADIUS = 10.0
_RING = 3.0
"""Of the current tile while the images have the keys, within the gutter."""
_IMAGE_RADIUS = 5.0
_BAR_HEIGHT = 4
_BAR_STEPS = 64
_SMALL_FONT = 0.92
_LEAST_WIDTH = 88


@dataclass(frozen=True, slots=True)
class TileState:
    """What of a tile's looks does not come from its image."""

    selected: bool = False
    current: bool = False
    focused: bool = False
    hovered: bool = False


def box_of(size: int, shape: float) -> tuple[int, int]:
    """Width and height of the box of an image.

    Parameters
    ----------
    size : int
        Side of a square with the area of the box.
    shape : float
        Width by height of the images. Where they are high and narrow, the box keeps
        the width that a label needs.
    """
    return max(min(size, _LEAST_WIDTH), round(size * shape**0.5)), round(size / shape**0.5)


class TileMetrics:
    """Sizes inside a tile, in device-independent pixels, from its image and its font.

    Parameters
    ----------
    size : int
    font : QFont
    shape : float
        Width by height of the images; see `box_of`.

    Attributes
    ----------
    size, side : int
        Side of a square with the area of the box of the image, and longer side of that box.
    width, height : int
        Of the tile with the room for its focus ring.
    image, bar, label, suggestion : QRectF
        From the tile's top left.
    badge, dot : float
        Diameters of the status mark and of the dots in the label's line.
    """

    def __init__(self, size: int, font: QFont, shape: float = 1.0) -> None:
        wide, high = box_of(size, shape)
        self.size, self.side = size, max(wide, high)
        self.font = QFont(font)
        self.bold_font = QFont(font)
        self.bold_font.setWeight(QFont.Weight.DemiBold)
        self.small_font = QFont(font)
        self.small_font.setPointSizeF(QFontInfo(font).pointSizeF() * _SMALL_FONT)
        inset = _GUTTER + _PADDING
        line = QFontMetricsF(self.bold_font).height()
        small_line = QFontMetricsF(self.small_font).height()
        self.width = wide + 2 * inset
        self.image = QRectF(inset, inset, wide, high)
        self.bar = QRectF(inset, inset + high + 6, wide, _BAR_HEIGHT)
        self.label = QRectF(inset, self.bar.bottom() + 6, wide, line)
        self.suggestion = QRectF(inset, self.label.bottom() + 1, wide, small_line)
        self.height = round(self.suggestion.bottom() + inset - 3)
        self.badge = max(20.0, line * 1.25)
        self.dot = max(8.0, float(round(line * 0.5)))


class TileArt:
    """Pixmaps of the parts of a tile, for one size, one theme and one screen.

    The theme is the one that is worn while it is made: it paints ahead.

    Parameters
    ----------
    metrics : TileMetrics
    ratio : float
        Device pixels for each device-independent pixel.
    """

    def __init__(self, metrics: TileMetrics, ratio: float) -> None:
        self.metrics = metrics
        self.ratio = ratio
        self._theme = current_theme()
        self._radius = self.snapped(_IMAGE_RADIUS)
        self.card = lru_cache(maxsize=None)(self._card)
        self.card_corners = lru_cache(maxsize=None)(self._card_corners)
        self.badge = lru_cache(maxsize=None)(self._badge)
        self.offered = self._offered()
        self.flag, self.note = self._mark(_flag_shape), self._mark(_note_shape)
        self.class_dot = lru_cache(maxsize=1024)(self._class_dot)
        self.unsaved_dot = self._dot(self._theme.warning)
        self._bar = lru_cache(maxsize=None)(self._bar_at)
        box = metrics.image
        self.placeholder = self._draw(box.width(), box.height(), self._draw_placeholder)
        self.skeleton = self._draw(
            box.width() * 0.55, metrics.label.height() * 0.6, self._draw_skeleton
        )

    def snapped(self, position: float) -> float:
        """The nearest position that falls on a whole device pixel."""
        return round(position * self.ratio) / self.ratio

    def card_color(self, state: TileState) -> QColor:
        """Ground of a tile."""
        theme = self._theme
        if state.selected:  # no more than words of every colour can stand on
            share = CHOSEN_DARK if theme.dark else CHOSEN_LIGHT
            return mixed(theme.surface, theme.accent, share)
        return mixed(theme.surface, theme.raised, 0.55) if state.hovered else theme.surface

    def bar(self, share: float) -> QPixmap:
        """A bar filled to a share of the largest entropy."""
        return self._bar(round(min(max(share, 0.0), 1.0) * _BAR_STEPS))

    # -- painted once --------------------------------------------------------

    def _card(self, state: TileState) -> QPixmap:
        return self._draw(
            self.metrics.width, self.metrics.height, lambda painter: self._draw_card(painter, state)
        )

    def _draw_card(self, painter: QPainter, state: TileState) -> None:
        theme, metrics = self._theme, self.metrics
        whole = QRectF(0, 0, metrics.width, metrics.height)
        painter.fillRect(whole, theme.window)
        edge = theme.accent if state.selected else theme.muted if state.hovered else theme.border
        painter.setPen(QPen(edge, 1.0))
        painter.setBrush(self.card_color(state))
        inset = _GUTTER + 0.5
        painter.drawRoundedRect(
            whole.adjusted(inset, inset, -inset, -inset), _CARD_RADIUS, _CARD_RADIUS
        )
        if state.current:
            # Colour alone would not say whether the keys go here: the ring is thicker then.
            width = _RING if state.focused else 1.0
            painter.setPen(QPen(theme.accent if state.focused else theme.outline, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset, radius = _RING - width / 2, _CARD_RADIUS + 2.5
            painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _card_corners(self, state: TileState) -> tuple[QPixmap, QPixmap, QPixmap, QPixmap]:
        """What rounds an image off on its card: top left, top right, bottom left, bottom right."""
        size, color = self._radius, self.card_color(state)

        def draw(painter: QPainter, centre: QPointF) -> None:
            corner = QPainterPath()
            corner.addRect(0, 0, size, size)
            disc = QPainterPath()
            disc.addEllipse(centre, size, size)
            painter.fillPath(corner.subtracted(disc), color)

        centres = (QPointF(size, size), QPointF(0, size), QPointF(size, 0), QPointF(0, 0))
        top_left, top_right, bottom_left, bottom_right = (
            self._draw(size, size, partial(draw, centre=centre)) for centre in centres
        )
        return top_left, top_right, bottom_left, bottom_right

    def _bar_at(self, step: int) -> QPixmap:
        def draw(painter: QPainter) -> None:
            share, whole = step / _BAR_STEPS, QRectF(QPointF(), self.metrics.bar.size())
            draw_bar(painter, whole, share, self._theme.entropy_color(share))

        return self._draw(self.metrics.bar.width(), _BAR_HEIGHT, draw)

    def _badge(self, status: int) -> QPixmap:
        def draw(painter: QPainter) -> None:
            disc = QRectF(0, 0, self.metrics.badge, self.metrics.badge)
            painter.setPen(QPen(self._theme.surface, 2.0))
            painter.setBrush(self._theme.status_color(status))
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
            font = QFont(self.metrics.bold_font)
            font.setPixelSize(round(self.metrics.badge * 0.58))
            painter.setFont(font)
            painter.setPen(self._theme.on_accent)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._theme.status_glyph(status))

        return self._draw(self.metrics.badge, self.metrics.badge, draw)

    def _offered(self) -> QPixmap:
        """The badge of what is accepted next: its outline, as it is not said yet."""

        def draw(painter: QPainter) -> None:
            color = self._theme.status_color(Status.ACCEPTED)
            disc = QRectF(0, 0, self.metrics.badge, self.metrics.badge)
            painter.setPen(QPen(color, 2.0))
            painter.setBrush(self._theme.surface)
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
            font = QFont(self.metrics.bold_font)
            font.setPixelSize(round(self.metrics.badge * 0.58))
            painter.setFont(font)
            painter.setPen(color)
            glyph = self._theme.status_glyph(Status.ACCEPTED)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, glyph)

        return self._draw(self.metrics.badge, self.metrics.badge, draw)

    def _mark(self, shape: Callable[[float], QPainterPath]) -> QPixmap:
        """A sign on a plate of its own, which is seen on any image."""

        def draw(painter: QPainter) -> None:
            side = self.metrics.badge
            painter.setPen(QPen(self._theme.text, 1.0))
            painter.setBrush(self._theme.surface)
            painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 4, 4)
            pen = QPen(self._theme.text, side / 13)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            path = shape(side)
            painter.drawPath(path)

        return self._draw(self.metrics.badge, self.metrics.badge, draw)

    def _class_dot(self, class_id: int) -> QPixmap:
        side = self.metrics.dot
        return self._draw(
            side,
            side,
            lambda painter: draw_class_mark(painter, QRectF(0, 0, side, side), class_id, side / 2),
        )

    def _dot(self, color: QColor) -> QPixmap:
        def draw(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QRectF(0, 0, self.metrics.dot, self.metrics.dot))

        return self._draw(self.metrics.dot, self.metrics.dot, draw)

    def _draw_placeholder(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.raised)
        box = QRectF(QPointF(), self.metrics.image.size())
        painter.drawRoundedRect(box, self._radius, self._radius)

    def _draw_skeleton(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self._theme.raised, self._theme.border, 0.5))
        width = self.metrics.image.width() * 0.55
        size = QRectF(0, 0, width, self.metrics.label.height() * 0.6)
        painter.drawRoundedRect(size, size.height() / 2, size.height() / 2)

    def _draw(self, width: float, height: float, draw: Callable[[QPainter], None]) -> QPixmap:
        """A transparent pixmap of a size in device-independent pixels, painted by `draw`."""
        pixmap = QPixmap(round(width * self.ratio), round(height * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        return pixmap


def _flag_shape(side: float) -> QPainterPath:
    """A pole with a pennant."""
    path = QPainterPath(QPointF(0.33 * side, 0.8 * side))
    for x, y in ((0.33, 0.22), (0.74, 0.37), (0.33, 0.53)):
        path.lineTo(x * side, y * side)
    return path


def _note_shape(side: float) -> QPainterPath:
    """Three lines of writing, the last one short."""
    path = QPainterPath()
    for y, right in ((0.32, 0.74), (0.5, 0.74), (0.68, 0.54)):
        path.moveTo(0.27 * side, y * side)
        path.lineTo(right * side, y * side)
    return path
