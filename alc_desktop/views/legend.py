"""What the marks of a chart mean: a row of mark and text that wraps where it is narrow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.theme import SPACING, Theme


class Mark(Enum):
    """Shapes that differ without colour."""

    BAR = "bar"
    LINE = "line"
    DASHES = "dashes"
    DIAMOND = "diamond"
    HOLLOW_DIAMOND = "hollow diamond"
    DOT = "dot"


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


class Legend(QWidget):
    """A wrapping row of entries."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[LegendEntry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Iterable[LegendEntry]) -> None:
        """Replace the entries."""
        self._entries = tuple(entries)
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(", ".join(entry.text for entry in self._entries))
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
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        """All entries in one row."""
        widths = [self._entry_width(entry) for entry in self._entries]
        return QSize(sum(widths) + 2 * SPACING * max(len(widths) - 1, 0), self._line_height())

    def minimumSizeHint(self) -> QSize:
        """The widest entry."""
        widths = [self._entry_width(entry) for entry in self._entries]
        return QSize(max(widths, default=0), self._line_height() if widths else 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint marks and texts."""
        painter = QPainter(self)
        side = self._mark_size()
        for entry, place in zip(self._entries, self._places(self.width()), strict=True):
            width = self._mark_width(entry)
            center = QPointF(place.left() + width / 2, place.center().y() + 0.5)
            size = width if entry.mark in _LINES else side
            draw_mark(painter, entry.mark, center, size, entry.color, entry.outline)
            painter.setPen(self._theme.muted)
            painter.drawText(
                place.adjusted(width + side // 2, 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                entry.text,
            )

    def _places(self, width: int) -> list[QRect]:
        """Where each entry goes; a new line starts where one no longer fits."""
        places: list[QRect] = []
        corner, height = QPoint(0, 0), self._line_height()
        for entry in self._entries:
            size = QSize(self._entry_width(entry), height)
            if corner.x() > 0 and corner.x() + size.width() > width:
                corner = QPoint(0, corner.y() + height)
            places.append(QRect(corner, size))
            corner += QPoint(size.width() + 2 * SPACING, 0)
        return places

    def _mark_size(self) -> int:
        return max(8, round(QFontMetrics(self.font()).height() * 0.62))

    def _mark_width(self, entry: LegendEntry) -> int:
        side = self._mark_size()
        return round(1.9 * side) if entry.mark in _LINES else side + 2

    def _entry_width(self, entry: LegendEntry) -> int:
        text = QFontMetrics(self.font()).horizontalAdvance(entry.text)
        return self._mark_width(entry) + self._mark_size() // 2 + text + 2

    def _line_height(self) -> int:
        return QFontMetrics(self.font()).height() + 4
