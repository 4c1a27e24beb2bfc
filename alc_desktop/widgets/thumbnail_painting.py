"""One small image inside a rectangle: whole, centred, sharp on every screen."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, SignalInstance
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from alc_desktop.widgets.theme import Theme

_CORNER = 3.0


class ThumbnailSource(Protocol):
    """Where painting gets small images from; asking never decodes."""

    def pixmap(self, image_id: int) -> QPixmap | None:
        """The thumbnail, or None while there is none."""
        ...

    def failed(self, image_id: int) -> str | None:
        """Why the image can't be read, or None."""
        ...


class Thumbnails(ThumbnailSource, Protocol):
    """Where views get small images from; `loaded` tells that another one is there."""

    loaded: SignalInstance

    def pixmap(self, image_id: int, *, fleeting: bool = False) -> QPixmap | None:
        """The thumbnail, or None while there is none; a fleeting wish `keep` may drop."""
        ...

    def keep(self, image_ids: Collection[int], viewer: str) -> None:
        """Drop fleeting wishes for images that this viewer no longer shows, nor any other."""
        ...

    def held(self) -> AbstractContextManager[None]:
        """Begin to decode nothing within this block: for the time a frame takes to be painted."""
        ...


def fitted(area: QRectF, size: QSizeF) -> QRectF:
    """The largest rectangle of the shape of `size` inside `area`, centred."""
    if size.isEmpty():
        return area
    scaled = size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    corner = area.center() - QPointF(scaled.width() / 2, scaled.height() / 2)
    return QRectF(corner, scaled)


def draw_thumbnail(
    painter: QPainter, area: QRectF, loader: ThumbnailSource, image_id: int, theme: Theme
) -> QRectF:
    """Draw an image into `area`, or a plate that stands for it.

    Returns
    -------
    QRectF
        Where the image (or the plate) went.
    """
    pixmap = loader.pixmap(image_id)
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    if pixmap is None or pixmap.isNull():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(area, _CORNER, _CORNER)
        if loader.failed(image_id) is not None:
            painter.setPen(QPen(theme.danger, 1.5))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "!")
        painter.restore()
        return area
    target = fitted(area, QSizeF(pixmap.size()))
    outline = QPainterPath()
    outline.addRoundedRect(target, _CORNER, _CORNER)
    painter.setClipPath(outline)
    painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
    painter.restore()
    return target
