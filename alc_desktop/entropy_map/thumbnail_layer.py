"""The thumbnails on the map, each with the colour and the mark that its image has there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from alc_desktop.entropy_map.coloring import PointStyle
from alc_desktop.entropy_map.heatmap_scene import HeatmapScene, mark_styles
from alc_desktop.entropy_map.map_thumbnails import PlacedThumbnail
from alc_desktop.widgets.legend import Mark, draw_mark
from alc_desktop.widgets.theme import current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails, draw_thumbnail

_VIEWER = "map"
_FRAME = 2.5
_BADGE = 11.0


class ThumbnailLayer:
    """What is asked of the loader for a view of the map, and painted as it comes.

    Parameters
    ----------
    loader : Thumbnails
    """

    def __init__(self, loader: Thumbnails) -> None:
        self._loader = loader
        self._areas: dict[int, QRectF] = {}
        # Made once for each image and put down again in every frame while the map is dragged.
        self._made: dict[int, QPixmap] = {}
        self._made_for: tuple[object, ...] = ()

    def show(self, thumbnails: tuple[PlacedThumbnail, ...]) -> None:
        """Show these from now on; what only the ones before were wished for is dropped."""
        if thumbnails or self._areas:
            self._areas = {each.image_id: each.area for each in thumbnails}
            self._made = {i: made for i, made in self._made.items() if i in self._areas}
            self._loader.keep(self._areas, _VIEWER)

    def __contains__(self, image_id: int) -> bool:
        return image_id in self._areas

    def paint(self, painter: QPainter, scene: HeatmapScene) -> None:
        """Paint all of them; those that are not there yet are wished for, as fleeting wishes."""
        if not self._areas:
            return
        ratio = painter.device().devicePixelRatioF()
        side = next(iter(self._areas.values())).width()
        if self._made_for != (scene, side, ratio):
            self._made, self._made_for = {}, (scene, side, ratio)
        missing = np.array([i for i in self._areas if i not in self._made], dtype=np.int64)
        for members, style in scene.coloring.points(missing):
            for image_id in missing[members].tolist():
                self._made[image_id] = self._make(scene, image_id, style, side, ratio)
        for image_id, area in self._areas.items():
            painter.drawPixmap(area.topLeft(), self._made[image_id])

    def paint_one(self, painter: QPainter, scene: HeatmapScene, image_id: int) -> None:
        """Paint one that has come."""
        self._made.pop(image_id, None)
        every, self._areas = self._areas, {image_id: self._areas[image_id]}
        self.paint(painter, scene)
        self._areas = every

    # -- the source that `draw_thumbnail` asks ------------------------------------

    def pixmap(self, image_id: int) -> QPixmap | None:
        """As the loader has it; a wish is dropped when the map is dragged on."""
        return self._loader.pixmap(image_id, fleeting=True)

    def failed(self, image_id: int) -> str | None:
        """Why there is none."""
        return self._loader.failed(image_id)

    def _make(
        self, scene: HeatmapScene, image_id: int, style: PointStyle, side: float, ratio: float
    ) -> QPixmap:
        """The image in a frame of its colour, with its marks."""
        theme = current_theme()
        made = QPixmap(round(side * ratio), round(side * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        inner = QRectF(_FRAME, _FRAME, side - 2 * _FRAME, side - 2 * _FRAME)
        drawn = draw_thumbnail(painter, inner, self, image_id, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in ((theme.surface, 2 * _FRAME), (style.color, _FRAME)):
            painter.setPen(QPen(color, width))
            painter.drawRoundedRect(drawn.adjusted(-1, -1, 1, 1), 3, 3)
        if style.mark is not Mark.DOT:
            corner = drawn.bottomLeft() + QPointF(_BADGE / 2, -_BADGE / 2)
            draw_mark(painter, style.mark, corner, _BADGE, style.color, theme.surface)
        mark = scene.mark_of(image_id)
        if mark is not None:
            look = mark_styles()[mark]
            corner = drawn.topRight() + QPointF(-_BADGE / 2, _BADGE / 2)
            draw_mark(painter, look.mark, corner, _BADGE, look.fill, look.outline)
        painter.end()
        return made
