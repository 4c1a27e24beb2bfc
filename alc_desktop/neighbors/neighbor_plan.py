"""Where everything of the neighbour chart goes, in device-independent pixels.

The screen and the file are painted after the same plan; only their sizes and
fonts differ.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetrics

from alc_desktop.neighbors.neighbor_figures import ColumnFigures, NeighborPicture
from alc_desktop.widgets.chart_axes import PlotFrame, smaller
from alc_desktop.widgets.theme import SPACING

PITCH = (104, 200)
"""Narrowest and widest column: images are to be told apart, what has no room is scrolled to."""
_PLOT_MINIMUM = 40
_PICK_GAP = 12
_THUMB_GAP = 8
_THUMB_LEAST, _THUMB_READABLE = 28, 96
_THUMB_SHARE = 0.36


@dataclass(frozen=True)
class ColumnLayout:
    """Places within a column, the same for all, from its upper left corner.

    Attributes
    ----------
    width : float
    top, plot_height : float
        Where the largest entropy ends, and how far below it zero lies.
    thumb_top, thumb_side : float
    label_top, label_height : float
    distance_top, distance_height : float
        The height is 0 where there is no room for distances.
    maximum : float
        Nats at the top of the axis.
    """

    width: float
    top: float
    plot_height: float
    thumb_top: float
    thumb_side: float
    label_top: float
    label_height: float
    distance_top: float
    distance_height: float
    maximum: float

    @property
    def middle(self) -> float:
        """The axis of the column."""
        return round(self.width / 2)

    @property
    def bottom(self) -> float:
        """Where the column ends."""
        return self.distance_top + self.distance_height

    def bars(self, figures: ColumnFigures, step: float) -> tuple[QRectF, ...]:
        """The bars before and at a step; one alone where nothing was propagated."""
        width = max(3.0, float(int(min(self.width * 0.3, 18))))
        heights = figures.heights(step)
        base = self.top + self.plot_height
        lefts: tuple[float, ...] = (self.middle - width - 0.5, self.middle + 0.5)
        if len(heights) == 1:
            lefts = (self.middle - width / 2,)
        return tuple(
            QRectF(left, base - height, width, height)
            for left, height in zip(lefts, map(self._pixels, heights), strict=True)
        )

    def thumbnail_area(self) -> QRectF:
        """The square of the thumbnail, centred under the bars."""
        left = self.middle - self.thumb_side / 2
        return QRectF(left, self.thumb_top, self.thumb_side, self.thumb_side)

    def check_area(self) -> QRectF:
        """The box that selects a neighbour, on the thumbnail's corner."""
        area = self.thumbnail_area()
        side = min(18.0, max(13.0, area.width() * 0.3))
        return QRectF(area.left() + 2, area.top() + 2, side, side)

    def _pixels(self, nats: float) -> float:
        return self.plot_height * min(nats / self.maximum, 1.0)


@dataclass(frozen=True)
class ChartPlan:
    """Where the columns and the plot are in a chart of a size.

    Attributes
    ----------
    size : QSizeF
    columns : tuple of QRectF
        The picked image, a gap, its neighbours.
    layout : ColumnLayout
    frame : PlotFrame
        Where the axis puts an entropy.
    """

    size: QSizeF
    columns: tuple[QRectF, ...]
    layout: ColumnLayout
    frame: PlotFrame


def plan_chart(
    picture: NeighborPicture, size: QSizeF, font: QFont, narrowest: int = PITCH[0]
) -> ChartPlan:
    """Spread the columns over the width, and share the height out.

    Distances are shown where there is room for them.

    Parameters
    ----------
    picture : NeighborPicture
    size : QSizeF
    font : QFont
    narrowest : int
        Least width of a column.
    """
    metrics = QFontMetrics(font)
    count = len(picture.columns)
    axis = axis_width(font)
    spare = size.width() - width_for(0, count, font)
    pitch = int(min(max(spare / count, narrowest), PITCH[1]))
    layout = _column_layout(picture.maximum, size.height(), pitch, metrics)
    columns = tuple(
        QRectF(axis + place * pitch + (_PICK_GAP if place else 0), 0, pitch, round(layout.bottom))
        for place in range(count)
    )
    area = QRectF(
        columns[0].left(), layout.top, columns[-1].right() - columns[0].left(), layout.plot_height
    )
    return ChartPlan(size, columns, layout, PlotFrame(area, (0.0, picture.maximum)))


def width_for(pitch: float, count: int, font: QFont) -> float:
    """Width of a chart of `count` columns of a pitch."""
    return axis_width(font) + _mean_width(font) + _PICK_GAP + pitch * count


def height_for(plot_height: float, pitch: float, font: QFont) -> float:
    """Height of a chart whose bars can be so high and whose thumbnails fill their columns."""
    metrics = QFontMetrics(font)
    side = pitch - _THUMB_GAP
    words = 2 * _label_height(metrics) + metrics.height() + 2
    least = side / _THUMB_SHARE  # with less the thumbnails would give way
    return words + max(_mark_row(metrics) + plot_height + 12 + side, least)


def least_height(font: QFont) -> int:
    """Height at which bars and thumbnails can still be told apart."""
    metrics = QFontMetrics(font)
    fixed = _mark_row(metrics) + _label_height(metrics) + metrics.height() + 20
    return _PLOT_MINIMUM + fixed + 36


def axis_width(font: QFont) -> int:
    """Room for the ticks, left of the plot."""
    return QFontMetrics(font).horizontalAdvance("0.00") + 14


def _column_layout(
    maximum: float, height: float, pitch: float, metrics: QFontMetrics
) -> ColumnLayout:
    line = _label_height(metrics)
    bottom = height - metrics.height() - 2  # the caption below the columns
    # Bars and thumbnails come first: distances are in the caption and the tool tips as well.
    is_high = bottom - line >= 4 * _PLOT_MINIMUM + _mark_row(metrics)
    with_distances = is_high and pitch >= metrics.horizontalAdvance("0.00")
    distance_height = line - 5 if with_distances else 0
    bottom -= distance_height
    top, room = _mark_row(metrics), bottom - line
    beside_bars = min(room - 12 - top - _PLOT_MINIMUM, _THUMB_READABLE)
    side = min(pitch - _THUMB_GAP, max(room * _THUMB_SHARE, beside_bars, _THUMB_LEAST))
    plot_height = max(bottom - line - 12 - side - top, 10)
    thumb_top = top + plot_height + 8
    return ColumnLayout(
        width=pitch,
        top=top,
        plot_height=plot_height,
        thumb_top=thumb_top,
        thumb_side=side,
        label_top=thumb_top + side + 4,
        label_height=line,
        distance_top=thumb_top + side + 4 + line,
        distance_height=distance_height,
        maximum=maximum,
    )


def _mark_row(metrics: QFontMetrics) -> int:
    return max(18, metrics.height() + 4)


def _label_height(metrics: QFontMetrics) -> int:
    return metrics.height() + 6


def _mean_width(font: QFont) -> int:
    """Room for the names of the reference lines, right of the plot."""
    metrics = QFontMetrics(smaller(font))
    texts = (*reference_names(), "0.00")
    return max(metrics.horizontalAdvance(text) for text in texts) + SPACING


def reference_names() -> tuple[str, str]:
    """Names of the two reference lines: the mean, and the entropy where all classes are alike."""
    translate = QCoreApplication.translate
    return translate("NeighborChart", "mean"), translate("NeighborChart", "even guess")
