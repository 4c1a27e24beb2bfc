"""The part of an image that is in sight, at the size it is shown, with its values changed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from alc_desktop.inspector.image_pyramid import ImagePyramid


def rendered(pyramid: ImagePyramid, scale: float, whole: QRectF, target: QRect) -> QImage:
    """The pixels of a rectangle of the screen.

    Parameters
    ----------
    pyramid : ImagePyramid
    scale : float
        Device pixels for each pixel of the image.
    whole : QRectF
        Where the whole image would be, device pixels.
    target : QRect
        The part of it that is wanted, device pixels.

    Returns
    -------
    QImage
        Of 32 bits; of 64 for an image that 8 bits a colour can't hold.
    """
    level_scale, level = pyramid.level_for(scale)
    shrink = level_scale / scale
    source = QRectF(
        (target.x() - whole.left()) * shrink,
        (target.y() - whole.top()) * shrink,
        target.width() * shrink,
        target.height() * shrink,
    ).intersected(QRectF(level.rect()))
    deep = pyramid.grey is not None
    part = QImage(
        target.size(), QImage.Format.Format_RGBX64 if deep else QImage.Format.Format_RGB32
    )
    part.fill(0)
    painter = QPainter(part)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(part.rect()), level, source)
    painter.end()
    return part


def with_levels(part: QImage, levels: NDArray[np.uint8] | None) -> QImage:
    """The same with every value shown as ``levels[value]``; `part` stays as it is.

    Parameters
    ----------
    part : QImage
        As from `rendered`.
    levels : (256,) or (65536,) uint8, or None
        For 32 and for 64 bits; None or one for the other kind changes nothing.
    """
    height, width = part.height(), part.width()
    deep = part.format() == QImage.Format.Format_RGBX64
    if part.isNull() or levels is None or len(levels) != (65_536 if deep else 256):
        return part
    if not deep:
        image = part.copy()
        rows = np.frombuffer(image.bits(), dtype=np.uint8).reshape(height, -1)
        values = rows[:, : 4 * width]
        values[:] = levels[values]
        return image
    deeper = np.frombuffer(part.constBits(), dtype=np.uint16).reshape(height, -1)
    shown = np.ascontiguousarray(levels[deeper[:, : 4 * width : 4]])  # red; the others are the same
    return QImage(shown.data, width, height, width, QImage.Format.Format_Grayscale8).copy()
