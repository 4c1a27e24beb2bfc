"""The neighbour chart on any painter (Fig. 1): the widget and the file both call `paint_chart`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.neighbors.neighbor_figures import ColumnFigures, NeighborPicture
from alc_desktop.neighbors.neighbor_plan import ChartPlan, ColumnLayout, reference_names
from alc_desktop.widgets.chart_axes import even_ticks, smaller, tick_step, tick_text
from alc_desktop.widgets.legend import Mark, dashed_pen, draw_mark
from alc_desktop.widgets.theme import Theme
from alc_desktop.widgets.thumbnail_painting import ThumbnailSource, draw_thumbnail

# Another typeface that shows an SVG may be larger: nothing is cut off at the box.
_WHOLE = Qt.TextFlag.TextDontClip
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | _WHOLE
_TOP_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | _WHOLE


@dataclass(frozen=True)
class ColumnState:
    """What the user does with a column at present; nothing in a file."""

    checked: bool = False
    pointed: bool = False
    focused: bool = False


@dataclass(frozen=True)
class ChartLook:
    """What a chart is painted with.

    Attributes
    ----------
    thumbnails : ThumbnailSource
    theme : Theme
    font : QFont
    locale : QLocale
    """

    thumbnails: ThumbnailSource
    theme: Theme
    font: QFont
    locale: QLocale


def paint_chart(
    painter: QPainter,
    plan: ChartPlan,
    picture: NeighborPicture,
    step: float,
    look: ChartLook,
    states: Sequence[ColumnState] | None = None,
) -> None:
    """Paint axis, columns and words.

    Parameters
    ----------
    painter : QPainter
        Its origin is the chart's upper left corner.
    plan : ChartPlan
        Of the same picture.
    picture : NeighborPicture
    step : float
        Diffusion step of the second bars; between two steps while it plays.
    look : ChartLook
    states : sequence of ColumnState, optional
        One for each column.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
    states = states or [ColumnState()] * len(picture.columns)
    columns = [
        _Column(painter, place, plan.layout, figures, state, look, picture)
        for place, figures, state in zip(plan.columns, picture.columns, states, strict=True)
    ]
    for column in columns:
        column.paint_ground()
    _paint_axis(painter, plan, picture, look)
    for column in columns:
        column.paint(step)
    _paint_mean(painter, plan, picture, look)
    _paint_caption(painter, plan, picture, look)


def _paint_axis(
    painter: QPainter, plan: ChartPlan, picture: NeighborPicture, look: ChartLook
) -> None:
    """Grid lines with their nats, the unit, and the name of the topmost line."""
    painter.setFont(smaller(look.font))
    frame, maximum = plan.frame, picture.maximum
    height = painter.fontMetrics().height()
    most = max(2, min(5, int(frame.area.height() / (2.2 * height))))
    step = tick_step(maximum, most)
    # The largest entropy has its own line; a tick right below it would run into its text.
    ticks = [tick for tick in even_ticks(0, maximum, most) if tick <= maximum - step * 0.55]
    texts = [tick_text(tick, step, look.locale) for tick in ticks]
    highest = decimal_text(maximum, 2, look.locale)
    frame.draw_rows(painter, look.theme, [*ticks, maximum], [*texts, highest])
    painter.setPen(look.theme.muted)
    unit = QRectF(0, 0, frame.area.left() - 5, height)
    nats = QCoreApplication.translate("NeighborChart", "nats")
    painter.drawText(unit, Qt.AlignmentFlag.AlignRight | _WHOLE, nats)
    _, largest = reference_names()
    painter.drawText(_beside(plan, height, round(frame.area.top())), _MIDDLE_LEFT, largest)


def _paint_mean(
    painter: QPainter, plan: ChartPlan, picture: NeighborPicture, look: ChartLook
) -> None:
    """The mean of all images across the bars, with its name beside."""
    if picture.mean is None:
        return
    area, row = plan.frame.area, round(plan.frame.y(picture.mean))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(dashed_pen(look.theme.text))
    painter.drawLine(QPointF(area.left(), row), QPointF(area.right(), row))
    painter.setFont(smaller(look.font))
    height = painter.fontMetrics().height()
    name, _ = reference_names()
    above = _beside(plan, height, row - height / 2)
    # Beside the largest there is room for one of the two lines only.
    if above.top() > _beside(plan, height, round(area.top())).bottom() - 2:
        painter.drawText(above, _MIDDLE_LEFT, name)
    value = decimal_text(picture.mean, 2, look.locale)
    painter.drawText(_beside(plan, height, row + height / 2), _MIDDLE_LEFT, value)


def _paint_caption(
    painter: QPainter, plan: ChartPlan, picture: NeighborPicture, look: ChartLook
) -> None:
    """What lies along x, below the neighbours."""
    if len(plan.columns) < 2:
        return
    painter.setFont(smaller(look.font))
    painter.setPen(look.theme.muted)
    metrics, start = painter.fontMetrics(), plan.columns[1].left()
    width = plan.size.width() - start
    box = QRectF(start, plan.size.height() - metrics.height() - 1, width, metrics.height())
    text = metrics.elidedText(picture.caption, Qt.TextElideMode.ElideRight, int(width) - 2)
    painter.drawText(box, _MIDDLE_LEFT, text)


def _beside(plan: ChartPlan, height: float, row: float) -> QRectF:
    """A line of text right of the plot, centred on a row."""
    left = plan.frame.area.right() + 5
    return QRectF(left, row - height / 2, plan.size.width() - left, height)


class _Column:
    """One column, painted from its own upper left corner."""

    def __init__(
        self,
        painter: QPainter,
        place: QRectF,
        layout: ColumnLayout,
        figures: ColumnFigures,
        state: ColumnState,
        look: ChartLook,
        picture: NeighborPicture,
    ) -> None:
        self._picture = picture
        self._painter, self._place, self._layout = painter, place, layout
        self._figures, self._state = figures, state
        self._look, self._theme = look, look.theme

    def paint(self, step: float) -> None:
        """Bars, marks, thumbnail, words."""
        self._painter.save()
        self._painter.translate(self._place.topLeft())
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(step)
        self._paint_marks()
        self._paint_thumbnail()
        self._paint_label()
        self._paint_distance()
        self._painter.restore()

    def paint_ground(self) -> None:
        """A plate behind the picked image; a tint where selected, pointed at or focused."""
        tint, state = QColor(self._theme.accent), self._state
        if state.checked:
            tint.setAlphaF(0.18)
        elif state.pointed or state.focused:
            tint.setAlphaF(0.08)
        elif not self._figures.selectable:
            tint = QColor(self._theme.raised)
        else:
            return
        painter = self._painter
        whole = self._place
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(whole.adjusted(0.5, 0, -0.5, 0), 4, 4)
        if state.focused:
            painter.setPen(QPen(self._theme.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_bars(self, step: float) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        bars = self._layout.bars(self._figures, step)
        for bar, color in zip(bars, (self._theme.before, self._theme.after), strict=False):
            self._painter.setBrush(color)
            # A bar of nothing keeps a hair line, so that zero reads as a value.
            self._painter.drawRect(bar if bar.height() >= 1.5 else bar.adjusted(0, -1.5, 0, 0))

    def _paint_marks(self) -> None:
        """What became of the image, above its bars."""
        size = min(11.0, self._layout.top - 6)
        center = QPointF(self._layout.middle, self._layout.top / 2)
        if self._figures.asked:
            draw_mark(self._painter, Mark.DIAMOND, center, size, self._theme.text)
        elif self._figures.spared:
            draw_mark(self._painter, Mark.HOLLOW_DIAMOND, center, size, self._theme.accent)

    def _paint_thumbnail(self) -> None:
        painter, state, theme = self._painter, self._state, self._theme
        drawn = draw_thumbnail(
            painter,
            self._layout.thumbnail_area(),
            self._look.thumbnails,
            self._figures.image_id,
            theme,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state.checked or not self._figures.selectable:
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRoundedRect(drawn.adjusted(-1, -1, 1, 1), 4, 4)
        if self._figures.selectable and (state.checked or state.pointed or state.focused):
            self._paint_check()
        if self._figures.glyph:
            self._paint_glyph(drawn)

    def _paint_check(self) -> None:
        painter, box, theme = self._painter, self._layout.check_area(), self._theme
        checked = self._state.checked
        painter.setPen(QPen(theme.on_accent if checked else theme.muted, 1))
        painter.setBrush(QColor(theme.accent if checked else theme.surface))
        painter.drawRoundedRect(box, 3, 3)
        if checked:
            painter.setPen(QPen(theme.on_accent, 2, c=Qt.PenCapStyle.RoundCap))
            w, h = box.width(), box.height()
            corner = box.topLeft()
            points = [
                corner + QPointF(w * x, h * y) for x, y in ((0.24, 0.52), (0.44, 0.72), (0.78, 0.3))
            ]
            painter.drawPolyline(points)

    def _paint_glyph(self, drawn: QRectF) -> None:
        """The expert's word on it, on a round plate in the lower right corner."""
        painter = self._painter
        painter.setFont(smaller(self._look.font, 0.8))
        side = painter.fontMetrics().height() + 1.0
        plate = QRectF(drawn.right() - side + 3, drawn.bottom() - side + 3, side, side)
        painter.setPen(QPen(self._theme.surface, 1.5))
        painter.setBrush(self._figures.glyph_color)
        painter.drawEllipse(plate)
        painter.setPen(self._theme.on_accent)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter | _WHOLE, self._figures.glyph)

    def _paint_label(self) -> None:
        """The class in its colour and in words."""
        layout, painter = self._layout, self._painter
        if not self._figures.label:
            return
        area = layout.thumbnail_area()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._figures.color)
        painter.drawRoundedRect(QRectF(area.left(), layout.label_top, area.width(), 3), 1.5, 1.5)
        painter.setPen(self._theme.text)
        font, width = smaller(self._look.font), int(layout.width) - 2
        name = self._picture.short_name(self._figures.label, font, width)
        self._write(name, layout.label_top + 5, layout.label_height - 5)

    def _paint_distance(self) -> None:
        layout = self._layout
        if layout.distance_height and self._figures.distance:
            self._painter.setPen(self._theme.muted)
            self._write(self._figures.distance, layout.distance_top, layout.distance_height)

    def _write(self, text: str, top: float, height: float) -> None:
        """A line of text across the column, cut off with an ellipsis where it is too long."""
        box = QRectF(1, top, self._layout.width - 2, height)
        self._painter.drawText(box, _TOP_MIDDLE, self._fitting(text))

    def _fitting(self, text: str) -> str:
        """As much of a text as there is room for, in the font that it is then painted with."""
        self._painter.setFont(smaller(self._look.font))
        width = int(self._layout.width) - 2
        return self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
