"""The application's icon as a picture that can be written in the formats of the systems."""

from __future__ import annotations

from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from alc_desktop.resource_files import resource_folder

SIDES = (16, 32, 48, 64, 128, 256)
"""Pixels."""


def app_picture() -> Image.Image:
    """The icon at its largest, drawn without a running application."""
    drawn = QImage(SIDES[-1], SIDES[-1], QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(0)
    painter = QPainter(drawn)
    QSvgRenderer(str(resource_folder("icons") / "app.svg")).render(painter)
    painter.end()
    plain = drawn.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (plain.width(), plain.height()), bytes(plain.constBits()))
