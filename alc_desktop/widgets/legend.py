"""What the marks of a chart mean: a row of mark and text that wraps where it is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.i18n.joining import listing
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import SPACING, current_theme


class Mark(Enum):
    """Shapes that differ without colour."""

    BAR = "bar"
    LINE = "line"
    DASHES = "dashes"
    DIAMOND = "diamond"
    HOLLOW_DIAMOND = "hollow diamond"
    DOT = "dot"
    TRIANGLE = "triangle"
    POINT_DOWN = "triangle on its point"
    PLUS = "plus"
    CROSS = "cross"


_LINES = frozenset({Mark.LINE, Mark.DASHES})


@dataclass(frozen=True)
class LegendEntry:
    """A mark, its colour and what it means; `outline` is drawn around filled shapes."""

    mark: Mark
    color: QColor
    text: str
    outline: QColor | None = None


def draw_mark(
    painter: QPainter,
    mark: Mark,
    center: QPointF,
    size: float,
    color: QColor,
    outline: QColor | None = None,
) -> None:
    """Draw a mark of `size` device-independent pixels around `center`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = size / 2
    x, y = center.x(), center.y()
    painter.setPen(Qt.PenStyle.NoPen if outline is None else QPen(outline, 1.2))
    painter.setBrush(color)
    match mark:
        case Mark.BAR:
            painter.drawRoundedRect(QRectF(x - half, y - half, size, size), 2, 2)
        case Mark.DOT:
            painter.drawEllipse(center, half * 0.75, half * 0.75)
        case Mark.DIAMOND:
            painter.drawPolygon(_diamond(x, y, half))
        case Mark.TRIANGLE:
            painter.drawPolygon(_triangle(x, y, half, up=1))
        case Mark.POINT_DOWN:
            painter.drawPolygon(_triangle(x, y, half, up=-1))
        case Mark.PLUS | Mark.CROSS:
            painter.translate(center)
            painter.rotate(45 if mark is Mark.CROSS else 0)
            painter.drawPolygon(_plus(half))
        case Mark.HOLLOW_DIAMOND:
            painter.setPen(QPen(color, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(_diamond(x, y, half - 0.5))
        case Mark.LINE:
            painter.setPen(QPen(color, 2))
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))
        case Mark.DASHES:
            painter.setPen(dashed_pen(color))
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))
    painter.restore()


def dashed_pen(color: QColor) -> QPen:
    """The pen of reference lines (a mean, an even share)."""
    pen = QPen(color, 1.4)
    pen.setDashPattern([4, 3])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _diamond(x: float, y: float, half: float) -> QPolygonF:
    return QPolygonF(
        [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    )


def _triangle(x: float, y: float, half: float, up: int) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(x, y - up * half),
            QPointF(x + half, y + up * 0.8 * half),
            QPointF(x - half, y + up * 0.8 * half),
        ]
    )


def _plus(half: float) -> QPolygonF:
    """Around the origin, with arms of a third of its side."""
    arm = half / 3
    corner = [(arm, -half), (arm, -arm), (half, -arm)]  # the upper right quarter, clockwise
    corners = []
    for _ in range(4):
        corners += corner
        corner = [(-y, x) for x, y in corner]
    return QPolygonF([QPointF(x, y) for x, y in corners])


def legend_places(entries: Sequence[LegendEntry], width: int, font: QFont) -> list[QRect]:
    """Where each entry goes; a new line starts where one no longer fits."""
    places: list[QRect] = []
    corner, height = QPoint(0, 0), _line_height(font)
    for entry in entries:
        size = QSize(_entry_width(entry, font), height)
        if corner.x() > 0 and corner.x() + size.width() > width:
            corner = QPoint(0, corner.y() + height)
        places.append(QRect(corner, size))
        corner += QPoint(size.width() + 2 * SPACING, 0)
    return places


def paint_legend(
    painter: QPainter, entries: Sequence[LegendEntry], width: int, font: QFont, color: QColor
) -> None:
    """Paint marks and texts in lines of a width; the texts in `color`."""
    side = _mark_size(font)
    painter.setFont(font)
    for entry, place in zip(entries, legend_places(entries, width, font), strict=True):
        mark_width = _mark_width(entry, font)
        center = QPointF(place.left() + mark_width / 2, place.center().y() + 0.5)
        size = mark_width if entry.mark in _LINES else side
        draw_mark(painter, entry.mark, center, size, entry.color, entry.outline)
        painter.setPen(color)
        painter.drawText(
            place.adjusted(mark_width + side // 2, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip,
            entry.text,
        )


def _mark_size(font: QFont) -> int:
    return max(8, round(QFontMetrics(font).height() * 0.62))


def _mark_width(entry: LegendEntry, font: QFont) -> int:
    side = _mark_size(font)
    return round(1.9 * side) if entry.mark in _LINES else side + 2


def _entry_width(entry: LegendEntry, font: QFont) -> int:
    text = QFontMetrics(font).horizontalAdvance(entry.text)
    return _mark_width(entry, font) + _mark_size(font) // 2 + text + 2


def _line_height(font: QFont) -> int:
    return QFontMetrics(font).height() + 4


class Legend(QWidget):
    """A wrapping row of entries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Graphic)
        self._entries: tuple[LegendEntry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Iterable[LegendEntry]) -> None:
        """Replace the entries."""
        self._entries = tuple(entries)
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(listing(entry.text for entry in self._entries))
        self.updateGeometry()
        self.update()

    def entries(self) -> tuple[LegendEntry, ...]:
        """The entries shown."""
        return self._entries

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the entries need."""
        places = legend_places(self._entries, width, self.font())
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        """All entries in one row."""
        widths = [_entry_width(entry, self.font()) for entry in self._entries]
        gaps = 2 * SPACING * max(len(widths) - 1, 0)
        return QSize(sum(widths) + gaps, _line_height(self.font()))

    def minimumSizeHint(self) -> QSize:
        """The widest entry."""
        widths = [_entry_width(entry, self.font()) for entry in self._entries]
        return QSize(max(widths, default=0), _line_height(self.font()) if widths else 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint marks and texts."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
        paint_legend(painter, self._entries, self.width(), self.font(), current_theme().muted)
