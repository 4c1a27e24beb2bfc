"""Icons of the application: line drawings that take the theme's colours.

They lie as SVG in `resources/icons` and say `currentColor` where a colour
goes; they are drawn once for each resolution a screen may have, so that they
stay sharp, and paler for what is disabled. After a change of the theme, ask
again. A style sheet can't have its images coloured: those that it names,
``sheet-*``, lie there in the tones of a light and of a dark ground.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from alc_desktop.resource_files import resource_folder
from alc_desktop.widgets.theme import current_theme

_SIDE = 20
"""Device-independent pixels."""
_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)
_APP_SIDES = (16, 24, 32, 48, 64, 128, 256)
_DISABLED = 0.4
"""Opacity."""


def icon(name: str) -> QIcon:
    """An icon in the colours of the theme of now.

    Parameters
    ----------
    name : str
        A file of `resources/icons` without its suffix.

    Raises
    ------
    FileNotFoundError
        If there is no such icon.
    """
    theme = current_theme()
    found = QIcon()
    for color, opacity, mode in (
        (theme.text, 1.0, QIcon.Mode.Normal),
        (theme.text, _DISABLED, QIcon.Mode.Disabled),
        (theme.on_accent, 1.0, QIcon.Mode.Selected),
    ):
        drawing = _tinted(name, color)
        for ratio in _RATIOS:
            pixmap = _drawn(drawing, round(_SIDE * ratio), opacity)
            pixmap.setDevicePixelRatio(ratio)
            found.addPixmap(pixmap, mode)
    return found


def app_icon() -> QIcon:
    """The application's own icon, in its own colours."""
    found = QIcon()
    drawing = QSvgRenderer(QByteArray(_source("app").encode()))
    for side in _APP_SIDES:
        found.addPixmap(_drawn(drawing, side, 1.0))
    return found


def icon_names() -> tuple[str, ...]:
    """Names of all icons that take a colour."""
    names = (path.stem for path in resource_folder("icons").glob("*.svg"))
    return tuple(sorted(name for name in names if name != "app" and not name.startswith("sheet-")))


def _tinted(name: str, color: QColor) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", color.name()).encode()))


def _drawn(drawing: QSvgRenderer, side: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


@cache
def _source(name: str) -> str:
    return (resource_folder("icons") / f"{name}.svg").read_text(encoding="utf-8")
