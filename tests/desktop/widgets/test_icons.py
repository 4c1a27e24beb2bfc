import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from alc_desktop.widgets.icons import app_icon, icon, icon_names

pytestmark = pytest.mark.usefixtures("qapp")


def painted(image: QImage):
    """Colours of the pixels that are wholly painted."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {color.name() for color in pixels if color.alpha() == 255}


def image_of(found: QIcon, mode=QIcon.Mode.Normal, ratio=1.0) -> QImage:
    return found.pixmap(QSize(20, 20), ratio, mode).toImage()


def _close(one: QColor, other: QColor) -> bool:
    """Equal but for the rounding of blending."""
    return all(abs(a - b) <= 2 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_every_icon_is_drawn_in_the_text_colour_of_the_theme(any_theme):
    assert {"open", "table", "play", "undo", "redo", "export", "settings"} <= set(icon_names())
    for name in icon_names():
        colors = painted(image_of(icon(name), ratio=2.0))
        assert colors, name
        assert all(_close(QColor(color), any_theme.text) for color in colors), name


def test_a_disabled_icon_is_paler():
    found = icon("undo")
    assert painted(image_of(found))
    assert not painted(image_of(found, QIcon.Mode.Disabled))


def test_icons_are_sharp_on_a_dense_screen():
    assert image_of(icon("check"), ratio=2.0).width() == 40


def test_the_application_icon_has_its_own_colours_in_small_and_large():
    for side in (16, 256):
        image = app_icon().pixmap(side, side).toImage()
        assert image.width() == side
        assert len(painted(image)) > 2


def test_an_unknown_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icon("no such icon")
