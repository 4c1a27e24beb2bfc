"""The neighbour view as a page to print: sentence, legend and chart at a fixed size.

The chart and the legend are those of the view; only their places are decided here.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QGuiApplication, QPainter

from alc_desktop.neighbors.neighbor_figures import NeighborPicture
from alc_desktop.neighbors.neighbor_painting import ChartLook, paint_chart
from alc_desktop.neighbors.neighbor_plan import ChartPlan, height_for, plan_chart, width_for
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.legend import legend_places, paint_legend
from alc_desktop.widgets.theme import Theme
from alc_desktop.widgets.thumbnail_painting import ThumbnailSource

DOTS_PER_INCH = 96
"""Of a page in its own unit; a page of 680 is 18 cm wide."""
_MARGIN, _GAP = 14, 10
_TEXT = 12
_LEAST_WIDTH, _USUAL_WIDTH = 420, 680
_PLOT_HEIGHT = 132.0
_PITCH = (56, 104)
_NAMED_PITCH = 76
"""As wide as a column gets for the sake of its name."""
_LONG = 10_000


@dataclass(frozen=True)
class NeighborPage:
    """A page: what is on it and where.

    Attributes
    ----------
    size : QSize
        Of the page.
    picture : NeighborPicture
    chart : ChartPlan
        From `chart_corner` on.
    font : QFont
    sentence_area, legend_area : QRect
    chart_corner : QPointF
    """

    size: QSize
    picture: NeighborPicture
    chart: ChartPlan
    font: QFont
    sentence_area: QRect
    legend_area: QRect
    chart_corner: QPointF

    def paint(
        self, painter: QPainter, thumbnails: ThumbnailSource, theme: Theme, locale: QLocale
    ) -> None:
        """Paint the page on its ground, with the entropy after the last diffusion step."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), QSizeF(self.size)), theme.surface)
        painter.setFont(self.font)
        painter.setPen(theme.text)
        wrapped = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
        painter.drawText(self.sentence_area, wrapped, self.picture.sentence)
        painter.save()
        painter.translate(self.legend_area.topLeft())
        width = self.legend_area.width()
        paint_legend(painter, self.picture.legend, width, self.font, theme.muted)
        painter.restore()
        painter.translate(self.chart_corner)
        look = ChartLook(thumbnails, theme, self.font, locale)
        paint_chart(painter, self.chart, self.picture, self.picture.steps, look)


def plan_page(picture: NeighborPicture) -> NeighborPage:
    """Lay a page out: as wide as its columns need, as high as its words and bars need."""
    font = _page_font()
    count = len(picture.columns)
    room = _USUAL_WIDTH - width_for(0, count, font)
    # Wide enough to read most names, and no wider than a usual page if it can be.
    least = max(min(_name_width(picture, font), _NAMED_PITCH), _PITCH[0])
    pitch = min(max(room / count, least), _PITCH[1])
    width = max(round(width_for(int(pitch), count, font)), _LEAST_WIDTH)
    sentence = _sentence_area(picture.sentence, width, font)
    legend = _legend_area(picture, sentence.bottom() + 1 + _GAP, width, font)
    chart = QSizeF(width, round(height_for(_PLOT_HEIGHT, int(pitch), font)))
    corner = QPointF(_MARGIN, legend.bottom() + 1 + _GAP)
    return NeighborPage(
        size=QSize(width + 2 * _MARGIN, round(corner.y() + chart.height()) + _MARGIN),
        picture=picture,
        chart=plan_chart(picture, chart, font, _PITCH[0]),
        font=font,
        sentence_area=sentence,
        legend_area=legend,
        chart_corner=corner,
    )


def _page_font() -> QFont:
    """The application's typeface in a size of the page's own unit, the same on every screen."""
    font = QFont(QFontInfo(QGuiApplication.font()).family())
    font.setPixelSize(_TEXT)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _name_width(picture: NeighborPicture, font: QFont) -> int:
    metrics = QFontMetrics(smaller(font))
    return max(metrics.horizontalAdvance(column.label) for column in picture.columns) + 6


def _sentence_area(sentence: str, width: int, font: QFont) -> QRect:
    room = QRect(_MARGIN, _MARGIN, width, _LONG)
    return QRect(
        room.topLeft(),
        QSize(
            width,
            QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, sentence).height(),
        ),
    )


def _legend_area(picture: NeighborPicture, top: int, width: int, font: QFont) -> QRect:
    places = legend_places(picture.legend, width, font)
    return QRect(_MARGIN, top, width, places[-1].bottom() + 1)
