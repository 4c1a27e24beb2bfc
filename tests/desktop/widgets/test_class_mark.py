"""The mark of a class is seen on every ground that it stands on: a table of measured pairs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from alc_desktop.grid.tile_art import TileArt, TileMetrics, TileState
from alc_desktop.widgets.class_mark import class_edge, draw_class_mark
from alc_desktop.widgets.theme import dark_theme, light_theme

CLASSES = range(-1, 30)
THEMES = {"light": light_theme(), "dark": dark_theme()}


def contrast(one, other):
    """As WCAG 2 counts it, written down a second time."""

    def luminance(color):
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (color.redF(), color.greenF(), color.blueF())
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_edge_has_three_to_one_on_the_grounds_of_the_window(theme, ground):
    measured = {i: contrast(class_edge(theme, i), getattr(theme, ground)) for i in CLASSES}
    assert min(measured.values()) >= 3, measured


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_in_a_chosen_row_the_edge_is_that_of_its_text(theme):
    assert contrast(theme.on_accent, theme.accent) >= 3


@pytest.mark.parametrize("selected", [False, True])
@pytest.mark.parametrize("hovered", [False, True])
def test_the_edge_has_three_to_one_on_every_tile(any_theme, qapp, selected, hovered):
    art = TileArt(TileMetrics(120, qapp.font()), 1.0)
    ground = art.card_color(TileState(selected=selected, hovered=hovered))
    measured = {i: contrast(class_edge(any_theme, i), ground) for i in CLASSES}
    assert min(measured.values()) >= 3, measured


def test_the_mark_is_painted_with_its_edge_around_its_colour(any_theme):
    for class_id in range(24):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(any_theme.surface)
        painter = QPainter(image)
        draw_class_mark(painter, QRectF(4, 4, 32, 32), class_id, 3)
        painter.end()
        assert image.pixelColor(20, 20) == QColor(any_theme.class_color(class_id).rgb())
        rim = [image.pixelColor(x, 20) for x in range(3, 8)]
        assert max(contrast(each, any_theme.surface) for each in rim) >= 3
